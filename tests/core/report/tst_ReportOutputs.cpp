// Runs of several outputs: against statistics called directly, against counts made here, and what the report
// says of them.
#include "BlockText.h"
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "base/AtomicFile.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/CsvFolder.h"
#include "report/Outputs.h"
#include "report/ReportParts.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::report;
using test::holds;
using test::makeRun;
using test::predictions;
using test::Recipe;
using test::rowOf;
using test::sameInterval;
using test::textOf;

namespace {

constexpr int kFewResamples = 60;
const std::vector<std::string> kFindings{"Edema", "Effusion", "Hernia"};

Comparison compared(const std::vector<run::RunFolder>& runs) {
    return test::compared(runs, kFewResamples);
}

/// An output of films of patients 1, 2, … with these labels and scores.
OutputResult output(const std::string& name, std::vector<int> label, std::vector<double> score) {
    OutputResult made{.name = name};
    for (std::size_t i = 0; i < label.size(); ++i)
        made.test.cluster.push_back(static_cast<std::uint32_t>(i + 1));
    made.test.label = std::move(label);
    made.test.score = std::move(score);
    return made;
}

} // namespace

class TestOutputs : public QObject {
    Q_OBJECT

    test::Workspaces m_workspaces;
    std::filesystem::path workspace() { return m_workspaces.next(); }

private Q_SLOTS:
    void eachFindingHasItsNumbers() {
        const Recipe recipe{.settings = {{"task", "findings"}}, .outputs = kFindings};
        const Comparison comparison = compared({makeRun(workspace(), recipe)});
        const ComparedRun& run = comparison.runs.at(0);
        QCOMPARE(run.outputs.size(), kFindings.size());
        double sum = 0.0;
        for (std::size_t k = 0; k < kFindings.size(); ++k) {
            const OutputResult& result = run.outputs[k];
            const auto test = predictions(outputPredictionsOf(recipe, "test", k));
            QCOMPARE(result.name, kFindings[k]);
            QCOMPARE(result.films, std::int64_t{400});
            QCOMPARE(result.patients, std::int64_t{200});
            QCOMPARE(result.positives, static_cast<std::int64_t>(std::ranges::count(test.label, 1)));
            QCOMPARE(result.prevalence, static_cast<double>(result.positives) / 400.0);
            sameInterval(result.auroc, statistics::clusteredBootstrap(test, &statistics::auroc, kFewResamples,
                                                                      kBootstrapSeed));
            sameInterval(result.auprc, statistics::clusteredBootstrap(test, &statistics::averagePrecision,
                                                                      kFewResamples, kBootstrapSeed));
            QVERIFY(result.test.size() == 0); // let go
            sum += result.auroc.value;
        }
        QVERIFY(std::abs(run.metrics.at("meanAuroc").value - sum / 3.0) < 1e-12);
        const auto& mean = run.metrics.at("meanAuroc");
        QVERIFY(mean.lower < mean.value && mean.value < mean.upper);
        QVERIFY(run.classCounts.empty() && !run.metrics.contains("classAccuracy"));
        QVERIFY(comparison.groups.at(0).metrics.contains("meanAuroc"));
    }

    void aFindingWithoutFilmsIsLeftOutOfTheMean() {
        // AUROCs of 3/4 and 1 by counting pairs; the third has no positive film.
        ComparedRun mixed;
        mixed.spec = {{"task", "findings"}};
        mixed.outputs = {output("a", {1, 1, 0, 0}, {0.9, 0.3, 0.5, 0.1}),
                         output("b", {1, 0, 1, 0}, {0.9, 0.3, 0.5, 0.1}),
                         output("c", {0, 0, 0, 0}, {0.9, 0.3, 0.5, 0.1})};
        measureOutputs(mixed, 50);
        QVERIFY(std::abs(mixed.metrics.at("meanAuroc").value - 0.875) < 1e-12);
        QVERIFY(std::isnan(mixed.outputs[2].auroc.value) && std::isnan(mixed.outputs[2].auprc.value));
        // Nobody has it: neither AUROC nor AUPRC, but the others stand.
        const Comparison comparison = compared({makeRun(
            workspace(),
            {.settings = {{"task", "findings"}}, .prevalence = 0.0, .outputs = {"Edema", "Hernia"}})});
        QVERIFY(std::isnan(comparison.runs.at(0).outputs.at(0).auroc.value));
        QVERIFY(std::isnan(comparison.runs.at(0).outputs.at(0).auprc.value));
        QVERIFY(std::isnan(comparison.runs.at(0).metrics.at("meanAuroc").value));
        QVERIFY(holds(textOf(outputsSection(comparison)), "Hernia | 0 (0 %)"));
    }

    void classesAreCountedByHand() {
        // Films: of a, a, b, c. Answers: a, b (0.6 against 0.5), b, and a tie of a and c, where the first
        // counts.
        const std::vector<OutputResult> outputs{output("a", {1, 1, 0, 0}, {0.9, 0.5, 0.1, 0.4}),
                                                output("b", {0, 0, 1, 0}, {0.1, 0.6, 0.8, 0.1}),
                                                output("c", {0, 0, 0, 1}, {0.2, 0.1, 0.3, 0.4})};
        using Counts = std::vector<std::vector<std::int64_t>>;
        QCOMPARE(classCounts(outputs), (Counts{{1, 1, 0}, {0, 1, 0}, {1, 0, 0}}));
        ComparedRun run;
        run.spec = {{"task", "classes"}};
        run.outputs = outputs;
        measureOutputs(run, 50);
        QCOMPARE(run.metrics.at("classAccuracy").value, 0.5); // two of four
        QVERIFY(run.metrics.at("classAccuracy").lower < 0.5 && run.metrics.at("classAccuracy").upper > 0.5);

        auto twice = outputs;
        twice[1].test.label[0] = 1; // of two classes
        QVERIFY(classCounts(twice).empty());
        auto fewer = outputs;
        fewer[2].test = output("c", {0, 0, 0}, {0.1, 0.1, 0.1}).test;
        QVERIFY(classCounts(fewer).empty());
        QVERIFY(classCounts({}).empty());
        // What cannot be counted is taken from the worker, without an interval.
        ComparedRun told;
        told.spec = {{"task", "classes"}};
        told.outputs = twice;
        told.summary.metrics["test.classAccuracy"] = 0.625;
        measureOutputs(told, 50);
        QCOMPARE(told.metrics.at("classAccuracy").value, 0.625);
        QVERIFY(std::isnan(told.metrics.at("classAccuracy").lower));
    }

    void classesAreShownWithTheirCounts() {
        const Comparison comparison =
            compared({makeRun(workspace(), {.settings = {{"task", "classes"}},
                                            .separation = 2.0,
                                            .outputs = {"bacteria", "normal", "virus"}})});
        const ComparedRun& run = comparison.runs.at(0);
        std::int64_t films = 0, right = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            right += run.classCounts.at(i).at(i);
            for (std::size_t j = 0; j < 3; ++j)
                films += run.classCounts[i].at(j);
        }
        QCOMPARE(films, std::int64_t{400});
        const auto& accuracy = run.metrics.at("classAccuracy");
        QCOMPARE(accuracy.value, static_cast<double>(right) / 400.0);
        QVERIFY(accuracy.lower < accuracy.value && accuracy.value < accuracy.upper);
        const auto blocks = outputsSection(comparison);
        const std::string text = textOf(blocks);
        QVERIFY(holds(text, "# Classes") && !holds(text, "# Findings"));
        QVERIFY(holds(text, "Test films of from scratch (" + run.id + ")"));
        QVERIFY(holds(text, "\nvirus | " + std::to_string(run.classCounts[2][0]) + " | " +
                                std::to_string(run.classCounts[2][1]) + " | " +
                                std::to_string(run.classCounts[2][2])));
    }

    void findingsByRunsMakeATable() {
        const auto where = workspace();
        std::vector<run::RunFolder> runs;
        for (std::uint64_t i = 1; i <= 7; ++i) // more than stand side by side
            runs.push_back(makeRun(where, {.settings = {{"task", "findings"}, {"epochs", i}},
                                           .separation = 0.2 * static_cast<double>(i),
                                           .noiseSeed = i,
                                           .outputs = kFindings}));
        const Comparison comparison = compared(runs);
        QVERIFY(comparison.banners.empty());
        const auto blocks = outputsSection(comparison);
        std::size_t shown = 0;
        double before = 1.0;
        for (const Block& block : blocks)
            if (const auto* table = std::get_if<Table>(&block)) {
                QCOMPARE(table->rows.size(), kFindings.size() + 1);
                QVERIFY(rowOf(*table, "Mean") != nullptr);
                for (std::size_t c = 2; c < table->columns.size(); ++c, ++shown) {
                    const auto run =
                        std::ranges::find(comparison.runs, table->columns[c].title, &ComparedRun::name);
                    QVERIFY(run != comparison.runs.end() && holds(table->caption, run->id));
                    QVERIFY(run->metrics.at("meanAuroc").value <= before); // the best stands first
                    before = run->metrics.at("meanAuroc").value;
                    QCOMPARE(table->rows[0][c].text, metricText(run->outputs[0].auroc.value));
                }
            }
        QCOMPARE(shown, comparison.runs.size());
    }

    void anotherTaskIsAnotherProtocol() {
        const auto where = workspace();
        const Comparison comparison = compared(
            {makeRun(where, {}), makeRun(where, {.settings = {{"task", "findings"}}, .outputs = kFindings}),
             makeRun(where, {.settings = {{"task", "classes"}}, .outputs = {"a", "b"}}),
             makeRun(where, {.kind = run::RunKind::Baseline, .constant = true})});
        QCOMPARE(comparison.banners.size(), std::size_t{1});
        QVERIFY(holds(comparison.banners[0], "“Task” differs"));
        QVERIFY(comparison.runs[0].protocolGroup != comparison.runs[1].protocolGroup);
        QVERIFY(comparison.runs[1].protocolGroup != comparison.runs[2].protocolGroup);
        const std::string text = textOf(outputsSection(comparison));
        QVERIFY(holds(text, "# Findings") && holds(text, "# Classes"));
        QVERIFY(holds(textOf(toDocument(comparison, {}).blocks), "# Findings"));
    }

    void oneQuestionHasNoSection() {
        const Comparison comparison = compared({makeRun(workspace(), {})});
        QVERIFY(comparison.runs.at(0).outputs.empty());
        QVERIFY(!comparison.runs.at(0).metrics.contains("meanAuroc"));
        QVERIFY(outputsSection(comparison).empty());
        QCOMPARE(std::ranges::count(outputsToCsv(comparison), '\n'), std::ptrdiff_t{1});
        QVERIFY(toJson(comparison)["runs"][0]["outputs"].empty());
    }

    void badPredictionsOfAnOutputAreRefused() {
        const auto where = workspace();
        const auto folder = makeRun(where, {.settings = {{"task", "findings"}}, .outputs = kFindings});
        const SystemClock clock;
        auto store = run::RunStore::openForWriting(folder.path, clock);
        QVERIFY(store.ok());
        QVERIFY(store->writePredictions("test/Hernia", std::vector<run::Prediction>{{1, 1, 3, 0.5}}).ok());
        QVERIFY(store->close().ok());
        const Comparison comparison = compared({folder});
        QVERIFY(comparison.runs.empty());
        QVERIFY(holds(comparison.unreadable.at(0), "label 3"));
    }

    void tablesAndJsonHaveTheOutputs() {
        const auto where = workspace();
        const Comparison comparison = compared(
            {makeRun(where, {.settings = {{"task", "findings"}}, .outputs = {"=1+1, edema", "Hernia"}})});
        const auto folder = where / "tables";
        QVERIFY(writeCsvFolder(comparison, folder).ok());
        const auto csv = readFile(folder / "outputs.csv");
        QVERIFY(csv.ok());
        QCOMPARE(*csv, outputsToCsv(comparison));
        const QStringList lines = QString::fromStdString(*csv).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 4); // heading, two outputs, and nothing after the last
        QVERIFY(lines[1].contains(QStringLiteral("\"'=1+1, edema\""))); // no formula for a spreadsheet
        QVERIFY(writeCsvFolder(compared({makeRun(where, {})}), folder).ok());
        QVERIFY(!std::filesystem::exists(folder / "outputs.csv")); // of another comparison
        const OutputResult& hernia = comparison.runs[0].outputs[1];
        const QStringList cells = lines[2].split(u',');
        QCOMPARE(cells.size(), lines[0].split(u',').size());
        QCOMPARE(cells[3], QStringLiteral("Hernia"));
        QCOMPARE(cells[6].toLongLong(), hernia.positives);
        QVERIFY(std::abs(cells[8].toDouble() - hernia.auroc.value) < 1e-5);
        const Json json = toJson(comparison)["runs"][0];
        QCOMPARE(json["outputs"][1]["auroc"]["lower"].get<double>(), hernia.auroc.lower);
        QCOMPARE(json["metrics"]["meanAuroc"]["lower"].get<double>(),
                 comparison.runs[0].metrics.at("meanAuroc").lower);
    }
};

QTEST_APPLESS_MAIN(TestOutputs)
#include "tst_ReportOutputs.moc"
