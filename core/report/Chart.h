// Chart: data with axes, and Drawing: the same as lines, markers and text at places, ready for any painter
// (SVG here, QPainter in the window). Pure values and functions, any thread.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace hilum::report {

struct ChartPoint {
    double x = 0.0, y = 0.0;
    /// A 95 % interval along x or along y; NaN: none.
    double xLow = std::numeric_limits<double>::quiet_NaN(), xHigh = xLow;
    double yLow = xLow, yHigh = xLow;
    std::string text{};  ///< written at the right edge of the row (charts with categories)
    bool band = false;   ///< its interval along y is part of an area where a neighbour's is, too
    bool marked = false; ///< has a marker where its series has none
    double threshold = std::numeric_limits<double>::quiet_NaN(); ///< of the scores that it stands for
    std::int64_t films = -1;                                     ///< that it stands for; −1: not told
};

struct ChartSeries {
    std::string name{};
    int colour = 0; ///< index of the palette; also picks the marker and the dash
    bool line = false;
    bool markers = true;
    std::vector<ChartPoint> points{};
};

struct ChartAxis {
    std::string label{}; ///< with its unit
    double low = 0.0, high = 1.0;
    bool logarithmic = false;
    std::vector<double> ticks{}; ///< empty: round numbers are chosen
};

/// One row of a dot plot; its points have y = the row's index from the top.
struct ChartCategory {
    std::string text, detail;
};

/// A line across the plot at a value, with its name.
struct ChartRule {
    bool vertical = true;
    double value = 0.0;
    std::string text;
};

struct Chart {
    std::string title;
    std::string description; ///< what a reader who cannot see it should know
    std::string note;        ///< small print under it
    double width = 480.0,
           height = 320.0; ///< CSS pixels; with categories the height follows from their number
    ChartAxis x, y;
    std::vector<ChartCategory> categories; ///< not empty: a dot plot, y is not used
    std::vector<ChartSeries> series;
    std::vector<ChartRule> rules;
    bool diagonal = false; ///< the line of chance in a ROC plot
    bool legend = false;
};

/// What something is painted with; the painter knows the colour for its background.
enum class Ink : std::uint8_t { Text, Muted, Grid, Axis, Rule, Series0 = 16 };
inline constexpr int kSeriesColours = 8;
[[nodiscard]] Ink seriesInk(int index);
/// Okabe & Ito (2008), distinguishable with any colour vision: 0xRRGGBB of a series' ink on light paper.
[[nodiscard]] std::uint32_t seriesRgb(int index);

struct Spot {
    double x = 0.0, y = 0.0;
};
struct DrawLine {
    std::vector<Spot> points;
    Ink ink = Ink::Axis;
    double width = 1.0;
    int dash = 0; ///< 0: solid, 1 … 3: patterns
};
/// A filled shape, pale, without an edge.
struct DrawArea {
    std::vector<Spot> points;
    Ink ink = Ink::Series0;
};
struct DrawMarker {
    Spot at;
    Ink ink = Ink::Series0;
    int shape = 0; ///< 0 circle, 1 square, 2 diamond, 3 triangle
    double radius = 4.5;
};
enum class TextAnchor : std::uint8_t { Start, Middle, End };
struct DrawText {
    Spot at; ///< on the baseline
    std::string text;
    Ink ink = Ink::Text;
    double size = 12.0; ///< px
    TextAnchor anchor = TextAnchor::Start;
    bool bold = false;
    bool upwards = false; ///< turned by −90°
};
using DrawItem = std::variant<DrawLine, DrawArea, DrawMarker, DrawText>;

struct Drawing {
    double width = 0.0, height = 0.0;
    std::vector<DrawItem> items{}; ///< back to front
};

/// Lays a chart out. Values that are not finite are left out.
[[nodiscard]] Drawing draw(const Chart& chart);
struct ChartBox {
    double left, top, right, bottom;
};
/// The rectangle between the axes where draw() puts it; for charts without categories.
[[nodiscard]] ChartBox boxOf(const Chart& chart);
/// Where draw() puts a value; a little outside of the box what lies beyond the axes.
[[nodiscard]] Spot placeOf(const Chart& chart, double x, double y);
/// The legend alone, a row for each series: for a painter that has no room for it under the chart.
[[nodiscard]] Drawing legendOf(const Chart& chart);
/// Round numbers (1, 2, 5 × 10ⁿ) inside [low, high], about `count` of them.
[[nodiscard]] std::vector<double> niceTicks(double low, double high, int count);

} // namespace hilum::report
