// labelledSubset: nested, by patient, in the proportion of the whole, and never fewer than five of a class.
#include "Films.h"

#include "data/Split.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

class TestLabelledSubset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nests();
    void keepsTheClassMix();
    void takesWholePatients();
    void leavesUnlabelledFilmsOut();
    void refusesFewerThanFiveOfAClass();
    void repeatsBySeed();
    void drawsFilmsByPatient();
};

namespace {

std::vector<std::uint32_t> allRows(const std::vector<Record>& records) {
    std::vector<std::uint32_t> rows(records.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

std::int64_t positivesIn(const std::vector<std::uint32_t>& rows, const std::vector<Record>& records) {
    return std::ranges::count_if(rows, [&](std::uint32_t row) { return records[row].target == 1; });
}

} // namespace

void TestLabelledSubset::nests() {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto records = randomFilms(seed);
        std::vector<std::uint32_t> smaller;
        for (std::size_t films = 10; films <= records.size() + 5; films += 7) {
            const auto subset = labelledSubset(allRows(records), records, films, seed);
            if (!subset)
                continue;
            QVERIFY(subset->size() <= films);
            QVERIFY(std::ranges::is_sorted(*subset));
            QVERIFY(std::ranges::includes(*subset, smaller));
            compared += smaller.empty() ? 0 : 1;
            smaller = *subset;
        }
    }
    QVERIFY(compared > 300);
}

void TestLabelledSubset::keepsTheClassMix() {
    // One film a patient, 30 of 200 positive: k films hold 0.15 k positive ones, give or take one.
    const auto records = singleFilms(30, 170);
    for (std::size_t films = 40; films <= 200; ++films) {
        const auto subset = labelledSubset(allRows(records), records, films, 3);
        QVERIFY(subset);
        QCOMPARE(subset->size(), films);
        const auto positives = static_cast<double>(positivesIn(*subset, records));
        QVERIFY(std::abs(positives - 0.15 * static_cast<double>(films)) <= 1.0);
    }
}

void TestLabelledSubset::takesWholePatients() {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const auto records = randomFilms(seed);
        const auto subset = labelledSubset(allRows(records), records, 15, seed);
        if (!subset)
            continue;
        std::map<std::string, int> left;
        for (const auto& record : records)
            left[record.patient] += record.target >= 0 ? 1 : 0;
        std::map<std::string, int> taken;
        for (const auto row : *subset)
            ++taken[records[row].patient];
        const auto torn =
            std::ranges::count_if(taken, [&](const auto& entry) { return entry.second < left[entry.first]; });
        QVERIFY(torn <= 1); // only the last patient can be one too many
    }
}

void TestLabelledSubset::leavesUnlabelledFilmsOut() {
    auto records = singleFilms(20, 20);
    for (std::size_t i = 0; i < records.size(); i += 4)
        records[i].target = -1;
    const auto subset = labelledSubset(allRows(records), records, 1000, 1);
    QVERIFY(subset);
    QCOMPARE(subset->size(), std::size_t{30});
    for (const auto row : *subset)
        QVERIFY(records[row].target >= 0);
    // Only rows that were offered, too.
    const std::vector<std::uint32_t> offered{1, 2, 3, 5, 6, 7, 21, 22, 23, 25, 26, 27};
    QCOMPARE(labelledSubset(offered, records, 1000, 1).value(), offered);
}

void TestLabelledSubset::refusesFewerThanFiveOfAClass() {
    const auto fits = singleFilms(5, 5);
    QVERIFY(labelledSubset(allRows(fits), fits, 10, 1));
    const auto fewPositive = singleFilms(4, 50);
    const auto refused = labelledSubset(allRows(fewPositive), fewPositive, 54, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooFewLabels);
    QVERIFY(refused.error().detail.find("4 positive and 50 negative") != std::string::npos);
    const auto fewNegative = singleFilms(50, 4);
    QCOMPARE(labelledSubset(allRows(fewNegative), fewNegative, 54, 1).error().code, ErrorCode::TooFewLabels);
    QCOMPARE(labelledSubset({}, fewNegative, 54, 1).error().code, ErrorCode::TooFewLabels);
    QCOMPARE(labelledSubset(allRows(fits), fits, 0, 1).error().code, ErrorCode::TooFewLabels);
    // 1 % of 200 films would be two films.
    const auto many = singleFilms(100, 100);
    QCOMPARE(labelledSubset(allRows(many), many, 2, 1).error().code, ErrorCode::TooFewLabels);
}

void TestLabelledSubset::repeatsBySeed() {
    const auto records = singleFilms(100, 100);
    const auto subset = labelledSubset(allRows(records), records, 40, 1).value();
    QCOMPARE(labelledSubset(allRows(records), records, 40, 1).value(), subset);
    QVERIFY(labelledSubset(allRows(records), records, 40, 2).value() != subset);
    auto rows = allRows(records);
    std::ranges::reverse(rows); // the order of the offer does not matter
    QCOMPARE(labelledSubset(rows, records, 40, 1).value(), subset);
}

void TestLabelledSubset::drawsFilmsByPatient() {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const auto records = randomFilms(seed);
        const auto rows = allRows(records);
        std::vector<std::uint32_t> smaller;
        for (std::size_t films = 1; films <= rows.size(); ++films) {
            const auto subset = filmSubset(rows, records, films, seed);
            QCOMPARE(subset.size(), films);
            QVERIFY(std::ranges::is_sorted(subset));
            QVERIFY(std::ranges::includes(subset, smaller));
            std::map<std::string, std::size_t> here;
            std::map<std::string, std::size_t> all;
            for (const auto row : rows)
                ++all[records[row].patient];
            for (const auto row : subset)
                ++here[records[row].patient];
            QVERIFY(std::ranges::count_if(here, [&](const auto& p) { return p.second < all[p.first]; }) <= 1);
            smaller = subset;
        }
        QCOMPARE(filmSubset(rows, records, rows.size() + 1, seed), rows);
    }
}

QTEST_APPLESS_MAIN(TestLabelledSubset)
#include "tst_LabelledSubset.moc"
