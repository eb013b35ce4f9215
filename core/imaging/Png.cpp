// PNG (ISO/IEC 15948): the chunks are walked and their checksums compared before OpenCV sees a byte, so that
// limits, truncation and damage have names.
#include "imaging/Readers.h"

#include "base/Text.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <zlib.h>

namespace hilum::imaging {
namespace {

constexpr std::size_t kSignatureBytes = 8;

std::uint32_t bigEndian32(Bytes bytes, std::size_t at) {
    return (std::uint32_t{bytes[at]} << 24U) | (std::uint32_t{bytes[at + 1]} << 16U) |
           (std::uint32_t{bytes[at + 2]} << 8U) | std::uint32_t{bytes[at + 3]};
}

struct PngHeader {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int bitDepth = 0;
    int colourType = 0;
};

Result<PngHeader> pngHeader(Bytes bytes) {
    if (bytes.size() < kSignatureBytes + 25)
        return Error(ErrorCode::Truncated, HILUM_TR("ends inside the PNG header"));
    const auto at = [&](std::size_t i) { return bytes[kSignatureBytes + i]; };
    if (bigEndian32(bytes, kSignatureBytes) != 13 || at(4) != 'I' || at(5) != 'H' || at(6) != 'D' ||
        at(7) != 'R')
        return Error(ErrorCode::BadFormat, HILUM_TR("does not begin with a PNG header"));
    return PngHeader{bigEndian32(bytes, kSignatureBytes + 8), bigEndian32(bytes, kSignatureBytes + 12),
                     at(16), at(17)};
}

/// Chunk lengths, the checksums of critical chunks, and the end chunk. Bytes after the end are tolerated.
Result<> checkChunks(Bytes bytes) {
    std::size_t at = kSignatureBytes;
    while (true) {
        if (bytes.size() - at < 12)
            return Error(ErrorCode::Truncated, HILUM_TR("ends before the PNG's end chunk"));
        const std::size_t length = bigEndian32(bytes, at);
        if (length > bytes.size() - at - 12)
            return Error(ErrorCode::Truncated,
                         fmt::format(HILUM_TR("a chunk of {} bytes is cut off"), length));
        const std::uint8_t* type = bytes.data() + at + 4;
        const bool isCritical = (type[0] & 0x20U) == 0;
        if (isCritical &&
            crc32(0L, type, static_cast<uInt>(length + 4)) != bigEndian32(bytes, at + 8 + length))
            return Error(ErrorCode::BadFormat, HILUM_TR("a checksum does not match: the picture is damaged"));
        if (type[0] == 'I' && type[1] == 'E' && type[2] == 'N' && type[3] == 'D')
            return {};
        at += 12 + length;
    }
}

template <class T> void toGreyValues(const cv::Mat& image, std::vector<float>& out) {
    const int channels = image.channels();
    std::size_t i = 0;
    for (int y = 0; y < image.rows; ++y) {
        const T* p = image.ptr<T>(y);
        for (int x = 0; x < image.cols; ++x, p += channels) {
            // OpenCV keeps blue first. Rounding keeps equal channels exactly equal.
            out[i++] = channels == 1 ? static_cast<float>(p[0])
                                     : std::round(kLuma[0] * static_cast<float>(p[2]) +
                                                  kLuma[1] * static_cast<float>(p[1]) +
                                                  kLuma[2] * static_cast<float>(p[0]));
        }
    }
}

} // namespace

Result<Radiograph> readPng(Bytes bytes, const Limits& limits) {
    HILUM_TRY_ASSIGN(const PngHeader header, pngHeader(bytes));
    HILUM_TRY(checkSize(header.width, header.height, limits));
    HILUM_TRY(checkChunks(bytes));

    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
    const cv::Mat image = cv::imdecode(raw, cv::IMREAD_UNCHANGED);
    if (image.empty())
        return Error(ErrorCode::BadFormat, HILUM_TR("the PNG's pixels cannot be unpacked"));
    if (image.cols != static_cast<int>(header.width) || image.rows != static_cast<int>(header.height))
        return Error(ErrorCode::BadFormat, HILUM_TR("the PNG's pixels are not as many as its header says"));

    Radiograph result;
    result.width = image.cols;
    result.height = image.rows;
    result.values.resize(image.total());
    const int channels = image.channels();
    if (image.depth() == CV_8U)
        toGreyValues<std::uint8_t>(image, result.values);
    else if (image.depth() == CV_16U)
        toGreyValues<std::uint16_t>(image, result.values);
    else
        return Error(ErrorCode::Unsupported, HILUM_TR("a PNG with a depth other than 8 or 16 bits"));
    result.bitsStored = image.depth() == CV_16U ? 16 : 8;
    result.rangeHigh = image.depth() == CV_16U ? 65535.0F : 255.0F;
    result.stored.single = channels == 1;
    // Fewer than 8 bits are stretched to 0 … 255 when they are unpacked.
    if (channels == 1 && header.bitDepth < 8)
        result.stored.slope = 255.0 / ((1 << header.bitDepth) - 1);
    if (channels > 1)
        result.notes.emplace_back(HILUM_TR("colour turned to grey"));
    if (channels == 4)
        result.notes.emplace_back(HILUM_TR("transparency ignored"));
    result.format = "PNG";
    measureRange(result);
    return result;
}

} // namespace hilum::imaging
