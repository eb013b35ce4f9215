#include "report/Comparison.h"
#include "run/Queue.h"
#include "tests/support/PageWorld.h"
#include "tests/support/RunMaker.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CompareCharts.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/plot/DotPlot.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::compare;

namespace {

run::RunFolder tested(PageWorld& world, const std::string& name, double separation, unsigned seed,
                      const std::string& split = "auto") {
    run::RunSpec spec = run::specNamed(run::RunKind::FineTune, name);
    run::orDie(spec.set("seed", static_cast<std::int64_t>(seed)));
    run::orDie(spec.set("split", split));
    const auto folder = run::makeRun(world.context.workspace, spec, world.clock);
    run::finishTested(folder, world.clock, separation, seed);
    return folder;
}

struct OpenPage {
    explicit OpenPage(PageWorld& world)
        : page(world.context), tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest) {
        page.resize(1280, 700);
        page.show();
        world.model->start();
        page.activated();
    }
    /// The comparison has this many runs.
    [[nodiscard]] bool has(std::size_t runs) const {
        return page.comparison() && page.comparison()->runs.size() == runs;
    }
    ComparePage page;
    QAbstractItemModelTester tester;
};

int rowOf(const CompareTableModel& model, const run::RunFolder& folder) {
    for (int i = 0; i < model.rowCount(); ++i)
        if (model.row(i).id == QString::fromStdString(folder.id()))
            return i;
    return -1;
}

} // namespace

class TestComparePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void emptySaysWhatIsRunning() {
        PageWorld world;
        const auto folder = run::makeRun(world.context.workspace,
                                         run::specNamed(run::RunKind::Pretrain, "first"), world.clock);
        auto store = run::openStore(folder, world.clock);
        run::own(store, world.clock);
        QVERIFY(store.append(run::PlanMade{400, 10, 40, "cpu", "fp32", Json{{"batch", 256}}}).ok());
        QVERIFY(store.append(run::StateChanged{run::RunState::Running, ""}).ok());
        QVERIFY(store.append(run::stepsFrom(0, 100)).ok());
        run::makeRun(world.context.workspace, run::specNamed(run::RunKind::FineTune, "second"), world.clock);
        OpenPage open(world);
        const auto sentence = [&] {
            QStringList texts;
            for (const QLabel* label : open.page.findChildren<QLabel*>())
                if (label->isVisible())
                    texts << label->text();
            return texts.join(u' ');
        };
        QTRY_VERIFY(sentence().contains(QStringLiteral("“first” is at work: step 100 of 400")));
        QVERIFY(sentence().contains(QStringLiteral("1 runs wait.")));
        auto* bar = open.page.findChild<QProgressBar*>(QStringLiteral("compareProgress"));
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 250);
    }

    void tableHasTheNumbersOfTheReport() {
        PageWorld world;
        const auto strong = tested(world, "strong", 2.0, 1);
        std::vector<run::RunFolder> folders{strong, tested(world, "weak", 0.3, 2),
                                            tested(world, "middle", 1.0, 3)};
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(3), 20'000);
        // In the page's order, newest first: of two equal times the answer names the first.
        std::ranges::sort(folders, std::greater<>(), [](const run::RunFolder& f) { return f.id(); });
        const auto truth = report::compare(folders);
        QVERIFY(truth.ok());
        const CompareTableModel& model = open.page.model();
        for (std::size_t i = 0; i < folders.size(); ++i) {
            const report::ComparedRun& run = truth->runs[i];
            const int row = rowOf(model, folders[i]);
            QVERIFY(row >= 0);
            const auto number = [&](int column) {
                return model.index(row, column).data(CompareTableModel::SortRole).toDouble();
            };
            const auto text = [&](int column) { return model.index(row, column).data().toString(); };
            QCOMPARE(number(CompareTableModel::Auroc), run.metrics.at("auroc").value);
            QCOMPARE(number(CompareTableModel::Auprc), run.metrics.at("auprc").value);
            QCOMPARE(number(CompareTableModel::Accuracy), run.metrics.at("accuracy").value);
            QCOMPARE(number(CompareTableModel::Sensitivity), run.metrics.at("sensitivity").value);
            QCOMPARE(number(CompareTableModel::Specificity), run.metrics.at("specificity").value);
            const auto& auroc = run.metrics.at("auroc");
            QCOMPARE(text(CompareTableModel::Auroc), formatInterval(auroc.value, auroc.lower, auroc.upper));
            QVERIFY(text(CompareTableModel::Auprc)
                        .endsWith(QStringLiteral("(0.250)"))); // every fourth film is positive
            QVERIFY(text(CompareTableModel::Accuracy).endsWith(QStringLiteral("(0.750)")));
            QCOMPARE(text(CompareTableModel::Labels), QStringLiteral("200"));
            QCOMPARE(text(CompareTableModel::Seconds), QStringLiteral("42.0"));
        }
        // The highest AUROC stands on top, and the answer is the report's.
        auto* table = open.page.findChild<QTableView*>(QStringLiteral("compareTable"));
        QCOMPARE(table->model()->index(0, CompareTableModel::Auroc).data().toString(),
                 model.index(rowOf(model, strong), CompareTableModel::Auroc).data().toString());
        const QString answer = open.page.findChild<QLabel*>(QStringLiteral("compareAnswer"))->text() + u'\n' +
                               open.page.findChild<QLabel*>(QStringLiteral("compareAnswerMore"))->text();
        QCOMPARE(answer, QString::fromStdString(truth->answer));
        QVERIFY(!open.page.findChild<QLabel*>(QStringLiteral("compareBanner"))->isVisible());
        QCOMPARE(open.page.charts().aurocChart()->rowCount(), 3);
        QCOMPARE(open.page.findChild<QTableView*>(QStringLiteral("pairTable"))->model()->rowCount(), 3);
    }

    void pairsAreUnderTheModelTester() {
        PageWorld world;
        std::vector<run::RunFolder> folders{tested(world, "a", 2.0, 1), tested(world, "b", 0.3, 2)};
        auto comparison = report::compare(folders, 200);
        QVERIFY(comparison.ok());
        PairTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComparison(std::make_shared<const report::Comparison>(std::move(comparison).value()));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, PairTableModel::Sentence)
                    .data()
                    .toString()
                    .contains(QStringLiteral("is better than")));
    }

    void bannerWhenProtocolsDiffer() {
        PageWorld world;
        tested(world, "one", 1.0, 1);
        tested(world, "two", 1.2, 2, "random-7");
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        const auto* banner = open.page.findChild<QLabel*>(QStringLiteral("compareBanner"));
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(QStringLiteral("Split")), qPrintable(banner->text()));
        QCOMPARE(banner->textFormat(), Qt::PlainText);
    }

    void uncheckedRunsLeaveTheComparison() {
        PageWorld world;
        const auto a = tested(world, "a", 1.5, 1);
        const auto b = tested(world, "b", 1.0, 2);
        const auto c = tested(world, "c", 0.5, 3);
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(3), 20'000);
        CompareTableModel& model = open.page.model();
        const int row = rowOf(model, b);
        QVERIFY(model.setData(model.index(row, 0), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        QCOMPARE(model.rowCount(), 3); // it stays in the table, with its numbers
        QVERIFY(model.index(row, CompareTableModel::Auroc).data().toString() != QStringLiteral("…"));
        // A run that comes later is taken in by itself.
        tested(world, "d", 0.7, 4);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(3), 20'000);
        QCOMPARE(model.rowCount(), 4);
    }

    void baselineShowsDifferences() {
        PageWorld world;
        const auto a = tested(world, "a", 2.0, 1);
        const auto b = tested(world, "b", 0.5, 2);
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        auto* table = open.page.findChild<QTableView*>(QStringLiteral("compareTable"));
        QVERIFY(table->isColumnHidden(CompareTableModel::Difference));
        auto* chooser = open.page.findChild<QComboBox*>(QStringLiteral("baselineChooser"));
        const int place = chooser->findData(QString::fromStdString(b.id()));
        QVERIFY(place > 0);
        chooser->setCurrentIndex(place);
        Q_EMIT chooser->activated(place);
        QVERIFY(!table->isColumnHidden(CompareTableModel::Difference));
        const CompareTableModel& model = open.page.model();
        const auto& difference = model.row(rowOf(model, a)).difference;
        QVERIFY(difference.has_value());
        const auto& pair = open.page.comparison()->pairs.front();
        QCOMPARE(std::abs(difference->value), std::abs(pair.difference.difference.value));
        QVERIFY(difference->value > 0.0); // a is the better one
        QVERIFY(difference->lower < difference->value && difference->value < difference->upper);
        QVERIFY(!model.row(rowOf(model, b)).difference.has_value());
    }

    void studiesNarrowTheTable() {
        PageWorld world;
        const auto a = tested(world, "a", 2.0, 1);
        tested(world, "b", 0.5, 2);
        QVERIFY(run::saveStudy(world.context.workspace, {"study-1", "Only a", {a.id()}, 1}).ok());
        OpenPage open(world);
        auto* chooser = open.page.findChild<QComboBox*>(QStringLiteral("studyChooser"));
        QTRY_COMPARE(chooser->count(), 2);
        QTRY_COMPARE(open.page.model().rowCount(), 2);
        chooser->setCurrentIndex(1);
        Q_EMIT chooser->activated(1);
        QCOMPARE(open.page.model().rowCount(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
    }

    void tableAndReportLeave() {
        PageWorld world;
        tested(world, "a", 2.0, 1);
        tested(world, "b", 0.5, 2);
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        const QString csv = world.folder.filePath(QStringLiteral("t.csv")),
                      html = world.folder.filePath(QStringLiteral("r.html")),
                      svg = world.folder.filePath(QStringLiteral("c.svg"));
        world.dialogs.willSaveFile(csv);
        open.page.findChild<QAction*>(QStringLiteral("exportCsv"))->trigger();
        world.dialogs.willSaveFile(html);
        open.page.findChild<QAction*>(QStringLiteral("exportHtml"))->trigger();
        const QString paper = world.folder.filePath(QStringLiteral("r.pdf"));
        auto* pdf = open.page.findChild<QAction*>(QStringLiteral("exportPdf"));
        QTRY_VERIFY_WITH_TIMEOUT(pdf->isEnabled(), 20'000); // one report at a time
        world.dialogs.willSaveFile(paper);
        pdf->trigger();
        world.dialogs.willSaveFile(svg);
        open.page.findChild<QAction*>(QStringLiteral("exportSvg"))->trigger();
        const auto read = [](const QString& file) {
            QFile f(file);
            return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
        };
        QTRY_COMPARE(read(csv), QByteArray::fromStdString(report::toCsv(*open.page.comparison())));
        QTRY_VERIFY(read(html).contains("<svg"));
        QVERIFY(read(svg).contains("<svg"));
        QTRY_VERIFY_WITH_TIMEOUT(read(paper).startsWith("%PDF-"), 20'000);
    }

    void theReportIsAFolder() {
        PageWorld world;
        world.context.settingsFile = world.folder.filePath(QStringLiteral("window.ini"));
        tested(world, "Somebody, Born 1950", 2.0, 1);
        tested(world, "b", 0.5, 2);
        const QString parent = world.folder.filePath(QStringLiteral("reports"));
        QVERIFY(QDir().mkdir(parent));
        const auto toasts = [](OpenPage& open) {
            QStringList texts;
            for (const QLabel* label : open.page.window()->findChildren<QLabel*>(QStringLiteral("toastText")))
                texts << label->text();
            return texts.join(u'\n');
        };
        {
            OpenPage open(world);
            QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
            auto* button = open.page.findChild<QPushButton*>(QStringLiteral("writeReport"));
            auto* bar = open.page.findChild<QProgressBar*>(QStringLiteral("reportProgress"));
            QVERIFY(!bar->isVisible());
            world.dialogs.willOpenFolder(parent);
            button->click();
            QVERIFY(bar->isVisible()); // it is under way, and the window goes on
            QVERIFY(!button->isEnabled());
            QVERIFY(!open.page.running().isEmpty());
            for (const char* name : {"exportHtml", "exportPdf"}) { // another one would get in its way
                const auto* action = open.page.findChild<QAction*>(QLatin1String(name));
                QVERIFY(!action->isEnabled());
                QCOMPARE(action->toolTip(), button->toolTip());
            }
            QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
            QVERIFY(!bar->isVisible());
            QVERIFY(open.page.running().isEmpty());
            QVERIFY(open.page.findChild<QAction*>(QStringLiteral("exportPdf"))->isEnabled());
            QVERIFY(toasts(open).contains(QStringLiteral("hilum-report")));
            QVERIFY(open.page.window()->findChild<QPushButton*>(QStringLiteral("toastAction")) != nullptr);
        }
        // Nothing of a run is in the names; what is there is not overwritten; the place is remembered.
        QCOMPARE(QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("hilum-report")});
        const QDir made(parent + QStringLiteral("/hilum-report"));
        QCOMPARE(made.entryList(QDir::Files, QDir::Name),
                 (QStringList{QStringLiteral("pairs.csv"), QStringLiteral("report.html"),
                              QStringLiteral("report.pdf"), QStringLiteral("runs.csv")}));
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        world.dialogs.willOpenFolder(parent);
        auto* button = open.page.findChild<QPushButton*>(QStringLiteral("writeReport"));
        button->click();
        QCOMPARE(world.dialogs.lastStart(), parent);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
        QVERIFY(QFile::exists(parent + QStringLiteral("/hilum-report-2/report.pdf")));
        // What cannot be written is said, and the button comes back.
        world.dialogs.willOpenFolder(parent + QStringLiteral("/none"));
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
        QVERIFY2(toasts(open).contains(QStringLiteral("was not found")), qPrintable(toasts(open)));
        world.dialogs.willOpenFolder({}); // cancelled
        button->click();
        QVERIFY(button->isEnabled());
    }

    void aReportIsCancelledFromTheMenu() {
        PageWorld world;
        tested(world, "a", 2.0, 1);
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
        auto* cancel = open.page.findChild<QAction*>(QStringLiteral("exportCancel"));
        QVERIFY(!cancel->isVisible());
        const QString paper = world.folder.filePath(QStringLiteral("r.pdf"));
        world.dialogs.willSaveFile(paper);
        auto* pdf = open.page.findChild<QAction*>(QStringLiteral("exportPdf"));
        pdf->trigger();
        QVERIFY(cancel->isVisible());
        cancel->trigger();
        QVERIFY(pdf->isEnabled());
        QVERIFY(!cancel->isVisible());
        QVERIFY(open.page.running().isEmpty());
    }
};

QTEST_MAIN(TestComparePage)
#include "tst_ComparePage.moc"
