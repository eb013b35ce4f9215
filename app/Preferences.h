// Preferences: what is remembered of a person and not of a workspace: the language, the workspaces that were
// open, whether the tour was seen. An INI file of the user's; every call reads or writes it. Any thread but
// one at a time.
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

namespace hilum::app {

class Preferences {
public:
    static constexpr qsizetype kMostRecent = 8;

    /// "" keeps nothing (pictures, tests).
    explicit Preferences(QString file = {}) : m_file(std::move(file)) {}
    /// hilum/hilum.ini in the user's folder of settings.
    [[nodiscard]] static QString usualFile();

    /// Absolute folders, the last one first, without those that are gone.
    [[nodiscard]] QStringList recentWorkspaces() const;
    void noteWorkspace(const std::filesystem::path& workspace);
    void forgetWorkspaces();

    [[nodiscard]] QString language() const; ///< "" for the system's
    void setLanguage(const QString& code);
    [[nodiscard]] bool tourSeen() const;
    void setTourSeen();

private:
    QString m_file;
};

} // namespace hilum::app
