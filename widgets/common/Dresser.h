// Dresser: gives the windows the theme's style sheet. Window thread.
#pragma once

#include <QObject>
#include <QString>

class QApplication;
class QWidget;

namespace hilum::widgets {

/// A child of the application. The first sheet is the application's. A later one is put upon the windows that
/// have no parent: on the application, Qt would polish each widget anew once for each of its ancestors,
/// eleven times in a window with all pages, which takes a second. What has a parent, as menus and dialogs do,
/// takes the sheet from it.
class Dresser : public QObject {
    Q_OBJECT
public:
    /// The application's one; made when it is first asked for.
    static Dresser& of(QApplication& application);

    /// All windows, now and as they come. A later sheet may differ from the first in its colours alone:
    /// nothing is measured anew.
    void dress(const QString& sheet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit Dresser(QApplication& application);
    void dressWindow(QWidget& window);

    QString m_first, m_sheet;
    bool m_coloursOnly = false;
};

} // namespace hilum::widgets
