#include "widgets/bridge/CliProcess.h"

#include "base/Text.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/Format.h"
#include "widgets/common/Niceness.h"

#include <QTimer>

namespace hilum::widgets {

namespace {
constexpr int kKillAfterMs = 5'000;
constexpr qsizetype kLongestLine = 64 << 20; ///< an import report lists its skipped files
constexpr qsizetype kErrorTail = 400;        ///< characters of stderr in a sentence

/// hilum-cli speaks English.
QString inWords(const std::string& sentence) {
    const auto told = retold(sentence, coreTranslator());
    return told ? composedText(*told) : coreText(sentence);
}

} // namespace

CliProcess::CliProcess(const QString& program, const QStringList& arguments, QObject* parent)
    : QObject(parent), m_program(program), m_arguments(arguments) {
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CliProcess::readLines);
    connect(&m_process, &QProcess::finished, this, &CliProcess::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_error = tr("hilum-cli could not be started: %1.").arg(m_process.errorString());
            end(-1, QProcess::CrashExit);
        }
    });
    QTimer::singleShot(0, this, &CliProcess::start);
}

CliProcess::~CliProcess() {
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(1'000)) {
        m_process.kill();
        m_process.waitForFinished(1'000);
    }
}

void CliProcess::start() {
    if (m_cancelled) {
        end(0, QProcess::NormalExit);
        return;
    }
    giveWay(m_process);
    m_process.start(m_program, m_arguments, QIODevice::ReadOnly);
}

void CliProcess::cancel() {
    m_cancelled = true;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    QTimer::singleShot(kKillAfterMs, this, [this] { m_process.kill(); });
}

void CliProcess::abandon(QObject* listener) {
    disconnect(listener);
    cancel();
}

bool CliProcess::running() const {
    return m_process.state() != QProcess::NotRunning;
}

void CliProcess::readLines() {
    m_buffer += m_process.readAllStandardOutput();
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        takeLine(m_buffer.left(end).trimmed());
        m_buffer.remove(0, end + 1);
    }
    if (m_buffer.size() > kLongestLine)
        m_buffer.clear();
}

void CliProcess::takeLine(const QByteArray& line) {
    if (line.isEmpty())
        return;
    const Result<Json> parsed =
        parseJson(std::string_view(line.constData(), static_cast<std::size_t>(line.size())), "hilum-cli");
    if (!parsed.ok() || !parsed->is_object())
        return;
    const Json& object = *parsed;
    if (object.contains("error")) {
        const Json& error = object["error"];
        const Json& text = error.is_object() && error.contains("sentence")  ? error["sentence"]
                           : error.is_object() && error.contains("message") ? error["message"]
                                                                            : error;
        m_error = inWords(text.is_string() ? text.get_ref<const std::string&>() : text.dump());
    } else if (object.contains("phase") && object["phase"].is_string()) {
        const auto count = [&](const char* key) {
            return object.contains(key) && object[key].is_number()
                       ? static_cast<qint64>(object[key].get<double>())
                       : 0;
        };
        if (!m_cancelled)
            Q_EMIT progressed(coreText(object["phase"].get_ref<const std::string&>()), count("done"),
                              count("total"));
    } else {
        m_answer = object;
    }
}

void CliProcess::end(int exitCode, QProcess::ExitStatus status) {
    if (m_ended)
        return;
    m_ended = true;
    readLines();
    takeLine(m_buffer.trimmed());
    if (m_cancelled) {
        Q_EMIT cancelled();
    } else if (status == QProcess::NormalExit && exitCode == 0 && m_error.isEmpty()) {
        Q_EMIT finished(m_answer);
    } else {
        if (m_error.isEmpty()) {
            const QString tail =
                QString::fromUtf8(m_process.readAllStandardError()).trimmed().right(kErrorTail);
            m_error = status == QProcess::CrashExit
                          ? tr("hilum-cli ended unexpectedly. %1").arg(tail).trimmed()
                          : tr("hilum-cli failed (exit code %1). %2").arg(exitCode).arg(tail).trimmed();
        }
        Q_EMIT failed(m_error);
    }
    deleteLater();
}

} // namespace hilum::widgets
