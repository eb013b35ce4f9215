// Extending a finished pretraining: what is refused and why, and what must stay the same.
#include "run/ExtendRun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

using namespace hilum;
using namespace hilum::run;

namespace {

/// A finished pretraining of ten epochs with a checkpoint of its last step, as far as a list knows it.
struct Finished {
    QTemporaryDir folder;
    RunSummary summary;
    explicit Finished(RunKind kind = RunKind::Pretrain, std::int64_t checkpointOfStep = 40) {
        summary.folder.path = folder.filePath("runs/r1").toStdString();
        std::filesystem::create_directories(summary.folder.checkpoints());
        RunSpec spec(kind);
        (void)spec.set("dataset", "made");
        (void)spec.set("name", "First");
        if (kind == RunKind::Pretrain)
            (void)spec.set("epochs", 10);
        summary.spec = spec;
        summary.state = RunState::Finished;
        summary.step = summary.totalSteps = 40;
        QFile file(QString::fromStdString(
            (summary.folder.checkpoints() / fmt::format("step-{:09}.safetensors", checkpointOfStep))
                .string()));
        if (!file.open(QIODevice::WriteOnly))
            QTest::qFail("no checkpoint", __FILE__, __LINE__);
    }
};

bool names(const std::vector<FieldError>& errors, const char* key) {
    return std::ranges::any_of(errors, [&](const FieldError& error) { return error.key == key; });
}

} // namespace

class TestExtendRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesEverythingAndAddsEpochs() {
        const Finished run;
        const auto spec = extended(run.summary, 5);
        QVERIFY(spec.ok());
        QCOMPARE(spec->integer("epochs"), std::int64_t{15});
        QCOMPARE(spec->text("extends"), std::string("r1"));
        QVERIFY(spec->text("name") != "First");
        QVERIFY(spec->check().empty());
        QVERIFY(extensionErrors(*spec, *run.summary.spec).empty());
        QVERIFY(spec->hash() != run.summary.spec->hash());
    }

    void refusesWithTheReason() {
        const Finished run;
        QCOMPARE(extended(run.summary, 0).error().code, ErrorCode::BadValue);
        RunSummary running = run.summary;
        running.state = RunState::Running;
        QVERIFY(extended(running, 5).error().detail.find("resume") != std::string::npos);
        RunSummary unread = run.summary;
        unread.spec.reset();
        QCOMPARE(extended(unread, 5).error().code, ErrorCode::Corrupt);
        for (const RunKind kind : {RunKind::FineTune, RunKind::Probe, RunKind::Baseline})
            QCOMPARE(extended(Finished(kind).summary, 5).error().code, ErrorCode::BadValue);
    }

    void needsTheCheckpointOfTheLastStep() {
        const Finished run(RunKind::Pretrain, 36);
        QCOMPARE(extended(run.summary, 5).error().code, ErrorCode::NotFound);
    }

    void everythingElseMustStay() {
        const Finished run;
        RunSpec spec = *extended(run.summary, 5);
        QVERIFY(spec.setAll({{"batch", 64}, {"seed", 9}, {"device", "cpu"}, {"probeEvery", 1}}).ok());
        const auto errors = extensionErrors(spec, *run.summary.spec);
        QVERIFY(names(errors, "batch") && names(errors, "seed"));
        QCOMPARE(errors.size(), std::size_t{2}); // device and probes decide no weights
        QVERIFY(spec.set("epochs", 10).ok());
        QVERIFY(names(extensionErrors(spec, *run.summary.spec), "epochs"));
        QVERIFY(spec.set("method", "moco").ok());
        QVERIFY(names(extensionErrors(spec, *run.summary.spec), "method"));
    }

    void otherFilmsAreRefused() {
        const ExtensionFilms then{"abc", 1890, 29};
        QVERIFY(checkExtensionFilms(then, then).ok());
        QVERIFY(checkExtensionFilms(then, {}).ok()); // an old run that tells nothing
        const auto split = checkExtensionFilms({"abd", 1890, 29}, then);
        QVERIFY(!split && split.error().detail.find("split") != std::string::npos);
        const auto films = checkExtensionFilms({"abc", 1950, 30}, then);
        QVERIFY(!films && films.error().detail.find("1950") != std::string::npos);
    }

    void specsFromBeforeKeepTheirHash() {
        RunSpec spec(RunKind::Pretrain);
        Json old = spec.toJson();
        old.erase("extends");
        const auto read = RunSpec::fromJson(old);
        QVERIFY(read.ok());
        QCOMPARE(read->hash(), spec.hash());
        QVERIFY(spec.set("extends", "r1").ok());
        QVERIFY(read->hash() != spec.hash());
    }

    void theRateIsTheCosines() {
        QCOMPARE(extensionRate(0, 10), 1.0);
        QVERIFY(std::abs(extensionRate(5, 10) - 0.5) < 1e-12);
        QVERIFY(std::abs(extensionRate(10, 10)) < 1e-12);
        QVERIFY(extensionRate(100, 150) <
                extensionRate(100, 300)); // the longer it goes on, the higher it jumps
        QVERIFY(std::abs(extensionRate(20, 10)) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(TestExtendRun)
#include "tst_ExtendRun.moc"
