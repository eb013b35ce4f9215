#include "widgets/common/Theme.h"
#include "widgets/plot/CurvePlot.h"
#include "widgets/plot/DotPlot.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace hilum;
using namespace hilum::widgets;
using run::Point;

namespace {

std::vector<Point> ramp(int n, double factor = 1.0) {
    std::vector<Point> points;
    for (int i = 0; i < n; ++i)
        points.push_back({static_cast<double>(i), factor * i});
    return points;
}

const QString kLoss = QStringLiteral("loss");

} // namespace

class TestCurvePlot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void aThemeSwitchedOutOfSightIsSeenWhenItIsShown() {
        CurvePlot plot;
        plot.setCurve(kLoss, ramp(100));
        plot.resize(300, 200);
        plot.show();
        const auto ground = [&] { return plot.grab().toImage().pixelColor(2, 100); };
        QTRY_COMPARE(ground(), colours(Theme::Dark).panel);
        plot.hide();
        applyTheme(*qApp, Theme::Light);
        plot.show();
        QTRY_COMPARE(ground(), colours(Theme::Light).panel);
        applyTheme(*qApp, Theme::Dark);
        QTRY_COMPARE(ground(), colours(Theme::Dark).panel);
    }

    void growsAndShrinksWithItsData() {
        CurvePlot plot;
        plot.setCurve(kLoss, ramp(100));
        QCOMPARE(plot.drawnPoints(kLoss), 100);
        plot.setCurve(kLoss, ramp(150)); // appended to
        QCOMPARE(plot.drawnPoints(kLoss), 150);
        plot.setCurve(kLoss, ramp(40)); // steps were taken back
        QCOMPARE(plot.drawnPoints(kLoss), 40);
        plot.setCurve(kLoss, ramp(60, 2.0)); // other values
        QCOMPARE(plot.drawnPoints(kLoss), 60);
        QCOMPARE(plot.readout(10.0), QStringLiteral("loss: 20"));
        plot.removeCurve(kLoss);
        QVERIFY(plot.curveNames().isEmpty());
    }

    void readoutTakesTheNearestPointOfEveryCurve() {
        CurvePlot plot;
        plot.setCurve(QStringLiteral("a"), ramp(11));
        plot.setCurve(QStringLiteral("b"), ramp(11, 10.0));
        plot.setLabel(QStringLiteral("b"), QStringLiteral("second"));
        QCOMPARE(plot.readout(3.4), QStringLiteral("a: 3\nsecond: 30"));
        QVERIFY(plot.readout(500.0).isEmpty());
        plot.setCurveVisible(QStringLiteral("a"), false);
        QCOMPARE(plot.readout(3.4), QStringLiteral("second: 30"));
    }

    // Debiased exponential moving average with weight 0.5 of (0, 1, 2): by hand, a1 = 0, a2 = (0.5·1)/(1 −
    // 0.25) = 2/3, a3 = (0.5·0.5 + 0.5·2)/(1 − 0.125) = 1.25/0.875 = 10/7.
    void smoothingAgreesWithTheClosedForm() {
        CurvePlot whole;
        whole.setSmoothing(0.5);
        whole.setCurve(kLoss, ramp(3));
        QCOMPARE(whole.readout(2.0), QStringLiteral("loss: 1.429"));
        QCOMPARE(whole.readout(1.0), QStringLiteral("loss: 0.6667"));
        CurvePlot grown; // the same when it arrives in pieces
        grown.setSmoothing(0.5);
        grown.setCurve(kLoss, ramp(2));
        grown.setCurve(kLoss, ramp(3));
        QCOMPARE(grown.readout(2.0), whole.readout(2.0));
        grown.setSmoothing(0.0);
        QCOMPARE(grown.readout(2.0), QStringLiteral("loss: 2"));
    }

    void followsUntilSomebodyLooksCloser() {
        CurvePlot plot;
        plot.resize(600, 300);
        plot.show();
        plot.setCurve(kLoss, ramp(10));
        QVERIFY(plot.following());
        QSignalSpy views(&plot, &CurvePlot::viewChanged);
        QTest::keyClick(&plot, Qt::Key_Plus);
        QVERIFY(!plot.following());
        QVERIFY(!views.isEmpty());
        const double before = views.last().at(1).toDouble();
        plot.setCurve(kLoss, ramp(1000));
        QCOMPARE(views.last().at(1).toDouble(), before); // the view stays where it was put
        QTest::keyClick(&plot, Qt::Key_Equal);
        QVERIFY(plot.following());
        QVERIFY(views.last().at(1).toDouble() >= 999.0);
    }

    void aMillionPointsWithASpikeAreKept() {
        auto points = ramp(1'000'000, 1e-6);
        points[500'000].y = 50.0;
        CurvePlot plot;
        plot.resize(800, 400);
        plot.setCurve(kLoss, points, QColor(255, 0, 0));
        plot.show();
        QTest::qWait(0);
        const QImage image = plot.grab().toImage();
        // The spike is one point of a million; its column must be red up to near the top of the plot.
        bool found = false;
        for (int x = 300; x < 500 && !found; ++x)
            for (int y = 0; y < 80 && !found; ++y)
                found = image.pixelColor(x, y).red() > 150 && image.pixelColor(x, y).green() < 120;
        QVERIFY(found);
    }

    void logAxisIgnoresWhatHasNoLogarithm() {
        CurvePlot plot;
        plot.setLogY(true);
        plot.setCurve(kLoss, std::vector<Point>{
                                 {0, -1}, {1, 0}, {2, 10}, {3, std::numeric_limits<double>::quiet_NaN()}});
        plot.resize(400, 300);
        QVERIFY(!plot.grab().isNull());
    }

    void picturesAndNumbersLeave() {
        QTemporaryDir folder;
        CurvePlot plot;
        plot.setAxisTitles(QStringLiteral("Step"), QStringLiteral("Loss"));
        plot.setCurve(QStringLiteral("=loss"), ramp(3));
        plot.setReference(QStringLiteral("chance"), 1.0);
        QVERIFY(plot.savePng(folder.filePath(QStringLiteral("p.png")), 1600, 900).ok());
        QCOMPARE(QImage(folder.filePath(QStringLiteral("p.png"))).size(), QSize(1600, 900));
        QVERIFY(plot.saveSvg(folder.filePath(QStringLiteral("p.svg"))).ok());
        QFile svg(folder.filePath(QStringLiteral("p.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("<svg"));
        QVERIFY(plot.saveCsv(folder.filePath(QStringLiteral("p.csv"))).ok());
        QFile csv(folder.filePath(QStringLiteral("p.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(!lines[1].startsWith('=')); // no spreadsheet takes it for a formula
        QVERIFY(!plot.savePng(folder.filePath(QStringLiteral("no/such/folder.png"))).ok());
    }

    void dotPlotShowsItsRows() {
        QTemporaryDir folder;
        DotPlot plot;
        plot.setRows({{QStringLiteral("SimCLR"), 0.87, 0.85, 0.89, {}, false, {}, {0.86, 0.88}},
                      {QStringLiteral("scratch"), 0.80, 0.77, 0.83, {}, true, {}, {}}});
        plot.setReference(QStringLiteral("chance"), 0.5);
        plot.setAxisTitle(QStringLiteral("AUROC"));
        QCOMPARE(plot.rowCount(), 2);
        QVERIFY(plot.accessibleDescription().contains(QStringLiteral("0.870 [0.850, 0.890]")));
        plot.resize(600, 200);
        plot.show();
        QSignalSpy clicks(&plot, &DotPlot::rowClicked);
        const QImage before = plot.grab().toImage();
        QVERIFY(!before.isNull());
        QTest::mouseClick(plot.childAt(300, 60), Qt::LeftButton, {}, QPoint(300, 60));
        QCOMPARE(clicks.size(), 1);
        QVERIFY(plot.saveSvg(folder.filePath(QStringLiteral("d.svg"))).ok());
        QVERIFY(plot.saveCsv(folder.filePath(QStringLiteral("d.csv"))).ok());
    }
};

QTEST_MAIN(TestCurvePlot)
#include "tst_CurvePlot.moc"
