// RunBench: a page "Runs" over runs in a given state, for the tests of what it keeps and shows.
#pragma once

#include "tests/support/PageWorld.h"
#include "tests/support/RunMaker.h"
#include "widgets/runs/RunTableModel.h"
#include "widgets/runs/RunsPage.h"

#include <QAbstractItemModelTester>
#include <QTableView>
#include <QTest>

#include <memory>
#include <string>

namespace hilum::widgets::runs {

struct RunBench {
    PageWorld world;
    std::unique_ptr<RunsPage> page;
    std::unique_ptr<QAbstractItemModelTester> tester, filterTester;

    static QString idOf(const run::RunFolder& folder) { return QString::fromStdString(folder.id()); }

    run::RunFolder made(const std::string& name, run::RunKind kind = run::RunKind::Pretrain) {
        return run::makeRun(world.context.workspace, run::specNamed(kind, name), world.clock);
    }
    run::RunFolder finished(const std::string& name, run::RunKind kind = run::RunKind::Pretrain) {
        const auto folder = made(name, kind);
        auto store = run::openStore(folder, world.clock);
        run::orDie(store.append(run::PlanMade{100, 10, 10, "cpu", "fp32", Json{{"batch", 256}}}));
        run::orDie(store.append(run::stepsFrom(0, 100)));
        run::orDie(store.append(run::Ended{run::RunState::Finished, "", 12.0}));
        return folder;
    }
    /// Call it when the runs are there.
    void open(int runs) {
        page = std::make_unique<RunsPage>(world.context);
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        tester = std::make_unique<QAbstractItemModelTester>(&page->model(), Mode::QtTest);
        filterTester = std::make_unique<QAbstractItemModelTester>(table()->model(), Mode::QtTest);
        page->resize(1000, 700);
        page->show();
        world.model->start();
        page->activated();
        QTRY_COMPARE(page->model().rowCount(), runs);
        QTRY_COMPARE(page->extras().all().size(), runs);
    }
    [[nodiscard]] QTableView* table() const {
        return page->findChild<QTableView*>(QStringLiteral("runTable"));
    }
    [[nodiscard]] QStringList shown() const {
        QStringList names;
        for (int i = 0; i < table()->model()->rowCount(); ++i)
            names << table()->model()->index(i, RunTableModel::Name).data().toString();
        names.sort();
        return names;
    }
    template <class T> [[nodiscard]] T* inDetails(const char* name) const {
        return page->detailsPane()->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString cell(const QString& id, int column, int role = Qt::DisplayRole) const {
        const int row = page->model().rowOf(id);
        return row < 0 ? QString() : page->model().index(row, column).data(role).toString();
    }
};

} // namespace hilum::widgets::runs
