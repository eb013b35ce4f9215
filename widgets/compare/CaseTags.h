// CaseTags: films whose label somebody takes for wrong. Kept in the workspace's tags.json, which holds the
// Library's notes too, undone and redone by a QUndoStack; nothing else is changed by a tag. Owned by
// ComparePage; window thread, files on the job pool.
#pragma once

#include "base/Result.h"
#include "data/FilmNotes.h"
#include "widgets/common/Jobs.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

class QUndoStack;

namespace hilum::widgets {
class FilmSource;
}

namespace hilum::widgets::compare {

using FilmTag = data::FilmRef;

/// The file's tags, in its order; none without the file. BadFormat for a file that is something else.
Result<std::vector<FilmTag>> readTags(const std::filesystem::path& file);
struct TagChange {
    FilmTag tag;
    bool on = true;
};
/// Reads, changes and writes the file, whole or not at all. A file that cannot be read is left alone.
Result<> changeTags(const std::filesystem::path& file, const std::vector<TagChange>& changes);

class CaseTags : public QObject {
    Q_OBJECT
public:
    CaseTags(Jobs& jobs, const std::filesystem::path& workspace, QObject* parent = nullptr);
    ~CaseTags() override;
    /// Reads the file anew. Tags of films that `source` does not know by that hash are passed over.
    void read(const std::shared_ptr<FilmSource>& source);
    [[nodiscard]] bool labelWrong(std::int64_t film) const { return m_films.contains(film); }
    [[nodiscard]] const std::set<std::int64_t>& films() const { return m_films; }
    /// Undoable. `hash`: of the film's file.
    void setLabelWrong(std::int64_t film, const std::string& hash, bool on);
    [[nodiscard]] QUndoStack& undoStack() const { return *m_undo; }
    /// Nothing is read nor waits to be written.
    [[nodiscard]] bool settled() const {
        return m_readChannel.pending() == 0 && m_writeChannel.pending() == 0;
    }

Q_SIGNALS:
    void changed();
    void written(); ///< what was tagged stands in the file
    void failed(const QString& sentence);

private:
    friend class TagCommand;
    struct Writer; ///< changes on their way into the file; shared with the job
    void apply(const FilmTag& tag, bool on);
    void set(std::int64_t film, bool on);
    Jobs* m_jobs;
    JobChannel m_readChannel, m_writeChannel;
    std::filesystem::path m_file;
    QUndoStack* m_undo;
    std::shared_ptr<FilmSource> m_source;
    std::set<std::int64_t> m_films;
    std::shared_ptr<Writer> m_writer;
    bool m_readAgain = false;
};

} // namespace hilum::widgets::compare
