// Rail: the five pages on the left, the theme switch and the keys below. Owned by MainWindow, window thread.
#pragma once

#include "widgets/PageList.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QToolButton;

namespace hilum::app {

class Rail : public QWidget {
    Q_OBJECT
public:
    Rail(const std::vector<widgets::PageEntry>& pages, QWidget* parent);
    void setCurrent(int index);

Q_SIGNALS:
    void pageChosen(int index);
    void themeSwitched();
    void keysWanted();

private:
    QToolButton* addItem(const QString& text, const QString& icon, const QString& name, const QString& tip);
    void showThemeIcon();
    QButtonGroup* m_group;
    QToolButton* m_theme;
};

} // namespace hilum::app
