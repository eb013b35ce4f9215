#include "widgets/compare/ComparisonLoader.h"

#include "widgets/common/Format.h"

namespace hilum::widgets::compare {

namespace {
constexpr int kDelayMs = 250; ///< clicks on several check boxes become one comparison
}

ComparisonLoader::ComparisonLoader(Jobs& jobs, std::filesystem::path workspace, QObject* parent)
    : QObject(parent), m_jobs(&jobs), m_workspace(std::move(workspace)) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ComparisonLoader::start);
}

void ComparisonLoader::compare(const std::vector<run::RunSummary>& runs) {
    QString stamp;
    std::vector<run::RunFolder> folders;
    for (const run::RunSummary& run : runs) {
        folders.push_back(run.folder);
        // A run that was taken up again and ended anew has other predictions.
        stamp += qs(run.folder.id()) + u':' + QString::number(run.elapsedS) + u'@' +
                 QString::number(run.step) + u';';
    }
    if (stamp == m_stamp)
        return;
    m_stamp = stamp;
    m_cancelled = false;
    m_folders = std::move(folders);
    m_delay.start();
    Q_EMIT busyChanged();
}

void ComparisonLoader::cancel() {
    if (!busy())
        return;
    m_delay.stop();
    m_channel.cancel();
    m_cancelled = true;
    Q_EMIT busyChanged();
}

void ComparisonLoader::start() {
    using Answer = Result<report::Comparison>;
    m_jobs->start<Answer>( // an earlier one stops: nobody asks for it any more
        this, m_channel,
        [folders = m_folders](const std::stop_token& stop) -> Answer {
            return report::compare(folders, report::kResamples, stop);
        },
        [this, folders = m_folders](Answer answer) {
            m_asked.clear();
            for (const run::RunFolder& folder : folders)
                m_asked.insert(qs(folder.id()));
            if (answer)
                Q_EMIT compared(std::make_shared<const report::Comparison>(std::move(answer).value()));
            else
                Q_EMIT failed(errorSentence(answer.error()));
            Q_EMIT busyChanged();
        });
}

void ComparisonLoader::readStudies() {
    using Answer = Result<std::vector<run::Study>>;
    m_jobs->start<Answer>(
        this, m_studyChannel, [workspace = m_workspace](std::stop_token) { return run::studies(workspace); },
        [this](const Answer& answer) {
            if (answer)
                Q_EMIT studiesRead(*answer);
        });
}

} // namespace hilum::widgets::compare
