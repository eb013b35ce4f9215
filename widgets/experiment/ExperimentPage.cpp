#include "widgets/experiment/ExperimentPage.h"

#include "augment/Recipe.h"
#include "data/Catalogue.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/experiment/Commands.h"
#include "widgets/experiment/LabelShares.h"
#include "widgets/experiment/Measurer.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"
#include "widgets/runs/RunText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>
#include <bit>
#include <ranges>

namespace hilum::widgets {

namespace {

using run::RunKind;

const QString kDataset = QStringLiteral("dataset");
const QString kSplit = QStringLiteral("split");
const QString kInit = QStringLiteral("init");
const QString kSide = QStringLiteral("side");
const QString kBatch = QStringLiteral("batch");
const QString kWidth = QStringLiteral("width");
const QString kTask = QStringLiteral("task");
const QString kRecipe = QStringLiteral("recipe");

std::string textOf(const FieldForm& form, const QString& key) {
    const Json value = form.value(key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

void askPretraining(FactsQuestion& question, const run::RunSpec& pretraining) {
    question.pretrainedOn = pretraining.text("dataset");
    question.pretrainedSplit = pretraining.text("split");
    question.pretrainedFilms = pretraining.integer("films");
    question.filmSeed = static_cast<std::uint64_t>(pretraining.integer("filmSeed"));
}

/// Splits by name that everybody may ask for, and the saved ones.
QStringList splitNames(bool lists, const std::vector<std::string>& saved) {
    QStringList names{QStringLiteral("auto"), QStringLiteral("random-1"), QStringLiteral("fold-1-of-5")};
    if (lists)
        names.insert(1, QStringLiteral("official"));
    for (const std::string& name : saved)
        if (!names.contains(qs(name)))
            names << qs(name);
    return names;
}

/// What one look at the catalogue gave.
struct Look {
    std::shared_ptr<const DatasetSnapshot> snapshot, pretraining;
    Result<DatasetFacts> facts = Error{ErrorCode::Internal, {}};
};

/// Another program may have saved a split since.
bool knowsItsSplits(const std::filesystem::path& workspace, const DatasetSnapshot& snapshot) {
    auto catalogue = data::Catalogue::open(workspace, OpenMode::ReadOnly);
    const auto names = catalogue ? catalogue->splitNames(snapshot.dataset.name)
                                 : Result<std::vector<std::string>>(catalogue.error());
    return names && std::ranges::equal(*names, std::views::keys(snapshot.splits));
}

/// The snapshot at hand while it is one of `dataset`, or a new one.
Result<std::shared_ptr<const DatasetSnapshot>> current(const std::filesystem::path& workspace,
                                                       const std::string& dataset,
                                                       std::shared_ptr<const DatasetSnapshot> held) {
    if (held && held->dataset.name == dataset && knowsItsSplits(workspace, *held))
        return held;
    return readSnapshot(workspace, dataset);
}

Look lookAt(const std::filesystem::path& workspace, const std::string& dataset, const FactsQuestion& question,
            std::shared_ptr<const DatasetSnapshot> snapshot,
            std::shared_ptr<const DatasetSnapshot> pretraining) {
    Look look;
    auto labelled = current(workspace, dataset, std::move(snapshot));
    if (!labelled) {
        look.facts = labelled.error();
        return look;
    }
    look.snapshot = *labelled;
    if (question.pretrainedOn == dataset)
        look.pretraining = look.snapshot;
    else if (!question.pretrainedOn.empty())
        if (auto read = current(workspace, question.pretrainedOn, std::move(pretraining)))
            look.pretraining = *read; // else it is gone: nobody can tell, so there is no set to audit
    look.facts = factsOf(*look.snapshot, question, look.pretraining.get());
    return look;
}

} // namespace

QString ExperimentPage::title() const {
    return tr("Experiment");
}

QStringList ExperimentPage::shortcuts() const {
    return {tr("Arrow keys\tWalk along the cards"), tr("Tab\tNext setting")};
}

void ExperimentPage::activated() {
    m_opened = true;
    takeDraft();
    showState();
    fill();
    askDevice();
    takeClone();
    takeSplitWish();
}

void ExperimentPage::deactivated() {
    keepDraft();
}

/// What the form offers, and what is known of the dataset that it names.
void ExperimentPage::fill() {
    fillDatasets();
    fillStarts();
    readFacts();
}

FieldForm& ExperimentPage::form() const {
    return isStudy() ? m_study->pretraining() : *m_form;
}

RunKind ExperimentPage::kind() const {
    return m_card == Card::FineTune ? RunKind::FineTune
           : m_card == Card::Probe  ? RunKind::Probe
                                    : RunKind::Pretrain;
}

Result<run::RunSpec> ExperimentPage::spec() const {
    if (isStudy())
        return m_study->method();
    HILUM_TRY_ASSIGN(run::RunSpec spec, form().spec(kind()));
    if (spec.text("name").empty())
        HILUM_TRY(spec.set("name", ss(automaticName(spec))));
    return spec;
}

/// The form whose dataset is asked for labels: the only one, or the second of the study.
FieldForm& ExperimentPage::labelForm() const {
    return isStudy() ? m_study->labels() : *m_form;
}

void ExperimentPage::fillDatasets() {
    QStringList names, labels;
    for (const data::Dataset& dataset : m_context->model->datasets()) {
        names << qs(dataset.name);
        labels << tr("%1, %2 films").arg(qs(dataset.name), formatCount(dataset.films));
    }
    if (names.isEmpty())
        return;
    const QString session = m_context->session->dataset();
    const QString start = names.contains(session) ? session : m_context->model->largestDataset();
    for (FieldForm* form : {&this->form(), &labelForm()}) {
        const bool first = textOf(*form, kDataset).empty();
        form->setChoices(kDataset, names, labels);
        if (first)
            form->setValue(kDataset, ss(start));
    }
    form().setChoices(QStringLiteral("probeDataset"), QStringList{QString()} + names,
                      QStringList{tr("the run's own")} + labels);
}

void ExperimentPage::fillStarts() {
    QStringList values{m_card == Card::Probe ? QStringLiteral("untrained") : QStringLiteral("scratch")};
    QStringList labels{m_card == Card::Probe ? tr("untrained: random weights")
                                             : tr("scratch: random weights")};
    for (const run::RunSummary& summary : m_context->model->runs()) {
        if (!summary.spec || summary.spec->kind() != RunKind::Pretrain ||
            summary.state != run::RunState::Finished)
            continue;
        const QString id = qs(summary.folder.id());
        values << QStringLiteral("run:") + id;
        labels << runs::nameOf(summary);
    }
    if (values == m_starts)
        return; // an open list must not close under the hand
    m_starts = values;
    m_form->setChoices(kInit, values, labels);
}

FactsQuestion ExperimentPage::question() const {
    FactsQuestion question;
    question.split = textOf(labelForm(), kSplit);
    question.unlabelledToo = m_card == Card::Pretrain;
    const auto made = form().spec(kind());
    if (!made || m_card == Card::Pretrain)
        return question;
    question.task = textOf(labelForm(), kTask);
    if (isStudy()) {
        question.fractions = LabelShares::offered();
        question.labelSeeds = m_study->labelSeeds();
        question.unknownEncoder = m_study->hasWeights();
        askPretraining(question, *made);
        return question;
    }
    question.fractions = {made->number("labelFraction")};
    question.labelCount = made->integer("labelCount");
    question.labelSeeds = {static_cast<std::uint64_t>(made->integer("labelSeed"))};
    const run::RunSpec* init = initSpec(*made);
    question.unknownEncoder =
        made->text("init").starts_with("file:") || (init == nullptr && !made->dependsOn().empty());
    if (init != nullptr)
        askPretraining(question, *init);
    return question;
}

const run::RunSpec* ExperimentPage::initSpec(const run::RunSpec& spec) const {
    const std::string id = spec.dependsOn();
    const run::RunSummary* summary = id.empty() ? nullptr : m_context->model->run(qs(id));
    return summary != nullptr && summary->spec ? &*summary->spec : nullptr;
}

bool ExperimentPage::untouched(const QString& key) const {
    return !m_touched.contains(key + cardEnding());
}

void ExperimentPage::changedField(const QString& key) {
    if (!key.isEmpty())
        m_touched.insert(key + cardEnding());
    if (key == kInit) { // the encoder brings its size along
        const auto made = form().spec(kind());
        const run::RunSpec* init = made ? initSpec(*made) : nullptr;
        if (init != nullptr) {
            form().setValue(kWidth, init->value("width"));
            form().setValue(kSide, init->value("side"));
        }
    }
    if (isStudy() && key == kDataset && untouched(QStringLiteral("labels/dataset")))
        labelForm().setValue(kDataset, form().value(kDataset));
    showNote();
    if (!m_facts || m_facts->dataset.name != textOf(labelForm(), kDataset) || question() != m_asked)
        readFacts();
    else
        check();
    m_quiet->start();
}

void ExperimentPage::readFacts() {
    const std::string dataset = textOf(labelForm(), kDataset);
    if (m_facts && m_facts->dataset.name != dataset)
        m_facts.reset();
    m_factsFailure.clear();
    m_asked = question();
    m_factJobs.cancel();
    check(); // what can be said without the catalogue is said at once
    if (dataset.empty())
        return;
    m_context->jobs->start<Look>(
        this, m_factJobs,
        [workspace = m_context->workspace, dataset, question = m_asked, snapshot = m_snapshot,
         pretraining = m_pretraining](std::stop_token) {
            return lookAt(workspace, dataset, question, snapshot, pretraining);
        },
        [this](Look look) {
            m_snapshot = std::move(look.snapshot);
            m_pretraining = std::move(look.pretraining);
            m_facts.reset();
            if (look.facts)
                m_facts = std::move(look.facts).value();
            else
                takeFailure(look.facts.error());
            adoptDataset();
            check();
            m_quiet->start();
            Q_EMIT checked();
        });
}

void ExperimentPage::takeFailure(Error error) {
    m_failedField = error.where == "split" ? kSplit : kDataset;
    if (m_failedField == kSplit)
        error.where.clear(); // it stands beside its field
    m_factsFailure = errorSentence(error);
}

void ExperimentPage::adoptDataset() {
    if (!m_facts)
        return;
    labelForm().setSuggestions(kSplit, splitNames(m_facts->hasLists, m_facts->savedSplits));
    if (isStudy() && !m_facts->pretrainedOn.empty())
        form().setSuggestions(kSplit, splitNames(m_facts->pretrainedHasLists, m_facts->pretrainedSplits));
    const auto made = spec();
    if (!made)
        return;
    // Defaults that cannot work on this dataset give way; what a person has set stays and gets its reason.
    const bool study = isStudy();
    std::int64_t cacheSide = m_facts->dataset.cacheSide;
    if (study)
        cacheSide = std::min<std::int64_t>(cacheSide, m_facts->pretrainedCacheSide);
    if (untouched(kSide) && made->integer("side") > cacheSide)
        form().setValue(kSide, cacheSide);
    const std::int64_t films = study ? m_facts->pretrainedFilms : m_facts->pretrainingFilms();
    constexpr std::int64_t kFewestToCompare = 8;
    if (kind() == RunKind::Pretrain && untouched(kBatch) && films >= kFewestToCompare &&
        made->integer("batch") > films)
        form().setValue(kBatch, static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(films))));
    if (study)
        m_study->setFacts(*m_facts);
}

void ExperimentPage::launch(bool first) {
    check();
    if (!m_errors.empty()) {
        showToast(this, ToastKind::Warning,
                  tr("It cannot start like this: the reasons stand beside the settings."));
        showFirstError();
        return;
    }
    if (!m_facts || m_factJobs.pending() > 0) {
        showToast(this, ToastKind::Info, tr("The dataset is being read. Try again in a moment."));
        return;
    }
    m_quiet->stop(); // a measurement would compete with the run
    m_measurer->cancel();
    const auto place = first ? Launcher::Place::Head : Launcher::Place::End;
    if (isStudy()) {
        const auto plan = m_study->plan();
        if (!plan)
            return;
        m_launched = qs(plan->name);
        m_waiting = true;
        m_summary->setBusy(true);
        m_context->launcher->launch(plan->runs, m_launched, place);
        return;
    }
    const auto made = spec();
    if (!made)
        return;
    m_launched = qs(made->text("name"));
    m_waiting = true;
    m_summary->setBusy(true);
    m_context->launcher->launch({*made}, {}, place);
}

void ExperimentPage::copyCommand() {
    QString text;
    if (isStudy()) {
        if (const auto plan = m_study->plan())
            text = studyCommands(*plan, m_context->workspace);
    } else if (const auto made = spec()) {
        text = commandLine(*made, m_context->workspace);
    }
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    showToast(this, ToastKind::Success,
              isStudy() ? tr("The commands of the study were copied.") : tr("The command was copied."));
}

void ExperimentPage::askDevice() {
    if (m_doctorAsked || m_context->cliProgram.isEmpty())
        return;
    m_doctorAsked = true;
    CliProcess* doctor = m_context->launcher->startCli({QStringLiteral("doctor")});
    if (doctor == nullptr)
        return;
    connect(doctor, &CliProcess::finished, this, [this](const Json& answer) {
        if (!answer.is_object() || !answer.contains("cuda") || !answer["cuda"].is_boolean())
            return;
        m_cuda = answer["cuda"].get<bool>();
        m_device = *m_cuda ? tr("NVIDIA GPU") : tr("CPU, for no CUDA device answers");
        if (answer.contains("libtorch") && answer["libtorch"].is_string())
            m_device += tr(" (LibTorch %1)").arg(qs(answer["libtorch"].get<std::string>()));
        check();
    });
}

void ExperimentPage::askRecipe() {
    const QString file = m_context->dialogs->openFile(this, tr("Recipe from a file"), tr("Recipes (*.json)"),
                                                      qs((m_context->workspace / "recipes").string()));
    if (file.isEmpty())
        return;
    const auto read = readJson(ss(file));
    const auto recipe = read ? augment::Recipe::fromJson(*read) : Result<augment::Recipe>(read.error());
    if (!recipe) {
        showToast(this, ToastKind::Error, errorSentence(recipe.error()));
        return;
    }
    form().setValue(kRecipe, recipe->toJson());
    changedField(kRecipe);
}

QString ExperimentPage::askEncoderFile() {
    return m_context->dialogs->openFile(this, tr("Encoder from a file"), tr("Encoders (*.safetensors)"), {});
}

void ExperimentPage::askEncoder() {
    const QString file = askEncoderFile();
    if (file.isEmpty())
        return;
    form().setValue(kInit, ss(QStringLiteral("file:") + file));
    changedField(kInit);
}

} // namespace hilum::widgets
