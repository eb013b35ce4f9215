// FilmPixels: a film ready to be windowed while somebody drags: its values as indices into a table of at most
// 65,536 greys, at full size and at halves of it. Made off the window's thread, then constant: any thread.
#pragma once

#include "imaging/Radiograph.h"
#include "widgets/library/WindowLevel.h"

#include <QImage>
#include <QRect>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace hilum::widgets {

class FilmPixels {
public:
    /// Exact for whole values within 16 bits; others are told apart to 1/65,535 of their range.
    explicit FilmPixels(imaging::Radiograph radiograph);

    [[nodiscard]] const imaging::Radiograph& film() const { return m_film; } ///< with its values
    [[nodiscard]] int width() const { return m_film.width; }
    [[nodiscard]] int height() const { return m_film.height; }
    /// Level 0 is the film, each further one half of it (antialiased, before any window).
    [[nodiscard]] int levels() const { return static_cast<int>(m_levels.size()); }
    [[nodiscard]] QSize levelSize(int level) const;
    /// The coarsest level that still has a pixel for each device pixel at `zoom` (device pixels per film
    /// pixel).
    [[nodiscard]] int levelFor(double zoom) const;

    /// What is shown without a window of a person's: the file's first, or one over the film's values.
    [[nodiscard]] const imaging::VoiWindow& defaultWindow() const { return m_default; }

    /// Format_Grayscale8 through `window`; without one as the file says (window, VOI LUT, default). Inverted
    /// once for MONOCHROME1, once more with `invert`.
    [[nodiscard]] QImage render(int level, const std::optional<imaging::VoiWindow>& window,
                                bool invert) const;

    /// The value below which a share `q` of the pixels of `region` lies (film pixels; empty: the whole film).
    [[nodiscard]] double quantile(double q, const QRect& region = {}) const;
    /// The window of a preset on this film; nothing for "as the file says".
    [[nodiscard]] std::optional<imaging::VoiWindow> presetWindow(WindowPreset preset) const;
    /// A window over the 0.5 to 99.5 percentiles of `region`.
    [[nodiscard]] imaging::VoiWindow autoWindow(const QRect& region) const;

private:
    struct Level {
        int width = 0;
        int height = 0;
        std::vector<std::uint16_t> indices;
    };
    void index();
    [[nodiscard]] static Level half(const Level& level);
    [[nodiscard]] double valueOf(std::size_t index) const {
        return m_first + m_step * static_cast<double>(index);
    }

    [[nodiscard]] std::vector<std::uint32_t> countsOf(const QRect& region) const;
    [[nodiscard]] double valueAbove(double q, const std::vector<std::uint32_t>& counts, double pixels) const;

    imaging::Radiograph m_film;
    imaging::VoiWindow m_default;
    std::vector<Level> m_levels;
    std::vector<std::uint32_t> m_counts; ///< pixels of the whole film by index: a preset looks at none again
    std::size_t m_entries = 1;           ///< of the table
    double m_first = 0.0;                ///< value of index 0
    double m_step = 1.0;                 ///< value between indices
};

} // namespace hilum::widgets
