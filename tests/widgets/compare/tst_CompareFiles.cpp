// What the cases' room keeps in files: tags, and maps that are found by the pixels of their film.
#include "CaseWorld.h"
#include "base/AtomicFile.h"
#include "tests/support/TagFile.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/compare/HeatMaps.h"
#include "widgets/library/FilmSource.h"
#include "widgets/library/NoteBook.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::compare;
using hilum::data::testing::changeTags;
using hilum::data::testing::readTags;

namespace {

std::filesystem::path pathIn(const QTemporaryDir& dir, const char* name) {
    return std::filesystem::path(dir.path().toStdString()) / name;
}

} // namespace

class TestCompareFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsAreChangedInTheirFile() {
        const QTemporaryDir dir;
        const auto file = pathIn(dir, "tags.json");
        QVERIFY(readTags(file).ok());
        QVERIFY(readTags(file)->empty());
        QVERIFY(changeTags(file, {{{7, "aa"}, true}, {{9, "bb"}, true}, {{7, "aa"}, true}}).ok());
        QCOMPARE(*readTags(file), (std::vector<data::FilmRef>{{9, "bb"}, {7, "aa"}}));
        QVERIFY(changeTags(file, {{{9, "bb"}, false}, {{11, "cc"}, false}}).ok());
        QCOMPARE(*readTags(file), (std::vector<data::FilmRef>{{7, "aa"}}));
    }

    void whatIsNoTagFileIsLeftAlone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"labelWrong\": [");
        QTest::newRow("another file") << QByteArray("{\"labelWrong\": []}");
        QTest::newRow("a later format") << QByteArray("{\"format\": \"hilum-tags-2\", \"labelWrong\": []}");
        QTest::newRow("a tag without its film")
            << QByteArray("{\"format\": \"hilum-tags-1\", \"labelWrong\": [{\"hash\": \"aa\"}]}");
        QTest::newRow("a film that is no number") << QByteArray(
            "{\"format\": \"hilum-tags-1\", \"labelWrong\": [{\"film\": \"1\", \"hash\": \"\"}]}");
    }

    void whatIsNoTagFileIsLeftAlone() {
        QFETCH(const QByteArray, text);
        const QTemporaryDir dir;
        const auto file = pathIn(dir, "tags.json");
        QVERIFY(writeFileAtomically(file, text.toStdString()).ok());
        const auto read = readTags(file);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadFormat);
        QVERIFY(!changeTags(file, {{{7, "aa"}, true}}));
        QCOMPARE(QByteArray::fromStdString(*readFile(file)), text);
    }

    void tagsFollowTheFileAndUndo() {
        CaseWorld world;
        const auto file = world.world.context.workspace / "tags.json";
        const auto source = std::make_shared<FilmSource>(world.world.context.workspace);
        const std::int64_t first = world.films[0], second = world.films[1];
        // One tag of the film as it is, one of a file that is no longer there.
        QVERIFY(changeTags(file, {{{first, "alpha0"}, true}, {{second, "another file"}, true}}).ok());
        NoteBook book(world.world.jobs, world.world.context.workspace);
        CaseTags tags(book);
        tags.read(source);
        QTRY_VERIFY(tags.settled());
        QCOMPARE(tags.films(), std::set<std::int64_t>{first});
        tags.setLabelWrong(world.films[2], "alpha2", true);
        tags.setLabelWrong(first, "alpha0", false);
        tags.setLabelWrong(first, "alpha0", false); // nothing changes: nothing to undo
        QVERIFY(tags.labelWrong(world.films[2]));
        QTRY_VERIFY(tags.settled());
        QCOMPARE(*readTags(file),
                 (std::vector<data::FilmRef>{{second, "another file"}, {world.films[2], "alpha2"}}));
        QCOMPARE(tags.undoStack().count(), 2);
        tags.undoStack().undo();
        QVERIFY(tags.labelWrong(first));
        tags.undoStack().undo();
        QVERIFY(!tags.labelWrong(world.films[2]));
        tags.undoStack().redo();
        QTRY_VERIFY(tags.settled());
        QCOMPARE(*readTags(file),
                 (std::vector<data::FilmRef>{
                     {second, "another file"}, {first, "alpha0"}, {world.films[2], "alpha2"}}));
    }

    void manyTagsAndAClosingWindowLoseNothing() {
        CaseWorld world;
        const auto file = world.world.context.workspace / "tags.json";
        {
            NoteBook book(world.world.jobs, world.world.context.workspace);
            CaseTags tags(book);
            for (int i = 0; i < kCaseFilms; ++i)
                tags.setLabelWrong(world.films[static_cast<std::size_t>(i)], "hash", true);
        } // at once: nothing has been answered yet
        world.world.jobs.waitForDone();
        QCOMPARE(readTags(file)->size(), std::size_t{kCaseFilms});
    }

    void aFailureIsSaidAndTriedAgain() {
        CaseWorld world;
        const auto file = world.world.context.workspace / "tags.json";
        QVERIFY(writeFileAtomically(file, "spoiled").ok());
        NoteBook book(world.world.jobs, world.world.context.workspace);
        CaseTags tags(book);
        const QSignalSpy failures(&book, &NoteBook::failed);
        tags.read(std::make_shared<FilmSource>(world.world.context.workspace));
        QTRY_COMPARE(failures.count(), 1);
        tags.setLabelWrong(world.films[0], "alpha0", true);
        QTRY_COMPARE(failures.count(), 2);
        QVERIFY(tags.labelWrong(world.films[0])); // it waits
        QCOMPARE(*readFile(file), std::string("spoiled"));
        std::filesystem::remove(file);
        tags.setLabelWrong(world.films[1], "alpha1", true);
        QTRY_VERIFY(tags.settled());
        QCOMPARE(*readTags(file),
                 (std::vector<data::FilmRef>{{world.films[0], "alpha0"}, {world.films[1], "alpha1"}}));
    }

    void mapsAreFoundByTheirFilm() {
        CaseWorld world;
        const Json answer{{"what", "Grad-CAM of something"},
                          {"rows", 7},
                          {"notes", {"A note."}},
                          {"films", {{{"hit", true}}, {{"hit", nullptr}}}},
                          {"pointing",
                           {{"score", 0.5},
                            {"score.lower", 0.25},
                            {"score.upper", 0.75},
                            {"hits", 2},
                            {"films", 4},
                            {"randomPoint", 0.125}}}};
        world.prepareMaps({5, 17}, answer);
        const std::filesystem::path folder = world.made();
        const auto look = [&](int row) { return findHeat(folder, CaseWorld::picture(row).view(), {}); };
        // Without the facts there is a map and nothing more.
        QCOMPARE(look(5).films, 2);
        QVERIFY(!look(5).map.isNull());
        QVERIFY(!look(5).hit);
        QVERIFY(!look(5).pointing);
        QVERIFY(writeFileAtomically(folder / "explanation.json", answer.dump()).ok());
        const FoundHeat first = look(5);
        QCOMPARE(first.map.size(), QSize(FilmWorld::kSide, FilmWorld::kSide));
        QCOMPARE(first.smallest, 0);
        QCOMPARE(first.largest, 255);
        QCOMPARE(first.hit, std::optional(true));
        QCOMPARE(first.cells, 7);
        QCOMPARE(first.what, QStringLiteral("Grad-CAM of something"));
        QCOMPARE(first.notes, QStringList{QStringLiteral("A note.")});
        QVERIFY(first.pointing.has_value());
        QCOMPARE(first.pointing->hits, std::int64_t{2});
        QCOMPARE(first.pointing->films, std::int64_t{4});
        QCOMPARE(first.pointing->score.upper, 0.75);
        QVERIFY(!look(17).map.isNull());
        QVERIFY(!look(17).hit);
        const FoundHeat none = look(6); // 7 grey levels from film 5
        QVERIFY(none.map.isNull());
        QCOMPARE(none.films, 2);
        QVERIFY(none.pointing.has_value());
    }

    void aNetworksSideIsAnotherThanTheCaches() {
        // The picture at 32 px: each pixel the mean of four, as the network at half the side gets it.
        const QTemporaryDir dir;
        const auto folder = pathIn(dir, "test");
        std::filesystem::create_directories(folder);
        GreyImage film(64, 64), half(32, 32), map(32, 32, 9);
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                film.row(y)[x] = static_cast<std::uint8_t>(40 + 2 * x + y);
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x) // 2 x and y grow evenly: the mean of 2 × 2 is the value half-way
                half.row(y)[x] = static_cast<std::uint8_t>(40 + 4 * x + 1 + 2 * y + 1);
        QVERIFY(imaging::writePng(folder / "film-0.png", half.view()).ok());
        QVERIFY(imaging::writePng(folder / "map-0.png", map.view()).ok());
        const FoundHeat found = findHeat(folder, film.view(), {});
        QCOMPARE(found.map.size(), QSize(32, 32));
        QCOMPARE(found.largest, 9);
    }

    void spoiledFilesAreNoMaps() {
        CaseWorld world;
        QCOMPARE(findHeat(world.made(), CaseWorld::picture(0).view(), {}).films, 0);
        QVERIFY(findHeat(world.made(), GreyView{}, {}).map.isNull());
        world.prepareMaps({0, 1}, Json::object());
        QVERIFY(writeFileAtomically(world.made() / "film-0.png", "no picture").ok());
        QVERIFY(writeFileAtomically(world.made() / "map-1.png", "no picture").ok());
        for (const char* facts :
             {"", "[1, 2]", "{\"films\": 3, \"pointing\": [], \"what\": 4, \"rows\": -1}",
              "{\"films\": [], \"pointing\": {\"score\": 0.5, \"hits\": 9, \"films\": 4}}"}) {
            QVERIFY(writeFileAtomically(world.made() / "explanation.json", facts).ok());
            const FoundHeat first = findHeat(world.made(), CaseWorld::picture(0).view(), {});
            QVERIFY(first.map.isNull());
            QVERIFY(!first.pointing);
            QCOMPARE(first.cells, 0);
            const FoundHeat second = findHeat(world.made(), CaseWorld::picture(1).view(), {});
            QVERIFY(second.map.isNull());
            QVERIFY(!second.hit);
        }
    }
};

QTEST_MAIN(TestCompareFiles)
#include "tst_CompareFiles.moc"
