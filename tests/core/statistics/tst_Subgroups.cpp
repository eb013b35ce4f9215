// Parts of a test set: each is what the whole set's functions say of it alone.
#include "SyntheticFilms.h"

#include "statistics/Statistics.h"

#include <set>

using namespace hilum::statistics;
using namespace hilum::test;

class TestSubgroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachGroupStandsAlone() {
        const auto films = syntheticFilms(300, 80);
        std::vector<int> group;
        for (int i = 0; i < 300; ++i)
            group.push_back(i % 4 - 1); // −1 … 2: a quarter in none
        const auto all = subgroups(films.predictions(films.a), group, 3, 0.5, 200, 3);
        QCOMPARE(all.size(), std::size_t{3});
        for (int g = 0; g < 3; ++g) {
            Predictions part;
            for (std::size_t i = 0; i < 300; ++i)
                if (group[i] == g) {
                    part.label.push_back(films.label[i]);
                    part.score.push_back(films.a[i]);
                    part.cluster.push_back(films.patient[i]);
                }
            const auto& row = all[static_cast<std::size_t>(g)];
            const auto expected = clusteredBootstrap(part, &auroc, 200, 3);
            const auto at = clusteredBootstrapAt(part, 0.5, 200, 3);
            QCOMPARE(row.films, std::int64_t{75});
            QCOMPARE(row.patients,
                     static_cast<std::int64_t>(
                         std::set<std::uint32_t>(part.cluster.begin(), part.cluster.end()).size()));
            QCOMPARE(row.auroc.value, expected.value);
            QCOMPARE(row.auroc.lower, expected.lower);
            QCOMPARE(row.sensitivity.value, at.sensitivity.value);
            QCLOSE(row.falseNegativeRate.value, 1.0 - at.sensitivity.value);
            QCLOSE(row.falseNegativeRate.lower, 1.0 - at.sensitivity.upper);
            QVERIFY(!row.small);
        }
    }

    void fewFilmsAreSmall() {
        Predictions films;
        std::vector<int> group;
        for (int i = 0; i < 40; ++i) {
            films.label.push_back(i < 10 ? 1 : 0);
            films.score.push_back(i / 40.0);
            films.cluster.push_back(static_cast<std::uint32_t>(i));
            group.push_back(0);
        }
        QVERIFY(!subgroups(films, group, 2, 0.5, 10, 1)[0].small); // exactly ten positives
        QVERIFY(subgroups(films, group, 2, 0.5, 10, 1)[1].small);  // nobody
        QVERIFY(std::isnan(subgroups(films, group, 2, 0.5, 10, 1)[1].auroc.value));
        films.label[0] = 0;
        QVERIFY(subgroups(films, group, 2, 0.5, 10, 1)[0].small);
    }

    void refusesBadInput() {
        const auto films = syntheticFilms(10, 5);
        const auto predictions = films.predictions(films.a);
        QVERIFY(subgroups(predictions, std::vector<int>(9), 1, 0.5, 10, 1).empty());
        QVERIFY(subgroups(predictions, std::vector<int>(10, 1), 1, 0.5, 10, 1).empty());
        QVERIFY(subgroups(predictions, std::vector<int>(10), 0, 0.5, 10, 1).empty());
    }
};

QTEST_APPLESS_MAIN(TestSubgroups)
#include "tst_Subgroups.moc"
