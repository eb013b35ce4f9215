// Vision Transformer (Dosovitskiy et al. 2021, "An image is worth 16x16 words: transformers for image
// recognition at scale") with the names of timm's and DINO's state dicts. Owned by the GPU thread.
#pragma once

#include "base/Result.h"
#include "learn/Torch.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hilum::learn {

enum class VitInit {
    Dino, ///< linear layers, tokens and positions N(0, 0.02²); patch projection as torch's convolutions
    Mae,  ///< linear layers and patch projection Xavier-uniform, tokens N(0, 0.02²)
    None, ///< left as torch makes them: for weights that are loaded next
};

struct VitOptions {
    std::int64_t dim = 192;
    std::int64_t depth = 12;
    std::int64_t heads = 3;
    std::int64_t patch = 16;      ///< px
    std::int64_t imageSide = 224; ///< px the position embedding is made for
    std::int64_t inputChannels = 1;
    double dropPath = 0.0;       ///< rate of the last block; the rates grow linearly from 0
    std::int64_t classes = 0;    ///< 0: no classifier `head`
    bool fixedPositions = false; ///< sine and cosine, without gradient, but in the state (MAE)
    VitInit init = VitInit::Dino;
    std::uint64_t seed = 1;

    /// Patches along one side.
    [[nodiscard]] std::int64_t grid() const { return imageSide / patch; }
    [[nodiscard]] std::int64_t patches() const { return grid() * grid(); }
};

/// "vit_tiny" (192, 3 heads), "vit_small" (384, 6) or "vit_base" (768, 12), each of 12 blocks; the rest is
/// left at its default. BadValue for another name.
Result<VitOptions> vitOptions(std::string_view name);
/// BadValue with the reason when no network has these sizes.
Result<> checkVit(const VitOptions& options);

/// First values of a transformer's parameters from their names: every matrix, three-dimensional token and
/// `patch_embed` that has a gradient, as `init` says; biases 0; norms are left at 1 and 0.
void initTransformer(torch::nn::Module& module, VitInit init, std::uint64_t seed);
/// Layer norm as every block has it: eps 1e-6.
[[nodiscard]] torch::nn::LayerNorm vitNorm(std::int64_t dim);

/// Self-attention of all heads; rows of `qkv` are q, k, v, in each head by head.
class VitAttention final : public torch::nn::Module {
public:
    VitAttention(std::int64_t dim, std::int64_t heads);
    /// [B, N, D] → [B, N, D].
    at::Tensor forward(const at::Tensor& x);
    /// [B, N, D] → [B, heads, N]: how much the first token looks at each token; sums to 1.
    at::Tensor firstRow(const at::Tensor& x);

private:
    at::Tensor split(const at::Tensor& x);
    std::int64_t m_heads;
    torch::nn::Linear m_qkv{nullptr}, m_proj{nullptr};
};

/// Two linear layers with the exact GELU between; the hidden width is 4 D.
class VitMlp final : public torch::nn::Module {
public:
    explicit VitMlp(std::int64_t dim);
    at::Tensor forward(const at::Tensor& x);

private:
    torch::nn::Linear m_fc1{nullptr}, m_fc2{nullptr};
};

/// x + attention(norm(x)), then x + MLP(norm(x)).
class VitBlock final : public torch::nn::Module {
public:
    VitBlock(std::int64_t dim, std::int64_t heads);
    /// scales: [2, B] from drawDropPath, or undefined.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& scales = {});
    at::Tensor firstRow(const at::Tensor& x) { return m_attention->firstRow(m_norm1(x)); }

private:
    torch::nn::LayerNorm m_norm1{nullptr}, m_norm2{nullptr};
    std::shared_ptr<VitAttention> m_attention;
    std::shared_ptr<VitMlp> m_mlp;
};

class VisionTransformer final : public torch::nn::Module {
public:
    /// `options` must pass checkVit.
    explicit VisionTransformer(const VitOptions& options);

    /// [B, C, H, W] → [B, 1 + L, D] after the last norm, the class token first; L = ⌊H/p⌋ ⌊W/p⌋. At another
    /// side than imageSide the positions are interpolated. keep: [B, K] int64 patch indices, or undefined for
    /// all; with it only those patches are seen and the result is [B, 1 + K, D] in their order.
    at::Tensor tokens(const at::Tensor& images, const at::Tensor& keep = {});
    /// The same before the last norm.
    at::Tensor lastBlock(const at::Tensor& images, const at::Tensor& keep = {});
    /// [B, C, H, W] → [B, D] for each of the last `count` blocks (at most all), in their order: its class
    /// token after the network's last norm (DINO's get_intermediate_layers).
    std::vector<at::Tensor> lastClassTokens(const at::Tensor& images, std::int64_t count);
    /// [B, C, H, W] → [B, classes] from the class token; needs options.classes > 0.
    at::Tensor forward(const at::Tensor& images);
    /// [B, C, H, W] → [B, heads, L]: attention of the class token to the patches in the last block.
    at::Tensor clsAttention(const at::Tensor& images);

    /// Names the step whose DropPath comes next; forward passes after it count up from 0 and each has its own
    /// keys. `part` tells the parts of a step apart that is made of several batches. In eval mode, and where
    /// options.dropPath is 0, nothing is dropped.
    void setStep(std::int64_t step, std::int64_t part = 0);
    /// From here on paths are dropped at this rate and fixed positions are trained too.
    void prepareFineTuning(double dropPath, std::uint64_t seed);
    [[nodiscard]] const VitOptions& options() const { return m_options; }

private:
    at::Tensor embed(const at::Tensor& images, const at::Tensor& keep);
    at::Tensor drawScales(const at::Tensor& x);

    VitOptions m_options;
    std::int64_t m_step = 0;
    std::int64_t m_part = 0;
    std::int64_t m_call = 0;
    at::Tensor m_classToken, m_positions;
    std::shared_ptr<torch::nn::Module> m_patchEmbed;
    torch::nn::Conv2d m_projection{nullptr}; ///< owned by m_patchEmbed
    torch::nn::ModuleList m_blocks{nullptr};
    torch::nn::LayerNorm m_norm{nullptr};
    torch::nn::Linear m_head{nullptr};
};

} // namespace hilum::learn
