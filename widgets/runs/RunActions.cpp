#include "widgets/runs/RunActions.h"

#include "run/RunStore.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Toast.h"

#include <QApplication>
#include <QClipboard>
#include <QWidget>

#include <algorithm>

namespace hilum::widgets::runs {

RunActions::RunActions(AppContext& context, QWidget* page)
    : QObject(page), m_context(&context), m_page(page) {
    pause = make("pause", QStringLiteral("pause"), tr("Pause"),
                 tr("Saves a checkpoint and waits; memory is kept (P)."), QKeySequence(Qt::Key_P));
    resume = make("resume", QStringLiteral("play"), tr("Resume"),
                  tr("Goes on where the run was; one that ended too early goes back into the queue (R)."),
                  QKeySequence(Qt::Key_R));
    stop = make("stop", QStringLiteral("stop"), tr("Stop and keep…"),
                tr("Ends the run now and keeps what it has learned (S)."), QKeySequence(Qt::Key_S));
    clone = make("clone", QStringLiteral("clone"), tr("Clone"),
                 tr("Takes the run's settings into Experiment, to be changed and started again (C)."),
                 QKeySequence(Qt::Key_C));
    extend = make("extend", QStringLiteral("add"), tr("Extend…"),
                  tr("Takes a finished pretraining into Experiment, to go on from its last step for more "
                     "epochs (E)."),
                  QKeySequence(Qt::Key_E));
    copyCommand = make("copyCommand", QStringLiteral("copy"), tr("Copy as command line"),
                       tr("The hilum-cli call that makes the same run (Shift+C)."),
                       QKeySequence(Qt::SHIFT | Qt::Key_C));
    unqueue =
        make("unqueue", QStringLiteral("trash"), tr("Remove from queue"),
             tr("The run stays in the list and can be queued again (Del)."), QKeySequence(Qt::Key_Delete));
    connect(pause, &QAction::triggered, this, &RunActions::pauseRuns);
    connect(resume, &QAction::triggered, this, &RunActions::resumeRuns);
    connect(stop, &QAction::triggered, this, &RunActions::stopRuns);
    connect(clone, &QAction::triggered, this, &RunActions::cloneRun);
    connect(extend, &QAction::triggered, this, &RunActions::extendRun);
    connect(copyCommand, &QAction::triggered, this, &RunActions::copyCommandLine);
    connect(unqueue, &QAction::triggered, this, &RunActions::unqueueRuns);
    setRows({});
}

QAction* RunActions::make(const char* name, const QString& iconName, const QString& text, const QString& tip,
                          const QKeySequence& key) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    return action;
}

Abilities RunActions::can(const RunRow& row) const {
    return abilitiesOf(row, m_context->model->queueAlive());
}

void RunActions::setRows(const std::vector<RunRow>& selected) {
    m_rows = selected;
    const auto any = [this](bool Abilities::*what) {
        return std::ranges::any_of(m_rows, [&](const RunRow& row) { return can(row).*what; });
    };
    pause->setEnabled(any(&Abilities::pause));
    resume->setEnabled(any(&Abilities::resume));
    stop->setEnabled(any(&Abilities::stop));
    unqueue->setEnabled(any(&Abilities::unqueue));
    const bool one = m_rows.size() == 1 && can(m_rows.front()).clone;
    clone->setEnabled(one);
    extend->setEnabled(m_rows.size() == 1 && canExtend(m_rows.front()));
    copyCommand->setEnabled(one);
}

bool RunActions::canExtend(const RunRow& row) {
    return row.summary.spec && row.summary.state == run::RunState::Finished &&
           row.summary.spec->kind() == run::RunKind::Pretrain;
}

void RunActions::pauseRuns() {
    for (const RunRow& row : m_rows)
        if (can(row).pause)
            m_context->launcher->sendCommand(idOf(row.summary), run::Command::Pause);
}

void RunActions::resumeRuns() {
    // From the oldest on: the list stands newest first, and the queue shall keep the order of making.
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row)
        if (can(*row).resume)
            resumeOne(*row);
}

void RunActions::resumeOne(const RunRow& row) {
    const QString id = idOf(row.summary);
    switch (row.summary.state) {
    case run::RunState::Paused:
        m_context->launcher->sendCommand(id, run::Command::Resume);
        return;
    case run::RunState::Failed:
    case run::RunState::Stopped:
        takeUpAgain(id);
        return;
    default:
        if (row.queuePosition > 0)
            m_context->launcher->ensureQueue();
        else
            m_context->launcher->requeue(id);
    }
}

/// The queue leaves ended runs alone, so that its store says first that this one waits again. No worker has
/// it: the store has no other writer now.
void RunActions::takeUpAgain(const QString& id) {
    const auto reopen = [workspace = m_context->workspace, id,
                         clock = m_context->clock](std::stop_token) -> Result<> {
        HILUM_TRY_ASSIGN(const run::RunFolder folder, run::openRun(workspace, ss(id)));
        if (run::ownerAlive(folder))
            return Error(ErrorCode::Locked, "a worker still has the run", folder.id());
        HILUM_TRY_ASSIGN(auto store, run::RunStore::openForWriting(folder.path, *clock));
        return store.append(run::StateChanged{run::RunState::Queued, ""});
    };
    m_context->jobs->add<Result<>>(this, m_channel, reopen, [this, id](Result<> done) {
        if (done)
            m_context->launcher->requeue(id);
        else
            showToast(m_page, ToastKind::Error, errorSentence(done.error()));
    });
}

void RunActions::stopRuns() {
    std::vector<RunRow> chosen;
    std::ranges::copy_if(m_rows, std::back_inserter(chosen),
                         [this](const RunRow& row) { return can(row).stop; });
    if (chosen.empty())
        return;
    const QString question =
        chosen.size() == 1
            ? tr("Stop “%1” at step %2 of %3? What it has learned so far is kept, and it can be resumed.")
                  .arg(nameOf(chosen.front().summary), formatCount(chosen.front().summary.step),
                       formatCount(chosen.front().summary.totalSteps))
            : tr("Stop %n runs? What they have learned so far is kept, and they can be resumed.", nullptr,
                 static_cast<int>(chosen.size()));
    if (!m_context->dialogs->confirm(m_page, tr("Stop and keep"), question, tr("Stop and keep")))
        return;
    for (const RunRow& row : chosen)
        m_context->launcher->sendCommand(idOf(row.summary), run::Command::Stop);
}

void RunActions::cloneRun() {
    if (m_rows.size() != 1 || !m_rows.front().summary.spec)
        return;
    m_context->session->requestClone(idOf(m_rows.front().summary)); // Experiment says what it took
}

void RunActions::extendRun() {
    if (m_rows.size() == 1)
        m_context->session->requestExtension(idOf(m_rows.front().summary));
}

void RunActions::copyCommandLine() {
    if (m_rows.size() != 1 || !m_rows.front().summary.spec)
        return;
    QApplication::clipboard()->setText(qs(m_rows.front().summary.spec->commandLine()));
    showToast(m_page, ToastKind::Success, tr("The command line is in the clipboard."));
}

void RunActions::unqueueRuns() {
    for (const RunRow& row : m_rows)
        if (can(row).unqueue)
            m_context->launcher->unqueue(idOf(row.summary));
}

} // namespace hilum::widgets::runs
