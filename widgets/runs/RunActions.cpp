#include "widgets/runs/RunActions.h"

#include "run/RunStore.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Toast.h"
#include "widgets/runs/PendingStops.h"
#include "widgets/runs/RunExtras.h"
#include "widgets/runs/RunShelf.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace hilum::widgets::runs {

RunActions::RunActions(AppContext& context, RunExtras& extras, QWidget* page)
    : QObject(page), m_context(&context), m_page(page), m_shelf(new RunShelf(context, extras, page)),
      m_stops(new PendingStops(*context.launcher, this)) {
    pause = make("pause", QStringLiteral("pause"), tr("Pause"),
                 tr("Saves a checkpoint and waits; memory is kept (P)."), QKeySequence(Qt::Key_P));
    resume = make("resume", QStringLiteral("play"), tr("Resume"),
                  tr("Goes on where the run was; one that ended too early goes back into the queue (R)."),
                  QKeySequence(Qt::Key_R));
    stop = make("stop", QStringLiteral("stop"), tr("Stop and keep"),
                tr("Ends the run and keeps what it has learned; for some seconds it can be taken back (S)."),
                QKeySequence(Qt::Key_S));
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
    makeShelfActions();
    connect(pause, &QAction::triggered, this, &RunActions::pauseRuns);
    connect(resume, &QAction::triggered, this, &RunActions::resumeRuns);
    connect(stop, &QAction::triggered, this, &RunActions::stopRuns);
    connect(clone, &QAction::triggered, this, &RunActions::cloneRun);
    connect(extend, &QAction::triggered, this, &RunActions::extendRun);
    connect(copyCommand, &QAction::triggered, this, &RunActions::copyCommandLine);
    setRows({});
}

void RunActions::makeShelfActions() {
    unqueue =
        make("unqueue", QStringLiteral("close"), tr("Remove from queue"),
             tr("The run stays in the list and can be queued again (Del)."), QKeySequence(Qt::Key_Delete));
    moveUp = make("moveUp", {}, tr("Earlier in the queue"),
                  tr("Changes places with the run before it (Alt+Up)."), QKeySequence(Qt::ALT | Qt::Key_Up));
    moveDown =
        make("moveDown", {}, tr("Later in the queue"), tr("Changes places with the run after it (Alt+Down)."),
             QKeySequence(Qt::ALT | Qt::Key_Down));
    archive = make("archive", QStringLiteral("archive"), tr("Archive"), {}, QKeySequence(Qt::Key_A));
    remove = make(
        "remove", QStringLiteral("trash"), tr("Delete"),
        tr("Moves the run to the workspace's trash, from which it can come back for a week (Shift+Del)."),
        QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    undo = make("undo", QStringLiteral("undo"), tr("Undo"), {}, QKeySequence::Undo);
    connect(unqueue, &QAction::triggered, this, [this] { m_shelf->unqueue(chosen(&Abilities::unqueue)); });
    connect(moveUp, &QAction::triggered, this, [this] { m_shelf->move(chosen(&Abilities::unqueue), true); });
    connect(moveDown, &QAction::triggered, this,
            [this] { m_shelf->move(chosen(&Abilities::unqueue), false); });
    connect(archive, &QAction::triggered, this, [this] {
        m_shelf->archive(m_rows,
                         !std::ranges::all_of(m_rows, [](const RunRow& r) { return r.extra.mark.archived; }));
    });
    connect(remove, &QAction::triggered, this, [this] { m_shelf->remove(chosen(&Abilities::remove)); });
    connect(undo, &QAction::triggered, &m_shelf->undo(), &UndoList::undoLast);
    const auto nameUndo = [this] {
        const QString what = m_shelf->undo().text();
        undo->setEnabled(m_shelf->undo().canUndo());
        undo->setText(what.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(what));
        undo->setToolTip(tr("Takes back what was done last with runs on this page (Ctrl+Z)."));
    };
    connect(&m_shelf->undo(), &UndoList::changed, this, nameUndo);
    nameUndo();
}

std::vector<RunRow> RunActions::chosen(bool Abilities::*what) const {
    std::vector<RunRow> rows;
    std::ranges::copy_if(m_rows, std::back_inserter(rows), [&](const RunRow& row) { return can(row).*what; });
    return rows;
}

void RunActions::nameArchive() {
    const bool back =
        !m_rows.empty() && std::ranges::all_of(m_rows, [](const RunRow& r) { return r.extra.mark.archived; });
    archive->setText(back ? tr("Take out of the archive") : tr("Archive"));
    archive->setToolTip(back ? tr("Shows the run among the others again (A).")
                             : tr("Takes the run out of the list; the filter “Archived” shows it (A)."));
    archive->setEnabled(!m_rows.empty());
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
    for (QAction* each : {unqueue, moveUp, moveDown})
        each->setEnabled(any(&Abilities::unqueue));
    remove->setEnabled(any(&Abilities::remove));
    nameArchive();
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
        (void)m_stops->takeBack(id); // who resumes it does not want it stopped any more
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
    const std::vector<RunRow> rows = chosen(&Abilities::stop);
    if (rows.empty())
        return;
    QStringList ids;
    for (const RunRow& row : rows) {
        m_stops->ask(row.summary);
        if (m_stops->waits(idOf(row.summary)))
            ids << idOf(row.summary);
    }
    if (ids.isEmpty())
        return; // asked for the second time: they stop now
    const run::RunSummary& first = rows.front().summary;
    showToast(m_page, ToastKind::Info,
              rows.size() == 1
                  ? tr("Stopping “%1” at step %2 of %3. What it has learned is kept, and it can be resumed.")
                        .arg(nameOf(first), formatCount(first.step), formatCount(first.totalSteps))
                  : tr("Stopping %n runs. What they have learned is kept, and they can be resumed.", nullptr,
                       static_cast<int>(rows.size())),
              {tr("Undo"), [self = QPointer(this), ids] {
                   if (self)
                       self->takeBackStops(ids);
               }});
}

void RunActions::takeBackStops(const QStringList& ids) {
    bool late = false;
    for (const QString& id : ids)
        late = !m_stops->takeBack(id) || late;
    if (late)
        showToast(m_page, ToastKind::Info, tr("It has stopped already. Resume goes on from where it was."));
}

void RunActions::cloneRun() {
    if (m_rows.size() == 1 && m_rows.front().summary.spec)
        cloneWith(idOf(m_rows.front().summary), {}, {});
}

void RunActions::cloneWith(const QString& id, const QString& parameter, const Json& value) {
    m_context->session->requestClone(id, parameter, value); // Experiment says what it took
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

} // namespace hilum::widgets::runs
