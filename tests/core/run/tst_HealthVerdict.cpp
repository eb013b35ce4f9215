// Health as a verdict: the worst rule speaks, and nothing is said without enough finite numbers.
#include "HealthNumbers.h"

#include <QTest>

using namespace hilum;
using namespace hilum::run;
using namespace hilum::run::healthtest;

class TestHealthVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void greenWhenNothingIsWrong();
    void everyRuleFiresOnItsIllness();
    void everySuggestionNamesItsControl();
    void theWorstRuleSpeaks();
    void theSpecificRuleSpeaksFirst();
    void greenNeedsTheSpread();
    void notFiniteIsUnknown_data();
    void notFiniteIsUnknown();
    void missingIsUnknown();
    void tooEarlyIsUnknown();
    void withoutPlanIsUnknown();
    void oddHistoriesDoNotCrash();
    void orderOfSamplesDoesNotMatter();
    void otherRunsAreNotJudged();
    void readsEvents();
    void namesLights();
};

void TestHealthVerdict::greenWhenNothingIsWrong() {
    const auto verdict = healthOf(historyOf(healthyNumbers()), specOf());
    QCOMPARE(verdict.light, HealthLight::Green);
    QCOMPARE(verdict.rule, std::string("collapse"));
    QVERIFY(has(verdict.sentence, "93 %"));
    QVERIFY(verdict.suggestion.empty());
    QVERIFY(verdict.parameter.empty());
    QVERIFY(verdict.value.is_null());
    for (const auto& one : healthFindings(historyOf(healthyNumbers()), specOf()))
        QVERIFY2(one.light <= HealthLight::Green, one.rule.c_str());
}

void TestHealthVerdict::everyRuleFiresOnItsIllness() {
    const auto all = healthFindings({}, specOf());
    QCOMPARE(all.size(), sickNumbers().size());
    for (const auto& one : all) { // no rule without a case here
        const auto known = std::ranges::find(sickNumbers(), one.rule, [](const auto& s) { return s.first; });
        QVERIFY2(known != sickNumbers().end(), one.rule.c_str());
    }
    for (const auto& [rule, numbers] : sickNumbers()) {
        const auto verdict = healthOf(historyOf(numbers), specOf());
        QCOMPARE(verdict.rule, rule);
        QVERIFY(verdict.light >= HealthLight::Amber);
        QVERIFY(verdict.sentence.find_first_of("0123456789") != std::string::npos); // it says the number
        QVERIFY(verdict.sentence.ends_with('.') && verdict.suggestion.ends_with('.'));
        for (const auto& text : {verdict.sentence, verdict.suggestion})
            QVERIFY2(!has(text, "{") && !has(text, "nan"), text.c_str());
    }
}

void TestHealthVerdict::everySuggestionNamesItsControl() {
    for (const auto& [rule, numbers] : sickNumbers()) {
        const auto verdict = healthOf(historyOf(numbers), specOf());
        QVERIFY2(!verdict.parameter.empty(), rule.c_str());
        QVERIFY(has(verdict.suggestion, "“"));
        if (const Param* param = findParam(verdict.parameter, RunKind::Pretrain))
            QVERIFY2(has(verdict.suggestion, "“" + param->label + "”"), verdict.suggestion.c_str());
    }
}

void TestHealthVerdict::theWorstRuleSpeaks() {
    Numbers numbers = healthyNumbers();
    numbers["embedding.rank"] = ten(2.0);
    QCOMPARE(healthOf(historyOf(numbers), specOf()).rule, std::string("dimensional-collapse"));
    numbers["simclr.accuracy"] = ten(0.0);
    QCOMPARE(healthOf(historyOf(numbers), specOf()).rule,
             std::string("dimensional-collapse")); // the loss fell
    numbers["loss"] = ten(6.2);
    const auto verdict = healthOf(historyOf(numbers), specOf());
    QCOMPARE(verdict.light, HealthLight::Red);
    QCOMPARE(verdict.rule, std::string("chance"));
}

void TestHealthVerdict::theSpecificRuleSpeaksFirst() {
    const Numbers both{{"byol.loss", ten(0.01)}, {"embedding.spread", ten(0.02)}};
    QCOMPARE(light("collapse", both), HealthLight::Red);
    QCOMPARE(healthOf(historyOf(both), specOf()).rule, std::string("byol-collapse"));
}

void TestHealthVerdict::greenNeedsTheSpread() {
    Numbers numbers = healthyNumbers();
    numbers.erase("embedding.spread");
    QCOMPARE(light("gradient", numbers), HealthLight::Green);
    QCOMPARE(healthOf(historyOf(numbers), specOf()).light, HealthLight::Unknown);
    numbers["gradient.norm"].back() = 1000.0; // but what is bad is said
    QCOMPARE(healthOf(historyOf(numbers), specOf()).light, HealthLight::Red);
}

void TestHealthVerdict::notFiniteIsUnknown_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nan") << QByteArray();
    for (const char* text : {"null", "1e999", "\"0.5\"", "[0.5]", "{}", "true"})
        QTest::newRow(text) << QByteArray(text);
}

void TestHealthVerdict::notFiniteIsUnknown() {
    QFETCH(const QByteArray, text);
    const Json bad = text.isEmpty()    ? Json(kNan)
                     : text == "1e999" ? Json(kInfinity)
                                       : Json::parse(text.toStdString());
    // Each number of each sick run in turn: its rule falls silent, and none speaks up instead.
    for (const auto& [rule, numbers] : sickNumbers())
        for (const auto& [name, values] : numbers) {
            HealthHistory history = historyOf(numbers);
            for (auto& sample : history.samples)
                sample.metrics[name] = bad;
            QVERIFY2(finding(rule, history).light == HealthLight::Unknown, (rule + " " + name).c_str());
            history = historyOf(numbers);
            history.samples.back().metrics[name] = bad; // the last reading alone
            const auto judged = finding(rule, history);
            const bool older = rule == "dimensional-collapse" && name == "embedding.dimension";
            QVERIFY2(older || judged.light == HealthLight::Unknown, (rule + " " + name).c_str());
        }
    HealthHistory history = historyOf(healthyNumbers());
    history.samples.back().metrics["embedding.spread"] = bad;
    const auto verdict = healthOf(history, specOf());
    QCOMPARE(verdict.light, HealthLight::Unknown);
    QVERIFY2(has(verdict.sentence, "no finite spread"), verdict.sentence.c_str());
}

void TestHealthVerdict::missingIsUnknown() {
    for (const auto& [rule, numbers] : sickNumbers())
        for (const auto& [name, values] : numbers) {
            Numbers rest = numbers;
            rest.erase(name);
            QVERIFY2(light(rule, rest) == HealthLight::Unknown, (rule + " " + name).c_str());
        }
}

void TestHealthVerdict::tooEarlyIsUnknown() {
    const RunSpec spec = specOf();
    const auto none = healthOf({{}, kSteps}, spec);
    QCOMPARE(none.light, HealthLight::Unknown);
    QVERIFY2(has(none.sentence, "0 evaluations"), none.sentence.c_str());
    const auto one = healthOf(historyOf({{"embedding.spread", {0.0}}}, 1), spec);
    QCOMPARE(one.light, HealthLight::Unknown);
    QVERIFY2(has(one.sentence, "1 evaluation "), one.sentence.c_str());
    QCOMPARE(healthOf(historyOf({{"embedding.spread", {0.0, 0.0}}}, 2), spec).light, HealthLight::Red);
    // An untrained ResNet's embeddings lie close together: nothing is said before a tenth of the run.
    HealthHistory early = historyOf({{"embedding.spread", {0.0, 0.0}}}, 2);
    early.samples[0].step = 99;
    QCOMPARE(healthOf(early, spec).light, HealthLight::Unknown);
    early.samples[0].step = 100;
    QCOMPARE(healthOf(early, spec).light, HealthLight::Red);
}

void TestHealthVerdict::withoutPlanIsUnknown() {
    for (const std::int64_t total : {std::int64_t{0}, std::int64_t{-5}})
        for (const auto& [rule, numbers] : sickNumbers()) {
            HealthHistory history = historyOf(numbers);
            history.totalSteps = total;
            const auto judged = finding(rule, history);
            // Two rules compare a run with itself only.
            const bool itself = rule == "gradient" || rule == "falling-auroc";
            QVERIFY2((judged.light == HealthLight::Unknown) != itself, rule.c_str());
            QVERIFY(judged.value.is_null());
        }
}

void TestHealthVerdict::oddHistoriesDoNotCrash() {
    HealthHistory odd;
    odd.totalSteps = kSteps;
    for (const auto& metrics : {Json(), Json(3.0), Json("text"), Json::array(), Json::object()})
        odd.samples.push_back({500, metrics});
    QCOMPARE(healthOf(odd, specOf()).light, HealthLight::Unknown);
    odd.samples.push_back({-1, Json{{"embedding.spread", 0.0}, {"loss", 1e308}}});
    odd.samples.push_back({std::numeric_limits<std::int64_t>::max(), Json{{"embedding.spread", -1e308}}});
    QCOMPARE(healthOf(odd, specOf()).light, HealthLight::Unknown); // one of the two is before the start
    for (const double extreme : {-1e308, -1.0, 0.0, 1e-320, 1e308}) {
        Numbers numbers;
        for (const auto& [rule, sick] : sickNumbers())
            for (const auto& [name, values] : sick)
                numbers[name] = ten(extreme);
        for (const auto& one : healthFindings(historyOf(numbers), specOf()))
            QVERIFY(!one.sentence.empty());
    }
}

void TestHealthVerdict::orderOfSamplesDoesNotMatter() {
    for (const auto& [rule, numbers] : sickNumbers()) {
        HealthHistory history = historyOf(numbers);
        const auto before = healthOf(history, specOf());
        std::ranges::reverse(history.samples);
        const auto after = healthOf(history, specOf());
        QCOMPARE(after.rule, before.rule);
        QCOMPARE(after.sentence, before.sentence);
    }
}

void TestHealthVerdict::otherRunsAreNotJudged() {
    for (const auto kind : {RunKind::FineTune, RunKind::Probe, RunKind::Baseline}) {
        const auto verdict = healthOf(historyOf({{"embedding.spread", ten(0.0)}}), RunSpec(kind));
        QCOMPARE(verdict.light, HealthLight::Unknown);
        QVERIFY(!verdict.sentence.empty());
    }
}

void TestHealthVerdict::readsEvents() {
    const Json collapsed{{"embedding.spread", 0.01}};
    const std::vector<StampedEvent> events{
        {1, 0, StateChanged{RunState::Running, ""}},
        {2, 0, PlanMade{kSteps, 10, 100, "cpu", "fp32", Json::object()}},
        {3, 0, StepLogged{0, 0, 5.0, 0.1, 9.0}},
        {4, 0, Evaluated{"watch", 200, collapsed}},
        {5, 0, Evaluated{"watch", 300, collapsed}},
        {6, 0, Evaluated{"watch", 400, collapsed}},
    };
    const auto history = healthHistory(events);
    QCOMPARE(history.totalSteps, kSteps);
    QCOMPARE(history.samples.size(), std::size_t{3});
    QCOMPARE(history.samples[1].step, std::int64_t{300});
    QCOMPARE(healthOf(history, specOf()).light, HealthLight::Red);
    auto more = events;
    more.push_back({7, 0, Rewound{200}}); // back at 200: the evaluation made there stands
    QCOMPARE(healthHistory(more).samples.size(), std::size_t{1});
    more.push_back({8, 0, Evaluated{"watch", 300, Json{{"embedding.spread", 0.9}}}});
    QCOMPARE(healthOf(healthHistory(more), specOf()).light, HealthLight::Green);
    QVERIFY(healthHistory({}).samples.empty());
}

void TestHealthVerdict::namesLights() {
    QCOMPARE(lightName(HealthLight::Unknown), std::string_view("unknown"));
    QCOMPARE(lightName(HealthLight::Green), std::string_view("green"));
    QCOMPARE(lightName(HealthLight::Amber), std::string_view("amber"));
    QCOMPARE(lightName(HealthLight::Red), std::string_view("red"));
    QVERIFY(HealthLight::Red > HealthLight::Amber && HealthLight::Amber > HealthLight::Green);
}

QTEST_APPLESS_MAIN(TestHealthVerdict)
#include "tst_HealthVerdict.moc"
