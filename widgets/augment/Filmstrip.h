// Filmstrip: the draws of 24 epochs as small pictures, the views of a draw above one another. A click or
// Return chooses a draw; arrow keys walk. Window thread.
#pragma once

#include <QImage>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace hilum::widgets {

class Filmstrip : public QWidget {
    Q_OBJECT
public:
    static constexpr int kDraws = 24;
    struct Draw {
        std::uint32_t epoch = 0; ///< from 0
        std::vector<QImage> views;
    };

    explicit Filmstrip(QWidget* parent = nullptr);
    void setDraws(std::vector<Draw> draws);
    void setCurrent(std::uint32_t epoch); ///< framed
    [[nodiscard]] const std::vector<Draw>& draws() const { return m_draws; }
    [[nodiscard]] QSize sizeHint() const override { return {720, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {480, 120}; }

Q_SIGNALS:
    void drawChosen(std::uint32_t epoch);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Grid {
        int columns, rows, views;
        double side;      ///< of one picture
        double left, top; ///< of the first cell
        double stepX, stepY;
    };
    [[nodiscard]] Grid grid() const;
    [[nodiscard]] QRectF cellRect(const Grid& grid, int index) const;
    [[nodiscard]] int indexAt(QPointF position) const;
    void setCursorIndex(int index);
    std::vector<Draw> m_draws;
    std::uint32_t m_current = 0;
    int m_cursor = 0;
    int m_hovered = -1;
};

} // namespace hilum::widgets
