// Comparisons over runs that people have written on, or deleted.
#include "ReportBench.h"
#include "base/AtomicFile.h"
#include "report/ChosenRuns.h"
#include "run/Queue.h"
#include "run/RunMark.h"
#include "run/RunTrash.h"
#include "tests/support/RunMaker.h"

using namespace hilum;
using namespace hilum::report;
using test::holds;

class TestMarkedRuns : public QObject {
    Q_OBJECT

    test::Workspaces m_workspaces;
    SystemClock m_clock;
    static constexpr int kResamples = 20;

    run::RunFolder tested(const std::filesystem::path& workspace, const std::string& name) {
        const auto folder = run::makeRun(workspace, run::specNamed(run::RunKind::FineTune, name), m_clock);
        run::finishTested(folder, m_clock, 1.0, 7);
        return folder;
    }

private Q_SLOTS:
    void notesAreInTheReport() {
        const auto workspace = m_workspaces.next();
        const auto folder = tested(workspace, "a");
        run::orDie(run::writeMark(folder, {"for the talk, see /home/me/slides.pdf", {"x"}, false}));
        const auto comparison = test::compared({folder}, kResamples);
        QVERIFY(holds(comparison.runs.at(0).notes, "for the talk"));
        QVERIFY(!holds(comparison.runs.at(0).notes, "/home/me"));
        const ReportOptions options;
        const auto html = workspace / "report.html";
        QVERIFY(writeHtml(comparison, html, options).ok());
        QVERIFY(holds(readFile(html).value(), "for the talk"));
    }

    void aStudyGoesOnWithoutADeletedRunAndSaysSo() {
        const auto workspace = m_workspaces.next();
        const auto kept = tested(workspace, "kept"), deleted = tested(workspace, "deleted");
        QVERIFY(run::saveStudy(workspace, {"s", "Study", {kept.id(), deleted.id()}, 1}).ok());
        run::orDie(run::trashRuns(workspace, std::vector{deleted.id()}, m_clock));
        const auto chosen = chosenRuns(workspace, {}, "Study");
        QVERIFY(chosen.ok());
        const auto comparison = test::compared(*chosen, kResamples);
        QCOMPARE(comparison.runs.size(), std::size_t{1});
        QCOMPARE(comparison.unreadable.size(), std::size_t{1});
        QVERIFY(holds(comparison.unreadable.front(), deleted.id() + ": This run has been deleted."));
        QVERIFY(!chosenRuns(workspace, {deleted.id()}, "").ok()); // who names it is told that it is not there
        QVERIFY(!chosenRuns(workspace, {"nobody"}, "").ok());
    }
};

QTEST_GUILESS_MAIN(TestMarkedRuns)
#include "tst_MarkedRuns.moc"
