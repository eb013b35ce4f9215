// RunGate: how the control thread tells the GPU thread to pause, go on, save or stop; and how events come
// back. Any thread.
#pragma once

#include "run/RunEvent.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <vector>

namespace hilum::learn {

enum class StopReason {
    None,
    Command,
    Signal
}; ///< Command ends the run for good, Signal leaves it resumable

class RunGate {
public:
    // Control thread.
    void pause();
    void resume();
    void stop(StopReason reason);
    void requestCheckpoint();
    /// Events since the last call, in order.
    [[nodiscard]] std::vector<run::RunEvent> takeEvents();

    // GPU thread.
    /// Waits while paused (stop beats pause), and tells so: a run that waits and is said to run can be neither
    /// resumed nor understood. False: stop now.
    [[nodiscard]] bool pass();
    [[nodiscard]] bool pauseWanted() const;
    /// True once for every request.
    [[nodiscard]] bool takeCheckpointRequest();
    void tell(run::RunEvent event);
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    [[nodiscard]] StopReason stopReason() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::stop_source m_stop;
    StopReason m_reason = StopReason::None;
    bool m_paused = false;
    bool m_checkpoint = false;
    std::vector<run::RunEvent> m_events;
};

} // namespace hilum::learn
