#include "learn/explain/OnePicture.h"

#include "augment/Recipe.h"
#include "base/Text.h"
#include "learn/methods/Mae.h"

#include <fmt/format.h>

namespace hilum::learn::explain {

namespace {

/// [1, 1, S, S], normalised as the network's films were.
at::Tensor imageOf(const GreyView& picture, int side, const data::PixelStatistics& normalisation) {
    const augment::Crop whole{0.0, 0.0, static_cast<double>(picture.width),
                              static_cast<double>(picture.height), false};
    FloatImage seen;
    augment::cropAndResize(picture, whole, side, seen);
    const at::Tensor units = torch::from_blob(seen.pixels.data(), {1, 1, side, side}, torch::kFloat);
    return (units - normalisation.mean) / normalisation.standardDeviation;
}

Result<> reconstruct(const ExplainedNetwork& network, const at::Tensor& images, const PictureOptions& options,
                     const DeviceChoice& device, ExplainedPicture& result) {
    Mae& mae = *network.mae;
    mae.to(device.device);
    mae.eval();
    if (options.maskRatio > 0.0)
        HILUM_TRY(mae.hide(options.maskRatio));
    const auto rows = network.loaded.options.side / network.loaded.options.patch;
    const auto shown =
        mae.reconstruct(images.to(device.device), maeNoise(1, rows * rows, options.seed, options.step));
    const auto& units = network.loaded.normalisation;
    result.kind = "reconstruction";
    result.what =
        HILUM_TR("Reconstruction: hidden patches as the decoder predicts them, visible ones as they are");
    result.maskRatio = mae.maskRatio();
    result.masked = filmPicture(shown.masked[0][0], units.mean, units.standardDeviation);
    result.reconstruction = filmPicture(shown.reconstruction[0][0], units.mean, units.standardDeviation);
    return {};
}

Result<ExplainedPicture> explained(const ExplainedNetwork& network, const GreyView& picture,
                                   const PictureOptions& options, const DeviceChoice& device) {
    const bool vit = isVit(network.loaded.options.name);
    ExplainedPicture result;
    result.side = network.side > 0 ? network.side : picture.width;
    result.patch = vit ? network.loaded.options.patch : 0;
    const at::Tensor images = imageOf(picture, result.side, network.loaded.normalisation);
    result.film = filmPicture(images[0][0], network.loaded.normalisation.mean,
                              network.loaded.normalisation.standardDeviation);
    if (network.mae) {
        HILUM_TRY(reconstruct(network, images, options, device, result));
        return result;
    }
    network.loaded.encoder->to(device.device);
    const auto shown = filmMaps(*network.loaded.encoder, images.to(device.device),
                                network.score ? &*network.score : nullptr);
    result.kind = mapName(shown.kind);
    result.what =
        shown.kind == MapKind::Attention
            ? HILUM_TR("Attention of the class token in the last block, mean of its heads; it belongs to "
                       "no class")
        : shown.kind == MapKind::GradCam
            ? HILUM_TR("Grad-CAM of the fine-tuned classifier's logit for pneumonia")
            : HILUM_TR("Activation of the last stage; it belongs to no class");
    result.map = mapPicture(shown.maps[0], result.side);
    if (shown.heads.defined())
        result.heads = headsPicture(shown.heads[0]);
    return result;
}

} // namespace

Result<ExplainedPicture> explainPicture(const ExplainedNetwork& network, const GreyView& picture,
                                        const PictureOptions& options, const DeviceChoice& device) {
    if (picture.width < 1 || picture.width != picture.height)
        return Error{
            ErrorCode::BadValue,
            fmt::format(HILUM_TR("the picture is {} × {} px, not square"), picture.width, picture.height),
            "picture"};
    try {
        return explained(network, picture, options, device);
    } catch (const c10::Error& error) {
        const std::string what = error.what_without_backtrace();
        return Error{ErrorCode::Internal, what.substr(0, what.find('\n'))};
    }
}

} // namespace hilum::learn::explain
