// CountBars: one chart of the Library's histograms: how many of the films shown, beside all of the dataset.
// Upright bars over an axis, or cells with a bar behind their text. A bar is chosen by click or, with the
// focus, by the arrows and Enter. Window thread.
#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace hilum::widgets {

class CountBars : public QWidget {
    Q_OBJECT
public:
    enum class Look { Upright, Cells };
    struct Bar {
        QString label; ///< under an upright bar (may be empty), in a cell
        QString name;  ///< spoken and in the tooltip: "Age 20–29"
        std::int64_t shown = 0, all = 0;
        bool chosen = false; ///< the filter asks for it
        friend bool operator==(const Bar&, const Bar&) = default;
    };

    CountBars(Look look, int mostColumns, QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars);
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    [[nodiscard]] QRect barRect(int index) const; ///< empty for a bar that has no room
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void barClicked(int index, bool extend); ///< extend: with Shift

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintUpright(QPainter& painter, int index) const;
    void paintCell(QPainter& painter, int index) const;
    [[nodiscard]] int barAt(QPoint point) const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] double part(std::int64_t count, bool shown) const; ///< of the largest, 0 … 1
    [[nodiscard]] QString spoken(const Bar& bar) const;
    Look m_look;
    int m_mostColumns;
    std::vector<Bar> m_bars;
    int m_current = 0; ///< under the keyboard
    int m_hovered = -1;
};

} // namespace hilum::widgets
