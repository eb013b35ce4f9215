// Checkpoints: everything that a run needs to go on to the bit, hashed, written whole, at least two kept.
// Owned by the GPU thread.
#pragma once

#include "base/Result.h"
#include "learn/TensorMap.h"
#include "run/RunEvent.h"
#include "run/RunFolder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hilum::learn {

struct Checkpoint {
    std::int64_t step = 0;  ///< steps made before it: training goes on with this one
    double elapsedS = 0.0;  ///< time spent in training so far
    double epochLoss = 0.0; ///< sum of the losses of the steps of the unfinished epoch
    std::string specHash;
    TensorMap tensors;
};

/// temp → SHA-256 → fdatasync → rename → fsync(folder); refuses tensors that are not finite. The event is to
/// be appended to run.db after it: the row makes the checkpoint count.
Result<run::CheckpointSaved> saveCheckpoint(const run::RunFolder& folder, const Checkpoint& checkpoint);

/// The newest checkpoint of `saved` (from run.db) whose file is there and whose hash holds; what had to be
/// passed over is told in `warnings`. Empty when none was ever saved; Corrupt when there were some and none
/// is good.
Result<std::optional<Checkpoint>> loadNewestCheckpoint(const run::RunFolder& folder,
                                                       std::vector<run::CheckpointSaved> saved,
                                                       const std::string& specHash,
                                                       std::vector<std::string>& warnings);

/// Removes all but the newest `keep` checkpoint files of the run.
void dropOldCheckpoints(const run::RunFolder& folder, std::size_t keep);

} // namespace hilum::learn
