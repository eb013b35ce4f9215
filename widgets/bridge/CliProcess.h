// CliProcess: one hilum-cli call with --json, as signals. It deletes itself after it has finished or failed.
// Window thread.
#pragma once

#include "base/Json.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace hilum::widgets {

class CliProcess : public QObject {
    Q_OBJECT
public:
    /// Starts when the event loop is next idle, so that the caller can connect first.
    CliProcess(const QString& program, const QStringList& arguments, QObject* parent);
    ~CliProcess() override;
    /// Asks the process to end (SIGTERM), kills it after 5 s. Ends in cancelled().
    void cancel();
    /// The same for one that `listener` wants to hear nothing of any more.
    void abandon(QObject* listener);
    [[nodiscard]] bool running() const;

Q_SIGNALS:
    /// A line {"phase", "done", "total"}; total 0: unknown. `phase` is translated.
    void progressed(const QString& phase, qint64 done, qint64 total);
    /// Exit code 0. The object of the last line that is not progress: {"report": …} for an import.
    void finished(const hilum::Json& answer);
    /// The sentence of {"error": …}, or what can be said about the exit.
    void failed(const QString& sentence);
    void cancelled();

private:
    void start();
    void readLines();
    void takeLine(const QByteArray& line);
    void end(int exitCode, QProcess::ExitStatus status);
    QProcess m_process;
    QString m_program;
    QStringList m_arguments;
    QByteArray m_buffer;
    Json m_answer;
    QString m_error;
    bool m_cancelled = false;
    bool m_ended = false;
};

} // namespace hilum::widgets
