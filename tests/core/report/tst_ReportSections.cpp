// The sections of the report: what they say follows from the runs, and what was not recorded is not said.
#include "BlockText.h"
#include "GeneratedRuns.h"
#include "report/CleanText.h"
#include "report/Cohort.h"
#include "report/Comparison.h"
#include "report/Facts.h"
#include "report/ReferenceValues.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::report;
using test::holds;
using test::makePretraining;
using test::makeRun;
using test::Recipe;
using test::rowOf;
using test::textOf;

namespace {

std::int64_t positives(const std::vector<run::Prediction>& rows) {
    return std::ranges::count(rows, 1, &run::Prediction::label);
}

/// A run of five films with these answers at the threshold 0.5.
ComparedRun handMade(const std::string& id, std::vector<double> scores) {
    ComparedRun run;
    run.id = run.name = id;
    run.test.label = {1, 1, 1, 0, 0};
    run.test.score = std::move(scores);
    run.test.cluster = {1, 2, 3, 4, 5};
    run.summary.state = run::RunState::Finished;
    return run;
}

} // namespace

class TestReportSections : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::string m_pretraining;
    Comparison m_comparison; ///< a run from a pretraining with all labels, and one with a tenth of them

private Q_SLOTS:
    void initTestCase() {
        const std::filesystem::path where(m_dir.path().toStdString());
        std::filesystem::create_directories(where / "runs");
        const auto pretraining = makePretraining(where, 3, 1, 600.0);
        m_pretraining = pretraining.id();
        auto compared = compare(
            std::vector{makeRun(where, {.settings = {{"init", "run:" + m_pretraining}, {"epochs", 17}},
                                        .facts = {{"protocol", test::protocolFact(1000, 400, false)}}}),
                        makeRun(where, {.settings = {{"labelFraction", 0.1}, {"labelSeed", 4}},
                                        .facts = {{"protocol", test::protocolFact(100, 400, false)}}}),
                        makeRun(where, {.kind = run::RunKind::Probe, .settings = {{"protocol", "knn"}}}),
                        makeRun(where, {.kind = run::RunKind::Probe, .settings = {{"protocol", "moco"}}})},
            50);
        QVERIFY(compared.ok());
        m_comparison = std::move(compared).value();
    }

    void factsOfOtherTypesAreMissing() {
        const Json facts{{"text", "a"}, {"number", 2.5}, {"flag", false}, {"object", {{"x", 1}}}};
        QCOMPARE(textAt(facts, "text"), std::string("a"));
        QCOMPARE(textAt(facts, "number"), std::string());
        QCOMPARE(numberAt(facts, "number", -1.0), 2.5);
        QCOMPARE(numberAt(facts, "text", -1.0), -1.0);
        QCOMPARE(integerAt(Json{{"n", 1e300}}, "n", -1), std::int64_t{-1});
        QVERIFY(isFalse(facts, "flag") && !isTrue(facts, "flag"));
        QVERIFY(!isFalse(facts, "none") && !isFalse(facts, "text"));
        QVERIFY(objectAt(facts, "text").is_null());
        QCOMPARE(integerAt(objectAt(facts, "object"), "x", -1), std::int64_t{1});
        for (const Json& other : {Json(), Json("text"), Json::array({1})}) {
            QCOMPARE(textAt(other, "text"), std::string());
            QVERIFY(objectAt(other, "object").is_null());
        }
    }

    void wordsForCounts() {
        QCOMPARE(listText({"a", "b", "c"}, 2), std::string("a, b, 1 more"));
        QCOMPARE(listText({}, 2), std::string());
        QCOMPARE(shareText(95, 380), std::string("95 (25 %)"));
        QCOMPARE(shareText(95, -1), std::string("95"));
        QCOMPARE(shareText(-1, 380), std::string("–"));
        QCOMPARE(networkText({{"encoder", "resnet18"}, {"width", 64}}), std::string("ResNet-18"));
        QCOMPARE(networkText({{"encoder", "resnet18"}, {"width", 16}}),
                 std::string("slim ResNet-18 (16 channels at first)"));
        QCOMPARE(networkText({{"encoder", "vit_tiny"}, {"width", 16}, {"patch", 8}}),
                 std::string("ViT-Ti with patches of 8 px"));
    }

    // ---- Films and patients

    void validationAndTestAreCountedInThePredictions() {
        const Recipe recipe;
        const Cohort cohort = cohortOf(m_comparison.runs[0]);
        const PartCounts test{400, 200, positives(predictionsOf(recipe, "test"))};
        const PartCounts validation{400, 200, positives(predictionsOf(recipe, "validation"))};
        QVERIFY(cohort.test == test);
        QVERIFY(cohort.validation == validation); // not the fact's 201
        QCOMPARE(cohort.training.films, std::int64_t{1000});
        QCOMPARE(cohort.training.patients, std::int64_t{875});
        QCOMPARE(cohort.training.positives, std::int64_t{-1});
        QCOMPARE(cohort.splitHash, std::string("0f3c"));
    }

    void theFlowSaysWhatWasRecorded() {
        auto comparison = m_comparison;
        const auto blocks = cohortSection(comparison);
        const auto* table = test::firstOf<Table>(blocks);
        QVERIFY(table != nullptr);
        QVERIFY(holds(textOf(blocks), "70 : 10 : 20"));
        QVERIFY(rowOf(*table, "Imported") == nullptr);
        QVERIFY(holds(table->note, "Not recorded: Imported, With a label, Training part"));
        const auto* tested = rowOf(*table, "Test");
        QVERIFY(tested != nullptr);
        QCOMPARE(tested->at(1).text, std::string("400"));
        QCOMPARE(tested->at(2).text, std::string("200"));
        QCOMPARE(tested->at(3).text, shareText(cohortOf(comparison.runs[0]).test.positives, 400));
        QVERIFY(holds(tested->at(4).text, comparison.runs[0].id));

        for (ComparedRun& run : comparison.runs) {
            run.protocol["importedFilms"] = 2500;
            run.protocol["labelledFilms"] = 2000;
            run.protocol["labelledPositives"] = 500;
            run.protocol["trainPartFilms"] = 1400;
            run.protocol["unassignedFilms"] = 7;
        }
        const auto complete = cohortSection(comparison);
        const auto* full = test::firstOf<Table>(complete);
        QCOMPARE(rowOf(*full, "Imported")->at(1).text, std::string("2,500"));
        QCOMPARE(rowOf(*full, "With a label")->at(3).text, std::string("500 (25 %)"));
        QCOMPARE(rowOf(*full, "Labelled, in no part")->at(1).text, std::string("7"));
        QVERIFY(!holds(full->note, "Imported"));
    }

    void everySubsetOfLabelsIsARow() {
        const auto blocks = cohortSection(m_comparison);
        std::map<std::string, std::string> runs;
        for (const Block& block : blocks)
            if (const auto* table = std::get_if<Table>(&block))
                for (const auto& row : table->rows)
                    if (row.at(0).text == "Used for training")
                        runs[row.at(1).text] = row.at(4).text;
        QCOMPARE(runs.size(), std::size_t{2});
        QVERIFY(holds(runs.at("1,000"), m_comparison.runs[0].id));
        QVERIFY(holds(runs.at("100"), m_comparison.runs[1].id));
    }

    void whoTheyAreIsShownWhereItIsKnown() {
        auto comparison = m_comparison;
        QVERIFY(!holds(textOf(cohortSection(comparison)), "Whom the films show"));
        comparison.runs[0].protocol["demographics"] = {{"test",
                                                        {{"films", 400},
                                                         {"female", 180},
                                                         {"male", 200},
                                                         {"ageMedian", 49.0},
                                                         {"ageQ1", 35},
                                                         {"ageQ3", 61},
                                                         {"viewAp", 100}}},
                                                       {"validation", "no object"}};
        const std::string text = textOf(cohortSection(comparison));
        QVERIFY(holds(text, "180 (45 %) | 200 (50 %) | 49 [35, 61] | – | 100 (25 %)"));
    }

    // ---- Reference values

    void publishedValuesAreThoseThatWereGiven() {
        // The table of the study, in per cent; the rule's value from the challenge's labels, 6,012 of 26,684
        // films being positive.
        const std::map<std::string, double> expected{
            {"SimCLR", 80.22}, {"DINO", 78.8}, {"MAE", 78.49}, {"BYOL", 76.96}, {"MoCo", 74.2}};
        std::size_t found = 0;
        for (const ReferenceValue& value : referenceValues("rsna")) {
            QCOMPARE(value.metric, std::string_view("accuracy"));
            if (value.trained) {
                QCOMPARE(100.0 * value.value, expected.at(std::string(value.method)));
                ++found;
            } else {
                QCOMPARE(value.films, std::int64_t{26'684});
                QVERIFY(std::abs(value.value - (1.0 - 6012.0 / 26'684.0)) < 0.0005);
            }
        }
        QCOMPARE(found, expected.size());
        QVERIFY(referenceValues("nih").empty() && referenceValues("").empty());
    }

    void publishedValuesAreMarkedAndShownForTheirDatasetOnly() {
        auto comparison = m_comparison; // the dataset is called rsna
        const auto blocks = referencesSection(comparison);
        const auto* table = test::firstOf<Table>(blocks);
        QVERIFY(table != nullptr);
        QVERIFY(holds(table->caption, "literature, not measured by Hilum"));
        for (const auto& row : table->rows)
            for (const Cell& cell : row)
                QCOMPARE(cell.tone, Tone::Note);
        QCOMPARE(rowOf(*table, "SimCLR")->at(1).text, std::string("80.22 %"));
        QCOMPARE(rowOf(*table, "DINO")->at(1).text, std::string("78.8 %"));
        const std::string text = textOf(blocks);
        QVERIFY(holds(text, "Answering “no” to every film, without looking, is right in 77.5 %"));
        QVERIFY(holds(text, "The published values of BYOL and MoCo lie below that"));
        QVERIFY(holds(text, "None of these numbers was measured by Hilum"));
        QVERIFY(!holds(text, "synthetic"));

        for (ComparedRun& run : comparison.runs)
            run.protocol["synthetic"] = true;
        QVERIFY(holds(textOf(referencesSection(comparison)), "The films of this report are synthetic"));
        for (ComparedRun& run : comparison.runs)
            run.protocol["layout"] = "folders";
        QVERIFY(referencesSection(comparison).empty());
        for (ComparedRun& run : comparison.runs)
            run.protocol = {{"dataset", "kermany"}, {"layout", "rsna"}};
        QVERIFY(!referencesSection(comparison).empty());
        for (ComparedRun& run : comparison.runs)
            run.protocol = {{"dataset", "parsnaps"}}; // holds the letters, is another word
        QVERIFY(referencesSection(comparison).empty());
        for (ComparedRun& run : comparison.runs)
            run.protocol = {{"dataset", "demo-RSNA"}};
        QVERIFY(!referencesSection(comparison).empty());
    }

    // ---- Methods

    void theMethodsFollowTheSpecifications() {
        auto comparison = m_comparison;
        std::string text = textOf(methodsSection(comparison));
        for (const char* said :
             {"SimCLR (Chen et al. 2020) learned from 1,004 films of the pretraining pool", "temperature 0.2",
              "LARS with weight decay 1e-06", "3 epochs of batches of 256 films of 128 px",
              "17 epochs of batches of at most 32 films", "Started from: SimCLR. Labels: all labels.",
              "Labels: 10 % of the labels, drawn by patient (draw 4). Seed 1.",
              "the votes of the 20 most similar training films",
              "as in He et al. 2020, section 4.1: 100 epochs",
              "maximises Youden's J on its own validation films",
              "percentiles of 50 bootstrap samples of whole patients", "covers all 6 pairs"})
            QVERIFY2(holds(text, said), said);
        QVERIFY(holds(text, m_pretraining));
        for (const ComparedRun& run : comparison.runs)
            QVERIFY(holds(text, run.id));

        // Every setting of the method is said, with its value.
        run::RunSpec spec = *comparison.pretraining[0].summary.spec;
        QVERIFY(spec.set("temperature", 0.37).ok());
        QVERIFY(spec.set("projectionDim", 2048).ok());
        comparison.pretraining[0].summary.spec = spec;
        comparison.pretraining[0].spec = spec.toJson();
        text = textOf(methodsSection(comparison));
        QVERIFY(holds(text, "temperature 0.37") && holds(text, "projection size 2,048"));
        QVERIFY(!holds(text, "temperature 0.2;"));
    }

    void whatWasNotRecordedIsSaidToBe() {
        auto comparison = m_comparison;
        std::string text = textOf(methodsSection(comparison));
        QVERIFY(
            holds(text, "Hilum, version not recorded; LibTorch: not recorded; device and precision: cpu"));
        QVERIFY(holds(text, "learning rate of the method's own rule (not recorded)"));
        comparison.pretraining[0].plan = {
            {"learningRate", 1.2}, {"warmupSteps", 44}, {"libtorch", "1.13.0, CPU"}};
        comparison.runs[0].software = {{"hilum", "0.1.0"}};
        text = textOf(methodsSection(comparison));
        QVERIFY(holds(text, "Hilum, version 0.1.0; LibTorch: 1.13.0, CPU;"));
        QVERIFY(holds(
            text, "a highest learning rate 1.2, which follows a cosine after a linear warm-up of 44 steps"));
    }

    void settingsThatDoNothingAreNotMethods() {
        run::RunSpec spec(run::RunKind::FineTune);
        QVERIFY(!holds(settingsText(spec, {}), "layer decay")); // a ResNet
        QVERIFY(holds(settingsText(spec, {}), "encoder width"));
        QVERIFY(spec.set("encoder", "vit_tiny").ok());
        QVERIFY(holds(settingsText(spec, {}), "layer decay 0.75"));
        QVERIFY(!holds(settingsText(spec, {}), "encoder width"));
        QVERIFY(spec.set("optimiser", "sgd").ok());
        QVERIFY(!holds(settingsText(spec, {}), "layer decay"));
        QVERIFY(!holds(settingsText(spec, {"dropPath"}), "drop path"));
    }

    // ---- Limits and failures

    void eachLimitHasItsReason() {
        auto comparison = m_comparison;
        const auto said = [&comparison](const char* part) {
            return holds(textOf(limitsSection(comparison)), part);
        };
        QVERIFY(said("One test set was used for"));
        QVERIFY(said("Every number is from one test set"));
        QVERIFY(said("RSNA's labels are readers' opinions"));
        QVERIFY(said("Every kind of run has a single seed"));
        QVERIFY(said("Sex, age and view of the patients were not recorded"));
        for (const char* no :
             {"The films are synthetic", "Nobody knows which films", "counts as a patient of its own",
              "has only", "thresholds were chosen on another mix", "NIH's labels",
              "no usable validation predictions"})
            QVERIFY2(!said(no), no);

        ComparedRun& run = comparison.runs[0];
        run.protocol["patientsKnown"] = false;
        QVERIFY(said("Nobody knows which films of rsna are of one patient") && said(run.id.c_str()));
        run.protocol["layout"] = "nih";
        QVERIFY(said("NIH's labels were mined from the text of reports"));
        run.protocol["synthetic"] = true;
        QVERIFY(said("The films are synthetic") && !said("NIH's labels"));
        run.protocol["demographics"] = {{"test", {{"films", 400}}}};
        QVERIFY(!said("Sex, age and view"));
        run.thresholdFromValidation = false;
        QVERIFY(said("no usable validation predictions"));
    }

    void smallTestSetsAreNamed() {
        Comparison comparison;
        comparison.runs.push_back(handMade("a", {0.9, 0.8, 0.7, 0.2, 0.1}));
        std::string text = textOf(limitsSection(comparison));
        QVERIFY(holds(text, "The test set has only 5 patients"));
        QVERIFY(holds(text, "only 2 negative films"));
        QVERIFY(holds(text, "counts as a patient of its own"));
        QVERIFY(!holds(text, "One test set was used for"));
        comparison.runs[0].protocol = {{"patientsKnown", true}};
        QVERIFY(!holds(textOf(limitsSection(comparison)), "counts as a patient of its own"));
        comparison.runs[0].validation = comparison.runs[0].test;
        QVERIFY(!holds(textOf(limitsSection(comparison)), "on another mix"));
        comparison.runs[0].validation.label = {1, 0, 0, 0, 0};
        QVERIFY(holds(textOf(limitsSection(comparison)),
                      "20 % of the validation films are positive and 60 % of"));
    }

    void filmsThatAllGetWrongAreCounted() {
        Comparison comparison;
        comparison.runs.push_back(handMade("a", {0.9, 0.1, 0.1, 0.9, 0.1}));
        QCOMPARE(sharedErrorsText(comparison), std::string()); // alone it shares nothing
        comparison.runs.push_back(handMade("b", {0.1, 0.1, 0.9, 0.9, 0.9}));
        // Film 2 is missed by both, film 4 is called positive by both.
        const std::string text = sharedErrorsText(comparison);
        QVERIFY2(
            text.starts_with("1 of 3 positive test films are missed and 1 of 2 negative ones called positive "
                             "by every one of 2 runs"),
            text.c_str());
        comparison.runs[1].constantScore = true;
        QCOMPARE(sharedErrorsText(comparison), std::string());
    }

    void whatWentWrongIsListed() {
        Comparison comparison;
        comparison.runs.push_back(handMade("a", {0.9, 0.1, 0.1, 0.9, 0.1}));
        QVERIFY(holds(textOf(failuresSection(comparison)), "Every run finished, and none of them warned."));
        comparison.runs[0].summary.state = run::RunState::Diverged;
        comparison.runs[0].summary.warnings = {"it read /home/somebody/films slowly"};
        comparison.pretraining.emplace_back();
        comparison.pretraining[0].id = "p";
        comparison.pretraining[0].summary.state = run::RunState::Finished;
        comparison.pretraining[0].health = {{"light", "red"}, {"sentence", "It collapsed."}};
        const std::string text = textOf(failuresSection(comparison));
        QVERIFY(holds(text, "Run a did not finish (state: diverged)"));
        QVERIFY(holds(text, "Run a warned: it read … slowly"));
        QVERIFY(holds(text, "Health of the pretraining p (): red. It collapsed."));
        comparison.pretraining[0].health["light"] = "green";
        QVERIFY(!holds(textOf(failuresSection(comparison)), "It collapsed."));
    }

    // ---- At the threshold, calibration, curves

    void chanceLevelsStandBesideTheNumbers() {
        const std::string text = textOf(calibrationSection(m_comparison));
        const ComparedRun& run = m_comparison.runs[0];
        QVERIFY(holds(text, metricText(run.prevalence * (1.0 - run.prevalence))));
        QVERIFY(holds(textOf(precisionRecallChart(m_comparison)), "share of positive films"));
        QCOMPARE(precisionRecallChart(m_comparison).rules.at(0).value, run.prevalence);
        auto comparison = m_comparison;
        for (ComparedRun& other : comparison.runs)
            other.calibration.clear(); // scores that are no probabilities
        QVERIFY(calibrationSection(comparison).empty());
    }

    void theCurvesAreThoseOfStatistics() {
        Comparison comparison;
        comparison.runs.push_back(handMade("a", {0.9, 0.1, 0.1, 0.9, 0.1}));
        for (const char* metric : {"auroc", "auprc", "ece"})
            comparison.runs[0].metrics[metric] = {0.5, 0.5, 0.5};
        const Chart chart = precisionRecallChart(comparison);
        // Two scores: of the two films ≥ 0.9 one of three positives, precision 1/2; of all five, 3/5.
        const auto& points = chart.series.at(0).points;
        QCOMPARE(points.size(), std::size_t{4});
        QCOMPARE(points[0].x, 0.0);
        QCOMPARE(points[0].y, 0.5);
        QCOMPARE(points[1].x, 1.0 / 3.0);
        QCOMPARE(points[1].y, 0.5);
        QCOMPARE(points[3].x, 1.0);
        QCOMPARE(points[3].y, 0.6);
    }
};

QTEST_APPLESS_MAIN(TestReportSections)
#include "tst_ReportSections.moc"
