#include "app/StatusStrip.h"

#include "widgets/bridge/CliProcess.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/QueueTrouble.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace hilum::app {

using namespace widgets;

namespace {

constexpr int kHeight = 36;
constexpr int kProgressWidth = 140;
constexpr int kLongestName = 40;

/// The run that has the device now: running before paused before starting.
const run::RunSummary* activeRun(const std::vector<run::RunSummary>& runs) {
    for (const auto state : {run::RunState::Running, run::RunState::Paused, run::RunState::Starting}) {
        const auto it =
            std::ranges::find_if(runs, [&](const auto& r) { return r.error.empty() && r.state == state; });
        if (it != runs.end())
            return &*it;
    }
    return nullptr;
}

QString nameOf(const run::RunSummary& run) {
    QString name = run.spec ? qs(run.spec->text("name")) : QString();
    if (name.isEmpty())
        name = qs(run.folder.id());
    return name.size() > kLongestName ? name.left(kLongestName - 1) + u'…' : name;
}

QProgressBar* makeBar(QWidget* parent, const QString& name, const QString& accessible) {
    auto* bar = new QProgressBar(parent);
    bar->setTextVisible(false);
    bar->setFixedWidth(kProgressWidth);
    bar->setRange(0, 1000);
    describe(bar, name, accessible);
    return bar;
}

} // namespace

StatusStrip::StatusStrip(AppContext& context, QWidget* parent) : QWidget(parent), m_context(&context) {
    setRole(this, "status");
    setObjectName(QStringLiteral("statusStrip"));
    setFixedHeight(kHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(sidedMargins(space::kM, 0, space::kS, 0));
    layout->setSpacing(space::kM);

    m_run = new QToolButton(this);
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_run->setIconSize({16, 16});
    m_run->setFont(typeFont(TypeStep::Caption));
    describe(m_run, QStringLiteral("statusRun"), tr("What is running"), tr("Show the runs"));
    connect(m_run, &QToolButton::clicked, this, &StatusStrip::runsWanted);
    m_runProgress = makeBar(this, QStringLiteral("statusRunProgress"), tr("Progress of the run"));
    m_eta = makeLabel({}, TypeStep::Caption, true, this);
    m_process = makeLabel({}, TypeStep::Caption, false, this);
    m_process->setObjectName(QStringLiteral("statusProcess"));
    m_processProgress = makeBar(this, QStringLiteral("statusProcessProgress"), tr("Progress of the import"));
    m_cancel = new QToolButton(this);
    m_cancel->setIcon(icon(QStringLiteral("close")));
    m_cancel->setIconSize({14, 14});
    describe(m_cancel, QStringLiteral("statusCancel"), tr("Cancel"));
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_followed)
            m_followed->cancel();
    });
    m_device = makeLabel({}, TypeStep::Caption, true, this);
    m_device->setObjectName(QStringLiteral("statusDevice"));
    m_queue = makeLabel({}, TypeStep::Caption, true, this);
    m_queue->setObjectName(QStringLiteral("statusQueue"));
    m_trouble = new QToolButton(this);
    m_trouble->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_trouble->setIcon(icon(QStringLiteral("warning"), colours().warning));
    m_trouble->setIconSize({16, 16});
    m_trouble->setText(tr("The queue cannot go on"));
    m_trouble->setFont(typeFont(TypeStep::Caption));
    describe(m_trouble, QStringLiteral("statusTrouble"), tr("The queue cannot go on"));
    m_trouble->hide();
    connect(m_trouble, &QToolButton::clicked, this,
            [this] { showToast(this, ToastKind::Error, m_troubleSentence); });
    m_shade = new QToolButton(this);
    m_shade->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_shade->setIcon(icon(QStringLiteral("shade"), colours().warning));
    m_shade->setIconSize({16, 16});
    m_shade->setText(tr("Privacy shade"));
    m_shade->setFont(typeFont(TypeStep::Caption));
    describe(m_shade, QStringLiteral("statusShade"), tr("The privacy shade is on"),
             tr("Names and pictures are hidden on all pages. Click, or press the full stop, to show them."));
    m_shade->setVisible(context.session->shaded());
    connect(m_shade, &QToolButton::clicked, context.session,
            [session = context.session] { session->setShaded(false); });
    connect(context.session, &Session::shadedChanged, m_shade, &QWidget::setVisible);
    m_details = new QToolButton(this);
    m_details->setCheckable(true);
    m_details->setIcon(icon(QStringLiteral("details")));
    m_details->setIconSize({18, 18});
    describe(m_details, QStringLiteral("detailsToggle"), tr("Details pane"),
             tr("Show or fold the details pane (F9)"));
    connect(m_details, &QToolButton::clicked, this, &StatusStrip::detailsToggled);

    layout->addWidget(m_run);
    layout->addWidget(m_runProgress);
    layout->addWidget(m_eta);
    layout->addSpacing(space::kL);
    layout->addWidget(m_process);
    layout->addWidget(m_processProgress);
    layout->addWidget(m_cancel);
    layout->addStretch();
    layout->addWidget(m_device);
    layout->addWidget(m_queue);
    layout->addWidget(m_trouble);
    layout->addWidget(m_shade);
    layout->addWidget(m_details);

    m_queueTrouble = new QueueTrouble(context.workspace, *context.jobs, this);
    connect(m_queueTrouble, &QueueTrouble::changed, this, &StatusStrip::showRuns);
    showProcess(false);
    connect(context.model, &WorkspaceModel::runsChanged, this, &StatusStrip::showRuns);
    connect(context.launcher, &Launcher::processStarted, this, &StatusStrip::follow);
    showRuns();
}

void StatusStrip::setDetailsAvailable(bool available, bool shown) {
    m_details->setEnabled(available);
    m_details->setChecked(available && shown);
}

QStringList StatusStrip::running() const {
    QStringList names;
    for (const Job& job : m_jobs)
        if (job.process && job.process->running())
            names << job.what;
    return names;
}

void StatusStrip::showRuns() {
    const auto& runs = m_context->model->runs();
    const run::RunSummary* run = activeRun(runs);
    m_runProgress->setVisible(run && run->totalSteps > 0);
    m_eta->setVisible(run != nullptr);
    m_device->setVisible(run && !run->device.empty());
    if (run) {
        const bool paused = run->state == run::RunState::Paused;
        m_run->setIcon(icon(paused ? QStringLiteral("pause") : QStringLiteral("play"),
                            paused ? colours().warning : colours().accent));
        const QString epochs = run->epochs > 0 ? tr("epoch %1 of %2")
                                                     .arg(formatCount(std::min(run->epoch + 1, run->epochs)),
                                                          formatCount(run->epochs))
                                               : tr("starting");
        m_run->setText(tr("%1 · %2").arg(nameOf(*run), epochs));
        if (run->totalSteps > 0)
            m_runProgress->setValue(static_cast<int>(1000 * run->step / run->totalSteps));
        m_eta->setText(paused             ? tr("paused")
                       : run->etaS >= 0.0 ? tr("%1 left").arg(formatDuration(run->etaS))
                                          : QString());
        m_device->setText(
            QStringList{coreText(run->device), coreText(run->precision)}.join(QStringLiteral(" · ")));
    } else {
        m_run->setIcon(icon(QStringLiteral("check"), colours().textMuted));
        m_run->setText(tr("Nothing is running"));
    }
    const auto waiting = std::ranges::count_if(
        runs, [](const auto& r) { return r.error.empty() && r.state == run::RunState::Queued; });
    m_queue->setVisible(waiting > 0);
    m_queue->setText(tr("%n run(s) waiting", nullptr, static_cast<int>(waiting)));
    showTrouble(waiting > 0);
}

/// What the queue, a process without a window, could not do: said once, and there to be read again.
void StatusStrip::showTrouble(bool waiting) {
    const auto& notice = m_queueTrouble->notice();
    QString sentence;
    if (waiting && notice) {
        const run::RunSummary* run = m_context->model->run(qs(notice->run));
        const QString reason = errorSentence(notice->error);
        sentence = run ? tr("“%1” cannot begin. %2").arg(nameOf(*run), reason)
                       : tr("The queue cannot go on. %1").arg(reason);
        sentence += u' ' + (m_context->model->queueAlive() ? tr("It goes on by itself as soon as it can.")
                                                           : tr("Then press Resume on a run that waits."));
    }
    m_trouble->setVisible(!sentence.isEmpty());
    m_trouble->setToolTip(QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped()));
    if (sentence != m_troubleSentence && !sentence.isEmpty())
        showToast(this, ToastKind::Error, sentence);
    m_troubleSentence = sentence;
}

void StatusStrip::showProcess(bool on) {
    m_process->setVisible(on);
    m_processProgress->setVisible(on);
    m_cancel->setVisible(on);
}

/// The one that began last and has not ended.
void StatusStrip::followNewest() {
    m_jobs.removeIf([](const Job& job) { return !job.process || !job.process->running(); });
    m_followed = m_jobs.isEmpty() ? nullptr : m_jobs.last().process;
    showProcess(m_followed != nullptr);
    if (!m_followed)
        return;
    m_process->setText(m_jobs.last().what);
    m_processProgress->setRange(0, 0); // how much there is to do is told with its next step
}

void StatusStrip::follow(CliProcess* process, const QString& what) {
    m_jobs.append({process, what});
    m_followed = process;
    m_process->setText(what);
    m_processProgress->setRange(0, 0);
    showProcess(true);
    connect(process, &CliProcess::progressed, this,
            [this, process, what](const QString& phase, qint64 done, qint64 total) {
                if (m_followed != process)
                    return;
                m_process->setText(total > 0 ? tr("%1: %2 of %3")
                                                   .arg(phase.isEmpty() ? what : phase, formatCount(done),
                                                        formatCount(total))
                                             : (phase.isEmpty() ? what : phase));
                m_processProgress->setRange(0, total > 0 ? 1000 : 0);
                if (total > 0)
                    m_processProgress->setValue(static_cast<int>(1000 * done / total));
            });
    const auto done = [this, process] {
        m_context->model->refresh();
        m_jobs.removeIf([process](const Job& job) { return job.process == process; });
        if (m_followed == process)
            followNewest();
    };
    connect(process, &CliProcess::finished, this, done);
    connect(process, &CliProcess::failed, this, done);
    connect(process, &CliProcess::cancelled, this, done);
}

} // namespace hilum::app
