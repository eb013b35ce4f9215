// StudyPane: the form of the study "SimCLR against from scratch": films and budgets, the label
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
    void setEssentialOnly(bool on);
    /// Ticks are kept where they still may be.
    void showFractions(std::span<const LabelFacts> fractions);
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
    QLabel* m_runs;
};

} // namespace hilum::widgets
