// Encoders by name: a network that turns films into feature vectors. A new one is a new file and one line in
// Encoders.cpp. Owned by the GPU thread.
#pragma once

#include "base/Result.h"
#include "learn/TensorMap.h"
#include "learn/Torch.h"
#include "run/RunSpec.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hilum::learn {

/// What describes an encoder of any kind; a kind leaves alone what it has not.
struct EncoderOptions {
    std::string name = "resnet18"; ///< "resnet18", "resnet50", "vit_tiny", "vit_small", "vit_base"
    std::uint64_t seed = 1;
    // ResNets
    std::int64_t width = 64;
    bool zeroInitResidual = false;
    std::int64_t normGroups = 1; ///< parts of a batch that batch norm sees apart while training
    // Vision transformers
    std::int64_t side = 224;    ///< px that the position embedding is made for
    std::int64_t patch = 16;    ///< px
    bool meanPooling = false;   ///< features: mean of the patch tokens instead of the class token
    bool normAfterMean = false; ///< fine-tuned: timm's `fc_norm` after the mean of the tokens, no `norm`
    bool maeStyle = false;      ///< fixed sine–cosine positions and MAE's first weights
    double dropPath = 0.0;
};

/// What every encoder can do.
class Encoder : public torch::nn::Module {
public:
    /// [B, 1, S, S] → [B, featureSize()].
    virtual at::Tensor features(const at::Tensor& images) = 0;
    [[nodiscard]] virtual std::int64_t featureSize() const = 0;
    /// What DINO's authors train a linear classifier on (Caron et al. 2021, code): a ViT's class tokens of
    /// the last four blocks side by side, of a ViT-B the last one's beside the mean of its patch tokens; a
    /// ResNet's features. [B, 1, S, S] → [B, D′].
    virtual at::Tensor blockFeatures(const at::Tensor& images) { return features(images); }
    [[nodiscard]] virtual std::int64_t blockFeatureSize() const { return featureSize(); }
    /// State under the names of the field's own files (torchvision's for ResNets).
    [[nodiscard]] virtual torch::nn::Module& network() = 0;
    /// The weights that a file of this encoder holds, under those names: the network's, and a norm that
    /// fine-tuning put after it.
    [[nodiscard]] virtual TensorMap fileState() { return stateOf(network()); }
    /// Takes them back; strict, as loadState.
    virtual Result<> loadFileState(const TensorMap& tensors) { return loadState(network(), tensors); }
    /// Names the step that comes, or a part of it, for what is drawn inside the network (drop path).
    virtual void setStep(std::int64_t /*step*/, std::int64_t /*part*/ = 0) {}
    /// Makes of the network what its authors fine-tune: a ViT pools its patch tokens, norms them anew, drops
    /// paths, and its positions are trained (He et al. 2022, appendix A.1). A ResNet stays as it is.
    virtual void prepareFineTuning(double /*dropPath*/, std::uint64_t /*seed*/) {}
    /// Layers that layer-wise decay of the learning rate tells apart: 0 … depth() are the encoder's. 0: none.
    [[nodiscard]] virtual std::int64_t depth() const { return 0; }
    /// The layer of one of this module's parameters, at most depth() + 1; see layerDecay().
    [[nodiscard]] virtual std::int64_t layerOf(std::string_view /*parameter*/) const { return 0; }
};

Result<std::shared_ptr<Encoder>> makeEncoder(const EncoderOptions& options);
/// Name, width, side, patch and seed as a pretraining spec has them.
[[nodiscard]] EncoderOptions encoderOptionsOf(const run::RunSpec& spec);
[[nodiscard]] bool isVit(const std::string& encoder);
[[nodiscard]] std::int64_t parameterCount(const torch::nn::Module& module);

} // namespace hilum::learn
