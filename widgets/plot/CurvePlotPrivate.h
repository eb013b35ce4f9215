// CurvePlot::Private: the QCustomPlot inside a CurvePlot, its curves and its read-out. Included by
// CurvePlot*.cpp only.
#pragma once

#include "widgets/plot/CurvePlot.h"
#include "widgets/plot/PlotStyle.h"

#include <QLabel>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <memory>
#include <vector>

namespace hilum::widgets {

struct CurvePlot::Private {
    explicit Private(CurvePlot* owner);

    /// The ends of what has been seen.
    struct Ends {
        double low = std::numeric_limits<double>::infinity(), high = -low;
        void add(double value) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
        [[nodiscard]] bool any() const { return low <= high; }
    };
    struct Curve {
        QString name, label;
        QColor colour;
        CurveStyle style = CurveStyle::Line;
        bool visible = true;
        QCPGraph* raw = nullptr;    ///< what was given; faint while smoothing
        QCPGraph* smooth = nullptr; ///< only while smoothing
        QCPGraph* bandLow = nullptr;
        QCPGraph* bandHigh = nullptr;
        std::size_t points = 0; ///< taken so far
        Ends values, positive;  ///< of the finite ones; nobody goes through a million points for them again
        double average = 0.0;   ///< state of the moving average
        double weightSum = 0.0; ///< its debiasing, 1 − weight^n
    };
    struct Reading {
        QString label;
        QColor colour;
        double x, y;
    };

    Curve& curveFor(const QString& name);
    Curve* find(const QString& name) const;
    void take(Curve& curve, const PointSource& source);
    void smoothAll(Curve& curve);
    void smoothFrom(Curve& curve, int first);
    void setBand(const QString& name, std::span<const run::Point> low, std::span<const run::Point> high,
                 const QColor& colour);
    void remove(const QString& name);
    void setReference(const QString& name, double y);
    void setZone(const QString& name, double low, double high);
    void setDiagonal(bool on);
    void setLog(QCPAxis& axis, bool on);

    void restyle(Theme theme);
    void restyleCurve(Curve& curve, Theme theme);
    void updateAfterData(); ///< legend, empty text, fit when following, replot
    void fit();
    void zoom(double factor);
    void pan(double share);
    void layOut();
    void queueReplot() { plot->replot(QCustomPlot::rpQueuedReplot); }

    [[nodiscard]] std::vector<Reading> readingsAt(double x) const;
    void hover(QMouseEvent* event);
    void endHover();
    void toggle(QCPAbstractLegendItem* item);

    struct Reference {
        QCPItemStraightLine* line;
        QCPItemText* text;
        double y;
    };

    CurvePlot* q;
    QCustomPlot* plot;
    QLabel* empty;
    QLabel* readoutLabel;
    QCPItemStraightLine* cursor;
    QCPItemStraightLine* diagonal;
    QCPLayoutGrid* legendRow;
    std::vector<std::unique_ptr<Curve>> curves; ///< in the order in which they came
    std::map<QString, Reference> references;
    QCPItemRect* zone = nullptr; ///< made when it is first wanted
    QCPItemText* zoneName = nullptr;
    std::array<double, 4> fixed;
    double smoothing = 0.0;
    bool follows = true;
    bool legendWanted = true;
    bool oldColours = false; ///< the theme changed out of sight
    int nextColour = 0;
};

} // namespace hilum::widgets
