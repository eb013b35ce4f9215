// What compare() computes: against statistics called directly, and against what the runs were made to be.
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "base/AtomicFile.h"
#include "report/Answer.h"
#include "report/Comparison.h"
#include "report/Guard.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::report;
using test::holds;
using test::makePretraining;
using test::makeRun;
using test::predictions;
using test::Recipe;
using test::sameInterval;

namespace {

constexpr int kFewResamples = 200;

/// A language that only puts each text into angles.
std::string angled(std::string_view english) {
    return "<" + std::string(english) + ">";
}
std::string withoutAngles(std::string text) {
    std::erase_if(text, [](char c) { return c == '<' || c == '>'; });
    return text;
}

/// A parameter in a name is called as its field is: "epochs 5", but "Epochs 5" in another language.
std::string inAngles(std::string text) {
    for (std::size_t at = 0; (at = text.find(", epochs ", at)) != std::string::npos;)
        text[at + 2] = 'E';
    return text;
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

    test::Workspaces m_workspaces;
    std::filesystem::path workspace() { return m_workspaces.next(); }
    static Comparison compared(const std::vector<run::RunFolder>& runs) {
        return test::compared(runs, kFewResamples);
    }

private Q_SLOTS:
    void metricsAreThoseOfStatistics() {
        const auto where = workspace();
        const Recipe a{.separation = 1.4, .noiseSeed = 1};
        const Recipe b{.settings = {{"epochs", 5}}, .separation = 0.4, .noiseSeed = 2};
        const Comparison comparison = compared({makeRun(where, a), makeRun(where, b)});
        QCOMPARE(comparison.runs.size(), std::size_t{2});
        QVERIFY(comparison.banners.empty());
        const Recipe* recipes[] = {&a, &b};
        for (std::size_t i = 0; i < 2; ++i) {
            const ComparedRun& run = comparison.runs[i];
            const auto test = predictions(test::predictionsOf(*recipes[i], "test"));
            const auto validation = predictions(test::predictionsOf(*recipes[i], "validation"));
            sameInterval(
                run.metrics.at("auroc"),
                statistics::clusteredBootstrap(test, &statistics::auroc, kFewResamples, kBootstrapSeed));
            sameInterval(run.metrics.at("auprc"),
                         statistics::clusteredBootstrap(test, &statistics::averagePrecision, kFewResamples,
                                                        kBootstrapSeed));
            const double threshold = statistics::youdenThreshold(validation.label, validation.score);
            QCOMPARE(run.threshold, threshold);
            QVERIFY(run.thresholdFromValidation);
            const auto at = statistics::clusteredBootstrapAt(test, threshold, kFewResamples, kBootstrapSeed);
            sameInterval(run.metrics.at("accuracy"), at.accuracy);
            sameInterval(run.metrics.at("sensitivity"), at.sensitivity);
            sameInterval(run.metrics.at("specificity"), at.specificity);
            sameInterval(
                run.metrics.at("brier"),
                statistics::clusteredBootstrap(test, &statistics::brierScore, kFewResamples, kBootstrapSeed));
            QCOMPARE(run.metrics.at("ece").value,
                     statistics::expectedCalibrationError(test.label, test.score,
                                                          statistics::Binning::EqualWidth, 15));
            const auto confusion = statistics::confusionAt(test.label, test.score, threshold);
            QCOMPARE(run.confusion.truePositive, confusion.truePositive);
            QCOMPARE(run.confusion.size(), std::int64_t{400});
            QCOMPARE(run.metrics.at("balancedAccuracy").value, confusion.balancedAccuracy());
            QCOMPARE(run.metrics.at("f1").value, confusion.f1());
            QCOMPARE(run.metrics.at("mcc").value, confusion.mcc());
            std::int64_t films = 0;
            for (const statistics::CalibrationBin& bin : run.calibration)
                films += bin.n;
            QCOMPARE(films, std::int64_t{400});
            QCOMPARE(run.testPatients, std::int64_t{200});
            QCOMPARE(run.majorityAccuracy, statistics::majorityAccuracy(test.label));
        }
        const auto pa = predictions(test::predictionsOf(a, "test"));
        const auto pb = predictions(test::predictionsOf(b, "test"));
        QCOMPARE(comparison.pairs.size(), std::size_t{1});
        const PairedResult& pair = comparison.pairs[0];
        const auto expected =
            statistics::pairedBootstrap(pa, pb, &statistics::auroc, kFewResamples, kBootstrapSeed);
        sameInterval(pair.difference.difference, expected.difference);
        QCOMPARE(pair.deLongP, statistics::deLong(pa.label, pa.score, pb.score).p);
        // One pair: Holm changes nothing. Φ(1.4/√2) = 0.839 against Φ(0.4/√2) = 0.611: the bootstrap's p is
        // at its floor, so the normal one with its spread stands in: 2 Φ(−|difference| / deviation).
        const double deviation =
            (expected.difference.upper - expected.difference.lower) / (2.0 * 1.959963984540054);
        QVERIFY(std::abs(pair.holmP - std::erfc(expected.difference.value / deviation / std::sqrt(2.0))) <
                1e-15);
        QVERIFY(pair.holmP < expected.p);
        QVERIFY(holds(pair.sentence, "is better than"));
        QVERIFY(holds(comparison.answer, "That is certain"));
    }

    void equalRunsAreNotDistinguishable() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {.separation = 1.0, .noiseSeed = 1}),
                      makeRun(where, {.settings = {{"epochs", 5}}, .separation = 1.0, .noiseSeed = 1})});
        QCOMPARE(comparison.pairs.at(0).difference.difference.value, 0.0);
        QVERIFY(holds(comparison.pairs[0].sentence, "not distinguishable on this test set"));
        QVERIFY(holds(comparison.answer, "not distinguishable on this test set"));
        QVERIFY(!holds(comparison.answer, "That is certain"));
    }

    /// Every sentence passes through the translator, and but for its words nothing changes.
    void sentencesCanBeTranslated() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {.separation = 1.0, .noiseSeed = 1}),
                      makeRun(where, {.settings = {{"epochs", 5}}, .separation = 1.0, .noiseSeed = 1}),
                      makeRun(where, {.settings = {{"epochs", 7}}, .firstFilm = 2})});
        const std::string answer = answerOf(comparison, angled);
        QCOMPARE(withoutAngles(answer), withoutAngles(inAngles(comparison.answer)));
        QVERIFY(answer.starts_with("<These runs followed different protocols"));
        for (const char* part :
             {"<Best by AUROC: <", "< That is not certain.>", "<Highest accuracy: ", "<Efficiency: "})
            QVERIFY2(answer.find(part) != std::string::npos, answer.c_str());
        const auto banners = guardBanners(comparison.runs, angled);
        QCOMPARE(banners.size(), comparison.banners.size());
        for (std::size_t i = 0; i < banners.size(); ++i) {
            QVERIFY(banners[i].starts_with("<Not comparable"));
            QCOMPARE(withoutAngles(banners[i]), inAngles(comparison.banners[i]));
        }
        QVERIFY(!comparison.pairs.empty());
        const auto& pair = comparison.pairs.front();
        const std::string said = pairSentence(comparison, pair, angled); // the runs' names pass through, too
        QCOMPARE(withoutAngles(said), inAngles(pair.sentence));
        QVERIFY(said.starts_with('<') && said.ends_with('>') && said.find("“<") != std::string::npos);
        QCOMPARE(answerOf(comparison), comparison.answer);
    }

    void anotherTestSetRaisesABanner() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {}), makeRun(where, {.settings = {{"epochs", 5}}, .firstFilm = 2})});
        QCOMPARE(comparison.banners.size(), std::size_t{1});
        QVERIFY(holds(comparison.banners, "2 different sets of films"));
        QVERIFY(comparison.pairs.empty());
        QVERIFY(comparison.runs[0].fingerprint != comparison.runs[1].fingerprint);
        QVERIFY(comparison.runs[0].protocolGroup != comparison.runs[1].protocolGroup);
    }

    void anotherSplitOrSizeIsNamedInTheBanner() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {}), makeRun(where, {.settings = {{"split", "mine"}, {"side", 64}}})});
        QCOMPARE(comparison.banners.size(), std::size_t{2});
        QVERIFY(holds(comparison.banners, "“Split” differs"));
        QVERIFY(holds(comparison.banners, "“Film size” differs"));
        QVERIFY(holds(comparison.answer, "different protocols"));
    }

    void fewerLabelsAreNoBanner() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {.facts = {{"protocol", test::protocolFact(1000, 400, false)}}}),
                      makeRun(where, {.settings = {{"labelFraction", 0.1}},
                                      .facts = {{"protocol", test::protocolFact(100, 400, false)}}}),
                      makeRun(where, {.kind = run::RunKind::Probe}),
                      makeRun(where, {.kind = run::RunKind::Baseline, .constant = true})});
        QVERIFY(comparison.banners.empty());
        QCOMPARE(comparison.runs[0].fingerprint, comparison.runs[1].fingerprint);
        QCOMPARE(comparison.runs[1].trainingFilms, std::int64_t{100});
        QCOMPARE(comparison.runs[1].name, std::string("from scratch, 10 % of the labels"));
        QCOMPARE(comparison.runs[2].name, std::string("untrained encoder → probe"));
        QCOMPARE(comparison.runs[3].name, std::string("always no"));
    }

    void probesSayHowTheyAsked() {
        const auto where = workspace();
        const auto probe = [&](const char* protocol, const char* encoder) {
            return makeRun(where, {.kind = run::RunKind::Probe,
                                   .settings = {{"protocol", protocol}, {"encoder", encoder}}});
        };
        const Comparison comparison =
            compared({probe("knn", "resnet18"), probe("moco", "resnet18"), probe("logistic", "vit_tiny"),
                      makeRun(where, {.settings = {{"encoder", "vit_small"}}})});
        QCOMPARE(comparison.runs[0].name, std::string("untrained encoder → kNN"));
        QCOMPARE(comparison.runs[1].name, std::string("untrained encoder → probe as MoCo"));
        QCOMPARE(comparison.runs[2].name, std::string("untrained ViT-Ti → probe"));
        QCOMPARE(comparison.runs[3].name, std::string("from scratch, ViT-S"));
    }

    void runsOfOtherSeedsMakeAGroup() {
        const auto where = workspace();
        std::vector<run::RunFolder> runs;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            // Each fine-tuning starts from a pretraining of its own seed: still one group.
            const auto pretraining = makePretraining(where, 3, seed, 100.0);
            runs.push_back(makeRun(where, {.settings = {{"seed", seed}, {"init", "run:" + pretraining.id()}},
                                           .noiseSeed = seed}));
        }
        runs.push_back(makeRun(where, {.separation = 0.2, .noiseSeed = 9}));
        const Comparison comparison = compared(runs);
        QCOMPARE(comparison.groups.size(), std::size_t{2});
        const GroupResult& group = comparison.groups[0];
        QCOMPARE(group.name, std::string("SimCLR → fine-tuned"));
        QCOMPARE(group.runs.size(), std::size_t{3});
        std::vector<double> aurocs;
        for (std::size_t i = 0; i < 3; ++i)
            aurocs.push_back(comparison.runs[i].metrics.at("auroc").value);
        const auto expected = statistics::meanSd(aurocs);
        QCOMPARE(group.metrics.at("auroc").mean, expected.mean);
        QCOMPARE(group.metrics.at("auroc").sd, expected.sd);
        QCOMPARE(comparison.runs[0].name, std::string("SimCLR → fine-tuned, seed 1"));
        QCOMPARE(comparison.runs[0].totalS(), 160.0);
        QCOMPARE(comparison.pretraining.size(), std::size_t{3});
        QCOMPARE(comparison.pairs.size(), std::size_t{6});
    }

    void drawsOfTheLabelsAreLuckAsSeedsAre() {
        const auto where = workspace();
        std::vector<run::RunFolder> runs;
        for (std::uint64_t draw = 1; draw <= 3; ++draw)
            runs.push_back(
                makeRun(where, {.settings = {{"seed", draw}, {"labelSeed", draw}, {"labelFraction", 0.1}},
                                .noiseSeed = draw}));
        runs.push_back(makeRun(where, {.settings = {{"seed", 3}, {"labelSeed", 9}, {"labelFraction", 0.1}}}));
        runs.push_back(makeRun(where, {.settings = {{"labelFraction", 0.2}}}));
        const Comparison comparison = compared(runs);
        QCOMPARE(comparison.groups.size(), std::size_t{2});
        QCOMPARE(comparison.groups[0].runs.size(), std::size_t{4});
        QCOMPARE(comparison.groups[0].name, std::string("from scratch, 10 % of the labels"));
        QCOMPARE(comparison.runs[1].name, std::string("from scratch, 10 % of the labels, seed 2"));
        QCOMPARE(comparison.runs[3].name,
                 std::string("from scratch, 10 % of the labels, seed 3, label draw 9"));
    }

    void aLeakStandsInTheAnswer() {
        const auto where = workspace();
        const auto audited = [&](const char* light, std::uint64_t epochs) {
            return makeRun(where,
                           {.settings = {{"epochs", epochs}}, .facts = {{"audit", {{"light", light}}}}});
        };
        const auto clean = compared({audited("green", 3), audited("amber", 4)});
        QVERIFY(!holds(clean.answer, "the audit is red"));
        const auto leaky = compared({audited("green", 3), audited("red", 4)});
        QVERIFY(leaky.answer.starts_with("Which is best cannot be told as long as test films"));
        QVERIFY(holds(leaky.answer, "the audit is red for "
                                    "“" +
                                        leaky.runs[1].name));
    }

    void everyPairIsTestedHoweverManyRuns() {
        const auto where = workspace();
        std::vector<run::RunFolder> runs;
        for (std::uint64_t i = 0; i < 21; ++i) // 210 pairs
            runs.push_back(makeRun(where, {.settings = {{"epochs", i + 1}},
                                           .separation = i == 7 ? 3.0 : 0.2,
                                           .noiseSeed = i + 1,
                                           .films = 200}));
        const auto result = compare(runs, 20);
        QVERIFY(result.ok());
        QCOMPARE(result->pairs.size(), std::size_t{210});
        for (const PairedResult& pair : result->pairs) {
            // What the pair's own bootstrap and tests say of it alone, and the films that they disagree on.
            const ComparedRun &a = result->runs[pair.a], &b = result->runs[pair.b];
            const auto alone =
                statistics::pairedBootstrap(a.test, b.test, &statistics::auroc, 20, kBootstrapSeed);
            QCOMPARE(pair.difference.difference.lower, alone.difference.lower);
            QCOMPARE(pair.difference.p, alone.p);
            QCOMPARE(pair.deLongP, statistics::deLong(a.test.label, a.test.score, b.test.score).p);
            QVERIFY(std::isfinite(pair.accuracyHolmP) && pair.mcNemarHolmP >= pair.mcNemar.p);
            const auto right = [](const ComparedRun& run) {
                return run.confusion.truePositive + run.confusion.trueNegative;
            };
            QCOMPARE(pair.mcNemar.onlyA - pair.mcNemar.onlyB, right(a) - right(b));
        }
        const auto accuracy = result->answer.find("Highest accuracy");
        QVERIFY(accuracy != std::string::npos);
        QVERIFY(
            holds(result->answer.substr(accuracy), "That is certain (Holm p < 0.05 against every other)"));
    }

    void factsOfTheWorkerAreRead() {
        const auto where = workspace();
        const Json resources{{"peakMemoryBytes", 5}, {"where", "/home/somebody/run"}};
        const auto comparison = compared(
            {makeRun(where, {.facts = {{"resources", resources}, {"software", {{"hilum", "0.1.0"}}}}})});
        const ComparedRun& run = comparison.runs.at(0);
        QCOMPARE(run.resources["peakMemoryBytes"], Json(5));
        QCOMPARE(run.resources["where"], Json("…"));
        QCOMPARE(run.software["hilum"], Json("0.1.0"));
        QCOMPARE(run.plan["batch"], Json(32)); // of the fixture's plan
        QCOMPARE(run.start, std::string());
        QVERIFY(run.protocol.is_null());
    }

    void theMajorityClassIsNamed() {
        const auto where = workspace();
        // Without signal, at Youden's threshold, with a tenth of positives: "always no" is right more often.
        const Comparison comparison =
            compared({makeRun(where, {.separation = 0.0, .prevalence = 0.1}),
                      makeRun(where, {.kind = run::RunKind::Baseline, .prevalence = 0.1, .constant = true})});
        QCOMPARE(comparison.runs[0].verdict, BaselineVerdict::Loses);
        QCOMPARE(comparison.runs[1].verdict, BaselineVerdict::Equals);
        QCOMPARE(comparison.runs[1].metrics.at("accuracy").value, comparison.majorityAccuracy);
        QCOMPARE(comparison.runs[1].metrics.at("auroc").value, 0.5);
        // A score of 0 for every film, in closed form: both errors are the share of positives, and with no
        // film called positive MCC is 0/0.
        const ComparedRun& always = comparison.runs[1];
        QVERIFY(std::abs(always.metrics.at("brier").value - always.prevalence) < 1e-12);
        QVERIFY(std::abs(always.metrics.at("ece").value - always.prevalence) < 1e-12);
        QCOMPARE(always.metrics.at("balancedAccuracy").value, 0.5);
        QCOMPARE(always.metrics.at("f1").value, 0.0);
        QVERIFY(std::isnan(always.metrics.at("mcc").value));
        QVERIFY(holds(comparison.answer, "No run is certain to beat always answering “no”"));
        QVERIFY(holds(comparison.answer, "lose to it: “from scratch”"));
    }

    void aCorruptRunHidesNoOther() {
        const auto where = workspace();
        std::vector<run::RunFolder> runs;
        for (std::uint64_t i = 1; i <= 5; ++i)
            runs.push_back(makeRun(where, {.settings = {{"epochs", i}}, .noiseSeed = i}));
        QVERIFY(writeFileAtomically(runs[2].storeFile(), std::string(8192, 'x')).ok());
        const Comparison comparison = compared(runs);
        QCOMPARE(comparison.runs.size(), std::size_t{4});
        QCOMPARE(comparison.unreadable.size(), std::size_t{1});
        QVERIFY(holds(comparison.unreadable, runs[2].id()));
        QVERIFY(!holds(comparison.unreadable, where.string()));
        QVERIFY(holds(toText(comparison), "Not read: " + runs[2].id()));
    }

    void predictionsThatCannotBeAreRefused() {
        const auto where = workspace();
        const auto good = makeRun(where, {});
        const auto badLabel = makeRun(where, {});
        const SystemClock clock;
        auto store = run::RunStore::openForWriting(badLabel.path, clock);
        QVERIFY(store.ok());
        const std::vector<run::Prediction> rows{{1, 1, 0, 0.2}, {2, 2, 7, 0.4}};
        QVERIFY(store->writePredictions("test", rows).ok());
        QVERIFY(store->close().ok());
        const Comparison comparison = compared({good, badLabel, run::RunFolder{where / "runs" / "gone"}});
        QCOMPARE(comparison.runs.size(), std::size_t{1});
        QCOMPARE(comparison.unreadable.size(), std::size_t{2});
        QVERIFY(holds(comparison.unreadable, "label 7"));
    }

    void nothingToCompareIsSaid() {
        const auto where = workspace();
        const Comparison comparison = compared({makePretraining(where, 2, 1, 10.0)});
        QVERIFY(comparison.runs.empty());
        QCOMPARE(comparison.pretraining.size(), std::size_t{1});
        QVERIFY(holds(comparison.answer, "nothing to compare"));
        QVERIFY(toText(comparison).size() > 10);
        QVERIFY(!compare({}, 0).ok());
    }

    void aStopEndsIt() {
        const auto where = workspace();
        const std::vector<run::RunFolder> folders{makeRun(where, {}), makeRun(where, {})};
        std::stop_source stop;
        QVERIFY(compare(folders, 20, stop.get_token()).ok());
        stop.request_stop();
        const auto stopped = compare(folders, 20, stop.get_token());
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }

    void oneClassAloneIsNotAnError() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {.prevalence = 0.0}),
                      makeRun(where, {.settings = {{"epochs", 2}}, .prevalence = 0.0})});
        QVERIFY(std::isnan(comparison.runs[0].metrics.at("auroc").value));
        QVERIFY(holds(comparison.answer, "nothing to rank"));
        QVERIFY(toJson(comparison)["runs"][0]["metrics"]["auroc"]["value"].is_null());
    }

    void theSameRunCountsOnce() {
        const auto where = workspace();
        const auto run = makeRun(where, {});
        QCOMPARE(compared({run, run, run::RunFolder{run.path / ""}}).runs.size(), std::size_t{1});
    }

    void tablesOfTheTerminalAreAligned() {
        const auto where = workspace();
        const auto pretraining = makePretraining(where, 2, 1, 10.0);
        const Comparison comparison = compared(
            {makeRun(where, {}), makeRun(where, {.settings = {{"init", "run:" + pretraining.id()}}})});
        const QStringList lines = QString::fromStdString(toText(comparison)).split(u'\n');
        const auto rule =
            std::ranges::find_if(lines, [](const QString& line) { return line.startsWith(u"──"); });
        QVERIFY(rule != lines.end());
        const int idColumn = static_cast<int>((rule - 1)->indexOf(QStringLiteral("id ")));
        QVERIFY(idColumn > 0);
        for (std::size_t i = 0; i < 2; ++i)
            QCOMPARE((rule + 1 + static_cast<int>(i))->indexOf(QString::fromStdString(comparison.runs[i].id)),
                     idColumn);
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_Comparison.moc"
