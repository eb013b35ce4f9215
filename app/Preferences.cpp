#include "app/Preferences.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace hilum::app {

namespace {

constexpr auto kRecent = "workspaces/recent";
constexpr auto kLanguage = "window/language";
constexpr auto kTour = "window/tourSeen";

QVariant valueOf(const QString& file, const char* key) {
    if (file.isEmpty())
        return {};
    return QSettings(file, QSettings::IniFormat).value(QLatin1String(key));
}

void setValue(const QString& file, const char* key, const QVariant& value) {
    if (file.isEmpty())
        return;
    QSettings(file, QSettings::IniFormat).setValue(QLatin1String(key), value);
}

} // namespace

QString Preferences::usualFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/hilum/hilum.ini");
}

QStringList Preferences::recentWorkspaces() const {
    QStringList there;
    for (const QString& folder : valueOf(m_file, kRecent).toStringList())
        if (QDir(folder).exists() && !there.contains(folder))
            there << folder;
    return there.mid(0, kMostRecent);
}

void Preferences::noteWorkspace(const std::filesystem::path& workspace) {
    const QString folder = QDir::cleanPath(QDir(QString::fromStdString(workspace.string())).absolutePath());
    QStringList all = recentWorkspaces();
    all.removeAll(folder);
    all.prepend(folder);
    setValue(m_file, kRecent, QStringList(all.mid(0, kMostRecent)));
}

void Preferences::forgetWorkspaces() {
    setValue(m_file, kRecent, QStringList());
}

QString Preferences::language() const {
    return valueOf(m_file, kLanguage).toString();
}

void Preferences::setLanguage(const QString& code) {
    setValue(m_file, kLanguage, code);
}

bool Preferences::tourSeen() const {
    return valueOf(m_file, kTour).toBool();
}

void Preferences::setTourSeen() {
    setValue(m_file, kTour, true);
}

} // namespace hilum::app
