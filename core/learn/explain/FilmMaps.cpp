#include "learn/explain/FilmMaps.h"

#include "learn/encoders/VitEncoder.h"

#include <algorithm>

namespace hilum::learn::explain {

namespace {

GreyImage greyOf(const at::Tensor& units) {
    const at::Tensor bytes =
        units.mul(255.0).round().clamp(0.0, 255.0).to(torch::kCPU, torch::kByte).contiguous();
    GreyImage image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)));
    std::copy_n(bytes.data_ptr<std::uint8_t>(), image.pixels.size(), image.pixels.begin());
    return image;
}

/// Each map's largest value becomes 1.
at::Tensor scaled(const at::Tensor& maps) {
    const at::Tensor largest = maps.amax({-2, -1}, true);
    return maps / torch::where(largest > 0, largest, torch::ones_like(largest));
}

} // namespace

std::string_view mapName(MapKind kind) {
    switch (kind) {
    case MapKind::GradCam:
        return "grad-cam";
    case MapKind::Activation:
        return "activation";
    case MapKind::Attention:
        return "attention";
    }
    return "";
}

FilmMaps filmMaps(Encoder& encoder, const at::Tensor& images, const LinearScore* score) {
    const bool training = encoder.is_training();
    encoder.eval();
    FilmMaps result;
    if (auto* vit = dynamic_cast<VisionTransformer*>(&encoder.network())) {
        const torch::NoGradGuard noGrad;
        const auto patch = vit->options().patch;
        const at::Tensor attention = vit->clsAttention(images).to(torch::kCPU, torch::kFloat);
        result.kind = MapKind::Attention;
        result.heads = attention.reshape(
            {images.size(0), attention.size(1), images.size(2) / patch, images.size(3) / patch});
        result.maps = result.heads.mean(1);
    } else if (auto* resnet = dynamic_cast<ResNet*>(&encoder.network())) {
        result.kind = score != nullptr ? MapKind::GradCam : MapKind::Activation;
        const at::Tensor maps =
            score != nullptr ? gradCam(*resnet, images, *score) : activationEnergy(*resnet, images);
        result.maps = maps.to(torch::kCPU, torch::kFloat);
    }
    encoder.train(training);
    return result;
}

FloatImage plainMap(const at::Tensor& map) {
    const at::Tensor values = map.to(torch::kCPU, torch::kFloat).contiguous();
    FloatImage image(static_cast<int>(values.size(1)), static_cast<int>(values.size(0)));
    std::copy_n(values.data_ptr<float>(), image.pixels.size(), image.pixels.begin());
    return image;
}

GreyImage mapPicture(const at::Tensor& map, int side) {
    namespace F = torch::nn::functional;
    const at::Tensor enlarged =
        F::interpolate(scaled(map).unsqueeze(0).unsqueeze(0), F::InterpolateFuncOptions()
                                                                  .size(std::vector<std::int64_t>{side, side})
                                                                  .mode(torch::kBilinear)
                                                                  .align_corners(false));
    return greyOf(enlarged[0][0]);
}

GreyImage headsPicture(const at::Tensor& heads) {
    const at::Tensor rows = scaled(heads).permute({1, 0, 2}); // [h, heads, w]
    return greyOf(rows.reshape({heads.size(1), heads.size(0) * heads.size(2)}));
}

GreyImage filmPicture(const at::Tensor& film, double mean, double standardDeviation) {
    return greyOf(film * standardDeviation + mean);
}

} // namespace hilum::learn::explain
