#include "widgets/bridge/RunWatcher.h"

#include "run/ResourceTrail.h"
#include "run/RunStore.h"
#include "widgets/common/Format.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <variant>

namespace hilum::widgets {

namespace {
constexpr int kSeenMs = 50; ///< 20 readings a second
constexpr int kUnseenMs = 1'000;
constexpr std::size_t kBatch = 20'000; ///< events of one reading: the window takes them in well under 50 ms
constexpr double kSummaryEveryS = 0.5;
constexpr double kSamplesEveryS = 1.0; ///< as often as the worker writes them
} // namespace

/// What one reading gave.
struct RunWatcher::Reading {
    std::vector<run::StampedEvent> events;
    std::vector<run::ResourceSample> samples;
    std::optional<run::RunSummary> summary;
    QString failure;
    bool more = false;
};

/// The store stays open between readings; a reading holds the mutex, so that one thread at a time has it.
struct RunWatcher::Reader {
    explicit Reader(const run::RunFolder& f) : folder(f), resources(f) {}

    Reading read() {
        const std::scoped_lock lock(mutex);
        Reading reading;
        if (!store) {
            auto opened = run::RunStore::openForReading(folder.path);
            if (!opened) {
                reading.failure = errorSentence(opened.error());
                return reading;
            }
            store.emplace(std::move(opened).value());
        }
        auto events = store->eventsSince(lastSeq, kBatch);
        if (!events) {
            reading.failure = errorSentence(events.error());
            store.reset(); // opened anew next time
            return reading;
        }
        reading.events = std::move(events).value();
        reading.more = reading.events.size() >= kBatch;
        if (!reading.events.empty()) {
            lastSeq = reading.events.back().seq;
            summaryIsOld = true;
        }
        // The summary opens the folder by itself: at most twice a second, but every second at least, for only
        // the clock tells that a worker has died.
        const auto now = std::chrono::steady_clock::now();
        const double ageS = std::chrono::duration<double>(now - summaryAt).count();
        if (!reading.more && ((summaryIsOld && ageS > kSummaryEveryS) || ageS > 2.0 * kSummaryEveryS)) {
            reading.summary = run::summarise(folder);
            summaryAt = now;
            summaryIsOld = false;
        }
        if (!reading.more && lastSeq > 0 &&
            std::chrono::duration<double>(now - samplesAt).count() > kSamplesEveryS) {
            reading.samples = resources.more();
            samplesAt = now;
        }
        return reading;
    }

    run::RunFolder folder;
    std::mutex mutex;
    std::optional<run::RunStore> store;
    std::uint64_t lastSeq = 0;
    bool summaryIsOld = true;
    std::chrono::steady_clock::time_point summaryAt{}, samplesAt{};
    run::ResourceReader resources;
};

RunWatcher::RunWatcher(Jobs& jobs, QObject* parent) : QObject(parent), m_jobs(&jobs) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunWatcher::poll);
}

RunWatcher::~RunWatcher() = default;

void RunWatcher::watch(const run::RunFolder& folder) {
    stop();
    m_folder = folder;
    m_reader = std::make_shared<Reader>(folder);
    m_series = {};
    m_summary = {};
    m_summary.folder = folder;
    m_notices.clear();
    m_failure.clear();
    m_ended = false;
    poll();
}

void RunWatcher::stop() {
    m_channel.cancel();
    m_timer.stop();
    m_reader.reset();
}

void RunWatcher::setVisible(bool visible) {
    if (m_visible == visible)
        return;
    m_visible = visible;
    if (visible && m_reader)
        schedule(true);
}

void RunWatcher::schedule(bool atOnce) {
    m_timer.start(atOnce ? 0 : (m_visible && !m_ended ? kSeenMs : kUnseenMs));
}

void RunWatcher::poll() {
    if (!m_reader || m_channel.pending() > 0)
        return;
    m_jobs->add<Reading>(
        this, m_channel, [reader = m_reader](std::stop_token) { return reader->read(); },
        [this](Reading reading) { take(std::move(reading)); });
}

void RunWatcher::take(Reading reading) {
    const bool changed = !reading.events.empty() || !reading.samples.empty() || reading.summary.has_value() ||
                         reading.failure != m_failure;
    m_failure = reading.failure;
    m_series.add(reading.events);
    m_series.addSamples(reading.samples);
    bool ends = false;
    for (run::StampedEvent& event : reading.events) {
        if (std::holds_alternative<run::StepLogged>(event.event))
            continue;
        // A run that was taken up again after its end is not ended.
        if (std::holds_alternative<run::Ended>(event.event))
            ends = true;
        else if (const auto* state = std::get_if<run::StateChanged>(&event.event);
                 state && !run::isFinal(state->state))
            m_ended = ends = false;
        m_notices.push_back(std::move(event));
    }
    if (reading.summary)
        m_summary = std::move(*reading.summary);
    schedule(reading.more);
    if (changed)
        Q_EMIT updated();
    if (ends && !m_ended) {
        m_ended = true;
        Q_EMIT ended();
    }
}

} // namespace hilum::widgets
