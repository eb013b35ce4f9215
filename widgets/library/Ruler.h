// Ruler: distances drawn on one film: geometry, finding one under the pointer, undo. Pure values; any thread.
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QTransform>

#include <span>
#include <utility>
#include <vector>

namespace hilum::widgets {

/// In pixels of the file, so that zoom, proportions, mirror and turn do not change it.
struct Ruler {
    QPointF from, to;
    friend bool operator==(const Ruler&, const Ruler&) = default;
};

enum class RulerPart { None, From, To, Line };

struct RulerHit {
    int index = -1;
    RulerPart part = RulerPart::None;
    friend bool operator==(const RulerHit&, const RulerHit&) = default;
};

/// What lies under `at` (widget) within `reach`: an end before a line, the nearest first, the later drawn
/// where two are as near.
[[nodiscard]] RulerHit rulerAt(std::span<const Ruler> rulers, QPointF at, const QTransform& toWidget,
                               double reach);
/// Distance of a point from a stretch of line, its ends included.
[[nodiscard]] double distanceToLine(QPointF point, QPointF a, QPointF b);
/// `to` moved so that the line from `from` is level or plumb, whichever is nearer (on the screen).
[[nodiscard]] QPointF straightened(QPointF from, QPointF to);
/// Into 0 … size.
[[nodiscard]] QPointF withinFilm(QPointF point, QSizeF film);

/// The rulers of one film, with what was done to them.
class RulerSheet {
public:
    RulerSheet() = default;
    /// As they were left: nothing can be undone.
    explicit RulerSheet(std::vector<Ruler> rulers) : m_rulers(std::move(rulers)) {}

    [[nodiscard]] const std::vector<Ruler>& rulers() const { return m_rulers; }
    [[nodiscard]] int selected() const { return m_selected; } ///< -1: none
    void select(int index);
    void selectNext(); ///< after the last the first; nothing without rulers

    /// A change is begun, made by add() and move() as often as wanted, and then kept as one step of undo or
    /// taken back.
    void begin();
    int add(const Ruler& ruler); ///< its index; it becomes the selected one
    /// An end to a place, or the whole line by an offset, kept inside the film. Nothing for an unknown index.
    void moveEnd(int index, RulerPart part, QPointF place, QSizeF film);
    void shift(int index, QPointF by, QSizeF film);
    void keep();
    void cancel();
    [[nodiscard]] bool changing() const { return m_changing; }

    bool removeSelected(); ///< false: none is selected. The last one left becomes the selected one
    bool undo();
    bool redo();
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.empty(); }

private:
    void remember(std::vector<Ruler> before);
    bool swapWith(std::vector<std::vector<Ruler>>& from, std::vector<std::vector<Ruler>>& to);
    std::vector<Ruler> m_rulers, m_before;
    std::vector<std::vector<Ruler>> m_past, m_future;
    int m_selected = -1;
    bool m_changing = false;
};

} // namespace hilum::widgets
