// Bones of the synthetic thorax, as thickness in cm of water that absorbs as much. Pure functions; any
// thread.
#pragma once

#include "ingest/demo/Canvas.h"

namespace hilum::ingest::demo {

/// Ribs, spine, clavicles, scapulae and humeri in one field.
[[nodiscard]] cv::Mat1f paintSkeleton(const Canvas& canvas, const Thorax& thorax, const Traits& traits,
                                      bool anteroposterior, Rng& bones);

} // namespace hilum::ingest::demo
