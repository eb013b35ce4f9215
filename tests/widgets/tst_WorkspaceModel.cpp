#include "data/Catalogue.h"
#include "run/RunStore.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/WorkspaceModel.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hilum;
using namespace hilum::widgets;

class TestWorkspaceModel : public QObject {
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void anEmptyWorkspaceIsNoFailure() {
        QTemporaryDir folder;
        Jobs jobs;
        WorkspaceModel model(folder.path().toStdString(), jobs);
        QSignalSpy loaded(&model, &WorkspaceModel::loadedFirst);
        model.start();
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(model.datasets().empty());
        QVERIFY(model.runs().empty());
        QVERIFY2(model.failure().isEmpty(), qPrintable(model.failure()));
    }

    void seesDatasetsAndRunsThatOthersMake() {
        QTemporaryDir folder;
        const std::filesystem::path workspace = folder.path().toStdString();
        Jobs jobs;
        WorkspaceModel model(workspace, jobs);
        model.start();
        QTRY_VERIFY(model.loaded());

        auto catalogue = data::Catalogue::open(workspace);
        QVERIFY(catalogue.ok());
        data::Dataset dataset;
        dataset.name = "nih";
        dataset.layout = "nih";
        data::Record film;
        film.image = "a.png";
        film.patient = "nih:1";
        std::vector<data::Record> films{film};
        QVERIFY(catalogue->store(dataset, films).ok());
        QTRY_COMPARE(model.datasets().size(), std::size_t{1}); // found by itself, without refresh()
        QVERIFY(model.dataset(QStringLiteral("nih")));
        QVERIFY(!model.dataset(QStringLiteral("other")));

        auto made = run::createRun(workspace, run::RunSpec(run::RunKind::Pretrain), m_clock);
        QVERIFY(made.ok());
        QTRY_COMPARE(model.runs().size(), std::size_t{1});
        QVERIFY(model.run(QString::fromStdString(made->id())));
        QCOMPARE(model.runs().front().state, run::RunState::Queued);
    }

    void launchCreatesAndQueues() {
        QTemporaryDir folder;
        const std::filesystem::path workspace = folder.path().toStdString();
        Jobs jobs;
        Launcher launcher(workspace, {}, m_clock,
                          jobs); // no CLI: the queue cannot be started, and that is said
        QSignalSpy created(&launcher, &Launcher::runsCreated);
        QSignalSpy failed(&launcher, &Launcher::failed);
        run::RunSpec pretrain(run::RunKind::Pretrain);
        run::RunSpec probe(run::RunKind::Probe);
        QVERIFY(pretrain.set("dataset", "nih").ok() && probe.set("dataset", "nih").ok());
        launcher.launch({pretrain, probe}, QStringLiteral("Two"));
        QTRY_COMPARE(created.size(), 1);
        const QStringList ids = created.first().first().toStringList();
        QCOMPARE(ids.size(), 2);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("hilum-cli")));
        const auto queued = run::queued(workspace);
        QVERIFY(queued.ok());
        QCOMPARE(queued->size(), std::size_t{2});
        QCOMPARE(queued->front().run, ids.front().toStdString());
        const auto studies = run::studies(workspace);
        QVERIFY(studies.ok());
        QCOMPARE(studies->size(), std::size_t{1});
        QCOMPARE(studies->front().name, std::string("Two"));

        QSignalSpy sent(&launcher, &Launcher::commandSent);
        launcher.sendCommand(ids.front(), run::Command::Pause);
        QTRY_COMPARE(sent.size(), 1);
        const auto commands = run::commandsSince(workspace / "runs" / ids.front().toStdString(), 0);
        QVERIFY(commands.ok());
        QCOMPARE(commands->size(), std::size_t{1});
        QVERIFY(commands->front().command == run::Command::Pause);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceModel)
#include "tst_WorkspaceModel.moc"
