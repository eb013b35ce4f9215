// RulerTool: draws, moves and paints the rulers of the film that a viewer shows, which lie in a RulerBook.
// Owned by its ViewerWidget, which hands it the mouse and the way from pixels of the file to the widget.
// Window thread.
#pragma once

#include "widgets/library/Calibration.h"
#include "widgets/library/FilmLoader.h"
#include "widgets/library/RulerBook.h"

#include <QObject>
#include <QPointer>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <optional>

class QPainter;

namespace hilum::widgets {

class RulerTool : public QObject {
    Q_OBJECT
public:
    explicit RulerTool(QObject* parent = nullptr);

    /// Where the rulers lie; without one none can be drawn.
    void setBook(RulerBook* book);
    [[nodiscard]] RulerBook* book() const { return m_book; }
    void setFilm(const LoadedFilm& film);
    void clear(); ///< no film

    /// On: dragging the left button draws. Ends can be moved whether on or off.
    [[nodiscard]] bool on() const { return m_on; }
    void setOn(bool on);
    [[nodiscard]] const Calibration& calibration() const { return m_calibration; }
    /// Of the film that is shown; valid until the next change.
    [[nodiscard]] const RulerSheet& sheet() const;
    /// One line a ruler: "87.4 mm". For screen readers, and what tests read.
    [[nodiscard]] QStringList lengths() const;

    /// True: the ruler has taken the left button, and what follows until release() is its.
    bool press(QPointF at, const QTransform& toWidget);
    /// `straight`: level or plumb on the screen.
    void drag(QPointF at, const QTransform& toWidget, bool straight);
    void release(const QTransform& toWidget);
    [[nodiscard]] bool dragging() const { return m_held.index >= 0; }
    [[nodiscard]] RulerHit under(QPointF at, const QTransform& toWidget) const;
    /// What a press at this place would take hold of.
    [[nodiscard]] RulerHit grip(QPointF at, const QTransform& toWidget) const;

    /// A ruler level across the middle of `view` (widget), for the keyboard; false without a film.
    bool addWithin(const QRectF& view, const QTransform& toWidget);
    bool selectNext(); ///< false: there is none
    /// Moves an end of the selected ruler by whole pixels of the screen's axes.
    bool nudge(RulerPart part, QPointF by, const QTransform& toWidget);
    /// The ruler that is gone, with its film, for putBack(); nothing when none was selected.
    struct Removed {
        RulerFilm film;
        Ruler ruler;
    };
    std::optional<Removed> removeSelected();
    static void putBack(RulerBook& book, const Removed& removed); ///< whichever film is shown by then
    bool undo();
    bool redo();
    bool cancel(); ///< what is being dragged; false: nothing is

    /// Rulers with their lengths, and over the lower edge of `area` how they are calibrated. `marks`: ends to
    /// take hold of, which a copied picture goes without.
    void paint(QPainter& painter, const QTransform& toWidget, const QRectF& area, bool marks) const;

Q_SIGNALS:
    void changed(); ///< rulers, selection or the film
    void onChanged(bool on);

private:
    void paintOne(QPainter& painter, const QTransform& toWidget, const QRectF& area, int index,
                  bool marks) const;
    void paintHow(QPainter& painter, const QRectF& area) const;
    void leave();
    [[nodiscard]] bool usable() const { return m_book != nullptr && m_key.film != 0; }

    QPointer<RulerBook> m_book;
    RulerFilm m_key; ///< of this film
    Calibration m_calibration;
    QSizeF m_film;
    RulerHit m_held;
    QPointF m_last; ///< in pixels of the file
    bool m_on = false;
};

} // namespace hilum::widgets
