// The lines of Python that load an encoder which Hilum wrote, for those who go on with torchvision or timm.
// Pure functions, any thread.
#pragma once

#include "run/RunSpec.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hilum::run {

/// What tells an encoder file's network: the same words as in its metadata.
struct PythonModel {
    std::string encoder = "resnet18"; ///< "resnet18", "resnet50", "vit_tiny", "vit_small", "vit_base"
    std::int64_t width = 64;          ///< of a ResNet
    std::int64_t side = 224;          ///< px that a ViT's positions are made for
    std::int64_t patch = 16;          ///< px, of a ViT
    bool meanPooling = false;         ///< of a ViT
    int channels = 1;                 ///< in the file: 1 or 3
};

/// The encoder that a pretraining run keeps; nothing for other runs.
[[nodiscard]] std::optional<PythonModel> pythonModelOf(const RunSpec& spec);

/// Python for torchvision (ResNets) or timm (ViTs): imports, a model whose call gives Hilum's features, and
/// the strict loading of `file`. Three lines; a ResNet of another width than 64, which torchvision has not,
/// takes two more.
[[nodiscard]] std::string pythonLines(const PythonModel& model, const std::string& file);

} // namespace hilum::run
