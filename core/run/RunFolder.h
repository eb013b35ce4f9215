// RunFolder: where things lie in runs/<id>/, and what can be said about a run without opening a window on it.
// A run folder is complete: copy it elsewhere and it opens. Values, any thread.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "run/RunEvent.h"
#include "run/RunSpec.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hilum::run {

struct RunFolder {
    std::filesystem::path path;

    [[nodiscard]] std::string id() const { return path.filename().string(); }
    [[nodiscard]] std::filesystem::path specFile() const { return path / "spec.json"; }
    [[nodiscard]] std::filesystem::path storeFile() const { return path / "run.db"; }
    [[nodiscard]] std::filesystem::path encoderFile() const { return path / "encoder.safetensors"; }
    /// The fine-tuned network with its last layer, a row for each output; fine-tuning runs only.
    [[nodiscard]] std::filesystem::path classifierFile() const { return path / "classifier.safetensors"; }
    /// MAE's decoder: what its reconstructions need beside the encoder.
    [[nodiscard]] std::filesystem::path decoderFile() const { return path / "decoder.safetensors"; }
    [[nodiscard]] std::filesystem::path pictures() const { return path / "pictures"; }
    [[nodiscard]] std::filesystem::path checkpoints() const { return path / "checkpoints"; }
    [[nodiscard]] std::filesystem::path logFile() const { return path / "log.txt"; }
    /// The workspace that holds runs/<id>.
    [[nodiscard]] std::filesystem::path workspace() const { return path.parent_path().parent_path(); }
};

/// Makes runs/<id>/ with spec.json and an empty run.db whose state is Queued. The id is time and a random
/// tail.
Result<RunFolder> createRun(const std::filesystem::path& workspace, const RunSpec& spec, const Clock& clock);
Result<RunFolder> openRun(const std::filesystem::path& workspace, const std::string& id);
Result<RunSpec> readSpec(const RunFolder& folder);
/// Replaces the spec of a run that has not begun.
Result<> writeSpec(const RunFolder& folder, const RunSpec& spec);

/// What lists show; read from run.db in one go.
struct RunSummary {
    RunFolder folder;
    std::optional<RunSpec> spec;
    RunState state = RunState::Queued; ///< Interrupted when the owner is dead but the run has no end
    std::string reason;
    std::int64_t createdMs = 0;
    std::int64_t step = 0, totalSteps = 0, epoch = 0, epochs = 0;
    double loss = 0.0;
    double filmsPerSecond = 0.0;
    double elapsedS = 0.0; ///< time spent in steps so far
    double etaS = -1.0;    ///< −1: unknown
    std::string device, precision;
    std::map<std::string, double> metrics;                       ///< latest value of each evaluated number
    std::map<std::string, std::pair<double, std::int64_t>> best; ///< best AUROC-like value and its step
    std::vector<std::string> warnings;
    std::string error; ///< why the folder could not be read, "" otherwise
};

[[nodiscard]] RunSummary summarise(const RunFolder& folder);
/// Every run of the workspace, newest first; a bad folder is listed with its error and hides no other.
[[nodiscard]] std::vector<RunSummary> listRuns(const std::filesystem::path& workspace);
/// True when the worker that wrote the owner row still lives (same boot, process alive, heartbeat fresh).
[[nodiscard]] bool ownerAlive(const RunFolder& folder);

} // namespace hilum::run
