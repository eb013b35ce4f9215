// One synthetic film from its plan. Pure functions; any thread.
#pragma once

#include "ingest/Demo.h"
#include "ingest/demo/Canvas.h"

namespace hilum::ingest::demo {

inline constexpr int kSmallestSide = 64;
inline constexpr int kLargestSide = 1024;

/// Draws a film; `showOpacities` false draws the same film as if the lungs held no consolidation (boxes
/// stay). `fields` is memory to work in; it does not change the picture.
[[nodiscard]] DemoFilm drawFilm(std::uint64_t seed, std::uint32_t patient, std::uint32_t film, int side,
                                const Traits& traits, const FilmPlan& plan, Fields& fields,
                                bool showOpacities = true);

} // namespace hilum::ingest::demo
