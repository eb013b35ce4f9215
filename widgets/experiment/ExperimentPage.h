// ExperimentPage: the room "Experiment": choose what to train, set it up with errors beside the fields, see
// what it costs, start it. Made by PageList, owned by MainWindow. Window thread; facts are read on the job
// pool.
#pragma once

#include "run/RunFolder.h"
#include "run/RunSpec.h"
#include "widgets/bridge/Session.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Page.h"
#include "widgets/experiment/DatasetFacts.h"

#include <QSet>
#include <QStringList>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace hilum::widgets {

struct AppContext;
class FieldForm;
class KindCard;
class Measurer;
class MethodCards;
class StudyPane;
class SummaryPane;
struct CleanedSplits;
struct Measured;

class ExperimentPage : public Page {
    Q_OBJECT
public:
    enum class Card { Pretrain, FineTune, Probe, Study, FiveMethods };

    explicit ExperimentPage(AppContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QString title() const override;
    void activated() override;
    void deactivated() override;
    [[nodiscard]] QStringList shortcuts() const override;
    void choose(Card card);
    [[nodiscard]] Card card() const { return m_card; }
    /// The run of the form, named; for the study its pretraining.
    [[nodiscard]] Result<run::RunSpec> spec() const;

Q_SIGNALS:
    /// The facts of the dataset at hand have arrived and the errors stand beside their fields.
    void checked();

private:
    QWidget* makeCards();
    QWidget* makeBody();
    void makeStudy();
    QWidget* makeNote(QWidget* parent);
    void connectParts();
    void connectMeasuring();
    void showState();
    void fill();
    void fillDatasets();
    void fillStarts();
    void adoptDataset();
    void changedField(const QString& key);
    void readFacts();
    void takeFailure(Error error);
    void check();
    void showFirstError();
    [[nodiscard]] std::vector<run::FieldError> problemsOf(const run::RunSpec& spec) const;
    [[nodiscard]] std::vector<run::FieldError> labelProblems() const;
    [[nodiscard]] QString sweepProblem(const run::RunSpec& base) const;
    [[nodiscard]] bool untouched(const QString& key) const;
    void showRunSummary(const run::RunSpec& spec);
    void showStudySummary();
    /// The fields that the remedy for a red audit changes, and what they are of.
    struct SplitFields {
        Json labelledOn, labelled;
        Json pretrainedOn, pretraining; ///< of a study
        friend bool operator==(const SplitFields&, const SplitFields&) = default;
    };
    void showLeakage(bool pretraining);
    void excludeShared();
    void takeCleaned(const CleanedSplits& cleaned, const SplitFields& before,
                     const std::string& pretrainedOn);
    [[nodiscard]] SplitFields splitFields() const;
    void takeSplits(const SplitFields& fields);
    void launch(bool first);
    // Settings of an existing run, or of another page: ExperimentClone.cpp.
    void takeClone();
    void takeSplitWish();
    void setSplit(FieldForm& form, const Json& dataset, const Json& split);
    void takeCopy(const run::RunSummary& summary, const CloneWish& wish);
    void takeExtension(const run::RunSummary& summary);
    void adopt(const run::RunSpec& spec, const QString& note);
    void putIntoForm(const run::RunSpec& spec, const QString& note, const QSet<QString>& touched);
    [[nodiscard]] QString cardEnding() const;
    void forgetClone();
    void showNote();
    void showField(const QString& key);
    [[nodiscard]] QString extensionNote(const run::RunSpec& spec) const;
    [[nodiscard]] std::vector<run::FieldError> extensionProblems(const run::RunSpec& spec) const;
    // The form as it was left, across windows: ExperimentDraft.cpp.
    [[nodiscard]] Json draft() const;
    void keepDraft();
    void takeDraft();
    void takeForm(Card card, const Json& form);
    // What two batches cost: ExperimentMeasure.cpp.
    void measure();
    void measureIfCheap();
    void fit();
    void applyFit();
    void showMeasured();
    [[nodiscard]] std::optional<run::RunSpec> measurable() const;
    [[nodiscard]] const Measured* measuredOf(const run::RunSpec& spec) const;
    [[nodiscard]] QString measuredText(const run::RunSpec& spec, const Measured& measured) const;
    void copyCommand();
    void askDevice();
    void askRecipe();
    [[nodiscard]] QString askEncoderFile(); ///< "" when nothing was chosen
    void askEncoder();
    [[nodiscard]] FieldForm& form() const;
    [[nodiscard]] FieldForm& labelForm() const;
    [[nodiscard]] run::RunKind kind() const;
    [[nodiscard]] FactsQuestion question() const;
    [[nodiscard]] QString deviceText(const run::RunSpec& spec) const;
    [[nodiscard]] const run::RunSpec* initSpec(const run::RunSpec& spec) const;
    [[nodiscard]] QString automaticName(const run::RunSpec& spec) const;
    AppContext* m_context;
    JobChannel m_factJobs, m_exclusionJobs;
    [[nodiscard]] bool isStudy() const { return m_card == Card::Study || m_card == Card::FiveMethods; }
    Card m_card = Card::Pretrain;
    std::map<Card, run::RunSpec> m_specs; ///< what the form held for each card
    QSet<QString> m_touched;              ///< fields that a person has set; the others follow the dataset
    std::shared_ptr<const DatasetSnapshot> m_snapshot, m_pretraining;
    std::optional<DatasetFacts> m_facts;
    QString m_factsFailure, m_failedField; ///< why there are no facts, and which field it is about
    std::vector<run::FieldError> m_errors;
    QString m_device; ///< what doctor said about `auto`; "" unknown
    std::optional<bool> m_cuda;
    FactsQuestion m_asked; ///< that m_facts answers
    QString m_stamp;       ///< of the datasets that are offered
    QStringList m_starts;  ///< offered in `init`
    bool m_doctorAsked = false;
    bool m_waiting = false; ///< for runsCreated() of our own launch
    QString m_launched;
    std::optional<CloneWish> m_wish; ///< that waits for the list of runs
    std::map<Card, QString> m_notes; ///< where the settings of a card come from
    Measurer* m_measurer;
    QTimer* m_quiet; ///< since the last change of a field: then a cheap run is measured
    bool m_fitAsked = false, m_measuredWhileBusy = false;
    QTimer* m_keep;                     ///< since the last change of anything: then the form is kept
    Json m_kept;                        ///< as the settings file has it
    Json m_studyDraft = Json::object(); ///< for a study's pane that is not made yet
    bool m_draftTaken = false;

    QStackedLayout* m_stack = nullptr;
    std::array<KindCard*, 5> m_cards{};
    QPushButton* m_essential = nullptr;
    QPushButton* m_everything = nullptr;
    QPushButton* m_recipeFile = nullptr;
    QPushButton* m_encoderFile = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_note = nullptr;
    QWidget* m_noteRow = nullptr;
    MethodCards* m_methods = nullptr; ///< of m_form; a pretraining's
    FieldForm* m_form = nullptr;
    bool m_opened = false;
    StudyPane* m_study = nullptr; ///< none before a study is first chosen
    QVBoxLayout* m_content = nullptr;
    SummaryPane* m_summary = nullptr;
};

} // namespace hilum::widgets
