// ComparisonLoader: compares runs on the job pool: gathers requests for a moment, makes one comparison at a
// time, and reads the studies. Owned by ComparePage, window thread.
#pragma once

#include "report/Comparison.h"
#include "run/Queue.h"
#include "widgets/common/Jobs.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <vector>

namespace hilum::widgets::compare {

using SharedComparison = std::shared_ptr<const report::Comparison>;

class ComparisonLoader : public QObject {
    Q_OBJECT
public:
    ComparisonLoader(Jobs& jobs, std::filesystem::path workspace, QObject* parent = nullptr);
    /// Compares these runs soon; a request for the same runs in the same states changes nothing.
    void compare(const std::vector<run::RunSummary>& runs);
    /// Ids of the runs that the last answer was about, read or not.
    [[nodiscard]] const QSet<QString>& asked() const { return m_asked; }
    void readStudies();
    /// What is being compared is not finished; the same request changes nothing, another one starts anew.
    void cancel();
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    [[nodiscard]] bool busy() const { return m_delay.isActive() || m_channel.pending() > 0; }

Q_SIGNALS:
    void busyChanged();
    void compared(const hilum::widgets::compare::SharedComparison& comparison);
    void failed(const QString& sentence);
    void studiesRead(const std::vector<hilum::run::Study>& studies);

private:
    void start();
    Jobs* m_jobs;
    std::filesystem::path m_workspace;
    JobChannel m_channel, m_studyChannel;
    QTimer m_delay;
    std::vector<run::RunFolder> m_folders;
    QString m_stamp; ///< of the last request
    QSet<QString> m_asked;
    bool m_cancelled = false;
};

} // namespace hilum::widgets::compare
