// The table of runs: search, kinds, groups, columns, only what differs.
#include "CaseWorld.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/compare/CompareTable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::compare;

namespace {

struct OpenPage {
    OpenPage(CaseWorld& world, std::size_t wanted)
        : page(world.world.context),
          tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest), runs(wanted) {
        page.resize(1280, 700);
        page.show();
        world.world.model->start();
        page.activated();
    }
    [[nodiscard]] bool compared() const {
        return page.comparison() && page.comparison()->runs.size() == runs;
    }
    template <class T> T* child(const char* name) const { return page.findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] QStringList names() const {
        const auto* model = child<QTableView>("compareTable")->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, 0).data().toString();
        return names;
    }
    /// Titles of the columns that are seen.
    [[nodiscard]] QStringList titles() const {
        const auto* table = child<QTableView>("compareTable");
        QStringList titles;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (!table->isColumnHidden(column))
                titles << table->model()->headerData(column, Qt::Horizontal).toString();
        return titles;
    }
    ComparePage page;
    QAbstractItemModelTester tester;
    std::size_t runs;
};

void addBaseline(CaseWorld& world) {
    const run::RunSpec spec = run::specNamed(run::RunKind::Baseline, "only the view", "alpha");
    const auto folder = run::makeRun(world.world.context.workspace, spec, world.world.clock);
    run::RunStore store = run::openStore(folder, world.world.clock);
    run::orDie(store.writePredictions("test", answersWrongEvery(world.films, 2)));
    run::orDie(store.append(run::Ended{run::RunState::Finished, "", 1.0}));
    run::orDie(store.close());
}

} // namespace

class TestCompareTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void searchAndKindsNarrow() {
        CaseWorld world;
        world.tested("first draft", 4, 1, {{"learningRate", 0.0125}});
        world.tested("second", 5, 2);
        addBaseline(world);
        OpenPage open(world, 3);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        QCOMPARE(open.names().size(), 3);
        auto* search = open.child<QLineEdit>("compareSearch");
        search->setText(QStringLiteral("DRAFT"));
        QCOMPARE(open.names().size(), 1);
        search->setText(QStringLiteral("0.0125 first")); // a setting and a word, in any order
        QCOMPARE(open.names().size(), 1);
        search->setText(QStringLiteral("draft second"));
        QCOMPARE(open.names().size(), 0);
        search->clear();
        auto* kinds = open.child<QComboBox>("compareKind");
        kinds->setCurrentIndex(static_cast<int>(KindFilter::FineTuned));
        QCOMPARE(open.names().size(), 2);
        kinds->setCurrentIndex(static_cast<int>(KindFilter::Probes));
        QCOMPARE(open.names().size(), 0);
        kinds->setCurrentIndex(static_cast<int>(KindFilter::Baselines));
        QCOMPARE(open.names().size(), 1);
        QCOMPARE(open.page.comparison()->runs.size(), std::size_t{3}); // what is compared stays
    }

    void aComparisonCanBeCancelled() {
        CaseWorld world;
        for (int i = 0; i < 3; ++i)
            world.tested(QStringLiteral("run %1").arg(i).toStdString(), 4 + i, i + 1);
        OpenPage open(world, 2);
        auto* cancel = open.child<QToolButton>("compareCancel");
        QTRY_VERIFY(cancel->isVisible()); // before it has even begun
        cancel->click();
        QVERIFY(!cancel->isVisible());
        QVERIFY(open.child<QLabel>("compareStatus")->text().startsWith(QStringLiteral("Cancelled")));
        QVERIFY(!open.page.comparison());
        // Another choice is compared again.
        auto* model = open.child<QTableView>("compareTable")->model();
        QVERIFY(model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        QVERIFY(!cancel->isVisible());
    }

    void groupsHaveMeanDeviationAndNumber() {
        CaseWorld world;
        // Wrong are 10, 8 and 5 of 40 films: accuracies 0.75, 0.8 and 0.875.
        world.tested("a", 4, 1);
        world.tested("b", 5, 2);
        world.tested("c", 8, 3);
        // 0.5 and 0.65 (14 of 40 wrong) from a tenth of the labels.
        world.tested("d", 2, 1, {{"labelFraction", 0.1}});
        world.tested("e", 3, 2, {{"labelFraction", 0.1}});
        OpenPage open(world, 5);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        const auto groups = [&](Grouping grouping) { return groupRuns(*open.page.comparison(), grouping); };
        QVERIFY(groups(Grouping::None).empty());
        const auto seeds = groups(Grouping::Seeds);
        QCOMPARE(seeds.size(), std::size_t{2});
        const auto& three = seeds[0].runs.size() == 3 ? seeds[0] : seeds[1];
        const statistics::MeanSd accuracy = three.metrics.at("accuracy");
        QCOMPARE(accuracy.n, 3);
        QVERIFY(std::abs(accuracy.mean - (0.75 + 0.8 + 0.875) / 3.0) < 1e-12);
        // Sample deviation of 0.75, 0.8 and 0.875: √(0.0079166… / 2).
        QVERIFY(std::abs(accuracy.sd - std::sqrt(0.95 / 120.0 / 2.0)) < 1e-12);
        QCOMPARE(groups(Grouping::MethodAndLabels).size(), std::size_t{2});
        QCOMPARE(groups(Grouping::Labels).size(), std::size_t{2});
        const auto methods = groups(Grouping::Method);
        QCOMPARE(methods.size(), std::size_t{1}); // all from scratch
        QCOMPARE(methods[0].runs.size(), std::size_t{5});

        auto* grouping = open.child<QComboBox>("compareGrouping");
        auto* table = open.child<QTableView>("compareGroups");
        QVERIFY(!table->isVisible());
        grouping->setCurrentIndex(static_cast<int>(Grouping::Labels));
        QVERIFY(table->isVisible());
        QVERIFY(!open.child<QTableView>("compareTable")->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        const auto text = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        const int all = text(0, GroupTableModel::Name) == QStringLiteral("All labels") ? 0 : 1;
        QCOMPARE(text(all, GroupTableModel::Runs), QStringLiteral("3"));
        QCOMPARE(text(all, GroupTableModel::Accuracy), QStringLiteral("0.808 ± 0.063"));
        QCOMPARE(text(1 - all, GroupTableModel::Accuracy), QStringLiteral("0.575 ± 0.106"));
        const QAbstractItemModelTester tester(table->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        open.child<QLineEdit>("compareSearch")->setText(QStringLiteral("10 %"));
        QCOMPARE(table->model()->rowCount(), 1);
        grouping->setCurrentIndex(0);
        QVERIFY(open.child<QTableView>("compareTable")->isVisible());
    }

    void protocolsAreNotTakenTogether() {
        CaseWorld world;
        world.tested("a", 4, 1);
        world.tested("b", 5, 2, {{"split", "random-7"}});
        OpenPage open(world, 2);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        for (const Grouping grouping :
             {Grouping::Seeds, Grouping::MethodAndLabels, Grouping::Method, Grouping::Labels})
            QCOMPARE(groupRuns(*open.page.comparison(), grouping).size(), std::size_t{2});
    }

    void columnsAreHiddenAndRemembered() {
        CaseWorld world;
        world.world.context.settingsFile = world.world.folder.filePath(QStringLiteral("window.ini"));
        world.tested("a", 4, 1);
        {
            OpenPage open(world, 1);
            QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
            QVERIFY(open.titles().contains(QStringLiteral("Sensitivity")));
            open.page
                .findChild<QAction*>(QStringLiteral("compareColumn%1").arg(CompareTableModel::Sensitivity))
                ->trigger();
            QVERIFY(!open.titles().contains(QStringLiteral("Sensitivity")));
            QVERIFY(open.titles().contains(QStringLiteral("Specificity")));
        }
        OpenPage open(world, 1);
        QVERIFY(!open.titles().contains(QStringLiteral("Sensitivity")));
        open.page.findChild<QAction*>(QStringLiteral("compareColumn%1").arg(CompareTableModel::Sensitivity))
            ->trigger();
        QVERIFY(open.titles().contains(QStringLiteral("Sensitivity")));
    }

    void onlyWhatDiffers() {
        CaseWorld world;
        world.tested("a", 4, 1, {{"learningRate", 0.01}});
        world.tested("b", 5, 2, {{"learningRate", 0.02}});
        OpenPage open(world, 2);
        QTRY_VERIFY_WITH_TIMEOUT(open.compared(), 20'000);
        auto* differs = open.child<QCheckBox>("compareDiffers");
        const QStringList before = open.titles();
        differs->click();
        // Everything else of the two specs is the same.
        QCOMPARE(open.titles(), (QStringList{QStringLiteral("Run"), QStringLiteral("AUROC [95 %]"),
                                             QStringLiteral("Seed"), QStringLiteral("Learning rate")}));
        auto* table = open.child<QTableView>("compareTable");
        QStringList rates;
        for (int row = 0; row < 2; ++row)
            rates << table->model()->index(row, CompareTableModel::ColumnCount + 1).data().toString();
        rates.sort();
        QCOMPARE(rates, (QStringList{QStringLiteral("0.01"), QStringLiteral("0.02")}));
        table->sortByColumn(CompareTableModel::ColumnCount + 1, Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, CompareTableModel::ColumnCount + 1).data().toString(),
                 QStringLiteral("0.01"));
        // A run that is taken out differs no more.
        CompareTableModel& model = open.page.model();
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(open.titles().size(), 2);
        differs->click();
        QCOMPARE(open.titles(), before);
    }
};

QTEST_MAIN(TestCompareTable)
#include "tst_CompareTable.moc"
