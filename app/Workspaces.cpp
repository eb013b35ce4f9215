#include "app/Workspaces.h"

#include "widgets/common/Icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace hilum::app {

namespace fs = std::filesystem;
using widgets::icon;

namespace {

constexpr int kLongestName = 60;

QString text(const char* english) {
    return QCoreApplication::translate("Workspaces", english);
}

/// "films – …/projects": two workspaces may have the same name.
QString labelOf(const QString& folder) {
    QString parent = QFileInfo(folder).absolutePath();
    constexpr qsizetype kMost = 40;
    if (parent.size() > kMost)
        parent = QStringLiteral("…") + parent.right(kMost);
    QString label = QStringLiteral("%1 – %2").arg(QFileInfo(folder).fileName(), parent);
    return label.replace(u'&', QStringLiteral("&&"));
}

} // namespace

QString whyNoWorkspace(const fs::path& folder) {
    std::error_code code;
    const QString name = QString::fromStdString(folder.filename().string());
    if (!fs::is_directory(folder, code))
        return text(QT_TRANSLATE_NOOP("Workspaces",
                                      "The folder “%1” is not there. Choose another one, or make a "
                                      "new workspace."))
            .arg(name);
    for (const char* own : {"workspace.db", "queue.db", "runs", "window.ini"})
        if (fs::exists(folder / own, code))
            return {};
    const bool empty = fs::is_empty(folder, code);
    if (code)
        return text(QT_TRANSLATE_NOOP("Workspaces",
                                      "The folder “%1” cannot be read. Give yourself the right to "
                                      "read it, or choose another one."))
            .arg(name);
    return empty ? QString()
                 : text(QT_TRANSLATE_NOOP(
                            "Workspaces",
                            "“%1” holds other files, and a workspace is a folder of its own. Choose "
                            "an empty one, or make a new workspace. Films are imported on the page "
                            "Library."))
                       .arg(name);
}

QString whyNoName(const fs::path& parent, const QString& name) {
    if (name.isEmpty() || name.size() > kLongestName || name.startsWith(u'.') || name.contains(u'/'))
        return text(QT_TRANSLATE_NOOP("Workspaces",
                                      "A workspace has a name of 1 to 60 characters, without a slash "
                                      "and with no dot at its start. Choose another name."));
    std::error_code code;
    if (fs::exists(parent / name.toStdString(), code))
        return text(QT_TRANSLATE_NOOP("Workspaces",
                                      "There is a folder called “%1” already. Choose another name, or "
                                      "open that folder."))
            .arg(name);
    return {};
}

void fillWorkspaceMenu(QMenu& menu, const QStringList& recent, const QString& current,
                       const WorkspaceWishes& wishes) {
    menu.setToolTipsVisible(true);
    const auto add = [&menu](const char* name, const QString& label, const QString& tip,
                             const std::function<void()>& wish) {
        QAction* action = menu.addAction(label);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(tip);
        QObject::connect(action, &QAction::triggered, &menu, wish);
        return action;
    };
    add("workspaceOpen", text(QT_TRANSLATE_NOOP("Workspaces", "Open a workspace…")),
        text(
            QT_TRANSLATE_NOOP("Workspaces", "A folder that Hilum keeps films and runs in, or an empty one.")),
        wishes.open)
        ->setIcon(icon(QStringLiteral("folder")));
    add("workspaceNew", text(QT_TRANSLATE_NOOP("Workspaces", "New workspace…")),
        text(QT_TRANSLATE_NOOP("Workspaces", "An empty one, for another project.")), wishes.create)
        ->setIcon(icon(QStringLiteral("add")));
    menu.addSeparator();
    for (const QString& folder : recent) {
        QAction* action = add("workspaceRecent", labelOf(folder), QDir::toNativeSeparators(folder),
                              [choose = wishes.choose, folder] { choose(folder); });
        action->setData(folder);
        action->setCheckable(true);
        action->setChecked(folder == current);
    }
    if (recent.size() > 1) {
        menu.addSeparator();
        add("workspaceForget", text(QT_TRANSLATE_NOOP("Workspaces", "Clear this list")),
            text(QT_TRANSLATE_NOOP("Workspaces", "Nothing is deleted but the list.")), wishes.forget);
    }
}

} // namespace hilum::app
