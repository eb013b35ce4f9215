// The verbs of hilum-cli: exit codes, JSON, and what bad input gets.
#include "CliFixture.h"
#include "data/Catalogue.h"
#include "data/FilmMap.h"

using namespace hilum;
using test::CliFixture;
using test::CliResult;

class tst_CliVerbs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cli.importFilms(); }
    void everyVerbHasHelp_data();
    void everyVerbHasHelp();
    void doctorIsContent();
    void auditOfTheAlignedSplitIsGreen();
    void probeFinetuneAndComparison();
    void explainWritesPicturesAndPlaysThePointingGame();
    void similarFilmsAreListed();
    void tooFewLabelsAreRefused();
    void unknownFlagAndKeyAreNamed();
    void aFolderThatIsNoDatasetIsSaid();
    void aGpuThatIsNotThere();
    void aStudyFileRuns();
    void weightsLeaveAndComeBack();
    void whatCannotBeExportedOrImportedIsSaid();

private:
    void filmsAreLaidOut(const QString& run, std::size_t films);
    CliFixture m_cli;
};

void tst_CliVerbs::everyVerbHasHelp_data() {
    QTest::addColumn<QString>("verb");
    for (const char* verb :
         {"demo", "ingest", "audit", "pretrain", "finetune", "probe", "evaluate", "compare", "report",
          "study", "queue", "run", "doctor", "bench", "explain", "similar", "map", "export", "import"})
        QTest::newRow(verb) << QString(verb);
}

void tst_CliVerbs::everyVerbHasHelp() {
    QFETCH(QString, verb);
    QProcess process;
    process.start(HILUM_CLI, {verb, "--help"});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("--json"));
}

void tst_CliVerbs::doctorIsContent() {
    const auto result = m_cli.call({"doctor", "--json"});
    QCOMPARE(result.code, 0);
    QVERIFY(result.json()["problems"].empty());
    QCOMPARE(result.json()["workspace"]["datasets"][0]["name"].get<std::string>(), std::string("rsna"));
}

void tst_CliVerbs::auditOfTheAlignedSplitIsGreen() {
    const auto result = m_cli.call({"audit", "--dataset", "rsna", "--json"});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.json()["light"].get<std::string>(), std::string("green"));
}

void tst_CliVerbs::probeFinetuneAndComparison() {
    QCOMPARE(m_cli.call({"evaluate", "--dataset", "rsna", "--quiet"}).code, 0);
    const auto probe =
        m_cli.call({"probe", "--dataset", "rsna", "--side", "48", "--width", "8", "--json", "--quiet"});
    QVERIFY2(probe.code == 0, probe.out + probe.err);
    QCOMPARE(probe.json()["state"].get<std::string>(), std::string("finished"));
    const auto tuned = m_cli.call(
        {"finetune", "--dataset", "rsna", "--side", "48", "--width", "8", "--epochs", "2", "--quiet"});
    QVERIFY2(tuned.code == 0, tuned.out + tuned.err);
    const auto compared = m_cli.call({"compare", "--json"});
    QCOMPARE(compared.code, 0);
    QCOMPARE(compared.json()["runs"].size(), std::size_t{3});
    const QString html = m_cli.folder.filePath("report.html");
    QCOMPARE(m_cli.call({"report", "--html", html}).code, 0);
    QFile file(html);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto page = file.readAll();
    QVERIFY(page.contains("Content-Security-Policy") && !page.contains("<script"));
    QVERIFY(!page.contains(m_cli.folder.path().toUtf8())); // no paths in an export
}

void tst_CliVerbs::explainWritesPicturesAndPlaysThePointingGame() {
    auto arguments = CliFixture::pretraining();
    arguments << "--json"
              << "--quiet";
    const auto trained = m_cli.call(arguments);
    QVERIFY2(trained.code == 0, trained.out + trained.err);
    const auto id = QString::fromStdString(trained.json()["run"].get<std::string>());
    const QString out = m_cli.folder.filePath("explained");
    const auto result = m_cli.call({"explain", id, "--part", "test", "--films", "3", "--out", out, "--json"});
    QVERIFY2(result.code == 0, result.out + result.err);
    const Json json = result.json();
    QCOMPARE(json["map"].get<std::string>(), std::string("grad-cam"));
    const auto films = json["pointing"]["films"].get<std::int64_t>();
    const auto hits = json["pointing"]["hits"].get<std::int64_t>();
    QVERIFY(films > 0 && hits >= 0 && hits <= films);
    QCOMPARE(json["pointing"]["score"].get<double>(), static_cast<double>(hits) / static_cast<double>(films));
    QCOMPARE(
        QDir(out).entryList(QDir::Files).join(' '),
        QString("film-0.png film-1.png film-2.png map-0.png map-1.png map-2.png overlay-0.png overlay-1.png "
                "overlay-2.png"));
    const auto text = m_cli.call({"explain", id, "--films", "1"});
    QVERIFY2(text.out.contains("Pointing game:") && text.out.contains("a random point scores"), text.out);
    QVERIFY(QDir(QString::fromStdString((m_cli.workspace() / "runs").string()) + "/" + id +
                 "/pictures/validation")
                .exists("overlay-0.png"));
    // One picture, without any dataset.
    const QString one = m_cli.folder.filePath("one");
    const auto shown = m_cli.call({"explain", id, "--picture", out + "/film-0.png", "--out", one, "--json"});
    QVERIFY2(shown.code == 0, shown.out + shown.err);
    QVERIFY(shown.out.contains("\"phase\":\"computing\""));
    QCOMPARE(shown.json()["kind"].get<std::string>(), std::string("activation"));
    QCOMPARE(QDir(one).entryList(QDir::Files).join(' '), QString("film.png map.png"));
    QFile before(out + "/film-0.png"),
        after(one + "/film.png"); // of the network's side already: the same grey
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), before.readAll());
    QCOMPARE(m_cli.call({"explain", id, "--picture", out + "/film-0.png", "--json"}).code, 2); // no folder
    QCOMPARE(m_cli.call({"explain", id, "--picture", "/no/such.png", "--out", one, "--json"}).code, 1);
    QCOMPARE(m_cli.call({"explain", id, "--picture", "x.png", "--mask-ratio", "2"}).code, 2);
    const auto unknown = m_cli.call({"explain", "no-such-run", "--json"});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.json().contains("error"));
}

void tst_CliVerbs::similarFilmsAreListed() {
    auto arguments = CliFixture::pretraining();
    arguments << "--json"
              << "--quiet";
    const auto trained = m_cli.call(arguments);
    QVERIFY2(trained.code == 0, trained.out + trained.err);
    const auto id = QString::fromStdString(trained.json()["run"].get<std::string>());
    auto catalogue = data::Catalogue::open(m_cli.workspace(), OpenMode::ReadOnly);
    const auto records = catalogue->records("rsna");
    QVERIFY(records.ok());
    const auto image = QString::fromStdString(records->front().image);
    const auto result =
        m_cli.call({"similar", id, "--dataset", "rsna", "--image", image, "--most", "3", "--json"});
    QVERIFY2(result.code == 0, result.out + result.err);
    const Json json = result.json();
    QCOMPARE(json["films"].get<std::size_t>(), records->size());
    QCOMPARE(json["similar"].size(), std::size_t(3));
    double before = 1.0 + 1e-6;
    for (const Json& film : json["similar"]) {
        QVERIFY(film["image"].get<std::string>() != records->front().image);
        QVERIFY(film["cosine"].get<double>() <= before && film["cosine"].get<double>() >= -1.0 - 1e-6);
        before = film["cosine"].get<double>();
    }
    // The second time nothing is encoded: what was kept is read.
    const auto again = m_cli.call({"similar", id, "--dataset", "rsna", "--json"});
    QCOMPARE(again.code, 0);
    QVERIFY(!again.out.contains("phase"));
    QCOMPARE(m_cli.call({"similar", id, "--dataset", "rsna", "--image", "none", "--json"}).code, 1);
    QCOMPARE(m_cli.call({"similar", "no-such-run", "--dataset", "rsna"}).code, 1);
    filmsAreLaidOut(id, records->size());
}

/// What the window reads of a map afterwards is what the verb says.
void tst_CliVerbs::filmsAreLaidOut(const QString& run, std::size_t films) {
    const auto folder = run::openRun(m_cli.workspace(), run.toStdString());
    QVERIFY(folder.ok());
    const auto map = [&](QStringList extra) {
        return m_cli.call(QStringList{"map", "--run", run, "--dataset", "rsna", "--json"} + extra);
    };
    for (const auto method : {data::MapMethod::Pca, data::MapMethod::Tsne}) {
        const QStringList named{"--method", QString::fromUtf8(data::mapMethodName(method).data())};
        const auto result = map(named);
        QVERIFY2(result.code == 0, result.out + result.err);
        QVERIFY(result.out.contains("\"phase\":"));
        const auto file = data::mapFile(folder->path, "rsna", method);
        const auto points = data::readMap(file);
        QVERIFY(points.ok());
        QCOMPARE(points->rows.size(), films);
        QCOMPARE(result.json()["shown"].get<std::size_t>(), films);
        QVERIFY(points->shareX >= points->shareY && points->shareX <= 1.0);
        const auto again = map(named); // nothing is made twice
        QCOMPARE(again.code, 0);
        QVERIFY(!again.out.contains("phase"));
        QVERIFY(map(named + QStringList{"--again"}).code == 0);
        QVERIFY(*data::readMap(file) == *points); // the same bits
    }
    QCOMPARE(map({"--films", "20"}).json()["shown"].get<int>(), 20);
    QCOMPARE(map({"--method", "umap"}).code, 2);
    QCOMPARE(m_cli.call({"map", "--run", "no-such-run", "--dataset", "rsna", "--json"}).code, 1);
    QCOMPARE(m_cli.call({"map", "--run", run, "--dataset", "none", "--json"}).code, 1);
}

void tst_CliVerbs::tooFewLabelsAreRefused() {
    const auto result = m_cli.call({"finetune", "--dataset", "rsna", "--side", "48", "--width", "8",
                                    "--label-count", "6", "--json", "--quiet"});
    QCOMPARE(result.code, 4);
    QVERIFY2(QString::fromStdString(result.json()["reason"].get<std::string>()).contains("at least 5"),
             result.out);
}

void tst_CliVerbs::unknownFlagAndKeyAreNamed() {
    QCOMPARE(m_cli.call({"pretrain", "--temprature", "0.2"}).code, 2);
    const auto range = m_cli.call({"pretrain", "--dataset", "rsna", "--temperature", "-1"});
    QCOMPARE(range.code, 2);
    QVERIFY2(range.err.contains("temperature"), range.err);
    QFile spec(m_cli.folder.filePath("spec.json"));
    QVERIFY(spec.open(QIODevice::WriteOnly));
    spec.write(R"({"kind":"pretrain","dataset":"rsna","temprature":0.2})");
    spec.close();
    const auto unknown = m_cli.call({"pretrain", "--spec", spec.fileName()});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains("temprature"), unknown.err);
}

void tst_CliVerbs::aFolderThatIsNoDatasetIsSaid() {
    QTemporaryDir empty;
    const auto result = m_cli.call({"ingest", empty.path()});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains(empty.path().toUtf8()), result.err);
}

void tst_CliVerbs::aGpuThatIsNotThere() {
    if (m_cli.call({"doctor", "--json"}).json()["cuda"].get<bool>())
        QSKIP("this machine has a GPU");
    const auto result =
        m_cli.call({"probe", "--dataset", "rsna", "--side", "48", "--device", "cuda", "--json", "--quiet"});
    QCOMPARE(result.code, 4);
    QVERIFY(QString::fromStdString(result.json()["reason"].get<std::string>()).contains("CUDA"));
}

void tst_CliVerbs::aStudyFileRuns() {
    QFile file(m_cli.folder.filePath("study.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"name":"Tiny","runs":[
        {"kind":"pretrain","name":"first","dataset":"rsna","side":48,"width":8,"epochs":1,"batch":8,"probeEvery":0},
        {"kind":"probe","name":"second","dataset":"rsna","side":48,"width":8,"init":"run:@0"}]})");
    file.close();
    const auto result = m_cli.call({"study", "--file", file.fileName(), "--json", "--quiet"});
    QVERIFY2(result.code == 0, result.out + result.err);
    QCOMPARE(result.json()["comparison"]["runs"].size(), std::size_t{1});
}

void tst_CliVerbs::weightsLeaveAndComeBack() {
    const auto trained =
        m_cli.call({"pretrain", "--dataset", "rsna", "--side", "48", "--width", "8", "--epochs", "1",
                    "--batch", "8", "--probe-every", "0", "--device", "cpu", "--json", "--quiet"});
    QVERIFY2(trained.code == 0, trained.out + trained.err);
    const auto run = run::listRuns(m_cli.workspace()).front();
    const auto id = QString::fromStdString(run.folder.id());
    const QString file = m_cli.folder.filePath("out.safetensors");
    const auto encoder = m_cli.call({"export", id, "--to", file, "--json"});
    QVERIFY2(encoder.code == 0, encoder.out + encoder.err);
    QCOMPARE(encoder.json()["channels"].get<int>(), 3);
    QCOMPARE(encoder.json()["tensors"].get<int>(), 120); // torchvision's resnet18 without its classifier
    QVERIFY(encoder.json()["python"].get<std::string>().find("strict=True") != std::string::npos);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto bytes = written.readAll();
    QVERIFY(bytes.contains("layer4.1.bn2.running_var"));
    QVERIFY(!bytes.contains(m_cli.folder.path().toUtf8()) &&
            !bytes.contains(".dcm")); // neither places nor films
    const QString model = m_cli.folder.filePath("model.safetensors");
    const auto whole =
        m_cli.call({"export", id, "--to", model, "--what", "model", "--channels", "1", "--json"});
    QVERIFY2(whole.code == 0, whole.out + whole.err);
    QVERIFY(whole.json()["tensors"].get<int>() > 120);
    const auto imported =
        m_cli.call({"import", file, "--name", "own", "--trained-on", "synthetic films", "--json"});
    QVERIFY2(imported.code == 0, imported.out + imported.err);
    QCOMPARE(imported.json()["trainedOn"].get<std::string>(), std::string("synthetic films"));
    const auto init = QString::fromStdString(imported.json()["init"].get<std::string>());
    const auto probe =
        m_cli.call({"probe", "--dataset", "rsna", "--side", "48", "--init", init, "--json", "--quiet"});
    QVERIFY2(probe.code == 0, probe.out + probe.err);
}

void tst_CliVerbs::whatCannotBeExportedOrImportedIsSaid() {
    const QString file = m_cli.folder.filePath("none.safetensors");
    QCOMPARE(m_cli.call({"export", "no-such-run", "--to", file}).code, 1);
    QCOMPARE(m_cli.call({"export", "no-such-run", "--to", file, "--channels", "2"}).code, 2);
    QVERIFY(!QFile::exists(file));
    QFile archive(m_cli.folder.filePath("archive.pt"));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.write("PK\x03\x04 somebody's program, by the name of weights");
    archive.close();
    const auto refused = m_cli.call({"import", archive.fileName(), "--name", "archive"});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("archive.pt"), refused.err);
}

QTEST_GUILESS_MAIN(tst_CliVerbs)
#include "tst_CliVerbs.moc"
