#include "base/AtomicFile.h"
#include "base/Text.h"
#include "imaging/Overlay.h"
#include "imaging/Radiograph.h"

#include <fmt/format.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace hilum::imaging {
namespace {

constexpr int kPngCompression = 3; // 6 is three times slower and 4 % smaller on films

/// OpenCV takes no const pixels, but writes to none. Colours stand as red, green, blue.
Result<std::vector<std::uint8_t>> encode(const void* pixels, int width, int height, std::size_t strideBytes,
                                         bool colour, const char* extension,
                                         const std::vector<int>& options) {
    if (pixels == nullptr || width < 1 || height < 1)
        return Error(ErrorCode::BadValue, HILUM_TR("an empty picture cannot be encoded"));
    std::vector<std::uint8_t> bytes;
    try {
        cv::Mat mat(height, width, colour ? CV_8UC3 : CV_8UC1, const_cast<void*>(pixels), strideBytes);
        if (colour) {
            cv::Mat swapped; // OpenCV's order is blue, green, red
            cv::cvtColor(mat, swapped, cv::COLOR_RGB2BGR);
            mat = swapped;
        }
        if (!cv::imencode(extension, mat, bytes, options))
            return Error(ErrorCode::Internal, "the encoder gave nothing");
    } catch (const cv::Exception& e) {
        return Error(ErrorCode::Internal, e.what());
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, "no memory for the encoded picture");
    }
    return bytes;
}

Result<std::vector<std::uint8_t>> encode(const GreyView& image, const char* extension,
                                         const std::vector<int>& options) {
    return encode(image.pixels, image.width, image.height, static_cast<std::size_t>(image.strideBytes), false,
                  extension, options);
}

Result<> write(const std::filesystem::path& file, const std::vector<std::uint8_t>& bytes) {
    AtomicFile target(file);
    HILUM_TRY(target.write(bytes.data(), bytes.size()));
    return target.commit();
}

} // namespace

Result<std::vector<std::uint8_t>> encodePng(const GreyView& image) {
    return encode(image, ".png", {cv::IMWRITE_PNG_COMPRESSION, kPngCompression});
}

Result<std::vector<std::uint8_t>> encodeJpeg(const GreyView& image, int quality) {
    if (quality < 1 || quality > 100)
        return Error(ErrorCode::BadValue, fmt::format(HILUM_TR("JPEG quality {} is outside 1…100"), quality));
    return encode(image, ".jpg", {cv::IMWRITE_JPEG_QUALITY, quality});
}

Result<> writePng(const std::filesystem::path& file, const GreyView& image) {
    HILUM_TRY_ASSIGN(const std::vector<std::uint8_t> bytes, encodePng(image));
    return write(file, bytes);
}

Result<> writePng(const std::filesystem::path& file, const ColourImage& image) {
    HILUM_TRY_ASSIGN(const std::vector<std::uint8_t> bytes,
                     encode(image.rgb.data(), image.width, image.height,
                            3 * static_cast<std::size_t>(image.width), true, ".png",
                            {cv::IMWRITE_PNG_COMPRESSION, kPngCompression}));
    return write(file, bytes);
}

} // namespace hilum::imaging
