// Splits are by patient, stratified and repeatable: properties over random datasets.
#include "Films.h"

#include "data/Sampler.h"
#include "data/Split.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

class TestSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPatientsTogether();
    void keepsOfficialLists();
    void drawsByStratum();
    void repeatsBySeed();
    void doesNotDependOnTheOrderOfFilms();
    void needsLists();
    void refusesBadShares_data();
    void refusesBadShares();
    void takesTheDefault();
    void hashesAsDocumented();
    void listsRowsOfAPart();
    void shufflesEveryEpochAnew();
};

namespace {

Dataset dataset() {
    Dataset named;
    named.name = "d";
    return named;
}

/// (all patients, patients of `part`) of those among `records` with, or without, a positive film.
std::pair<std::size_t, std::size_t> patientsIn(const Split& split, const std::vector<Record>& records,
                                               Part part, bool positive, Part except = Part::None) {
    std::map<std::string, bool> sick;
    std::map<std::string, Part> where;
    for (std::size_t i = 0; i < records.size(); ++i) {
        sick[records[i].patient] = sick[records[i].patient] || records[i].target == 1;
        where[records[i].patient] = split.parts[i];
    }
    std::pair<std::size_t, std::size_t> counts{0, 0};
    for (const auto& [patient, isSick] : sick) {
        if (isSick != positive || where[patient] == except)
            continue;
        ++counts.first;
        counts.second += where[patient] == part ? 1 : 0;
    }
    return counts;
}

std::size_t shareOf(double share, std::size_t count) {
    return static_cast<std::size_t>(std::lround(share * static_cast<double>(count)));
}

} // namespace

void TestSplit::keepsPatientsTogether() {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto records = randomFilms(seed);
        const auto split = randomSplit(dataset(), records, 0.2, 0.15, seed);
        QVERIFY(split);
        QCOMPARE(split->parts.size(), records.size());
        QCOMPARE(tornPatients(*split, records), std::size_t{0});
        QVERIFY(std::ranges::find(split->parts, Part::None) == split->parts.end());
    }
}

void TestSplit::keepsOfficialLists() {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        auto records = randomFilms(seed, true);
        const bool both =
            std::ranges::any_of(records, [](const Record& r) { return r.givenPart == "test"; }) &&
            std::ranges::any_of(records, [](const Record& r) { return r.givenPart == "train_val"; });
        if (!both)
            continue;
        records.push_back(film(static_cast<std::uint32_t>(records.size()), "on no list", 0));
        const auto split = officialSplit(dataset(), records, 0.15, seed);
        QVERIFY(split);
        QCOMPARE(tornPatients(*split, records), std::size_t{0});
        for (std::size_t i = 0; i < records.size(); ++i) {
            const Part part = split->parts[i];
            if (records[i].givenPart == "test")
                QCOMPARE(part, Part::Test);
            else if (records[i].givenPart == "train_val")
                QVERIFY(part == Part::Train || part == Part::Validation);
            else
                QCOMPARE(part, Part::None);
        }
    }
    // Lists under their other names: "train" and a "val" that is drawn anew.
    auto records = singleFilms(40, 60);
    for (std::size_t i = 0; i < 100; ++i)
        records[i].givenPart = i % 5 == 0 ? "test" : i % 5 == 1 ? "val" : "train";
    const auto split = officialSplit(dataset(), records, 0.25, 1);
    QVERIFY(split);
    QCOMPARE(rowsOf(*split, records, Part::Test, false).size(), std::size_t{20});
    QCOMPARE(rowsOf(*split, records, Part::Validation, false).size(), std::size_t{20}); // a quarter of 80
    QCOMPARE(rowsOf(*split, records, Part::Train, false).size(), std::size_t{60});
    const auto none = officialSplit(dataset(), records, 0.0, 1);
    QCOMPARE(rowsOf(*none, records, Part::Validation, false).size(), std::size_t{0});
}

void TestSplit::drawsByStratum() {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto records = randomFilms(seed);
        const auto split = randomSplit(dataset(), records, 0.2, 0.15, seed).value();
        for (const bool positive : {false, true}) {
            const auto [all, tests] = patientsIn(split, records, Part::Test, positive);
            QCOMPARE(tests, shareOf(0.2, all));
            const auto [rest, validation] =
                patientsIn(split, records, Part::Validation, positive, Part::Test);
            QCOMPARE(rest, all - tests);
            QCOMPARE(validation, shareOf(0.15, rest));
        }
    }
}

void TestSplit::repeatsBySeed() {
    const auto records = singleFilms(100, 300);
    const auto split = randomSplit(dataset(), records, 0.2, 0.15, 7).value();
    const auto again = randomSplit(dataset(), records, 0.2, 0.15, 7).value();
    QCOMPARE(again.parts, split.parts);
    QCOMPARE(again.hash, split.hash);
    QCOMPARE(split.name, std::string("random-7"));
    QVERIFY(split.protocol.find("seed 7") != std::string::npos);
    const auto other = randomSplit(dataset(), records, 0.2, 0.15, 8).value();
    QVERIFY(other.parts != split.parts);
    QVERIFY(other.hash != split.hash);
}

void TestSplit::doesNotDependOnTheOrderOfFilms() {
    // Files are listed in another order on another volume; the patients of each part stay the same.
    const auto records = randomFilms(99);
    auto reversed = records;
    std::ranges::reverse(reversed);
    const auto split = randomSplit(dataset(), records, 0.3, 0.2, 4).value();
    const auto mirrored = randomSplit(dataset(), reversed, 0.3, 0.2, 4).value();
    for (std::size_t i = 0; i < records.size(); ++i)
        QCOMPARE(mirrored.parts[records.size() - 1 - i], split.parts[i]);
}

void TestSplit::needsLists() {
    auto records = singleFilms(5, 5);
    const auto refused = officialSplit(dataset(), records, 0.1, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadValue);
    QCOMPARE(refused.error().where, std::string("d"));
    records[0].givenPart = "train"; // a training list alone is no protocol
    QVERIFY(!officialSplit(dataset(), records, 0.1, 1));
    QVERIFY(!officialSplit(dataset(), {}, 0.1, 1));
}

void TestSplit::refusesBadShares_data() {
    QTest::addColumn<double>("share");
    QTest::newRow("negative") << -0.1;
    QTest::newRow("everything") << 1.0;
    QTest::newRow("NaN") << std::nan("");
}

void TestSplit::refusesBadShares() {
    QFETCH(const double, share);
    const auto records = singleFilms(10, 10);
    const auto test = randomSplit(dataset(), records, share, 0.1, 1);
    QVERIFY(!test);
    QCOMPARE(test.error().where, std::string("testShare"));
    const auto validation = randomSplit(dataset(), records, 0.1, share, 1);
    QVERIFY(!validation);
    QCOMPARE(validation.error().where, std::string("validationShare"));
    QVERIFY(!officialSplit(dataset(), records, share, 1));
}

void TestSplit::takesTheDefault() {
    auto records = singleFilms(100, 100);
    const auto random = defaultSplit(dataset(), records).value();
    QCOMPARE(random.name, std::string("random-1"));
    QCOMPARE(rowsOf(random, records, Part::Test, false).size(), std::size_t{40});       // 20 of each 100
    QCOMPARE(rowsOf(random, records, Part::Validation, false).size(), std::size_t{24}); // 12 of each 80
    for (std::size_t i = 0; i < records.size(); ++i)
        records[i].givenPart = i % 2 == 0 ? "test" : "train_val";
    QCOMPARE(defaultSplit(dataset(), records)->name, std::string("official"));
    const auto empty = defaultSplit(dataset(), {}).value();
    QVERIFY(empty.parts.empty());
}

void TestSplit::hashesAsDocumented() {
    // printf 'film0.png\ntrain\nfilm1.png\nvalidation\nfilm2.png\ntest\nfilm3.png\nnone\n' | sha256sum
    const auto records = singleFilms(2, 2);
    Split split{"s", "d", "", {Part::Train, Part::Validation, Part::Test, Part::None}, ""};
    const std::string hash = splitHash(split, records);
    QCOMPARE(hash, std::string("dc405a5b661e28fb2949a067189b1fbda6c25e2120f921ef9273e1727f13f01d"));
    split.name = "another name";
    QCOMPARE(splitHash(split, records), hash);
    std::swap(split.parts[0], split.parts[1]);
    QVERIFY(splitHash(split, records) != hash);
}

void TestSplit::listsRowsOfAPart() {
    auto records = singleFilms(2, 3);
    records[1].target = -1;
    const Split split{"s", "d", "", {Part::Test, Part::Test, Part::Train, Part::Test, Part::None}, ""};
    QCOMPARE(rowsOf(split, records, Part::Test, false), (std::vector<std::uint32_t>{0, 1, 3}));
    QCOMPARE(rowsOf(split, records, Part::Test, true), (std::vector<std::uint32_t>{0, 3}));
    QCOMPARE(rowsOf(split, records, Part::Validation, false), std::vector<std::uint32_t>());
}

void TestSplit::shufflesEveryEpochAnew() {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < 500; ++i)
        rows.push_back(3 * i);
    const auto first = epochOrder(rows, 1, 0);
    QCOMPARE(epochOrder(rows, 1, 0), first);
    QVERIFY(epochOrder(rows, 1, 1) != first);
    QVERIFY(epochOrder(rows, 2, 0) != first);
    QVERIFY(first != rows);
    auto sorted = first;
    std::ranges::sort(sorted);
    QCOMPARE(sorted, rows); // every film once
    QVERIFY(epochOrder({}, 1, 0).empty());
}

QTEST_APPLESS_MAIN(TestSplit)
#include "tst_Split.moc"
