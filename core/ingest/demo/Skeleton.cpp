#include "ingest/demo/Skeleton.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace hilum::ingest::demo {

namespace {

using Path = std::vector<TubePoint>;

/// One rib as a tilted ring seen from the front: θ = 0 at the spine, 90° at the wall, about 145° at the
/// cartilage.
struct RibRing {
    double reach, startY, drop, slope, thick, side, offset;

    [[nodiscard]] cv::Point2d at(double theta) const {
        const double away = reach * std::sin(theta);
        const double rise = 0.010 * std::sin(2.0 * theta) * (theta < 1.57 ? 1.0 : 0.3);
        return {side * away + offset, startY + drop * 0.5 * (1.0 - std::cos(theta)) + slope * away - rise};
    }
};

Path arc(const RibRing& rib, double from, double to, double radiusFrom, double radiusTo, double weightFrom,
         double weightTo) {
    constexpr int kSteps = 16;
    Path path;
    for (int i = 0; i <= kSteps; ++i) {
        const double t = static_cast<double>(i) / kSteps;
        path.push_back({rib.at(from + t * (to - from)), radiusFrom + t * (radiusTo - radiusFrom),
                        weightFrom + t * (weightTo - weightFrom)});
    }
    return path;
}

RibRing ribOf(int k, int lung, const Thorax& thorax, const Traits& traits, double jitter) {
    static constexpr double kUpperReach[3] = {0.47, 0.70, 0.86};
    static constexpr double kUpperDrop[3] = {0.075, 0.135, 0.175};
    RibRing rib{};
    rib.side = Thorax::sign(lung);
    rib.startY = thorax.apexY(lung) - 0.005 + traits.ribPitch * k + jitter;
    rib.drop = k < 3 ? kUpperDrop[k] : 0.20 + 0.006 * (k - 3);
    rib.slope = traits.ribSlope * (k < 2 ? 0.3 : std::min(1.0, 0.45 + 0.09 * k));
    rib.offset = thorax.spineX(rib.startY);
    double reach = k < 3 ? kUpperReach[k] * thorax.cageHalf() : thorax.cageHalf();
    for (int i = 0; i < 3; ++i) { // the wall's place depends on where the rib meets it
        const double wallY = rib.startY + rib.drop * 0.5 + rib.slope * reach;
        const double wall = thorax.lungOuter(lung, static_cast<float>(wallY)) + 0.007;
        reach = k < 3 ? std::min(reach, wall) : wall;
    }
    rib.reach = reach;
    rib.thick = k < 2 ? 0.0105 : 0.0112;
    return rib;
}

void paintRibs(const Canvas& canvas, const Thorax& thorax, const Traits& traits, Rng& rng, cv::Mat1f& bone) {
    constexpr double kHalf = std::numbers::pi / 2;
    cv::Mat1f posterior = canvas.field();
    cv::Mat1f anterior = canvas.field();
    for (int lung = 0; lung < 2; ++lung)
        for (int k = 0; k < 11; ++k) {
            const RibRing rib = ribOf(k, lung, thorax, traits, 0.0015 * rng.normal());
            const double faint = 1.0 - 0.025 * k;
            canvas.tube(posterior,
                        arc(rib, 0.09, 0.8 * kHalf, rib.thick, rib.thick * 1.02, 0.95 * faint, faint),
                        Profile::Hollow);
            // Along the wall the ray runs through more of the rib.
            canvas.tube(
                posterior,
                arc(rib, 0.8 * kHalf, 1.12 * kHalf, rib.thick * 1.02, rib.thick * 0.9, faint, 1.25 * faint),
                Profile::Hollow);
            const double end = (k < 2 ? 1.62 : 1.50 + 0.015 * k) * kHalf;
            if (k < 8)
                canvas.tube(anterior, arc(rib, 1.1 * kHalf, end, rib.thick * 0.9, rib.thick * 1.4, 1.2, 0.45),
                            Profile::Hollow);
        }
    cv::scaleAdd(posterior, 1.75, bone, bone);
    cv::scaleAdd(anterior, 0.95, bone, bone);
}

void paintSpine(const Canvas& canvas, const Thorax& thorax, const Traits& traits, cv::Mat1f& bone) {
    const double pitch = traits.ribPitch;
    const double first = thorax.apexY(0) - 5.5 * pitch;
    cv::Mat1f column = canvas.field();
    canvas.fill(column, [&](float x, float y) {
        if (std::abs(x) > 0.09F)
            return 0.0F;
        const float q =
            std::abs(x - static_cast<float>(thorax.spineX(y))) / (0.036F + 0.012F * std::max(0.0F, y + 0.2F));
        if (q >= 1.0F)
            return 0.0F;
        const auto place =
            static_cast<float>(std::fmod((y - first) / pitch + 20.0, 1.0)); // 0 … 1 along one vertebra
        const float disc = std::exp(-std::pow((place - 0.5F) / 0.10F, 2.0F));
        const float plates = std::exp(-std::pow((std::abs(place - 0.5F) - 0.19F) / 0.05F, 2.0F));
        const float waist = q + 0.10F * std::cos((place - 0.5F) * 6.2832F) * 0.5F;
        const float edge = std::clamp((1.0F - waist) * 9.0F, 0.0F, 1.0F);
        const float rim = std::exp(-std::pow((waist - 0.90F) / 0.07F, 2.0F));
        return edge * (1.6F - 0.8F * disc + 0.5F * plates + 0.6F * rim * (1.0F - disc)) *
               (y < -0.3F ? 0.7F : 1.0F);
    });
    bone += column;
    cv::Mat1f processes = canvas.field();
    for (int k = 0; k < 20; ++k) {
        const double y = first + k * pitch;
        const double x = thorax.spineX(y);
        const Path spinous{{{x, y + 0.012}, 0.0055, 0.9}, {{x, y + 0.026}, 0.0075, 0.7}};
        canvas.tube(processes, spinous, Profile::Hollow);
        for (const double side : {-1.0, 1.0}) {
            const Path pedicle{{{x + side * 0.021, y - 0.006}, 0.0065, 0.75},
                               {{x + side * 0.021, y + 0.002}, 0.0065, 0.75}};
            canvas.tube(processes, pedicle, Profile::Hollow);
            if (y < thorax.apexY(0) + 9 * pitch) {
                const Path transverse{{{x + side * 0.03, y}, 0.009, 0.6},
                                      {{x + side * 0.056, y - 0.004}, 0.008, 0.7}};
                canvas.tube(processes, transverse, Profile::Hollow);
            }
        }
    }
    bone += processes;
}

void paintClavicles(const Canvas& canvas, const Thorax& thorax, bool ap, Rng& rng, cv::Mat1f& bone) {
    cv::Mat1f layer = canvas.field();
    const double tilt = (ap ? 0.005 : 0.035) + 0.012 * rng.normal();
    for (int lung = 0; lung < 2; ++lung) {
        const double s = Thorax::sign(lung);
        const double y = thorax.apexY(lung) + (ap ? 0.075 : 0.105) + 0.006 * rng.normal();
        const double reach = thorax.flank() * 0.93;
        const double x0 = 0.026;
        const double turn = thorax.turn() * 1.3;
        Path path;
        for (int i = 0; i <= 14; ++i) {
            const double t = i / 14.0;
            const double swing = 0.016 * std::sin(2.0 * std::numbers::pi * t * 0.95); // the S of the bone
            const double radius = 0.0125 + 0.0055 * std::pow(1.0 - t, 4) + 0.003 * std::pow(t, 6);
            path.push_back(
                {{s * (x0 + t * (reach - x0)) + turn * (1.0 - t), y - tilt * t - 0.012 * t + swing},
                 radius,
                 t < 0.08 ? 0.85 : 1.0});
        }
        canvas.tube(layer, path, Profile::Hollow);
    }
    cv::scaleAdd(layer, 2.7, bone, bone);
}

void paintShoulder(const Canvas& canvas, const Thorax& thorax, int lung, bool ap, Rng& rng, cv::Mat1f& bone) {
    const double s = Thorax::sign(lung);
    const double f = thorax.flank();
    const double out =
        (ap ? -0.055 : 0.0) + 0.010 * rng.normal(); // PA: the shoulder blades are rolled off the lungs
    const double y = thorax.apexY(lung) + 0.115 + 0.008 * rng.normal();
    const auto at = [&](double x, double dy) { return cv::Point2d{s * (f + x + out), y + dy}; };
    cv::Mat1f edge = canvas.field();
    const Path medial{{at(-0.085, -0.035), 0.005, 0.25},
                      {at(-0.098, 0.04), 0.005, 0.35},
                      {at(-0.085, 0.14), 0.006, 0.4},
                      {at(-0.062, 0.20), 0.008, 0.5}};
    const Path lateral{{at(-0.062, 0.20), 0.009, 0.6},
                       {at(-0.02, 0.12), 0.010, 0.75},
                       {at(0.022, 0.045), 0.012, 1.0},
                       {at(0.038, 0.012), 0.014, 1.0}};
    const Path spine{{at(-0.092, 0.0), 0.006, 0.5},
                     {at(-0.03, -0.03), 0.010, 0.8},
                     {at(0.04, -0.052), 0.014, 1.0},
                     {at(0.07, -0.045), 0.012, 0.9}};
    const Path coracoid{{at(0.01, -0.02), 0.011, 0.9}, {at(0.028, -0.005), 0.010, 0.9}};
    canvas.tube(edge, medial, Profile::Solid);
    canvas.tube(edge, lateral, Profile::Hollow);
    canvas.tube(edge, spine, Profile::Hollow);
    canvas.tube(edge, coracoid, Profile::Hollow);
    cv::scaleAdd(edge, 2.0, bone, bone);

    cv::Mat1b blade(canvas.side(), canvas.side(), std::uint8_t{0});
    std::vector<cv::Point> outline;
    for (const Path& path : {medial, lateral, Path{spine.rbegin(), spine.rend()}})
        for (const TubePoint& p : path) {
            const cv::Point2f q = canvas.toPixel(p.at);
            outline.emplace_back(cvRound(q.x * 16), cvRound(q.y * 16));
        }
    cv::fillPoly(blade, std::vector<std::vector<cv::Point>>{outline}, cv::Scalar(255), cv::LINE_AA, 4);
    cv::Mat1f thin = canvas.field();
    blade.convertTo(thin, CV_32F, 0.6 / 255.0);
    bone += thin;

    cv::Mat1f humerus = canvas.field();
    const double hang = ap ? 0.35 : 0.75; // arms hang at the side or are turned outwards
    const cv::Point2d head = at(0.070, 0.000);
    const cv::Point2d shaft{head.x + s * (0.028 + 0.03 * hang), head.y + 0.09};
    canvas.tube(humerus, Path{{head, 0.031, 0.8}, {head + cv::Point2d{s * 0.006, 0.012}, 0.029, 0.8}},
                Profile::Hollow);
    canvas.tube(humerus,
                Path{{head + cv::Point2d{s * 0.008, 0.014}, 0.026, 0.9},
                     {shaft, 0.017, 1.0},
                     {{shaft.x + s * (0.02 + 0.10 * hang), shaft.y + 0.30}, 0.017, 1.2}},
                Profile::Hollow);
    cv::scaleAdd(humerus, 2.1, bone, bone);
}

} // namespace

cv::Mat1f paintSkeleton(const Canvas& canvas, const Thorax& thorax, const Traits& traits,
                        bool anteroposterior, Rng& bones) {
    cv::Mat1f bone = canvas.field();
    paintRibs(canvas, thorax, traits, bones, bone);
    paintSpine(canvas, thorax, traits, bone);
    paintClavicles(canvas, thorax, anteroposterior, bones, bone);
    for (int lung = 0; lung < 2; ++lung)
        paintShoulder(canvas, thorax, lung, anteroposterior, bones, bone);
    bone *= traits.bone;
    return bone;
}

} // namespace hilum::ingest::demo
