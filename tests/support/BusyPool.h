// BusyPool: a pool of one thread that is busy until it is let go: what is asked for meanwhile waits in it.
#pragma once

#include "widgets/common/Jobs.h"

#include <QSemaphore>

#include <latch>

namespace hilum::widgets {

class BusyPool {
public:
    explicit BusyPool(QObject& owner) {
        std::latch running(1);
        jobs.add<bool>(
            &owner, m_channel,
            [&](std::stop_token) {
                running.count_down();
                return m_gate.tryAcquire(1, kLongestMs);
            },
            [](bool) {});
        running.wait();
    }
    void letGo() { m_gate.release(); }

    Jobs jobs{1};

private:
    static constexpr int kLongestMs = 10'000; ///< a test that fails still ends
    JobChannel m_channel;
    QSemaphore m_gate;
};

} // namespace hilum::widgets
