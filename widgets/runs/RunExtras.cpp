#include "widgets/runs/RunExtras.h"

#include "run/RunStore.h"
#include "widgets/common/Format.h"

#include <optional>
#include <set>
#include <utility>

namespace hilum::widgets::runs {

namespace {

namespace fs = std::filesystem;

std::string stampOf(const run::RunFolder& folder) {
    std::string out;
    for (const fs::path& file : {folder.storeFile(), fs::path(folder.storeFile().string() + "-wal"),
                                 folder.specFile(), run::markFile(folder)}) {
        std::error_code code;
        const auto size = fs::file_size(file, code);
        if (!code)
            out += std::to_string(size) + '@' +
                   std::to_string(fs::last_write_time(file, code).time_since_epoch().count());
        out += ';';
    }
    return out;
}

} // namespace

RunExtra readRunExtra(const run::RunFolder& folder) {
    RunExtra extra;
    if (auto mark = run::readMark(folder); mark)
        extra.mark = std::move(mark).value();
    else
        extra.markError = errorSentence(mark.error());
    const auto spec = run::readSpec(folder);
    if (!spec || spec->kind() != run::RunKind::Pretrain)
        return extra;
    extra.pretrains = true;
    auto store = run::RunStore::openForReading(folder.path);
    const auto events =
        store ? store->eventsWithLastStep() : Result<std::vector<run::StampedEvent>>(store.error());
    const auto history = events ? run::healthHistory(*events) : run::HealthHistory();
    extra.health = run::healthOf(history, *spec,
                                 [](std::string_view english) { return coreText(english).toStdString(); });
    extra.numbers = run::healthNumbers(history, *spec, extra.health.rule);
    return extra;
}

/// What has changed since the last look.
struct RunExtras::Reading {
    int startedAt = 0;
    std::set<std::string> there;
    std::map<std::string, std::string> stamps;
    std::vector<std::pair<std::string, RunExtra>> fresh;
};

RunExtras::RunExtras(Jobs& jobs, QObject* parent) : QObject(parent), m_jobs(&jobs), m_writers(jobs, *this) {}

void RunExtras::follow(const std::vector<run::RunSummary>& runs) {
    m_runs.clear();
    for (const run::RunSummary& summary : runs)
        m_runs.push_back(summary.folder);
    read();
}

void RunExtras::read() {
    if (m_readers.pending() > 0) {
        m_again = true;
        return;
    }
    const auto look = [runs = m_runs, old = m_stamps, startedAt = m_now](std::stop_token stop) {
        Reading reading;
        reading.startedAt = startedAt;
        for (const run::RunFolder& folder : runs) {
            const std::string id = folder.id();
            reading.there.insert(id);
            const std::string stamp = stampOf(folder);
            const auto known = old.find(id);
            if (stop.stop_requested() || (known != old.end() && known->second == stamp))
                continue;
            reading.stamps[id] = stamp;
            reading.fresh.emplace_back(id, readRunExtra(folder));
        }
        return reading;
    };
    m_jobs->add<Reading>(this, m_readers, look, [this](Reading reading) { take(std::move(reading)); });
}

void RunExtras::take(Reading reading) {
    bool news = false;
    for (auto& [id, extra] : reading.fresh) {
        m_stamps[id] = reading.stamps[id];
        const QString key = qs(id);
        if (m_touched.value(key, -1) > reading.startedAt ||
            m_unwritten.contains(key)) { // a person was quicker
            const RunExtra old = m_extras.value(key);
            extra.mark = old.mark;
            extra.markError = old.markError;
        }
        m_extras[key] = std::move(extra);
        news = true;
    }
    for (auto it = m_extras.begin(); it != m_extras.end();) {
        const bool gone = !reading.there.contains(ss(it.key()));
        if (gone)
            m_stamps.erase(ss(it.key()));
        it = gone ? m_extras.erase(it) : std::next(it);
    }
    if (news)
        Q_EMIT changed();
    if (std::exchange(m_again, false))
        read();
}

void RunExtras::setMark(const run::RunFolder& folder, const run::RunMark& mark) {
    const QString id = qs(folder.id());
    m_extras[id].mark = mark;
    m_extras[id].markError.clear();
    m_touched[id] = ++m_now;
    ++m_unwritten[id];
    m_writers.add([folder, mark] { return run::writeMark(folder, mark); },
                  [this, id](const Result<>& done) { written(id, done); });
    Q_EMIT changed();
}

void RunExtras::written(const QString& id, const Result<>& done) {
    if (--m_unwritten[id] == 0)
        m_unwritten.remove(id);
    m_touched[id] = ++m_now;
    if (done)
        return;
    Q_EMIT failed(errorSentence(done.error()));
    if (m_unwritten.contains(id))
        return; // a later mark is on its way, and that is the one that is shown
    m_touched.remove(id);
    m_stamps.erase(ss(id)); // shows again what is in the file
    read();
}

} // namespace hilum::widgets::runs
