#include "ingest/demo/SoftTissue.h"

#include <algorithm>
#include <cmath>

namespace hilum::ingest::demo {

namespace {

using Path = std::vector<TubePoint>;

/// A smooth line through a few points (Catmull–Rom), as cables and catheters lie.
Path cable(const std::vector<cv::Point2d>& knots, double radius, double weight) {
    Path path;
    const auto at = [&](std::ptrdiff_t i) {
        return knots[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, std::ssize(knots) - 1))];
    };
    for (std::ptrdiff_t i = 0; i + 1 < std::ssize(knots); ++i)
        for (int j = 0; j < 8; ++j) {
            const double t = j / 8.0;
            const cv::Point2d a = at(i - 1);
            const cv::Point2d b = at(i);
            const cv::Point2d c = at(i + 1);
            const cv::Point2d d = at(i + 2);
            const cv::Point2d p =
                b +
                0.5 * t * ((c - a) + t * ((2.0 * a - 5.0 * b + 4.0 * c - d) + t * (3.0 * (b - c) + d - a)));
            path.push_back({p, radius, weight});
        }
    path.push_back({knots.back(), radius, weight});
    return path;
}

void paintElectrodes(const Canvas& canvas, const Thorax& thorax, Rng& rng, cv::Mat1f& layer) {
    const double half = thorax.cageHalf();
    const int count = 2 + static_cast<int>(rng.below(3));
    for (int i = 0; i < count; ++i) {
        const double side = i % 2 == 0 ? -1.0 : 1.0;
        const cv::Point2d at{side * half * rng.uniform(0.55, 1.05),
                             i < 2 ? rng.uniform(-0.22, -0.08) : rng.uniform(0.08, 0.28)};
        canvas.tube(layer, Path{{at, 0.011, 0.9}, {at + cv::Point2d{0.001, 0.0}, 0.011, 0.9}},
                    Profile::Hollow);
        canvas.tube(layer, Path{{at, 0.005, 1.6}, {at + cv::Point2d{0.001, 0.0}, 0.005, 1.6}},
                    Profile::Solid);
        const cv::Point2d away{side * rng.uniform(0.1, 0.6), rng.uniform(0.45, 0.62)};
        const cv::Point2d bend = at + cv::Point2d{side * rng.uniform(-0.06, 0.12), rng.uniform(0.08, 0.2)};
        canvas.tube(layer,
                    cable({at, bend, (bend + away) * 0.5 + cv::Point2d{rng.uniform(-0.06, 0.06), 0.0}, away},
                          0.0022, 2.0),
                    Profile::Solid);
    }
}

} // namespace

cv::Mat1f paintBody(const Canvas& canvas, const Thorax& thorax, const Traits& traits, bool anteroposterior,
                    Rng& rng) {
    cv::Mat1f body = canvas.field();
    canvas.fill(body, [&](float x, float y) { return thorax.trunkCm(x, y); });
    cv::Mat1f arms = canvas.field();
    const double f = thorax.flank();
    const double girth = 0.066 + 0.016 * traits.build;
    const double hang = (anteroposterior ? 0.15 : 0.5) + 0.2 * rng.normal();
    for (const double s : {-1.0, 1.0}) {
        const Path arm{{{s * (f + 0.005), -0.195}, girth * 1.1, 13.0 + 2 * traits.build},
                       {{s * (f + 0.045 + 0.03 * hang), -0.10}, girth * 1.05, 12.0 + 2 * traits.build},
                       {{s * (f + 0.065 + 0.06 * hang), 0.06}, girth, 10.5 + traits.build},
                       {{s * (f + 0.080 + 0.14 * hang), 0.24}, girth * 0.92, 9.5 + traits.build},
                       {{s * (f + 0.085 + 0.20 * hang), 0.50}, girth * 0.85, 9.0}};
        canvas.tube(arms, arm, Profile::Solid);
    }
    cv::Mat1f both = canvas.field();
    cv::min(cv::InputArray(body), arms, both);
    cv::max(cv::InputArray(body), arms, body);
    cv::scaleAdd(both, 0.35, body, body);
    cv::Mat1f& jaw = arms;
    jaw.setTo(0.0F);
    const double chin = -0.475 - 0.05 * std::abs(rng.normal());
    const double look = 0.02 * rng.normal();
    canvas.tube(jaw, Path{{{look, chin - 0.09}, 0.115, 15.0}, {{look, chin - 0.25}, 0.13, 17.0}},
                Profile::Solid);
    cv::max(cv::InputArray(body), jaw, body);
    return body;
}

cv::Mat1f paintBreasts(const Canvas& canvas, const Thorax& thorax, const Traits& traits, Rng& rng) {
    cv::Mat1f layer = canvas.field();
    const double half = thorax.cageHalf();
    const double size = 0.105 + 0.012 * traits.breast + 0.01 * traits.build;
    const double y = 0.055 + 0.020 * traits.breast + 0.012 * rng.normal();
    const float x[2] = {static_cast<float>(-0.56 * half + 0.008 * rng.normal()),
                        static_cast<float>(0.56 * half + 0.008 * rng.normal())};
    const auto breast = static_cast<float>(traits.breast);
    const float muscle = traits.female ? 0.5F : 1.3F;
    canvas.fill(layer, [&](float bx, float by) {
        float cm = 0.0F;
        for (const float centre : x) {
            const float p = (bx - centre) / static_cast<float>(size * 1.18);
            const float q = (by - static_cast<float>(y)) /
                            static_cast<float>(by < static_cast<float>(y) ? size * 1.55 : size);
            const float r2 = p * p + q * q;
            if (r2 < 1.0F) // the lower fold has an edge, the upper slope has none
                cm += breast * 1.4F * (q > 0.0F ? std::sqrt(1.0F - r2) : (1.0F - r2));
        }
        const float p = (std::abs(bx) - static_cast<float>(0.92 * half)) / 0.13F;
        const float q = (by + 0.12F) / 0.14F;
        const float fold = 1.0F - p * p - q * q;
        return cm + (fold > 0.0F ? muscle * fold : 0.0F);
    });
    return layer;
}

cv::Mat1f paintGas(const Canvas& canvas, const Thorax& thorax, const Traits& traits, Rng& rng) {
    cv::Mat1f gas = canvas.field();
    const double apex = thorax.apexY(0);
    const double carina = apex + 0.40 * (thorax.domeY(0) - apex);
    const double turn = thorax.turn();
    const auto middle = [&](double y) { return thorax.spineX(y) + turn * 0.6; };
    const Path trachea{{{middle(apex - 0.2), apex - 0.2}, 0.0205, 2.9},
                       {{middle(apex), apex}, 0.0205, 2.9},
                       {{middle(carina) - 0.006, carina - 0.07}, 0.0195, 2.0},
                       {{middle(carina) - 0.004, carina}, 0.0190, 0.7}};
    canvas.tube(gas, trachea, Profile::Solid);
    const cv::Point2d fork{middle(carina) - 0.003, carina};
    canvas.tube(gas, Path{{fork, 0.014, 1.1}, {thorax.hilum(0) + cv::Point2d{0.012, 0.0}, 0.010, 0.9}},
                Profile::Solid);
    canvas.tube(gas, Path{{fork, 0.014, 1.0}, {thorax.hilum(1) + cv::Point2d{-0.016, 0.012}, 0.009, 0.8}},
                Profile::Solid);
    if (traits.gasBubble && rng.chance(0.85)) {
        const double x = 0.5 * thorax.cageHalf() + 0.03 * rng.normal();
        const double width = rng.uniform(0.04, 0.085);
        const double height = rng.uniform(0.022, 0.06);
        const double y = thorax.domeY(1) + 0.022 + height;
        const float fluid = rng.chance(0.45) ? static_cast<float>(y + height * rng.uniform(-0.1, 0.6)) : 9.0F;
        const auto cm = static_cast<float>(rng.uniform(3.5, 7.5));
        cv::Mat1f bubble = canvas.field();
        canvas.fill(bubble, [&](float bx, float by) {
            const float p = (bx - static_cast<float>(x)) / static_cast<float>(width);
            const float q = (by - static_cast<float>(y)) / static_cast<float>(height);
            const float inside = 1.0F - p * p - q * q;
            return inside > 0.0F && by < fluid ? cm * std::sqrt(inside) : 0.0F;
        });
        gas += bubble;
    }
    cv::Mat1f bowel = canvas.field();
    for (int i = static_cast<int>(rng.below(5)); i > 0; --i) {
        const cv::Point2d at{rng.uniform(-0.1, 0.34), thorax.domeY(1) + rng.uniform(0.12, 0.3)};
        const Path loop{{at, rng.uniform(0.018, 0.032), 2.2},
                        {at + cv::Point2d{rng.uniform(-0.05, 0.05), rng.uniform(-0.02, 0.03)}, 0.022, 2.0}};
        canvas.tube(bowel, loop, Profile::Soft);
    }
    gas += bowel;
    return gas;
}

cv::Mat1f paintDevices(const Canvas& canvas, const Thorax& thorax, bool anteroposterior, bool inpatient,
                       Rng& rng) {
    cv::Mat1f layer = canvas.field();
    const double apex = thorax.apexY(0);
    const double span = thorax.domeY(0) - apex;
    if (rng.chance(anteroposterior ? 0.55 : 0.05))
        paintElectrodes(canvas, thorax, rng, layer);
    if (rng.chance(anteroposterior ? 0.34
                                   : (inpatient ? 0.15 : 0.02))) { // central line to the upper caval vein
        const double tip = apex + span * rng.uniform(0.35, 0.55);
        const bool arm = rng.chance(0.4);
        const cv::Point2d entry = arm ? cv::Point2d{-0.48, -0.08} : cv::Point2d{-0.055, apex - 0.16};
        const cv::Point2d mid = arm ? cv::Point2d{-0.25, apex + 0.07} : cv::Point2d{-0.06, apex - 0.02};
        canvas.tube(layer, cable({entry, mid, {-0.045, apex + 0.15 * span}, {-0.036, tip}}, 0.0024, 0.75),
                    Profile::Solid);
    }
    if (anteroposterior && rng.chance(0.2)) { // endotracheal tube
        const double x = thorax.spineX(apex) + thorax.turn() * 0.6;
        canvas.tube(
            layer,
            cable({{x + 0.01, apex - 0.28}, {x, apex - 0.05}, {x - 0.004, apex + 0.27 * span}}, 0.0085, 0.5),
            Profile::Hollow);
    }
    if (anteroposterior && rng.chance(0.16)) // nasogastric tube
        canvas.tube(layer,
                    cable({{0.012, apex - 0.28},
                           {0.008, apex + 0.3 * span},
                           {0.014, apex + 0.8 * span},
                           {0.07, thorax.domeY(1) + 0.06},
                           {0.15, thorax.domeY(1) + 0.10}},
                          0.0026, 0.7),
                    Profile::Solid);
    if (rng.chance(inpatient ? 0.08 : 0.02)) { // port
        const cv::Point2d at{-0.22, apex + 0.14};
        canvas.tube(layer, Path{{at, 0.019, 1.3}, {at + cv::Point2d{0.0, 0.001}, 0.019, 1.3}},
                    Profile::Hollow);
        canvas.tube(layer,
                    cable({at, {-0.17, apex + 0.02}, {-0.07, apex + 0.07}, {-0.037, apex + 0.45 * span}},
                          0.0024, 0.7),
                    Profile::Solid);
    }
    return layer;
}

} // namespace hilum::ingest::demo
