// What read() dispatches to: one reader per format, from bytes in memory. Private to core/imaging; any
// thread. Errors carry no place: read() adds the file.
#pragma once

#include "imaging/Radiograph.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace hilum::imaging {

using Bytes = std::span<const std::uint8_t>;

enum class FileKind { Png, Jpeg, Dicom, Other };

struct Sniffed {
    FileKind kind = FileKind::Other;
    bool isPicture = false; ///< Other: a picture format that Hilum does not read
    std::string what;       ///< Other: what the bytes look like, in words
};

/// Tells the format from the first bytes.
[[nodiscard]] Sniffed sniff(Bytes bytes);

/// TooLarge when a picture of this size passes the limits, before anything is allocated.
Result<> checkSize(std::int64_t width, std::int64_t height, const Limits& limits);

Result<Radiograph> readPng(Bytes bytes, const Limits& limits);
Result<Radiograph> readJpeg(Bytes bytes, const Limits& limits);
Result<Radiograph> readDicom(Bytes bytes, const Limits& limits);

/// What the frame header (SOFn) of a JPEG or JPEG-LS stream says.
struct JpegHeader {
    int width = 0;
    int height = 0;
    int precision = 0;
    int components = 0;
};
[[nodiscard]] std::optional<JpegHeader> jpegHeader(Bytes stream);

/// ITU-R BT.601 luma, what JPEG and DICOM call Y.
inline constexpr float kLuma[3] = {0.299F, 0.587F, 0.114F};

/// Sets smallest and largest from the values.
void measureRange(Radiograph& radiograph);

} // namespace hilum::imaging
