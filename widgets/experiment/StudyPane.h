// StudyPane: the form of the studies "SimCLR against from scratch" and of the five methods: films and
// budgets, the label fractions (refused with the reason where too few films of a class would remain) and the
// seeds. Window thread.
#pragma once

#include "run/StudyPlan.h"
#include "widgets/experiment/DatasetFacts.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <span>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace hilum::widgets {

class FieldForm;
class NumberBox;

class StudyPane : public QWidget {
    Q_OBJECT
public:
    /// The shares of the training labels that are offered.
    static const std::vector<double>& offeredFractions();

    explicit StudyPane(QWidget* parent = nullptr);
    [[nodiscard]] FieldForm& pretraining() const { return *m_pretraining; } ///< films, size, budget, device
    [[nodiscard]] FieldForm& labels() const { return *m_labels; } ///< labelled films, budget of fine-tuning
    [[nodiscard]] Result<run::StudyPlan> plan() const;
    /// All five methods instead of SimCLR alone.
    void setFiveMethods(bool on);
    void setEssentialOnly(bool on);
    /// Ticks are kept where they still may be.
    void showFractions(std::span<const LabelFacts> fractions);
    /// Films that pretraining will see; what small sets ask of the other methods follows from it.
    void setPretrainingFilms(std::int64_t films) { m_films = films; }
    [[nodiscard]] std::vector<double> tickedFractions() const;
    /// An encoder of somebody else, probed and fine-tuned beside the study's own; a file twice counts once.
    void addWeights(const QString& file);

Q_SIGNALS:
    /// A person wants to choose a file for addWeights().
    void weightsWanted();
    /// A person changed a setting of pretraining ("batch"), of the labelled films ("labels/batch") or another
    /// ("").
    void changed(const QString& key);

private:
    struct Fraction {
        double share;
        QCheckBox* box;
        QLabel* note;
        bool wanted; ///< ticked by the user or at the start
    };
    void addFractions(QGridLayout* grid);
    QWidget* makeWeights();
    void showWeights();
    void showRuns();
    FieldForm* m_pretraining;
    FieldForm* m_labels;
    std::vector<Fraction> m_fractions;
    NumberBox* m_seeds;
    QStringList m_weights;
    QLabel* m_weightsText = nullptr;
    QPushButton* m_noWeights = nullptr;
    bool m_five = false;
    std::int64_t m_films = 0;
    QLabel* m_runs;
};

} // namespace hilum::widgets
