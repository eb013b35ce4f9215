// What lies in the lungs: vessels and airways, pneumonia-like consolidations with their boxes, and what is
// only like them (oedema, fluid, plates, nodules). Pure functions; any thread.
#pragma once

#include "ingest/Demo.h"
#include "ingest/demo/Canvas.h"

namespace hilum::ingest::demo {

/// Vessels' thickness, cm of water, not yet cut to the lungs.
[[nodiscard]] cv::Mat1f paintVessels(const Canvas& canvas, const Thorax& thorax, const Traits& traits,
                                     Rng& rng);

struct Consolidation {
    cv::Mat1f filled;                     ///< 0 … 1: share of the air that is replaced
    std::vector<DemoFilm::Opacity> boxes; ///< what a reader would draw round each, in film fractions
};
/// `air` is the lungs' air-filled thickness in cm.
[[nodiscard]] Consolidation paintConsolidation(const Canvas& canvas, const Thorax& thorax,
                                               const FilmPlan& plan, const cv::Mat1f& air,
                                               std::uint64_t seed);

/// Removes air where there is fluid or oedema.
void applyFluid(const Canvas& canvas, const Thorax& thorax, const FilmPlan& plan, Rng& rng, cv::Mat1f& air);
/// Nodules and plate atelectases, cm of water.
[[nodiscard]] cv::Mat1f paintSmallFindings(const Canvas& canvas, const Thorax& thorax, const FilmPlan& plan);

} // namespace hilum::ingest::demo
