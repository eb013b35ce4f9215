// The networks that explain looks at: a run's or a file's encoder, with the score and the decoder that belong
// to it. GPU thread.
#pragma once

#include "learn/encoders/EncoderFile.h"
#include "learn/explain/GradCam.h"
#include "learn/methods/Mae.h"
#include "run/RunFolder.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace hilum::learn::explain {

struct ExplainedNetwork {
    LoadedEncoder loaded;
    std::optional<LinearScore>
        score;                      ///< of a fine-tuned classifier; encoders without one get a linear probe's
    std::shared_ptr<Mae> mae;       ///< with the encoder's weights; null where no decoder was kept
    int side = 0;                   ///< px that it works at; 0: unknown
    std::string dataset, split;     ///< that the run was tested on, "" for files
    std::filesystem::path pictures; ///< the run's folder for pictures, "" for files
};

/// `runOrFile`: the id of a run of the workspace, or a safetensors file. A probe's network is the encoder
/// that it started from. NotFound when the run has written no weights yet; Unsupported for a run that has no
/// network.
Result<ExplainedNetwork> networkOf(const std::filesystem::path& workspace, const std::string& runOrFile);

/// Writes decoder.safetensors of a MAE; nothing for other methods.
Result<> keepDecoder(Method& method, const run::RunFolder& folder);

} // namespace hilum::learn::explain
