// The numbers under a verdict: which rule reads them, and what they are held against.
#include "run/HealthNumbers.h"
#include "tests/core/run/HealthNumbers.h"

#include <QTest>

#include <cctype>

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

    void theVerdictSpeaksTheReadersLanguage() {
        // Upper case is a language in which every place stays where it is.
        const auto loud = [](std::string_view english) {
            std::string text;
            bool inside = false;
            for (const char c : english) {
                inside = (inside || c == '{') && c != '}';
                text += inside ? c : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            }
            return text;
        };
        for (const auto& [rule, numbers] : sickNumbers()) {
            const HealthHistory history = historyOf(numbers);
            const HealthFinding english = healthOf(history, specOf()),
                                other = healthOf(history, specOf(), loud);
            QCOMPARE(other.light, english.light);
            QCOMPARE(other.rule, english.rule);
            if (english.light == HealthLight::Unknown)
                continue; // of a method that specOf() does not have
            QVERIFY2(other.sentence != english.sentence, rule.c_str());
            QCOMPARE(other.sentence, loud(english.sentence));
            QCOMPARE(other.suggestion, loud(english.suggestion));
        }
    }

    void aBadTranslationIsPassedOver() {
        const HealthHistory history = historyOf({{"embedding.spread", ten(0.0)}});
        const std::string english = healthOf(history, specOf()).sentence;
        for (const char* text : {"{:.3f} no number", "{} {} too many", "{", "}", "{0} {1}", "none"})
            QCOMPARE(
                healthOf(history, specOf(), [&](std::string_view) { return std::string(text); }).sentence,
                english);
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
