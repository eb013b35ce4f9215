// RunShelf: what can be done with runs beside running them: to write on them, to put them away, to delete
// them, to take them out of the queue or move them in it. Everything can be taken back. Owned by RunActions,
// window thread; files on the job pool.
#pragma once

#include "run/RunMark.h"
#include "widgets/common/Jobs.h"
#include "widgets/runs/RunText.h"
#include "widgets/runs/UndoList.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace hilum::widgets {
struct AppContext;
}

namespace hilum::widgets::runs {

class RunExtras;

class RunShelf : public QObject {
    Q_OBJECT
public:
    /// `page`: in whose window notices appear.
    RunShelf(AppContext& context, RunExtras& extras, QWidget* page);

    /// Notes and tags of a run, as a person has written them; nothing where they are what they were.
    void write(const run::RunFolder& folder, const QString& note, const QString& tags);
    void archive(const std::vector<RunRow>& rows, bool away);
    void remove(const std::vector<RunRow>& rows); ///< to the trash
    void unqueue(const std::vector<RunRow>& rows);
    void move(const std::vector<RunRow>& rows, bool up); ///< in the queue, by one place
    [[nodiscard]] UndoList& undo() { return *m_undo; }

private:
    void tell(const QString& text, int step);
    void reorder(const QStringList& order);
    void sendOrder();
    void restore(const QStringList& ids, const QStringList& queued, const QStringList& order);
    [[nodiscard]] QStringList waiting() const; ///< ids in the queue's order, without the one at work
    [[nodiscard]] QStringList orderAsked() const;
    AppContext* m_context;
    RunExtras* m_extras;
    QWidget* m_page;
    UndoList* m_undo;
    JobChannel m_channel;
    QStringList m_wanted;   ///< the order asked for that the list does not show yet; empty: none
    QStringList m_sent;     ///< the order that is being written
    bool m_sending = false; ///< one order after the other, so that the last one stays
};

/// The order of what waits after each of `moved` has changed places with its neighbour that is not moved.
[[nodiscard]] QStringList movedOrder(QStringList order, const QStringList& moved, bool up);

} // namespace hilum::widgets::runs
