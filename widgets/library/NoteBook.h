// NoteBook: what people have written on films: a note, tags and "label wrong", kept in the workspace's
// tags.json (data/FilmNotes.h), undone and redone by a QUndoStack. Each change is written at once, off the
// window's thread; what could not be written stays here and is tried again with the next change. One a
// window (SharedNotes.h); window thread.
#pragma once

#include "data/FilmNotes.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/FilmSource.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <map>
#include <memory>
#include <utility>
#include <vector>

class QUndoStack;

namespace hilum::widgets {

struct FilmMarks {
    QString note;
    QStringList tags; ///< clean, sorted, none twice
    bool labelWrong = false;
    [[nodiscard]] bool any() const { return labelWrong || !note.isEmpty() || !tags.isEmpty(); }
    friend bool operator==(const FilmMarks&, const FilmMarks&) = default;
};

class NoteBook : public QObject {
    Q_OBJECT
public:
    NoteBook(Jobs& jobs, const std::filesystem::path& workspace, QObject* parent = nullptr);
    ~NoteBook() override;

    /// Reads the file anew. Films are found by id and hash, after a new import by their hash alone (which is
    /// then put right in the file); what belongs to films that are not here stays in the file. Null: as
    /// before.
    void read(const std::shared_ptr<FilmSource>& source = {});
    /// Empty for a film without any.
    [[nodiscard]] FilmMarks marks(std::int64_t film) const;
    [[nodiscard]] const FilmMarks*
    find(std::int64_t film) const; ///< nullptr without any; until the next signal
    /// Undoable under the name `what`; nothing when nothing changes. Changes of one film's note that follow
    /// one another are undone together. `hash`: of the film's file.
    void setMarks(std::int64_t film, const std::string& hash, FilmMarks marks, const QString& what);
    /// Not undone here: for a page that has an undo of its own.
    void setLabelWrong(const data::FilmRef& film, bool on);
    [[nodiscard]] QUndoStack& undoStack() const { return *m_undo; }

    [[nodiscard]] bool empty() const { return m_marks.empty(); }
    /// Every tag with how many films carry it, by name.
    [[nodiscard]] std::vector<std::pair<QString, int>> tags() const;
    [[nodiscard]] int labelsWrong() const;
    /// Films of a mark as data::FilmChoice has it; null for "".
    [[nodiscard]] std::shared_ptr<const FilmList> films(const std::string& mark) const;
    /// Nothing is read nor waits to be written.
    [[nodiscard]] bool settled() const {
        return m_readChannel.pending() == 0 && m_writeChannel.pending() == 0;
    }

Q_SIGNALS:
    void changed();
    void written();
    void failed(const QString& sentence);

private:
    friend class MarkCommand;
    struct Reading;
    class Writer; ///< changes on their way into the file; shared with the job
    static Result<Reading> readFile(const std::filesystem::path& file, FilmSource* source);
    void apply(const data::FilmRef& film, const FilmMarks& marks);
    Jobs* m_jobs;
    JobChannel m_readChannel, m_writeChannel;
    std::filesystem::path m_file;
    QUndoStack* m_undo;
    std::shared_ptr<FilmSource> m_source;
    std::map<std::int64_t, FilmMarks> m_marks; ///< only films with any
    std::shared_ptr<Writer> m_writer;
    bool m_readAgain = false;
};

} // namespace hilum::widgets
