// Weights leave Hilum: the kept encoder for torchvision and timm, or a method's whole state for its authors'
// code. One thread.
#pragma once

#include "base/Result.h"
#include "run/PythonLines.h"
#include "run/RunFolder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hilum::learn {

struct ExportOptions {
    std::filesystem::path to;
    int channels = 3;        ///< of the first layer: 3, as torchvision's and timm's networks have, or 1
    bool wholeModel = false; ///< heads, decoder, momentum network and queue besides, from the last checkpoint
};

struct ExportedWeights {
    run::PythonModel model; ///< for pythonLines; of the encoder
    std::size_t tensors = 0;
    double mean = 0.0, deviation = 1.0; ///< to normalise films in [0, 1] with
    std::vector<std::string> sentences; ///< what was converted and what to know
};

/// The encoder of a finished or stopped pretraining run, or its whole state. NotFound when it has written
/// none yet.
Result<ExportedWeights> exportRun(const run::RunFolder& folder, const ExportOptions& options);
/// An encoder file that Hilum wrote or can read.
Result<ExportedWeights> exportEncoderFile(const std::filesystem::path& file, const ExportOptions& options);

} // namespace hilum::learn
