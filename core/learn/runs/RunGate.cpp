#include "learn/runs/RunGate.h"

#include <utility>

namespace hilum::learn {

void RunGate::pause() {
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
}

void RunGate::resume() {
    const std::scoped_lock lock(m_mutex);
    m_paused = false;
    m_changed.notify_all();
}

void RunGate::stop(StopReason reason) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_reason == StopReason::None)
            m_reason = reason;
        m_changed.notify_all();
    }
    m_stop.request_stop();
}

void RunGate::requestCheckpoint() {
    const std::scoped_lock lock(m_mutex);
    m_checkpoint = true;
}

std::vector<run::RunEvent> RunGate::takeEvents() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_events, {});
}

bool RunGate::pass() {
    const auto mayPass = [&] { return !m_paused || m_reason != StopReason::None; };
    std::unique_lock lock(m_mutex);
    if (!mayPass()) {
        m_events.emplace_back(run::StateChanged{run::RunState::Paused, ""});
        m_changed.wait(lock, mayPass);
        if (m_reason == StopReason::None)
            m_events.emplace_back(run::StateChanged{run::RunState::Running, ""});
    }
    return m_reason == StopReason::None;
}

bool RunGate::pauseWanted() const {
    const std::scoped_lock lock(m_mutex);
    return m_paused && m_reason == StopReason::None;
}

bool RunGate::takeCheckpointRequest() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_checkpoint, false);
}

void RunGate::tell(run::RunEvent event) {
    const std::scoped_lock lock(m_mutex);
    m_events.push_back(std::move(event));
}

StopReason RunGate::stopReason() const {
    const std::scoped_lock lock(m_mutex);
    return m_reason;
}

} // namespace hilum::learn
