// The numbers under a verdict: which rule reads them, and what they are held against.
#include "run/HealthNumbers.h"
#include "tests/core/run/HealthNumbers.h"

#include <QTest>

using namespace hilum;
using namespace hilum::run;
using namespace hilum::run::healthtest;

class TestHealthNumbers : public QObject {
    Q_OBJECT

    static HealthNumber numberOf(const std::vector<HealthNumber>& numbers, const std::string& key) {
        const auto found = std::ranges::find(numbers, key, &HealthNumber::key);
        if (found == numbers.end())
            qFatal("no such number");
        return *found;
    }

private Q_SLOTS:
    void standAgainstWhatTheyAreReadBy() {
        const auto numbers = healthNumbers(historyOf(healthyNumbers()), specOf({{"batch", 64}}), "collapse");
        QCOMPARE(numbers.front().key, std::string("embedding.spread"));
        QVERIFY(numbers.front().judged);
        QCOMPARE(numbers.front().against, 1.0 / std::sqrt(128.0));
        QCOMPARE(numbers.front().step, kSteps);
        QCOMPARE(numberOf(numbers, "embedding.rank").against, 128.0);
        QVERIFY(!numberOf(numbers, "embedding.rank").judged);
        QCOMPARE(numberOf(numbers, "simclr.accuracy").against, 1.0 / 127.0); // 2N − 1 other views
        QCOMPARE(numberOf(numbers, "gradient.norm").against, 1.0);           // median of the nine before
        QCOMPARE(numberOf(numbers, "probe.auroc").against, 0.78);
    }

    void fewFilmsFillFewDirections() {
        Numbers few = healthyNumbers();
        few["embedding.films"] = ten(40.0);
        QCOMPARE(numberOf(healthNumbers(historyOf(few), specOf(), ""), "embedding.rank").against, 40.0);
    }

    void everySickRuleReadsANumberThatIsThere() {
        for (const auto& [rule, numbers] : sickNumbers()) {
            const auto shown = healthNumbers(historyOf(numbers), specOf(), rule);
            QVERIFY2(!shown.empty() && shown.front().judged, rule.c_str());
        }
    }

    void whatIsNotFiniteOrNotThereIsLeftOut() {
        Numbers bad;
        bad["embedding.spread"] = {0.5, kNan};
        bad["embedding.rank"] = ten(kInfinity);
        const auto numbers = healthNumbers(historyOf(bad), specOf(), "collapse");
        QCOMPARE(numbers.size(), std::size_t{1});
        QCOMPARE(numbers.front().value, 0.5); // the last one that was a number
        QVERIFY(std::isnan(numbers.front().against));
        QVERIFY(healthNumbers({}, specOf(), "collapse").empty());
        QVERIFY(healthNumbers(historyOf(healthyNumbers()), RunSpec(RunKind::Probe), "collapse").empty());
    }
};

QTEST_GUILESS_MAIN(TestHealthNumbers)
#include "tst_HealthNumbers.moc"
