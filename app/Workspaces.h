// Workspaces: which folders may serve as one, and the menu from which another is chosen. Window thread.
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>

class QMenu;

namespace hilum::app {

/// Why a folder cannot be a workspace, as a sentence; "" when it can: Hilum made it, or it is empty. Among
/// other files a workspace's own would be lost.
[[nodiscard]] QString whyNoWorkspace(const std::filesystem::path& folder);
/// Why no folder of this name can be made in `parent`; "" when it can.
[[nodiscard]] QString whyNoName(const std::filesystem::path& parent, const QString& name);

/// What a person wants of the menu.
struct WorkspaceWishes {
    std::function<void()> open, create, forget;
    std::function<void(const QString& folder)> choose;
};
/// Fills an empty menu: open, new, and the recent ones with the present one marked.
void fillWorkspaceMenu(QMenu& menu, const QStringList& recent, const QString& current,
                       const WorkspaceWishes& wishes);

} // namespace hilum::app
