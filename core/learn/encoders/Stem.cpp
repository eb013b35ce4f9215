#include "learn/encoders/Stem.h"

#include "base/Text.h"

#include <algorithm>

namespace hilum::learn {

namespace {

constexpr std::string_view kResNetStem = "conv1.weight";
constexpr std::string_view kVitStem = "patch_embed.proj.weight";

at::Tensor* find(TensorMap& map, std::string_view name) {
    const auto found = std::ranges::find_if(map, [&](const auto& entry) { return entry.first == name; });
    return found == map.end() ? nullptr : &found->second;
}

at::Tensor column(const std::array<double, 3>& values) {
    return torch::tensor({values[0], values[1], values[2]}, torch::kDouble).view({1, 3, 1, 1});
}

bool allEqual(const std::array<double, 3>& values) {
    return values[0] == values[1] && values[1] == values[2];
}

double meanOf(const std::array<double, 3>& values) {
    return allEqual(values) ? values[0] : (values[0] + values[1] + values[2]) / 3.0;
}

} // namespace

bool isStem(std::string_view name) {
    const auto endsWith = [&](std::string_view stem) {
        return name.ends_with(stem) &&
               (name.size() == stem.size() || name[name.size() - stem.size() - 1] == '.');
    };
    if (endsWith(kVitStem))
        return true;
    // Blocks have a conv1 of their own: "layer1.0.conv1.weight".
    return endsWith(kResNetStem) && name.find("layer") == std::string_view::npos;
}

at::Tensor expandStem(const at::Tensor& weight) {
    return (weight / 3.0).expand({-1, 3, -1, -1}).contiguous();
}

std::string stemRule() {
    return HILUM_TR(
        "The first layer is that of one channel divided by 3 and repeated: a grey film repeated to three "
        "channels gives the same features when all three are normalised with this mean and std.");
}

FoldedStem foldStem(TensorMap& tensors, const ChannelStatistics& statistics) {
    FoldedStem folded;
    folded.normalisation = {meanOf(statistics.mean), meanOf(statistics.deviation)};
    at::Tensor* vit = find(tensors, kVitStem);
    at::Tensor* stem = vit != nullptr ? vit : find(tensors, kResNetStem);
    if (stem == nullptr)
        return folded;
    const bool alike = allEqual(statistics.mean) && allEqual(statistics.deviation);
    if (alike) {
        *stem = stem->to(torch::kDouble).sum(1, true).to(torch::kFloat);
        folded.sentence =
            HILUM_TR("The first layer for three channels was summed to one: exact for grey films.");
        return folded;
    }
    const at::Tensor perDeviation = stem->to(torch::kDouble) / column(statistics.deviation);
    *stem = (perDeviation * folded.normalisation.standardDeviation).sum(1, true).to(torch::kFloat);
    const at::Tensor offset =
        (perDeviation * (folded.normalisation.mean - column(statistics.mean))).sum({1, 2, 3});
    if (at::Tensor* bias = find(tensors, "patch_embed.proj.bias"); vit != nullptr && bias != nullptr) {
        *bias = (bias->to(torch::kDouble) + offset).to(torch::kFloat);
        folded.sentence =
            HILUM_TR("The first layer for three channels and their means and deviations were folded "
                     "into one: exact for grey films.");
    } else if (at::Tensor* mean = find(tensors, "bn1.running_mean"); mean != nullptr) {
        *mean = (mean->to(torch::kDouble) - offset).to(torch::kFloat);
        folded.sentence =
            HILUM_TR("The first layer for three channels and their means and deviations were folded "
                     "into one: exact for grey films but for the outermost 3 px, where a ResNet pads.");
    }
    return folded;
}

} // namespace hilum::learn
