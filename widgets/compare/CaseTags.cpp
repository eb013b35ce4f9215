#include "widgets/compare/CaseTags.h"

#include "data/Cohort.h"
#include "widgets/library/NoteBook.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace hilum::widgets::compare {

class TagCommand : public QUndoCommand {
public:
    TagCommand(NoteBook& book, data::FilmRef film, bool on)
        : QUndoCommand(on ? CaseTags::tr("tag “label wrong”") : CaseTags::tr("remove “label wrong”")),
          m_book(&book), m_film(std::move(film)), m_on(on) {}
    void redo() override { m_book->setLabelWrong(m_film, m_on); }
    void undo() override { m_book->setLabelWrong(m_film, !m_on); }

private:
    NoteBook* m_book;
    data::FilmRef m_film;
    bool m_on;
};

CaseTags::CaseTags(NoteBook& book, QObject* parent)
    : QObject(parent), m_book(&book), m_undo(new QUndoStack(this)) {
    connect(m_book, &NoteBook::changed, this, &CaseTags::take);
    connect(m_book, &NoteBook::failed, this, &CaseTags::failed);
    take();
}

void CaseTags::read(const std::shared_ptr<FilmSource>& source) {
    m_book->read(source);
}

void CaseTags::setLabelWrong(std::int64_t film, const std::string& hash, bool on) {
    if (film != 0 && on != labelWrong(film))
        m_undo->push(new TagCommand(*m_book, {film, hash}, on));
}

bool CaseTags::settled() const {
    return m_book->settled();
}

void CaseTags::take() {
    const auto wrong = m_book->films(std::string(data::kLabelWrongMark));
    std::set<std::int64_t> films(wrong->begin(), wrong->end());
    if (films == m_films)
        return;
    m_films = std::move(films);
    Q_EMIT changed();
}

} // namespace hilum::widgets::compare
