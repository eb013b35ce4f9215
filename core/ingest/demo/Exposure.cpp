#include "ingest/demo/Exposure.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace hilum::ingest::demo {

namespace {

/// Unit normal by the sum of four bytes (Irwin–Hall): enough for grain, and cheap.
float grainOf(std::uint32_t bits) {
    const auto sum =
        static_cast<float>((bits & 0xFFU) + ((bits >> 8U) & 0xFFU) + ((bits >> 16U) & 0xFFU) + (bits >> 24U));
    return (sum - 510.0F) * (1.0F / 147.8F);
}

/// Primary plus scatter: the scattered part is a wide blur of the primary one.
void addScatter(const Canvas& canvas, cv::Mat1f& beam, double share) {
    cv::Mat1f small;
    cv::resize(beam, small, cv::Size(32, 32), 0, 0, cv::INTER_AREA);
    cv::GaussianBlur(small, small, cv::Size(), 3.4, 3.4, cv::BORDER_REFLECT);
    cv::Mat1f wide = canvas.field();
    cv::resize(small, wide, beam.size(), 0, 0, cv::INTER_LINEAR);
    cv::addWeighted(beam, 1.0 / (1.0 + share), wide, share / (1.0 + share), 0.0, beam);
}

/// Keeps edges and coarse contrast, lifts what lies between, as CR stations do.
void enhanceDetail(const Canvas& canvas, cv::Mat1f& log, double strength) {
    cv::Mat1f small;
    cv::resize(log, small, cv::Size(64, 64), 0, 0, cv::INTER_AREA);
    cv::GaussianBlur(small, small, cv::Size(), 2.0, 2.0, cv::BORDER_REFLECT);
    cv::Mat1f base = canvas.field();
    cv::resize(small, base, log.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat1f& fine = base;
    cv::subtract(log, base, fine);
    cv::min(fine, 0.45, fine);
    cv::max(fine, -0.45, fine);
    cv::scaleAdd(fine, strength, log, log);
}

void collimate(cv::Mat1f& grey, const Exposure& e) {
    const auto side = static_cast<float>(grey.rows);
    const auto tilt = static_cast<float>(e.collimationTilt);
    const float left = static_cast<float>(e.collimation[0]) * side;
    const float top = static_cast<float>(e.collimation[1]) * side;
    const float right = (1.0F - static_cast<float>(e.collimation[2])) * side;
    const float bottom = (1.0F - static_cast<float>(e.collimation[3])) * side;
    for (int y = 0; y < grey.rows; ++y)
        for (int x = 0; x < grey.cols; ++x) {
            const float dx = static_cast<float>(x) + 0.5F - 0.5F * side;
            const float dy = static_cast<float>(y) + 0.5F - 0.5F * side;
            const float u = dx + tilt * dy + 0.5F * side;
            const float v = dy - tilt * dx + 0.5F * side;
            const float inside = std::min(std::min(u - left, right - u), std::min(v - top, bottom - v));
            grey(y, x) *= std::clamp(inside + 0.5F, 0.02F, 1.0F);
        }
}

void stampMarks(cv::Mat1f& grey, const Exposure& e) {
    const int side = grey.rows;
    cv::Mat1b ink(grey.size(), std::uint8_t{0});
    const double scale = side / 256.0;
    const auto write = [&](const char* text, double x, double y, double size) {
        cv::putText(ink, text, cv::Point(cvRound(x * side), cvRound(y * side)), cv::FONT_HERSHEY_SIMPLEX,
                    size * scale, cv::Scalar(255), std::max(1, cvRound(scale)), cv::LINE_AA);
    };
    const double inset = 0.025;
    const bool right = (e.corner & 1) != 0;
    const bool bottom = (e.corner & 2) != 0;
    write("SYN", right ? 1.0 - inset - 0.095 : inset, bottom ? 1.0 - inset : inset + 0.035, 0.36);
    if (e.leftMark)
        write("L", 0.91, 0.13, 0.5);
    else
        write("R", 0.055, 0.13, 0.5);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            if (ink(y, x) != 0)
                grey(y, x) += (0.97F - grey(y, x)) * static_cast<float>(ink(y, x)) / 255.0F;
}

} // namespace

Exposure drawExposure(bool anteroposterior, Rng& rng) {
    Exposure e;
    e.attenuation = 0.165 + 0.006 * rng.normal();
    e.scatter = std::clamp((anteroposterior ? 0.42 : 0.24) + 0.08 * rng.normal(), 0.1, 0.7);
    e.photons = std::exp(rng.normal() * 0.4 + std::log(anteroposterior ? 26000.0 : 45000.0));
    e.blurPixels = std::clamp((anteroposterior ? 0.62 : 0.48) + 0.1 * rng.normal(), 0.3, 1.0);
    e.detail = std::clamp(0.75 + 0.35 * rng.normal(), 0.1, 1.5);
    e.darkest = 0.62 + 0.13 * rng.normal();
    e.brightest = e.darkest + std::clamp((anteroposterior ? 2.75 : 2.95) + 0.28 * rng.normal(), 2.2, 3.6);
    e.gamma = std::clamp(1.0 + 0.16 * rng.normal(), 0.7, 1.4);
    if (rng.chance(0.4))
        for (double& c : e.collimation)
            c = rng.chance(0.6) ? rng.uniform(0.0, 0.045) : 0.0;
    e.fog = rng.chance(0.3) ? rng.uniform(0.04, 0.22) : 0.03;
    e.collimationTilt = 0.012 * rng.normal();
    e.leftMark = rng.chance(0.7);
    e.corner = static_cast<int>(rng.below(4));
    return e;
}

GreyImage expose(const Canvas& canvas, const cv::Mat1f& waterCm, const Exposure& exposure, Rng& grain) {
    cv::Mat1f beam = canvas.field();
    waterCm.convertTo(beam, CV_32F, -exposure.attenuation);
    cv::exp(beam, beam);
    const double scale = waterCm.rows / 256.0;
    if (exposure.blurPixels * scale > 0.25)
        cv::GaussianBlur(beam, beam, cv::Size(), exposure.blurPixels * scale, exposure.blurPixels * scale,
                         cv::BORDER_REFLECT);
    addScatter(canvas, beam, exposure.scatter);
    const auto photons = static_cast<float>(exposure.photons / (scale * scale));
    for (float& v : beam) // quantum noise: deviation √N of N photons
        v = std::max(1e-4F, v + std::sqrt(v / photons) * grainOf(grain.bits32()));
    cv::Mat1f log = canvas.field();
    cv::log(beam, log);
    log *= -1.0;
    enhanceDetail(canvas, log, exposure.detail);
    const auto dark = static_cast<float>(exposure.darkest);
    const auto range = static_cast<float>(exposure.brightest - exposure.darkest);
    const Curve curve = Curve::of([&](double half) { // a toe and a shoulder, straight between
        const double t = half + 0.8;
        return 1.0 - std::exp(-1.35 * std::pow(t, 1.15 * exposure.gamma) - 0.9 * t * t * t);
    });
    const auto fog = static_cast<float>(exposure.fog);
    for (float& v : log)
        v = fog + (0.96F - fog) * curve((v - dark) / range - 0.8F);
    collimate(log, exposure);
    stampMarks(log, exposure);
    GreyImage picture(waterCm.cols, waterCm.rows);
    const cv::Mat1b out(waterCm.rows, waterCm.cols, picture.pixels.data());
    log.convertTo(out, CV_8U, 255.0);
    return picture;
}

} // namespace hilum::ingest::demo
