// Pictures that a pretraining run writes as it learns, on a few films that never change: plain PGM files in
// runs/<id>/pictures/, named by the film's place in that list and the step. A side effect: nothing of the
// network, its gradients or any generator is changed. GPU thread.
#pragma once

#include "data/PixelCache.h"
#include "learn/Device.h"
#include "learn/explain/GradCam.h"
#include "learn/methods/Method.h"
#include "learn/runs/RunData.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace hilum::learn::explain {

inline constexpr std::size_t kPictureFilms = 8;
inline constexpr std::size_t kPictureSteps = 22; ///< the first, the last and up to 20 between

/// At most `count` films of the parts, one part after the other, each in an order that follows from the seed
/// with the films that have boxes first. Indices into data.records.
[[nodiscard]] std::vector<std::uint32_t> fixedFilms(const RunData& data, std::span<const data::Part> parts,
                                                    std::size_t count, std::uint64_t seed);
/// Those of validation, and of training where they are too few: never a test film.
[[nodiscard]] std::vector<std::uint32_t> pictureFilms(const RunData& data, std::uint64_t seed);

/// Where and how pictures are made.
struct PicturePlan {
    std::filesystem::path folder; ///< made when it is missing
    int side = 64;                ///< px that the network sees
    data::PixelStatistics normalisation;
    torch::Device device = torch::kCPU;
    std::uint64_t seed = 1; ///< of the patches that MAE's pictures hide; always the same ones
};

/// Writes for film i of `films` (indices into data.records)
///   film-i.pgm, and films.json with the radiologists' boxes;
///   MAE: masked-i.pgm and reconstruction-i-STEP.pgm;
///   other Vision Transformers: attention-i-STEP.pgm (mean) and heads-i-STEP.pgm (each head, one beside the
///   other); ResNets: grad-cam-i-STEP.pgm of `score`, or activation-i-STEP.pgm without one;
/// and drops pictures of steps between so that kPictureSteps steps remain.
Result<> writePictures(Method& method, const RunData& data, std::span<const std::uint32_t> films,
                       const LinearScore* score, const PicturePlan& plan, std::int64_t step);

/// What decides the patches that MAE's pictures hide, [films, patches]: film i's are the same at every step
/// and in every session.
[[nodiscard]] at::Tensor pictureNoise(std::int64_t films, std::int64_t patches, std::uint64_t seed);

/// Steps to be dropped so that at most `most` (≥ 2) remain: the first and the last stay, and again and again
/// the one goes whose neighbours lie closest together. steps: ascending.
[[nodiscard]] std::vector<std::int64_t> stepsToDrop(std::vector<std::int64_t> steps, std::size_t most);

/// Binary PGM (P5), whole or not at all.
Result<> writePgm(const std::filesystem::path& file, const GreyView& image);

} // namespace hilum::learn::explain
