#include "learn/downstream/Features.h"

#include "learn/TorchCompat.h"

#include <algorithm>
#include <functional>

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

namespace {

/// Chunk after chunk of `rows` through the encoder; `imagesOf` makes a chunk's images on the CPU.
at::Tensor encodeChunks(Encoder& encoder, std::span<const std::uint32_t> rows, const DeviceChoice& device,
                        const std::stop_token& stop,
                        const std::function<at::Tensor(std::span<const std::uint32_t>)>& imagesOf) {
    const torch::NoGradGuard noGrad;
    const bool training = encoder.is_training();
    encoder.eval();
    constexpr std::size_t kChunk = 64;
    std::vector<at::Tensor> parts;
    for (std::size_t begin = 0; begin < rows.size() && !stop.stop_requested(); begin += kChunk) {
        const auto chunk = rows.subspan(begin, std::min(kChunk, rows.size() - begin));
        const at::Tensor images = imagesOf(chunk).to(device.device);
        const Bf16Scope autocast(device.bf16, device.device.type());
        parts.push_back(encoder.features(images).to(torch::kCPU, torch::kFloat));
    }
    encoder.train(training);
    return parts.empty() ? torch::empty({0, encoder.featureSize()}) : torch::cat(parts);
}

} // namespace

at::Tensor encodeFilms(Encoder& encoder, const data::PixelCache& cache, std::span<const std::uint32_t> rows,
                       int side, const data::PixelStatistics& normalisation, const DeviceChoice& device,
                       std::stop_token stop) {
    return encodeChunks(encoder, rows, device, stop, [&](std::span<const std::uint32_t> chunk) {
        return evaluationBatch(cache, chunk, side, normalisation);
    });
}

at::Tensor encodeViews(Encoder& encoder, const data::PixelCache& cache, std::span<const std::uint32_t> rows,
                       const augment::Recipe& recipe, DrawKey key, int side,
                       const data::PixelStatistics& normalisation, const DeviceChoice& device,
                       std::stop_token stop) {
    return encodeChunks(encoder, rows, device, stop, [&](std::span<const std::uint32_t> chunk) {
        at::Tensor batch = torch::empty({static_cast<std::int64_t>(chunk.size()), 1, side, side});
        auto* out = batch.data_ptr<float>();
        for (const auto row : chunk) {
            key.record = row;
            recipe.makeInto(cache.film(row), side, key, 0, static_cast<float>(normalisation.mean),
                            static_cast<float>(normalisation.standardDeviation), out);
            out += static_cast<std::ptrdiff_t>(side) * side;
        }
        return batch;
    });
}

} // namespace hilum::learn
