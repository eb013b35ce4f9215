// Rulers drawn on films, as a file.
#include "data/FilmRulers.h"

#include "base/AtomicFile.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <thread>

using namespace hilum;
using namespace hilum::data;

class TestFilmRulers : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path file() const { return rulersFile(m_folder.path().toStdString()); }
    Result<> add(const RulersOfFilm& one) const {
        return changeRulers(file(), [&](std::vector<RulersOfFilm>& films) { films.push_back(one); });
    }

private Q_SLOTS:
    void cleanup() { std::filesystem::remove(file()); }

    void withoutAFileThereIsNothing() {
        const auto films = readRulers(file());
        QVERIFY(films.ok());
        QVERIFY(films->empty());
    }

    void whatIsWrittenIsReadAgain() {
        const RulersOfFilm first{{7, "aa"}, {{0.0, 0.1, 1234.5678901234, 1.0 / 3.0}, {5, 6, 7, 8}}};
        const RulersOfFilm second{{8, ""}, {{1, 2, 3, kLargestPixel}}};
        QVERIFY(add(first).ok() && add(second).ok());
        const auto films = readRulers(file());
        QVERIFY(films.ok());
        QCOMPARE(*films, (std::vector<RulersOfFilm>{first, second})); // to the last bit
    }

    void filmsWithoutRulersAreDropped() {
        QVERIFY(add({{7, "aa"}, {{1, 2, 3, 4}}}).ok());
        QVERIFY(changeRulers(file(), [](std::vector<RulersOfFilm>& films) { films[0].rulers.clear(); }).ok());
        QVERIFY(readRulers(file())->empty());
        QVERIFY(readFile(file())->find("aa") == std::string::npos);
    }

    /// What the file could not be read with again does not go into it.
    void whatLiesOnNoFilmIsNotWritten() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const FilmRuler good{1, 2, 3, 4};
        QVERIFY(add({{7, "aa"}, {{nan, 0, 0, 0}, good, {0, -1, 0, 0}, {0, 0, 1e300, 0}}}).ok());
        const auto films = readRulers(file());
        QVERIFY(films.ok());
        QCOMPARE(films->at(0).rulers, std::vector<FilmRuler>{good});
        QVERIFY(add({{9, "bb"}, std::vector<FilmRuler>(kMostRulers + 3, good)}).ok());
        QCOMPARE(readRulers(file())->at(1).rulers.size(), kMostRulers);
    }

    void somethingElseIsLeftAlone_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* films) {
            QTest::newRow(name) << QByteArray(R"({"format":"hilum-rulers-1","films":)") + films + '}';
        };
        QTest::newRow("no JSON") << QByteArray("spoiled");
        QTest::newRow("another kind") << QByteArray(R"({"format":"hilum-tags-1","films":[]})");
        row("no list", "{}");
        row("no film", R"([{"rulers":[[1,2,3,4]]}])");
        row("no rulers", R"([{"film":1,"hash":"a"}])");
        row("three numbers", R"([{"film":1,"hash":"a","rulers":[[1,2,3]]}])");
        row("five numbers", R"([{"film":1,"hash":"a","rulers":[[1,2,3,4,5]]}])");
        row("words", R"([{"film":1,"hash":"a","rulers":[[1,2,3,"4"]]}])");
        row("nothing", R"([{"film":1,"hash":"a","rulers":[[1,2,3,null]]}])");
        row("beside the film", R"([{"film":1,"hash":"a","rulers":[[-1,2,3,4]]}])");
        row("endless", R"([{"film":1,"hash":"a","rulers":[[1,2,3,1e300]]}])");
        row("an object", R"([{"film":1,"hash":"a","rulers":[{"x":1}]}])");
    }
    void somethingElseIsLeftAlone() {
        QFETCH(QByteArray, text);
        QVERIFY(writeFileAtomically(file(), text.toStdString()).ok());
        const auto films = readRulers(file());
        QVERIFY(!films.ok());
        QCOMPARE(films.error().code, ErrorCode::BadFormat);
        QVERIFY(!add({{1, "a"}, {{1, 2, 3, 4}}}).ok());
        QCOMPARE(QByteArray::fromStdString(*readFile(file())), text);
    }

    void writersAtOnceLoseNothing() {
        std::vector<std::thread> writers;
        for (int w = 0; w < 4; ++w)
            writers.emplace_back([this, w] {
                for (int i = 0; i < 5; ++i)
                    (void)add({{10 * w + i, ""}, {{1, 2, 3, 4}}});
            });
        for (std::thread& writer : writers)
            writer.join();
        QCOMPARE(readRulers(file())->size(), std::size_t(20));
    }
};

QTEST_APPLESS_MAIN(TestFilmRulers)
#include "tst_FilmRulers.moc"
