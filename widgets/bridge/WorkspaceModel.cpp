#include "widgets/bridge/WorkspaceModel.h"

#include "data/Catalogue.h"
#include "widgets/common/Format.h"

#include <algorithm>
#include <chrono>

namespace hilum::widgets {

namespace {

namespace fs = std::filesystem;
constexpr int kPollMs = 1'000;

/// Size and time of a file, as text; "" when it is not there.
void stamp(std::string& out, const fs::path& file) {
    std::error_code code;
    const auto size = fs::file_size(file, code);
    if (code)
        return;
    const auto time = fs::last_write_time(file, code).time_since_epoch().count();
    out += file.filename().string() + ':' + std::to_string(size) + '@' + std::to_string(time) + ';';
}

std::string datasetStamp(const fs::path& workspace) {
    std::string out;
    stamp(out, workspace / "workspace.db");
    stamp(out, workspace / "workspace.db-wal");
    return out;
}

/// Runs are stamped by their stores; a live run is read again every time, for only the clock tells that it is
/// dead.
std::string runStamp(const fs::path& workspace) {
    std::string out;
    stamp(out, workspace / "queue.db");
    stamp(out, workspace / "queue.db-wal");
    std::vector<fs::path> folders;
    std::error_code code;
    for (fs::directory_iterator it(workspace / "runs", code), end; !code && it != end; it.increment(code))
        folders.push_back(it->path());
    std::ranges::sort(folders);
    for (const fs::path& folder : folders) {
        out += folder.filename().string() + '/';
        stamp(out, folder / "run.db");
        stamp(out, folder / "run.db-wal");
    }
    return out;
}

bool mayChangeByItself(const run::RunSummary& summary) {
    return summary.error.empty() &&
           (summary.state == run::RunState::Running || summary.state == run::RunState::Starting ||
            summary.state == run::RunState::Paused);
}

} // namespace

/// What one look at the workspace gave.
struct WorkspaceModel::Reading {
    std::string datasetStamp, runStamp;
    bool datasetsRead = false, runsRead = false;
    std::vector<data::Dataset> datasets;
    std::vector<run::RunSummary> runs;
    std::vector<run::QueueEntry> queue;
    bool queueAlive = false;
    QString failure;
};

WorkspaceModel::WorkspaceModel(fs::path workspace, Jobs& jobs, QObject* parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_jobs(&jobs) {
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { poll(false); });
}

void WorkspaceModel::start() {
    m_timer.start();
    poll(true);
}

void WorkspaceModel::refresh() {
    poll(true);
}

void WorkspaceModel::poll(bool force) {
    if (m_channel.pending() > 0) {
        m_again = m_again || force; // one look at a time; a forced one follows
        return;
    }
    const bool live = std::ranges::any_of(m_runs, mayChangeByItself);
    const auto look = [workspace = m_workspace, force, live, oldDatasets = m_datasetStamp,
                       oldRuns = m_runStamp](std::stop_token) {
        Reading reading;
        reading.datasetStamp = datasetStamp(workspace);
        reading.runStamp = runStamp(workspace);
        if (force || reading.datasetStamp != oldDatasets) {
            reading.datasetsRead = true;
            std::error_code code;
            if (fs::exists(workspace / "workspace.db", code)) {
                auto catalogue = data::Catalogue::open(workspace, OpenMode::ReadOnly);
                auto datasets =
                    catalogue ? catalogue->datasets() : Result<std::vector<data::Dataset>>(catalogue.error());
                if (datasets)
                    reading.datasets = std::move(datasets).value();
                else
                    reading.failure = errorSentence(datasets.error());
            }
        }
        reading.queueAlive = run::queueAlive(workspace);
        if (force || live || reading.runStamp != oldRuns) {
            reading.runsRead = true;
            reading.runs = run::listRuns(workspace);
            if (auto queue = run::queued(workspace); queue)
                reading.queue = std::move(queue).value();
        }
        return reading;
    };
    m_jobs->add<Reading>(this, m_channel, look, [this](Reading reading) { take(std::move(reading)); });
}

void WorkspaceModel::take(Reading reading) {
    const bool first = !m_loaded;
    m_loaded = true;
    m_datasetStamp = std::move(reading.datasetStamp);
    m_runStamp = std::move(reading.runStamp);
    const bool queueChanged = m_queueAlive != reading.queueAlive;
    m_queueAlive = reading.queueAlive;
    if (reading.datasetsRead) {
        m_failure = reading.failure;
        if (m_failure.isEmpty())
            m_datasets = std::move(reading.datasets);
        else
            m_datasetStamp.clear(); // try again
    }
    if (reading.runsRead) {
        m_runs = std::move(reading.runs);
        m_queue = std::move(reading.queue);
    }
    if (first)
        Q_EMIT loadedFirst();
    if (reading.datasetsRead)
        Q_EMIT datasetsChanged();
    if (reading.runsRead || queueChanged)
        Q_EMIT runsChanged();
    if (m_again) {
        m_again = false;
        poll(true);
    }
}

QString WorkspaceModel::largestDataset() const {
    const auto largest = std::ranges::max_element(m_datasets, {}, &data::Dataset::films);
    return largest == m_datasets.end() ? QString() : qs(largest->name);
}

const data::Dataset* WorkspaceModel::dataset(const QString& name) const {
    const auto it = std::ranges::find(m_datasets, ss(name), &data::Dataset::name);
    return it == m_datasets.end() ? nullptr : &*it;
}

const run::RunSummary* WorkspaceModel::run(const QString& id) const {
    const std::string wanted = ss(id);
    const auto it =
        std::ranges::find_if(m_runs, [&](const run::RunSummary& r) { return r.folder.id() == wanted; });
    return it == m_runs.end() ? nullptr : &*it;
}

} // namespace hilum::widgets
