// OnePicture: what a network makes of one picture that somebody holds in front of it: MAE's reconstruction,
// the attention of a Vision Transformer, the activation or Grad-CAM of a ResNet. No dataset is needed. GPU
// thread.
#pragma once

#include "base/GreyImage.h"
#include "base/Text.h"
#include "learn/Device.h"
#include "learn/explain/FilmMaps.h"
#include "learn/explain/Networks.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hilum::learn::explain {

/// What is told while a picture is made.
inline constexpr std::string_view kLoadingNetwork = HILUM_TR("loading the network");
inline constexpr std::string_view kComputing = HILUM_TR("computing");

/// Which patches MAE hides: those of the first film of step `step` of a run with this seed.
struct PictureOptions {
    double maskRatio = 0.0; ///< share of the patches; 0: the run's own
    std::uint64_t seed = 1;
    std::int64_t step = 0;
};

/// All square; empty where the network has none of the kind.
struct ExplainedPicture {
    std::string what;       ///< an English sentence: what is shown
    std::string kind;       ///< "reconstruction", or mapName()
    int side = 0;           ///< px that the network works at
    std::int64_t patch = 0; ///< px; 0 for a ResNet
    double maskRatio = 0.0; ///< that was used; 0 without a mask
    GreyImage film;         ///< as the network sees it, side × side
    GreyImage map, heads;   ///< maps: side × side; heads one beside the other
    GreyImage masked, reconstruction;
};

/// `picture`: square, in grey levels of the pixel cache; resized to the network's side. BadValue for a
/// picture that is not square, or a ratio that hides no or every patch. A MAE run that kept no decoder shows
/// its attention.
Result<ExplainedPicture> explainPicture(const ExplainedNetwork& network, const GreyView& picture,
                                        const PictureOptions& options, const DeviceChoice& device);

} // namespace hilum::learn::explain
