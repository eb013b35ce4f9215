#include "widgets/library/Ruler.h"

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {
constexpr std::size_t kMostSteps = 100; ///< of undo

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

double distanceToLine(QPointF point, QPointF a, QPointF b) {
    const QPointF along = b - a;
    const double length2 = QPointF::dotProduct(along, along);
    const double share = length2 > 0.0 ? QPointF::dotProduct(point - a, along) / length2 : 0.0;
    return distance(point, a + along * std::clamp(share, 0.0, 1.0));
}

RulerHit rulerAt(std::span<const Ruler> rulers, QPointF at, const QTransform& toWidget, double reach) {
    RulerHit end, line;
    double endAway = reach, lineAway = reach;
    for (std::size_t i = 0; i < rulers.size(); ++i) {
        const QPointF from = toWidget.map(rulers[i].from), to = toWidget.map(rulers[i].to);
        const int index = static_cast<int>(i);
        for (const auto& [place, part] : {std::pair(from, RulerPart::From), std::pair(to, RulerPart::To)}) {
            if (const double away = distance(at, place); away <= endAway) {
                endAway = away;
                end = {index, part};
            }
        }
        if (const double away = distanceToLine(at, from, to); away <= lineAway) {
            lineAway = away;
            line = {index, RulerPart::Line};
        }
    }
    return end.index >= 0 ? end : line;
}

QPointF straightened(QPointF from, QPointF to) {
    const QPointF by = to - from;
    return std::abs(by.x()) >= std::abs(by.y()) ? QPointF(to.x(), from.y()) : QPointF(from.x(), to.y());
}

QPointF withinFilm(QPointF point, QSizeF film) {
    return {std::clamp(point.x(), 0.0, std::max(0.0, film.width())),
            std::clamp(point.y(), 0.0, std::max(0.0, film.height()))};
}

void RulerSheet::select(int index) {
    m_selected = index >= 0 && index < std::ssize(m_rulers) ? index : -1;
}

void RulerSheet::selectNext() {
    if (!m_rulers.empty())
        select((m_selected + 1) % static_cast<int>(m_rulers.size()));
}

void RulerSheet::begin() {
    m_before = m_rulers;
    m_changing = true;
}

int RulerSheet::add(const Ruler& ruler) {
    m_rulers.push_back(ruler);
    m_selected = static_cast<int>(m_rulers.size()) - 1;
    return m_selected;
}

void RulerSheet::moveEnd(int index, RulerPart part, QPointF place, QSizeF film) {
    if (index < 0 || index >= std::ssize(m_rulers))
        return;
    Ruler& ruler = m_rulers[static_cast<std::size_t>(index)];
    if (part == RulerPart::From)
        ruler.from = withinFilm(place, film);
    else if (part == RulerPart::To)
        ruler.to = withinFilm(place, film);
}

void RulerSheet::shift(int index, QPointF by, QSizeF film) {
    if (index < 0 || index >= std::ssize(m_rulers))
        return;
    Ruler& ruler = m_rulers[static_cast<std::size_t>(index)];
    // Both ends by the same: it is stopped at the edge, never shortened there.
    const auto room = [](double step, double a, double b, double end) {
        return std::clamp(step, std::min(0.0, -std::min(a, b)), std::max(0.0, end - std::max(a, b)));
    };
    const QPointF step(room(by.x(), ruler.from.x(), ruler.to.x(), film.width()),
                       room(by.y(), ruler.from.y(), ruler.to.y(), film.height()));
    ruler.from += step;
    ruler.to += step;
}

void RulerSheet::remember(std::vector<Ruler> before) {
    m_past.push_back(std::move(before));
    if (m_past.size() > kMostSteps)
        m_past.erase(m_past.begin());
    m_future.clear();
}

void RulerSheet::keep() {
    if (m_changing && m_before != m_rulers)
        remember(std::move(m_before));
    m_changing = false;
}

void RulerSheet::cancel() {
    if (m_changing)
        m_rulers = std::move(m_before);
    m_changing = false;
    select(m_selected);
}

bool RulerSheet::removeSelected() {
    if (m_selected < 0 || m_changing)
        return false;
    remember(m_rulers);
    m_rulers.erase(m_rulers.begin() + m_selected);
    m_selected = static_cast<int>(m_rulers.size()) - 1;
    return true;
}

bool RulerSheet::swapWith(std::vector<std::vector<Ruler>>& from, std::vector<std::vector<Ruler>>& to) {
    if (from.empty() || m_changing)
        return false;
    const std::size_t former = m_rulers.size();
    to.push_back(std::move(m_rulers));
    m_rulers = std::move(from.back());
    from.pop_back();
    select(m_rulers.size() > former ? static_cast<int>(m_rulers.size()) - 1 : m_selected);
    return true;
}

bool RulerSheet::undo() {
    return swapWith(m_past, m_future);
}

bool RulerSheet::redo() {
    return swapWith(m_future, m_past);
}

} // namespace hilum::widgets
