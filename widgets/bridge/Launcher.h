// Launcher: everything that the window sets going: runs, the queue process, commands to a run, imports, the
// demo. Nothing here blocks: files are written on the job pool, work runs in hilum-cli. What was asked for
// just before the window closes is still done. Window thread.
#pragma once

#include "base/Clock.h"
#include "run/RunControl.h"
#include "run/RunFolder.h"
#include "run/RunSpec.h"
#include "widgets/common/Lane.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <vector>

namespace hilum::widgets {

class CliProcess;

class Launcher : public QObject {
    Q_OBJECT
public:
    Launcher(std::filesystem::path workspace, QString cliProgram, const Clock& clock, Jobs& jobs,
             QObject* parent = nullptr);

    enum class Place { Head, End }; ///< of the queue; what runs already is not disturbed
    /// Creates the runs in order, puts them into the queue and sees to it that the queue process lives. A
    /// `studyName` binds them as a study, in which an `init` of "run:@N" becomes the id of run N (from 0),
    /// which must stand before. Ends in runsCreated() or failed().
    void launch(const std::vector<run::RunSpec>& specs, const QString& studyName = {},
                Place place = Place::End);
    /// Puts an interrupted run back into the queue (it goes on from its checkpoint).
    void requeue(const QString& runId);
    void unqueue(const QString& runId);
    /// Puts what waits into this order; ids that do not wait are passed over. `back`: runs that are put into
    /// the queue again before; it is not set going for them.
    void reorder(const QStringList& order, const QStringList& back = {});
    /// Pause, Resume, Checkpoint, Stop.
    void sendCommand(const QString& runId, run::Command command);
    /// `hilum-cli queue`, detached, unless one lives.
    void ensureQueue();

    /// Reads a folder into the workspace; the caller connects to the process's signals. `extra`: more flags
    /// of `hilum-cli ingest` ("--name", "nih", "--layout", "nih", "--side", "128"). nullptr (after failed())
    /// without a CLI.
    CliProcess* startImport(const QString& folder, const QStringList& extra = {});
    /// What an import would do; nothing is decoded.
    CliProcess* startImportPreview(const QString& folder, const QStringList& extra = {});
    /// Makes the demo films if needed and queues the demo study.
    CliProcess* startDemo();
    /// Any verb: `hilum-cli ARGUMENTS --workspace W --json`.
    CliProcess* startCli(const QStringList& arguments);

Q_SIGNALS:
    /// An import or the demo has been started; the status bar follows it. `what` is a short text for people.
    void processStarted(hilum::widgets::CliProcess* process, const QString& what);
    void runsCreated(const QStringList& ids);
    void queueChanged(); ///< by unqueue() or reorder()
    void commandSent(const QString& runId, hilum::run::Command command);
    /// Something that was asked for could not be set going; a sentence for people.
    void failed(const QString& sentence);

private:
    /// In the order asked for: a run that is paused and resumed at once goes on. `done` only if it went well.
    void change(Lane::Work work, std::function<void()> done);
    std::filesystem::path m_workspace;
    QString m_cliProgram;
    const Clock* m_clock;
    Lane m_changes;
};

} // namespace hilum::widgets
