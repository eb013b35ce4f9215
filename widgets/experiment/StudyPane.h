// StudyPane: the form of the studies "SimCLR against from scratch" and of the five methods: films and budgets, the label
// fractions (refused with the reason where too few films of a class would remain) and the seeds. Window
// thread.
#pragma once

#include "run/StudyPlan.h"
#include "widgets/experiment/DatasetFacts.h"

#include <QString>
#include <QWidget>

#include <span>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;

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

Q_SIGNALS:
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
    void showRuns();
    FieldForm* m_pretraining;
    FieldForm* m_labels;
    std::vector<Fraction> m_fractions;
    NumberBox* m_seeds;
    bool m_five = false;
    std::int64_t m_films = 0;
    QLabel* m_runs;
};

} // namespace hilum::widgets
