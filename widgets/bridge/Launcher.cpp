#include "widgets/bridge/Launcher.h"

#include "run/Queue.h"
#include "run/StudyPlan.h"
#include "widgets/bridge/CliProcess.h"
#include "widgets/common/Format.h"
#include "widgets/common/Niceness.h"

#include <QProcess>

#include <memory>
#include <utility>

namespace hilum::widgets {

namespace {

QString path(const std::filesystem::path& p) {
    return QString::fromStdString(p.string());
}

std::filesystem::path runFolder(const std::filesystem::path& workspace, const QString& runId) {
    return workspace / "runs" / ss(runId);
}

/// Writes the runs, then queues them: a failure half-way leaves runs that are not queued, never a queue entry
/// without its run.
Result<std::vector<std::string>> createAndQueue(const std::filesystem::path& workspace,
                                                const std::vector<run::RunSpec>& specs,
                                                const QString& studyName, const Clock& clock) {
    if (!studyName.isEmpty()) {
        HILUM_TRY_ASSIGN(run::Study study, run::createStudy(workspace, {ss(studyName), specs}, clock));
        return std::move(study.runs);
    }
    std::vector<std::string> ids;
    for (const run::RunSpec& spec : specs) {
        if (spec.dependsOn().starts_with('@'))
            return Error{ErrorCode::BadValue, "only the runs of a study name one another", "init"};
        HILUM_TRY_ASSIGN(const run::RunFolder folder, run::createRun(workspace, spec, clock));
        ids.push_back(folder.id());
    }
    for (const std::string& id : ids)
        HILUM_TRY(run::enqueue(workspace, id));
    return ids;
}

Result<QStringList> launchRuns(const std::filesystem::path& workspace, const std::vector<run::RunSpec>& specs,
                               const QString& studyName, Launcher::Place place, const Clock& clock) {
    HILUM_TRY_ASSIGN(const auto before, run::queued(workspace));
    HILUM_TRY_ASSIGN(const auto created, createAndQueue(workspace, specs, studyName, clock));
    if (place == Launcher::Place::Head)
        for (const run::QueueEntry& entry : before)
            if (entry.attempts == 0) // not the one that runs: what waits steps behind the new ones
                HILUM_TRY(run::enqueue(workspace, entry.run));
    QStringList ids;
    for (const std::string& id : created)
        ids << qs(id);
    return ids;
}

} // namespace

Launcher::Launcher(std::filesystem::path workspace, QString cliProgram, const Clock& clock, Jobs& jobs,
                   QObject* parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_cliProgram(std::move(cliProgram)),
      m_clock(&clock), m_changes(jobs, *this) {}

void Launcher::change(Lane::Work work, std::function<void()> done) {
    m_changes.add(std::move(work), [this, done = std::move(done)](const Result<>& result) {
        if (result)
            done();
        else
            Q_EMIT failed(errorSentence(result.error()));
    });
}

void Launcher::launch(const std::vector<run::RunSpec>& specs, const QString& studyName, Place place) {
    auto ids = std::make_shared<QStringList>();
    change(
        [workspace = m_workspace, clock = m_clock, specs, studyName, place, ids]() -> Result<> {
            HILUM_TRY_ASSIGN(*ids, launchRuns(workspace, specs, studyName, place, *clock));
            return {};
        },
        [this, ids] {
            Q_EMIT runsCreated(*ids);
            ensureQueue();
        });
}

void Launcher::requeue(const QString& runId) {
    change([workspace = m_workspace, runId] { return run::enqueue(workspace, ss(runId)); },
           [this] { ensureQueue(); });
}

void Launcher::unqueue(const QString& runId) {
    change([workspace = m_workspace, runId] { return run::dequeue(workspace, ss(runId)); },
           [this] { Q_EMIT queueChanged(); });
}

void Launcher::reorder(const QStringList& order, const QStringList& back) {
    change(
        [workspace = m_workspace, order, back]() -> Result<> {
            for (const QString& id : back)
                HILUM_TRY(run::enqueue(workspace, ss(id)));
            std::vector<std::string> ids;
            for (const QString& id : order)
                ids.push_back(ss(id));
            return run::reorderQueue(workspace, ids);
        },
        [this] { Q_EMIT queueChanged(); });
}

void Launcher::sendCommand(const QString& runId, run::Command command) {
    change([folder = runFolder(m_workspace, runId), command] { return run::sendCommand(folder, command); },
           [this, runId, command] { Q_EMIT commandSent(runId, command); });
}

void Launcher::ensureQueue() {
    if (m_cliProgram.isEmpty()) {
        Q_EMIT failed(tr("hilum-cli was not found, so that nothing can run. Install Hilum again, or put "
                         "hilum-cli beside the program."));
        return;
    }
    auto alive = std::make_shared<bool>(false);
    change(
        [workspace = m_workspace, alive]() -> Result<> {
            *alive = run::queueAlive(workspace);
            return {};
        },
        [this, alive] {
            if (*alive)
                return;
            // Detached: the queue outlives the window. A second one would find the lock taken and end.
            QProcess process;
            giveWay(process);
            process.setProgram(m_cliProgram);
            process.setArguments({QStringLiteral("queue"), QStringLiteral("--workspace"), path(m_workspace)});
            process.setStandardInputFile(QProcess::nullDevice());
            process.setStandardOutputFile(QProcess::nullDevice());
            process.setStandardErrorFile(QProcess::nullDevice());
            if (!process.startDetached())
                Q_EMIT failed(tr("The queue could not be started: %1.").arg(process.errorString()));
        });
}

CliProcess* Launcher::startCli(const QStringList& arguments) {
    if (m_cliProgram.isEmpty()) {
        Q_EMIT failed(
            tr("hilum-cli was not found. Install Hilum again, or put hilum-cli beside the program."));
        return nullptr;
    }
    return new CliProcess(
        m_cliProgram,
        arguments + QStringList{QStringLiteral("--workspace"), path(m_workspace), QStringLiteral("--json")},
        this);
}

CliProcess* Launcher::startImport(const QString& folder, const QStringList& extra) {
    CliProcess* process = startCli(QStringList{QStringLiteral("ingest"), folder} + extra);
    if (process)
        Q_EMIT processStarted(process, tr("Importing films"));
    return process;
}

CliProcess* Launcher::startImportPreview(const QString& folder, const QStringList& extra) {
    return startCli(QStringList{QStringLiteral("ingest"), folder, QStringLiteral("--dry-run")} + extra);
}

CliProcess* Launcher::startDemo() {
    CliProcess* process =
        startCli({QStringLiteral("study"), QStringLiteral("--demo"), QStringLiteral("--queue")});
    if (!process)
        return nullptr;
    connect(process, &CliProcess::finished, this, [this] { ensureQueue(); });
    connect(process, &CliProcess::failed, this, &Launcher::failed);
    Q_EMIT processStarted(process, tr("Making the demo"));
    return process;
}

} // namespace hilum::widgets
