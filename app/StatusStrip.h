// StatusStrip: the bar at the bottom: what is running, how far it is, how long it will take, where, and what
// waits; an import or the demo beside it, with Cancel. Owned by MainWindow, window thread.
#pragma once

#include "widgets/bridge/AppContext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hilum::widgets {
class CliProcess;
class QueueTrouble;
} // namespace hilum::widgets

namespace hilum::app {

class StatusStrip : public QWidget {
    Q_OBJECT
public:
    StatusStrip(widgets::AppContext& context, QWidget* parent);
    void setDetailsAvailable(bool available, bool shown);
    [[nodiscard]] QStringList running() const; ///< names of the jobs that are under way

Q_SIGNALS:
    void detailsToggled();
    /// The text of the running run was clicked.
    void runsWanted();

private:
    void showRuns();
    void showTrouble(bool waiting);
    void follow(widgets::CliProcess* process, const QString& what);
    void showProcess(bool on);
    void followNewest();
    widgets::AppContext* m_context;
    QToolButton* m_run;
    QProgressBar* m_runProgress;
    QLabel* m_eta;
    QLabel* m_process;
    QProgressBar* m_processProgress;
    QToolButton* m_cancel;
    QLabel* m_device;
    QLabel* m_queue;
    QToolButton* m_trouble; ///< there while the queue cannot go on
    QString m_troubleSentence;
    widgets::QueueTrouble* m_queueTrouble = nullptr;
    QToolButton* m_shade; ///< there while the privacy shade is on
    QToolButton* m_details;
    struct Job {
        QPointer<widgets::CliProcess> process;
        QString what;
    };
    QList<Job> m_jobs; ///< under way, the newest last; that one is shown
    QPointer<widgets::CliProcess> m_followed;
};

} // namespace hilum::app
