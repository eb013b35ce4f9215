// What the Library does with notes and tags on films.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/library/FilmDetails.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/NoteBook.h"
#include "widgets/library/NotePanel.h"

#include <QPointer>
#include <QShortcut>
#include <QUndoStack>

#include <array>

namespace hilum::widgets {

void LibraryPage::buildNotes() {
    m_model->setNotes(m_notes);
    NotePanel* panel = m_details->notes();
    connect(panel, &NotePanel::edited, this,
            [this](qint64 film, const std::string& hash, const FilmMarks& marks, const QString& what) {
                m_notes->setMarks(film, hash, marks, what);
            });
    connect(panel, &NotePanel::tagRemoved, this, [this, panel](const QString& tag) {
        const auto again = [book = QPointer(m_notes), film = panel->film(), hash = panel->hash(), tag] {
            if (!book)
                return;
            FilmMarks marks = book->marks(film);
            marks.tags << tag;
            marks.tags.sort();
            marks.tags.removeDuplicates();
            book->setMarks(film, hash, marks, tr("add the tag “%1”").arg(tag));
        };
        showToast(this, ToastKind::Info, tr("The tag “%1” has been removed from the film.").arg(tag),
                  {tr("Undo"), again});
    });
    connect(m_details, &FilmDetails::factsShown, this, &LibraryPage::showMarks);
    connect(m_notes, &NoteBook::changed, this, &LibraryPage::takeMarks);
    connect(m_notes, &NoteBook::failed, this, [this](const QString& sentence) {
        if (isVisible()) // else the page at hand says it
            showToast(this, ToastKind::Error, sentence);
    });
    // The details pane lies beside the page: its keys are its own.
    const auto key = [this](const QKeySequence& keys, bool again) {
        auto* shortcut = new QShortcut(keys, m_details);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, again] { undoMark(again); });
    };
    key(QKeySequence::Undo, false);
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), true);
    takeMarks();
}

/// The details pane says what stands on its film.
void LibraryPage::showMarks() {
    const FilmFacts* facts = m_details->facts();
    const bool any = facts && !facts->error;
    m_details->notes()->setFilm(any ? facts->film.record.id : 0,
                                any ? facts->film.record.contentHash : std::string(),
                                any ? m_notes->marks(facts->film.record.id) : FilmMarks());
}

void LibraryPage::takeMarks() {
    showMarks();
    std::vector<std::pair<std::string, QString>> marks;
    QStringList known;
    const auto add = [&](std::string mark, const QString& text, int films) {
        marks.emplace_back(std::move(mark), tr("%1 (%2)", "tag (films)").arg(text, formatCount(films)));
    };
    const auto any = m_notes->films(std::string(data::kAnyMark));
    if (!any->empty())
        add(std::string(data::kAnyMark), tr("With a note or tag"), static_cast<int>(any->size()));
    if (const int wrong = m_notes->labelsWrong(); wrong > 0)
        add(std::string(data::kLabelWrongMark), tr("Label wrong"), wrong);
    for (const auto& [tag, films] : m_notes->tags()) {
        add(std::string(data::kTagMark) + ss(tag), tag, films);
        known << tag;
    }
    m_details->notes()->setKnownTags(known);
    m_filters->setMarks(marks);
    const auto among = m_notes->films(m_filters->choice().mark);
    const bool otherFilms = among && (!m_query.among || *among != *m_query.among);
    const bool otherOrder = m_query.sort == FilmColumn::Marks && m_query.marked && *m_query.marked != *any;
    if (m_source && (otherFilms || otherOrder))
        search();
}

/// Of the film at hand, also while the details pane is still being filled.
void LibraryPage::toggleLabelWrong() {
    const std::int64_t film = m_context->session->film();
    const FilmFacts* facts = m_details->facts();
    const FilmRow* row = m_model->film(m_model->rowOf(film));
    const data::Record* record = facts && facts->film.record.id == film ? &facts->film.record
                                 : row                                  ? &row->record
                                                                        : nullptr;
    if (record != nullptr) {
        toggleLabelWrong(film, record->contentHash);
        return;
    }
    if (film == 0 || !m_source)
        return;
    // Whoever goes on quickly is before the facts: the key counts all the same, for the film that it was
    // pressed on.
    using Answer = Result<std::vector<FilmRow>>;
    m_context->jobs->add<Answer>(
        this, m_markChannel,
        [source = m_source, film](std::stop_token) { return source->rows(std::array{film}); },
        [this, film](const Answer& rows) {
            if (!rows)
                showToast(this, ToastKind::Error, errorSentence(rows.error()));
            else if (!rows->empty())
                toggleLabelWrong(film, rows->front().record.contentHash);
        });
}

void LibraryPage::toggleLabelWrong(std::int64_t film, const std::string& hash) {
    m_details->notes()->flush();
    FilmMarks marks = m_notes->marks(film);
    marks.labelWrong = !marks.labelWrong;
    m_notes->setMarks(film, hash, marks,
                      marks.labelWrong ? tr("tag “label wrong”") : tr("remove “label wrong”"));
}

/// Says what was undone: the film may be out of sight.
void LibraryPage::undoMark(bool again) {
    m_details->notes()->flush();
    QUndoStack& stack = m_notes->undoStack();
    if (again ? !stack.canRedo() : !stack.canUndo())
        return;
    const QString what = again ? stack.redoText() : stack.undoText();
    again ? stack.redo() : stack.undo();
    showToast(this, ToastKind::Info, again ? tr("Done again: %1").arg(what) : tr("Undone: %1").arg(what));
}

} // namespace hilum::widgets
