// RunWatcher: follows one run by reading its store off the window's thread, 20 times a second while somebody
// looks, once a second otherwise. Window thread.
#pragma once

#include "run/RunFolder.h"
#include "run/Series.h"
#include "widgets/common/Jobs.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace hilum::widgets {

class RunWatcher : public QObject {
    Q_OBJECT
public:
    explicit RunWatcher(Jobs& jobs, QObject* parent = nullptr);
    ~RunWatcher() override;

    /// Follows this run from its first event. Forgets the one before.
    void watch(const run::RunFolder& folder);
    void stop();
    /// True: 20 readings a second; false: one.
    void setVisible(bool visible);

    [[nodiscard]] bool watching() const { return m_reader != nullptr; }
    [[nodiscard]] const run::RunFolder& folder() const { return m_folder; }
    [[nodiscard]] const run::Series& series() const { return m_series; }
    [[nodiscard]] const run::RunSummary& summary() const { return m_summary; }
    /// Events other than steps, oldest first: states, plan, epochs, evaluations, warnings, end.
    [[nodiscard]] const std::vector<run::StampedEvent>& notices() const { return m_notices; }
    [[nodiscard]] QString failure() const { return m_failure; } ///< why the last reading failed, "" otherwise

Q_SIGNALS:
    /// New events or a changed summary.
    void updated();
    /// The run has ended, or had ended when it was opened; once.
    void ended();

private:
    struct Reader; ///< holds the open store; used by one pool thread at a time
    struct Reading;
    void poll();
    void take(Reading reading);
    void schedule(bool atOnce);
    Jobs* m_jobs;
    JobChannel m_channel;
    QTimer m_timer;
    run::RunFolder m_folder;
    std::shared_ptr<Reader> m_reader;
    run::Series m_series;
    run::RunSummary m_summary;
    std::vector<run::StampedEvent> m_notices;
    QString m_failure;
    bool m_visible = false;
    bool m_ended = false;
};

} // namespace hilum::widgets
