// Weights come in: an encoder that others trained becomes a file of the workspace that probes and fine-tuning
// start from. One thread.
#pragma once

#include "base/Result.h"
#include "learn/encoders/EncoderFile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hilum::learn {

struct ImportOptions {
    std::filesystem::path file;      ///< safetensors
    std::filesystem::path workspace; ///< takes weights/<name>.safetensors
    std::string name;                ///< letters, digits, '.', '-' and '_'
    std::string trainedOn;           ///< the films it has seen, in words; "": unknown
    EncoderReading reading;
};

struct ImportedWeights {
    std::filesystem::path file; ///< for init "file:…"
    EncoderOptions options;
    std::int64_t fileChannels = 1;
    std::size_t features = 0;
    data::PixelStatistics normalisation;
    std::string trainedOn;
    std::vector<std::string> sentences; ///< what it is, what was converted, assumed and left out
};

/// Checks the file strictly and writes what it holds as Hilum's own encoder file of one channel. BadValue for
/// a name that cannot be, or that is taken; Unsupported or Corrupt, naming the first tensor that does not
/// fit.
Result<ImportedWeights> importWeights(const ImportOptions& options);

} // namespace hilum::learn
