#include "app/Workbench.h"

#include "app/Language.h"
#include "app/MainWindow.h"
#include "app/Workspaces.h"
#include "base/AtomicFile.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Toast.h"
#include "widgets/library/RulerBook.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace hilum::app {

namespace fs = std::filesystem;
using namespace widgets;

/// In the order of making; the window goes first.
struct Workbench::World {
    Jobs jobs;
    Session session;
    AppContext context;
    std::unique_ptr<WorkspaceModel> model;
    std::unique_ptr<Launcher> launcher;
    std::unique_ptr<RulerBook> rulers;
    std::unique_ptr<MainWindow> window;
};

Workbench::Workbench(QApplication& application, Preferences preferences, Dialogs& dialogs, const Clock& clock,
                     Setting setting)
    : m_application(&application), m_preferences(std::move(preferences)), m_dialogs(&dialogs),
      m_clock(&clock), m_setting(std::move(setting)) {}

Workbench::~Workbench() = default;

MainWindow* Workbench::window() const {
    return m_world ? m_world->window.get() : nullptr;
}

const fs::path& Workbench::workspace() const {
    return m_world->context.workspace;
}

std::unique_ptr<Workbench::World> Workbench::makeWorld(const fs::path& workspace) {
    auto world = std::make_unique<World>();
    AppContext& context = world->context;
    context.workspace = workspace;
    context.cliProgram = m_setting.cliProgram;
    if (m_setting.ownSettings)
        context.settingsFile = QString::fromStdString((workspace / "window.ini").string());
    context.clock = m_clock;
    context.dialogs = m_dialogs;
    context.jobs = &world->jobs;
    context.session = &world->session;
    if (m_world) // a new language or workspace uncovers nobody
        world->session.setShaded(m_world->session.shaded());
    world->model = std::make_unique<WorkspaceModel>(workspace, world->jobs);
    world->launcher = std::make_unique<Launcher>(workspace, context.cliProgram, *m_clock, world->jobs);
    context.model = world->model.get();
    context.launcher = world->launcher.get();
    world->rulers = std::make_unique<RulerBook>(world->jobs, workspace);
    context.rulers = world->rulers.get();
    world->window = std::make_unique<MainWindow>(context);
    MainWindow* window = world->window.get();
    connect(window, &MainWindow::languageSwitched, this, &Workbench::switchLanguage);
    connect(window, &MainWindow::workspacesWanted, this, &Workbench::showMenu);
    connect(window, &MainWindow::tourEnded, this, [this] { m_preferences.setTourSeen(); });
    connect(world->model.get(), &WorkspaceModel::datasetsChanged, context.rulers, &RulerBook::read);
    connect(context.rulers, &RulerBook::failed, window,
            [window](const QString& sentence) { showToast(window, ToastKind::Error, sentence); });
    connect(world->model.get(), &WorkspaceModel::loadedFirst, window, [this] { goOn(); });
    return world;
}

Result<> Workbench::open(const fs::path& workspace) {
    HILUM_TRY(makePrivateFolder(workspace));
    const fs::path folder = fs::absolute(workspace).lexically_normal();
    if (m_world) // the new window reads what this one remembers
        m_world->window->close();
    m_world = makeWorld(folder);
    m_preferences.noteWorkspace(folder);
    return {};
}

void Workbench::show() {
    m_world->window->show();
    QTimer::singleShot(0, m_world->model.get(), &WorkspaceModel::start);
    if (!m_preferences.tourSeen() && m_setting.startsWork)
        m_world->window->showTour();
}

/// A demo study is queued once; a workspace with runs goes on with what waits.
void Workbench::goOn() {
    if (!m_setting.startsWork)
        return;
    const AppContext& context = m_world->context;
    const auto& runs = context.model->runs();
    if (std::exchange(m_demo, false) && runs.empty()) {
        context.launcher->startDemo();
        return;
    }
    const auto unfinished = [](const run::RunSummary& r) {
        return r.error.empty() && r.state == run::RunState::Queued;
    };
    if (!context.model->queueAlive() && !context.model->queue().empty() &&
        std::ranges::any_of(runs, unfinished))
        context.launcher->ensureQueue();
}

bool Workbench::mayLeave() {
    const QStringList running = window()->running();
    if (running.isEmpty())
        return true;
    showToast(window(), ToastKind::Info,
              tr("Still at work: %1. Cancel it, or wait until it has ended; then change.")
                  .arg(running.join(tr(", "))));
    return false;
}

void Workbench::replace(const fs::path& workspace) {
    // Later: the wish may come from a menu or a button of the window that goes.
    QTimer::singleShot(0, this, [this, workspace] {
        const bool quits = QApplication::quitOnLastWindowClosed();
        QApplication::setQuitOnLastWindowClosed(false); // the next one comes at once
        const Result<> opened = open(workspace);
        show();
        QApplication::setQuitOnLastWindowClosed(quits);
        if (!opened)
            showToast(window(), ToastKind::Error, errorSentence(opened.error()));
        else
            Q_EMIT moved();
    });
}

void Workbench::moveTo(const QString& folder) {
    const fs::path wanted = fs::absolute(ss(folder)).lexically_normal();
    if (wanted == workspace() || !mayLeave())
        return;
    if (const QString why = whyNoWorkspace(wanted); !why.isEmpty()) {
        showToast(window(), ToastKind::Error, why);
        return;
    }
    replace(wanted);
}

void Workbench::chooseWorkspace() {
    if (!mayLeave())
        return;
    const QString folder =
        m_dialogs->openFolder(window(), tr("Open a workspace"), qs(workspace().parent_path().string()));
    if (!folder.isEmpty())
        moveTo(folder);
}

void Workbench::createWorkspace() {
    if (!mayLeave())
        return;
    const QString homes = QDir::toNativeSeparators(qs(m_setting.homes.string()));
    const auto name = m_dialogs->askText(window(), tr("New workspace"),
                                         tr("Name. Its folder is made in %1.").arg(homes), {});
    if (!name)
        return;
    if (const QString why = whyNoName(m_setting.homes, name->trimmed()); !why.isEmpty())
        showToast(window(), ToastKind::Error, why);
    else
        replace(m_setting.homes / ss(name->trimmed()));
}

void Workbench::switchLanguage() {
    if (!mayLeave())
        return;
    m_preferences.setLanguage(useLanguage(*m_application, nextLanguage().code));
    replace(workspace());
}

void Workbench::fillMenu(QMenu& menu) {
    fillWorkspaceMenu(menu, m_preferences.recentWorkspaces(), qs(workspace().string()),
                      {[this] { chooseWorkspace(); }, [this] { createWorkspace(); },
                       [this] {
                           m_preferences.forgetWorkspaces();
                           m_preferences.noteWorkspace(workspace());
                       },
                       [this](const QString& folder) { moveTo(folder); }});
}

void Workbench::showMenu(QWidget* button) {
    if (!button)
        button = window()->findChild<QWidget*>(QStringLiteral("workspaceButton"));
    auto* menu = new QMenu(window());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("workspaceMenu"));
    menu->setAccessibleName(tr("Workspaces"));
    fillMenu(*menu);
    const QSize size = menu->sizeHint(); // on the side of the pages, and its foot at the button's
    const bool rightToLeft = window()->layoutDirection() == Qt::RightToLeft;
    const QPoint corner = button->mapToGlobal(rightToLeft ? QPoint(0, button->height())
                                                          : QPoint(button->width(), button->height()));
    menu->popup(corner - QPoint(rightToLeft ? size.width() : 0, size.height()));
}

} // namespace hilum::app
