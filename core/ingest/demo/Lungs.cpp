#include "ingest/demo/Lungs.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace hilum::ingest::demo {

namespace {

struct Branch {
    cv::Point2d at;
    double heading; ///< radians, 0 = lateral, positive = down
    double radius;
    double length;
    int generation;
};

/// One vessel and its branches; each segment bends a little, each fork takes Murray's share (r³ = r₁³ + r₂³).
void growVessel(const Canvas& canvas, const Branch& start, double side, Rng& rng, cv::Mat1f& layer) {
    std::vector<TubePoint> path{{start.at, start.radius, 2.0 * start.radius * kCmPerUnit}};
    Branch b = start;
    constexpr int kSteps = 3;
    const double end = start.radius * 0.80;
    for (int i = 1; i <= kSteps; ++i) {
        b.heading += 0.16 * rng.normal();
        const double step = start.length / kSteps;
        b.at += cv::Point2d{side * std::cos(b.heading) * step, std::sin(b.heading) * step};
        b.radius = start.radius + (end - start.radius) * i / kSteps;
        path.push_back({b.at, b.radius, 2.0 * b.radius * kCmPerUnit});
    }
    canvas.tube(layer, path, Profile::Solid);
    if (start.generation == 0 || b.radius < 0.0007)
        return;
    const double spread = rng.uniform(0.30, 0.62);
    const double major = rng.uniform(0.72, 0.88);
    const double minor = std::cbrt(1.0 - major * major * major);
    const double turn = rng.chance(0.5) ? 1.0 : -1.0;
    growVessel(
        canvas,
        {b.at, b.heading + turn * spread * 0.45, b.radius * major, start.length * 0.86, start.generation - 1},
        side, rng, layer);
    growVessel(canvas,
               {b.at, b.heading - turn * spread, b.radius * minor, start.length * 0.80, start.generation - 1},
               side, rng, layer);
}

float smoothstep(float low, float high, float v) {
    const float t = std::clamp((v - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

/// The rectangle round the visible part of one consolidation; empty when there is hardly anything to see.
cv::Rect visibleBox(const cv::Mat1f& seenCm, float strongest) {
    cv::Mat1b mask;
    cv::compare(seenCm, std::max(0.42F * strongest, 0.35F), mask, cv::CMP_GT);
    return cv::boundingRect(mask);
}

/// Readers draw one box round shadows that run together.
void mergeOverlapping(std::vector<cv::Rect>& boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            if ((boxes[i] & boxes[j]).area() > 0) {
                boxes[i] |= boxes[j];
                boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(j));
                i = j = 0; // the larger box may now touch one that it did not touch before
            }
}

/// Bronchi that still hold air: dark branches through the consolidation, pointing away from the hilum.
cv::Mat1f airBronchograms(const Canvas& canvas, const Thorax& thorax, const OpacityPlan& o, Rng& rng) {
    cv::Mat1f layer = canvas.field();
    const cv::Point2d centre = thorax.lungPoint(o.lung, o.u, o.v);
    const cv::Point2d from = thorax.hilum(o.lung);
    const double side = Thorax::sign(o.lung);
    const double heading = std::atan2(centre.y - from.y, side * (centre.x - from.x));
    for (int i = 0; i < 2; ++i) {
        const double spread = rng.uniform(-0.5, 0.5);
        const cv::Point2d back{-side * std::cos(heading) * o.radiusU * 0.9,
                               -std::sin(heading) * o.radiusV * 0.9 + 0.02 * (i - 0.5)};
        growVessel(canvas, {centre + back, heading + spread, 0.0042, 0.055, 2}, side, rng, layer);
    }
    return layer;
}

} // namespace

cv::Mat1f paintVessels(const Canvas& canvas, const Thorax& thorax, const Traits& traits, Rng& rng) {
    cv::Mat1f arteries = canvas.field();
    cv::Mat1f veins = canvas.field();
    for (int lung = 0; lung < 2; ++lung) {
        const double side = Thorax::sign(lung);
        const cv::Point2d root = thorax.hilum(lung);
        const double scale = (thorax.domeY(lung) - thorax.apexY(lung)) / 0.55;
        // Heading, calibre, length: upper vessels are thinner than lower ones (upright film).
        static constexpr double kRoots[][3] = {
            {-1.15, 0.0046, 0.085}, {-0.80, 0.0044, 0.085}, {-0.40, 0.0046, 0.085}, {-0.05, 0.0050, 0.085},
            {0.30, 0.0056, 0.085},  {0.62, 0.0064, 0.09},   {0.92, 0.0072, 0.09},   {1.22, 0.0085, 0.095}};
        for (const auto& r : kRoots) {
            const Branch b{root +
                               cv::Point2d{side * 0.004 * rng.normal(), 0.014 * rng.normal() + 0.02 * r[0]},
                           r[0] + 0.12 * rng.normal(), r[1] * rng.uniform(0.85, 1.15), r[2] * scale, 4};
            growVessel(canvas, b, side, rng, rng.chance(0.6) ? arteries : veins);
        }
        // The hilum's own shadow: the lower lobe artery runs down along the heart.
        const std::vector<TubePoint> descending{{root + cv::Point2d{-side * 0.008, -0.024}, 0.022, 0.55},
                                                {root + cv::Point2d{side * 0.008, 0.008}, 0.026, 0.75},
                                                {root + cv::Point2d{side * 0.014, 0.058}, 0.019, 0.55},
                                                {root + cv::Point2d{side * 0.016, 0.105}, 0.012, 0.3}};
        canvas.tube(veins, descending, Profile::Soft);
    }
    arteries += veins;
    arteries *= 2.6 * traits.markings;
    return arteries;
}

Consolidation paintConsolidation(const Canvas& canvas, const Thorax& thorax, const FilmPlan& plan,
                                 const cv::Mat1f& air, std::uint64_t seed) {
    Consolidation result;
    result.filled = canvas.field();
    std::vector<cv::Rect> boxes;
    for (const OpacityPlan& o : plan.opacities) {
        Rng rng(seed ^ (std::uint64_t{o.texture} << 20U), "opacity");
        const cv::Mat1f border = fractalNoise(canvas, rng, 7, 5, 0.62);
        const cv::Mat1f clumps = fractalNoise(canvas, rng, 26, 3, 0.7);
        const cv::Mat1f tubes = airBronchograms(canvas, thorax, o, rng);
        const cv::Point2d centre = thorax.lungPoint(o.lung, o.u, o.v);
        const auto c = static_cast<float>(std::cos(o.angle));
        const auto s = static_cast<float>(std::sin(o.angle));
        const auto patchy = static_cast<float>(o.patchiness);
        const bool right = o.lung == 0;
        cv::Mat1f field = canvas.field();
        canvas.fill(field, [&](float x, float y) {
            if ((x < 0.0F) != right)
                return -9.0F;
            const float dx = x - static_cast<float>(centre.x);
            const float dy = y - static_cast<float>(centre.y);
            const float p = (c * dx + s * dy) / static_cast<float>(o.radiusU);
            const float q = (c * dy - s * dx) / static_cast<float>(o.radiusV);
            return 1.0F - 0.75F * std::sqrt(p * p + q * q);
        });
        cv::Mat1f seen = canvas.field();
        float strongest = 0.0F;
        for (int y = 0; y < field.rows; ++y)
            for (int x = 0; x < field.cols; ++x) {
                float& v = field(y, x);
                v = smoothstep(-0.15F, 0.95F, v + 0.24F * border(y, x));
                v *= 1.0F - patchy * 0.42F * smoothstep(0.3F, -1.1F, clumps(y, x) + 0.5F * border(y, x));
                v *= static_cast<float>(o.strength) * (1.0F - std::min(0.5F, 1.2F * tubes(y, x)));
                seen(y, x) = v * air(y, x);
                strongest = std::max(strongest, seen(y, x));
            }
        const cv::Rect box = visibleBox(seen, strongest);
        if (box.width * 32 > canvas.side() && box.height * 32 > canvas.side())
            boxes.push_back(box);
        cv::max(cv::InputArray(result.filled), field, result.filled);
    }
    mergeOverlapping(boxes);
    const double unit = canvas.side();
    for (const cv::Rect& box : boxes)
        result.boxes.push_back({box.x / unit, box.y / unit, box.width / unit, box.height / unit});
    return result;
}

void applyFluid(const Canvas& canvas, const Thorax& thorax, const FilmPlan& plan, Rng& rng, cv::Mat1f& air) {
    cv::Mat1f kept = canvas.field();
    const cv::Point2d hila[2] = {thorax.hilum(0), thorax.hilum(1)};
    const auto half = static_cast<float>(thorax.cageHalf());
    canvas.fill(kept, [&](float x, float y) {
        const int lung = x < 0.0F ? 0 : 1;
        float share = 1.0F;
        if (plan.effusion[lung] > 0.0) {
            // The meniscus climbs towards the wall.
            const float lateral = std::clamp((std::abs(x) - 0.3F * half) / (0.7F * half), 0.0F, 1.0F);
            const auto amount = static_cast<float>(plan.effusion[lung]);
            const float level =
                static_cast<float>(thorax.baseY()) - amount * (0.45F + 1.1F * lateral * lateral * lateral);
            share *= 1.0F - 0.94F * smoothstep(-0.025F, 0.022F, y - level);
        }
        if (plan.oedema > 0.0) {
            const auto dx = static_cast<float>(x - hila[lung].x);
            const auto dy = static_cast<float>(y - hila[lung].y - 0.04);
            const float wings = std::exp(-(dx * dx / 0.030F + dy * dy / 0.055F));
            share *= 1.0F - static_cast<float>(plan.oedema) * (0.10F + 0.30F * wings);
        }
        return share;
    });
    if (plan.oedema > 0.0) { // a reticular grain, finer and more even than consolidation
        const cv::Mat1f grain = fractalNoise(canvas, rng, 40, 2, 0.8);
        cv::scaleAdd(grain, -0.035 * plan.oedema, kept, kept);
    }
    cv::multiply(air, kept, air);
}

cv::Mat1f paintSmallFindings(const Canvas& canvas, const Thorax& thorax, const FilmPlan& plan) {
    cv::Mat1f layer = canvas.field();
    for (const Nodule& n : plan.nodules) {
        const cv::Point2d at = thorax.lungPoint(n.lung, n.u, n.v);
        const std::vector<TubePoint> ball{
            {at, n.radius, 1.6 * n.radius * kCmPerUnit},
            {at + cv::Point2d{0.001, 0.001}, n.radius, 1.6 * n.radius * kCmPerUnit}};
        canvas.tube(layer, ball, Profile::Solid);
    }
    for (const PlateAtelectasis& p : plan.plates) {
        const cv::Point2d at = thorax.lungPoint(p.lung, p.u, p.v);
        const double side = Thorax::sign(p.lung);
        const cv::Point2d far =
            at + cv::Point2d{side * p.length * std::cos(p.tilt), p.length * std::sin(p.tilt)};
        const std::vector<TubePoint> line{
            {at, 0.0045, 1.0}, {(at + far) * 0.5 + cv::Point2d{0.0, -0.004}, 0.006, 1.3}, {far, 0.0035, 0.7}};
        canvas.tube(layer, line, Profile::Solid);
    }
    return layer;
}

} // namespace hilum::ingest::demo
