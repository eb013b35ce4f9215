// Soft parts of the synthetic thorax beside the lungs: arms, breasts, head, airways, gas below the diaphragm;
// and what was laid on or into the patient. Thickness in cm of water. Pure functions; any thread.
#pragma once

#include "ingest/demo/Canvas.h"

namespace hilum::ingest::demo {

/// Trunk, neck, jaw and arms, lungs counted as solid.
[[nodiscard]] cv::Mat1f paintBody(const Canvas& canvas, const Thorax& thorax, const Traits& traits,
                                  bool anteroposterior, Rng& rng);
/// Breasts and the folds of muscle in front of the armpits.
[[nodiscard]] cv::Mat1f paintBreasts(const Canvas& canvas, const Thorax& thorax, const Traits& traits,
                                     Rng& rng);
/// Air outside the lungs: trachea, main bronchi, stomach, colon. To be subtracted.
[[nodiscard]] cv::Mat1f paintGas(const Canvas& canvas, const Thorax& thorax, const Traits& traits, Rng& rng);
/// Electrodes and their leads, a line, a tube, a port: often on AP films, seldom on others.
[[nodiscard]] cv::Mat1f paintDevices(const Canvas& canvas, const Thorax& thorax, bool anteroposterior,
                                     bool inpatient, Rng& rng);

} // namespace hilum::ingest::demo
