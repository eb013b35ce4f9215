// Dialogs: the seam through which the window asks people something that only a box can ask. Tests give
// scripted answers (tests/support/TestDialogs.h). Window thread. For notices use Toast.h, not message().
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace hilum::widgets {

class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// A folder, or "" when cancelled.
    virtual QString openFolder(QWidget* parent, const QString& title, const QString& start = {}) = 0;
    /// A file, or "" when cancelled. `filter` as in QFileDialog ("CSV (*.csv)").
    virtual QString openFile(QWidget* parent, const QString& title, const QString& filter,
                             const QString& start = {}) = 0;
    /// A file to write, or "" when cancelled; overwriting has been confirmed.
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggested,
                             const QString& filter) = 0;
    /// True: go on. `action` is the verb on the button ("Delete run").
    virtual bool confirm(QWidget* parent, const QString& title, const QString& question,
                         const QString& action) = 0;
    virtual void message(QWidget* parent, const QString& title, const QString& text) = 0;
    /// A line of text, or nothing when cancelled.
    virtual std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                           const QString& value = {}) = 0;
};

class QtDialogs final : public Dialogs {
public:
    QString openFolder(QWidget* parent, const QString& title, const QString& start) override;
    QString openFile(QWidget* parent, const QString& title, const QString& filter,
                     const QString& start) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& suggested,
                     const QString& filter) override;
    bool confirm(QWidget* parent, const QString& title, const QString& question,
                 const QString& action) override;
    void message(QWidget* parent, const QString& title, const QString& text) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                   const QString& value) override;
};

} // namespace hilum::widgets
