// The tour: once, beside each page's button, never in the way, and again when it is asked for.
#include "app/Language.h"
#include "app/MainWindow.h"
#include "app/Preferences.h"
#include "app/Tour.h"
#include "app/Workbench.h"
#include "tests/support/TestDialogs.h"
#include "widgets/common/Theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hilum;
using namespace hilum::widgets;

namespace {

struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    TestDialogs dialogs;
    app::Preferences preferences{folder.filePath(QStringLiteral("hilum.ini"))};
    std::unique_ptr<app::Workbench> bench;

    bool start() {
        bench = std::make_unique<app::Workbench>(
            *qApp, preferences, dialogs, clock,
            app::Workbench::Setting{{}, true, true, folder.path().toStdString()});
        if (!bench->open(folder.filePath(QStringLiteral("ws")).toStdString()).ok())
            return false;
        bench->window()->resize(1366, 768);
        bench->show();
        return QTest::qWaitForWindowActive(bench->window());
    }
    [[nodiscard]] app::Tour* tour() const { return bench->window()->findChild<app::Tour*>(); }
    template <class W = QAbstractButton> [[nodiscard]] W* find(const char* name) const {
        return bench->window()->findChild<W*>(QLatin1String(name));
    }
    void click(const char* name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    [[nodiscard]] QRect inWindow(const QWidget* widget) const {
        return {widget->mapTo(bench->window(), QPoint()), widget->size()};
    }
};

} // namespace

class TestTour : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        applyTheme(*qApp, Theme::Dark);
        app::useLanguage(*qApp, QStringLiteral("en"));
    }
    void cleanupTestCase() { app::useLanguage(*qApp, QStringLiteral("en")); }

    void itWalksAlongThePages_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("left to right") << "en";
        QTest::newRow("right to left") << "ar";
    }
    void itWalksAlongThePages() {
        QFETCH(QString, language);
        app::useLanguage(*qApp, language);
        Desk desk;
        QVERIFY(desk.start());
        app::Tour* tour = desk.tour();
        QVERIFY(tour && tour->isVisible());
        QStringList texts;
        for (int stop = 0; stop < 5; ++stop) {
            QCOMPARE(tour->stop(), stop);
            QCOMPARE(desk.find<QLabel>("tourTitle")->text(),
                     desk.find(qPrintable(QStringLiteral("page%1").arg(stop + 1)))->text());
            texts << desk.find<QLabel>("tourText")->text();
            const QRect button = desk.inWindow(desk.find(qPrintable(QStringLiteral("page%1").arg(stop + 1))));
            QTRY_VERIFY(desk.inWindow(desk.find<QWidget>("tourMark")).contains(button));
            const QRect card = desk.inWindow(tour);
            QVERIFY(!card.intersects(button)); // it points at the button and does not hide it
            QVERIFY(desk.bench->window()->rect().contains(card));
            QVERIFY(card.top() < button.center().y() && button.center().y() < card.bottom());
            desk.click("tourNext");
        }
        QVERIFY(!tour->isVisible() && tour->stop() < 0);
        QVERIFY(!desk.find<QWidget>("tourMark")->isVisible());
        texts.removeDuplicates();
        QCOMPARE(texts.size(), 5);
    }

    void itComesOnce() {
        Desk desk;
        QVERIFY(desk.start());
        QVERIFY(!desk.preferences.tourSeen());
        desk.click("tourNext");
        desk.click("tourBack");
        QCOMPARE(desk.tour()->stop(), 0);
        desk.click("tourSkip");
        QVERIFY(desk.preferences.tourSeen());
        QVERIFY(desk.start());
        QVERIFY(!desk.tour()->isVisible());
    }

    void escapeEndsItAndTheFocusGoesBack() {
        Desk desk;
        QVERIFY(desk.start());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("tourNext"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!desk.tour()->isVisible());
        QVERIFY(desk.preferences.tourSeen());
        const QWidget* page = desk.bench->window()->findChild<QWidget*>(QStringLiteral("libraryPage"));
        QVERIFY(QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget()));
    }

    void theWindowWorksBesideIt() {
        Desk desk;
        QVERIFY(desk.start());
        desk.click("page4");
        QCOMPARE(desk.bench->window()->currentPage(), 3);
        QVERIFY(desk.tour()->isVisible());
        QTest::keyClick(desk.bench->window(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.bench->window()->currentPage(), 1);
        const QRect before = desk.inWindow(desk.tour());
        desk.bench->window()->resize(1100, 700); // it goes along
        QTRY_VERIFY(desk.bench->window()->rect().contains(desk.inWindow(desk.tour())));
        QVERIFY(before.isValid());
    }

    void theKeysCanStartItAgain() {
        Desk desk;
        desk.preferences.setTourSeen();
        QVERIFY(desk.start());
        QVERIFY(!desk.tour()->isVisible());
        QTest::keyClick(desk.bench->window(), Qt::Key_Question);
        auto* again = desk.find("keysTour");
        QVERIFY(again && again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QVERIFY(!desk.find<QWidget>("keysOverlay")->isVisible());
        QVERIFY(desk.tour()->isVisible());
        QCOMPARE(desk.tour()->stop(), 0);
    }
};

QTEST_MAIN(TestTour)
#include "tst_Tour.moc"
