// What the right column of the page "Experiment" says.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/EpochsMade.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/Measurer.h"
#include "widgets/experiment/Preflight.h"
#include "widgets/experiment/StudyCost.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"

namespace hilum::widgets {

namespace {

using data::Part;
using run::RunKind;
using Rows = QList<QPair<QString, QString>>;

QString stepsText(const Estimate& estimate) {
    return ExperimentPage::tr("%1 an epoch × %2 epochs = %3")
        .arg(formatCount(estimate.stepsPerEpoch), formatCount(estimate.epochs), formatCount(estimate.steps));
}

/// From the speed of an earlier run; nothing is promised without one.
QString timeText(const Estimate& estimate, double filmsPerSecond) {
    if (filmsPerSecond <= 0.0)
        return ExperimentPage::tr("shown after the first steps");
    const double films = static_cast<double>(estimate.films) * static_cast<double>(estimate.epochs);
    return ExperimentPage::tr("about %1, as fast as the last run like it")
        .arg(formatDuration(films / filmsPerSecond));
}

/// What is asked beside pneumonia or not; "" for that.
QString taskText(const DatasetFacts& facts) {
    const QString count = formatCount(static_cast<std::int64_t>(facts.outputs.size()));
    if (facts.outputs.empty())
        return {};
    return facts.positive == Positive::Pneumonia
               ? ExperimentPage::tr("%1 findings, each by itself").arg(count)
               : ExperimentPage::tr("%1 classes, one a film").arg(count);
}

} // namespace

QString ExperimentPage::deviceText(const run::RunSpec& spec) const {
    const std::string device = spec.text("device");
    if (device == "auto")
        return m_device.isEmpty() ? tr("auto: the GPU when there is one") : tr("auto: %1").arg(m_device);
    return device == "cpu" ? tr("CPU") : tr("GPU, never replaced by the CPU");
}

QString ExperimentPage::automaticName(const run::RunSpec& spec) const {
    const QString dataset = qs(spec.text("dataset"));
    switch (spec.kind()) {
    case RunKind::Pretrain:
        return tr("%1 on %2, %n epoch(s)", nullptr, static_cast<int>(spec.integer("epochs")))
            .arg(qs(run::methodTitle(spec.method())))
            .arg(dataset);
    case RunKind::FineTune:
        return (spec.text("init") == "scratch" ? tr("From scratch on %1, %2 of labels")
                                               : tr("Fine-tuned on %1, %2 of labels"))
            .arg(dataset, formatPercent(spec.number("labelFraction")));
    case RunKind::Probe:
        return (spec.text("init") == "untrained" ? tr("Probe of the untrained encoder on %1, %2 of labels")
                                                 : tr("Probe on %1, %2 of labels"))
            .arg(dataset, formatPercent(spec.number("labelFraction")));
    case RunKind::Baseline:
        break;
    }
    return tr("Always the larger class, %1").arg(dataset);
}

void ExperimentPage::showRunSummary(const run::RunSpec& spec) {
    Rows rows;
    if (m_facts) {
        Estimate estimate = estimateOf(spec, *m_facts);
        if (const auto made = epochsMade(spec, m_context->model->run(qs(spec.text("extends")))); made > 0) {
            estimate.views = estimate.views / estimate.epochs * (estimate.epochs - made);
            estimate.epochs -= made; // what is left to make
            estimate.steps = estimate.stepsPerEpoch * estimate.epochs;
        }
        const PartFacts& test = m_facts->part(Part::Test);
        if (spec.kind() == RunKind::Pretrain) {
            rows << QPair(tr("Films"), tr("%1, without their labels").arg(formatCount(estimate.films)));
        } else if (const LabelFacts* labels = labelsOf(spec, *m_facts);
                   labels != nullptr && labels->refusal.empty()) {
            if (const QString task = taskText(*m_facts); !task.isEmpty())
                rows << QPair(tr("Task"), task);
            rows << QPair(tr("Training films"), classesText(*m_facts, labels->films, labels->positives));
            rows << QPair(tr("Test films"), classesText(*m_facts, test.labelled, test.positives));
        }
        if (estimate.steps > 0) {
            rows << QPair(tr("Steps"), stepsText(estimate));
            rows << QPair(tr("Views made"), formatCount(estimate.views));
            rows << QPair(tr("Weights"), tr("%1 parameters").arg(formatShort(estimate.parameters)));
            if (measuredOf(spec) == nullptr) { // otherwise the measured numbers stand below
                rows << QPair(tr("Disk"),
                              tr("at most %1 of checkpoints").arg(formatBytes(estimate.checkpointBytes)));
                rows << QPair(tr("Time"),
                              timeText(estimate, knownFilmsPerSecond(spec, m_context->model->runs())));
            }
        }
    }
    rows << QPair(tr("Device"), deviceText(spec));
    m_summary->setRows(rows);
    showLeakage(spec.kind() == RunKind::Pretrain);
}

void ExperimentPage::showStudySummary() {
    const auto plan = m_study->plan();
    const auto pretraining = m_study->method();
    Rows rows;
    if (plan)
        rows << QPair(tr("Runs"), formatCount(static_cast<std::int64_t>(plan->runs.size())));
    if (m_facts) {
        const PartFacts& train = m_facts->part(Part::Train);
        const PartFacts& test = m_facts->part(Part::Test);
        rows << QPair(tr("Films for pretraining"),
                      tr("%1, without their labels").arg(formatCount(m_facts->pretrainedFilms)));
        if (const QString task = taskText(*m_facts); !task.isEmpty())
            rows << QPair(tr("Task"), task);
        rows << QPair(tr("Labelled training films"), classesText(*m_facts, train.labelled, train.positives));
        rows << QPair(tr("Test films"), classesText(*m_facts, test.labelled, test.positives));
    }
    if (m_facts && plan) {
        const StudyCost cost = costOf(*plan, *m_facts, m_context->model->runs());
        rows << QPair(tr("Steps"), formatCount(cost.steps));
        rows << QPair(tr("Views made"), formatCount(cost.views));
        rows << QPair(tr("Disk"), tr("at most %1 of checkpoints").arg(formatBytes(cost.checkpointBytes)));
        rows << QPair(
            tr("Time"),
            cost.seconds
                ? tr("about %1, as fast as the last runs like these").arg(formatDuration(*cost.seconds))
                : tr("shown after the first runs like these"));
    }
    if (pretraining)
        rows << QPair(tr("Device"), deviceText(*pretraining));
    m_summary->setRows(rows);
    showLeakage(true);
}

} // namespace hilum::widgets
