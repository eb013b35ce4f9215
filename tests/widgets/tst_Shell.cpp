#include "app/MainWindow.h"
#include "run/QueueLock.h"
#include "tests/support/TestDialogs.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/QueueTrouble.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Page.h"
#include "widgets/common/Toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace hilum;
using namespace hilum::widgets;

namespace {

/// A page that counts what happens to it.
class CountingPage : public Page {
public:
    CountingPage(QString name, bool withDetails, QWidget* parent) : Page(parent), m_name(std::move(name)) {
        if (withDetails)
            m_details = new QLabel(QStringLiteral("details"));
    }
    QString title() const override { return m_name; }
    QWidget* detailsPane() override { return m_details; }
    void activated() override { ++ups; }
    void deactivated() override { ++downs; }
    QStringList shortcuts() const override { return {QStringLiteral("I\tInvert")}; }
    QStringList running() const override { return atWork; }
    int ups = 0, downs = 0;
    QStringList atWork;

private:
    QString m_name;
    QWidget* m_details = nullptr;
};

} // namespace

class TestShell : public QObject {
    Q_OBJECT

    /// The world of one test.
    struct World {
        QTemporaryDir folder;
        SystemClock clock;
        TestDialogs dialogs;
        Jobs jobs;
        Session session;
        std::unique_ptr<WorkspaceModel> model;
        std::unique_ptr<Launcher> launcher;
        AppContext context;
        World() {
            context.workspace = folder.path().toStdString();
            context.settingsFile = folder.filePath(QStringLiteral("window.ini"));
            model = std::make_unique<WorkspaceModel>(context.workspace, jobs);
            launcher = std::make_unique<Launcher>(context.workspace, QString(), clock, jobs);
            context.clock = &clock;
            context.dialogs = &dialogs;
            context.jobs = &jobs;
            context.session = &session;
            context.model = model.get();
            context.launcher = launcher.get();
        }
        std::vector<PageEntry> countingPages() {
            std::vector<PageEntry> pages = pageList();
            for (PageEntry& page : pages)
                page.make = [&page = page, title = page.title,
                             details = page.id != PageId::Compare](AppContext&, QWidget* parent) {
                    return new CountingPage(title, details, parent);
                };
            return pages;
        }
    };

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void realPagesOpenAndFit1366x768() {
        World world;
        app::MainWindow window(world.context);
        window.resize(1366, 768);
        window.show();
        QCOMPARE(window.pageCount(), 5);
        for (int i = 0; i < 5; ++i) {
            window.showPage(i);
            QVERIFY(window.page(i));
            QVERIFY(window.windowTitle().startsWith(window.page(i)->title()));
            const QSize least = window.minimumSizeHint();
            QVERIFY2(
                least.width() <= 1366 && least.height() <= 740,
                qPrintable(QStringLiteral("page %1: %2 × %3").arg(i).arg(least.width()).arg(least.height())));
        }
    }

    void everyInteractiveWidgetHasANameAndATip() {
        World world;
        app::MainWindow window(world.context);
        for (int i = 0; i < window.pageCount(); ++i)
            window.showPage(i);
        for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
            // Qt's own parts of a table, a tab bar or a line edit have no name and need none.
            const QWidget* owner = button->parentWidget();
            const bool qtsOwn = button->inherits("QTableCornerButton") ||
                                (owner && (owner->inherits("QTabBar") || owner->inherits("QLineEdit")));
            if (qtsOwn || button->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
        }
    }

    void keysSwitchPagesLazily() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(window.currentPage(), 0);
        QVERIFY(!window.page(3)); // not made yet
        QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), 3);
        const auto* first = static_cast<CountingPage*>(window.page(0));
        const auto* fourth = static_cast<CountingPage*>(window.page(3));
        QCOMPARE(first->ups, 1);
        QCOMPARE(first->downs, 1);
        QCOMPARE(fourth->ups, 1);
        QCOMPARE(fourth->downs, 0);
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), 0);
        QCOMPARE(first->ups, 2);
    }

    void sessionAsksForAPage() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        world.session.showPage(PageId::Compare);
        QCOMPARE(window.currentPage(), 4);
    }

    void detailsFoldAndAreRemembered() {
        World world;
        {
            app::MainWindow window(world.context, world.countingPages());
            window.show();
            QVERIFY(window.detailsShown());
            window.showPage(4); // has none
            QVERIFY(!window.detailsShown());
            window.showPage(1);
            QVERIFY(window.detailsShown());
            window.setDetailsShown(false);
            window.showPage(2);
            QVERIFY(!window.detailsShown());
            window.switchTheme();
            window.close();
        }
        QCOMPARE(app::MainWindow::rememberedTheme(world.context.settingsFile), Theme::Light);
        app::MainWindow again(world.context, world.countingPages());
        QCOMPARE(again.currentPage(), 2);
        QVERIFY(!again.detailsShown());
        static_cast<Page*>(again.page(2))->detailsRequested();
        QVERIFY(again.detailsShown());
    }

    void whatIsUnderWayIsNotLostWithoutAWord() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        window.show();
        auto* page = static_cast<CountingPage*>(window.page(0));
        page->atWork = QStringList{QStringLiteral("the report")};
        QCOMPARE(window.running(), page->atWork);
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        auto* toast = window.findChild<QLabel*>(QStringLiteral("toastText"));
        QVERIFY(toast && toast->text().contains(QStringLiteral("the report")));
        page->atWork.clear(); // it has ended meanwhile
        QVERIFY(window.close());
        window.show();
        page->atWork = QStringList{QStringLiteral("the report")};
        QVERIFY(window.close()); // a second wish is an answer
    }

    void closeAnywayIsAnAnswerHoweverLate() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        window.show();
        static_cast<CountingPage*>(window.page(0))->atWork = QStringList{QStringLiteral("the report")};
        QVERIFY(!window.close());
        auto* asked = window.findChild<QTimer*>(QStringLiteral("closeAsked"));
        auto* anyway = window.findChild<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(asked && anyway);
        asked->setInterval(0); // the time for a second wish is over
        QTRY_VERIFY(!window.findChild<QTimer*>(QStringLiteral("closeAsked")));
        QVERIFY(window.isVisible());
        anyway->click();
        QTRY_VERIFY(!window.isVisible());
    }

    void theQueueSaysWhatHindersIt() {
        World world;
        run::RunSpec spec(run::RunKind::Probe);
        QVERIFY(spec.setAll({{"name", "The one that waits"}, {"dataset", "d"}}).ok());
        const auto waits = run::createRun(world.context.workspace, spec, world.clock);
        QVERIFY(waits.ok());
        app::MainWindow window(world.context, world.countingPages());
        window.show();
        const auto look = [&] {
            QSignalSpy changed(world.model.get(), &WorkspaceModel::runsChanged);
            world.model->refresh();
            QTRY_VERIFY(!changed.isEmpty());
            window.findChild<QueueTrouble*>()->look();
            world.jobs.waitForDone();
            QCoreApplication::processEvents();
        };
        const auto* trouble = window.findChild<QWidget*>(QStringLiteral("statusTrouble"));
        look();
        QVERIFY(!trouble->isVisible());
        const run::QueueLock lock(world.context.workspace); // somebody serves it
        lock.tell(run::QueueNotice{waits->id(), {ErrorCode::DiskFull, {}, "spec.json"}});
        look();
        QVERIFY(trouble->isVisible());
        QVERIFY(trouble->toolTip().contains(QStringLiteral("The one that waits")));
        const auto toasts = [&] { return window.findChildren<QLabel*>(QStringLiteral("toastText")).size(); };
        QCOMPARE(toasts(), 1);
        look();
        QCOMPARE(toasts(), 1); // said once
        lock.tell({});
        look();
        QVERIFY(!trouble->isVisible());
    }

    void themeSwitchRepaints() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        window.resize(900, 600);
        window.show();
        const QColor dark = window.grab().toImage().pixelColor(450, 590);
        QCOMPARE(dark, colours(Theme::Dark).panel);
        window.switchTheme();
        QCOMPARE(currentTheme(), Theme::Light);
        QCOMPARE(window.grab().toImage().pixelColor(450, 590), colours(Theme::Light).panel);
    }

    void questionMarkShowsTheKeys() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* overlay = window.findChild<QWidget*>(QStringLiteral("keysOverlay"));
        QVERIFY(overlay && !overlay->isVisible());
        QTest::keyClick(&window, Qt::Key_Question);
        QVERIFY(overlay->isVisible());
        const auto labels = overlay->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* l) { return l->text() == QLatin1String("Invert"); }));
        QTest::keyClick(overlay, Qt::Key_Escape);
        QVERIFY(!overlay->isVisible());
    }

    void toastsComeAndActAndGo() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        window.show();
        bool undone = false;
        showToast(&window, ToastKind::Success, QStringLiteral("Run archived."),
                  {QStringLiteral("Undo"), [&] { undone = true; }});
        auto* action = window.findChild<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(action);
        QTest::mouseClick(action, Qt::LeftButton);
        QVERIFY(undone);
        QTRY_VERIFY(!window.findChild<QWidget*>(QStringLiteral("toast")));
        for (int i = 0; i < 7; ++i)
            showToast(&window, ToastKind::Info, QString::number(i));
        QCOMPARE(window.findChildren<QLabel*>(QStringLiteral("toastText")).size(), 4);
    }

    void launcherFailureIsShown() {
        World world;
        app::MainWindow window(world.context, world.countingPages());
        window.show();
        QVERIFY(!world.launcher->startDemo()); // there is no CLI
        QTRY_VERIFY(window.findChild<QLabel*>(QStringLiteral("toastText")));
        QVERIFY(window.findChild<QLabel*>(QStringLiteral("toastText"))
                    ->text()
                    .contains(QStringLiteral("hilum-cli")));
    }

    void emptyStateSaysWhatToDo() {
        EmptyState empty(QStringLiteral("library"), QStringLiteral("No films"),
                         QStringLiteral("Open a folder."), QStringLiteral("Open folder…"));
        QSignalSpy chosen(&empty, &EmptyState::actionChosen);
        QTest::mouseClick(empty.button(), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!empty.secondButton());
    }
};

QTEST_MAIN(TestShell)
#include "tst_Shell.moc"
