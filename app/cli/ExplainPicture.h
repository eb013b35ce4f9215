// `hilum-cli explain RUN --picture FILE`: what a network makes of one picture, without any dataset.
#pragma once

#include "cli/Cli.h"
#include "learn/explain/Networks.h"
#include "learn/explain/OnePicture.h"

#include <filesystem>

namespace hilum::cli {

/// Reads a square PNG, shows it to the network, and writes film.png with masked.png and reconstruction.png of
/// a MAE, or map.png and heads.png of other networks, into `out`. With --json a line of progress, then
/// {"kind", "what", "side", "patch", "maskRatio", "pictures"}. Gives the exit code.
int explainOnePicture(const Call& call, const learn::explain::ExplainedNetwork& network,
                      const std::filesystem::path& picture, const std::filesystem::path& out,
                      const learn::explain::PictureOptions& options, const learn::DeviceChoice& device);

} // namespace hilum::cli
