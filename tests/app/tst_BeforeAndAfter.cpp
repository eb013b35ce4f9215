// hilum-cli before a run (preflight) and after it (run --extend), on films that the test makes.
#include "CliFixture.h"

#include "run/ExtendRun.h"

#include <algorithm>

using namespace hilum;
using test::CliFixture;
using test::CliResult;

class tst_BeforeAndAfter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void preflightMeasures_data();
    void preflightMeasures();
    void preflightWritesNoRun();
    void preflightSaysWhatItCannot();
    void anExtensionGoesOn();
    void whatCannotBeExtendedIsSaid();

private:
    [[nodiscard]] QString fileOf(const run::RunSpec& spec) const;
    [[nodiscard]] CliResult preflight(const run::RunSpec& spec) const {
        return m_cli.call({"preflight", "--spec", fileOf(spec), "--json"});
    }
    /// Queues an extension by two epochs and runs it.
    [[nodiscard]] std::string extension() const;
    CliFixture m_cli;
    std::string m_finished;
};

void tst_BeforeAndAfter::initTestCase() {
    m_cli.importFilms();
    const auto made = m_cli.call(CliFixture::pretraining() << "--json"
                                                           << "--quiet");
    QVERIFY2(made.code == 0, made.out + made.err);
    m_finished = run::listRuns(m_cli.workspace()).front().folder.id();
}

QString tst_BeforeAndAfter::fileOf(const run::RunSpec& spec) const {
    const QString path = m_cli.folder.filePath("spec.json");
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::fromStdString(spec.toJson().dump()));
    return path;
}

void tst_BeforeAndAfter::preflightMeasures_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("method");
    for (const char* method : {"simclr", "moco", "byol", "dino", "mae"})
        QTest::newRow(method) << "pretrain" << method;
    QTest::newRow("finetune") << "finetune"
                              << "";
}

void tst_BeforeAndAfter::preflightMeasures() {
    QFETCH(QString, kind);
    QFETCH(QString, method);
    run::RunSpec spec(run::kindFromName(kind.toStdString()).value());
    if (!method.isEmpty())
        QVERIFY(spec.set("method", method.toStdString()).ok());
    QVERIFY(
        spec.setAll({{"dataset", "rsna"}, {"side", 48}, {"width", 8}, {"batch", 16}, {"epochs", 3}}).ok());
    if (method == "dino" || method == "mae")
        QVERIFY(spec.setAll({{"encoder", "vit_tiny"}, {"accumulation", 2}}).ok());
    if (method == "mae")
        QVERIFY(spec.setAll({{"decoderDim", 32}, {"decoderDepth", 1}, {"decoderHeads", 2}}).ok());
    if (method == "moco")
        QVERIFY(spec.setAll({{"queueSize", 64}, {"bnSplits", 2}}).ok());
    const auto result = preflight(spec);
    QVERIFY2(result.code == 0, result.out + result.err);
    const Json answer = result.json();
    QVERIFY(answer["secondsPerStep"].get<double>() > 0.0);
    QVERIFY(answer["peakBytes"].get<double>() > 0.0);
    QVERIFY(answer["freeBytes"].get<double>() > 0.0);
    QVERIFY(answer["checkpointBytes"].get<double>() > 0.0);
    QVERIFY(answer["diskFreeBytes"].get<double>() > 0.0);
    QVERIFY(answer["etaS"].get<double>() > 0.0);
    QCOMPARE(answer["batch"].get<int>(), 16);
    QVERIFY(answer["stepsPerEpoch"].get<int>() >= 1);
    QCOMPARE(answer["films"].get<int>() / 16, answer["stepsPerEpoch"].get<int>());
    QVERIFY(answer["fit"]["kind"].is_string());
    QVERIFY(result.out.contains("\"phase\"")); // somebody who waits sees it go on
}

void tst_BeforeAndAfter::preflightWritesNoRun() {
    const auto before = run::listRuns(m_cli.workspace()).size();
    run::RunSpec spec(run::RunKind::Pretrain);
    QVERIFY(spec.setAll({{"dataset", "rsna"}, {"side", 48}, {"width", 8}, {"batch", 8}}).ok());
    QCOMPARE(preflight(spec).code, 0);
    QCOMPARE(run::listRuns(m_cli.workspace()).size(), before);
}

void tst_BeforeAndAfter::preflightSaysWhatItCannot() {
    run::RunSpec spec(run::RunKind::Pretrain);
    QVERIFY(spec.setAll({{"dataset", "rsna"}, {"width", 8}, {"batch", 8}, {"side", 128}}).ok());
    const auto large = preflight(spec); // the cache holds 64 px
    QCOMPARE(large.code, 2);
    QVERIFY(QByteArray::fromStdString(large.json()["error"]["message"].get<std::string>()).contains("64"));
    QVERIFY(spec.setAll({{"side", 48}, {"batch", 4096}}).ok());
    QCOMPARE(preflight(spec).code, 2);
    QVERIFY(spec.setAll({{"batch", 8}, {"dataset", "nowhere"}}).ok());
    QVERIFY(preflight(spec).code != 0);
    run::RunSpec probe(run::RunKind::Probe);
    QVERIFY(probe.set("dataset", "rsna").ok());
    QCOMPARE(preflight(probe).code, 2);
    QVERIFY(m_cli.call({"preflight", "--spec", "/no/such/file.json", "--json"}).code != 0);
}

std::string tst_BeforeAndAfter::extension() const {
    const auto queued =
        m_cli.call({"run", "--extend", QString::fromStdString(m_finished), "--epochs", "2", "--json"});
    if (queued.code != 0 || m_cli.call({"queue", "--quiet"}).code != 0)
        return {};
    return queued.json()["run"].get<std::string>();
}

void tst_BeforeAndAfter::anExtensionGoesOn() {
    const auto first = run::openRun(m_cli.workspace(), m_finished);
    QVERIFY(first.ok());
    const auto before = run::summarise(*first);
    const std::string id = extension();
    const auto folder = run::openRun(m_cli.workspace(), id);
    QVERIFY(folder.ok());
    const auto after = run::summarise(*folder);
    QCOMPARE(run::stateName(after.state), run::stateName(run::RunState::Finished));
    const auto loss = CliFixture::lossOf(*folder);
    QVERIFY(!loss.empty());
    QCOMPARE(loss.front().first, before.totalSteps); // no step is made twice
    QCOMPARE(after.totalSteps, before.totalSteps / 6 * 8);
    QCOMPARE(static_cast<std::int64_t>(loss.size()), after.totalSteps - before.totalSteps);
    QVERIFY(std::ranges::find(after.warnings, std::string(run::extensionSentence())) != after.warnings.end());
    QVERIFY(std::filesystem::exists(folder->encoderFile()));
    // The same again, to the bit.
    const auto again = run::openRun(m_cli.workspace(), extension());
    QVERIFY(again.ok());
    QCOMPARE(CliFixture::lossOf(*again), loss);
    // The run that was extended is as it was.
    QCOMPARE(run::summarise(*first).step, before.step);
}

void tst_BeforeAndAfter::whatCannotBeExtendedIsSaid() {
    QCOMPARE(m_cli.call({"evaluate", "--dataset", "rsna", "--quiet"}).code, 0);
    for (const auto& summary : run::listRuns(m_cli.workspace()))
        if (summary.spec->kind() == run::RunKind::Baseline)
            QCOMPARE(
                m_cli.call({"run", "--extend", QString::fromStdString(summary.folder.id()), "--epochs", "2"})
                    .code,
                2);
    QCOMPARE(m_cli.call({"run", "--extend", QString::fromStdString(m_finished)}).code, 2); // by how much?
    QVERIFY(m_cli.call({"run", "--extend", "nobody", "--epochs", "2"}).code != 0);
    // Other settings, said by hand: the run fails with the reason.
    const auto other =
        m_cli.call(CliFixture::pretraining() << "--extends" << QString::fromStdString(m_finished) << "--seed"
                                             << "7"
                                             << "--json"
                                             << "--quiet");
    QVERIFY(other.code != 0);
}

QTEST_GUILESS_MAIN(tst_BeforeAndAfter)
#include "tst_BeforeAndAfter.moc"
