// Rulers belong to their film: in every pane, after the window was closed, after a new import; and what
// happens where they cannot be kept.
#include "LibraryWorld.h"
#include "base/AtomicFile.h"
#include "base/Sha256.h"
#include "widgets/library/RulerTool.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace hilum;
using namespace hilum::widgets;

namespace {

const Ruler kLine{{10.0, 20.0}, {40.0, 60.0}};

void draw(RulerBook& book, const RulerFilm& film, const Ruler& ruler) {
    book.change(film, [&](RulerSheet& sheet) {
        sheet.begin();
        sheet.add(ruler);
        sheet.keep();
    });
}

} // namespace

class TestLibraryRulerBook : public QObject {
    Q_OBJECT
    std::unique_ptr<LibraryWorkspace> m_workspace;
    std::unique_ptr<LibraryWorld> m_world;
    std::vector<std::int64_t> m_ids; ///< of the films of "alpha"

    std::filesystem::path file() const { return data::rulersFile(m_workspace->path()); }
    [[nodiscard]] std::int64_t film(int row) const { return m_ids.at(static_cast<std::size_t>(row)); }
    void openWorld() {
        m_world = std::make_unique<LibraryWorld>(m_workspace->path());
        QTRY_VERIFY(m_world->ready() && m_world->rulers->settled());
    }
    void view(int row) const {
        m_world->page->openViewer(m_world->page->films()->rowOf(film(row)));
        QTRY_VERIFY(canvas().hasPixels());
    }
    [[nodiscard]] PaneGrid& panes() const { return m_world->page->viewer()->panes(); }
    [[nodiscard]] ViewerWidget& canvas() const { return *m_world->page->viewer()->canvas(); }
    [[nodiscard]] ViewerWidget& canvas(int pane) const { return *panes().pane(pane).canvas(); }
    [[nodiscard]] const std::vector<Ruler>& rulers() const { return canvas().rulers()->sheet().rulers(); }
    /// What the toasts say, and their button.
    [[nodiscard]] QPushButton* toastButton() const {
        for (QPushButton* button : m_world->page->window()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == QLatin1String("Undo"))
                return button;
        return nullptr;
    }
    /// The films of "alpha" in the catalogue, changed.
    void importAgain(const std::function<void(data::Record&)>& change) {
        auto catalogue = data::Catalogue::open(m_workspace->path());
        QVERIFY(catalogue.ok());
        auto dataset = catalogue->dataset("alpha");
        auto records = catalogue->records("alpha");
        QVERIFY(dataset.ok() && records.ok());
        for (data::Record& record : *records)
            change(record);
        QVERIFY(catalogue->store(*dataset, *records).ok());
        m_ids.clear();
        for (const data::Record& record : *records)
            m_ids.push_back(record.id);
    }

private Q_SLOTS:
    void init() {
        m_workspace = std::make_unique<LibraryWorkspace>();
        m_ids.clear();
        for (const data::Record& record : m_workspace->alpha())
            m_ids.push_back(record.id);
        openWorld();
    }
    void cleanup() { m_world.reset(); }

    void panesOfOneFilmShareThem() {
        view(1);
        m_world->key(Qt::Key_8);
        panes().pane(1).showFilm(film(1));
        QTRY_VERIFY(canvas(1).hasPixels());
        m_world->key(Qt::Key_M);
        // While it is drawn in one pane, it is seen in the other.
        QTest::mousePress(&canvas(0), Qt::LeftButton, {}, canvas(0).fromPixel({20, 30}).toPoint());
        QTest::mouseMove(&canvas(0), canvas(0).fromPixel({60, 60}).toPoint());
        QVERIFY(canvas(0).rulers()->dragging() && !canvas(1).rulers()->dragging());
        QCOMPARE(canvas(1).rulers()->sheet().rulers().size(), std::size_t(1));
        QVERIFY(!std::filesystem::exists(file())); // it is not finished
        QTest::mouseRelease(&canvas(0), Qt::LeftButton, {}, canvas(0).fromPixel({60, 60}).toPoint());
        QTRY_COMPARE(data::readRulers(file())->size(), std::size_t(1));
        QCOMPARE(canvas(1).rulers()->sheet().rulers(), canvas(0).rulers()->sheet().rulers());
        QCOMPARE(canvas(1).rulers()->lengths(), canvas(0).rulers()->lengths());
        QCOMPARE(canvas(1).accessibleDescription(), canvas(0).accessibleDescription());
        // What one does the other takes back.
        panes().activate(1);
        canvas(1).setFocus();
        m_world->key(Qt::Key_Delete);
        QVERIFY(canvas(0).rulers()->sheet().rulers().empty());
        QTest::keyClick(&canvas(0), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas(1).rulers()->sheet().rulers().size(), std::size_t(1));
        // Another film in one of them leaves the other's alone.
        panes().pane(0).showFilm(film(2));
        QTRY_VERIFY(canvas(0).hasPixels());
        QVERIFY(canvas(0).rulers()->sheet().rulers().empty());
        QCOMPARE(canvas(1).rulers()->sheet().rulers().size(), std::size_t(1));
    }

    void theyOutliveTheWindow() {
        view(1);
        m_world->key(Qt::Key_Insert);
        const std::vector<Ruler> drawn = rulers();
        const QStringList length = canvas().rulers()->lengths();
        QVERIFY(length.at(0).endsWith(QLatin1String("mm")));
        m_world.reset(); // at once
        openWorld();
        view(2);
        QVERIFY(rulers().empty());
        view(1);
        QCOMPARE(rulers(), drawn);
        QCOMPARE(canvas().rulers()->lengths(), length);
        QCOMPARE(canvas().rulers()->sheet().selected(), -1);
        QVERIFY(!canvas().rulers()->sheet().canUndo());
        // Neither who it is nor how long it is.
        const std::string text = *readFile(file());
        for (const char* word : {"alpha", ".png", "mm"})
            QVERIFY2(text.find(word) == std::string::npos, text.c_str());
        // Moved, it is kept where it is now.
        m_world->key(Qt::Key_Insert);
        QTest::keyClick(&canvas(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        const std::vector<Ruler> moved = rulers();
        QTRY_VERIFY(m_world->rulers->settled());
        m_world.reset();
        openWorld();
        view(1);
        QCOMPARE(rulers(), moved);
    }

    void aLengthIsMadeAnew() {
        m_world.reset();
        importAgain([this](data::Record& record) { // as an import does
            record.contentHash = *sha256OfFile(m_workspace->files() / record.file);
        });
        openWorld();
        view(1);
        m_world->key(Qt::Key_Insert);
        const Ruler drawn = rulers().at(0);
        const double mm = canvas().rulers()->calibration().lengthMm(drawn.from, drawn.to);
        m_world.reset();
        importAgain([](data::Record& record) { record.spacingXMm = record.spacingYMm = 0.225; });
        openWorld();
        view(1);
        QCOMPARE(rulers(), std::vector<Ruler>{drawn});
        const double again = canvas().rulers()->calibration().lengthMm(drawn.from, drawn.to);
        QVERIFY2(qAbs(again - 1.5 * mm) < 1e-9, qPrintable(QString::number(again)));
        // Nobody knows it any more: refused, and the line stays.
        m_world.reset();
        importAgain([](data::Record& record) { record.spacingXMm = record.spacingYMm = 0.0; });
        openWorld();
        view(1);
        QCOMPARE(rulers(), std::vector<Ruler>{drawn});
        QVERIFY(canvas().rulers()->lengths().at(0).endsWith(QLatin1String("px")));
    }

    void deletingIsTakenBackByTheToast() {
        view(1);
        m_world->key(Qt::Key_Insert);
        const std::vector<Ruler> drawn = rulers();
        m_world->key(Qt::Key_Delete);
        QVERIFY(rulers().empty());
        QTRY_VERIFY(m_world->rulers->settled());
        QVERIFY(data::readRulers(file())->empty());
        view(2); // on another film by now
        QPushButton* undo = toastButton();
        QVERIFY(undo);
        undo->click();
        QVERIFY(rulers().empty());
        QTRY_VERIFY(m_world->rulers->settled());
        QCOMPARE(data::readRulers(file())->size(), std::size_t(1));
        view(1);
        QCOMPARE(rulers(), drawn);
    }

    void aNewImportKeepsThem() {
        const auto workspace = m_workspace->path() / "again";
        auto catalogue = data::Catalogue::open(workspace);
        QVERIFY(catalogue.ok());
        const auto store = [&](std::vector<std::string> hashes, const std::string& folder) {
            std::vector<data::Record> records;
            for (const std::string& hash : hashes) {
                data::Record record;
                record.cacheRow = static_cast<std::uint32_t>(records.size());
                record.contentHash = hash;
                record.image = folder + hash;
                records.push_back(record);
            }
            data::Dataset set;
            set.name = "films";
            set.films = std::ssize(records);
            return catalogue->store(set, records).ok() ? records : std::vector<data::Record>();
        };
        const auto first = store({"a", "b", "c"}, "old/");
        Jobs jobs;
        RulerBook book(jobs, workspace);
        book.read();
        draw(book, {first[1].id, "b", false}, kLine);
        QTRY_VERIFY(book.settled());
        const auto second = store({"z", "c", "b"}, "new/"); // under another name b has another id
        QVERIFY(second[2].id != first[1].id);
        book.read();
        QTRY_COMPARE(book.sheet({second[2].id, "b", false}).rulers(), std::vector<Ruler>{kLine});
        QVERIFY(book.sheet({second[1].id, "c", false}).rulers().empty());
        QTRY_VERIFY(book.settled());
        QCOMPARE(data::readRulers(data::rulersFile(workspace))->at(0).film,
                 (data::FilmRef{second[2].id, "b"}));
        store({"c"}, "new/"); // b is gone: what was drawn on it stays in the file
        book.read();
        QTRY_VERIFY(book.settled() && book.sheet({second[2].id, "b", false}).rulers().empty());
        QCOMPARE(data::readRulers(data::rulersFile(workspace))->size(), std::size_t(1));
    }

    /// An id may be another film's, and a file another picture than the one that was imported.
    void anotherPictureHasSheetsOfItsOwn() {
        Jobs jobs;
        RulerBook book(jobs, m_workspace->path());
        book.read();
        QTRY_VERIFY(book.settled());
        draw(book, {film(0), "old", false}, kLine);
        QVERIFY(book.sheet({film(0), "new", false}).rulers().empty());
        QVERIFY(book.sheet({film(0), "old", true}).rulers().empty());
        draw(book, {film(0), "old", true}, kLine);
        draw(book, {0, "", false}, kLine); // no film
        QTRY_VERIFY(book.settled());
        QCOMPARE(data::readRulers(file())->size(), std::size_t(1));
        QCOMPARE(data::readRulers(file())->at(0).rulers.size(), std::size_t(1));
    }

    /// The window is quicker than the disk: nothing that the file has is lost.
    void whatIsDrawnBeforeTheFileIsKnownJoinsIt() {
        const data::FilmRuler before{1, 2, 3, 4};
        QVERIFY(data::changeRulers(file(), [&](std::vector<data::RulersOfFilm>& films) {
                    films = {{{film(0), ""}, {before}}, {{film(3), ""}, {before}}};
                }).ok());
        Jobs jobs;
        RulerBook book(jobs, m_workspace->path());
        draw(book, {film(0), "", false}, kLine); // nobody has read yet
        QTRY_COMPARE(book.sheet({film(0), "", false}).rulers(),
                     (std::vector<Ruler>{{{1, 2}, {3, 4}}, kLine}));
        QCOMPARE(book.sheet({film(3), "", false}).rulers().size(), std::size_t(1));
        QTRY_VERIFY(book.settled());
        std::size_t kept = 0;
        for (const data::RulersOfFilm& one : *data::readRulers(file()))
            kept += one.rulers.size();
        QCOMPARE(kept, std::size_t(3));
    }

    void whatCannotBeKeptIsSaidAndTriedAgain() {
        QVERIFY(writeFileAtomically(file(), "spoiled").ok());
        const QSignalSpy failures(m_world->rulers.get(), &RulerBook::failed);
        draw(*m_world->rulers, {film(0), "", false}, kLine);
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(!failures[0][0].toString().isEmpty());
        QCOMPARE(*readFile(file()), std::string("spoiled")); // it may be somebody's
        QCOMPARE(m_world->rulers->sheet({film(0), "", false}).rulers(), std::vector<Ruler>{kLine});
        std::filesystem::remove(file());
        draw(*m_world->rulers, {film(1), "", false}, kLine);
        QTRY_VERIFY(m_world->rulers->settled());
        QCOMPARE(data::readRulers(file())->size(), std::size_t(2));
        // A file that cannot be read at the start is said, too, and left alone.
        m_world.reset();
        QVERIFY(writeFileAtomically(file(), "spoiled again").ok());
        Jobs jobs;
        RulerBook book(jobs, m_workspace->path());
        const QSignalSpy again(&book, &RulerBook::failed);
        book.read();
        QTRY_COMPARE(again.size(), 1);
        draw(book, {film(0), "", false}, kLine);
        QTRY_COMPARE(again.size(), 2);
        QCOMPARE(*readFile(file()), std::string("spoiled again"));
    }

    void withoutAWorkspaceNothingIsWritten() {
        Jobs jobs;
        RulerBook book(jobs);
        book.read();
        draw(book, {film(0), "", false}, kLine);
        QVERIFY(book.settled());
        QCOMPARE(book.sheet({film(0), "", false}).rulers().size(), std::size_t(1));
    }
};

QTEST_MAIN(TestLibraryRulerBook)
#include "tst_LibraryRulerBook.moc"
