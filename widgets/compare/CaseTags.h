// CaseTags: films whose label somebody takes for wrong, as the workspace's NoteBook has them: Library shows
// the same at once. Undone and redone by a QUndoStack of its own: undo in Compare never takes back what was
// written in Library. Owned by ComparePage; window thread.
#pragma once

#include "data/FilmNotes.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <set>
#include <string>

class QUndoStack;

namespace hilum::widgets {
class FilmSource;
class NoteBook;
} // namespace hilum::widgets

namespace hilum::widgets::compare {

class CaseTags : public QObject {
    Q_OBJECT
public:
    /// `book` outlives it.
    explicit CaseTags(NoteBook& book, QObject* parent = nullptr);
    /// Reads the file anew. Tags of films that `source` does not know by their hash are passed over.
    void read(const std::shared_ptr<FilmSource>& source);
    [[nodiscard]] bool labelWrong(std::int64_t film) const { return m_films.contains(film); }
    [[nodiscard]] const std::set<std::int64_t>& films() const { return m_films; }
    /// Undoable. `hash`: of the film's file.
    void setLabelWrong(std::int64_t film, const std::string& hash, bool on);
    [[nodiscard]] QUndoStack& undoStack() const { return *m_undo; }
    /// Nothing is read nor waits to be written.
    [[nodiscard]] bool settled() const;

Q_SIGNALS:
    void changed();                       ///< a film more or less; not for notes
    void failed(const QString& sentence); ///< of what the notebook could not read or write

private:
    friend class TagCommand;
    void take();
    NoteBook* m_book;
    QUndoStack* m_undo;
    std::set<std::int64_t> m_films;
};

} // namespace hilum::widgets::compare
