// Films as points of a plane, as a file, and films spread over patients.
#include "data/FilmMap.h"

#include "base/AtomicFile.h"
#include "data/FilmEmbeddings.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <map>

using namespace hilum;
using namespace hilum::data;

class TestFilmMap : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path file() const {
        return mapFile(m_folder.path().toStdString(), "films", MapMethod::Tsne);
    }

private Q_SLOTS:
    void cleanup() { std::filesystem::remove(file()); }

    void whatIsWrittenIsRead() {
        QCOMPARE(readMap(file()).error().code, ErrorCode::NotFound);
        FilmMap map{MapMethod::Tsne, "a stamp",        9,        0.0, 0.0, 12.5, 0.75,
                    {0, 3, 8},       {1, -2.5F, 0.1F}, {0, 4, 1}};
        QVERIFY(writeMap(file(), map).ok());
        const auto read = readMap(file());
        QVERIFY(read.ok());
        QVERIFY(*read == map);
        QVERIFY(file() != mapFile(m_folder.path().toStdString(), "films", MapMethod::Pca));
        map.y.pop_back();
        QCOMPARE(writeMap(file(), map).error().code, ErrorCode::BadValue);
        map.y.push_back(std::numeric_limits<float>::infinity());
        QCOMPARE(writeMap(file(), map).error().code, ErrorCode::BadValue);
        map.y.back() = 0.0F;
        map.films = 2; // fewer than the points
        QCOMPARE(writeMap(file(), map).error().code, ErrorCode::BadValue);
    }

    void badFilesAreSaid_data() {
        QTest::addColumn<QString>("text");
        const QString head = R"({"format":"hilum-film-map-1","method":"pca","stamp":"s","films":2,)";
        QTest::newRow("no JSON") << "points";
        QTest::newRow("another file") << R"({"format":"cohorts"})";
        QTest::newRow("a list") << "[1, 2]";
        QTest::newRow("a missing column") << head + R"("rows":[1,2],"x":[0,0]})";
        QTest::newRow("a short column") << head + R"("rows":[1,2],"x":[0,0],"y":[0]})";
        QTest::newRow("a text for a number") << head + R"("rows":[1,2],"x":[0,"a"],"y":[0,0]})";
        QTest::newRow("a row below 0") << head + R"("rows":[1,-2],"x":[0,0],"y":[0,0]})";
        QTest::newRow("beyond a float") << head + R"("rows":[1,2],"x":[0,1e60],"y":[0,0]})";
        QTest::newRow("another method")
            << R"({"format":"hilum-film-map-1","method":"umap","stamp":"s","films":0,"rows":[],"x":[],"y":[]})";
    }
    void badFilesAreSaid() {
        QFETCH(QString, text);
        QVERIFY(writeFileAtomically(file(), text.toStdString()).ok());
        QCOMPARE(readMap(file()).error().code, ErrorCode::BadFormat);
    }

    void everyPatientComesBeforeASecondFilmOfOne() {
        std::vector<Record> records(100);
        for (std::size_t i = 0; i < records.size(); ++i) // five patients of 20 films, of whom one is nobody
            records[i].patient = i % 5 == 4 ? std::string() : "p" + std::to_string(i % 5);
        const auto chosen = spreadOverPatients(records, 30, 7);
        QCOMPARE(chosen.size(), std::size_t(30));
        QVERIFY(std::ranges::is_sorted(chosen) && std::ranges::adjacent_find(chosen) == chosen.end());
        std::map<std::string, int> films;
        for (const std::size_t i : chosen)
            ++films[records[i].patient];
        QCOMPARE(films[""], 20); // nobody's films are each somebody else's
        for (const char* patient : {"p0", "p1", "p2", "p3"})
            QVERIFY(films[patient] == 2 || films[patient] == 3); // ten over four
        QVERIFY(spreadOverPatients(records, 30, 7) == chosen);
        QVERIFY(spreadOverPatients(records, 30, 8) != chosen);
        QCOMPARE(spreadOverPatients(records, 100, 7).size(), std::size_t(100));
        QVERIFY(spreadOverPatients({}, 5, 7).empty());
    }

    void embeddingsOfSomeRows() {
        const auto file = embeddingsFile(m_folder.path().toStdString(), "films");
        std::vector<float> values;
        for (int i = 0; i < 8; ++i)
            values.insert(values.end(), {i % 2 == 0 ? 1.0F : 0.0F, i % 2 == 0 ? 0.0F : -1.0F});
        QVERIFY(writeEmbeddings(file, {2, 8, "stamp"}, values).ok());
        const std::vector<std::uint32_t> rows{6, 1, 2, 3}, beyond{8};
        const auto read = readEmbeddings(file, rows);
        QVERIFY(read.ok());
        QCOMPARE(*read, (std::vector<float>{1, 0, 0, -1, 1, 0, 0, -1}));
        QCOMPARE(readEmbeddings(file, beyond).error().code, ErrorCode::BadValue);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(readEmbeddings(file, rows, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFilmMap)
#include "tst_FilmMap.moc"
