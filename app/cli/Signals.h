// SIGINT and SIGTERM as a wish to end: noted by a handler, read by whoever works.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace hilum::cli {

/// Installs the handlers. The second Ctrl-C ends the process at once.
void installSignalHandlers();
[[nodiscard]] bool terminationWanted();

/// A stop token that follows the signals, for work that takes one. One object a process.
class SignalStop {
public:
    SignalStop();
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_watcher;
};

} // namespace hilum::cli
