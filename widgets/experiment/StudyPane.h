// StudyPane: the form of the studies: one method against from scratch, a sweep of one of its settings, or the
// five methods: films and budgets, the task, the label fractions (refused with the reason where too few films
// of a class would remain), draws of the labels and seeds. Window thread.
#pragma once

#include "run/StudyPlan.h"
#include "widgets/experiment/DatasetFacts.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace hilum::widgets {

class FieldForm;
class MethodCards;
class LabelShares;
class SweepBox;

class StudyPane : public QWidget {
    Q_OBJECT
public:
    explicit StudyPane(QWidget* parent = nullptr);
    [[nodiscard]] FieldForm& pretraining() const { return *m_pretraining; } ///< films, size, budget, device
    [[nodiscard]] FieldForm& labels() const { return *m_labels; } ///< labelled films, task, fine-tuning
    [[nodiscard]] SweepBox& sweep() const { return *m_sweep; }
    /// Pretraining of the study's first method, with what few films and small films ask of it.
    [[nodiscard]] Result<run::RunSpec> method() const;
    [[nodiscard]] bool isSweep() const;
    /// Pretraining with each value of the sweep. An error's `where` is "sweepValues".
    Result<std::vector<run::RunSpec>> sweptMethods() const;
    [[nodiscard]] Result<run::StudyPlan> plan() const;
    /// All five methods instead of one.
    void setFiveMethods(bool on);
    void setEssentialOnly(bool on);
    /// What the labels allow, and how many films pretraining will see.
    void setFacts(const DatasetFacts& facts);
    [[nodiscard]] std::vector<double> tickedFractions() const;
    /// Draws of the labels that the study will make.
    [[nodiscard]] std::vector<std::uint64_t> labelSeeds() const;
    /// An encoder of somebody else, probed and fine-tuned beside the study's own; a file twice counts once.
    void addWeights(const QString& file);
    [[nodiscard]] bool hasWeights() const { return !isSweep() && !m_weights.isEmpty(); }
    /// What a person has set, for another window: what differs from a new pane.
    [[nodiscard]] Json draft() const;
    /// Takes a draft; what cannot be understood is passed over. Emits nothing.
    void takeDraft(const Json& draft);

Q_SIGNALS:
    /// A person wants to choose a file for addWeights().
    void weightsWanted();
    /// A person changed a setting of pretraining ("batch"), of the labelled films ("labels/batch") or another
    /// ("").
    void changed(const QString& key);

private:
    void addRepeats();
    QWidget* makeWeights();
    void connectParts();
    void showWeights();
    void showRuns();
    [[nodiscard]] QString runsText(int runs) const;
    [[nodiscard]] QString sweepText() const;
    [[nodiscard]] Result<run::ShortStudyOptions> options() const;
    [[nodiscard]] std::int64_t repeats(const char* key) const;
    [[nodiscard]] Json formValues() const;
    FieldForm* m_pretraining;
    MethodCards* m_methods = nullptr;
    SweepBox* m_sweep;
    FieldForm* m_labels;
    LabelShares* m_shares;
    std::vector<run::Param> m_repeatParams;
    FieldForm* m_repeats; ///< draws and seeds
    QStringList m_weights;
    QLabel* m_weightsText = nullptr;
    QPushButton* m_addWeights = nullptr;
    QPushButton* m_noWeights = nullptr;
    QLabel* m_runs;
    std::string m_oneMethod = "simclr"; ///< while the five methods are up
    bool m_five = false;
    std::int64_t m_films = 0;
    Json m_fresh; ///< what the forms hold in a new pane
};

} // namespace hilum::widgets
