// RangeSlider: a slider with one or two handles over a linear or logarithmic scale, by pointer and by
// keyboard (Tab goes from handle to handle). Values are set freely and reported in steps of a hundredth of
// the scale. Window thread.
#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>

namespace hilum::widgets {

class RangeSlider : public QWidget {
    Q_OBJECT
public:
    enum class Handles { One, Two };
    struct Span {
        double low = 0.0, high = 1.0;
    };

    explicit RangeSlider(Handles handles, QWidget* parent = nullptr);

    /// Ends of the groove. Logarithmic needs low > 0.
    void setScale(Span scale, bool logarithmic = false);
    /// Legal values of each handle; with one handle only `upper` counts.
    void setLimits(Span lower, Span upper);
    /// Clamped to the limits; emits nothing. With one handle `values.high` is the value.
    void setValues(Span values);
    /// Values to mark with a tick (the preset's); none takes the marks away.
    void setReference(std::optional<Span> reference);
    /// How a value reads ("10°"), for the screen reader.
    void setValueText(std::function<QString(double)> text);

    [[nodiscard]] Span values() const { return {m_values[0], m_values[1]}; }
    [[nodiscard]] double value() const { return m_values[1]; }
    [[nodiscard]] double step() const;
    [[nodiscard]] int activeHandle() const { return m_active; } ///< 0 lower, 1 upper
    [[nodiscard]] Span limits(int handle) const { return m_limits[static_cast<std::size_t>(handle)]; }
    [[nodiscard]] QString valueText(double value) const;
    /// Moves the active handle as a person would.
    void moveActive(double value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person moved a handle.
    void moved(double lower, double upper);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] double positionOf(double value) const; ///< x in widget coordinates
    [[nodiscard]] double valueAt(double x) const;
    [[nodiscard]] bool mirrored() const { return layoutDirection() == Qt::RightToLeft; }
    void setActive(int handle);
    void tellReader();
    Handles m_handles;
    Span m_scale;
    bool m_logarithmic = false;
    std::array<Span, 2> m_limits;
    std::array<double, 2> m_values{0.0, 1.0};
    std::optional<Span> m_reference;
    std::function<QString(double)> m_text;
    int m_active = 1;
    bool m_dragging = false;
};

} // namespace hilum::widgets
