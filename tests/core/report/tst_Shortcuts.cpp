// Runs that look at no pixel: what they are called, that they stand out, and that the answer is read against
// them.
#include "BlockText.h"
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/ReportParts.h"
#include "report/Shortcuts.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace hilum;
using namespace hilum::report;
using test::holds;
using test::makeRun;
using test::rowOf;

namespace {

Comparison compared(const std::vector<run::RunFolder>& runs) {
    return test::compared(runs, 100);
}

constexpr const char* kBlind = "which looks at no pixel";

} // namespace

class TestShortcuts : public QObject {
    Q_OBJECT

    test::Workspaces m_workspaces;
    std::filesystem::path workspace() { return m_workspaces.next(); }
    static run::RunFolder rule(const std::filesystem::path& where, const char* name, double separation,
                               bool constant = false) {
        return makeRun(where, {.kind = run::RunKind::Baseline,
                               .settings = {{"rule", name}},
                               .separation = separation,
                               .noiseSeed = 50,
                               .constant = constant});
    }

private Q_SLOTS:
    void theyAreCalledWhatTheyAre() {
        const auto where = workspace();
        const Comparison comparison = compared({rule(where, "majority", 0.0, true), rule(where, "view", 0.5),
                                                rule(where, "demographics", 0.7), makeRun(where, {}),
                                                // One view for all films: still a rule about the view.
                                                rule(workspace(), "view", 0.0, true)});
        QCOMPARE(comparison.runs[0].name, std::string("always no"));
        QCOMPARE(comparison.runs[1].name.substr(0, 19), std::string("view position alone"));
        QCOMPARE(comparison.runs[2].name, std::string("view, sex and age alone"));
        QVERIFY(comparison.runs[4].name.starts_with("view position alone"));
        QCOMPARE(shortcutName(comparison.runs[0]), std::string());
        QCOMPARE(shortcutName(comparison.runs[3]), std::string());
        QCOMPARE(shortcutLabel(comparison.runs[1]), std::string("view alone"));
    }

    void theyStandOutInTableAndChart() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {.separation = 1.5}), rule(where, "view", 0.75),
                      rule(where, "demographics", 0.8), rule(where, "majority", 0.0, true)});
        const Document document = toDocument(comparison, {});
        const Table* results = nullptr;
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block);
                table != nullptr && table->caption.starts_with("Results on the test films"))
                results = table;
        QVERIFY(results != nullptr);
        for (const char* name : {"view position alone", "view, sex and age alone"}) {
            const auto* row = rowOf(*results, name);
            QVERIFY(row != nullptr);
            QCOMPARE(row->at(0).tone, Tone::Warning);
            QVERIFY(holds(row->at(0).detail, "looks at no pixel"));
        }
        QCOMPARE(rowOf(*results, "from scratch")->at(0).tone, Tone::Plain);
        QCOMPARE(rowOf(*results, "always no")->at(0).tone, Tone::Plain);

        const Chart chart = aurocChart(comparison);
        QCOMPARE(chart.rules.size(), std::size_t{3});
        QCOMPARE(chart.rules[0].value, 0.5);
        const double view = comparison.runs[1].metrics.at("auroc").value;
        QCOMPARE(chart.rules[1].value, view);
        QCOMPARE(chart.rules[1].text, "view alone, " + metricText(view));
        QVERIFY(chart.rules[2].text.starts_with("view, sex and age, "));
        // Their names do not lie upon each other, and none is above the drawing.
        std::vector<double> heights;
        for (const DrawItem& item : draw(chart).items)
            if (const auto* text = std::get_if<DrawText>(&item); text != nullptr && text->bold) {
                QVERIFY(text->at.y > text->size);
                heights.push_back(text->at.y);
            }
        QCOMPARE(heights.size(), std::size_t{3});
        QVERIFY(heights[1] != heights[2]); // 0.70 and 0.71 are nearly the same place
    }

    void noCommonLineForOtherTestSets() {
        const auto where = workspace();
        const Comparison comparison =
            compared({makeRun(where, {}), makeRun(where, {.firstFilm = 9}), rule(where, "view", 0.5)});
        QCOMPARE(aurocChart(comparison).rules.size(), std::size_t{1});
    }

    void theAnswerIsReadAgainstThem() {
        const auto where = workspace();
        const auto view = rule(where, "view", 0.4), facts = rule(where, "demographics", 1.0);
        // Φ(1.05/√2) = 0.771 against Φ(1/√2) = 0.760 on 400 films: nobody can tell.
        const auto near = compared({makeRun(where, {.separation = 1.05}), view, facts});
        QVERIFY(holds(near.answer, "“view, sex and age alone”, which looks at no pixel (AUROC " +
                                       metricText(near.runs[2].metrics.at("auroc").value)));
        QVERIFY(holds(near.answer, "The best network, “from scratch”,"));
        // Φ(2.4/√2) = 0.955: it beats them, and the answer needs no such sentence.
        const auto far = compared({makeRun(where, {.separation = 2.4}), view, facts});
        QVERIFY(!holds(far.answer, kBlind));
        // Φ(0.2/√2) = 0.556: it is worse, and the rule itself is the best by AUROC.
        const auto below = compared({makeRun(where, {.separation = 0.2}), view, facts});
        QVERIFY(holds(below.answer, "does not beat “view, sex and age alone”"));
        QVERIFY(holds(below.answer, "Best by AUROC: “view, sex and age alone”"));
        // Without such a row, or with nothing else, there is nothing to say.
        QVERIFY(!holds(compared({makeRun(where, {}), rule(where, "majority", 0.0, true)}).answer, kBlind));
        QVERIFY(!holds(compared({view, facts}).answer, kBlind));
    }
};

QTEST_APPLESS_MAIN(TestShortcuts)
#include "tst_Shortcuts.moc"
