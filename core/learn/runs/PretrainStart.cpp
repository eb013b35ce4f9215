#include "learn/runs/PretrainStart.h"

#include "base/Text.h"
#include "learn/encoders/PositionEmbedding.h"
#include "learn/runs/DownstreamEncoder.h"
#include "run/FreshStart.h"

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace hilum::learn {

namespace {

constexpr const char* kPositions = "pos_embed";

std::string networkOf(const EncoderOptions& options) {
    return isVit(options.name) ? fmt::format("{} with patches of {} px", options.name, options.patch)
                               : fmt::format("{} of width {}", options.name, options.width);
}

Result<> checkNetwork(const EncoderOptions& wanted, const EncoderOptions& given) {
    if (networkOf(wanted) != networkOf(given))
        return Error{
            ErrorCode::BadValue,
            fmt::format(HILUM_TR("the weights are of “{}”, and the run trains “{}”; choose that network"),
                        networkOf(given), networkOf(wanted)),
            "init"};
    if (given.normAfterMean)
        return Error{
            ErrorCode::BadValue,
            HILUM_TR(
                "the weights are of a fine-tuned transformer, which has learned from labels and lost its "
                "last norm; start from the encoder that was fine-tuned"),
            "init"};
    return {};
}

/// The state as the encoder can take it: with positions for its own film size.
TensorMap fitted(TensorMap state, const TensorMap& own, bool fixedPositions) {
    const at::Tensor* wanted = findTensor(own, kPositions);
    if (wanted == nullptr)
        return state;
    for (auto& [name, tensor] : state) {
        if (name != kPositions)
            continue;
        const auto side = std::llround(std::sqrt(static_cast<double>(wanted->size(1) - 1)));
        if (fixedPositions)
            tensor = *wanted;
        else if (tensor.sizes() != wanted->sizes())
            tensor = interpolatePositions(tensor, side, side);
    }
    return state;
}

} // namespace

Result<std::optional<data::PixelStatistics>> takeStart(RunContext& context, Method& method) {
    if (run::startsFresh(context.spec))
        return std::optional<data::PixelStatistics>();
    if (const std::string id = context.spec.dependsOn(); !id.empty()) {
        HILUM_TRY_ASSIGN(const auto folder, run::openRun(context.folder.workspace(), id));
        HILUM_TRY_ASSIGN(const auto source, run::readSpec(folder));
        if (source.kind() != run::RunKind::Pretrain)
            return Error{
                ErrorCode::BadValue,
                HILUM_TR("the run it starts from has learned from labels; start from a pretraining run"), id};
    }
    HILUM_TRY_ASSIGN(auto given, givenEncoder(context));
    HILUM_TRY(checkNetwork(method.encoderOptions(), given.options));
    const torch::NoGradGuard noGrad;
    const TensorMap state = stateOf(given.encoder->network());
    for (Encoder* encoder : method.encoders())
        HILUM_TRY(loadState(encoder->network(),
                            fitted(state, stateOf(encoder->network()), method.encoderOptions().maeStyle)));
    return std::optional(given.normalisation);
}

} // namespace hilum::learn
