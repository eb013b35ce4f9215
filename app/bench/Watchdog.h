// Watchdog: how long the event loop was away. A timer asks for a turn every 4 ms; what lies between two turns
// beyond that is a frame in which the window could neither paint nor hear. Window thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

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
        m_long = 0;
        m_since.start();
        m_timer.start();
    }
    void stop() {
        turn();
        m_timer.stop();
    }
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] int longFrames() const { return m_long; } ///< above kFrameMs

private:
    void turn() {
        const double awayMs = static_cast<double>(m_since.nsecsElapsed()) / 1e6 - kTurnMs;
        m_since.start();
        m_longestMs = std::max(m_longestMs, awayMs);
        m_long += awayMs > kFrameMs ? 1 : 0;
    }
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longestMs = 0.0;
    int m_long = 0;
};

} // namespace hilum::app
