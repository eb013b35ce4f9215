// PendingStops: runs that somebody has asked to stop. Each is paused at once and stopped for good a few
// seconds later, so that a slip of the hand costs nothing: no question is asked, and until then the stop can
// be taken back, whereupon the run goes on as it was. Owned by RunActions, window thread.
#pragma once

#include "run/RunFolder.h"

#include <QObject>
#include <QString>

#include <map>

class QTimer;

namespace hilum::widgets {
class Launcher;
}

namespace hilum::widgets::runs {

class PendingStops : public QObject {
    Q_OBJECT
public:
    static constexpr int kGraceMs = 6'000; ///< as long as a notice stays
    PendingStops(Launcher& launcher, QObject* parent, int graceMs = kGraceMs);
    ~PendingStops() override; ///< stops what still waits for it
    /// A run that is asked again is stopped at once.
    void ask(const run::RunSummary& summary);
    /// False: it was too late.
    bool takeBack(const QString& id);
    [[nodiscard]] bool waits(const QString& id) const { return m_waiting.contains(id); }

private:
    struct Waiting {
        run::RunFolder folder;
        bool paused = false; ///< by us: it goes on when the stop is taken back
        QTimer* timer = nullptr;
    };
    void stop(const QString& id);
    Launcher* m_launcher;
    int m_graceMs;
    std::map<QString, Waiting> m_waiting;
};

} // namespace hilum::widgets::runs
