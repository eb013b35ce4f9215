// StudyPane: the form of the study "SimCLR against from scratch": what its runs share, the budgets, the label
// fractions (refused with the reason where too few films of a class would remain) and the seeds. Window
// thread.
#pragma once

#include "run/RunSpec.h"
#include "widgets/experiment/DatasetFacts.h"
#include "widgets/experiment/StudyPlan.h"

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
    [[nodiscard]] FieldForm& shared() const { return *m_shared; }
    [[nodiscard]] Result<StudyOptions> options() const;
    void setEssentialOnly(bool on);
    /// Ticks are kept where they still may be.
    void showFractions(std::span<const LabelFacts> fractions);
    [[nodiscard]] std::vector<double> tickedFractions() const;
    /// "14 runs: …".
    [[nodiscard]] QString runsText() const;

Q_SIGNALS:
    void changed(const QString& key);

private:
    struct Fraction {
        double share;
        QCheckBox* box;
        QLabel* note;
        bool wanted; ///< ticked by the user or at the start
    };
    void addFractions(QGridLayout* grid);
    FieldForm* m_shared;
    FieldForm* m_fineTuning;
    std::vector<Fraction> m_fractions;
    NumberBox* m_seeds;
    QLabel* m_runs;
};

} // namespace hilum::widgets
