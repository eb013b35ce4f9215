// Workbench: the window and everything that its pages stand on. It opens a workspace, moves to another one
// and changes the language: each makes a new window in the place of the old. Owned by main() (or a test),
// window thread.
#pragma once

#include "app/Preferences.h"
#include "base/Clock.h"
#include "base/Result.h"
#include "widgets/bridge/AppContext.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>

class QApplication;
class QMenu;
class QWidget;

namespace hilum::widgets {
class Dialogs;
}

namespace hilum::app {

class MainWindow;

class Workbench : public QObject {
    Q_OBJECT
public:
    struct Setting {
        QString cliProgram;          ///< "" where it was not found
        bool ownSettings = true;     ///< a workspace's window.ini keeps its layout; false for pictures
        bool startsWork = true;      ///< what waits in a workspace's queue goes on
        std::filesystem::path homes; ///< where new workspaces are made
    };
    Workbench(QApplication& application, Preferences preferences, widgets::Dialogs& dialogs,
              const Clock& clock, Setting setting);
    ~Workbench() override;

    /// Makes the folder if need be, and the window in the place of the one before. The window is not shown
    /// yet. Errors: those of making a folder; the window before stays.
    Result<> open(const std::filesystem::path& workspace);
    /// Shows the window and begins to read its workspace; the tour follows where it was never seen.
    void show();
    /// The demo study is queued once in a workspace without runs.
    void setDemo(bool demo) { m_demo = demo; }

    [[nodiscard]] MainWindow* window() const;
    [[nodiscard]] const std::filesystem::path& workspace() const;

    /// Moves the window, after a check; a sentence in the window says why it stays.
    void moveTo(const QString& folder);
    void chooseWorkspace();
    void createWorkspace();
    void switchLanguage();
    /// Open, new, and the recent ones.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    /// Another window has taken the place of the one before.
    void moved();

private:
    struct World;
    [[nodiscard]] std::unique_ptr<World> makeWorld(const std::filesystem::path& workspace);
    [[nodiscard]] bool mayLeave();
    void replace(const std::filesystem::path& workspace);
    void showMenu(QWidget* button);
    void goOn();
    QApplication* m_application;
    Preferences m_preferences;
    widgets::Dialogs* m_dialogs;
    const Clock* m_clock;
    Setting m_setting;
    bool m_demo = false;
    std::unique_ptr<World> m_world;
};

} // namespace hilum::app
