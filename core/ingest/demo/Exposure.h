// From thickness to grey: attenuation, scatter, grain, detail processing, display curve, collimation and
// marks. Pure functions; any thread.
#pragma once

#include "base/GreyImage.h"
#include "ingest/demo/Canvas.h"

namespace hilum::ingest::demo {

/// How one film was taken and processed.
struct Exposure {
    double attenuation = 0.17;             ///< per cm of water
    double scatter = 0.25;                 ///< scattered over primary intensity
    double photons = 6000.0;               ///< per pixel of a 256² film in open air
    double blurPixels = 0.5;               ///< focus and motion, pixels of a 256² film
    double detail = 0.5;                   ///< strength of the detail processing
    double darkest = 0.9, brightest = 4.0; ///< attenuation that becomes black and white
    double gamma = 1.0;
    double fog = 0.03;                    ///< grey of the bare film, 0 … 1
    double collimation[4] = {0, 0, 0, 0}; ///< covered share from left, top, right, bottom
    double collimationTilt = 0.0;
    bool leftMark = true; ///< an L or R beside the SYN mark
    int corner = 0;
};

[[nodiscard]] Exposure drawExposure(bool anteroposterior, Rng& rng);
/// `waterCm`: thickness along each ray as cm of water.
[[nodiscard]] GreyImage expose(const Canvas& canvas, const cv::Mat1f& waterCm, const Exposure& exposure,
                               Rng& grain);

} // namespace hilum::ingest::demo
