#include "learn/downstream/Features.h"

#include "augment/Recipe.h"
#include "learn/TorchCompat.h"

#include <algorithm>

namespace hilum::learn {

at::Tensor evaluationBatch(const data::PixelCache& cache, std::span<const std::uint32_t> rows, int side,
                           const data::PixelStatistics& normalisation) {
    at::Tensor batch = torch::empty({static_cast<std::int64_t>(rows.size()), 1, side, side}, torch::kFloat);
    auto* out = batch.data_ptr<float>();
    const auto pixels = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    const auto mean = static_cast<float>(normalisation.mean);
    const auto factor = static_cast<float>(1.0 / normalisation.standardDeviation);
    FloatImage image;
    for (const auto row : rows) {
        const GreyView film = cache.film(row);
        const augment::Crop whole{0.0, 0.0, static_cast<double>(film.width), static_cast<double>(film.height),
                                  false};
        augment::cropAndResize(film, whole, side, image);
        std::transform(image.pixels.begin(), image.pixels.end(), out,
                       [&](float pixel) { return (pixel - mean) * factor; });
        out += pixels;
    }
    return batch;
}

at::Tensor encodeFilms(Encoder& encoder, const data::PixelCache& cache, std::span<const std::uint32_t> rows,
                       int side, const data::PixelStatistics& normalisation, const DeviceChoice& device,
                       std::stop_token stop) {
    const torch::NoGradGuard noGrad;
    const bool training = encoder.is_training();
    encoder.eval();
    constexpr std::size_t kChunk = 64;
    std::vector<at::Tensor> parts;
    for (std::size_t begin = 0; begin < rows.size() && !stop.stop_requested(); begin += kChunk) {
        const auto chunk = rows.subspan(begin, std::min(kChunk, rows.size() - begin));
        const at::Tensor images = evaluationBatch(cache, chunk, side, normalisation).to(device.device);
        const Bf16Scope autocast(device.bf16, device.device.type());
        parts.push_back(encoder.features(images).to(torch::kCPU, torch::kFloat));
    }
    encoder.train(training);
    return parts.empty() ? torch::empty({0, encoder.featureSize()}) : torch::cat(parts);
}

} // namespace hilum::learn
