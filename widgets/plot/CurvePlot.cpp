#include "widgets/plot/CurvePlot.h"

#include "base/AtomicFile.h"
#include "base/Csv.h"
#include "widgets/common/Format.h"
#include "widgets/plot/CurvePlotPrivate.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hilum::widgets {

CurvePlot::CurvePlot(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 140);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->plot);
    describe(this, QStringLiteral("curvePlot"), tr("Curves"),
             tr("Wheel: zoom. Drag: move. Double click or =: show everything."));
    setToolTip({}); // the read-out takes its place
    onThemeChanged(this, [this] {
        d->restyle(currentTheme());
        d->oldColours = !isVisible(); // drawing a million points is for those that are looked at
        if (isVisible())
            d->queueReplot();
    });
}

void CurvePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(d->oldColours, false))
        d->queueReplot();
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::setCurve(const QString& name, std::span<const run::Point> points, const QColor& colour,
                         CurveStyle style) {
    const auto read = [points](std::size_t first, std::span<run::Point> out) {
        std::ranges::copy(points.subspan(first, out.size()), out.begin());
    };
    setCurve(name, PointSource{points.size(), read}, colour, style);
}

void CurvePlot::setCurve(const QString& name, const PointSource& points, const QColor& colour,
                         CurveStyle style) {
    Private::Curve& curve = d->curveFor(name);
    if (colour.isValid())
        curve.colour = colour;
    if (curve.style != style) {
        curve.style = style;
        curve.points = 0; // drawn anew
    }
    d->take(curve, points);
    d->restyleCurve(curve, currentTheme());
    d->updateAfterData();
}

void CurvePlot::setBand(const QString& name, std::span<const run::Point> low,
                        std::span<const run::Point> high, const QColor& colour) {
    d->setBand(name, low, high, colour);
    d->updateAfterData();
}

void CurvePlot::setLabel(const QString& name, const QString& label) {
    Private::Curve& curve = d->curveFor(name);
    curve.label = label;
    d->restyleCurve(curve, currentTheme());
    d->queueReplot();
}

void CurvePlot::setCurveVisible(const QString& name, bool visible) {
    if (Private::Curve* curve = d->find(name)) {
        curve->visible = visible;
        d->restyleCurve(*curve, currentTheme());
        d->updateAfterData();
    }
}

void CurvePlot::removeCurve(const QString& name) {
    d->remove(name);
    d->updateAfterData();
}

void CurvePlot::clear() {
    for (const QString& name : curveNames())
        d->remove(name);
    d->updateAfterData();
}

QStringList CurvePlot::curveNames() const {
    QStringList names;
    for (const auto& curve : d->curves)
        names << curve->name;
    return names;
}

void CurvePlot::setAxisTitles(const QString& x, const QString& y) {
    d->plot->xAxis->setLabel(x);
    d->plot->yAxis->setLabel(y);
    setAccessibleName(tr("%1 over %2").arg(y, x));
    d->queueReplot();
}

void CurvePlot::setLogY(bool on) {
    d->setLog(*d->plot->yAxis, on);
    resetView();
}

void CurvePlot::setLogX(bool on) {
    d->setLog(*d->plot->xAxis, on);
    resetView();
}

void CurvePlot::setSmoothing(double weight) {
    d->smoothing = std::clamp(weight, 0.0, 0.999);
    for (auto& curve : d->curves) {
        d->smoothAll(*curve);
        d->restyleCurve(*curve, currentTheme());
    }
    d->updateAfterData();
}

void CurvePlot::setZone(const QString& name, double low, double high) {
    d->setZone(name, low, high);
}

void CurvePlot::setReference(const QString& name, double y) {
    d->setReference(name, y);
    d->updateAfterData();
}

void CurvePlot::setDiagonal(bool on) {
    d->setDiagonal(on);
    d->queueReplot();
}

void CurvePlot::setFixedRange(double x0, double x1, double y0, double y1) {
    d->fixed = {x0, x1, y0, y1};
    resetView();
}

void CurvePlot::setLegendVisible(bool on) {
    d->legendWanted = on;
    d->updateAfterData();
}

void CurvePlot::setEmptyText(const QString& text) {
    d->empty->setText(text);
}

void CurvePlot::resetView() {
    d->follows = true;
    d->fit();
    d->queueReplot();
}

bool CurvePlot::following() const {
    return d->follows;
}

QString CurvePlot::readout(double x) const {
    QStringList lines;
    for (const Private::Reading& reading : d->readingsAt(x))
        lines << QStringLiteral("%1: %2").arg(reading.label, formatShort(reading.y));
    return lines.join(u'\n');
}

int CurvePlot::drawnPoints(const QString& name) const {
    const Private::Curve* curve = d->find(name);
    return curve ? curve->raw->data()->size() : 0;
}

Result<> CurvePlot::savePng(const QString& file, int width, int height) {
    d->endHover();
    return plot::exportPng(*d->plot, file, width, height, [this](Theme theme) { d->restyle(theme); });
}

Result<> CurvePlot::saveSvg(const QString& file) {
    d->endHover();
    return plot::exportSvg(*d->plot, file, [this](Theme theme) { d->restyle(theme); });
}

Result<> CurvePlot::saveCsv(const QString& file) const {
    std::string text = "curve,x,y\n";
    for (const auto& curve : d->curves) {
        const std::string label = csvTextCell(ss(curve->label));
        for (auto it = curve->raw->data()->constBegin(); it != curve->raw->data()->constEnd(); ++it)
            text += label + ',' + csvNumberCell(it->key, 9) + ',' + csvNumberCell(it->value, 9) + '\n';
    }
    return writeFileAtomically(ss(file), text);
}

void CurvePlot::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Equal:
    case Qt::Key_Home:
        resetView();
        return;
    case Qt::Key_Plus:
        d->zoom(0.8);
        return;
    case Qt::Key_Minus:
        d->zoom(1.25);
        return;
    case Qt::Key_Left:
        d->pan(-0.1);
        return;
    case Qt::Key_Right:
        d->pan(0.1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->layOut();
}

} // namespace hilum::widgets
