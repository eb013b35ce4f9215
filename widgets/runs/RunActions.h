// RunActions: pause, resume, stop, clone, extend, remove from the queue: as QActions that are enabled where
// they can work on what is selected, and what they do. Owned by RunsPage, window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/runs/RunText.h"

#include <QAction>
#include <QObject>

#include <vector>

namespace hilum::widgets {
struct AppContext;
}

namespace hilum::widgets::runs {

class RunActions : public QObject {
    Q_OBJECT
public:
    /// `page` is the parent of dialogs and toasts, and the widget in which the keys work.
    RunActions(AppContext& context, QWidget* page);
    void setRows(const std::vector<RunRow>& selected);
    /// A finished pretraining can go on from its last step, as a new run.
    [[nodiscard]] static bool canExtend(const RunRow& row);

    QAction* pause;
    QAction* resume;
    QAction* stop;
    QAction* clone;
    QAction* extend;
    QAction* copyCommand;
    QAction* unqueue;
    [[nodiscard]] QList<QAction*> all() const {
        return {pause, resume, stop, clone, extend, copyCommand, unqueue};
    }

private:
    QAction* make(const char* name, const QString& icon, const QString& text, const QString& tip,
                  const QKeySequence& key);
    void pauseRuns();
    void resumeRuns();
    void resumeOne(const RunRow& row);
    void takeUpAgain(const QString& id);
    void stopRuns();
    void cloneRun();
    void extendRun();
    void copyCommandLine();
    void unqueueRuns();
    [[nodiscard]] Abilities can(const RunRow& row) const;
    AppContext* m_context;
    QWidget* m_page;
    JobChannel m_channel;
    std::vector<RunRow> m_rows;
};

} // namespace hilum::widgets::runs
