// What the right column of the page "Experiment" says.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/Preflight.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"

#include <algorithm>

namespace hilum::widgets {

namespace {

using data::Part;
using run::RunKind;
using Rows = QList<QPair<QString, QString>>;

QString classesText(std::int64_t films, std::int64_t positives) {
    return ExperimentPage::tr("%1: %2 with and %3 without pneumonia")
        .arg(formatCount(films), formatCount(positives), formatCount(films - positives));
}

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

QString partLabel(const std::string& name) {
    if (name == "pretraining")
        return ExperimentPage::tr("pretraining");
    if (name == "training")
        return ExperimentPage::tr("training");
    return name == "validation" ? ExperimentPage::tr("validation") : ExperimentPage::tr("test");
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
        const Estimate estimate = estimateOf(spec, *m_facts);
        const PartFacts& test = m_facts->part(Part::Test);
        if (spec.kind() == RunKind::Pretrain) {
            rows << QPair(tr("Films"), tr("%1, without their labels").arg(formatCount(estimate.films)));
        } else if (const LabelFacts* labels = labelsOf(spec, *m_facts);
                   labels != nullptr && labels->refusal.empty()) {
            rows << QPair(tr("Training films"), classesText(labels->films, labels->positives));
            rows << QPair(tr("Test films"), classesText(test.labelled, test.positives));
        }
        if (estimate.steps > 0) {
            rows << QPair(tr("Steps"), stepsText(estimate));
            rows << QPair(tr("Views made"), formatCount(estimate.views));
            rows << QPair(tr("Weights"), tr("%1 parameters").arg(formatShort(estimate.parameters)));
            rows << QPair(tr("Disk"),
                          tr("at most %1 of checkpoints").arg(formatBytes(estimate.checkpointBytes)));
            rows << QPair(tr("Time"),
                          timeText(estimate, knownFilmsPerSecond(spec, m_context->model->runs())));
        }
    }
    rows << QPair(tr("Device"), deviceText(spec));
    m_summary->setRows(rows);
    showLeakage(spec.kind() == RunKind::Pretrain);
}

void ExperimentPage::showStudySummary() {
    const auto plan = m_study->plan();
    const auto pretraining = m_study->pretraining().spec(RunKind::Pretrain);
    if (!plan || !pretraining)
        return;
    const std::vector<run::RunSpec>& runs = plan->runs;
    Rows rows{{tr("Runs"), formatCount(static_cast<std::int64_t>(runs.size()))}};
    if (m_facts) {
        std::int64_t steps = 0, views = 0;
        double disk = 0.0;
        for (const run::RunSpec& spec : runs) {
            const bool labelled = spec.kind() != RunKind::Pretrain;
            const Estimate estimate = estimateOf(spec, labelled ? *m_facts : pretrainingFacts(*m_facts));
            steps += estimate.steps;
            views += estimate.views;
            disk += estimate.checkpointBytes;
        }
        const PartFacts& train = m_facts->part(Part::Train);
        const PartFacts& test = m_facts->part(Part::Test);
        rows << QPair(tr("Films for pretraining"),
                      tr("%1, without their labels").arg(formatCount(m_facts->pretrainedFilms)));
        rows << QPair(tr("Labelled training films"), classesText(train.labelled, train.positives));
        rows << QPair(tr("Test films"), classesText(test.labelled, test.positives));
        rows << QPair(tr("Steps"), formatCount(steps));
        rows << QPair(tr("Views made"), formatCount(views));
        rows << QPair(tr("Disk"), tr("at most %1 of checkpoints").arg(formatBytes(disk)));
    }
    rows << QPair(tr("Device"), deviceText(*pretraining));
    m_summary->setRows(rows);
    showLeakage(true);
}

void ExperimentPage::showLeakage(bool pretraining) {
    using Light = SummaryPane::Light;
    showShared();
    if (!m_facts) {
        m_summary->setLeakage(Light::Warning,
                              m_factsFailure.isEmpty() ? tr("The dataset is being read.") : m_factsFailure);
        return;
    }
    const data::LeakageReport& audit = m_facts->audit;
    QStringList text;
    for (const data::AuditPair& pair : audit.pairs)
        if (pair.light != data::AuditLight::Green)
            text << tr("“%1” and “%2” share %3 patients and %4 films.")
                        .arg(partLabel(pair.a), partLabel(pair.b), formatCount(pair.sharedPatients),
                             formatCount(std::max(pair.sharedByName, pair.sharedByHash)));
    if (!m_facts->patientsKnown)
        text << tr("Nobody knows which films of this dataset are of one patient: shared patients cannot be "
                   "ruled out.");
    if (text.isEmpty())
        text << tr("No film and no patient stands in two parts.");
    if (pretraining)
        text << tr("Pretraining leaves the test films out.");
    text << tr("Split “%1”: %2").arg(qs(m_facts->split), coreText(m_facts->protocol));
    const Light light = audit.light == data::AuditLight::Red     ? Light::Bad
                        : audit.light == data::AuditLight::Amber ? Light::Warning
                                                                 : Light::Good;
    m_summary->setLeakage(light, text.join(u' '));
}

} // namespace hilum::widgets
