#include "learn/encoders/ForeignEncoder.h"

#include "base/Text.h"
#include "learn/encoders/EncoderShapes.h"
#include "learn/encoders/PositionEmbedding.h"
#include "learn/encoders/Stem.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace hilum::learn {

namespace {

using ByName = std::unordered_map<std::string, at::Tensor>;

Error unfit(const std::string& detail) {
    return {ErrorCode::Unsupported, detail};
}

std::string shapeText(at::IntArrayRef shape) {
    return fmt::format("[{}]", fmt::join(shape.begin(), shape.end(), ", "));
}

const at::Tensor* find(const ByName& tensors, const std::string& name) {
    const auto found = tensors.find(name);
    return found == tensors.end() ? nullptr : &found->second;
}

/// What stands before the names of each encoder in the file.
std::vector<std::string> rootsIn(const ByName& tensors) {
    std::set<std::string> roots;
    for (const auto& [name, tensor] : tensors) {
        for (const auto& [stem, witness] :
             {std::pair{"conv1.weight", "layer1.0.conv1.weight"},
              std::pair{"patch_embed.proj.weight", "blocks.0.attn.qkv.weight"}}) {
            if (!isStem(name) || !name.ends_with(stem))
                continue;
            const auto root = name.substr(0, name.size() - std::string_view(stem).size());
            if (tensors.contains(root + witness))
                roots.insert(root);
        }
    }
    return {roots.begin(), roots.end()};
}

/// Of the networks of a checkpoint the one that its method keeps.
Result<std::string> chooseRoot(const ByName& tensors) {
    const auto roots = rootsIn(tensors);
    if (roots.empty())
        return unfit(HILUM_TR("it holds no ResNet (“conv1.weight”) and no ViT (“patch_embed.proj.weight”)"));
    if (roots.size() == 1)
        return roots.front();
    for (const char* kept : {"teacher", "encoder_q", "online", "base_encoder"}) {
        std::vector<std::string> found;
        for (const auto& root : roots)
            if (root.find(kept) != std::string::npos)
                found.push_back(root);
        if (found.size() == 1)
            return found.front();
    }
    return unfit(fmt::format(HILUM_TR("it holds {} encoders (“{}”, “{}”), and nothing tells which is meant"),
                             roots.size(), roots[0], roots[1]));
}

Result<EncoderOptions> resNetOptions(const ByName& own) {
    EncoderOptions options;
    options.name = own.contains("layer1.0.conv3.weight") ? "resnet50" : "resnet18";
    options.width = own.at("conv1.weight").size(0);
    if (options.width < 1 || options.width > 1024)
        return unfit(HILUM_TR("its first layer has an impossible width"));
    return options;
}

/// MAE's positions are fixed sines; nothing else in a file without its decoder tells it from others.
bool hasMaePositions(const at::Tensor& positions, std::int64_t grid) {
    const at::Tensor sines = sinCosPositions(positions.size(2), grid);
    return (positions.select(0, 0).to(torch::kDouble) - sines).abs().max().item<double>() < 1e-4;
}

Result<EncoderOptions> vitOptionsOf(const ByName& own, const std::string& root) {
    const at::Tensor& stem = own.at("patch_embed.proj.weight");
    const at::Tensor* positions = find(own, "pos_embed");
    if (positions == nullptr)
        return unfit(HILUM_TR("it lacks the tensor “pos_embed”"));
    const std::map<std::int64_t, std::string> names{{192, "vit_tiny"}, {384, "vit_small"}, {768, "vit_base"}};
    const auto name = names.find(stem.size(0));
    if (name == names.end())
        return unfit(fmt::format(HILUM_TR("no ViT here is {} wide"), stem.size(0)));
    if (name->second == "vit_small" && root.find("base_encoder") != std::string::npos)
        return unfit(HILUM_TR("MoCo v3's ViT-S has 12 heads, the one here has 6"));
    EncoderOptions options;
    options.name = name->second;
    options.patch = stem.size(2);
    const std::int64_t patches = positions->dim() == 3 ? positions->size(1) - 1 : 0;
    const auto grid =
        patches < 1 ? 0 : static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(patches))));
    if (grid < 1 || grid > 1024 || grid * grid != patches || positions->size(2) != stem.size(0))
        return unfit(HILUM_TR("the positions “pos_embed” belong to no square film"));
    if (options.patch < 1 || options.patch > 256)
        return unfit(HILUM_TR("its patches have an impossible size"));
    options.side = grid * options.patch;
    options.maeStyle = positions->is_floating_point() && hasMaePositions(*positions, grid);
    options.normAfterMean = own.contains("fc_norm.weight");
    options.meanPooling = options.maeStyle || options.normAfterMean;
    return options;
}

/// Beside the encoder, under the same root: what is thrown away after training.
bool isHead(const std::string& name) {
    static constexpr std::array kHeads{"fc.", "head.", "decoder_"};
    return name == "mask_token" ||
           std::ranges::any_of(kHeads, [&](const char* head) { return name.starts_with(head); });
}

Result<at::Tensor> fitting(const TensorShape& wanted, const ByName& own) {
    const at::Tensor* found = find(own, wanted.name);
    const bool counter = wanted.name.ends_with(".num_batches_tracked");
    if (found == nullptr && counter)
        return torch::zeros({}, torch::kLong);
    if (found == nullptr)
        return unfit(fmt::format(HILUM_TR("it lacks the tensor “{}”"), wanted.name));
    if (found->sizes() != at::IntArrayRef(wanted.shape))
        return unfit(fmt::format(HILUM_TR("the tensor “{}” is {} and should be {}"), wanted.name,
                                 shapeText(found->sizes()), shapeText(wanted.shape)));
    if (counter)
        return found->to(torch::kLong);
    if (!found->is_floating_point())
        return unfit(fmt::format(HILUM_TR("the tensor “{}” holds no floating-point numbers"), wanted.name));
    at::Tensor values = found->to(torch::kFloat);
    if (!values.isfinite().all().item<bool>())
        return Error{ErrorCode::Corrupt,
                     fmt::format(HILUM_TR("the tensor “{}” holds values that are not finite"), wanted.name)};
    return values;
}

} // namespace

Result<ForeignEncoder> recogniseEncoder(const WeightFile& file) {
    ByName all(file.tensors.begin(), file.tensors.end());
    ForeignEncoder encoder;
    HILUM_TRY_ASSIGN(encoder.root, chooseRoot(all));
    ByName own;
    for (const auto& [name, tensor] : file.tensors) {
        if (name.starts_with(encoder.root) && !isHead(name.substr(encoder.root.size())))
            own.emplace(name.substr(encoder.root.size()), tensor);
        else
            encoder.ignored.push_back(name);
    }
    const bool vit = own.contains("patch_embed.proj.weight");
    const at::Tensor& stem = own.at(vit ? "patch_embed.proj.weight" : "conv1.weight");
    if (stem.dim() != 4 || (stem.size(1) != 1 && stem.size(1) != 3))
        return unfit(fmt::format(HILUM_TR("its first layer is {} and should take 1 or 3 channels"),
                                 shapeText(stem.sizes())));
    encoder.channels = stem.size(1);
    HILUM_TRY_ASSIGN(encoder.options, vit ? vitOptionsOf(own, encoder.root) : resNetOptions(own));
    const auto shapes = encoderShapes(encoder.options, encoder.channels);
    std::unordered_set<std::string> known;
    for (const auto& wanted : shapes) {
        HILUM_TRY_ASSIGN(auto tensor, fitting(wanted, own));
        encoder.tensors.emplace_back(wanted.name, std::move(tensor));
        known.insert(wanted.name);
    }
    for (const auto& [name, tensor] : file.tensors)
        if (name.starts_with(encoder.root) && own.contains(name.substr(encoder.root.size())) &&
            !known.contains(name.substr(encoder.root.size())))
            return unfit(fmt::format(HILUM_TR("it holds the tensor “{}”, which a {} does not have"), name,
                                     encoder.options.name));
    return encoder;
}

std::string ignoredSentence(const ForeignEncoder& encoder) {
    if (encoder.ignored.empty())
        return {};
    constexpr std::size_t kShown = 6;
    std::set<std::string> groups;
    for (const auto& name : encoder.ignored) {
        const auto rest = name.starts_with(encoder.root) ? name.substr(encoder.root.size()) : name;
        groups.insert(rest.substr(0, rest.find('.')));
    }
    std::string list;
    std::size_t shown = 0;
    for (const auto& group : groups) {
        if (shown++ == kShown) {
            list += ", …";
            break;
        }
        list += (list.empty() ? "" : ", ") + group;
    }
    return fmt::format(HILUM_TR("{} tensors that are no part of the encoder were left out ({})."),
                       encoder.ignored.size(), list);
}

} // namespace hilum::learn
