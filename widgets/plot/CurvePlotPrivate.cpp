#include "widgets/plot/CurvePlotPrivate.h"

#include "widgets/common/Format.h"

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kLineWidth = 1.8;
} // namespace

CurvePlot::Private::Private(CurvePlot* owner)
    : q(owner), plot(new QCustomPlot(owner)), empty(new QLabel(owner)), readoutLabel(new QLabel(owner)),
      cursor(new QCPItemStraightLine(plot)), diagonal(new QCPItemStraightLine(plot)),
      legendRow(new QCPLayoutGrid), fixed{kNaN, kNaN, kNaN, kNaN} {
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setFocusProxy(owner);
    plot->setNoAntialiasingOnDrag(true);
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->axisRect()->setupFullAxesBox(false);
    plot->xAxis2->setVisible(false);
    plot->yAxis2->setVisible(false);
    plot->axisRect()->setMinimumMargins(QMargins(8, 10, 14, 6));
    // The legend stands above the curves, not on them.
    plot->legend->setVisible(false);
    plot->plotLayout()->insertRow(0);
    plot->plotLayout()->addElement(0, 0, legendRow);
    legendRow->addElement(0, 0, plot->legend);
    legendRow->setMargins(QMargins(8, 4, 8, 0));
    plot->plotLayout()->setRowStretchFactor(0, 0.001);
    plot->plotLayout()->setRowSpacing(0);
    plot->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    plot->legend->setIconSize(18, 10);
    plot->legend->setMargins(QMargins(4, 2, 4, 2));

    cursor->setVisible(false);
    cursor->setLayer(QStringLiteral("overlay"));
    diagonal->point1->setCoords(0, 0);
    diagonal->point2->setCoords(1, 1);
    diagonal->setVisible(false);

    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    setRole(empty, "muted");
    empty->setText(CurvePlot::tr("No points yet"));
    empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    readoutLabel->setAttribute(Qt::WA_TransparentForMouseEvents);
    readoutLabel->setTextFormat(Qt::RichText);
    readoutLabel->setObjectName(QStringLiteral("readout"));
    readoutLabel->hide();

    QObject::connect(plot, &QCustomPlot::mouseMove, q, [this](QMouseEvent* event) { hover(event); });
    QObject::connect(plot, &QCustomPlot::mouseDoubleClick, q, [this] { q->resetView(); });
    QObject::connect(plot, &QCustomPlot::mousePress, q, [this] { q->setFocus(Qt::MouseFocusReason); });
    QObject::connect(plot, &QCustomPlot::mouseWheel, q, [this] { follows = false; });
    QObject::connect(plot, &QCustomPlot::legendClick, q,
                     [this](QCPLegend*, QCPAbstractLegendItem* item, QMouseEvent*) { toggle(item); });
    QObject::connect(plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), q,
                     [this](const QCPRange& range) { Q_EMIT q->viewChanged(range.lower, range.upper); });
    restyle(currentTheme());
}

CurvePlot::Private::Curve* CurvePlot::Private::find(const QString& name) const {
    const auto it = std::ranges::find_if(curves, [&](const auto& c) { return c->name == name; });
    return it == curves.end() ? nullptr : it->get();
}

CurvePlot::Private::Curve& CurvePlot::Private::curveFor(const QString& name) {
    if (Curve* known = find(name))
        return *known;
    auto curve = std::make_unique<Curve>();
    curve->name = curve->label = name;
    curve->colour = curveColour(nextColour++, Theme::Dark);
    curve->raw = plot->addGraph();
    curve->raw->setName(name);
    curve->raw->setAdaptiveSampling(true); // keeps the minimum and maximum of every pixel column
    curves.push_back(std::move(curve));
    return *curves.back();
}

void CurvePlot::Private::take(Curve& curve, const PointSource& source) {
    const auto held = curve.raw->data();
    const std::size_t n = curve.points;
    const auto same = [&](std::size_t i) {
        const auto it = held->constBegin() + static_cast<std::ptrdiff_t>(i);
        const run::Point point = source.at(i);
        return it->key == point.x && (it->value == point.y || (std::isnan(it->value) && std::isnan(point.y)));
    };
    // A curve that only grew is appended to: its first, middle and last known point are where they were.
    const bool grew = n > 0 && source.size >= n && static_cast<std::size_t>(held->size()) == n && same(0) &&
                      same(n / 2) && same(n - 1);
    const std::size_t first = grew ? n : 0;
    if (!grew)
        curve.values = curve.positive = {};
    QVector<QCPGraphData> fresh;
    fresh.reserve(static_cast<qsizetype>(source.size - first));
    std::array<run::Point, 1024> some;
    for (std::size_t i = first; i < source.size; i += some.size()) {
        const std::span<run::Point> points(some.data(), std::min(some.size(), source.size - i));
        source.read(i, points);
        for (const run::Point& point : points) {
            fresh.append(QCPGraphData(point.x, point.y));
            if (std::isfinite(point.y))
                curve.values.add(point.y);
            if (std::isfinite(point.y) && point.y > 0.0)
                curve.positive.add(point.y);
        }
    }
    const bool sorted = curve.style == CurveStyle::Line || curve.style == CurveStyle::Dashed;
    if (grew)
        held->add(fresh, sorted);
    else
        held->set(fresh, sorted);
    curve.points = sorted ? source.size : 0; // unordered points are always taken anew
    if (grew)
        smoothFrom(curve, static_cast<int>(first));
    else
        smoothAll(curve);
}

void CurvePlot::Private::smoothAll(Curve& curve) {
    curve.average = curve.weightSum = 0.0;
    const bool wanted = smoothing > 0.0 && curve.style == CurveStyle::Line;
    if (!wanted) {
        if (curve.smooth)
            plot->removeGraph(curve.smooth);
        curve.smooth = nullptr;
        return;
    }
    if (!curve.smooth) {
        curve.smooth = plot->addGraph();
        curve.smooth->removeFromLegend();
    }
    curve.smooth->data()->clear();
    smoothFrom(curve, 0);
}

void CurvePlot::Private::smoothFrom(Curve& curve, int first) {
    if (!curve.smooth)
        return;
    // Debiased exponential moving average: a_n = w·a_{n−1} + (1 − w)·y_n, shown as a_n / (1 − w^n).
    QVector<QCPGraphData> fresh;
    const auto held = curve.raw->data();
    fresh.reserve(held->size() - first);
    for (auto it = held->constBegin() + first; it != held->constEnd(); ++it) {
        if (std::isfinite(it->value)) {
            curve.average = smoothing * curve.average + (1.0 - smoothing) * it->value;
            curve.weightSum = smoothing * curve.weightSum + (1.0 - smoothing);
        }
        fresh.append(
            QCPGraphData(it->key, curve.weightSum > 0.0 ? curve.average / curve.weightSum : it->value));
    }
    curve.smooth->data()->add(fresh, true);
}

void CurvePlot::Private::setBand(const QString& name, std::span<const run::Point> low,
                                 std::span<const run::Point> high, const QColor& colour) {
    Curve& curve = curveFor(name);
    if (colour.isValid())
        curve.colour = colour;
    if (!curve.bandLow) {
        curve.bandLow = plot->addGraph();
        curve.bandHigh = plot->addGraph();
        curve.bandLow->removeFromLegend();
        curve.bandHigh->removeFromLegend();
        curve.bandHigh->setChannelFillGraph(curve.bandLow);
    }
    const auto fill = [](QCPGraph& graph, std::span<const run::Point> points) {
        QVector<QCPGraphData> data;
        for (const run::Point& p : points)
            data.append(QCPGraphData(p.x, p.y));
        graph.data()->set(data, true);
    };
    fill(*curve.bandLow, low);
    fill(*curve.bandHigh, high);
    restyleCurve(curve, currentTheme());
}

void CurvePlot::Private::remove(const QString& name) {
    const auto it = std::ranges::find_if(curves, [&](const auto& c) { return c->name == name; });
    if (it == curves.end())
        return;
    for (QCPGraph* graph : {(*it)->bandHigh, (*it)->bandLow, (*it)->smooth, (*it)->raw}) {
        if (graph)
            plot->removeGraph(graph);
    }
    curves.erase(it);
    if (curves.empty())
        nextColour = 0;
}

void CurvePlot::Private::setReference(const QString& name, double y) {
    if (const auto old = references.find(name); old != references.end()) {
        plot->removeItem(old->second.line);
        plot->removeItem(old->second.text);
        references.erase(old);
    }
    if (!std::isfinite(y))
        return;
    Reference reference{new QCPItemStraightLine(plot), new QCPItemText(plot), y};
    reference.line->point1->setCoords(0, y);
    reference.line->point2->setCoords(1, y);
    // On a log axis a point at x = 0 has no place: both ends stand on the axis rectangle in x.
    for (QCPItemPosition* point : {reference.line->point1, reference.line->point2}) {
        point->setTypeX(QCPItemPosition::ptAxisRectRatio);
        point->setTypeY(QCPItemPosition::ptPlotCoords);
    }
    reference.line->point1->setCoords(0.0, y);
    reference.line->point2->setCoords(1.0, y);
    reference.text->setText(name);
    reference.text->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    reference.text->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    reference.text->position->setTypeY(QCPItemPosition::ptPlotCoords);
    reference.text->position->setCoords(0.995, y);
    references.emplace(name, reference);
    restyle(currentTheme());
}

void CurvePlot::Private::setZone(const QString& name, double low, double high) {
    const bool wanted = std::isfinite(low) && std::isfinite(high) && low < high;
    if (!zone) {
        if (!wanted)
            return;
        zone = new QCPItemRect(plot);
        zone->setLayer(QStringLiteral("background")); // behind the grid and the curves
        zoneName = new QCPItemText(plot);
        zoneName->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
        for (QCPItemPosition* point : {zone->topLeft, zone->bottomRight, zoneName->position}) {
            point->setTypeX(QCPItemPosition::ptAxisRectRatio);
            point->setTypeY(QCPItemPosition::ptPlotCoords);
        }
    }
    zone->setVisible(wanted);
    zoneName->setVisible(wanted && !name.isEmpty());
    if (wanted) {
        zone->topLeft->setCoords(0.0, high);
        zone->bottomRight->setCoords(1.0, low);
        zoneName->position->setCoords(0.995, low);
        zoneName->setText(name);
    }
    restyle(currentTheme());
    queueReplot();
}

void CurvePlot::Private::setDiagonal(bool on) {
    diagonal->setVisible(on);
}

void CurvePlot::Private::setLog(QCPAxis& axis, bool on) {
    axis.setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (on)
        axis.setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
    else
        axis.setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    axis.setNumberFormat(on ? QStringLiteral("eb") : QStringLiteral("gb"));
    axis.setNumberPrecision(on ? 0 : 5);
}

void CurvePlot::Private::restyle(Theme theme) {
    const Colours& c = colours(theme);
    plot::applyStyle(*plot, theme);
    cursor->setPen(QPen(c.textMuted, 1, Qt::DashLine));
    diagonal->setPen(QPen(c.outline, 1, Qt::DashLine));
    for (auto& [name, reference] : references) {
        reference.line->setPen(QPen(c.textMuted, 1, Qt::DotLine));
        reference.text->setColor(c.textMuted);
        reference.text->setFont(typeFont(TypeStep::Caption));
    }
    if (zone) {
        QColor fill = c.good;
        fill.setAlpha(theme == Theme::Dark ? 26 : 22);
        zone->setBrush(fill);
        zone->setPen(Qt::NoPen);
        zoneName->setColor(c.textMuted);
        zoneName->setFont(typeFont(TypeStep::Caption));
    }
    empty->setFont(typeFont(TypeStep::Body));
    readoutLabel->setFont(typeFont(TypeStep::Caption));
    readoutLabel->setStyleSheet(
        QStringLiteral(
            "QLabel#readout { background: %1; border: 1px solid %2; border-radius: 6px; padding: 6px 8px; }")
            .arg(c.raised.name(), c.outline.name()));
    for (auto& curve : curves)
        restyleCurve(*curve, theme);
}

void CurvePlot::Private::restyleCurve(Curve& curve, Theme theme) {
    const QColor colour = plot::colourIn(curve.colour, theme);
    const bool points = curve.style == CurveStyle::Points || curve.style == CurveStyle::LineAndPoints;
    QPen pen(colour, kLineWidth);
    if (curve.style == CurveStyle::Dashed)
        pen.setStyle(Qt::DashLine);
    pen.setCosmetic(true);
    QColor faint = colour;
    faint.setAlpha(70);
    curve.raw->setLineStyle(curve.style == CurveStyle::Points ? QCPGraph::lsNone : QCPGraph::lsLine);
    curve.raw->setScatterStyle(points ? QCPScatterStyle(QCPScatterStyle::ssDisc, colour, colour, 7)
                                      : QCPScatterStyle());
    curve.raw->setPen(curve.smooth ? QPen(faint, 1.0) : pen);
    curve.raw->setVisible(curve.visible);
    if (curve.smooth) {
        curve.smooth->setPen(pen);
        curve.smooth->setVisible(curve.visible);
    }
    if (curve.bandLow) {
        QColor shade = colour;
        shade.setAlpha(45);
        for (QCPGraph* graph : {curve.bandLow, curve.bandHigh}) {
            graph->setPen(Qt::NoPen);
            graph->setVisible(curve.visible);
        }
        curve.bandHigh->setBrush(shade);
    }
    // The legend shows the line that reads best: the smoothed one when there is one.
    QCPGraph* shown = curve.smooth ? curve.smooth : curve.raw;
    shown->setName(curve.label);
    if (curve.smooth)
        curve.raw->removeFromLegend();
    shown->addToLegend();
    if (auto* item = plot->legend->itemWithPlottable(shown))
        item->setTextColor(curve.visible ? colours(theme).text : colours(theme).outline);
}

} // namespace hilum::widgets
