// CurvePlot: named curves over one x axis: live losses, learning rates, ROC, label efficiency, trade-offs.
// Wheel zooms, drag pans, double click or `=` resets; the pointer reads out every curve. Themed. Window
// thread. A million points per curve stay smooth: points are appended where a curve only grew, and drawn
// thinned by columns with minimum and maximum, so that no spike is lost.
#pragma once

#include "base/Result.h"
#include "run/Series.h"

#include <QColor>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace hilum::widgets {

enum class CurveStyle { Line, Dashed, Points, LineAndPoints };

/// Points that lie somewhere else, in whatever form: nobody copies a million of them to hand them over. Asked
/// during the call only, and for little more than what the curve does not have yet.
struct PointSource {
    std::size_t size = 0;
    /// Puts the points from `first` on into `out`.
    std::function<void(std::size_t first, std::span<run::Point> out)> read;
    [[nodiscard]] run::Point at(std::size_t i) const {
        run::Point point;
        read(i, {&point, 1});
        return point;
    }
};

class CurvePlot : public QWidget {
    Q_OBJECT
public:
    explicit CurvePlot(QWidget* parent = nullptr);
    ~CurvePlot() override;

    /// Sets or replaces a curve; x ascending for lines. `name` is its identity and, unless setLabel() says
    /// otherwise, its name in the legend. An invalid colour takes the next of curveColour().
    void setCurve(const QString& name, std::span<const run::Point> points, const QColor& colour = {},
                  CurveStyle style = CurveStyle::Line);
    void setCurve(const QString& name, const PointSource& points, const QColor& colour = {},
                  CurveStyle style = CurveStyle::Line);
    /// A shaded area between two curves (an interval): points (x, low) and (x, high), equal in number.
    void setBand(const QString& name, std::span<const run::Point> low, std::span<const run::Point> high,
                 const QColor& colour);
    void setLabel(const QString& name, const QString& label);
    void setCurveVisible(const QString& name, bool visible);
    void removeCurve(const QString& name); ///< and its band
    void clear();
    [[nodiscard]] QStringList curveNames() const;

    /// Titles with units: "Step", "Loss (NT-Xent)", "Time (s)".
    void setAxisTitles(const QString& x, const QString& y);
    void setLogY(bool on); ///< values ≤ 0 are not drawn then
    void setLogX(bool on);
    /// Debiased exponential moving average, weight 0 (off) … 0.999; the raw line stays behind, faint.
    void setSmoothing(double weight);
    /// A horizontal line with its name (chance level, majority class); a name again replaces it, NaN removes
    /// it.
    void setReference(const QString& name, double y);
    /// A shaded band over the whole width, behind the curves, that does not widen the view; its name stands
    /// on the lower edge while that is in view. NaN removes it; there is one at most.
    void setZone(const QString& name, double low, double high);
    /// The line y = x (ROC, calibration).
    void setDiagonal(bool on);
    /// Holds the axes at these ends when reset; NaN: fitted to the data.
    void setFixedRange(double x0, double x1, double y0, double y1);
    void setLegendVisible(bool on);
    /// What stands in the middle while there are no points.
    void setEmptyText(const QString& text);
    void resetView(); ///< fits the data and follows it again

    [[nodiscard]] bool following() const; ///< false after a zoom or drag
    /// The text of the read-out at x (axis units); what hovering shows.
    [[nodiscard]] QString readout(double x) const;
    [[nodiscard]] int drawnPoints(const QString& name) const; ///< points that the curve holds (tests)

    Result<> savePng(const QString& file, int width = 1600, int height = 900);
    Result<> saveSvg(const QString& file);
    /// One row per point: curve, x, y (raw values).
    Result<> saveCsv(const QString& file) const;

Q_SIGNALS:
    void hovered(double x);
    void viewChanged(double x0, double x1);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Private; ///< holds QCustomPlot, whose header only widgets/plot/*.cpp includes
    std::unique_ptr<Private> d;
};

} // namespace hilum::widgets
