// The further charts of the Compare page: what they show of runs whose answers follow from arithmetic, how
// they leave, what they say where there is nothing.
#include "CaseWorld.h"
#include "tests/support/PageWorld.h"
#include "widgets/common/Format.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CompareCharts.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/compare/ConfusionView.h"
#include "widgets/compare/SubgroupModel.h"
#include "widgets/plot/ChartView.h"
#include "widgets/plot/DotPlot.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::compare;

namespace {

constexpr int kTestFilms = 160; // of RunMaker's finishTested(), every fourth positive, two a patient

struct Told {
    std::int64_t seed = 1;
    double separation = 1.0, elapsedS = 42.0;
    std::int64_t trainingFilms = 200;
    std::vector<std::pair<std::string, Json>> settings{}, facts{};
};

run::RunFolder tested(PageWorld& world, const std::string& name, const Told& told) {
    run::RunSpec spec = run::specNamed(run::RunKind::FineTune, name);
    run::orDie(spec.set("seed", told.seed));
    for (const auto& [key, value] : told.settings)
        run::orDie(spec.set(key, value));
    const auto folder = run::makeRun(world.context.workspace, spec, world.clock);
    run::RunStore store = run::openStore(folder, world.clock);
    const auto seed = static_cast<unsigned>(told.seed);
    run::orDie(store.writePredictions("validation", run::predictionsOf(1, 80, told.separation, seed + 1000)));
    run::orDie(store.writePredictions("test", run::predictionsOf(1001, kTestFilms, told.separation, seed)));
    run::orDie(store.writeFact("protocol", Json{{"trainingFilms", told.trainingFilms}}));
    for (const auto& [fact, value] : told.facts)
        run::orDie(store.writeFact(fact, value));
    run::orDie(store.append(run::Ended{run::RunState::Finished, "", told.elapsedS}));
    run::orDie(store.close());
    return folder;
}

struct OpenPage {
    explicit OpenPage(PageWorld& world) : page(world.context) {
        page.resize(1280, 720);
        page.show();
        world.model->start();
        page.activated();
    }
    [[nodiscard]] bool has(std::size_t runs) const {
        return page.comparison() && page.comparison()->runs.size() == runs;
    }
    /// Brings the tab up and gives its figure.
    FigurePanel& figure(Figure which) {
        page.charts().showTab(CompareCharts::Curves + static_cast<int>(which));
        return page.charts().figure(which);
    }
    template <class T> T* child(const char* name) const { return page.findChild<T*>(QLatin1String(name)); }
    ComparePage page;
};

const report::ChartPoint* markOf(const report::ChartSeries& series) {
    const auto found = std::ranges::find(series.points, true, &report::ChartPoint::marked);
    return found == series.points.end() ? nullptr : &*found;
}

QByteArray read(const QString& file) {
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// Women and men in turn, ages 30 and 70, five films lateral: too few to say much.
Json filmFacts() {
    Json facts = Json::object();
    for (int i = 0; i < kTestFilms; ++i) {
        facts["sex"].push_back(1 + (i / 4) % 2);
        facts["age"].push_back(i < kTestFilms / 2 ? 30 : 70);
        facts["view"].push_back(i < 5 ? 3 : 1);
    }
    return facts;
}

} // namespace

class TestCompareFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void curvesHaveTheThresholds() {
        PageWorld world;
        tested(world, "strong", {.seed = 1, .separation = 2.0});
        tested(world, "weak", {.seed = 2, .separation = 0.4});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        FigurePanel& figure = open.figure(Figure::Curves);
        QTRY_COMPARE(figure.view(0).chart().series.size(), std::size_t{2});
        const ChartView& roc = figure.view(0);
        QVERIFY(roc.isVisible() && figure.view(1).isVisible());
        const auto& runs = open.page.comparison()->runs;
        const auto best =
            std::ranges::max_element(runs, {}, [](const auto& run) { return run.metrics.at("auroc").value; });
        const report::ChartPoint* mark = markOf(roc.chart().series.front());
        QVERIFY(mark != nullptr);
        QCOMPARE(mark->y, best->confusion.sensitivity());
        QCOMPARE(mark->x, 1.0 - best->confusion.specificity());
        QVERIFY(figure.view(1).chart().rules.front().value == 0.25); // the prevalence
        // The mouse over the marker is told what it is.
        const auto at = roc.nearest(roc.placeOf(mark->x, mark->y));
        QVERIFY(at.has_value());
        const QString text = roc.readout(*at).join(u'\n');
        QVERIFY2(text.contains(QStringLiteral("Threshold from validation: ") + formatNumber(best->threshold)),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Sensitivity: ")));
        QVERIFY(!roc.nearest({-500.0, -500.0}).has_value());
        QVERIFY(open.child<QLabel>("compareNote")->text().contains(QStringLiteral("Markers")));
    }

    void keysWalkAlongACurve() {
        PageWorld world;
        tested(world, "a", {.seed = 1});
        tested(world, "b", {.seed = 2});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        ChartView& view = open.figure(Figure::Curves).view(0);
        QTRY_VERIFY(!view.chart().series.empty());
        QVERIFY(!view.pointed());
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY((view.pointed() == ChartView::At{0, 0}));
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY((view.pointed() == ChartView::At{0, 1}));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.pointed()->series, std::size_t{1});
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Left); // before the first is the last
        QVERIFY(view.pointed()->point >= view.chart().series[1].points.size() - 2);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.pointed());
    }

    void calibrationIsThatOfTheChosenRun() {
        PageWorld world;
        const auto a = tested(world, "a", {.seed = 1, .separation = 2.0});
        const auto b = tested(world, "b", {.seed = 2, .separation = 0.5});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        FigurePanel& figure = open.figure(Figure::Calibration);
        QTRY_COMPARE(figure.view(0).chart().series.size(), std::size_t{2});
        open.page.charts().choose(QString::fromStdString(b.id()));
        const auto run = std::ranges::find(open.page.comparison()->runs, b.id(),
                                           [](const auto& one) { return one.summary.folder.id(); });
        const QString brier = formatNumber(run->metrics.at("brier").value);
        QTRY_VERIFY2(figure.note().contains(QStringLiteral("Brier score %1, ECE %2.")
                                                .arg(brier, formatNumber(run->metrics.at("ece").value))),
                     qPrintable(figure.note()));
        QVERIFY(figure.note().contains(QStringLiteral("temperature %1").arg(formatNumber(run->temperature))));
        std::int64_t films = 0;
        for (const report::ChartPoint& point : figure.view(0).chart().series[0].points)
            films += point.films;
        QCOMPARE(films, std::int64_t{kTestFilms});
        QVERIFY(figure.view(0).readout({0, 0}).join(u'\n').contains(
            QStringLiteral("%1 film(s)").arg(figure.view(0).chart().series[0].points[0].films)));
    }

    void labelsSavedAreSaid() {
        PageWorld world;
        // Pretrained, from scratch; two seeds at two numbers of labels each.
        for (std::int64_t seed : {1, 2})
            for (const std::int64_t films : {100, 400}) {
                const double share = static_cast<double>(films) / 400.0;
                tested(world, "scratch",
                       {.seed = seed,
                        .separation = films == 100 ? 0.3 : 0.9,
                        .trainingFilms = films,
                        .settings = {{"labelFraction", share}}});
                tested(
                    world, "pretrained",
                    {.seed = seed + 10,
                     .separation = films == 100 ? 2.0 : 2.4,
                     .trainingFilms = films,
                     .settings = {{"labelFraction", share}, {"init", "file:/nowhere/encoder.safetensors"}}});
            }
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(8), 20'000);
        FigurePanel& figure = open.figure(Figure::Labels);
        QTRY_COMPARE(figure.view(0).chart().series.size(), std::size_t{2});
        QVERIFY(figure.view(0).chart().x.logarithmic);
        for (const report::ChartSeries& series : figure.view(0).chart().series)
            for (const report::ChartPoint& point : series.points)
                QVERIFY(point.band); // over seeds
        // From scratch never gets there: it would need more than 400, at least 300 more than 100.
        QVERIFY2(figure.note().contains(QStringLiteral("Labels saved: with 100 labelled films")) &&
                     figure.note().contains(QStringLiteral("more than 400, at least 300 more")),
                 qPrintable(figure.note()));
    }

    void costsAreChosen() {
        PageWorld world;
        tested(world, "cheap",
               {.seed = 1,
                .separation = 0.5,
                .elapsedS = 10.0,
                .settings = {{"epochs", 3}},
                .facts = {{"resources", Json{{"peakMemoryBytes", 3e9}, {"multiplyAdds", 1e9}}}}});
        tested(world, "dear",
               {.seed = 2,
                .separation = 2.0,
                .elapsedS = 90.0,
                .settings = {{"epochs", 4}},
                .facts = {{"resources", Json{{"peakMemoryBytes", 2e9}, {"multiplyAdds", 2e9}}}}});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        FigurePanel& figure = open.figure(Figure::Cost);
        auto* chooser = open.child<QComboBox>("costChooser");
        QTRY_COMPARE(chooser->count(), 3); // time, memory, multiply-adds; no energy was recorded
        QCOMPARE(figure.view(0).chart().series.front().points.size(), std::size_t{2});
        QVERIFY2(figure.note().contains(QStringLiteral("On the front")), qPrintable(figure.note()));
        chooser->setCurrentIndex(1);
        // The better one also needs less memory: it is alone on the front.
        QCOMPARE(figure.view(0).chart().series.front().points.size(), std::size_t{1});
        QCOMPARE(figure.view(0).chart().series.front().points[0].x, 2.0);
        chooser->setCurrentIndex(2);
        QVERIFY(figure.view(0).chart().x.label.find("Multiply-adds") != std::string::npos);
    }

    void confusionIsCounted() {
        CaseWorld world;
        world.tested("one", 4);
        ComparePage page(world.world.context);
        page.resize(1280, 720);
        page.show();
        world.world.model->start();
        page.activated();
        QTRY_VERIFY_WITH_TIMEOUT(page.comparison() && page.comparison()->runs.size() == 1, 20'000);
        page.charts().showTab(CompareCharts::Confusion);
        FigurePanel& figure = page.charts().figure(Figure::Confusion);
        QTRY_COMPARE(figure.confusion().table().counts.size(), std::size_t{2});
        // Every fourth film from the first is wrong: all of them negative ones (CaseWorld).
        const std::vector<std::vector<std::int64_t>> counts{{kCaseFilms / 2, 0},
                                                            {kCaseFilms / 4, kCaseFilms / 4}};
        QVERIFY(figure.confusion().table().counts == counts);
        QCOMPARE(figure.csv(), std::string("label,Positive,Negative\nPositive,20,0\nNegative,10,10\n"));
        QVERIFY(figure.confusion().accessibleDescription().contains(
            QStringLiteral("Label Negative, answer Positive: 10")));
        QVERIFY(figure.note().contains(QStringLiteral("0.500, chosen on validation")));
    }

    void subgroupsSortAndGrey() {
        PageWorld world;
        tested(world, "a", {.facts = {{"testFilms", filmFacts()}}});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
        FigurePanel& figure = open.figure(Figure::Subgroups);
        SubgroupModel& model = figure.subgroups();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.rowCount(), 6); // women, men; 30, 70; PA, lateral
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto& part = model.part(row);
            const bool grey = model.index(row, 0).data(Qt::ForegroundRole).isValid();
            QCOMPARE(grey, part.numbers.small);
            QCOMPARE(model.index(row, SubgroupModel::Films).data().toString(),
                     formatCount(part.numbers.films));
            if (part.name == "lateral") {
                QCOMPARE(part.numbers.films, std::int64_t{5});
                QVERIFY(part.numbers.small);
            }
        }
        auto* table = open.child<QTableView>("subgroupTable");
        QVERIFY(table->isVisible());
        table->sortByColumn(SubgroupModel::Films, Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, SubgroupModel::Part).data().toString(), QStringLiteral("lateral"));
        table->sortByColumn(SubgroupModel::Films, Qt::DescendingOrder);
        QVERIFY(table->model()->index(5, SubgroupModel::Part).data().toString() == QStringLiteral("lateral"));
        QVERIFY(figure.csv().starts_with("trait,part,films,patients,positives,auroc,aurocLower"));
    }

    void nothingIsSaidInWords() {
        PageWorld world;
        tested(world, "a", {});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
        for (const auto& [figure, sentence] :
             {std::pair(Figure::Labels, "labelsSentence"), std::pair(Figure::Cost, "costSentence"),
              std::pair(Figure::Subgroups, "subgroupsSentence")}) {
            open.figure(figure);
            const auto* label = open.child<QLabel>(sentence);
            QTRY_COMPARE(label->text(), figureEmptyText(figure));
            QVERIFY(label->isVisible());
            QVERIFY(!open.page.charts().canPaint());
            QVERIFY(open.page.charts().figure(figure).csv().empty());
        }
    }

    void runsWithoutPredictionsAreNamed() {
        PageWorld world;
        tested(world, "a", {.seed = 1});
        const auto silent = run::makeRun(world.context.workspace,
                                         run::specNamed(run::RunKind::FineTune, "silent"), world.clock);
        run::RunStore store = run::openStore(silent, world.clock);
        run::orDie(store.append(run::Ended{run::RunState::Finished, "", 3.0}));
        run::orDie(store.close());
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
        const auto* banner = open.child<QLabel>("compareBanner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(QStringLiteral("kept no predictions of test films")),
                 qPrintable(banner->text()));
        const CompareTableModel& model = open.page.model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.row(row).id == QString::fromStdString(silent.id())) {
                QCOMPARE(model.index(row, CompareTableModel::Auroc).data().toString(), QStringLiteral("–"));
                QVERIFY(model.index(row, CompareTableModel::Auroc)
                            .data(Qt::ToolTipRole)
                            .toString()
                            .contains(QStringLiteral("no predictions")));
            }
    }

    void shortcutsAreLines() {
        PageWorld world;
        tested(world, "network", {.seed = 1, .separation = 2.0});
        run::RunSpec spec = run::specNamed(run::RunKind::Baseline, "the view");
        run::orDie(spec.set("rule", "view"));
        const auto folder = run::makeRun(world.context.workspace, spec, world.clock);
        run::finishTested(folder, world.clock, 0.8, 5);
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        const auto& runs = open.page.comparison()->runs;
        const auto view =
            std::ranges::find(runs, folder.id(), [](const auto& run) { return run.summary.folder.id(); });
        const DotPlot* auroc = open.page.charts().aurocChart();
        const DotPlot* accuracy = open.page.charts().accuracyChart();
        QCOMPARE(auroc->reference(QStringLiteral("view alone")), view->metrics.at("auroc").value);
        QCOMPARE(accuracy->reference(QStringLiteral("view alone")), view->metrics.at("accuracy").value);
        QCOMPARE(accuracy->reference(QStringLiteral("always the larger class")), 0.75);
        QVERIFY(std::isnan(auroc->reference(QStringLiteral("no such line"))));
    }

    void chartsLeave() {
        PageWorld world;
        tested(world, "a", {.seed = 1, .facts = {{"testFilms", filmFacts()}}});
        tested(world, "b", {.seed = 2});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        CompareCharts& charts = open.page.charts();
        for (const Figure which : {Figure::Curves, Figure::Calibration, Figure::Confusion}) {
            open.figure(which);
            QTRY_VERIFY(charts.canPaint());
            const QString base = world.folder.filePath(charts.chartName());
            QVERIFY(charts.save(base + QStringLiteral(".png")).ok());
            QVERIFY(charts.save(base + QStringLiteral(".svg")).ok());
            const QImage image(base + QStringLiteral(".png"));
            QCOMPARE(image.size(), QSize(1800, 1040));
            QCOMPARE(image.pixelColor(0, 0), colours(Theme::Light).panel); // for paper
            QVERIFY(read(base + QStringLiteral(".svg")).contains("<svg"));
        }
        open.figure(Figure::Curves);
        QTRY_VERIFY(charts.canPaint());
        const QString csv = world.folder.filePath(QStringLiteral("curves.csv"));
        world.dialogs.willSaveFile(csv);
        open.child<QAction>("exportChartCsv")->trigger();
        std::size_t points = 0;
        for (const std::size_t i : {0U, 1U})
            for (const report::ChartSeries& series : charts.figure(Figure::Curves).view(i).chart().series)
                points += series.points.size();
        QCOMPARE(static_cast<std::size_t>(read(csv).count('\n')), points + 1);
        QVERIFY(read(csv).startsWith("chart,series,x,y,"));
        const auto lost = charts.save(world.folder.filePath(QStringLiteral("none/curves.svg")));
        QVERIFY(!lost.ok());
    }

    void arabicKeepsIntervalsTogether() {
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        const statistics::Interval interval{0.742, 0.689, 0.797};
        QCOMPARE(intervalText(interval), QStringLiteral("0.742 [0.689, 0.797]"));
        report::Chart chart;
        chart.legend = true;
        chart.series.push_back({.name = "a run", .line = true, .points = {{.x = 0.0, .y = 0.0}}});
        ChartView view;
        view.resize(600, 300);
        view.setChart(chart);
        const double left = view.placeOf(0.0, 0.0).x(), right = view.placeOf(1.0, 0.0).x();
        QApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(intervalText(interval), QStringLiteral("\u20660.742 [0.689, 0.797]\u2069"));
        QCOMPARE(formatInterval(0.742, 0.689, 0.797), QStringLiteral("\u20660.742 [0.689, 0.797]\u2069"));
        const QStringList two{QStringLiteral("a"), QStringLiteral("b")};
        QCOMPARE(joinedFacts(two), QStringLiteral("\u200f\u2068a\u2069 · \u2068b\u2069"));
        // The legend is on the other side; numbers still grow to the right.
        QVERIFY(view.placeOf(0.0, 0.0).x() > left && view.placeOf(1.0, 0.0).x() > right);
        QVERIFY(view.placeOf(1.0, 0.0).x() > view.placeOf(0.0, 0.0).x());
    }

    void reportsAreCancelled() {
        PageWorld world;
        tested(world, "a", {.seed = 1, .facts = {{"testFilms", filmFacts()}}});
        tested(world, "b", {.seed = 2, .facts = {{"testFilms", filmFacts()}}});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(2), 20'000);
        const QString parent = world.folder.filePath(QStringLiteral("reports"));
        QVERIFY(QDir().mkdir(parent));
        auto* cancel = open.child<QToolButton>("reportCancel");
        auto* button = open.child<QPushButton>("writeReport");
        QVERIFY(!cancel->isVisible());
        world.dialogs.willOpenFolder(parent);
        button->click();
        QVERIFY(cancel->isVisible() && !button->isEnabled());
        cancel->click(); // no event has run: the report cannot be ready
        QVERIFY(!cancel->isVisible() && button->isEnabled());
        QVERIFY(!open.child<QProgressBar>("reportProgress")->isVisible());
        world.jobs.waitForDone();
        QVERIFY(QDir(parent).isEmpty());
        // And it can be written after that.
        world.dialogs.willOpenFolder(parent);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(parent + QStringLiteral("/hilum-report/report.pdf")), 20'000);
        QTRY_VERIFY(!cancel->isVisible());
    }

    void layoutIsRemembered() {
        PageWorld world;
        world.context.settingsFile = world.folder.filePath(QStringLiteral("window.ini"));
        tested(world, "a", {});
        QList<int> sizes;
        {
            OpenPage open(world);
            QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
            auto* splitter = open.child<QSplitter>("compareSplitter");
            splitter->setSizes({300, 250});
            Q_EMIT splitter->splitterMoved(300, 1); // as a drag does
            sizes = splitter->sizes();
            QHeaderView* header = open.child<QTableView>("compareTable")->horizontalHeader();
            header->moveSection(header->visualIndex(CompareTableModel::Labels), 1);
            QTRY_VERIFY(QSettings(world.context.settingsFile, QSettings::IniFormat)
                            .contains(QStringLiteral("compare/columnOrder")));
            QTRY_VERIFY(QSettings(world.context.settingsFile, QSettings::IniFormat)
                            .contains(QStringLiteral("compare/splitter")));
        }
        {
            OpenPage open(world);
            QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
            const QHeaderView* header = open.child<QTableView>("compareTable")->horizontalHeader();
            QCOMPARE(header->visualIndex(CompareTableModel::Labels), 1);
            QCOMPARE(header->visualIndex(CompareTableModel::Run), 0);
            const QList<int> again = open.child<QSplitter>("compareSplitter")->sizes();
            QVERIFY(std::abs(again[0] - sizes[0]) <= 8); // what is above it may wrap otherwise
        }
        // What somebody wrote into the file changes nothing.
        QSettings(world.context.settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("compare/columnOrder"), QStringList{"x", "99", "-1", "0", "0"});
        const OpenPage open(world);
        QCOMPARE(open.child<QTableView>("compareTable")->horizontalHeader()->visualIndex(0), 0);
    }

    void aComputationIsCancelled() {
        PageWorld world;
        tested(world, "a", {.facts = {{"testFilms", filmFacts()}}});
        OpenPage open(world);
        QTRY_VERIFY_WITH_TIMEOUT(open.has(1), 20'000);
        FigurePanel& figure = open.figure(Figure::Subgroups);
        auto* cancel = open.child<QPushButton>("subgroupsCancel");
        cancel->click(); // no event has run since it began
        QVERIFY(figure.settled());
        QCOMPARE(open.child<QLabel>("subgroupsSentence")->text(),
                 QStringLiteral("Stopped before it was computed."));
        QCOMPARE(cancel->text(), QStringLiteral("Compute"));
        QCOMPARE(figure.subgroups().rowCount(), 0);
        cancel->click();
        QTRY_COMPARE(figure.subgroups().rowCount(), 6);
    }
};

QTEST_MAIN(TestCompareFigures)
#include "tst_CompareFigures.moc"
