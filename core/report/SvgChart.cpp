#include "report/SvgChart.h"

#include "report/CleanText.h"

#include <fmt/format.h>

namespace hilum::report {
namespace {

std::string inkClass(Ink ink) {
    switch (ink) {
    case Ink::Text:
        return "i-text";
    case Ink::Muted:
        return "i-muted";
    case Ink::Grid:
        return "i-grid";
    case Ink::Axis:
        return "i-axis";
    case Ink::Rule:
        return "i-rule";
    case Ink::Series0:
        break;
    }
    return fmt::format("s{}", static_cast<int>(ink) - static_cast<int>(Ink::Series0));
}

std::string dashOf(int dash) {
    switch (dash) {
    case 1:
        return " stroke-dasharray=\"5 4\"";
    case 2:
        return " stroke-dasharray=\"2 3\"";
    case 3:
        return " stroke-dasharray=\"9 3 2 3\"";
    default:
        return {};
    }
}

std::string pathOf(const std::vector<Spot>& points) {
    std::string path;
    for (const Spot& spot : points)
        path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", spot.x, spot.y);
    return path;
}

std::string svg(const DrawLine& line) {
    return fmt::format("<path class=\"l {}\" d=\"{}\" stroke-width=\"{:.1f}\"{}/>", inkClass(line.ink),
                       pathOf(line.points), line.width, dashOf(line.dash));
}

std::string svg(const DrawArea& area) {
    return fmt::format("<path class=\"m a {}\" d=\"{}Z\"/>", inkClass(area.ink), pathOf(area.points));
}

std::string svg(const DrawMarker& marker) {
    const double x = marker.at.x, y = marker.at.y, r = marker.radius;
    const std::string ink = inkClass(marker.ink);
    switch (marker.shape) {
    case 1:
        return fmt::format(
            "<rect class=\"m {}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", ink,
            x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
    case 2:
        return fmt::format(
            "<path class=\"m {}\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}Z\"/>", ink, x,
            y - 1.25 * r, x + 1.25 * r, y, x, y + 1.25 * r, x - 1.25 * r, y);
    case 3:
        return fmt::format("<path class=\"m {}\" d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}Z\"/>", ink, x,
                           y - 1.2 * r, x + 1.15 * r, y + 0.85 * r, x - 1.15 * r, y + 0.85 * r);
    default:
        return fmt::format("<circle class=\"m {}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>", ink, x, y, r);
    }
}

std::string svg(const DrawText& text) {
    const char* anchor = text.anchor == TextAnchor::Start    ? "start"
                         : text.anchor == TextAnchor::Middle ? "middle"
                                                             : "end";
    const std::string turn =
        text.upwards ? fmt::format(" transform=\"rotate(-90 {:.1f} {:.1f})\"", text.at.x, text.at.y)
                     : std::string();
    return fmt::format("<text class=\"t {}\" x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" "
                       "text-anchor=\"{}\"{}{}>{}</text>",
                       inkClass(text.ink), text.at.x, text.at.y, text.size, anchor,
                       text.bold ? " font-weight=\"600\"" : "", turn, escapeMarkup(text.text));
}

} // namespace

std::string svgOf(const Drawing& drawing, const std::string& title, const std::string& description) {
    std::string out =
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
                    "width=\"{0:.0f}\" height=\"{1:.0f}\"><title>{2}</title><desc>{3}</desc>",
                    drawing.width, drawing.height, escapeMarkup(title), escapeMarkup(description));
    for (const DrawItem& item : drawing.items)
        out += std::visit([](const auto& shape) { return svg(shape); }, item);
    return out + "</svg>";
}

} // namespace hilum::report
