#include "learn/encoders/Vit.h"

#include "base/Text.h"
#include "learn/TorchCompat.h"
#include "learn/encoders/DropPath.h"
#include "learn/encoders/KeyedInit.h"
#include "learn/encoders/PositionEmbedding.h"

#include <cmath>
#include <fmt/format.h>
#include <string>

namespace hilum::learn {

namespace {

constexpr double kTokenDeviation = 0.02;
constexpr double kNormEps = 1e-6;

double xavierBound(std::int64_t in, std::int64_t out) {
    return std::sqrt(6.0 / static_cast<double>(in + out));
}

void initPatchProjection(const at::Tensor& weight, const at::Tensor& bias, VitInit init, std::uint64_t seed) {
    const auto fanIn = weight.numel() / weight.size(0);
    const double torchBound = 1.0 / std::sqrt(static_cast<double>(fanIn));
    const double bound = init == VitInit::Mae ? xavierBound(fanIn, weight.size(0)) : torchBound;
    initUniform(weight, bound, seed, "patch_embed.proj.weight");
    initUniform(bias, torchBound, seed, "patch_embed.proj.bias"); // MAE's code leaves it at torch's default
}

} // namespace

Result<VitOptions> vitOptions(std::string_view name) {
    struct Size {
        std::string_view name;
        std::int64_t dim, heads;
    };
    constexpr Size kSizes[] = {{"vit_tiny", 192, 3}, {"vit_small", 384, 6}, {"vit_base", 768, 12}};
    for (const auto& size : kSizes)
        if (size.name == name) {
            VitOptions options;
            options.dim = size.dim;
            options.heads = size.heads;
            return options;
        }
    return Error{ErrorCode::BadValue, HILUM_TR("no Vision Transformer has this name"), std::string(name)};
}

Result<> checkVit(const VitOptions& o) {
    if (o.patch < 1 || o.imageSide < o.patch || o.imageSide % o.patch != 0)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("the side of {} px is no multiple of the patch of {} px"),
                                 o.imageSide, o.patch)};
    if (o.depth < 1 || o.heads < 1 || o.dim < 1 || o.dim % o.heads != 0)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("{} features cannot be shared by {} heads in {} blocks"), o.dim,
                                 o.heads, o.depth)};
    if (o.fixedPositions && o.dim % 4 != 0)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("{} features: fixed positions need a multiple of 4"), o.dim)};
    if (o.inputChannels < 1 || o.classes < 0 || !(o.dropPath >= 0.0 && o.dropPath < 1.0))
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("{} channels, {} classes and a drop path of {} cannot be"),
                                 o.inputChannels, o.classes, o.dropPath)};
    return {};
}

void initTransformer(torch::nn::Module& module, VitInit init, std::uint64_t seed) {
    if (init == VitInit::None)
        return;
    const torch::NoGradGuard noGrad;
    auto parameters = module.named_parameters();
    for (auto& item : parameters) {
        at::Tensor value = item.value();
        const std::string& name = item.key();
        if (!value.requires_grad() || name.starts_with("patch_embed."))
            continue;
        if (value.dim() == 2 && init == VitInit::Mae)
            initUniform(value, xavierBound(value.size(1), value.size(0)), seed, name);
        else if (value.dim() >= 2)
            initNormal(value, kTokenDeviation, seed, name);
        else if (name.ends_with(".bias"))
            value.zero_();
    }
    if (parameters.contains("patch_embed.proj.weight"))
        initPatchProjection(parameters["patch_embed.proj.weight"], parameters["patch_embed.proj.bias"], init,
                            seed);
}

torch::nn::LayerNorm vitNorm(std::int64_t dim) {
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({dim}).eps(kNormEps));
}

VitAttention::VitAttention(std::int64_t dim, std::int64_t heads) : m_heads(heads) {
    m_qkv = register_module("qkv", torch::nn::Linear(dim, 3 * dim));
    m_proj = register_module("proj", torch::nn::Linear(dim, dim));
}

/// [3, B, heads, N, d].
at::Tensor VitAttention::split(const at::Tensor& x) {
    return m_qkv(x).reshape({x.size(0), x.size(1), 3, m_heads, x.size(2) / m_heads}).permute({2, 0, 3, 1, 4});
}

at::Tensor VitAttention::forward(const at::Tensor& x) {
    const at::Tensor qkv = split(x);
    const at::Tensor mixed = attend(qkv.select(0, 0), qkv.select(0, 1), qkv.select(0, 2));
    return m_proj(mixed.transpose(1, 2).reshape(x.sizes()));
}

at::Tensor VitAttention::firstRow(const at::Tensor& x) {
    const at::Tensor qkv = split(x);
    const at::Tensor q = qkv.select(0, 0).slice(2, 0, 1);
    const at::Tensor k = qkv.select(0, 1);
    const auto type = q.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(-1)));
    return (torch::matmul(q, k.transpose(-2, -1)) * scale).softmax(-1, type).squeeze(2);
}

VitMlp::VitMlp(std::int64_t dim) {
    m_fc1 = register_module("fc1", torch::nn::Linear(dim, 4 * dim));
    m_fc2 = register_module("fc2", torch::nn::Linear(4 * dim, dim));
}

at::Tensor VitMlp::forward(const at::Tensor& x) {
    return m_fc2(torch::gelu(m_fc1(x)));
}

VitBlock::VitBlock(std::int64_t dim, std::int64_t heads) {
    m_norm1 = register_module("norm1", vitNorm(dim));
    m_attention = register_module("attn", std::make_shared<VitAttention>(dim, heads));
    m_norm2 = register_module("norm2", vitNorm(dim));
    m_mlp = register_module("mlp", std::make_shared<VitMlp>(dim));
}

at::Tensor VitBlock::forward(const at::Tensor& x, const at::Tensor& scales) {
    const auto scale = [&scales](std::int64_t branch) {
        return scales.defined() ? scales.select(0, branch) : at::Tensor();
    };
    const at::Tensor attended = x + applyDropPath(m_attention->forward(m_norm1(x)), scale(0));
    return attended + applyDropPath(m_mlp->forward(m_norm2(attended)), scale(1));
}

VisionTransformer::VisionTransformer(const VitOptions& options) : m_options(options) {
    m_classToken = register_parameter("cls_token", torch::zeros({1, 1, options.dim}));
    const at::Tensor positions = options.fixedPositions
                                     ? sinCosPositions(options.dim, options.grid()).to(torch::kFloat)
                                     : torch::zeros({1 + options.patches(), options.dim});
    m_positions = register_parameter("pos_embed", positions.unsqueeze(0), !options.fixedPositions);
    m_patchEmbed = register_module("patch_embed", std::make_shared<torch::nn::Module>());
    m_projection = m_patchEmbed->register_module(
        "proj", torch::nn::Conv2d(torch::nn::Conv2dOptions(options.inputChannels, options.dim, options.patch)
                                      .stride(options.patch)));
    m_blocks = register_module("blocks", torch::nn::ModuleList());
    for (std::int64_t i = 0; i < options.depth; ++i)
        m_blocks->push_back(std::make_shared<VitBlock>(options.dim, options.heads));
    m_norm = register_module("norm", vitNorm(options.dim));
    if (options.classes > 0)
        m_head = register_module("head", torch::nn::Linear(options.dim, options.classes));
    initTransformer(*this, options.init, options.seed);
}

at::Tensor VisionTransformer::embed(const at::Tensor& images, const at::Tensor& keep) {
    const at::Tensor positions =
        interpolatePositions(m_positions, images.size(2) / m_options.patch, images.size(3) / m_options.patch);
    at::Tensor patches = m_projection(images).flatten(2).transpose(1, 2) + positions.slice(1, 1);
    if (keep.defined())
        patches = patches.gather(1, keep.unsqueeze(-1).expand({-1, -1, m_options.dim}));
    const at::Tensor first = m_classToken + positions.slice(1, 0, 1);
    return torch::cat({first.expand({patches.size(0), -1, -1}), patches}, 1);
}

at::Tensor VisionTransformer::drawScales(const at::Tensor& x) {
    if (!is_training() || m_options.dropPath <= 0.0)
        return {};
    const auto key = fmt::format("drop path step {} part {} call {}", m_step, m_part, m_call++);
    return drawDropPath(m_options.depth, m_options.dropPath, x.size(0), m_options.seed, key).to(x.options());
}

at::Tensor VisionTransformer::tokens(const at::Tensor& images, const at::Tensor& keep) {
    return m_norm(lastBlock(images, keep));
}

at::Tensor VisionTransformer::lastBlock(const at::Tensor& images, const at::Tensor& keep) {
    at::Tensor x = embed(images, keep);
    const at::Tensor scales = drawScales(x);
    for (std::int64_t i = 0; i < m_options.depth; ++i)
        x = m_blocks->at<VitBlock>(static_cast<std::size_t>(i))
                .forward(x, scales.defined() ? scales.select(0, i) : at::Tensor());
    return x;
}

std::vector<at::Tensor> VisionTransformer::lastClassTokens(const at::Tensor& images, std::int64_t count) {
    std::vector<at::Tensor> result;
    at::Tensor x = embed(images, {});
    for (std::int64_t i = 0; i < m_options.depth; ++i) {
        x = m_blocks->at<VitBlock>(static_cast<std::size_t>(i)).forward(x);
        if (i >= m_options.depth - count)
            result.push_back(m_norm(x.select(1, 0)));
    }
    return result;
}

at::Tensor VisionTransformer::forward(const at::Tensor& images) {
    return m_head(tokens(images).select(1, 0));
}

at::Tensor VisionTransformer::clsAttention(const at::Tensor& images) {
    at::Tensor x = embed(images, {});
    const auto last = static_cast<std::size_t>(m_options.depth - 1);
    for (std::size_t i = 0; i < last; ++i)
        x = m_blocks->at<VitBlock>(i).forward(x);
    return m_blocks->at<VitBlock>(last).firstRow(x).slice(2, 1);
}

void VisionTransformer::prepareFineTuning(double dropPath, std::uint64_t seed) {
    m_options.dropPath = dropPath;
    m_options.seed = seed;
    m_positions.set_requires_grad(true);
}

void VisionTransformer::setStep(std::int64_t step, std::int64_t part) {
    m_step = step;
    m_part = part;
    m_call = 0;
}

} // namespace hilum::learn
