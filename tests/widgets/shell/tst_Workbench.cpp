// The workbench: another workspace, another language, what is remembered of them, and where the keys go.
#include "app/Language.h"
#include "app/MainWindow.h"
#include "app/Preferences.h"
#include "app/Workbench.h"
#include "app/Workspaces.h"
#include "tests/support/TestDialogs.h"
#include "tests/widgets/FilmWorld.h"
#include "widgets/common/Page.h"
#include "widgets/common/Theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QMenu>

using namespace hilum;
using namespace hilum::widgets;
namespace fs = std::filesystem;

namespace {

/// A person's machine: a place for settings, one for workspaces, and a workbench on one of them.
struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    TestDialogs dialogs;
    app::Preferences preferences{folder.filePath(QStringLiteral("hilum.ini"))};
    std::unique_ptr<app::Workbench> bench;

    Desk() {
        preferences.setTourSeen();
        make();
    }
    void make() {
        bench = std::make_unique<app::Workbench>(*qApp, preferences, dialogs, clock,
                                                 app::Workbench::Setting{{}, true, true, home()});
    }
    [[nodiscard]] fs::path home() const { return folder.filePath(QStringLiteral("homes")).toStdString(); }
    [[nodiscard]] fs::path at(const char* name) const { return home() / name; }
    void open(const char* name) {
        QVERIFY(bench->open(at(name)).ok());
        bench->show();
        QVERIFY(QTest::qWaitForWindowActive(bench->window()));
    }
    /// What `wish` leads to another window by.
    template <class Wish> void moves(Wish wish) {
        QSignalSpy moved(bench.get(), &app::Workbench::moved);
        wish();
        QTRY_COMPARE(moved.size(), 1);
        QVERIFY(QTest::qWaitForWindowActive(bench->window()));
    }
    /// A sentence comes up and the window stays.
    template <class Wish> QString stays(Wish wish) {
        const QPointer<app::MainWindow> before = bench->window();
        wish();
        QLabel* toast = nullptr;
        if (!QTest::qWaitFor(
                [&] { return (toast = before->findChild<QLabel*>(QStringLiteral("toastText"))); }))
            return {};
        const QString text = toast->text();
        delete before->findChild<QWidget*>(QStringLiteral("toast"));
        return before == bench->window() ? text : QString();
    }
    [[nodiscard]] QAction* action(QMenu& menu, const char* name) const {
        bench->fillMenu(menu);
        return menu.findChild<QAction*>(QLatin1String(name));
    }
};

} // namespace

class TestWorkbench : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        applyTheme(*qApp, Theme::Dark);
        app::useLanguage(*qApp, QStringLiteral("en"));
    }
    void cleanupTestCase() { app::useLanguage(*qApp, QStringLiteral("en")); }

    void anotherWorkspaceTakesThePlace() {
        Desk desk;
        desk.open("first");
        desk.bench->window()->showPage(3);
        const QPointer<app::MainWindow> before = desk.bench->window();
        fs::create_directories(desk.at("second"));
        desk.dialogs.willOpenFolder(QString::fromStdString(desk.at("second").string()));
        desk.moves([&] {
            QMenu menu;
            desk.action(menu, "workspaceOpen")->trigger();
        });
        QVERIFY(!before);
        QCOMPARE(desk.bench->workspace(), desk.at("second"));
        QCOMPARE(desk.bench->window()->currentPage(), 0); // it never was open
        desk.moves([&] { desk.bench->moveTo(QString::fromStdString(desk.at("first").string())); });
        QCOMPARE(desk.bench->window()->currentPage(), 3); // as it was left
    }

    /// A colleague looks over the shoulder: F7 lies beside F8.
    void theShadeOutlivesTheWindow() {
        Desk desk;
        desk.open("first");
        QTest::keyClick(desk.bench->window(), Qt::Key_Period);
        const auto shaded = [&] {
            return desk.bench->window()->findChild<QWidget*>(QStringLiteral("statusShade"))->isVisible();
        };
        QVERIFY(shaded());
        desk.moves([&] { desk.bench->switchLanguage(); });
        QVERIFY(shaded());
        fs::create_directories(desk.at("second"));
        desk.moves([&] { desk.bench->moveTo(QString::fromStdString(desk.at("second").string())); });
        QVERIFY(shaded());
    }

    void aNewOneIsMadeByName() {
        Desk desk;
        desk.open("first");
        desk.dialogs.willAnswerText(QStringLiteral("Thorax 2"));
        desk.moves([&] {
            QMenu menu;
            desk.action(menu, "workspaceNew")->trigger();
        });
        QCOMPARE(desk.bench->workspace(), desk.at("Thorax 2"));
        QVERIFY(fs::is_directory(desk.at("Thorax 2")));
        desk.dialogs.willAnswerText(QStringLiteral("first"));
        QVERIFY(desk.stays([&] { desk.bench->createWorkspace(); }).contains(QStringLiteral("already")));
        desk.dialogs.willAnswerText(QStringLiteral("../elsewhere"));
        QVERIFY(desk.stays([&] { desk.bench->createWorkspace(); }).contains(QStringLiteral("slash")));
        desk.dialogs.willCancelText();
        desk.bench->createWorkspace();
        QCOMPARE(desk.bench->workspace(), desk.at("Thorax 2"));
    }

    void aFolderOfOtherFilesIsRefused() {
        Desk desk;
        desk.open("first");
        fs::create_directories(desk.at("films"));
        QFile film(QString::fromStdString((desk.at("films") / "0001.png").string()));
        QVERIFY(film.open(QIODevice::WriteOnly));
        const QString folder = QString::fromStdString(desk.at("films").string());
        QVERIFY(
            desk.stays([&] { desk.bench->moveTo(folder); }).contains(QStringLiteral("holds other files")));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList(QStringLiteral("0001.png")));
        QVERIFY(desk.stays([&] { desk.bench->moveTo(folder + QStringLiteral("/gone")); })
                    .contains(QStringLiteral("not there")));
        desk.dialogs.willOpenFolder({}); // cancelled
        desk.bench->chooseWorkspace();
        QCOMPARE(desk.bench->workspace(), desk.at("first"));
    }

    void theLastOnesAreRemembered() {
        Desk desk;
        desk.open("first");
        fs::create_directories(desk.at("second"));
        desk.moves([&] { desk.bench->moveTo(QString::fromStdString(desk.at("second").string())); });
        desk.make(); // another day
        const QStringList recent = desk.preferences.recentWorkspaces();
        QCOMPARE(recent, QStringList({QString::fromStdString(desk.at("second").string()),
                                      QString::fromStdString(desk.at("first").string())}));
        desk.open("second");
        {
            QMenu menu;
            desk.bench->fillMenu(menu);
            const auto actions = menu.findChildren<QAction*>(QStringLiteral("workspaceRecent"));
            QCOMPARE(actions.size(), 2);
            QVERIFY(actions[0]->isChecked() && !actions[1]->isChecked());
            desk.moves([&] { actions[1]->trigger(); });
        }
        QCOMPARE(desk.bench->workspace(), desk.at("first"));
        fs::remove_all(desk.at("second")); // what is gone is not offered
        QCOMPARE(desk.preferences.recentWorkspaces().size(), 1);
        for (int i = 0; i < 12; ++i) {
            fs::create_directories(desk.at("many") / std::to_string(i));
            desk.preferences.noteWorkspace(desk.at("many") / std::to_string(i));
        }
        QCOMPARE(desk.preferences.recentWorkspaces().size(), app::Preferences::kMostRecent);
        desk.preferences.forgetWorkspaces();
        QVERIFY(desk.preferences.recentWorkspaces().isEmpty());
    }

    void theLanguageSwitchesInTheWindowAndIsRemembered() {
        Desk desk;
        desk.open("first");
        desk.bench->window()->showPage(2);
        auto* button = desk.bench->window()->findChild<QAbstractButton*>(QStringLiteral("languageSwitch"));
        QVERIFY(button);
        QCOMPARE(button->text(), QStringLiteral("العربية")); // in the language that it leads to
        desk.moves([&] { QTest::mouseClick(button, Qt::LeftButton); });
        app::MainWindow* arabic = desk.bench->window();
        QCOMPARE(arabic->layoutDirection(), Qt::RightToLeft);
        QCOMPARE(arabic->currentPage(), 2);
        QCOMPARE(arabic->findChild<QAbstractButton*>(QStringLiteral("page1"))->text(),
                 QStringLiteral("المكتبة"));
        QCOMPARE(desk.preferences.language(), QStringLiteral("ar"));
        desk.moves([&] { QTest::keyClick(arabic, Qt::Key_F7); });
        QCOMPARE(desk.bench->window()->layoutDirection(), Qt::LeftToRight);
        QCOMPARE(desk.bench->window()->findChild<QAbstractButton*>(QStringLiteral("page1"))->text(),
                 QStringLiteral("Library"));
        QCOMPARE(desk.preferences.language(), QStringLiteral("en"));
    }

    void nothingIsKeptWithoutAFile() {
        app::Preferences none;
        none.setLanguage(QStringLiteral("ar"));
        none.noteWorkspace(fs::temp_directory_path());
        QVERIFY(none.language().isEmpty() && none.recentWorkspaces().isEmpty() && !none.tourSeen());
    }

    void keysGoToThePage_data() {
        QTest::addColumn<bool>("films");
        QTest::newRow("empty workspace") << false;
        QTest::newRow("with films") << true;
    }
    void keysGoToThePage() {
        QFETCH(bool, films);
        FilmWorld world;
        if (films)
            world.addDataset("made", 40);
        app::MainWindow window(world.context);
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto inPage = [&] {
            const QWidget* now = QApplication::focusWidget();
            return now && now->isVisible() && window.page(window.currentPage())->isAncestorOf(now);
        };
        QVERIFY(inPage());
        QSignalSpy loaded(world.model.get(), &WorkspaceModel::loadedFirst);
        world.model->start();
        QTRY_VERIFY(!loaded.isEmpty());
        if (films) {
            QTRY_VERIFY(window.findChild<QWidget*>(QStringLiteral("filmGrid"))->isVisible());
            QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("filmGrid"));
        }
        QTRY_VERIFY(inPage());
        for (int page = 1; page < window.pageCount(); ++page) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
            QCOMPARE(window.currentPage(), page);
            QTRY_VERIFY2(inPage(), qPrintable(window.windowTitle()));
        }
    }
};

QTEST_MAIN(TestWorkbench)
#include "tst_Workbench.moc"
