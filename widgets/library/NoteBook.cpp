#include "widgets/library/NoteBook.h"

#include "data/Cohort.h"
#include "widgets/common/Format.h"
#include "widgets/library/FilmWriter.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>

namespace hilum::widgets {

namespace {

struct MarkChange {
    data::FilmRef film;
    FilmMarks marks;
};

void put(data::FilmNotes& notes, const MarkChange& change) {
    std::erase_if(notes.labelWrong, [&](const data::FilmRef& f) { return sameFilm(f, change.film); });
    std::erase_if(notes.notes, [&](const data::FilmNote& n) { return sameFilm(n.film, change.film); });
    if (change.marks.labelWrong)
        notes.labelWrong.push_back(change.film);
    if (change.marks.note.isEmpty() && change.marks.tags.isEmpty())
        return;
    data::FilmNote note{change.film, data::cutNote(ss(change.marks.note)), {}};
    for (const QString& tag : change.marks.tags)
        note.tags.push_back(ss(tag));
    notes.notes.push_back(std::move(note));
}

std::vector<data::FilmRef*> refsOf(data::FilmNotes& notes) {
    std::vector<data::FilmRef*> films;
    for (data::FilmRef& film : notes.labelWrong)
        films.push_back(&film);
    for (data::FilmNote& note : notes.notes)
        films.push_back(&note.film);
    return films;
}

Result<std::vector<std::int64_t>> resolve(data::FilmNotes& notes, FilmSource& source) {
    std::vector<data::FilmRef> films;
    for (const data::FilmRef* film : refsOf(notes))
        films.push_back(*film);
    return source.resolve(films);
}

} // namespace

struct NoteBook::Reading {
    std::map<std::int64_t, FilmMarks> marks;
    bool rebound = false; ///< the file was written
};

class MarkCommand : public QUndoCommand {
public:
    MarkCommand(NoteBook& book, data::FilmRef film, FilmMarks before, FilmMarks after, const QString& what)
        : QUndoCommand(what), m_book(&book), m_film(std::move(film)), m_before(std::move(before)),
          m_after(std::move(after)) {}
    void redo() override { change(m_before, m_after); }
    void undo() override { change(m_after, m_before); }
    [[nodiscard]] int id() const override { return 1; }
    /// Typing is one change.
    bool mergeWith(const QUndoCommand* next) override {
        const auto* other = static_cast<const MarkCommand*>(next);
        if (m_film != other->m_film || !onlyNote() || !other->onlyNote())
            return false;
        m_after = other->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    /// Only what this command is about: the rest may have been changed elsewhere since.
    void change(const FilmMarks& from, const FilmMarks& to) {
        FilmMarks marks = m_book->marks(m_film.film);
        if (from.note != to.note)
            marks.note = to.note;
        if (from.tags != to.tags)
            marks.tags = to.tags;
        if (from.labelWrong != to.labelWrong)
            marks.labelWrong = to.labelWrong;
        m_book->apply(m_film, marks);
    }
    [[nodiscard]] bool onlyNote() const {
        return m_before.tags == m_after.tags && m_before.labelWrong == m_after.labelWrong &&
               !m_after.note.isEmpty();
    }
    NoteBook* m_book;
    data::FilmRef m_film;
    FilmMarks m_before, m_after;
};

class NoteBook::Writer : public FilmWriter<MarkChange> {
public:
    explicit Writer(const std::filesystem::path& file)
        : FilmWriter([file](const std::vector<MarkChange>& changes) {
              return data::changeNotes(file, [&](data::FilmNotes& notes) {
                  for (const MarkChange& change : changes)
                      put(notes, change);
              });
          }) {}
};

NoteBook::NoteBook(Jobs& jobs, const std::filesystem::path& workspace, QObject* parent)
    : QObject(parent), m_jobs(&jobs), m_file(data::notesFile(workspace)), m_undo(new QUndoStack(this)),
      m_writer(std::make_shared<Writer>(m_file)) {}

NoteBook::~NoteBook() {
    if (m_writer->busy()) // what was just written is kept though the window closes
        (void)m_writer->write();
}

Result<NoteBook::Reading> NoteBook::readFile(const std::filesystem::path& file, FilmSource* source) {
    HILUM_TRY_ASSIGN(data::FilmNotes notes, data::readNotes(file));
    Reading reading;
    if (source == nullptr || (notes.labelWrong.empty() && notes.notes.empty()))
        return reading;
    HILUM_TRY_ASSIGN(std::vector<std::int64_t> found, resolve(notes, *source));
    auto films = refsOf(notes);
    if (rebind(films, found)) {
        reading.rebound = true;
        HILUM_TRY(data::changeNotes(file, [&](data::FilmNotes& fresh) { // may have changed since
            const auto again = resolve(fresh, *source);
            auto refs = refsOf(fresh);
            if (again)
                rebind(refs, *again);
        }));
    }
    std::size_t at = 0;
    for (const data::FilmRef& film : notes.labelWrong)
        if (found[at++] != 0)
            reading.marks[film.film].labelWrong = true;
    for (const data::FilmNote& note : notes.notes) {
        if (found[at++] == 0)
            continue;
        FilmMarks& marks = reading.marks[note.film.film];
        marks.note = qs(note.text);
        for (const std::string& tag : note.tags)
            marks.tags << qs(tag);
    }
    std::erase_if(reading.marks, [](const auto& entry) { return !entry.second.any(); });
    return reading;
}

void NoteBook::read(const std::shared_ptr<FilmSource>& source) {
    if (source)
        m_source = source;
    m_readAgain = m_writeChannel.pending() > 0; // when that has been written
    if (m_readAgain || m_writer->busy())
        return;
    m_jobs->start<Result<Reading>>(
        this, m_readChannel,
        [file = m_file, known = m_source](std::stop_token) { return readFile(file, known.get()); },
        [this](Result<Reading> reading) {
            if (!reading) {
                Q_EMIT failed(errorSentence(reading.error()));
                return;
            }
            if (reading->rebound)
                Q_EMIT written();
            if (reading->marks == m_marks)
                return;
            m_marks = std::move(reading->marks);
            Q_EMIT changed();
        });
}

FilmMarks NoteBook::marks(std::int64_t film) const {
    const FilmMarks* found = find(film);
    return found ? *found : FilmMarks();
}

const FilmMarks* NoteBook::find(std::int64_t film) const {
    const auto it = m_marks.find(film);
    return it == m_marks.end() ? nullptr : &it->second;
}

void NoteBook::setMarks(std::int64_t film, const std::string& hash, FilmMarks marks, const QString& what) {
    if (film == 0)
        return;
    FilmMarks before = this->marks(film);
    if (before != marks)
        m_undo->push(new MarkCommand(*this, {film, hash}, std::move(before), std::move(marks), what));
}

void NoteBook::setLabelWrong(const data::FilmRef& film, bool on) {
    FilmMarks after = marks(film.film);
    after.labelWrong = on;
    if (film.film != 0 && after != marks(film.film))
        apply(film, after);
}

void NoteBook::apply(const data::FilmRef& film, const FilmMarks& marks) {
    m_readChannel.cancel(); // what it would bring is older
    if (marks.any())
        m_marks[film.film] = marks;
    else
        m_marks.erase(film.film);
    m_writer->add({film, marks});
    m_jobs->add<Result<>>(
        this, m_writeChannel, [writer = m_writer](std::stop_token) { return writer->write(); },
        [this](const Result<>& done) {
            if (m_readAgain && m_writeChannel.pending() == 0)
                read();
            if (done)
                Q_EMIT written();
            else
                Q_EMIT failed(tr("%1 The note stays here and is written with the next change.")
                                  .arg(errorSentence(done.error())));
        });
    Q_EMIT changed();
}

std::vector<std::pair<QString, int>> NoteBook::tags() const {
    std::map<QString, int> counts;
    for (const auto& [film, marks] : m_marks)
        for (const QString& tag : marks.tags)
            ++counts[tag];
    return {counts.begin(), counts.end()};
}

int NoteBook::labelsWrong() const {
    return static_cast<int>(
        std::ranges::count_if(m_marks, [](const auto& entry) { return entry.second.labelWrong; }));
}

std::shared_ptr<const FilmList> NoteBook::films(const std::string& mark) const {
    if (mark.empty())
        return {};
    const QString tag = mark.starts_with(data::kTagMark) ? qs(mark.substr(data::kTagMark.size())) : QString();
    auto films = std::make_shared<FilmList>();
    for (const auto& [film, marks] : m_marks) // by id
        if (mark == data::kAnyMark || (mark == data::kLabelWrongMark && marks.labelWrong) ||
            (!tag.isEmpty() && marks.tags.contains(tag)))
            films->push_back(film);
    return films;
}

} // namespace hilum::widgets
