#include "run/MethodPresets.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hilum::run {

namespace {

constexpr std::int64_t kFewFilms = 50'000;
constexpr std::int64_t kSmallSide = 128; ///< px

using Values = std::vector<std::pair<const char*, Json>>;

std::int64_t queueFor(std::int64_t films, std::int64_t batch) {
    constexpr double kShare = 0.15; // of the films: few meet their own past
    const auto batches = static_cast<std::int64_t>(kShare * static_cast<double>(films)) / batch;
    return std::clamp<std::int64_t>(batches, 1, std::max<std::int64_t>(1, 4096 / batch)) * batch;
}

/// What a few thousand films want beside the papers' million: steps are few, so that they must be larger.
Values forFewFilms(std::string_view method, std::int64_t films, std::int64_t batch) {
    if (method == "moco") // SGD at its paper's rate is still at chance after a thousand steps
        return {{"queueSize", queueFor(films, batch)},
                {"optimiser", "lars"},
                {"learningRate", 2.0},
                {"weightDecay", 1e-6},
                {"warmupEpochs", 5},
                {"bnSplits", batch % 2 == 0 ? 2 : 1}};
    if (method == "byol")
        return {{"optimiser", "adamw"}, {"learningRate", 1e-3},  {"weightDecay", 0.01},
                {"hidden", 1024},       {"predictorRate", 10.0}, {"emaMomentum", 0.97}};
    if (method == "dino")
        return {{"outputs", 1024}, {"headHidden", 256},   {"headBottleneck", 64},
                {"localViews", 4}, {"emaMomentum", 0.99}, {"learningRate", 2e-4}};
    if (method == "mae")
        return {{"learningRate", 1e-3}};
    return {};
}

Values forSmallFilms(std::string_view method, std::int64_t side) {
    if (method == "dino")
        return {{"encoder", "vit_tiny"}};
    // At least eight patches a side: of fewer there is little to hide.
    if (method == "mae")
        return {{"encoder", "vit_tiny"},
                {"patch", side >= kSmallSide ? 16 : 8},
                {"decoderDim", 128},
                {"decoderDepth", 2},
                {"decoderHeads", 4}};
    return {};
}

} // namespace

Result<RunSpec> studyMethod(const RunSpec& like, std::string_view method, std::int64_t films) {
    RunSpec spec(RunKind::Pretrain);
    HILUM_TRY(spec.set("method", std::string(method)));
    for (const char* key :
         {"dataset", "split", "films", "filmSeed", "side", "width", "epochs", "batch", "probeEvery",
          "probeDataset", "checkpointEveryS", "threads", "loaderThreads", "device", "precision"})
        HILUM_TRY(spec.set(key, like.value(key)));
    const std::int64_t seen = like.integer("films") > 0 ? std::min(like.integer("films"), films) : films;
    if (seen > 0 && seen <= kFewFilms)
        HILUM_TRY(spec.setAll(forFewFilms(method, seen, spec.integer("batch"))));
    if (spec.integer("side") <= kSmallSide)
        HILUM_TRY(spec.setAll(forSmallFilms(method, spec.integer("side"))));
    return spec;
}

} // namespace hilum::run
