#include "widgets/runs/PendingStops.h"

#include "run/RunControl.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/runs/RunText.h"

#include <QTimer>

namespace hilum::widgets::runs {

PendingStops::PendingStops(Launcher& launcher, QObject* parent, int graceMs)
    : QObject(parent), m_launcher(&launcher), m_graceMs(graceMs) {}

PendingStops::~PendingStops() {
    for (const auto& [id, waiting] : m_waiting)
        (void)run::sendCommand(waiting.folder.path, run::Command::Stop); // no job survives the window
}

void PendingStops::ask(const run::RunSummary& summary) {
    const QString id = idOf(summary);
    if (waits(id)) {
        stop(id);
        return;
    }
    Waiting waiting{summary.folder, summary.state != run::RunState::Paused, new QTimer(this)};
    waiting.timer->setSingleShot(true);
    connect(waiting.timer, &QTimer::timeout, this, [this, id] { stop(id); });
    waiting.timer->start(m_graceMs);
    if (waiting.paused)
        m_launcher->sendCommand(id, run::Command::Pause);
    m_waiting.emplace(id, waiting);
}

bool PendingStops::takeBack(const QString& id) {
    const auto it = m_waiting.find(id);
    if (it == m_waiting.end())
        return false;
    if (it->second.paused)
        m_launcher->sendCommand(id, run::Command::Resume);
    it->second.timer->deleteLater();
    m_waiting.erase(it);
    return true;
}

void PendingStops::stop(const QString& id) {
    const auto it = m_waiting.find(id);
    if (it == m_waiting.end())
        return;
    it->second.timer->stop();
    const QString stopped = id; // `id` may be the key, or belong to the timer: both go
    it->second.timer->deleteLater();
    m_waiting.erase(it);
    m_launcher->sendCommand(stopped, run::Command::Stop);
}

} // namespace hilum::widgets::runs
