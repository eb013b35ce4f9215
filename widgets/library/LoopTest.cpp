#include "widgets/library/LoopTest.h"

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr std::size_t kBands = 512;
} // namespace

LoopTest::LoopTest(const QPolygonF& loop) : m_bands(kBands), m_bounds(loop.boundingRect()) {
    if (loop.isEmpty() || !(m_bounds.height() > 0.0))
        return;
    m_bandHeight = m_bounds.height() / static_cast<double>(kBands);
    const auto bandOf = [&](double y) {
        const double band = (y - m_bounds.top()) / m_bandHeight;
        return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(kBands - 1)));
    };
    for (qsizetype i = 0; i < loop.size(); ++i) {
        const Edge edge{loop[i], loop[(i + 1) % loop.size()]};
        if (edge.from.y() == edge.to.y())
            continue; // no row crosses it
        const auto [low, high] = std::minmax({edge.from.y(), edge.to.y()});
        for (std::size_t band = bandOf(low); band <= bandOf(high); ++band)
            m_bands[band].push_back(static_cast<std::uint32_t>(m_edges.size()));
        m_edges.push_back(edge);
    }
}

bool LoopTest::contains(QPointF point) const {
    if (!m_bounds.contains(point) || m_edges.empty())
        return false;
    const auto band = static_cast<std::size_t>((point.y() - m_bounds.top()) / m_bandHeight);
    bool inside = false;
    for (const std::uint32_t i : m_bands[std::min(band, kBands - 1)]) {
        const auto& [from, to] = m_edges[i];
        if ((from.y() > point.y()) == (to.y() > point.y()))
            continue;
        const double across = (point.y() - from.y()) / (to.y() - from.y());
        if (point.x() < from.x() + across * (to.x() - from.x()))
            inside = !inside;
    }
    return inside;
}

} // namespace hilum::widgets
