#include "report/Chart.h"

#include "report/CleanText.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::report {
namespace {

constexpr double kSmall = 11.5, kNormal = 12.5; // px
constexpr double kRowHeight = 38.0;
constexpr double kLegendRow = 19.0;
constexpr double kRuleRow = 14.0; ///< of the names above vertical lines
/// A line of more points is drawn thinner.
constexpr std::size_t kDense = 300;
/// Mean width of a character in text size; good enough to leave room and to cut.
constexpr double kCharacter = 0.54;

using Box = ChartBox;

/// Turns data into places on the drawing.
class Scale {
public:
    Scale(const ChartAxis& axis, double from, double to) : m_axis(axis), m_from(from), m_to(to) {}

    [[nodiscard]] double at(double value) const {
        const double low = bent(m_axis.low);
        const double high = bent(m_axis.high);
        const double part = high > low ? (bent(value) - low) / (high - low) : 0.5;
        return m_from + std::clamp(part, -0.02, 1.02) * (m_to - m_from);
    }
    [[nodiscard]] std::vector<double> ticks(int count) const {
        return m_axis.ticks.empty() ? niceTicks(m_axis.low, m_axis.high, count) : m_axis.ticks;
    }

private:
    [[nodiscard]] double bent(double value) const {
        return m_axis.logarithmic ? std::log10(std::max(value, 1e-12)) : value;
    }
    const ChartAxis& m_axis;
    double m_from, m_to;
};

std::string tickText(double value, const std::vector<double>& ticks) {
    double step = std::abs(value);
    for (std::size_t i = 1; i < ticks.size(); ++i)
        step = std::min(step > 0.0 ? step : 1e300, std::abs(ticks[i] - ticks[i - 1]));
    if (std::abs(value) >= 10'000.0)
        return fmt::format("{:.0f} k", value / 1000.0);
    const int decimals = step >= 0.999 ? 0 : step >= 0.0999 ? 1 : step >= 0.00999 ? 2 : 3;
    const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
    return value < 0.0 && std::stod(digits) != 0.0 ? "−" + digits : digits;
}

void line(Drawing& out, std::vector<Spot> points, Ink ink, double width = 1.0, int dash = 0) {
    out.items.emplace_back(DrawLine{std::move(points), ink, width, dash});
}

void text(Drawing& out, Spot at, std::string words, Ink ink, double size, TextAnchor anchor,
          bool bold = false) {
    out.items.emplace_back(DrawText{at, std::move(words), ink, size, anchor, bold, false});
}

double longest(const std::vector<ChartCategory>& categories) {
    double columns = 0.0;
    for (const ChartCategory& category : categories)
        columns = std::max({columns, static_cast<double>(displayWidth(category.text)) * kNormal,
                            static_cast<double>(displayWidth(category.detail)) * kSmall});
    return columns * kCharacter;
}

void drawXAxis(Drawing& out, const Chart& chart, const Box& box, const Scale& x) {
    const std::vector<double> ticks = x.ticks(static_cast<int>((box.right - box.left) / 70.0));
    // On a logarithmic axis each number has the decimals that it needs itself.
    const std::vector<double> neighbours = chart.x.logarithmic ? std::vector<double>() : ticks;
    for (const double tick : ticks) {
        line(out, {{x.at(tick), box.top}, {x.at(tick), box.bottom}}, Ink::Grid);
        text(out, {x.at(tick), box.bottom + 17.0}, tickText(tick, neighbours), Ink::Muted, kSmall,
             TextAnchor::Middle);
    }
    line(out, {{box.left, box.bottom}, {box.right, box.bottom}}, Ink::Axis);
    text(out, {0.5 * (box.left + box.right), box.bottom + 37.0}, chart.x.label, Ink::Text, kSmall,
         TextAnchor::Middle);
}

void drawYAxis(Drawing& out, const Chart& chart, const Box& box, const Scale& y) {
    const std::vector<double> ticks = y.ticks(static_cast<int>((box.bottom - box.top) / 45.0));
    for (const double tick : ticks) {
        line(out, {{box.left, y.at(tick)}, {box.right, y.at(tick)}}, Ink::Grid);
        text(out, {box.left - 8.0, y.at(tick) + 4.0}, tickText(tick, ticks), Ink::Muted, kSmall,
             TextAnchor::End);
    }
    DrawText label{{14.0, 0.5 * (box.top + box.bottom)},
                   chart.y.label,
                   Ink::Text,
                   kSmall,
                   TextAnchor::Middle,
                   false,
                   true};
    out.items.emplace_back(std::move(label));
}

/// How many points and ends of intervals lie in a part of the drawing.
int crowdIn(const Chart& chart, const Box& part, const Scale& x, const Scale& y) {
    int count = 0;
    for (const ChartSeries& series : chart.series)
        for (const ChartPoint& point : series.points)
            for (const double value : {point.y, point.yLow, point.yHigh}) {
                const double right = x.at(point.x), down = y.at(value);
                count += right > part.left && right < part.right && down > part.top && down < part.bottom;
            }
    return count;
}

double ruleNameWidth(const ChartRule& rule) {
    return static_cast<double>(displayWidth(rule.text)) * kSmall * kCharacter * 1.15; // bold
}

/// The name of a horizontal line: above or below it, at its right or left end, where there is least to cover.
void drawRuleName(Drawing& out, const Chart& chart, const Box& box, const Scale& x, const Scale& y,
                  const ChartRule& rule) {
    constexpr double kAbove = 5.0, kBelow = 14.0;
    const double at = y.at(rule.value);
    const double width = ruleNameWidth(rule);
    int least = -1;
    bool bestRight = true, bestAbove = true;
    for (const bool above : {true, false})
        for (const bool right : {true, false}) {
            const double left = right ? box.right - width : box.left;
            const Box part{left - 6.0, above ? at - 18.0 : at + 2.0, left + width + 6.0,
                           above ? at - 2.0 : at + 18.0};
            const int crowd = part.bottom > box.bottom ? 1000 : crowdIn(chart, part, x, y);
            if (least < 0 || crowd < least) {
                least = crowd;
                bestRight = right;
                bestAbove = above;
            }
        }
    text(out, {bestRight ? box.right : box.left + 3.0, at + (bestAbove ? -kAbove : kBelow)}, rule.text,
         Ink::Rule, kSmall, bestRight ? TextAnchor::End : TextAnchor::Start, true);
}

/// The name of a vertical line stands above it, and above the names that it would touch.
void drawVerticalRule(Drawing& out, const Box& box, const Scale& x, const ChartRule& rule,
                      std::vector<Box>& names) {
    const double at = x.at(rule.value);
    const bool left = at > 0.5 * (box.left + box.right);
    const double width = ruleNameWidth(rule) + 8.0;
    Box name{left ? at + 4.0 - width : at - 4.0, 0.0, left ? at + 4.0 : at - 4.0 + width, box.top - 10.0};
    const auto touches = [&](const Box& other) {
        return other.bottom == name.bottom && other.left < name.right && name.left < other.right;
    };
    while (std::ranges::any_of(names, touches))
        name.bottom -= kRuleRow;
    names.push_back(name);
    line(out, {{at, name.bottom + 4.0}, {at, box.bottom}}, Ink::Rule, 1.6, 1);
    text(out, {left ? name.right : name.left, name.bottom}, rule.text, Ink::Rule, kSmall,
         left ? TextAnchor::End : TextAnchor::Start, true);
}

void drawRules(Drawing& out, const Chart& chart, const Box& box, const Scale& x, const Scale& y) {
    std::vector<Box> names;
    for (const ChartRule& rule : chart.rules) {
        if (!std::isfinite(rule.value))
            continue;
        if (rule.vertical) {
            drawVerticalRule(out, box, x, rule, names);
        } else {
            const double at = y.at(rule.value);
            line(out, {{box.left, at}, {box.right, at}}, Ink::Rule, 1.6, 1);
            drawRuleName(out, chart, box, x, y, rule);
        }
    }
}

void drawInterval(Drawing& out, Spot low, Spot high, Ink ink) {
    constexpr double kCap = 4.0;
    line(out, {low, high}, ink, 2.0);
    const bool flat = std::abs(low.y - high.y) < 0.01;
    for (const Spot& end : {low, high})
        line(out,
             flat ? std::vector<Spot>{{end.x, end.y - kCap}, {end.x, end.y + kCap}}
                  : std::vector<Spot>{{end.x - kCap, end.y}, {end.x + kCap, end.y}},
             ink, 2.0);
}

/// Areas over neighbours that are part of a band. Which points are in one, by their place.
std::vector<bool> drawBands(Drawing& out, const ChartSeries& series, const Scale& x, const Scale& y) {
    const auto inBand = [&](std::size_t i) {
        const ChartPoint& point = series.points[i];
        return point.band && std::isfinite(point.x) && std::isfinite(point.yLow) &&
               std::isfinite(point.yHigh);
    };
    std::vector<bool> drawn(series.points.size(), false);
    for (std::size_t first = 0; first < series.points.size(); ++first) {
        std::vector<Spot> edge, back;
        std::size_t last = first;
        for (; last < series.points.size() && inBand(last); ++last) {
            const ChartPoint& point = series.points[last];
            edge.push_back({x.at(point.x), y.at(point.yHigh)});
            back.push_back({x.at(point.x), y.at(point.yLow)});
        }
        if (edge.size() > 1) {
            std::fill(drawn.begin() + static_cast<std::ptrdiff_t>(first),
                      drawn.begin() + static_cast<std::ptrdiff_t>(last), true);
            edge.insert(edge.end(), back.rbegin(), back.rend());
            out.items.emplace_back(DrawArea{std::move(edge), seriesInk(series.colour)});
        }
        first = last;
    }
    return drawn;
}

void drawSeries(Drawing& out, const ChartSeries& series, const Scale& x, const Scale& y) {
    const Ink ink = seriesInk(series.colour);
    const std::vector<bool> inBand = drawBands(out, series, x, y);
    std::vector<Spot> spots;
    for (const ChartPoint& point : series.points)
        if (std::isfinite(point.x) && std::isfinite(point.y))
            spots.push_back({x.at(point.x), y.at(point.y)});
    if (series.line && spots.size() > 1)
        line(out, spots, ink, spots.size() > kDense ? 1.2 : 2.0, (series.colour / kSeriesColours) % 4);
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const ChartPoint& point = series.points[i];
        if (std::isfinite(point.xLow) && std::isfinite(point.xHigh))
            drawInterval(out, {x.at(point.xLow), y.at(point.y)}, {x.at(point.xHigh), y.at(point.y)}, ink);
        if (!inBand[i] && std::isfinite(point.yLow) && std::isfinite(point.yHigh))
            drawInterval(out, {x.at(point.x), y.at(point.yLow)}, {x.at(point.x), y.at(point.yHigh)}, ink);
    }
    for (const ChartPoint& point : series.points)
        if ((series.markers || point.marked) && std::isfinite(point.x) && std::isfinite(point.y))
            out.items.emplace_back(DrawMarker{{x.at(point.x), y.at(point.y)}, ink, series.colour % 4, 4.8});
}

Drawing drawDots(const Chart& chart) {
    Drawing out{.width = chart.width};
    const auto rows = static_cast<double>(chart.categories.size());
    double valueWidth = 0.0;
    for (const ChartSeries& series : chart.series)
        for (const ChartPoint& point : series.points)
            valueWidth =
                std::max(valueWidth, static_cast<double>(displayWidth(point.text)) * kNormal * kCharacter);
    const double labels = std::min(longest(chart.categories) + 16.0, 0.42 * chart.width);
    // Room for the names of all vertical lines above each other, should they lie close together.
    const double top =
        34.0 + kRuleRow * static_cast<double>(std::max<std::size_t>(chart.rules.size(), 1) - 1);
    const Box box{labels, top, chart.width - valueWidth - 22.0, top + rows * kRowHeight};
    out.height = box.bottom + 48.0;
    const Scale x(chart.x, box.left, box.right);
    const ChartAxis rowAxis{.label = {}, .low = -0.5, .high = std::max(rows, 1.0) - 0.5};
    const Scale y(rowAxis, box.top, box.bottom);
    drawXAxis(out, chart, box, x);
    drawRules(out, chart, box, x, y);
    const auto charactersOf = [&](double size) {
        return static_cast<std::size_t>((labels - 16.0) / (size * kCharacter) + 1e-9);
    };
    const std::size_t room = charactersOf(kNormal), detailRoom = charactersOf(kSmall);
    for (std::size_t row = 0; row < chart.categories.size(); ++row) {
        const ChartCategory& category = chart.categories[row];
        const double middle = y.at(static_cast<double>(row));
        const bool two = !category.detail.empty();
        text(out, {0.0, middle + (two ? -2.0 : 4.5)}, cutToWidth(category.text, room), Ink::Text, kNormal,
             TextAnchor::Start);
        if (two)
            text(out, {0.0, middle + 12.0}, cutToWidth(category.detail, detailRoom), Ink::Muted, kSmall - 1.0,
                 TextAnchor::Start);
    }
    for (const ChartSeries& series : chart.series) {
        drawSeries(out, series, x, y);
        for (const ChartPoint& point : series.points)
            text(out, {chart.width, y.at(point.y) + 4.5}, point.text, Ink::Text, kNormal, TextAnchor::End);
    }
    return out;
}

double legendRows(const Chart& chart) {
    return chart.legend ? static_cast<double>(chart.series.size()) : 0.0;
}

void drawLegend(Drawing& out, const Chart& chart, double top) {
    if (!chart.legend)
        return;
    const auto room = static_cast<std::size_t>((chart.width - 60.0) / (kSmall * kCharacter));
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const ChartSeries& series = chart.series[i];
        const double y = top + kLegendRow * static_cast<double>(i);
        const Ink ink = seriesInk(series.colour);
        line(out, {{8.0, y - 4.0}, {36.0, y - 4.0}}, ink, 2.4,
             series.line ? (series.colour / kSeriesColours) % 4 : 0);
        if (series.markers)
            out.items.emplace_back(DrawMarker{{22.0, y - 4.0}, ink, series.colour % 4, 4.5});
        text(out, {46.0, y}, cutToWidth(series.name, room), Ink::Text, kSmall, TextAnchor::Start);
    }
}

} // namespace

Ink seriesInk(int index) {
    const int safe = ((index % kSeriesColours) + kSeriesColours) % kSeriesColours;
    return static_cast<Ink>(static_cast<int>(Ink::Series0) + safe);
}

std::uint32_t seriesRgb(int index) {
    // Blue, vermillion, bluish green, reddish purple, orange, sky blue, grey (for black), dark yellow.
    static constexpr std::array<std::uint32_t, kSeriesColours> kOkabeIto{
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x5A5A5A, 0xB8A800};
    return kOkabeIto[static_cast<std::size_t>(static_cast<int>(seriesInk(index)) -
                                              static_cast<int>(Ink::Series0))];
}

std::vector<double> niceTicks(double low, double high, int count) {
    if (!std::isfinite(low) || !std::isfinite(high) || !(high > low) || count < 1)
        return {};
    const double raw = (high - low) / count;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = power;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        step = factor * power;
        if (step >= raw * 0.75)
            break;
    }
    std::vector<double> ticks;
    const double first = std::ceil(low / step - 1e-9);
    for (double i = first; i * step <= high + step * 1e-9 && ticks.size() < 100; i += 1.0)
        ticks.push_back(i * step);
    return ticks;
}

Drawing legendOf(const Chart& chart) {
    Drawing out{.width = chart.width};
    out.height = kLegendRow * legendRows(chart);
    drawLegend(out, chart, kLegendRow - 5.0);
    return out;
}

ChartBox boxOf(const Chart& chart) {
    return {58.0, 18.0, chart.width - 12.0, chart.height - 50.0};
}

Spot placeOf(const Chart& chart, double x, double y) {
    const Box box = boxOf(chart);
    return {Scale(chart.x, box.left, box.right).at(x), Scale(chart.y, box.bottom, box.top).at(y)};
}

Drawing draw(const Chart& chart) {
    if (!chart.categories.empty())
        return drawDots(chart);
    Drawing out{.width = chart.width};
    const Box box = boxOf(chart);
    out.height = chart.height + kLegendRow * legendRows(chart) + (chart.legend ? 8.0 : 0.0);
    const Scale x(chart.x, box.left, box.right);
    const Scale y(chart.y, box.bottom, box.top);
    drawXAxis(out, chart, box, x);
    drawYAxis(out, chart, box, y);
    if (chart.diagonal)
        line(out, {{x.at(chart.x.low), y.at(chart.y.low)}, {x.at(chart.x.high), y.at(chart.y.high)}},
             Ink::Rule, 1.4, 1);
    drawRules(out, chart, box, x, y);
    for (const ChartSeries& series : chart.series)
        drawSeries(out, series, x, y);
    drawLegend(out, chart, chart.height + 14.0);
    return out;
}

} // namespace hilum::report
