// A method's whole state under the names of its authors' checkpoints. One thread.
#pragma once

#include "learn/TensorMap.h"
#include "run/RunSpec.h"

#include <map>
#include <string>

namespace hilum::learn {

/// `state`: stateOf(method). MAE: names of its "model" (encoder, mask_token, decoder_…). DINO: student and
/// teacher with backbone.* and head.*, dino_loss.center. MoCo: encoder_q, encoder_k, queue, queue_ptr.
/// SimCLR: encoder, projector; BYOL: online, target, predictor (their authors' files have other formats).
/// `channels` 3: first layers are expanded (Stem.h) and MAE's last layer predicts each pixel three times.
[[nodiscard]] TensorMap authorsState(const std::string& method, const TensorMap& state, int channels);

/// What a reader of the weights must know to compare or go on: method, epochs, batch, which multiple of the
/// paper's loss, which LARS. Texts for a file's metadata; nothing of films or places.
[[nodiscard]] std::map<std::string, std::string> conventionsOf(const run::RunSpec& spec);

} // namespace hilum::learn
