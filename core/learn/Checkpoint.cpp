#include "learn/Checkpoint.h"

#include "base/AtomicFile.h"
#include "base/Failpoint.h"
#include "base/Text.h"
#include "learn/Safetensors.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <ranges>

namespace hilum::learn {

namespace {

/// Hex floats: a double comes back to the bit.
std::string exact(double value) {
    return fmt::format("{:a}", value);
}

double exactIn(const std::map<std::string, std::string>& metadata, const char* key) {
    const auto found = metadata.find(key);
    return found == metadata.end() ? 0.0 : std::strtod(found->second.c_str(), nullptr);
}

std::string textIn(const std::map<std::string, std::string>& metadata, const char* key) {
    const auto found = metadata.find(key);
    return found == metadata.end() ? std::string() : found->second;
}

} // namespace

Result<run::CheckpointSaved> saveCheckpoint(const run::RunFolder& folder, const Checkpoint& checkpoint) {
    if (!allFinite(checkpoint.tensors))
        return Error{
            ErrorCode::Diverged,
            fmt::format(HILUM_TR("the weights at step {} hold values that are not finite"), checkpoint.step)};
    HILUM_TRY(makePrivateFolder(folder.checkpoints()));
    const std::string name = fmt::format("step-{:09}.safetensors", checkpoint.step);
    const std::map<std::string, std::string> metadata{{"format", "hilum-checkpoint-1"},
                                                      {"step", std::to_string(checkpoint.step)},
                                                      {"elapsed_s", exact(checkpoint.elapsedS)},
                                                      {"epoch_loss", exact(checkpoint.epochLoss)},
                                                      {"spec", checkpoint.specHash}};
    HILUM_FAILPOINT("checkpoint-before-write");
    HILUM_TRY_ASSIGN(const auto hash,
                     writeSafetensors(folder.checkpoints() / name, checkpoint.tensors, metadata));
    HILUM_FAILPOINT("checkpoint-after-rename");
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(folder.checkpoints() / name, ignored);
    return run::CheckpointSaved{checkpoint.step, name, hash, static_cast<std::int64_t>(bytes)};
}

Result<std::optional<Checkpoint>> loadNewestCheckpoint(const run::RunFolder& folder,
                                                       std::vector<run::CheckpointSaved> saved,
                                                       const std::string& specHash,
                                                       std::vector<std::string>& warnings) {
    bool any = false;
    for (const auto& entry : std::views::reverse(saved)) {
        const auto file = folder.checkpoints() / entry.file;
        if (entry.file.find('/') != std::string::npos)
            continue;
        if (!std::filesystem::exists(file)) {
            // Old ones are dropped by rotation; only the newest being gone is worth a word.
            if (&entry == &saved.back()) {
                any = true;
                warnings.push_back(fmt::format(
                    HILUM_TR("The checkpoint of step {} is gone; an older one is looked for."), entry.step));
            }
            continue;
        }
        any = true;
        auto weights = readSafetensors(file, entry.sha256);
        if (!weights) {
            warnings.push_back(fmt::format(
                HILUM_TR("The checkpoint of step {} is damaged and was passed over."), entry.step));
            continue;
        }
        if (textIn(weights->metadata, "spec") != specHash)
            return Error{ErrorCode::BadValue,
                         HILUM_TR("its checkpoints belong to another specification; clone the run instead"),
                         folder.id()};
        Checkpoint checkpoint;
        checkpoint.step = std::strtoll(textIn(weights->metadata, "step").c_str(), nullptr, 10);
        checkpoint.elapsedS = exactIn(weights->metadata, "elapsed_s");
        checkpoint.epochLoss = exactIn(weights->metadata, "epoch_loss");
        checkpoint.specHash = specHash;
        checkpoint.tensors = std::move(weights->tensors);
        return std::optional(std::move(checkpoint));
    }
    if (any)
        return Error{ErrorCode::Corrupt,
                     HILUM_TR("none of its checkpoints can be read; start it anew as a clone"), folder.id()};
    return std::optional<Checkpoint>();
}

void dropOldCheckpoints(const run::RunFolder& folder, std::size_t keep) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder.checkpoints(), ignored))
        if (entry.path().extension() == ".safetensors")
            files.push_back(entry.path());
    std::ranges::sort(files, std::greater<>()); // names hold the step with leading zeros
    for (std::size_t i = keep; i < files.size(); ++i)
        std::filesystem::remove(files[i], ignored);
}

} // namespace hilum::learn
