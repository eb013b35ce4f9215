#include "widgets/library/FilmPixels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hilum::widgets {

namespace {
constexpr std::size_t kEntries = 65'536;
constexpr int kCoarsest = 384; ///< pixels; smaller levels would serve nobody
} // namespace

FilmPixels::FilmPixels(imaging::Radiograph radiograph)
    : m_film(std::move(radiograph)), m_default(imaging::defaultWindow(m_film)) {
    index();
    m_counts = countsOf({0, 0, width(), height()});
    while (std::max(m_levels.back().width, m_levels.back().height) >= 2 * kCoarsest)
        m_levels.push_back(half(m_levels.back()));
}

void FilmPixels::index() {
    const double first = m_film.smallest;
    const double span = double{m_film.largest} - first;
    constexpr double kLast = static_cast<double>(kEntries - 1);
    const bool exact = first == std::floor(first) && span <= kLast &&
                       std::ranges::all_of(m_film.values, [](float v) { return v == std::floor(v); });
    m_first = first;
    m_step = exact || !(span > 0.0) ? 1.0 : span / kLast;
    m_entries = exact ? static_cast<std::size_t>(span) + 1 : kEntries;
    Level level{m_film.width, m_film.height, {}};
    level.indices.reserve(m_film.values.size());
    const double last = static_cast<double>(m_entries - 1);
    for (const float v : m_film.values)
        level.indices.push_back(
            static_cast<std::uint16_t>(std::clamp((double{v} - first) / m_step + 0.5, 0.0, last)));
    m_levels.push_back(std::move(level));
}

FilmPixels::Level FilmPixels::half(const Level& level) {
    Level out{(level.width + 1) / 2, (level.height + 1) / 2, {}};
    out.indices.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    const auto row = [&](int y) {
        return level.indices.data() +
               static_cast<std::ptrdiff_t>(std::min(y, level.height - 1)) * level.width;
    };
    std::uint16_t* to = out.indices.data();
    for (int y = 0; y < out.height; ++y) {
        const std::uint16_t* a = row(2 * y);
        const std::uint16_t* b = row(2 * y + 1);
        for (int x = 0; x < out.width; ++x) {
            const int left = 2 * x, right = std::min(2 * x + 1, level.width - 1);
            *to++ = static_cast<std::uint16_t>((a[left] + a[right] + b[left] + b[right] + 2) / 4);
        }
    }
    return out;
}

QSize FilmPixels::levelSize(int level) const {
    const Level& l = m_levels[static_cast<std::size_t>(level)];
    return {l.width, l.height};
}

int FilmPixels::levelFor(double zoom) const {
    int level = 0;
    while (level + 1 < levels() && zoom * (2 << level) <= 1.0)
        ++level;
    return level;
}

QImage FilmPixels::render(int level, const std::optional<imaging::VoiWindow>& window, bool invert) const {
    // The table goes through the same function as the films of the pixel cache: one implementation of DICOM.
    imaging::Radiograph table;
    table.width = static_cast<int>(m_entries);
    table.height = 1;
    table.values.reserve(m_entries);
    for (std::size_t i = 0; i < m_entries; ++i)
        table.values.push_back(static_cast<float>(valueOf(i)));
    table.lowIsBright = m_film.lowIsBright;
    table.windows = m_film.windows;
    table.voiLut = m_film.voiLut;
    table.voiLutFirst = m_film.voiLutFirst;
    const bool byLut = !window && m_film.windows.empty() && !m_film.voiLut.empty();
    const std::optional<imaging::VoiWindow> chosen = window || byLut ? window : std::optional(m_default);
    const GreyImage greys = imaging::toGrey(table, chosen, invert);
    const Level& l = m_levels[static_cast<std::size_t>(level)];
    QImage image(l.width, l.height, QImage::Format_Grayscale8);
    if (image.isNull() || greys.empty())
        return {};
    const std::uint16_t* from = l.indices.data();
    for (int y = 0; y < l.height; ++y) {
        uchar* to = image.scanLine(y);
        for (int x = 0; x < l.width; ++x)
            to[x] = greys.pixels[*from++];
    }
    return image;
}

double FilmPixels::quantile(double q, const QRect& region) const {
    const QRect film(0, 0, width(), height());
    const QRect wanted = region.isEmpty() ? film : region.intersected(film);
    if (wanted.isEmpty())
        return m_film.smallest;
    if (wanted == film && q <= 0.0)
        return m_film.smallest;
    if (wanted == film && q >= 1.0)
        return m_film.largest;
    const double pixels = static_cast<double>(wanted.width()) * static_cast<double>(wanted.height());
    return wanted == film ? valueAbove(q, m_counts, pixels) : valueAbove(q, countsOf(wanted), pixels);
}

std::vector<std::uint32_t> FilmPixels::countsOf(const QRect& region) const {
    std::vector<std::uint32_t> counts(m_entries, 0);
    const Level& full = m_levels.front();
    for (int y = region.top(); y <= region.bottom(); ++y) {
        const std::uint16_t* row = full.indices.data() + static_cast<std::ptrdiff_t>(y) * full.width;
        for (int x = region.left(); x <= region.right(); ++x)
            ++counts[row[x]];
    }
    return counts;
}

double FilmPixels::valueAbove(double q, const std::vector<std::uint32_t>& counts, double pixels) const {
    const double target = std::clamp(q, 0.0, 1.0) * pixels;
    double seen = 0.0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        seen += static_cast<double>(counts[i]);
        if (seen > 0.0 && seen >= target)
            return valueOf(i);
    }
    return m_film.largest;
}

std::optional<imaging::VoiWindow> FilmPixels::presetWindow(WindowPreset preset) const {
    if (preset == WindowPreset::File)
        return std::nullopt;
    const Quantiles dense = presetQuantiles(preset);
    const Quantiles q = m_film.lowIsBright ? mirrored(dense) : dense;
    return windowBetween(quantile(q.low), quantile(q.high));
}

imaging::VoiWindow FilmPixels::autoWindow(const QRect& region) const {
    constexpr double kTail = 0.005;
    return windowBetween(quantile(kTail, region), quantile(1.0 - kTail, region));
}

} // namespace hilum::widgets
