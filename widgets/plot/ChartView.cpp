#include "widgets/plot/ChartView.h"

#include "base/Csv.h"
#include "widgets/common/Format.h"
#include "widgets/plot/ChartLayout.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {

constexpr double kReach = 28.0; ///< px between the mouse and a point that is read out
constexpr int kGap = 14;        ///< px between a point and its read-out
constexpr double kRing = 7.0;

bool isPoint(const report::ChartPoint& point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

/// "1,804", "12", "0.742".
QString valueText(double value) {
    constexpr double kLarge = 1000.0;
    if (std::abs(value) >= kLarge || value == std::round(value))
        return formatCount(std::llround(value));
    return formatNumber(value);
}

QString withInterval(double value, double low, double high) {
    return std::isfinite(low) && std::isfinite(high) ? formatInterval(value, low, high) : valueText(value);
}

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_readout(new QLabel(this)) {
    setMinimumSize(240, 150);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    describe(this, QStringLiteral("chartView"), tr("Chart"));
    setToolTip({});
    m_empty = tr("No values yet");
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->setObjectName(QStringLiteral("readout"));
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->hide();
    restyle();
    onThemeChanged(this, [this] { restyle(); });
}

void ChartView::restyle() {
    const Colours& c = colours();
    m_readout->setFont(typeFont(TypeStep::Caption));
    m_readout->setStyleSheet(
        QStringLiteral(
            "QLabel#readout { background: %1; border: 1px solid %2; border-radius: 6px; padding: 6px 8px; }")
            .arg(c.raised.name(), c.outline.name()));
    update();
}

void ChartView::setChart(report::Chart chart) {
    m_chart = std::move(chart);
    point(std::nullopt);
    setAccessibleName(m_chart.title.empty() ? tr("Chart") : qs(m_chart.title));
    QStringList spoken{qs(m_chart.description)};
    for (const report::ChartSeries& series : m_chart.series)
        spoken << qs(series.name);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

void ChartView::setEmptyText(const QString& text) {
    m_empty = text;
    update();
}

QPointF ChartView::placeOf(double x, double y) const {
    return plot::ChartLayout(m_chart, rect(), layoutDirection()).placeOf(x, y);
}

std::optional<ChartView::At> ChartView::nearest(QPointF place) const {
    const plot::ChartLayout layout(m_chart, rect(), layoutDirection());
    std::optional<At> best;
    double least = kReach;
    for (std::size_t s = 0; s < m_chart.series.size(); ++s)
        for (std::size_t p = 0; p < m_chart.series[s].points.size(); ++p) {
            const report::ChartPoint& candidate = m_chart.series[s].points[p];
            if (!isPoint(candidate))
                continue;
            const QPointF away = layout.placeOf(candidate.x, candidate.y) - place;
            // A marker is what people aim at.
            const double distance = std::hypot(away.x(), away.y()) - (candidate.marked ? 4.0 : 0.0);
            if (distance < least) {
                least = distance;
                best = At{s, p};
            }
        }
    return best;
}

QStringList ChartView::readout(const At& at) const {
    const report::ChartSeries& series = m_chart.series.at(at.series);
    const report::ChartPoint& one = series.points.at(at.point);
    const auto line = [](const std::string& label, const QString& value) {
        return tr("%1: %2", "axis, value").arg(qs(label), value);
    };
    QStringList lines{qs(series.name), line(m_chart.x.label, withInterval(one.x, one.xLow, one.xHigh)),
                      line(m_chart.y.label, withInterval(one.y, one.yLow, one.yHigh))};
    if (std::isfinite(one.threshold))
        lines << (one.marked ? tr("Threshold from validation: %1") : tr("Threshold: %1"))
                     .arg(formatNumber(one.threshold));
    if (one.films >= 0)
        lines << tr("%n film(s)", nullptr, static_cast<int>(one.films));
    return lines;
}

void ChartView::point(const std::optional<At>& at) {
    if (at == m_at && m_readout->isVisible() == at.has_value())
        return;
    m_at = at;
    m_readout->setVisible(at.has_value());
    update();
    if (!at)
        return;
    m_readout->setText(readout(*at).join(u'\n'));
    m_readout->adjustSize();
    const report::ChartPoint& one = m_chart.series[at->series].points[at->point];
    const QPoint place = placeOf(one.x, one.y).toPoint();
    int left = place.x() + kGap;
    if (left + m_readout->width() > width())
        left = place.x() - kGap - m_readout->width();
    const int top =
        std::clamp(place.y() - m_readout->height() / 2, 0, std::max(0, height() - m_readout->height()));
    m_readout->move(std::max(0, left), top);
    m_readout->raise();
}

void ChartView::paintOn(QPainter& painter, const QRectF& area, Theme theme) const {
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.fillRect(area, colours(theme).panel);
    if (m_chart.series.empty()) {
        painter.setFont(typeFont(TypeStep::Body));
        painter.setPen(colours(theme).textMuted);
        painter.drawText(area.adjusted(space::kL, 0, -space::kL, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_empty);
        return;
    }
    plot::ChartLayout(m_chart, area, layoutDirection()).paint(painter, theme);
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOn(painter, rect(), currentTheme());
    painter.setBrush(Qt::NoBrush);
    if (m_at) {
        const report::ChartPoint& one = m_chart.series[m_at->series].points[m_at->point];
        painter.setPen(QPen(colours().text, 1.6));
        painter.drawEllipse(placeOf(one.x, one.y), kRing, kRing);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours().accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    point(nearest(event->position()));
    QWidget::mouseMoveEvent(event);
}

void ChartView::leaveEvent(QEvent* event) {
    point(std::nullopt);
    QWidget::leaveEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    point(std::nullopt);
    QWidget::focusOutEvent(event);
}

/// Right and left go along a series, up and down to another one; Escape ends it.
void ChartView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const int along = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int across = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (key == Qt::Key_Escape && m_at)
        return point(std::nullopt);
    if (m_chart.series.empty() || (along == 0 && across == 0))
        return QWidget::keyPressEvent(event);
    const auto wrapped = [](std::size_t value, int by, std::size_t count) {
        return (value + count + static_cast<std::size_t>(by + static_cast<int>(count))) % count;
    };
    At at = m_at.value_or(At{});
    if (m_at)
        at.series = wrapped(at.series, across, m_chart.series.size());
    const auto& points = m_chart.series[at.series].points;
    if (std::ranges::none_of(points, isPoint))
        return;
    at.point = std::min(at.point, points.size() - 1);
    if (m_at)
        at.point = wrapped(at.point, along, points.size());
    while (!isPoint(points[at.point]))
        at.point = wrapped(at.point, along == 0 ? 1 : along, points.size());
    point(at);
}

std::string ChartView::csvHead() {
    return "chart,series,x,y,xLow,xHigh,yLow,yHigh,threshold,films\n";
}

std::string ChartView::csvRows() const {
    constexpr int kDigits = 9;
    std::string text;
    for (const report::ChartSeries& series : m_chart.series)
        for (const report::ChartPoint& one : series.points) {
            text += csvTextCell(m_chart.title) + ',' + csvTextCell(series.name);
            for (const double value : {one.x, one.y, one.xLow, one.xHigh, one.yLow, one.yHigh, one.threshold})
                text += ',' + (std::isfinite(value) ? csvNumberCell(value, kDigits) : std::string());
            text += ',' + (one.films >= 0 ? std::to_string(one.films) : std::string()) + '\n';
        }
    return text;
}

} // namespace hilum::widgets
