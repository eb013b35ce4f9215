#include "ingest/demo/Film.h"

#include "ingest/demo/Exposure.h"
#include "ingest/demo/Lungs.h"
#include "ingest/demo/Skeleton.h"
#include "ingest/demo/SoftTissue.h"

#include <opencv2/imgproc.hpp>

namespace hilum::ingest {

namespace demo {

DemoFilm drawFilm(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, int side,
                  const Traits& traits, const FilmPlan& plan, Fields& fields, bool showOpacities) {
    const auto random = [&](Part part) { return filmRng(seed, patient, film, part); };
    const bool ap = plan.anteroposterior;
    Rng pose = random(Part::Pose);
    const Thorax thorax(traits, plan, pose);
    const Canvas canvas(side, thorax.pose(), fields);

    cv::Mat1f air = canvas.field();
    canvas.fill(air, [&](float x, float y) { return thorax.lungCm(x, y); });
    cv::Mat1f lung = canvas.field();
    air.convertTo(lung, CV_32F, 1.0 / 6.0);
    cv::min(lung, 1.0, lung); // where vessels may be seen
    Rng vessels = patientRng(seed, patient, Part::Vessels);
    Rng texture = random(Part::Texture);
    cv::Mat1f markings = paintVessels(canvas, thorax, traits, vessels);
    cv::scaleAdd(fractalNoise(canvas, texture, 30, 3, 0.75), 0.10 * traits.markings, markings, markings);
    cv::multiply(markings, lung, markings);
    if (plan.oedema > 0.0)
        markings *= 1.0 + 0.5 * plan.oedema;
    applyFluid(canvas, thorax, plan, texture, air);
    const Consolidation consolidation = paintConsolidation(canvas, thorax, plan, air, seed);
    cv::Mat1f small = paintSmallFindings(canvas, thorax, plan);
    cv::multiply(small, lung, small);
    if (showOpacities) {
        cv::Mat1f filled = canvas.field();
        cv::multiply(air, consolidation.filled, filled);
        air -= filled;
    }

    Rng body = random(Part::Devices);
    Rng bones = patientRng(seed, patient, Part::Bones);
    constexpr double kAirShare = 0.76; // the lung's tissue fills the rest of its volume
    cv::Mat1f water = paintBody(canvas, thorax, traits, ap, body);
    water += paintBreasts(canvas, thorax, traits, body);
    water -= paintGas(canvas, thorax, traits, body);
    cv::scaleAdd(air, -kAirShare, water, water);
    water += markings;
    water += small;
    water += paintSkeleton(canvas, thorax, traits, ap, bones);
    cv::max(water, 0.0, water);
    water += paintDevices(canvas, thorax, ap, traits.inpatient, body);

    Rng exposure = random(Part::Exposure);
    Rng grain = random(Part::Grain);
    DemoFilm result;
    result.picture = expose(canvas, water, drawExposure(ap, exposure), grain);
    result.anteroposterior = ap;
    result.opacities = consolidation.boxes;
    return result;
}

} // namespace demo

DemoFilm drawDemoFilm(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, int side) {
    if (side < demo::kSmallestSide || side > demo::kLargestSide)
        return {};
    const demo::Traits traits = demo::traitsOf(seed, patient);
    demo::Fields fields;
    return demo::drawFilm(seed, patient, film, side, traits, demo::planOf(seed, patient, film, traits),
                          fields);
}

} // namespace hilum::ingest
