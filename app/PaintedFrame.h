// What holds the window's parts together and paints itself without a style sheet, see Dresser::takeApart().
// Window thread.
#pragma once

#include <QSplitter>
#include <QStackedWidget>

namespace hilum::app {

/// A panel with an edge on its leading side.
class PaintedStack : public QStackedWidget {
    Q_OBJECT
public:
    PaintedStack();

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Side by side; the handle lights up under the pointer.
class PaintedSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit PaintedSplitter(QWidget* parent);

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace hilum::app
