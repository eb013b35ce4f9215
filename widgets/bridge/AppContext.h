// AppContext: what a page may use of the world. Made in main() (or in a test), handed down by reference,
// never stored globally. Everything it points at lives longer than the window. Window thread.
#pragma once

#include "base/Clock.h"

#include <QString>

#include <filesystem>

class QSettings;

namespace hilum::widgets {

class Dialogs;
class Jobs;
class Launcher;
class RulerBook;
class Session;
class WorkspaceModel;

struct AppContext {
    std::filesystem::path workspace; ///< folder; exists
    QString cliProgram;              ///< hilum-cli; "" when it was not found
    QString settingsFile;            ///< INI file for layout and the last page; "" keeps nothing
    const Clock* clock = nullptr;
    Dialogs* dialogs = nullptr;
    Jobs* jobs = nullptr;
    Session* session = nullptr;
    WorkspaceModel* model = nullptr;
    Launcher* launcher = nullptr;
    RulerBook* rulers = nullptr; ///< null: rulers go with the viewer that they are drawn in
};

/// hilum-cli beside `executableFolder`, one folder up in cli/, in app/cli of a build tree, or on PATH; "" if
/// nowhere.
[[nodiscard]] QString findCli(const QString& executableFolder);

} // namespace hilum::widgets
