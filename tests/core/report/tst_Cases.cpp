// Cases and duels on predictions whose counts follow from arithmetic, and against compare() on generated
// runs.
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "report/Cases.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hilum;
using namespace hilum::report;
using test::sameInterval;

namespace {

/// `films` films from id 1 on, every second one positive. Film number i (from 0) is answered wrongly where
/// `every` divides i; film i lies 0.001 (i + 1) from the threshold.
std::vector<run::Prediction> wrongEvery(int every, int films, double threshold) {
    std::vector<run::Prediction> rows;
    for (int i = 0; i < films; ++i) {
        const int label = i % 2;
        const bool positive = (label == 1) != (i % every == 0);
        rows.push_back({i + 1, static_cast<std::uint32_t>(i / 3), label,
                        threshold + (positive ? 0.001 : -0.001) * (i + 1)});
    }
    return rows;
}

RunCases must(Result<RunCases> cases) {
    if (!cases)
        qFatal("casesOf: %s", cases.error().detail.c_str());
    return std::move(cases).value();
}

Duel fight(const RunCases& a, const RunCases& b) {
    auto result = duel(a, b);
    if (!result)
        qFatal("duel: %s", result.error().detail.c_str());
    return std::move(result).value();
}

} // namespace

class TestCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomesAreCounted() {
        // Of i = 0 … 299 every third is wrong: 100, of which the even ones (negative, i = 0, 6, 12 …) are 50.
        const RunCases run = must(casesOf(wrongEvery(3, 300, 0.4), 0.4));
        QCOMPARE(run.cases.size(), std::size_t{300});
        QCOMPARE(run.count(Outcome::FalsePositive), std::size_t{50});
        QCOMPARE(run.count(Outcome::FalseNegative), std::size_t{50});
        QCOMPARE(run.count(Outcome::TruePositive), std::size_t{100});
        QCOMPARE(run.count(Outcome::TrueNegative), std::size_t{100});
        // A score on the threshold means positive.
        const std::vector<run::Prediction> edge{{7, 1, 1, 0.4}, {8, 1, 0, 0.4}};
        const RunCases onIt = must(casesOf(edge, 0.4));
        QCOMPARE(onIt.cases[0].outcome, Outcome::TruePositive);
        QCOMPARE(onIt.cases[1].outcome, Outcome::FalsePositive);
        QCOMPARE(onIt.cases[0].sureness, 0.0);
    }

    void surestMistakesComeFirst() {
        auto rows = wrongEvery(3, 30, 0.5);
        std::ranges::reverse(rows); // the order of the rows plays no part
        const std::vector<Case> sorted = surestMistakesFirst(must(casesOf(rows, 0.5)).cases);
        QCOMPARE(sorted.size(), std::size_t{30});
        // Wrong are i = 27, 24 … 0, then right 29, 28, 26 …; film = i + 1.
        QCOMPARE(sorted[0].film, std::int64_t{28});
        QCOMPARE(sorted[1].film, std::int64_t{25});
        QCOMPARE(sorted[9].film, std::int64_t{1});
        QVERIFY(!sorted[9].right());
        QVERIFY(sorted[10].right());
        QCOMPARE(sorted[10].film, std::int64_t{30});
        QCOMPARE(sorted[11].film, std::int64_t{29});
        QVERIFY(std::abs(sorted[0].sureness - 0.028) < 1e-12);
        const std::vector<Case> equal = surestMistakesFirst(
            must(casesOf(std::vector<run::Prediction>{{9, 1, 0, 0.75}, {3, 2, 1, 0.25}}, 0.5)).cases);
        QCOMPARE(equal[0].film, std::int64_t{3}); // equally sure: by film
    }

    void duelIsCounted() {
        // By the Chinese remainder theorem, of 300 films: 3 and 5 divide 20, 5 alone 40, 3 alone 80, none
        // 160.
        const RunCases a = must(casesOf(wrongEvery(3, 300, 0.3), 0.3));
        const RunCases b = must(casesOf(wrongEvery(5, 300, 0.6), 0.6));
        const Duel both = fight(a, b);
        QCOMPARE(both.count(DuelSide::OnlyA), std::int64_t{40});
        QCOMPARE(both.count(DuelSide::OnlyB), std::int64_t{80});
        QCOMPARE(both.count(DuelSide::BothWrong), std::int64_t{20});
        QCOMPARE(both.count(DuelSide::BothRight), std::int64_t{160});
        for (const DuelCase& one : both.of(DuelSide::OnlyA)) {
            QVERIFY(one.a.right());
            QVERIFY(!one.b.right());
            QCOMPARE(one.a.film, one.b.film);
        }
        // The surest disagreement is the last film that 5 divides and 3 does not: i = 295.
        QCOMPARE(both.of(DuelSide::OnlyA).front().a.film, std::int64_t{296});
        QVERIFY(std::abs(both.of(DuelSide::OnlyA).front().sureness() - 2 * 0.296) < 1e-12);
        QCOMPARE(both.of(DuelSide::OnlyA).back().a.film, std::int64_t{6});
        // Twice P(X ≤ 40) of Binomial(120, ½), summed exactly with Python's fractions.
        QVERIFY2(std::abs(both.mcNemarP / 0.0003304000183913207 - 1.0) < 1e-9,
                 qPrintable(QString::number(both.mcNemarP, 'g', 17)));
        // The other way round the sides change places.
        const Duel back = fight(b, a);
        QCOMPARE(back.count(DuelSide::OnlyA), std::int64_t{80});
        QCOMPARE(back.count(DuelSide::OnlyB), std::int64_t{40});
        QCOMPARE(back.mcNemarP, both.mcNemarP);
        // Against itself nobody wins.
        const Duel self = fight(a, a);
        QCOMPARE(self.count(DuelSide::OnlyA) + self.count(DuelSide::OnlyB), std::int64_t{0});
        QCOMPARE(self.count(DuelSide::BothWrong), std::int64_t{100});
        QCOMPARE(self.mcNemarP, 1.0);
    }

    void otherFilmsAreNoDuel() {
        const RunCases a = must(casesOf(wrongEvery(3, 30, 0.5), 0.5));
        const auto fewer = duel(a, must(casesOf(wrongEvery(3, 29, 0.5), 0.5)));
        QVERIFY(!fewer);
        QCOMPARE(fewer.error().code, ErrorCode::BadValue);
        auto rows = wrongEvery(3, 30, 0.5);
        rows[4].label = 1 - rows[4].label;
        QVERIFY(!duel(a, must(casesOf(rows, 0.5))));
        const Duel empty = fight(RunCases{}, RunCases{});
        QCOMPARE(empty.count(DuelSide::BothRight), std::int64_t{0});
    }

    void badPredictionsAreRefused() {
        const auto code = [](std::vector<run::Prediction> rows, double threshold = 0.5) {
            const auto cases = casesOf(rows, threshold);
            return cases ? ErrorCode::Internal : cases.error().code;
        };
        QCOMPARE(code({{1, 1, 2, 0.5}}), ErrorCode::Corrupt);
        QCOMPARE(code({{1, 1, 1, std::nan("")}}), ErrorCode::Corrupt);
        QCOMPARE(code({{1, 1, 1, 0.5}, {2, 1, 1, 0.5}, {1, 1, 1, 0.4}}), ErrorCode::Corrupt);
        QCOMPARE(code({{1, 1, 1, 0.5}}, std::numeric_limits<double>::infinity()), ErrorCode::BadValue);
        QVERIFY(casesOf({}, 0.5).ok());
    }

    void doubtedLabelsAreLeftOut() {
        // Positives 0.9 and 0.4 against negatives 0.6, 0.2 and 0.1: 5 of 6 pairs, 3 of 5 answers at 0.5.
        const std::vector<run::Prediction> rows{
            {1, 1, 1, 0.9}, {2, 2, 1, 0.4}, {3, 3, 0, 0.6}, {4, 4, 0, 0.2}, {5, 5, 0, 0.1}};
        const RunCases run = must(casesOf(rows, 0.5));
        const ScoresWithout one = scoresWithout(run, std::vector<std::int64_t>{3, 77}, 200);
        QCOMPARE(one.films, std::int64_t{5});
        QCOMPARE(one.leftOut, std::int64_t{1}); // 77 is no test film
        QVERIFY(std::abs(one.auroc.value - 5.0 / 6.0) < 1e-12);
        QVERIFY(std::abs(one.accuracy.value - 0.6) < 1e-12);
        QVERIFY(std::abs(one.aurocWithout.value - 1.0) < 1e-12); // 4 of 4 pairs
        QVERIFY(std::abs(one.accuracyWithout.value - 0.75) < 1e-12);
        const ScoresWithout none = scoresWithout(run, {}, 200);
        sameInterval(none.aurocWithout, none.auroc);
        sameInterval(none.accuracyWithout, none.accuracy);
        // Without positives there is no AUROC, and accuracy is still there.
        const ScoresWithout healthy = scoresWithout(run, std::vector<std::int64_t>{1, 2}, 200);
        QVERIFY(std::isnan(healthy.aurocWithout.value));
        QVERIFY(std::abs(healthy.accuracyWithout.value - 2.0 / 3.0) < 1e-12);
        const ScoresWithout nothing = scoresWithout(run, std::vector<std::int64_t>{1, 2, 3, 4, 5}, 200);
        QCOMPARE(nothing.leftOut, std::int64_t{5});
        QVERIFY(std::isnan(nothing.accuracyWithout.value));
    }

    void runFoldersGiveWhatWasCompared() {
        const QTemporaryDir dir;
        const std::filesystem::path workspace = dir.path().toStdString();
        std::filesystem::create_directories(workspace / "runs");
        const std::vector<run::RunFolder> folders{
            test::makeRun(workspace, {.separation = 1.5, .noiseSeed = 1}),
            test::makeRun(workspace, {.settings = {{"epochs", 7}}, .separation = 0.5, .noiseSeed = 2})};
        constexpr int kResamples = 200;
        const auto comparison = compare(folders, kResamples);
        QVERIFY(comparison.ok());
        std::vector<RunCases> all;
        for (const ComparedRun& run : comparison->runs) {
            all.push_back(must(readCases(run)));
            const statistics::Confusion table =
                statistics::confusionAt(run.test.label, run.test.score, run.threshold);
            const auto counted = [&](Outcome outcome) {
                return static_cast<std::int64_t>(all.back().count(outcome));
            };
            QCOMPARE(counted(Outcome::TruePositive), table.truePositive);
            QCOMPARE(counted(Outcome::FalsePositive), table.falsePositive);
            QCOMPARE(counted(Outcome::TrueNegative), table.trueNegative);
            QCOMPARE(counted(Outcome::FalseNegative), table.falseNegative);
            const ScoresWithout scores = scoresWithout(all.back(), {}, kResamples);
            sameInterval(scores.auroc, run.metrics.at("auroc"));
            sameInterval(scores.accuracy, run.metrics.at("accuracy"));
        }
        const Duel both = fight(all[0], all[1]);
        const auto right = [](const RunCases& run) {
            return static_cast<std::int64_t>(run.count(Outcome::TruePositive) +
                                             run.count(Outcome::TrueNegative));
        };
        QCOMPARE(both.count(DuelSide::OnlyA) + both.count(DuelSide::BothRight), right(all[0]));
        QCOMPARE(both.count(DuelSide::OnlyB) + both.count(DuelSide::BothRight), right(all[1]));
        QVERIFY(both.count(DuelSide::OnlyA) > both.count(DuelSide::OnlyB)); // the better one wins more
        // Predictions that were written anew since are not mixed with the former numbers.
        const SystemClock clock;
        {
            auto store = run::RunStore::openForWriting(folders[0].path, clock);
            QVERIFY(store.ok());
            QVERIFY(store
                        ->writePredictions("test",
                                           test::predictionsOf({.separation = 0.1, .noiseSeed = 9}, "test"))
                        .ok());
        }
        const auto changed = std::ranges::find(comparison->runs, folders[0].id(), &ComparedRun::id);
        const auto again = readCases(*changed);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Corrupt);
    }
};

QTEST_APPLESS_MAIN(TestCases)
#include "tst_Cases.moc"
