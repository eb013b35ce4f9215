// Flow: a report as slices from top to bottom, and their distribution over pages. Values and pure functions;
// any thread.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace hilum::widgets::pdf {

/// Something that stays on one page: a line of text, a row of a table, a chart. Lengths in device units,
/// places relative to its upper left corner, which lies on the left margin.
struct Slice {
    double before = 0.0; ///< gap above it, dropped on top of a page
    double height = 0.0;
    bool keepWithNext = false; ///< not at the end of a page
    bool turned = false;       ///< on a landscape page
    std::function<void(QPainter&, QPointF)> paint;
    struct Link {
        QRectF area;
        QString anchor;
    };
    std::vector<QString> anchors; ///< names of this place
    std::vector<Link> links;
    QString outline; ///< its entry in the list of contents; empty: none
    int outlineLevel = 0;
    std::shared_ptr<const Slice> repeat; ///< painted above it where it comes first on a page
};
using Slices = std::vector<Slice>;

struct Placed {
    const Slice* slice = nullptr;
    double y = 0.0; ///< from the top margin
};
struct FlowPage {
    bool turned = false;
    std::vector<Placed> slices;
};

/// Distributes slices over pages in their order. A chain of keepWithNext stays together where it fits on a
/// page at all; a slice that is higher than a page gets one of its own. The slices must outlive the pages.
[[nodiscard]] std::vector<FlowPage> paginate(const Slices& slices);

/// Headings and captions that stand before a landscape table come onto its page.
void turnWhatBelongsToTurned(Slices& slices);

} // namespace hilum::widgets::pdf
