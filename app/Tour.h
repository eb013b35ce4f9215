// Tour: a card that walks along the rail and says what each page is for, with a mark round the page's button.
// Not modal: the window beside it works. Owned by MainWindow, window thread.
#pragma once

#include "widgets/PageList.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace hilum::app {

class Tour : public QWidget {
    Q_OBJECT
public:
    /// `stops`: the buttons that are pointed at, one a page.
    Tour(const std::vector<widgets::PageEntry>& pages, std::vector<QWidget*> stops, QWidget* window);
    void start();
    /// Ends it as Esc and “Skip” do.
    void end();
    [[nodiscard]] int stop() const { return m_stop; } ///< from 0; −1: it is not under way

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void show(int stop);
    void place();
    std::vector<widgets::PageEntry> m_pages;
    std::vector<QWidget*> m_stops;
    QWidget* m_mark;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_next;
    QPointer<QWidget> m_focusBefore;
    int m_stop = -1;
};

} // namespace hilum::app
