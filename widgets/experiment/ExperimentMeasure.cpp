// The measured cost of the run on the page "Experiment", and the batch that fits.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/experiment/EpochsMade.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/MeasureCard.h"
#include "widgets/experiment/Measurer.h"
#include "widgets/experiment/Preflight.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"

#include <algorithm>

namespace hilum::widgets {

namespace {

using run::FitKind;
using run::RunKind;

QString lost(const run::RunSpec& spec, std::int64_t batch) {
    const std::string method = spec.method();
    if (spec.kind() != RunKind::Pretrain)
        return ExperimentPage::tr("Steps become noisier, and an epoch has more of them.");
    if (method == "simclr")
        return ExperimentPage::tr("Each film would be told from %1 others instead of %2: an easier question, "
                                  "and usually weaker features.")
            .arg(formatCount(2 * batch - 2), formatCount(2 * spec.integer("batch") - 2));
    if (method == "moco")
        return ExperimentPage::tr("The queue keeps its length, but batch norm sees fewer films at once, and "
                                  "an epoch has more steps.");
    if (method == "byol")
        return ExperimentPage::tr("Nothing is compared within the batch, but batch norm sees fewer films at "
                                  "once, and an epoch has more steps.");
    return ExperimentPage::tr(
        "Steps become noisier, and an epoch has more of them; a learning rate left at 0 "
        "follows the batch.");
}

QString fitText(const run::RunSpec& spec, const run::Fit& fit, const run::MemoryNeed& need) {
    const QString bytes = formatBytes(fit.bytes), free = formatBytes(need.freeBytes);
    switch (fit.kind) {
    case FitKind::AsItIs:
        return ExperimentPage::tr("It fits as it is set: about %1 of %2. Nothing to change.")
            .arg(bytes, free);
    case FitKind::WholeBatch:
        return ExperimentPage::tr("The whole batch fits at once: about %1 of %2. That is faster, and the "
                                  "gradient is the same.")
            .arg(bytes, free);
    case FitKind::Parts:
        return ExperimentPage::tr("The batch fits in %1 parts: about %2 of %3. The gradient is the same; a "
                                  "step takes a little longer.")
            .arg(formatCount(fit.accumulation), bytes, free);
    case FitKind::SmallerBatch:
        return ExperimentPage::tr("Only %1 of %2 films fit into a step: about %3 of %4. %5")
            .arg(formatCount(fit.batch), formatCount(spec.integer("batch")), bytes, free,
                 lost(spec, fit.batch));
    case FitKind::Nothing:
        break;
    }
    return ExperimentPage::tr(
               "Not even a small batch fits into %1. Choose smaller films or a smaller network.")
        .arg(free);
}

QString applyText(const run::Fit& fit) {
    switch (fit.kind) {
    case FitKind::WholeBatch:
        return ExperimentPage::tr("Take the whole batch at once");
    case FitKind::Parts:
        return ExperimentPage::tr("Take %1 parts").arg(formatCount(fit.accumulation));
    case FitKind::SmallerBatch:
        return ExperimentPage::tr("Take a batch of %1").arg(formatCount(fit.batch));
    case FitKind::AsItIs:
    case FitKind::Nothing:
        break;
    }
    return {};
}

} // namespace

/// What is measured: the run, or the pretraining of the study.
std::optional<run::RunSpec> ExperimentPage::measurable() const {
    const auto made = spec();
    if (!made || (made->kind() != RunKind::Pretrain && made->kind() != RunKind::FineTune) ||
        made->text("dataset").empty() || !made->chooseFrom().empty())
        return std::nullopt;
    return *made;
}

const Measured* ExperimentPage::measuredOf(const run::RunSpec& spec) const {
    return m_measurer->of(spec);
}

QString ExperimentPage::measuredText(const run::RunSpec& spec, const Measured& measured) const {
    const std::int64_t epochs = m_facts ? std::max<std::int64_t>(1, estimateOf(spec, *m_facts).epochs)
                                        : std::max<std::int64_t>(1, spec.integer("epochs"));
    const std::int64_t left = epochs - epochsMade(spec, m_context->model->run(qs(spec.text("extends"))));
    QStringList lines;
    if (isStudy())
        lines << tr("The study's pretraining with %1:").arg(qs(run::methodTitle(spec.method())));
    lines << tr("%1 s a step, %2 an epoch, %3 in all; evaluations come on top.")
                 .arg(formatNumber(measured.secondsPerStep, measured.secondsPerStep < 1.0 ? 3 : 1),
                      formatDuration(measured.secondsFor(1)), formatDuration(measured.secondsFor(left)));
    lines << tr("Memory: %1 at most, of %2 that are free.")
                 .arg(formatBytes(measured.peakBytes), formatBytes(measured.need.freeBytes));
    constexpr double kKept = 3.0; // checkpoints of a run at most
    const QString disk = formatBytes(kKept * measured.checkpointBytes);
    lines
        << (measured.diskFreeBytes
                ? tr("Disk: %1 of checkpoints, %2 are free.").arg(disk, formatBytes(*measured.diskFreeBytes))
                : tr("Disk: %1 of checkpoints.").arg(disk));
    lines << tr("On %1, %2.").arg(measured.device, measured.precision);
    if (measured.scaled)
        lines << tr("Reckoned from fewer films: a whole batch would not fit, or take long.");
    if (m_measuredWhileBusy)
        lines << tr("Another run was at work: alone it will be faster.");
    return lines.join(u'\n');
}

void ExperimentPage::showMeasured() {
    MeasureCard::Content content;
    const auto wanted = measurable();
    content.possible = wanted && m_errors.empty() && m_facts;
    const Measured* measured = wanted ? measuredOf(*wanted) : nullptr;
    const QString failure = wanted ? m_measurer->failureOf(*wanted) : QString();
    using State = MeasureCard::Content::State;
    if (m_measurer->running()) {
        content.state = State::Running;
        content.sentence = m_measurer->total() > 0 ? tr("Step %1 of %2 on this machine…")
                                                         .arg(formatCount(m_measurer->done() + 1),
                                                              formatCount(m_measurer->total()))
                                                   : tr("Reading the films…");
    } else if (measured != nullptr) {
        content.state = State::Done;
        content.sentence = measuredText(*wanted, *measured);
        const run::Fit fit = run::fitToMemory(*wanted, measured->need);
        if (m_fitAsked || fit.kind == FitKind::SmallerBatch || fit.kind == FitKind::Nothing) {
            content.fit = fitText(*wanted, fit, measured->need);
            content.apply = applyText(fit);
        }
    } else if (!failure.isEmpty()) {
        content.state = State::Failed;
        content.sentence = failure;
    } else {
        content.sentence = kind() == RunKind::Probe
                               ? tr("A probe makes no steps worth measuring.")
                               : tr("Not measured yet. Two batches on this machine tell memory, time and "
                                    "disk.");
    }
    m_summary->measure().setContent(content);
}

void ExperimentPage::measure() {
    const auto wanted = measurable();
    if (!wanted || !m_errors.empty() || !m_facts) {
        showToast(this, ToastKind::Warning,
                  tr("It cannot be measured like this: the reasons stand beside the settings."));
        return;
    }
    m_measuredWhileBusy = std::ranges::any_of(m_context->model->runs(), [](const run::RunSummary& summary) {
        return summary.state == run::RunState::Running || summary.state == run::RunState::Starting;
    });
    m_measurer->start(*wanted);
}

/// Unasked, where it costs a moment and takes nothing away from a run.
void ExperimentPage::measureIfCheap() {
    const auto wanted = measurable();
    if (m_context->cliProgram.isEmpty() || !isVisible() || !wanted || !m_errors.empty() || !m_facts ||
        m_measurer->running() || measuredOf(*wanted) != nullptr ||
        !m_measurer->failureOf(*wanted).isEmpty() || m_context->model->queueAlive())
        return;
    const DatasetFacts facts = isStudy() ? pretrainingFacts(*m_facts) : *m_facts;
    const Estimate estimate = estimateOf(*wanted, facts);
    const double films = static_cast<double>(estimate.steps * wanted->integer("batch"));
    if (films > 0.0 && cheapToMeasure(*wanted, facts.dataset.films > 0 ? facts.dataset.films : estimate.films,
                                      static_cast<double>(estimate.views) / films))
        measure();
}

void ExperimentPage::fit() {
    m_fitAsked = true;
    const auto wanted = measurable();
    if (wanted && measuredOf(*wanted) != nullptr)
        showMeasured();
    else
        measure();
}

void ExperimentPage::applyFit() {
    const auto wanted = measurable();
    const Measured* measured = wanted ? measuredOf(*wanted) : nullptr;
    if (measured == nullptr)
        return;
    const run::Fit fit = run::fitToMemory(*wanted, measured->need);
    form().setValue(QStringLiteral("batch"), fit.batch);
    if (!wanted->value("accumulation").is_null())
        form().setValue(QStringLiteral("accumulation"), fit.accumulation);
    changedField(QStringLiteral("batch"));
    changedField(QStringLiteral("accumulation"));
}

} // namespace hilum::widgets
