#include "imaging/Radiograph.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace hilum::imaging {
namespace {

cv::Mat matOf(const GreyView& image) {
    return {image.height, image.width, CV_8U, const_cast<std::uint8_t*>(image.pixels),
            static_cast<std::size_t>(image.strideBytes)};
}

/// Shrinks by area, then enlarges bilinearly: OpenCV's INTER_AREA turns into plain bilinear, with aliasing,
/// as soon as one axis enlarges.
void resizeInto(const cv::Mat& source, cv::Mat target) {
    const cv::Size small(std::min(source.cols, target.cols), std::min(source.rows, target.rows));
    cv::Mat shrunk = source;
    if (small != source.size())
        cv::resize(source, shrunk, small, 0.0, 0.0, cv::INTER_AREA);
    if (small == target.size())
        shrunk.copyTo(target);
    else
        cv::resize(shrunk, target, target.size(), 0.0, 0.0, cv::INTER_LINEAR);
}

} // namespace

GreyImage resized(const GreyView& image, int width, int height, bool keepAspect) {
    if (image.pixels == nullptr || image.width < 1 || image.height < 1 || width < 1 || height < 1)
        return {};
    GreyImage result(width, height);
    cv::Rect place(0, 0, width, height);
    if (keepAspect) {
        const double scale =
            std::min(width / static_cast<double>(image.width), height / static_cast<double>(image.height));
        place.width = std::clamp(static_cast<int>(std::lround(image.width * scale)), 1, width);
        place.height = std::clamp(static_cast<int>(std::lround(image.height * scale)), 1, height);
        place.x = (width - place.width) / 2;
        place.y = (height - place.height) / 2;
    }
    try {
        cv::Mat target(height, width, CV_8U, result.pixels.data());
        resizeInto(matOf(image), target(place));
    } catch (const cv::Exception&) {
        return {};
    }
    return result;
}

} // namespace hilum::imaging
