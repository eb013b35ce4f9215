// Dresser: gives what the windows are made of the theme's style sheet. Window thread.
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

class QApplication;
class QWidget;

namespace hilum::widgets {

/// A child of the application. Not the application and not a window with pages carries the sheet, but each of
/// the window's parts: Qt polishes all that lies under a sheet when the sheet changes, and on the application
/// once for each ancestor more, which takes a second in a window with all pages. Of the parts only those that
/// can be seen change with the theme; a part out of sight changes when it is shown, or before, when nothing
/// else is asked.
class Dresser : public QObject {
    Q_OBJECT
public:
    /// The application's one; made when it is first asked for.
    static Dresser& of(QApplication& application);
    /// `frame` carries no sheet: its children do, each its own. It paints itself without a sheet's help. Call
    /// it before the children are seen.
    static void takeApart(QWidget& frame);
    /// Dresses a part whose children do not exist yet, so that they are made in its style. Does nothing for
    /// what is no part.
    static void dressEarly(QWidget& part);

    /// All windows, now and as they come. A later sheet may differ from the first in its colours alone:
    /// nothing is measured anew.
    void dress(const QString& sheet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit Dresser(QApplication& application);
    void collect(QWidget& widget);
    void dressPart(QWidget& part);
    void dressNext();

    QString m_sheet;
    QList<QPointer<QWidget>> m_waiting; ///< parts out of sight
    QTimer m_later;
    bool m_coloursOnly = false;
};

} // namespace hilum::widgets
