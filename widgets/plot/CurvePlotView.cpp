// The view of a CurvePlot: fitting, zooming, reading out.
#include "widgets/plot/CurvePlotPrivate.h"

#include "widgets/common/Format.h"

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {

constexpr double kMargin = 0.04; ///< of the range, around fitted data
constexpr int kLegendColumn = 190;
constexpr qsizetype kReadoutRows = 14;
constexpr int kDense = 20'000; ///< points

QCPRange padded(const QCPRange& range, bool logarithmic) {
    if (logarithmic) {
        const double span = std::max(range.upper / range.lower, 1.5);
        return {range.lower / std::pow(span, kMargin), range.upper * std::pow(span, kMargin)};
    }
    double size = range.size();
    if (size <= 0.0)
        size = std::max(std::abs(range.lower) * 0.2, 1e-9);
    return {range.lower - kMargin * size, range.upper + kMargin * size};
}

} // namespace

void CurvePlot::Private::updateAfterData() {
    const bool any = std::ranges::any_of(curves, [](const auto& c) { return c->raw->dataCount() > 0; });
    empty->setVisible(!any);
    plot->legend->setVisible(legendWanted && curves.size() > 1);
    // A legend without a line takes no room, and the layout would give the axes below it no more than that.
    constexpr int kWide = 8'000;
    const int most = curves.empty() ? kWide : QWIDGETSIZE_MAX;
    plot->legend->setMaximumSize(most, most);
    layOut();
    // Where a pixel column holds many points nobody sees how two strokes join, and joining them costs a
    // frame.
    const bool dense =
        std::ranges::any_of(curves, [](const auto& c) { return c->raw->dataCount() > kDense; });
    plot->setPlottingHint(QCP::phFastPolylines, dense);
    if (follows)
        fit();
    queueReplot();
}

void CurvePlot::Private::layOut() {
    empty->setGeometry(q->rect().adjusted(40, 20, -20, -40));
    const int columns = std::max(1, q->width() / kLegendColumn);
    if (plot->legend->wrap() != columns)
        plot->legend->setWrap(columns);
}

void CurvePlot::Private::fit() {
    const bool logX = plot->xAxis->scaleType() == QCPAxis::stLogarithmic;
    const bool logY = plot->yAxis->scaleType() == QCPAxis::stLogarithmic;
    QCPRange x, y;
    bool haveX = false, haveY = false;
    const auto widen = [](QCPRange& all, bool& have, const QCPRange& range, bool found) {
        if (!found)
            return;
        if (have)
            all.expand(range);
        else
            all = range;
        have = true;
    };
    for (const auto& curve : curves) {
        for (const QCPGraph* graph : {curve->raw, curve->bandLow, curve->bandHigh}) {
            if (!graph || !graph->visible())
                continue;
            bool found = false;
            const QCPRange keys = graph->getKeyRange(found, logX ? QCP::sdPositive : QCP::sdBoth);
            widen(x, haveX, keys, found);
            if (graph == curve->raw) {
                const Ends& ends = logY ? curve->positive : curve->values;
                widen(y, haveY, QCPRange(ends.low, ends.high), ends.any());
                continue;
            }
            const QCPRange values = graph->getValueRange(found, logY ? QCP::sdPositive : QCP::sdBoth);
            widen(y, haveY, values, found);
        }
    }
    for (const auto& [name, reference] : references) {
        if (haveY && (!logY || reference.y > 0.0))
            y.expand(reference.y);
    }
    QCPRange viewX = haveX ? padded(x, logX) : QCPRange(logX ? 1.0 : 0.0, logX ? 10.0 : 1.0);
    QCPRange viewY = haveY ? padded(y, logY) : QCPRange(logY ? 0.1 : 0.0, 1.0);
    if (std::isfinite(fixed[0]))
        viewX.lower = fixed[0];
    if (std::isfinite(fixed[1]))
        viewX.upper = fixed[1];
    if (std::isfinite(fixed[2]))
        viewY.lower = fixed[2];
    if (std::isfinite(fixed[3]))
        viewY.upper = fixed[3];
    plot->xAxis->setRange(viewX);
    plot->yAxis->setRange(viewY);
}

void CurvePlot::Private::zoom(double factor) {
    follows = false;
    plot->xAxis->scaleRange(factor);
    plot->yAxis->scaleRange(factor);
    queueReplot();
}

void CurvePlot::Private::pan(double share) {
    follows = false;
    if (plot->xAxis->scaleType() == QCPAxis::stLogarithmic)
        plot->xAxis->moveRange(std::pow(plot->xAxis->range().upper / plot->xAxis->range().lower, share));
    else
        plot->xAxis->moveRange(share * plot->xAxis->range().size());
    queueReplot();
}

std::vector<CurvePlot::Private::Reading> CurvePlot::Private::readingsAt(double x) const {
    std::vector<Reading> readings;
    for (const auto& curve : curves) {
        const QCPGraph* shown = curve->smooth ? curve->smooth : curve->raw;
        const auto held = shown->data();
        if (!curve->visible || held->isEmpty())
            continue;
        auto it = held->findBegin(x, false);
        if (it == held->constEnd() ||
            (it != held->constBegin() && std::abs((it - 1)->key - x) <= std::abs(it->key - x)))
            --it;
        // Beyond the ends of a curve there is nothing to read.
        const double reach = 0.02 * plot->xAxis->range().size();
        if (x < held->constBegin()->key - reach || x > (held->constEnd() - 1)->key + reach)
            continue;
        readings.push_back({curve->label, plot::colourIn(curve->colour, currentTheme()), it->key, it->value});
    }
    return readings;
}

void CurvePlot::Private::hover(QMouseEvent* event) {
    if (event->buttons() != Qt::NoButton) {
        follows = follows && event->buttons() != Qt::LeftButton;
        endHover();
        return;
    }
    const QPoint at = event->pos();
    const bool inside = plot->axisRect()->rect().contains(at);
    const double x = plot->xAxis->pixelToCoord(at.x());
    const auto readings = inside ? readingsAt(x) : std::vector<Reading>{};
    if (readings.empty()) {
        endHover();
        return;
    }
    const double snapped = readings.front().x;
    cursor->point1->setCoords(snapped, plot->yAxis->range().lower);
    cursor->point2->setCoords(snapped, plot->yAxis->range().upper);
    cursor->setVisible(true);
    QString html = QStringLiteral("<b>%1 %2</b><table cellspacing=0>")
                       .arg(plot->xAxis->label().toHtmlEscaped(), formatShort(snapped));
    for (std::size_t i = 0; i < std::min<std::size_t>(readings.size(), kReadoutRows); ++i) {
        const Reading& r = readings[i];
        html += QStringLiteral("<tr><td><span style='color:%1'>●</span>&nbsp;%2&nbsp;&nbsp;</td><td "
                               "align='right'>%3</td></tr>")
                    .arg(r.colour.name(), r.label.toHtmlEscaped(), formatShort(r.y));
    }
    readoutLabel->setText(html + QStringLiteral("</table>"));
    readoutLabel->adjustSize();
    const int gap = 14;
    int left = at.x() + gap;
    if (left + readoutLabel->width() > q->width())
        left = at.x() - gap - readoutLabel->width();
    const int top =
        std::clamp(at.y() - readoutLabel->height() / 2, 0, std::max(0, q->height() - readoutLabel->height()));
    readoutLabel->move(std::max(0, left), top);
    readoutLabel->show();
    readoutLabel->raise();
    plot->layer(QStringLiteral("overlay"))->replot();
    Q_EMIT q->hovered(snapped);
}

void CurvePlot::Private::endHover() {
    if (!cursor->visible() && !readoutLabel->isVisible())
        return;
    cursor->setVisible(false);
    readoutLabel->hide();
    queueReplot();
}

void CurvePlot::Private::toggle(QCPAbstractLegendItem* item) {
    auto* plottable = qobject_cast<QCPPlottableLegendItem*>(item);
    if (!plottable)
        return;
    const auto it = std::ranges::find_if(curves, [&](const auto& c) {
        return c->raw == plottable->plottable() || c->smooth == plottable->plottable();
    });
    if (it != curves.end())
        q->setCurveVisible((*it)->name, !(*it)->visible);
}

} // namespace hilum::widgets
