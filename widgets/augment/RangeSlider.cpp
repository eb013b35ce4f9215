#include "widgets/augment/RangeSlider.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {

constexpr double kHandleRadius = 7.0;
constexpr double kMargin = kHandleRadius + 2.0; ///< room for the focus ring at the ends
constexpr double kGroove = 4.0;
constexpr int kHeight = 24;
constexpr int kPageSteps = 10;

/// What a screen reader sees: a slider whose value is that of the active handle.
class RangeSliderAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit RangeSliderAccessible(RangeSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider), m_slider(slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? m_slider->valueText(currentValue().toDouble())
                                          : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override {
        return m_slider->activeHandle() == 0 ? m_slider->values().low : m_slider->values().high;
    }
    void setCurrentValue(const QVariant& value) override { m_slider->moveActive(value.toDouble()); }
    QVariant maximumValue() const override { return m_slider->limits(m_slider->activeHandle()).high; }
    QVariant minimumValue() const override { return m_slider->limits(m_slider->activeHandle()).low; }
    QVariant minimumStepSize() const override { return m_slider->step(); }

private:
    RangeSlider* m_slider;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* slider = qobject_cast<RangeSlider*>(object);
    return slider ? new RangeSliderAccessible(slider) : nullptr;
}

} // namespace

RangeSlider::RangeSlider(Handles handles, QWidget* parent) : QWidget(parent), m_handles(handles) {
    static const bool kInstalled = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(kInstalled);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    onThemeChanged(this, [this] { update(); });
}

void RangeSlider::setScale(Span scale, bool logarithmic) {
    m_scale = scale;
    m_logarithmic = logarithmic && scale.low > 0.0;
    m_limits = {scale, scale};
    update();
}

void RangeSlider::setLimits(Span lower, Span upper) {
    m_limits = {lower, upper};
    update();
}

void RangeSlider::setValues(Span values) {
    m_values[0] = std::clamp(values.low, m_limits[0].low, m_limits[0].high);
    m_values[1] = std::clamp(values.high, m_limits[1].low, m_limits[1].high);
    update();
}

void RangeSlider::setReference(std::optional<Span> reference) {
    m_reference = reference;
    update();
}

void RangeSlider::setValueText(std::function<QString(double)> text) {
    m_text = std::move(text);
}

QString RangeSlider::valueText(double value) const {
    return m_text ? m_text(value) : formatShort(value);
}

double RangeSlider::step() const {
    const double wanted = (m_scale.high - m_scale.low) / 100.0;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(wanted, 1e-12))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= wanted * 0.999)
            return factor * power;
    return 10.0 * power;
}

QSize RangeSlider::sizeHint() const {
    return {160, kHeight};
}

QSize RangeSlider::minimumSizeHint() const {
    return {80, kHeight};
}

double RangeSlider::positionOf(double value) const {
    const auto measure = [this](double v) { return m_logarithmic ? std::log(v) : v; };
    const double low = measure(m_scale.low), high = measure(m_scale.high);
    const double share = high > low ? (measure(value) - low) / (high - low) : 0.0;
    const double length = width() - 2.0 * kMargin;
    return kMargin + length * (mirrored() ? 1.0 - share : share);
}

double RangeSlider::valueAt(double x) const {
    const double length = std::max(1.0, width() - 2.0 * kMargin);
    double share = std::clamp((x - kMargin) / length, 0.0, 1.0);
    if (mirrored())
        share = 1.0 - share;
    if (m_logarithmic)
        return m_scale.low * std::pow(m_scale.high / m_scale.low, share);
    return m_scale.low + share * (m_scale.high - m_scale.low);
}

void RangeSlider::moveActive(double value) {
    const auto handle = static_cast<std::size_t>(m_active);
    const double size = step();
    double wanted = std::round(value / size) * size;
    wanted = std::clamp(wanted, m_limits[handle].low, m_limits[handle].high);
    if (m_handles == Handles::Two)
        wanted = m_active == 0 ? std::min(wanted, m_values[1]) : std::max(wanted, m_values[0]);
    if (wanted == m_values[handle])
        return;
    m_values[handle] = wanted;
    update();
    QAccessibleValueChangeEvent event(this, wanted);
    QAccessible::updateAccessibility(&event);
    tellReader();
    Q_EMIT moved(m_values[0], m_values[1]);
}

void RangeSlider::setActive(int handle) {
    m_active = m_handles == Handles::One ? 1 : handle;
    tellReader();
    update();
}

void RangeSlider::tellReader() {
    if (m_handles == Handles::One) {
        setAccessibleDescription(valueText(m_values[1]));
        return;
    }
    setAccessibleDescription(
        m_active == 0
            ? tr("lower end, %1; the upper end is %2").arg(valueText(m_values[0]), valueText(m_values[1]))
            : tr("upper end, %1; the lower end is %2").arg(valueText(m_values[1]), valueText(m_values[0])));
}

void RangeSlider::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.hover);
    painter.drawRoundedRect(QRectF(kMargin, y - kGroove / 2, width() - 2 * kMargin, kGroove), 2, 2);
    const double from = m_handles == Handles::Two ? positionOf(m_values[0]) : positionOf(m_scale.low);
    const double to = positionOf(m_values[1]);
    painter.setBrush(isEnabled() ? c.accent : c.outline);
    painter.drawRoundedRect(QRectF(std::min(from, to), y - kGroove / 2, std::abs(to - from), kGroove), 2, 2);
    if (m_reference) {
        painter.setBrush(c.textMuted);
        for (int handle = m_handles == Handles::Two ? 0 : 1; handle < 2; ++handle)
            painter.drawRect(QRectF(positionOf(handle == 0 ? m_reference->low : m_reference->high) - 0.75,
                                    y + kHandleRadius - 1.0, 1.5, 5.0));
    }
    for (int handle = m_handles == Handles::Two ? 0 : 1; handle < 2; ++handle) {
        const QPointF centre(positionOf(m_values[static_cast<std::size_t>(handle)]), y);
        if (hasFocus() && handle == m_active) {
            painter.setPen(QPen(c.accent, 2.0));
            painter.setBrush(c.panel);
            painter.drawEllipse(centre, kHandleRadius + 1.0, kHandleRadius + 1.0);
            painter.setPen(Qt::NoPen);
        }
        painter.setBrush(isEnabled() ? c.text : c.outline);
        const double radius = hasFocus() && handle == m_active ? kHandleRadius - 2.0 : kHandleRadius - 1.0;
        painter.drawEllipse(centre, radius, radius);
    }
}

void RangeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    if (m_handles == Handles::Two) {
        const double toLower = std::abs(x - positionOf(m_values[0]));
        const double toUpper = std::abs(x - positionOf(m_values[1]));
        const bool beyond = mirrored() ? x > positionOf(m_values[1]) : x < positionOf(m_values[1]);
        // Where both handles lie upon each other, the side that was pressed tells which is meant.
        setActive(toLower < toUpper || (toLower == toUpper && beyond) ? 0 : 1);
    }
    m_dragging = true;
    moveActive(valueAt(x));
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging)
        moveActive(valueAt(event->position().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
}

void RangeSlider::keyPressEvent(QKeyEvent* event) {
    const auto handle = static_cast<std::size_t>(m_active);
    const double along = mirrored() ? -1.0 : 1.0;
    double steps = 0.0;
    switch (event->key()) {
    case Qt::Key_Left:
        steps = -along;
        break;
    case Qt::Key_Right:
        steps = along;
        break;
    case Qt::Key_Down:
        steps = -1.0;
        break;
    case Qt::Key_Up:
        steps = 1.0;
        break;
    case Qt::Key_PageDown:
        steps = -kPageSteps;
        break;
    case Qt::Key_PageUp:
        steps = kPageSteps;
        break;
    case Qt::Key_Home:
        moveActive(m_limits[handle].low);
        return;
    case Qt::Key_End:
        moveActive(m_limits[handle].high);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    moveActive(m_values[handle] + steps * step());
}

void RangeSlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus()) { // scrolling goes on over the slider
        event->ignore();
        return;
    }
    const int turn = event->angleDelta().y();
    if (turn != 0)
        moveActive(m_values[static_cast<std::size_t>(m_active)] + (turn > 0 ? step() : -step()));
    event->accept();
}

void RangeSlider::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason)
        setActive(0);
    else if (event->reason() == Qt::BacktabFocusReason)
        setActive(1);
    QWidget::focusInEvent(event);
    update();
}

bool RangeSlider::focusNextPrevChild(bool next) {
    if (m_handles == Handles::Two && hasFocus() && m_active == (next ? 0 : 1)) {
        setActive(next ? 1 : 0);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void RangeSlider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::LayoutDirectionChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace hilum::widgets
