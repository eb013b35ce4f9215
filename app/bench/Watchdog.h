// Watchdog: how long the event loop was away. A timer asks for a turn every 4 ms; what lies between two turns
// beyond that is a frame in which the window could neither paint nor hear. Beside it, how much of that time
// its own thread computed: the rest is the machine's, busy with others. Window thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <utility>

namespace hilum::app {

class Watchdog : public QObject {
public:
    static constexpr int kTurnMs = 4;
    static constexpr double kFrameMs = 50.0; ///< what people are promised

    Watchdog() {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kTurnMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { turn(); });
    }
    void start() {
        m_longestMs = 0.0;
        m_longestCpuMs = 0.0;
        m_long = 0;
        m_cpuMs = cpuMs();
        m_since.start();
        m_timer.start();
    }
    void stop() {
        turn();
        m_timer.stop();
    }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] double longestCpuMs() const { return m_longestCpuMs; }
    [[nodiscard]] int longFrames() const { return m_long; } ///< above kFrameMs

private:
    static double cpuMs() {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    void turn() {
        const double awayMs = static_cast<double>(m_since.nsecsElapsed()) / 1e6 - kTurnMs;
        m_since.start();
        const double cpu = cpuMs();
        m_longestCpuMs = std::max(m_longestCpuMs, cpu - std::exchange(m_cpuMs, cpu));
        m_longestMs = std::max(m_longestMs, awayMs);
        m_long += awayMs > kFrameMs ? 1 : 0;
    }
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longestMs = 0.0, m_longestCpuMs = 0.0, m_cpuMs = 0.0;
    int m_long = 0;
};

} // namespace hilum::app
