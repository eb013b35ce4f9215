// Health, rule by rule: collapsed and healthy numbers from closed forms, and thresholds from both sides.
#include "HealthNumbers.h"

#include <QTest>

using namespace hilum;
using namespace hilum::run;
using namespace hilum::run::healthtest;

class TestHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collapse();
    void collapseOfConesFromClosedForms();
    void dimensionalCollapse();
    void chanceOfSimClr();
    void chanceOfMoco();
    void ownPast();
    void batchNormLeak();
    void byolCollapse();
    void dinoEntropy();
    void dinoEntropyInNatsIsNotJudged();
    void blankReconstruction();
    void explodingGradient();
    void fallingAuroc();
    void proposesValuesInRange();
};

void TestHealth::collapse() {
    QCOMPARE(light("collapse", {{"embedding.spread", ten(0.1)}}), HealthLight::Green);
    QCOMPARE(light("collapse", {{"embedding.spread", ten(std::nextafter(0.1, 0.0))}}), HealthLight::Red);
    QCOMPARE(light("collapse", {{"embedding.spread", {0.5, 0.09}}}),
             HealthLight::Amber); // once may be chance
    QCOMPARE(light("collapse", {{"embedding.spread", {0.09, 0.5}}}), HealthLight::Green);
    const auto red = finding("collapse", historyOf({{"embedding.spread", ten(0.04)}}));
    QVERIFY(has(red.sentence, "4.0 %"));
    QCOMPARE(red.parameter, std::string("learningRate"));
}

void TestHealth::collapseOfConesFromClosedForms() {
    // A mean cosine of 0.99 is a spread of 0.1 exactly: beyond it is red.
    QCOMPARE(light("collapse", {{"embedding.spread", ten(spreadOf(0.991))}}), HealthLight::Red);
    QCOMPARE(light("collapse", {{"embedding.spread", ten(spreadOf(0.989))}}), HealthLight::Green);
    QCOMPARE(light("collapse", {{"embedding.spread", ten(spreadOf(1.0))}}), HealthLight::Red);
    QCOMPARE(light("collapse", {{"embedding.spread", ten(spreadOf(0.0))}}), HealthLight::Green);
}

void TestHealth::dimensionalCollapse() {
    const auto of = [](double rank, double dimension) {
        return light("dimensional-collapse",
                     {{"embedding.rank", ten(rank)}, {"embedding.dimension", ten(dimension)}});
    };
    QCOMPARE(of(25.7, 512.0), HealthLight::Green); // 5 % of 512 is 25.6
    QCOMPARE(of(25.6, 512.0), HealthLight::Green);
    QCOMPARE(of(25.5, 512.0), HealthLight::Amber);
    QCOMPARE(of(1.0, 512.0), HealthLight::Amber);
    QCOMPARE(of(0.0, 512.0), HealthLight::Amber);
    QCOMPARE(of(1.0, 0.0), HealthLight::Unknown);
    QCOMPARE(of(1.0, -3.0), HealthLight::Unknown);
    // 64 films cannot fill 2,048 dimensions: 5 % of 64 is 3.2.
    Numbers few{
        {"embedding.rank", ten(40.0)}, {"embedding.dimension", ten(2048.0)}, {"embedding.films", ten(64.0)}};
    QCOMPARE(light("dimensional-collapse", few), HealthLight::Green);
    few["embedding.rank"] = ten(3.0);
    QCOMPARE(light("dimensional-collapse", few), HealthLight::Amber);
    QCOMPARE(finding("dimensional-collapse", historyOf(few)).parameter, std::string("recipe"));
}

void TestHealth::chanceOfSimClr() {
    // N = 256: guessing finds 1 of 511; red below 1/511 + 2 % of the rest.
    const double guessing = 1.0 / 511.0;
    const double limit = guessing + 0.02 * (1.0 - guessing);
    QCOMPARE(light("chance", {{"simclr.accuracy", ten(guessing)}}), HealthLight::Red);
    QCOMPARE(light("chance", {{"simclr.accuracy", ten(limit - 1e-9)}}), HealthLight::Red);
    QCOMPARE(light("chance", {{"simclr.accuracy", ten(limit + 1e-9)}}), HealthLight::Green);
    QCOMPARE(light("chance", {{"simclr.accuracy", {0.001, 0.5}}}), HealthLight::Green);
    // The same accuracy is chance among 8 films: 1 of 15.
    const RunSpec small = specOf({{"batch", 8}});
    QCOMPARE(light("chance", {{"simclr.accuracy", ten(0.08)}}, small), HealthLight::Red);
    QCOMPARE(light("chance", {{"simclr.accuracy", ten(0.08)}}), HealthLight::Green);
    const auto red = finding("chance", historyOf({{"simclr.accuracy", ten(1.0 / 15.0)}}), small);
    QVERIFY2(has(red.sentence, "6.7 %"), red.sentence.c_str());
    // Both readings after a third of the run: 300 of 1,000 steps is before it, 400 after.
    auto history = historyOf({{"simclr.accuracy", ten(0.0)}}, 4);
    QCOMPARE(finding("chance", history).light, HealthLight::Unknown);
    history = historyOf({{"simclr.accuracy", ten(0.0)}}, 5);
    QCOMPARE(finding("chance", history).light, HealthLight::Red);
}

void TestHealth::chanceOfMoco() {
    QCOMPARE(light("chance", {{"moco.accuracy", ten(1.0 / 4097.0)}}), HealthLight::Red);
    QCOMPARE(light("chance", {{"moco.accuracy", ten(0.5)}}), HealthLight::Green);
    // The right key is seldom the first of 4,097, but far above the middle: guessing costs ln 4,097 = 8.3.
    const RunSpec moco = specOf({{"method", "moco"}});
    QCOMPARE(moco.integer("queueSize"), std::int64_t{4096});
    const auto withLoss = [&](double loss) {
        return light("chance", {{"moco.accuracy", ten(0.0)}, {"loss", ten(loss)}}, moco);
    };
    QCOMPARE(withLoss(8.3), HealthLight::Red);
    QCOMPARE(withLoss(7.0), HealthLight::Green);
    // A queue of 16 keys: 1 of 17, and 2 % of the rest is 0.019.
    const RunSpec tiny = specOf({{"method", "moco"}, {"queueSize", 16}});
    QCOMPARE(light("chance", {{"moco.accuracy", ten(0.07)}}, tiny), HealthLight::Red);
    QCOMPARE(light("chance", {{"moco.accuracy", ten(0.08)}}, tiny), HealthLight::Green);
}

void TestHealth::ownPast() {
    QCOMPARE(light("own-past", {{"moco.sameFilm", ten(0.5)}}), HealthLight::Green);
    // A queue of 4,096 over 2,048 films holds each film twice: 15 % of them are 307, in whole batches of 256
    // one.
    const auto spec = specOf({{"method", "moco"}});
    const auto sick =
        finding("own-past", historyOf({{"moco.sameFilm", ten(2.0)}, {"moco.samePatient", ten(4.0)}}), spec);
    QCOMPARE(sick.light, HealthLight::Amber);
    QCOMPARE(sick.parameter, std::string("queueSize"));
    QVERIFY(sick.value == 256);
    QVERIFY(has(sick.sentence, "2.0") && has(sick.sentence, "4.0"));
}

void TestHealth::batchNormLeak() {
    const auto of = [](const Values& accuracy, const Values& knn) {
        return light("batch-norm-leak", {{"moco.accuracy", accuracy}, {"knn.auroc", knn}});
    };
    QCOMPARE(of(ten(0.96), ten(0.54)), HealthLight::Red);
    QCOMPARE(of(ten(0.95), ten(0.54)), HealthLight::Green); // at the threshold is not above it
    QCOMPARE(of(ten(0.96), ten(0.55)), HealthLight::Green);
    QCOMPARE(of(ten(0.99), {0.5, 0.5, 0.6, 0.5}), HealthLight::Green); // it did learn once
    Values late = ten(0.99);                                           // honest: 300 steps of learning first
    late[0] = late[1] = 0.3;
    QCOMPARE(of(late, ten(0.5)), HealthLight::Green);
    QCOMPARE(of({0.99, 0.99}, ten(0.5)), HealthLight::Unknown); // nothing was measured early
    QCOMPARE(of(ten(0.99), {0.5}), HealthLight::Unknown);       // stagnates: at least two readings
    QCOMPARE(of(ten(0.99), {}), HealthLight::Unknown);
    QCOMPARE(finding("batch-norm-leak", historyOf({{"moco.accuracy", ten(0.99)}, {"knn.auroc", ten(0.5)}}))
                 .parameter,
             std::string("bnSplits"));
}

void TestHealth::byolCollapse() {
    const auto of = [](double loss, double spread) {
        return light("byol-collapse", {{"byol.loss", ten(loss)}, {"embedding.spread", ten(spread)}});
    };
    QCOMPARE(of(0.0, 0.0), HealthLight::Red);
    QCOMPARE(of(0.099, 0.199), HealthLight::Red);
    QCOMPARE(of(0.1, 0.1), HealthLight::Green);
    QCOMPARE(of(0.05, 0.2), HealthLight::Green); // a small loss with films apart is success
    QCOMPARE(of(4.0, 0.05), HealthLight::Green); // orthogonal answers: another rule's business
    QCOMPARE(light("byol-collapse", {{"byol.loss", ten(0.0)}}), HealthLight::Unknown);
    QCOMPARE(light("byol-collapse", {{"embedding.spread", ten(0.0)}}), HealthLight::Unknown);
}

void TestHealth::dinoEntropy() {
    // A teacher that spreads its answers evenly over m of K outputs has the entropy ln m / ln K.
    const auto share = [](double m, double k) { return std::log(m) / std::log(k); };
    const auto of = [](const std::string& rule, double entropy) {
        return light(rule, {{"dino.entropy", ten(entropy)}});
    };
    QCOMPARE(of("dino-uniform", share(4096, 4096)), HealthLight::Red);
    QCOMPARE(of("dino-uniform", share(4000, 4096)), HealthLight::Red);
    QCOMPARE(of("dino-uniform", share(2048, 4096)), HealthLight::Green);
    QCOMPARE(of("dino-uniform", 0.98), HealthLight::Green);
    QCOMPARE(of("dino-uniform", std::nextafter(0.98, 1.0)), HealthLight::Red);
    QCOMPARE(of("dino-one-hot", share(1, 4096)), HealthLight::Red);
    QCOMPARE(of("dino-one-hot", share(2, 4096)), HealthLight::Green);
    QCOMPARE(of("dino-one-hot", 0.02), HealthLight::Green);
    QCOMPARE(of("dino-one-hot", std::nextafter(0.02, 0.0)), HealthLight::Red);
    QCOMPARE(light("dino-uniform", {{"dino.entropy", {0.9, 1.0}}}), HealthLight::Green);
    QCOMPARE(light("dino-one-hot", {{"dino.entropy", {0.1, 0.0}}}), HealthLight::Green);
    const auto uniform = finding("dino-uniform", historyOf({{"dino.entropy", ten(1.0)}}));
    const auto oneHot = finding("dino-one-hot", historyOf({{"dino.entropy", ten(0.0)}}));
    QCOMPARE(uniform.parameter, std::string("teacherTemperature"));
    QVERIFY(uniform.suggestion.starts_with("Lower")); // sharpen
    QVERIFY(oneHot.suggestion.starts_with("Raise"));
}

void TestHealth::dinoEntropyInNatsIsNotJudged() {
    // ln 4096 is no share: a false alarm would be worse than none.
    QCOMPARE(light("dino-uniform", {{"dino.entropy", ten(std::log(4096.0))}}), HealthLight::Unknown);
    QCOMPARE(light("dino-one-hot", {{"dino.entropy", ten(-0.5)}}), HealthLight::Unknown);
    QCOMPARE(light("dino-uniform", {{"dino.entropy", ten(1.0005)}}), HealthLight::Red); // rounding
}

void TestHealth::blankReconstruction() {
    const double limit = 0.995 * 255.0 / 256.0;
    const auto of = [](double loss) { return light("blank-reconstruction", {{"mae.loss", ten(loss)}}); };
    QCOMPARE(of(255.0 / 256.0), HealthLight::Red); // one grey a patch, unbiased variance
    QCOMPARE(of(2.0179710555), HealthLight::Red);  // an untrained MAE
    QCOMPARE(of(limit + 1e-9), HealthLight::Red);
    QCOMPARE(of(limit - 1e-9), HealthLight::Green);
    QCOMPARE(of(0.6), HealthLight::Green);
    // Black borders have no detail to miss: what a blank prediction really gives is lower.
    const Numbers borders{{"mae.loss", ten(0.8)}, {"mae.blank", ten(0.8)}};
    QCOMPARE(light("blank-reconstruction", borders), HealthLight::Red);
    QCOMPARE(of(0.8), HealthLight::Green);
    const auto never = finding("blank-reconstruction", historyOf({{"mae.loss", ten(1.0)}}));
    QVERIFY2(never.suggestion.starts_with("Raise"), never.suggestion.c_str());
    const auto lost =
        finding("blank-reconstruction", historyOf({{"mae.loss", {1, 0.7, 0.7, 0.7, 0.7, 0.7, 1, 1, 1, 1}}}));
    QVERIFY2(lost.suggestion.starts_with("Lower"), lost.suggestion.c_str());
    QCOMPARE(finding("blank-reconstruction", historyOf({{"mae.loss", ten(1.0)}}, 4)).light,
             HealthLight::Unknown); // before a third of the run everything looks like that
}

void TestHealth::explodingGradient() {
    const auto of = [](Values values) { return light("gradient", {{"gradient.norm", std::move(values)}}); };
    QCOMPARE(of({1, 2, 3, 4, 5, 30}), HealthLight::Green); // ten times the median 3
    QCOMPARE(of({1, 2, 3, 4, 5, 30.001}), HealthLight::Amber);
    QCOMPARE(of({1, 2, 3, 4, 5, 300}), HealthLight::Amber);
    QCOMPARE(of({1, 2, 3, 4, 5, 300.01}), HealthLight::Red);
    QCOMPARE(of({1, 2, 3, 4, 5, 6, 35}), HealthLight::Green); // the median of an even number: 3.5
    QCOMPARE(of({1, 2, 3, 4, 5, 6, 35.1}), HealthLight::Amber);
    QCOMPARE(of({1, 1, 1, 1, 1000}), HealthLight::Unknown); // too few before it
    QCOMPARE(of({1, 1, 1, 1, kNan, 1000}), HealthLight::Unknown);
    QCOMPARE(of({1, 1, 1, 1, kNan, 1, 1000}), HealthLight::Red); // a gap does no harm
    QCOMPARE(of({0, 0, 0, 0, 0, 1}), HealthLight::Unknown);
    QCOMPARE(of({1, 1, 1, 1, 1, kInfinity}), HealthLight::Unknown);
    QCOMPARE(of({}), HealthLight::Unknown);
}

void TestHealth::fallingAuroc() {
    const Values falling{5, 4, 3, 2, 1, 0.5};
    const auto of = [](const Values& auroc, const Values& loss) {
        return light("falling-auroc", {{"probe.auroc", auroc}, {"loss", loss}});
    };
    QCOMPARE(of({0.6, 0.8, 0.8, 0.76, 0.74, 0.74}, falling), HealthLight::Amber);
    QCOMPARE(of({0.6, 0.8, 0.8, 0.76, 0.74, 0.751}, falling), HealthLight::Green);         // within the noise
    QCOMPARE(of({0.6, 0.8, 0.8, 0.76, 0.79, 0.6}, falling), HealthLight::Green);           // one bad reading
    QCOMPARE(of({0.6, 0.65, 0.7, 0.72, 0.74, 0.75}, falling), HealthLight::Green);         // it rises
    QCOMPARE(of({0.6, 0.8, 0.8, 0.76, 0.7, 0.7}, {1, 2, 3, 4, 5, 6}), HealthLight::Green); // both get worse
    QCOMPARE(of({0.8, 0.6, 0.6}, falling), HealthLight::Unknown);
    QCOMPARE(of({0.6, 0.8, kNan, 0.7, 0.6, 0.6}, falling), HealthLight::Unknown);
    QCOMPARE(of({0.6, 0.8, 0.8, 0.76, 0.74, 0.74}, {}), HealthLight::Unknown);
    QCOMPARE(of({0.6, 0.8, 0.8, 0.76, 0.74, 0.74}, {5, kNan, 3, 2, 1, 0.5}), HealthLight::Unknown);
    // kNN stands in where there is no probe.
    QCOMPARE(light("falling-auroc", {{"knn.auroc", {0.6, 0.8, 0.8, 0.7, 0.6, 0.6}}, {"loss", falling}}),
             HealthLight::Amber);
    // The best reading stood after 600 of 1,000 steps: 60 of 100 epochs.
    const auto amber = finding(
        "falling-auroc", historyOf({{"probe.auroc", {0.6, 0.8, 0.75, 0.7, 0.7, 0.7}}, {"loss", falling}}));
    QCOMPARE(amber.parameter, std::string("epochs"));
    QVERIFY(amber.value == Json(60));
    QVERIFY2(has(amber.suggestion, "from 100 to 60"), amber.suggestion.c_str());
    QVERIFY(has(amber.sentence, "0.80 to 0.70"));
}

void TestHealth::proposesValuesInRange() {
    const auto proposed = [](double learningRate) {
        return finding("collapse", historyOf({{"embedding.spread", ten(0.0)}}),
                       specOf({{"learningRate", learningRate}}));
    };
    QVERIFY(proposed(2.4).value == Json(0.8));
    QVERIFY2(has(proposed(2.4).suggestion, "from 2.4 to 0.8"), proposed(2.4).suggestion.c_str());
    QVERIFY(proposed(1.0).value == Json(0.33)); // two digits, as a person would choose it
    // 0 is the method's own rule: a third of it is not 0.
    QVERIFY(proposed(0.0).value.is_null());
    QVERIFY2(has(proposed(0.0).suggestion, "33 %"), proposed(0.0).suggestion.c_str());
    const Numbers blank{{"mae.loss", ten(1.0)}};
    const auto most = finding("blank-reconstruction", historyOf(blank), specOf({{"learningRate", 80.0}}));
    QVERIFY(most.value == Json(100.0)); // the highest that the parameter takes
    RunSpec spec = specOf({{"learningRate", 2.4}});
    QVERIFY(spec.set("learningRate", proposed(2.4).value).ok());
    // One epoch cannot become fewer: then there is nothing to propose.
    const Numbers falling{{"probe.auroc", {0.6, 0.8, 0.7, 0.7}}, {"loss", {4, 3, 2, 1}}};
    const auto shortest = finding("falling-auroc", historyOf(falling), specOf({{"epochs", 1}}));
    QCOMPARE(shortest.light, HealthLight::Amber);
    QVERIFY(shortest.value.is_null());
}

QTEST_APPLESS_MAIN(TestHealth)
#include "tst_Health.moc"
