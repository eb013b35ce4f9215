// hilum --bench-window on few films: every phase is measured and none waits in vain. How long they take is
// not judged here.
#include "base/Json.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace hilum;

class tst_WindowBench : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measuresEveryPhase();
    void aFolderWithoutTheTableIsSaid();
};

void tst_WindowBench::measuresEveryPhase() {
    QTemporaryDir folder;
    const QString file = folder.filePath("bench.json");
    QProcess process;
    process.start(HILUM_WINDOW, {"--bench-window", file, "--bench-films", "3000", "--bench-steps", "20000"});
    QVERIFY(process.waitForFinished(300'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    const auto json = readJson(file.toStdString());
    QVERIFY(json.ok());
    QCOMPARE(json->at("films").get<int>(), 3000);
    QCOMPARE(json->at("steps").get<int>(), 20'000);
    double longest = 0.0;
    for (const char* phase :
         {"windowUp", "firstRows", "firstThumbnails", "dragScrollBar", "wheel", "scrollTable",
          "filterByFinding", "clearFilter", "search", "openMap", "hoverMap", "zoomMap", "panMap", "closeLoop",
          "letLoopGo", "openRuns", "hoverCurve", "zoomCurve"}) {
        QVERIFY2(json->contains(phase), phase);
        const Json& measured = json->at(phase);
        QVERIFY2(!measured.at("timedOut").get<bool>(), phase);
        longest = std::max(longest, measured.at("longestFrameMs").get<double>());
    }
    QVERIFY(json->at("longestFrameMs").get<double>() >= longest);
    QVERIFY(json->at("memoryMb").at("peak").get<double>() > 0.0);
}

void tst_WindowBench::aFolderWithoutTheTableIsSaid() {
    QTemporaryDir empty;
    QProcess process;
    process.start(HILUM_WINDOW, {"--bench-window", "-", "--nih", empty.path()});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains(empty.path().toUtf8()));
}

QTEST_GUILESS_MAIN(tst_WindowBench)
#include "tst_WindowBench.moc"
