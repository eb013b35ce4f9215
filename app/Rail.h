// Rail: the five pages on the leading side; below them the workspace, the language, the theme and the keys.
// Owned by MainWindow, window thread.
#pragma once

#include "widgets/PageList.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace hilum::app {

class Rail : public QWidget {
    Q_OBJECT
public:
    Rail(const std::vector<widgets::PageEntry>& pages, QWidget* parent);
    void setCurrent(int index);
    [[nodiscard]] std::vector<QWidget*> pageButtons() const;

Q_SIGNALS:
    void pageChosen(int index);
    void themeSwitched();
    void keysWanted();
    void languageSwitched();
    void workspacesWanted(QWidget* button); ///< a menu shall open beside it

private:
    QToolButton* addItem(const QString& text, const QString& icon, const QString& name, const QString& tip);
    void addFoot(QVBoxLayout& layout);
    void showThemeIcon();
    QButtonGroup* m_group;
    QToolButton* m_theme;
};

} // namespace hilum::app
