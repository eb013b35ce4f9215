#include "imaging/Radiograph.h"

#include "base/AtomicFile.h"

#include <fmt/format.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

namespace hilum::imaging {
namespace {

constexpr int kPngCompression = 3; // 6 is three times slower and 4 % smaller on films

Result<std::vector<std::uint8_t>> encode(const GreyView& image, const char* extension,
                                         const std::vector<int>& options) {
    if (image.pixels == nullptr || image.width < 1 || image.height < 1)
        return Error(ErrorCode::BadValue, "an empty picture cannot be encoded");
    std::vector<std::uint8_t> bytes;
    try {
        const cv::Mat mat(image.height, image.width, CV_8U, const_cast<std::uint8_t*>(image.pixels),
                          static_cast<std::size_t>(image.strideBytes));
        if (!cv::imencode(extension, mat, bytes, options))
            return Error(ErrorCode::Internal, "the encoder gave nothing");
    } catch (const cv::Exception& e) {
        return Error(ErrorCode::Internal, e.what());
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, "no memory for the encoded picture");
    }
    return bytes;
}

} // namespace

Result<std::vector<std::uint8_t>> encodePng(const GreyView& image) {
    return encode(image, ".png", {cv::IMWRITE_PNG_COMPRESSION, kPngCompression});
}

Result<std::vector<std::uint8_t>> encodeJpeg(const GreyView& image, int quality) {
    if (quality < 1 || quality > 100)
        return Error(ErrorCode::BadValue, fmt::format("JPEG quality {} is outside 1…100", quality));
    return encode(image, ".jpg", {cv::IMWRITE_JPEG_QUALITY, quality});
}

Result<> writePng(const std::filesystem::path& file, const GreyView& image) {
    HILUM_TRY_ASSIGN(const std::vector<std::uint8_t> bytes, encodePng(image));
    AtomicFile target(file);
    HILUM_TRY(target.write(bytes.data(), bytes.size()));
    return target.commit();
}

} // namespace hilum::imaging
