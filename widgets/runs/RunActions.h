// RunActions: pause, resume, stop, clone, extend, move in the queue, archive, delete, undo: as QActions that
// are enabled where they can work on what is selected, and what they do. Owned by RunsPage, window thread.
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

class PendingStops;
class RunExtras;
class RunShelf;

class RunActions : public QObject {
    Q_OBJECT
public:
    /// `page` is the parent of toasts, and the widget in which the keys work.
    RunActions(AppContext& context, RunExtras& extras, QWidget* page);
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
    QAction* moveUp;
    QAction* moveDown;
    QAction* archive; ///< or out of the archive, where all that is selected is there
    QAction* remove;
    QAction* undo;
    [[nodiscard]] QList<QAction*> all() const {
        return {pause,   resume, stop,     clone,   extend, copyCommand,
                unqueue, moveUp, moveDown, archive, remove, undo};
    }
    [[nodiscard]] RunShelf& shelf() const { return *m_shelf; }
    [[nodiscard]] PendingStops& stops() const { return *m_stops; }
    /// Takes a run's settings into Experiment, with one change where a parameter is named; null
    /// leaves the change to the person.
    void cloneWith(const QString& id, const QString& parameter, const Json& value);

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
    void takeBackStops(const QStringList& ids);
    void makeShelfActions();
    void nameArchive();
    [[nodiscard]] std::vector<RunRow> chosen(bool Abilities::*what) const;
    [[nodiscard]] Abilities can(const RunRow& row) const;
    AppContext* m_context;
    QWidget* m_page;
    RunShelf* m_shelf;
    PendingStops* m_stops;
    JobChannel m_channel;
    std::vector<RunRow> m_rows;
};

} // namespace hilum::widgets::runs
