#include "widgets/compare/CaseTags.h"

#include "widgets/common/Format.h"
#include "widgets/library/FilmSource.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace hilum::widgets::compare {

namespace {

/// Ids of tags whose film is still the one that was tagged.
std::set<std::int64_t> knownFilms(const std::vector<FilmTag>& tags, FilmSource* source) {
    std::set<std::int64_t> films;
    std::vector<std::int64_t> ids;
    for (const FilmTag& tag : tags)
        ids.push_back(tag.film);
    const auto rows =
        source != nullptr ? source->rows(ids) : Result<std::vector<FilmRow>>(std::vector<FilmRow>());
    std::map<std::int64_t, std::string> hashes;
    if (rows)
        for (const FilmRow& row : *rows)
            hashes[row.record.id] = row.record.contentHash;
    for (const FilmTag& tag : tags)
        if (const auto found = hashes.find(tag.film); found != hashes.end() && found->second == tag.hash)
            films.insert(tag.film);
    return films;
}

} // namespace

Result<std::vector<FilmTag>> readTags(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(data::FilmNotes notes, data::readNotes(file));
    return std::move(notes.labelWrong);
}

Result<> changeTags(const std::filesystem::path& file, const std::vector<TagChange>& changes) {
    return data::changeNotes(file, [&](data::FilmNotes& notes) {
        for (const TagChange& change : changes) {
            std::erase_if(notes.labelWrong, [&](const FilmTag& tag) { return sameFilm(tag, change.tag); });
            if (change.on)
                notes.labelWrong.push_back(change.tag);
        }
    });
}

class TagCommand : public QUndoCommand {
public:
    TagCommand(CaseTags& tags, FilmTag tag, bool on)
        : QUndoCommand(on ? CaseTags::tr("tag “label wrong”") : CaseTags::tr("remove “label wrong”")),
          m_tags(&tags), m_tag(std::move(tag)), m_on(on) {}
    void redo() override { m_tags->apply(m_tag, m_on); }
    void undo() override { m_tags->apply(m_tag, !m_on); }

private:
    CaseTags* m_tags;
    FilmTag m_tag;
    bool m_on;
};

/// Two writings at a time would read the same file, and one of the changes would be lost.
struct CaseTags::Writer {
    struct Written {
        std::vector<TagChange> changes;
        Result<> result;
    };
    std::filesystem::path file;
    std::mutex listMutex, fileMutex;
    std::vector<TagChange> waiting; ///< under listMutex

    void add(TagChange change) {
        const std::scoped_lock lock(listMutex);
        waiting.push_back(std::move(change));
    }
    /// Writes all that waits; nothing is done when another call has taken it.
    Written write() {
        const std::scoped_lock busy(fileMutex);
        Written done;
        {
            const std::scoped_lock lock(listMutex);
            done.changes.swap(waiting);
        }
        if (!done.changes.empty())
            done.result = changeTags(file, done.changes);
        return done;
    }
};

CaseTags::CaseTags(Jobs& jobs, const std::filesystem::path& workspace, QObject* parent)
    : QObject(parent), m_jobs(&jobs), m_file(data::notesFile(workspace)), m_undo(new QUndoStack(this)),
      m_writer(std::make_shared<Writer>()) {
    m_writer->file = m_file;
}

CaseTags::~CaseTags() {
    if (m_writeChannel.pending() > 0) // what was just tagged is kept though the window closes
        (void)m_writer->write();
}

void CaseTags::read(const std::shared_ptr<FilmSource>& source) {
    if (source)
        m_source = source;
    m_readAgain = m_writeChannel.pending() > 0; // when that has been written
    if (m_readAgain)
        return;
    using Answer = Result<std::set<std::int64_t>>;
    m_jobs->start<Answer>(
        this, m_readChannel,
        [file = m_file, known = m_source](std::stop_token) -> Answer {
            HILUM_TRY_ASSIGN(const auto tags, readTags(file));
            return knownFilms(tags, known.get());
        },
        [this](Answer answer) {
            if (!answer) {
                Q_EMIT failed(errorSentence(answer.error()));
                return;
            }
            if (*answer == m_films)
                return;
            m_films = std::move(answer).value();
            Q_EMIT changed();
        });
}

void CaseTags::setLabelWrong(std::int64_t film, const std::string& hash, bool on) {
    if (film != 0 && on != labelWrong(film))
        m_undo->push(new TagCommand(*this, {film, hash}, on));
}

void CaseTags::set(std::int64_t film, bool on) {
    if (on)
        m_films.insert(film);
    else
        m_films.erase(film);
}

void CaseTags::apply(const FilmTag& tag, bool on) {
    m_readChannel.cancel(); // what it would bring is older
    set(tag.film, on);
    m_writer->add({tag, on});
    m_jobs->add<Writer::Written>(
        this, m_writeChannel, [writer = m_writer](std::stop_token) { return writer->write(); },
        [this](const Writer::Written& done) {
            if (m_readAgain && m_writeChannel.pending() == 0)
                read({});
            if (done.result) {
                if (!done.changes.empty())
                    Q_EMIT written();
                return;
            }
            for (const TagChange& change : done.changes)
                set(change.tag.film, !change.on);
            m_undo->clear();
            Q_EMIT changed();
            Q_EMIT failed(errorSentence(done.result.error()));
        });
    Q_EMIT changed();
}

} // namespace hilum::widgets::compare
