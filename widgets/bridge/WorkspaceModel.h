// WorkspaceModel: the datasets and runs of a workspace, read off the window's thread once a second when files
// have changed. Window thread; the accessors give the last reading.
#pragma once

#include "data/Record.h"
#include "run/Queue.h"
#include "run/RunFolder.h"
#include "widgets/common/Jobs.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <string>
#include <vector>

namespace hilum::widgets {

class WorkspaceModel : public QObject {
    Q_OBJECT
public:
    WorkspaceModel(std::filesystem::path workspace, Jobs& jobs, QObject* parent = nullptr);

    [[nodiscard]] const std::filesystem::path& workspace() const { return m_workspace; }
    [[nodiscard]] const std::vector<data::Dataset>& datasets() const { return m_datasets; }
    /// What a page begins with while nobody has chosen: the dataset with the most films; empty without any.
    [[nodiscard]] QString largestDataset() const;
    [[nodiscard]] const std::vector<run::RunSummary>& runs() const { return m_runs; } ///< newest first
    [[nodiscard]] const std::vector<run::QueueEntry>& queue() const { return m_queue; }
    [[nodiscard]] bool queueAlive() const { return m_queueAlive; }
    /// nullptr when there is none of that name or id. Valid until the next signal.
    [[nodiscard]] const data::Dataset* dataset(const QString& name) const;
    [[nodiscard]] const run::RunSummary* run(const QString& id) const;
    [[nodiscard]] bool loaded() const { return m_loaded; } ///< the first reading has arrived
    /// Why the last reading failed, "" otherwise.
    [[nodiscard]] QString failure() const { return m_failure; }

    void start();   ///< reads now, then once a second
    void refresh(); ///< reads at once, changed or not

Q_SIGNALS:
    void loadedFirst();
    void datasetsChanged();
    void runsChanged(); ///< also when a number of a running run or the queue changed

private:
    struct Reading;
    void poll(bool force);
    void take(Reading reading);
    std::filesystem::path m_workspace;
    Jobs* m_jobs;
    JobChannel m_channel;
    QTimer m_timer;
    bool m_again = false;
    bool m_loaded = false;
    std::string m_datasetStamp, m_runStamp; ///< sizes and times of the files that were read
    std::vector<data::Dataset> m_datasets;
    std::vector<run::RunSummary> m_runs;
    std::vector<run::QueueEntry> m_queue;
    bool m_queueAlive = false;
    QString m_failure;
};

} // namespace hilum::widgets
