// A picture as its file says it, before anybody chose a window: values after the modality LUT, spacing with
// its source, and what was done on the way. Values: one thread at a time, free to move.
#pragma once

#include "base/GreyImage.h"
#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hilum::imaging {

/// What protects memory and time against hostile or broken files; checked before anything is decoded.
struct Limits {
    int maxSide = 16384;
    std::int64_t maxPixels = 64'000'000;
    int maxFrames = 4096; ///< only the first is ever decoded; a larger count is refused as a lie
    int maxDepth = 64;    ///< nesting of DICOM sequences
    std::int64_t maxFileBytes = std::int64_t{512}
                                << 20U; ///< of the file, and of a deflated data set unpacked
};

/// How a window maps values to grey, DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3.
enum class VoiFunction { Linear, LinearExact, Sigmoid };

/// VOI window, DICOM PS3.3 C.11.2.1.2. Linear needs width >= 1, the others width > 0.
struct VoiWindow {
    double centre = 0.0;
    double width = 1.0;
    std::string explanation;
    VoiFunction function = VoiFunction::Linear;
};

enum class SpacingSource { None, PixelSpacing, ImagerPixelSpacing, NihTable };

/// Millimetres between pixel centres; 0 and None where the file says nothing usable (absent, zero, absurd).
struct PixelSpacing {
    double rowMm = 0.0;
    double columnMm = 0.0;
    SpacingSource source = SpacingSource::None;
};

struct Tag {
    std::string key;   ///< "(0018,5101)"
    std::string name;  ///< "ViewPosition"
    std::string value; ///< UTF-8, at most 256 characters, never interpreted as markup
    std::string vr{};  ///< value representation, "CS" (PS3.5 6.2); "UN" where nobody knows
};

/// The way back from a pixel's value to the number that is stored in the file.
struct StoredValues {
    bool single = true; ///< false: colour, where several samples (or a palette) made one value
    /// value = slope · stored + intercept: the rescaling of the modality LUT, undone without a copy of the
    /// pixels.
    double slope = 1.0;
    double intercept = 0.0;
    /// Row-major, and only where values do not lead back: Modality LUT Sequence (several stored values may
    /// share an entry), and rescaling so fine that a float cannot tell neighbours apart.
    std::vector<float> kept;
};

struct Radiograph {
    int width = 0;
    int height = 0;
    std::vector<float> values; ///< after the modality LUT, row-major; exact for 16-bit data
    float smallest = 0.0F;     ///< that occurs
    float largest = 0.0F;      ///< that occurs
    float rangeLow = 0.0F;     ///< smallest value that the stored bits could give
    float rangeHigh = 255.0F;  ///< largest value that the stored bits could give
    StoredValues stored;       ///< how to get from `values` to what the file stores
    bool lowIsBright = false;  ///< MONOCHROME1 or PresentationLUTShape INVERSE: invert after windowing, once
    int bitsStored = 8;
    int frames = 1;                 ///< in the file; `values` holds the first
    std::vector<VoiWindow> windows; ///< as the file gives them, first is the default
    std::vector<float> voiLut;      ///< VOI LUT Sequence scaled to [0, 1], used when there is no window
    float voiLutFirst = 0.0F;       ///< first input value mapped by voiLut
    PixelSpacing spacing;
    std::string format;             ///< "PNG", "JPEG", "DICOM, JPEG Baseline"
    std::vector<std::string> notes; ///< what a reader should know: "colour turned to grey", "1 of 3 frames"
    std::vector<Tag> tags;          ///< DICOM only, without pixel data

    [[nodiscard]] float at(int x, int y) const {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
    /// The stored value of a pixel, before the modality LUT; exact to 24 bits. Nothing for colour.
    [[nodiscard]] std::optional<double> storedAt(int x, int y) const;
};

/// Reads DICOM, PNG or JPEG by content, not by name. Errors: NotFound, Unreadable, NotAnImage, Truncated,
/// TooLarge, Unsupported, BadFormat, OutOfMemory; never throws. Thread-safe.
Result<Radiograph> read(const std::filesystem::path& file, const Limits& limits = {});

/// Default window: the file's first; otherwise the full range of data with at most 8 bits (0…255), otherwise
/// the 0.5–99.5 percentiles.
[[nodiscard]] VoiWindow defaultWindow(const Radiograph& radiograph);

/// Bright = dense 8-bit picture through `window` (or the file's window, VOI LUT or default window, in this
/// order), inverted once when lowIsBright, and once more when `invert`.
[[nodiscard]] GreyImage toGrey(const Radiograph& radiograph, std::optional<VoiWindow> window = std::nullopt,
                               bool invert = false);

/// Area-averaged (antialiased) resize; bilinear where it enlarges. With keepAspect the picture is centred on
/// black. Empty for an empty picture or a size below 1.
[[nodiscard]] GreyImage resized(const GreyView& image, int width, int height, bool keepAspect);

/// PNG and JPEG bytes of a grey picture, without any metadata. JPEG quality 1…100. BadValue, Internal.
Result<std::vector<std::uint8_t>> encodePng(const GreyView& image);
Result<std::vector<std::uint8_t>> encodeJpeg(const GreyView& image, int quality);
Result<> writePng(const std::filesystem::path& file, const GreyView& image);

} // namespace hilum::imaging
