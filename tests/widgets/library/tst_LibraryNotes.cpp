// Notes and tags on films, and the shade over them.
#include "LibraryWorld.h"
#include "base/AtomicFile.h"
#include "data/Cohort.h"
#include "tests/support/TagFile.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/library/FilmDetails.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/NotePanel.h"
#include "widgets/library/SharedNotes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace hilum;
using namespace hilum::widgets;

class TestLibraryNotes : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<LibraryWorld> m_world;

    NoteBook& book() const { return *m_world->page->notes(); }
    FilmDetails& details() const { return *static_cast<FilmDetails*>(m_world->page->detailsPane()); }
    std::filesystem::path file() const { return data::notesFile(m_workspace->path()); }
    /// Film `row` of those shown, with its facts in the details pane.
    std::int64_t choose(int row) const {
        m_world->child<FilmGrid>("filmGrid")->setCurrentIndex(m_world->page->films()->index(row, 0));
        return m_world->page->films()->filmId(row);
    }
    bool atHand(std::int64_t film) const {
        return details().facts() && details().facts()->film.record.id == film &&
               details().notes()->film() == film;
    }

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<LibraryWorkspace>();
        m_world = std::make_unique<LibraryWorld>(m_workspace->path());
        QTRY_VERIFY(m_world->ready());
    }
    void cleanup() { m_world.reset(); }

    void aNoteIsKeptAsItIsWritten() {
        const std::int64_t film = choose(2);
        QTRY_VERIFY(atHand(film));
        auto* note = m_world->child<QPlainTextEdit>("noteText");
        QTest::keyClicks(note, QStringLiteral("See the left base."));
        // Without leaving the field: whoever kills the program now loses nothing.
        QTRY_COMPARE(data::readNotes(file())->notes.size(), std::size_t(1));
        QCOMPARE(data::readNotes(file())->notes[0].text, std::string("See the left base."));
        QTest::keyClicks(note, QStringLiteral(" Old."));
        const std::int64_t next = choose(3); // at once: what was typed is the first film's
        QTRY_VERIFY(atHand(next));
        QCOMPARE(note->toPlainText(), QString());
        QCOMPARE(book().marks(film).note, QStringLiteral("See the left base. Old."));
        QVERIFY(!book().find(next));
        choose(2);
        QTRY_COMPARE(note->toPlainText(), QStringLiteral("See the left base. Old."));
        QCOMPARE(m_world->page->films()->index(2, int(FilmColumn::Marks)).data().toString(),
                 QStringLiteral("See the left base. Old."));
        // Typing is undone as one.
        book().undoStack().undo();
        QVERIFY(book().empty());
        QTRY_VERIFY(book().settled());
        QVERIFY(data::readNotes(file())->notes.empty());
        QCOMPARE(note->toPlainText(), QString());
    }

    void tagsAreAddedRemovedAndFiltered() {
        auto* tag = m_world->child<QLineEdit>("noteTag");
        for (const int row : {1, 4}) {
            QTRY_VERIFY(atHand(choose(row)));
            QTest::keyClicks(tag, QStringLiteral(" teaching  case "));
            QTest::keyClick(tag, Qt::Key_Return);
            QTRY_COMPARE(tag->text(), QString());
        }
        QCOMPARE(book().tags(), (std::vector<std::pair<QString, int>>{{QStringLiteral("teaching case"), 2}}));
        auto* marks = m_world->child<QComboBox>("filterMark");
        QVERIFY(marks->isVisible());
        const int place = marks->findText(QStringLiteral("teaching case (2)"));
        QVERIFY(place > 0);
        marks->setCurrentIndex(place);
        QTRY_COMPARE(m_world->rows(), 2);
        QVERIFY(m_world->page->filters()->narrows());
        QTRY_VERIFY(atHand(choose(0)));
        auto* chip = m_world->child<QPushButton>("noteChip");
        QVERIFY(chip && chip->isVisible());
        chip->click();
        QTRY_COMPARE(m_world->rows(), 1); // it no longer passes
        QTRY_VERIFY(m_world->page->settled());
        book().undoStack().undo();
        QTRY_COMPARE(m_world->rows(), 2);
        m_world->child<QPushButton>("filterClear")->click();
        QTRY_COMPARE(m_world->rows(), 40);
    }

    void theTagOfComparesPageIsTheSame() {
        const std::int64_t film = choose(5);
        QTRY_VERIFY(atHand(film));
        QTest::keyClick(m_world->child<FilmGrid>("filmGrid"), Qt::Key_L);
        QVERIFY(book().marks(film).labelWrong);
        QTRY_VERIFY(m_world->child<QCheckBox>("noteLabelWrong")->isChecked());
        compare::CaseTags tags(book());
        QCOMPARE(&sharedNotes(m_world->context), &book());    // Compare's page is given the same
        QCOMPARE(tags.films(), std::set<std::int64_t>{film}); // at once, whether or not it is written
        // And back: a tag from there arrives here, and a note from here stays.
        FilmMarks marks = book().marks(film);
        marks.note = QStringLiteral("note");
        book().setMarks(film, {}, marks, {});
        QTRY_VERIFY(book().settled());
        tags.setLabelWrong(film, {}, false);
        const std::int64_t other = m_world->page->films()->filmId(8);
        tags.setLabelWrong(other, {}, true);
        QVERIFY(book().marks(other).labelWrong);
        QVERIFY(!book().marks(film).labelWrong);
        const QSignalSpy changes(&tags, &compare::CaseTags::changed);
        FilmMarks noted = book().marks(other);
        noted.note = QStringLiteral("typed before the tag was written");
        book().setMarks(other, {}, noted, {});
        QCOMPARE(changes.size(), 0);
        QTRY_VERIFY(book().settled());
        QCOMPARE(data::readNotes(file())->labelWrong.size(), std::size_t(1));
        QCOMPARE(data::readNotes(file())->notes.size(), std::size_t(2));
        QCOMPARE(book().marks(film).note, QStringLiteral("note"));
    }

    /// Ctrl+Z here must not take back what was tagged on another page since.
    void undoChangesOnlyWhatItDid() {
        const std::int64_t film = choose(6);
        QTRY_VERIFY(atHand(film));
        FilmMarks marks = book().marks(film);
        QVERIFY(!marks.labelWrong);
        marks.note = QStringLiteral("about to be undone");
        book().setMarks(film, {}, marks, {});
        QTRY_VERIFY(book().settled());
        compare::CaseTags tags(book());
        tags.setLabelWrong(film, {}, true);
        QVERIFY(book().marks(film).labelWrong);
        book().undoStack().undo();
        QVERIFY(book().marks(film).note.isEmpty());
        QVERIFY(book().marks(film).labelWrong);
    }

    /// The note of a film that is gone stays, although its id is another film's now.
    void anotherFilmOfTheSameIdKeepsItsNote() {
        const auto file = data::notesFile(m_workspace->path() / "ids");
        std::filesystem::create_directories(file.parent_path());
        QVERIFY(data::testing::changeTags(file, {{{7, "old"}, true}, {{7, "new"}, true}}).ok());
        QVERIFY(data::testing::changeTags(file, {{{7, "new"}, false}}).ok());
        QCOMPARE(data::readNotes(file)->labelWrong, (std::vector<data::FilmRef>{{7, "old"}}));
    }

    void undoByKeySaysWhat() {
        const std::int64_t film = choose(0);
        QTRY_VERIFY(atHand(film));
        auto* grid = m_world->child<FilmGrid>("filmGrid");
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_L);
        QVERIFY(book().marks(film).labelWrong);
        QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!book().find(film));
        QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(book().marks(film).labelWrong);
        QTRY_VERIFY(book().settled());
        QCOMPARE(data::readNotes(file())->labelWrong.size(), std::size_t(1));
    }

    void aClosingWindowLosesNothing() {
        const std::int64_t film = choose(2);
        QTRY_VERIFY(atHand(film));
        QTest::keyClicks(m_world->child<QPlainTextEdit>("noteText"), QStringLiteral("last words"));
        m_world.reset();
        const auto notes = data::readNotes(file());
        QVERIFY(notes.ok());
        QCOMPARE(notes->notes.size(), std::size_t(1));
        QCOMPARE(notes->notes[0].film.film, film);
        QCOMPARE(notes->notes[0].text, std::string("last words"));
    }

    void whatCannotBeWrittenStaysAndIsTriedAgain() {
        QVERIFY(writeFileAtomically(file(), "spoiled").ok());
        const QSignalSpy failures(&book(), &NoteBook::failed);
        const std::int64_t film = m_world->page->films()->filmId(0);
        book().setMarks(film, {}, {QStringLiteral("kept"), {}, false}, {});
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(book().marks(film).note, QStringLiteral("kept"));
        QCOMPARE(*readFile(file()), std::string("spoiled")); // it may be somebody's
        std::filesystem::remove(file());
        book().setMarks(m_world->page->films()->filmId(1), {}, {{}, {}, true}, {});
        QTRY_VERIFY(book().settled());
        const auto notes = data::readNotes(file());
        QCOMPARE(notes->notes.size(), std::size_t(1));
        QCOMPARE(notes->labelWrong.size(), std::size_t(1));
    }

    void aNewImportKeepsTheNotes() {
        const auto workspace = m_workspace->path() / "again";
        auto catalogue = data::Catalogue::open(workspace);
        QVERIFY(catalogue.ok());
        const auto store = [&](const char* dataset, std::vector<std::string> hashes,
                               const std::string& folder = "old/") {
            std::vector<data::Record> records;
            for (const std::string& hash : hashes) {
                data::Record record;
                record.cacheRow = static_cast<std::uint32_t>(records.size());
                record.contentHash = hash;
                record.image = folder + hash;
                records.push_back(record);
            }
            data::Dataset set;
            set.name = dataset;
            set.films = std::ssize(records);
            return catalogue->store(set, records).ok() ? records : std::vector<data::Record>();
        };
        const auto first = store("films", {"a", "b", "c"});
        Jobs jobs;
        NoteBook book(jobs, workspace);
        book.read(std::make_shared<FilmSource>(workspace));
        book.setMarks(first[1].id, "b", {QStringLiteral("of b"), {QStringLiteral("tag")}, true}, {});
        QTRY_VERIFY(book.settled());
        store("other", {"x"});
        const auto second = store("films", {"z", "c", "b"}, "new/"); // under another name b has another id
        QVERIFY(second[2].id != first[1].id);
        book.read(std::make_shared<FilmSource>(workspace));
        QTRY_COMPARE(book.marks(second[2].id).note, QStringLiteral("of b"));
        QVERIFY(book.marks(second[2].id).labelWrong);
        QCOMPARE(book.films(std::string(data::kAnyMark))->size(), std::size_t(1));
        // The file says the new id, so that Compare finds it too.
        QCOMPARE(data::readNotes(data::notesFile(workspace))->labelWrong,
                 (std::vector<data::FilmRef>{{second[2].id, "b"}}));
        store("films", {"c"}, "new/"); // b is gone: its note stays in the file
        book.read(std::make_shared<FilmSource>(workspace));
        QTRY_VERIFY(book.settled());
        QTRY_VERIFY(book.empty());
        QCOMPARE(data::readNotes(data::notesFile(workspace))->notes.size(), std::size_t(1));
    }

    void theShadeHidesNotesEverywhere() {
        const std::int64_t film = choose(2);
        QTRY_VERIFY(atHand(film));
        book().setMarks(film, {}, {QStringLiteral("Mrs Somebody"), {}, false}, {});
        QVERIFY(details().notes()->isVisible());
        auto* search = m_world->child<QLineEdit>("filterText");
        QCOMPARE(search->echoMode(), QLineEdit::Normal);
        m_world->session.setShaded(true);
        QVERIFY(!details().notes()->isVisible());
        QCOMPARE(search->echoMode(), QLineEdit::Password); // a name may stand in it
        QVERIFY(m_world->page->films()->shaded());
        QVERIFY(!m_world->page->films()
                     ->index(2, int(FilmColumn::Marks))
                     .data()
                     .toString()
                     .contains(QStringLiteral("Somebody")));
        QTest::keyClick(m_world->child<FilmGrid>("filmGrid"), Qt::Key_Period);
        QVERIFY(!m_world->session.shaded());
        QVERIFY(details().notes()->isVisible());
        QCOMPARE(search->echoMode(), QLineEdit::Normal);
    }

    void theCoverLiesOverWhatItCovers() {
        Session session;
        QWidget covered;
        covered.resize(200, 100);
        coverByShade(&session, &covered);
        coverByShade(nullptr, &covered); // nothing
        covered.show();
        const auto covers = covered.findChildren<ShadeCover*>();
        QCOMPARE(covers.size(), 1);
        QVERIFY(!covers[0]->isVisible());
        session.setShaded(true);
        QVERIFY(covers[0]->isVisible());
        covered.resize(300, 150);
        QTRY_COMPARE(covers[0]->geometry(), covered.rect());
        auto* late = new QWidget(&covered);
        late->setGeometry(covered.rect());
        late->show();
        QTRY_COMPARE(covered.childAt(10, 10), covers[0]); // above what came later
    }
};

QTEST_MAIN(TestLibraryNotes)
#include "tst_LibraryNotes.moc"
