#include "cli/Signals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace hilum::cli {

namespace {

// A signal handler can reach nothing but globals: these two are the whole of its world.
volatile std::sig_atomic_t wantedCount = 0;
std::array<int, 2> wakePipe{-1, -1};

void onSignal(int) {
    wantedCount = wantedCount + 1;
    if (wantedCount > 1)
        ::_exit(130);
    const char byte = 1;
    if (wakePipe[1] >= 0)
        (void)!::write(wakePipe[1], &byte, 1);
}

} // namespace

void installSignalHandlers() {
    if (wakePipe[0] < 0 && ::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        wakePipe = {-1, -1};
    struct sigaction action {};
    action.sa_handler = onSignal;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

bool terminationWanted() {
    return wantedCount > 0;
}

SignalStop::SignalStop()
    : m_watcher([this](std::stop_token own) {
          pollfd entry{wakePipe[0], POLLIN, 0};
          while (!own.stop_requested()) {
              if (::poll(&entry, 1, 200) > 0 || terminationWanted()) {
                  m_stop.request_stop();
                  return;
              }
          }
      }) {}

} // namespace hilum::cli
