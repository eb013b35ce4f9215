// ExperimentWorld: the page "Experiment" on a workspace with a generated dataset "made", for tests.
#pragma once

#include "run/Queue.h"
#include "run/RunStore.h"
#include "tests/widgets/FilmWorld.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/NumberBox.h"
#include "widgets/experiment/ExperimentPage.h"
#include "widgets/experiment/SummaryPane.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>

namespace hilum::widgets {

struct Opened {
    QTemporaryDir tools;
    FilmWorld world;
    std::unique_ptr<ExperimentPage> page;
    explicit Opened(std::uint32_t films = 100, std::uint32_t filmsOfPatient = 1, bool cli = true)
        : world(cli ? FilmWorld::stubCli(tools) : QString()) {
        world.addDataset("made", films, filmsOfPatient);
        world.load();
        page = std::make_unique<ExperimentPage>(world.context);
        page->resize(1280, 700);
        page->show();
        checkedAfter([&] { page->activated(); });
    }
    template <class Change> void checkedAfter(Change change) {
        QSignalSpy checked(page.get(), &ExperimentPage::checked);
        change();
        QTRY_VERIFY(!checked.isEmpty());
    }
    template <class W> W* find(const char* name) const {
        W* found = page->findChild<W*>(QLatin1String(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    FieldForm* form() const { return find<FieldForm>("runForm"); }
    NumberBox* number(const char* key) const {
        return qobject_cast<NumberBox*>(form()->field(QLatin1String(key)));
    }
    /// A person sets a field that no fact depends on: all is checked at once.
    void put(FieldForm* changed, const char* key, const Json& value) const {
        changed->setValue(QLatin1String(key), value);
        Q_EMIT changed->valueChanged(QLatin1String(key));
    }
    /// A person sets a field, and the facts follow.
    void set(FieldForm* changed, const char* key, const Json& value) {
        checkedAfter([&] {
            changed->setValue(QLatin1String(key), value);
            Q_EMIT changed->valueChanged(QLatin1String(key));
        });
    }
    QString summaryOf(const char* row) const {
        return find<SummaryPane>("summary")->valueOf(QLatin1String(row));
    }
    void choose(const char* cardButton) {
        checkedAfter([&] { find<QAbstractButton>(cardButton)->click(); });
    }
    /// A finished pretraining on "made" with this split; gives what `init` calls it.
    std::string pretrained(const char* split) {
        run::RunSpec spec(run::RunKind::Pretrain);
        (void)spec.setAll({{"name", "Encoder"}, {"dataset", "made"}, {"split", split}});
        const auto folder = run::createRun(world.context.workspace, spec, world.clock);
        if (!folder)
            return {};
        {
            auto store = run::RunStore::openForWriting(folder->path, world.clock);
            (void)store->append(run::Ended{run::RunState::Finished, "", 1.0});
        }
        QSignalSpy changed(world.model.get(), &WorkspaceModel::runsChanged);
        world.model->refresh();
        const bool seen = QTest::qWaitFor([&] { return !changed.isEmpty(); });
        return seen ? "run:" + folder->id() : std::string();
    }
    QStringList queue() const {
        QStringList ids;
        if (const auto entries = run::queued(world.context.workspace))
            for (const auto& entry : *entries)
                ids << QString::fromStdString(entry.run);
        return ids;
    }
    run::RunSpec stored(const QString& id) const {
        const auto folder = run::openRun(world.context.workspace, id.toStdString());
        const auto spec = folder ? run::readSpec(*folder) : Result<run::RunSpec>(folder.error());
        if (!spec)
            QTest::qFail("the run cannot be read", __FILE__, __LINE__);
        return spec ? *spec : run::RunSpec();
    }
    QStringList startedBy(const char* button) {
        QSignalSpy created(world.launcher.get(), &Launcher::runsCreated);
        find<QPushButton>(button)->click();
        if (!QTest::qWaitFor([&] { return !created.isEmpty(); }))
            return {};
        return created.first().first().toStringList();
    }
};

} // namespace hilum::widgets
