// Choices on validation: made by the queue's own code, read from the runs' records, and told with what speaks
// against them.
#include "BlockText.h"
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "base/Text.h"
#include "report/ChoiceReading.h"
#include "report/Comparison.h"
#include "report/ReportParts.h"
#include "run/Choice.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::report;
using test::holds;
using test::makePretraining;
using test::makeRun;
using test::rowOf;
using test::textOf;

namespace {

const std::vector<double> kTemperatures{0.1, 0.2, 0.5};
const std::vector<double> kValidation{0.71, 0.78, 0.74};

Comparison compared(const std::vector<run::RunFolder>& runs) {
    return test::compared(runs, 20);
}

} // namespace

class TestReportChoice : public QObject {
    Q_OBJECT

    /// Three temperatures, tried, and two runs from the best of them.
    struct Sweep {
        std::filesystem::path workspace;
        std::vector<run::RunFolder> pretraining, probes, chosen;
        [[nodiscard]] std::vector<run::RunFolder> all() const {
            std::vector<run::RunFolder> runs;
            for (std::size_t i = 0; i < probes.size(); ++i)
                runs.insert(runs.end(), {pretraining[i], probes[i]});
            runs.insert(runs.end(), chosen.begin(), chosen.end());
            return runs;
        }
    };

    QTemporaryDir m_dir;
    int m_workspaces = 0;

    Sweep sweep(bool validationOnly = true) {
        Sweep made;
        made.workspace = std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_workspaces);
        std::filesystem::create_directories(made.workspace / "runs");
        std::string best = "best:";
        for (std::size_t i = 0; i < kTemperatures.size(); ++i) {
            made.pretraining.push_back(
                makePretraining(made.workspace, 3, 1, 600.0,
                                {{"temperature", kTemperatures[i]}, {"name", "try " + std::to_string(i)}}));
            made.probes.push_back(
                makeRun(made.workspace, {.kind = run::RunKind::Probe,
                                         .settings = {{"init", "run:" + made.pretraining[i].id()},
                                                      {"validationOnly", validationOnly}},
                                         .elapsedS = 10.0,
                                         .metrics = {{"validation.auroc", kValidation[i]}},
                                         .tested = !validationOnly}));
            best += (i == 0 ? "" : ",") + made.probes[i].id();
        }
        for (const auto kind : {run::RunKind::FineTune, run::RunKind::Probe}) {
            made.chosen.push_back(makeRun(made.workspace, {.kind = kind, .settings = {{"init", best}}}));
            const auto settled =
                run::settleChoice(made.workspace, run::summarise(made.chosen.back()), {}, SystemClock());
            if (!settled.ok() || !*settled)
                qFatal("the choice could not be settled");
        }
        return made;
    }

private Q_SLOTS:
    void theCandidatesAreReadFromTheirRuns() {
        const Sweep made = sweep();
        const Comparison comparison = compared(made.chosen);
        QCOMPARE(comparison.choices.size(), std::size_t{1}); // both runs had the same choice
        const SettingChoice& choice = comparison.choices[0];
        QCOMPARE(choice.runs, (std::vector<std::size_t>{0, 1}));
        QVERIFY(choice.others.empty());
        QCOMPARE(choice.parameter, std::string("Temperature")); // as the table of parameters calls it
        QCOMPARE(choice.candidates.size(), std::size_t{3});
        const std::vector<std::string> values{"0.1", "0.2", "0.5"};
        for (std::size_t i = 0; i < 3; ++i) {
            const ChoiceCandidate& candidate = choice.candidates[i];
            QCOMPARE(candidate.run, made.probes[i].id());
            QCOMPARE(candidate.pretraining, made.pretraining[i].id());
            QCOMPARE(candidate.value, values[i]);
            QCOMPARE(candidate.validationAuroc, kValidation[i]);
            QCOMPARE(candidate.chosen, i == 1);
            QVERIFY(candidate.blind);
            QCOMPARE(candidate.pretrainingS, 600.0);
            QCOMPARE(candidate.probeS, 10.0);
        }
        QCOMPARE(comparison.runs[0].pretraining, made.pretraining[1].id());
        QCOMPARE(comparison.runs[0].pretrainingS, 600.0); // the chosen one's alone
    }

    void candidatesAreNeitherUnreadableNorPretraining() {
        const Sweep made = sweep();
        const Comparison comparison = compared(made.all());
        QVERIFY(comparison.unreadable.empty());
        QCOMPARE(comparison.runs.size(), std::size_t{2});
        QCOMPARE(comparison.pretraining.size(), std::size_t{3});
        for (const PretrainingRun& run : comparison.pretraining)
            QVERIFY(std::ranges::none_of(made.probes,
                                         [&](const run::RunFolder& probe) { return probe.id() == run.id; }));
    }

    void theSectionTellsWhatTheChoiceTook() {
        const Sweep made = sweep();
        Comparison comparison = compared(made.chosen);
        const auto blocks = choicesSection(comparison);
        const std::string text = textOf(blocks);
        const auto* table = test::firstOf<Table>(blocks);
        QVERIFY(table != nullptr);
        QCOMPARE(table->columns.at(0).title, std::string("Temperature"));
        QVERIFY(holds(table->caption, made.chosen[0].id()) && holds(table->caption, made.chosen[1].id()));
        QCOMPARE(rowOf(*table, "0.2")->at(3).text, std::string("0.780"));
        QCOMPARE(rowOf(*table, "0.2")->at(4).text, std::string("chosen"));
        QVERIFY(rowOf(*table, "0.2")->at(0).strong && !rowOf(*table, "0.1")->at(0).strong);
        QCOMPARE(rowOf(*table, "0.1")->at(4).text, std::string());
        QVERIFY(holds(text, "only those of the chosen setting read the test part, each once"));
        QVERIFY(holds(text, "The choice took 3 pretrainings of together " + durationText(1800.0) + ", and " +
                                durationText(30.0) + " for their probes"));
        comparison.choices[0].runs.pop_back();
        QVERIFY(holds(textOf(choicesSection(comparison)), "each once: run " + made.chosen[0].id() + "."));
        QVERIFY(holds(textOf(toDocument(comparison, {}).blocks), "# Chosen on validation"));
        const Json json = toJson(comparison)["choices"][0];
        QCOMPARE(json["parameter"], Json("Temperature"));
        QCOMPARE(json["candidates"][1]["chosen"], Json(true));
        QCOMPARE(json["candidates"][2]["validationAuroc"], Json(0.74));
    }

    void aTestPartThatWasReadIsSaid() {
        const Sweep seeing = sweep(false); // the probes have test predictions, too
        const std::string text = textOf(choicesSection(compared(seeing.chosen)));
        QVERIFY(!holds(text, "read once"));
        QVERIFY(holds(text, "It is not certain that the test part stayed unread"));
        QVERIFY(holds(text, seeing.probes[0].id()));

        // Somebody fine-tuned a setting that was not chosen.
        const Sweep made = sweep();
        auto runs = made.chosen;
        runs.push_back(makeRun(made.workspace, {.settings = {{"init", "run:" + made.pretraining[0].id()}}}));
        const Comparison comparison = compared(runs);
        QCOMPARE(comparison.choices.at(0).others, (std::vector<std::size_t>{2}));
        const std::string told = textOf(choicesSection(comparison));
        QVERIFY(!holds(told, "read once"));
        QVERIFY(holds(told, "read for settings that were not chosen, too, by run " + runs.back().id()));
    }

    void lostCandidatesKeepWhatTheFactSays() {
        const Sweep made = sweep();
        std::filesystem::remove_all(made.probes[0].path);
        std::filesystem::remove_all(made.pretraining[2].path);
        const Comparison comparison = compared(made.chosen);
        const SettingChoice& choice = comparison.choices.at(0);
        QCOMPARE(choice.candidates.size(), std::size_t{3});
        QCOMPARE(choice.candidates[0].validationAuroc, 0.71);
        QVERIFY(choice.candidates[0].pretraining.empty() && choice.candidates[0].state.empty());
        QVERIFY(!choice.candidates[0].blind && std::isnan(choice.candidates[0].pretrainingS));
        QVERIFY(choice.candidates[2].pretraining.empty() && choice.candidates[2].blind);
        QVERIFY(choice.parameter.empty()); // one specification differs from none
        const std::string text = textOf(choicesSection(comparison));
        QVERIFY(holds(text, "Setting |") && holds(text, "record not read"));
        QVERIFY(!holds(text, "read once"));
        QVERIFY(holds(text, "1 pretrainings of together")); // what is known of them
    }

    void factsOfOthersAreNoChoices() {
        const std::filesystem::path where =
            std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_workspaces);
        std::filesystem::create_directories(where / "runs");
        const std::vector<Json> facts{
            "text",
            Json::array({1}),
            {{"by", 3}, {"of", "text"}},
            {{"of", Json::array()}},
            {{"of", {1, "text", {{"run", 7}}}}},
            {{"chosen", "../../etc"}, {"of", {{{"run", "../../etc"}, {"validation.auroc", "0.9"}}}}}};
        std::vector<run::RunFolder> runs;
        for (std::size_t i = 0; i < facts.size(); ++i)
            runs.push_back(
                makeRun(where, {.settings = {{"epochs", i + 1}}, .facts = {{"choice", facts[i]}}}));
        const Comparison comparison = compared(runs);
        QCOMPARE(comparison.runs.size(), facts.size());
        QCOMPARE(comparison.choices.size(), std::size_t{1}); // names a run that cannot be one
        const ChoiceCandidate& candidate = comparison.choices[0].candidates.at(0);
        QVERIFY(candidate.state.empty() && candidate.value.empty() && std::isnan(candidate.validationAuroc));
        QVERIFY(!holds(textOf(choicesSection(comparison)), "etc"));
        QVERIFY(choicesSection(Comparison()).empty());
    }
};

QTEST_APPLESS_MAIN(TestReportChoice)
#include "tst_ReportChoice.moc"
