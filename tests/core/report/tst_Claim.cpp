// The CLAIM checklist: complete, filled in where the runs know, and left to people where they do not.
#include "BlockText.h"
#include "GeneratedRuns.h"
#include "report/Claim.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/ReportParts.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace hilum;
using namespace hilum::report;
using test::holds;
using test::makePretraining;
using test::makeRun;

namespace {

bool isYours(const ClaimAnswer& answer) {
    return answer.known.empty() && !answer.yours.empty();
}
bool isFilledIn(const ClaimAnswer& answer) {
    return !answer.known.empty() && answer.yours.empty();
}

} // namespace

class TestClaim : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    Comparison m_comparison;

private Q_SLOTS:
    void initTestCase() {
        const std::filesystem::path where(m_dir.path().toStdString());
        std::filesystem::create_directories(where / "runs");
        const auto pretraining = makePretraining(where, 3, 1, 600.0);
        const Json protocol = test::protocolFact(1000, 400, false);
        const Json audit{{"light", "green"}, {"pairs", Json::array()}, {"notes", Json::array()}};
        auto compared =
            compare(std::vector{makeRun(where, {.settings = {{"init", "run:" + pretraining.id()}},
                                                .separation = 1.4,
                                                .facts = {{"protocol", protocol}, {"audit", audit}}}),
                                makeRun(where, {.separation = 0.6,
                                                .facts = {{"protocol", protocol}, {"audit", audit}}})},
                    50);
        QVERIFY(compared.ok());
        m_comparison = std::move(compared).value();
    }

    void theItemsAreThoseOfThePapers() {
        // Tejani et al. 2024 number 44 items; Mongan, Moy & Kahn 2020 number 42, of which item 11 (common
        // data elements) and item 17 became others.
        const auto items = claimItems();
        QCOMPARE(items.size(), std::size_t{44});
        std::set<int> in2020;
        for (std::size_t i = 0; i < items.size(); ++i) {
            QCOMPARE(items[i].number, static_cast<int>(i) + 1);
            QVERIFY(!items[i].text.empty() && !items[i].section.empty());
            if (items[i].in2020 > 0)
                QVERIFY2(in2020.insert(items[i].in2020).second, items[i].text.data());
        }
        QCOMPARE(in2020.size(), std::size_t{41});
        QCOMPARE(*in2020.rbegin(), 42);
        QVERIFY(!in2020.contains(11));
    }

    void everyItemHasAnAnswer() {
        for (const ClaimItem& item : claimItems()) {
            const ClaimAnswer answer = claimAnswer(item.number, m_comparison);
            QVERIFY2(!answer.known.empty() || !answer.yours.empty(), item.text.data());
        }
        for (const int number : {0, 45, -1})
            QVERIFY(claimAnswer(number, m_comparison).known.empty());
        QVERIFY(claimAnswer(7, Comparison{}).known.empty());
    }

    void whatOnlyPeopleKnowIsTheirs() {
        // Background, design, acquisition, rationale, annotators, agreement, explanations, registration,
        // practice, funding: nothing in a run says any of it.
        for (const int number : {3, 5, 13, 15, 16, 18, 31, 34, 41, 44})
            QVERIFY2(isYours(claimAnswer(number, m_comparison)), std::to_string(number).c_str());
    }

    void whatTheRunsKnowIsFilledIn() {
        for (const int number : {9, 10, 19, 20, 22, 24, 26, 27, 29, 32, 37, 38})
            QVERIFY2(isFilledIn(claimAnswer(number, m_comparison)), std::to_string(number).c_str());
        const ComparedRun& best = m_comparison.runs[0]; // by how it was made
        const std::string performance = claimAnswer(37, m_comparison).known;
        QVERIFY(holds(performance, intervalText(best.metrics.at("auroc"))) && holds(performance, best.id));
        const std::string diagnostic = claimAnswer(38, m_comparison).known;
        QVERIFY(holds(diagnostic, intervalText(best.metrics.at("sensitivity"))));
        QVERIFY(holds(diagnostic, metricText(best.majorityAccuracy)));
        QVERIFY(holds(claimAnswer(19, m_comparison).known, "70 : 10 : 20"));
        QVERIFY(holds(claimAnswer(21, m_comparison).known, "400 films of 200 patients"));
    }

    void disjointnessFollowsTheAudit() {
        auto comparison = m_comparison;
        QVERIFY(holds(claimAnswer(20, comparison).known, "Patient: the audit found no film"));
        comparison.runs[1].audit["light"] = "amber";
        QVERIFY(holds(claimAnswer(20, comparison).known, "leaves a doubt"));
        QVERIFY(holds(claimAnswer(20, comparison).known, comparison.runs[1].id));
        QVERIFY(!claimAnswer(20, comparison).yours.empty());
        comparison.runs[0].audit["light"] = "red";
        QVERIFY(holds(claimAnswer(20, comparison).known, "They are not"));
        for (ComparedRun& run : comparison.runs)
            run.audit = Json();
        QVERIFY(isYours(claimAnswer(20, comparison)));
    }

    void missingFactsLeaveItemsToPeople() {
        auto comparison = m_comparison;
        QVERIFY(isYours(claimAnswer(36, comparison)));
        QVERIFY(!claimAnswer(23, comparison).yours.empty()); // the version was not recorded
        QVERIFY(isYours(claimAnswer(8, comparison)));
        for (ComparedRun& run : comparison.runs) {
            run.protocol["demographics"] = {{"test", {{"films", 400}, {"female", 180}}}};
            run.protocol["importedFilms"] = 2000;
            run.protocol["labelledFilms"] = 1601;
            run.software = {{"hilum", "0.1.0"}, {"libtorch", "2.13.0"}};
        }
        QVERIFY(holds(claimAnswer(36, comparison).known, comparison.runs[0].id));
        QVERIFY(isFilledIn(claimAnswer(23, comparison)));
        QVERIFY(holds(claimAnswer(23, comparison).known, "0.1.0"));
        QVERIFY(holds(claimAnswer(8, comparison).known, "1,601 of 2,000 imported films"));
        QVERIFY(isFilledIn(claimAnswer(35, comparison)));
        for (ComparedRun& run : comparison.runs)
            run.protocol = Json();
        QVERIFY(isYours(claimAnswer(19, comparison)));
    }

    void theReferenceStandardIsTheDatasets() {
        auto comparison = m_comparison; // the dataset is called rsna
        QVERIFY(holds(claimAnswer(14, comparison).known, "RSNA"));
        for (ComparedRun& run : comparison.runs)
            run.protocol["layout"] = "nih";
        QVERIFY(holds(claimAnswer(14, comparison).known, "text of reports"));
        QVERIFY(!holds(claimAnswer(14, comparison).known, "RSNA"));
        for (ComparedRun& run : comparison.runs)
            run.protocol["layout"] = "folders";
        QVERIFY(isYours(claimAnswer(14, comparison)));
    }

    void theTableCountsItsAnswers() {
        const auto blocks = claimSection(m_comparison);
        const auto* table = test::firstOf<Table>(blocks);
        QVERIFY(table != nullptr);
        QCOMPARE(table->rows.size(), std::size_t{44});
        std::map<std::string, int> states;
        for (const auto& row : table->rows) {
            ++states[row.at(1).text];
            const bool yours = row[1].text == "you must answer";
            QCOMPARE(row.at(2).text.starts_with("You must answer"), yours);
        }
        QCOMPARE(states.size(), std::size_t{3});
        QVERIFY(holds(table->caption, "of 44 items Hilum fills in " +
                                          std::to_string(states["filled in by Hilum"]) + ", partly " +
                                          std::to_string(states["partly filled in by Hilum"]) + ", and " +
                                          std::to_string(states["you must answer"]) + " are yours"));
    }
};

QTEST_APPLESS_MAIN(TestClaim)
#include "tst_Claim.moc"
