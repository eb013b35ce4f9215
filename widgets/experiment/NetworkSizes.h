// How many numbers a network has, from its specification alone: for the summary before anything starts. Pure
// functions.
#pragma once

#include "run/RunSpec.h"

#include <cstdint>

namespace hilum::widgets {

/// Parameters of ResNet-18 with one input channel and no classifier, first stage `width` channels wide
/// (64: 11,170,240, torchvision's 11,689,512 less the classifier's 513,000 and two input channels' 6,272).
[[nodiscard]] double resnet18Parameters(std::int64_t width);
/// The same for ResNet-50 (64: 23,501,760).
[[nodiscard]] double resnet50Parameters(std::int64_t width);
/// A vision transformer of 12 blocks for grey films, with class token and one position for each patch and the
/// token, no classifier (vit_tiny, 224 px, patch 16: 5,426,112).
[[nodiscard]] double vitParameters(const std::string& name, std::int64_t side, std::int64_t patch);

[[nodiscard]] double encoderParameters(const run::RunSpec& spec);
[[nodiscard]] std::int64_t encoderFeatures(const run::RunSpec& spec);
/// What a pretraining method trains beside its encoder: projector, predictor, head or decoder.
[[nodiscard]] double headParameters(const run::RunSpec& spec);
/// What it keeps without training it: momentum networks and MoCo's queue.
[[nodiscard]] double keptParameters(const run::RunSpec& spec);

} // namespace hilum::widgets
