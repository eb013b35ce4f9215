// LoopTest: which of many points lie in a loop drawn by hand: 100,000 points against a loop of 1,000 corners
// in some milliseconds. A value.
#pragma once

#include <QPointF>
#include <QPolygonF>

#include <cstdint>
#include <vector>

namespace hilum::widgets {

class LoopTest {
public:
    /// The last corner is joined to the first.
    explicit LoopTest(const QPolygonF& loop);
    /// Inside by the even-odd rule.
    [[nodiscard]] bool contains(QPointF point) const;

private:
    struct Edge {
        QPointF from, to;
    };
    std::vector<Edge> m_edges;
    std::vector<std::vector<std::uint32_t>> m_bands; ///< edges that touch each band of rows
    QRectF m_bounds;
    double m_bandHeight = 1.0;
};

} // namespace hilum::widgets
