// ChartView: a chart of the report in the window: report::draw() in the theme's colours, the legend beside it
// (on the left where one reads from the right), a read-out of the point under the mouse or chosen by the
// arrow keys. Window thread.
#pragma once

#include "report/Chart.h"
#include "widgets/common/Theme.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QPainter;

namespace hilum::widgets {

class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    /// Texts are shown as they are: whoever makes the chart translates them. Its size is the widget's.
    void setChart(report::Chart chart);
    [[nodiscard]] const report::Chart& chart() const { return m_chart; }
    void setEmptyText(const QString& text); ///< in the middle of a chart without series

    /// A point of the chart, by the places of its series and itself.
    struct At {
        std::size_t series = 0, point = 0;
        bool operator==(const At&) const = default;
    };
    [[nodiscard]] QPointF placeOf(double x, double y) const;      ///< of a value, in the widget
    [[nodiscard]] std::optional<At> nearest(QPointF place) const; ///< within reach of the mouse
    /// What is said of a point: its series, its values with their intervals, threshold and films; plain text.
    [[nodiscard]] QStringList readout(const At& at) const;
    [[nodiscard]] std::optional<At> pointed() const { return m_at; }

    /// Paints the chart with its title into `area`; for files.
    void paintOn(QPainter& painter, const QRectF& area, Theme theme) const;
    /// One row for each point: chart, series, x, y, the ends of the intervals, threshold, films.
    [[nodiscard]] std::string csvRows() const;
    [[nodiscard]] static std::string csvHead();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void point(const std::optional<At>& at);
    void restyle();
    report::Chart m_chart;
    QString m_empty;
    std::optional<At> m_at;
    QLabel* m_readout;
};

} // namespace hilum::widgets
