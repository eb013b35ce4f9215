// PreviewMaker: pictures of a recipe's views, made exactly as the loader of a run makes them: the same row of
// the pixel cache, the same DrawKey. Pure functions; run on the job pool, any thread.
#pragma once

#include "augment/Recipe.h"
#include "base/Rng.h"
#include "data/PixelCache.h"
#include "data/Record.h"

#include <QImage>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace hilum::widgets {

/// What a masked autoencoder hides.
struct MaskRequest {
    double ratio = 0.75; ///< share of the patches
    int patch = 16;      ///< px
};

struct PreviewRequest {
    augment::Recipe recipe;
    std::shared_ptr<const data::PixelCache> cache;
    std::uint32_t cacheRow = 0; ///< of the film; the `record` of the key
    int side = 128;             ///< of a view, pixels
    std::uint64_t seed = 1;
    std::uint32_t epoch = 0;         ///< from 0, as in training
    bool difference = false;         ///< show what the steps after the crop changed
    std::optional<MaskRequest> mask; ///< of the first view
};

struct PreviewView {
    QImage picture; ///< 8-bit grey, or colours for a difference
    augment::Crop crop;
};

/// All views of one draw.
struct PreviewAnswer {
    std::uint32_t epoch = 0;
    std::vector<PreviewView> views;
    QImage masked; ///< colours; null without a mask, or where the patches do not fill the view
};

/// The key of a film's draws in an epoch; Recipe fills in view and transform.
[[nodiscard]] DrawKey previewKey(const PreviewRequest& request);
/// May end early with fewer views when stopped.
[[nodiscard]] PreviewAnswer makePreview(const PreviewRequest& request, std::stop_token stop = {});
/// The picture with its hidden patches covered, in colours; `hidden` row after row, as
/// augment::hiddenPatches. Null where the patches do not fill the picture.
[[nodiscard]] QImage maskedImage(const QImage& grey, const std::vector<bool>& hidden, int patch);
/// [0, 1] to 8-bit grey, rounded.
[[nodiscard]] QImage greyImage(const FloatImage& image);
[[nodiscard]] QImage greyImage(const GreyView& image);
/// after − before: darker in blue, brighter in orange, no change black; full colour at a change of half the
/// range.
[[nodiscard]] QImage differenceImage(const FloatImage& after, const FloatImage& before);

/// The same recipe with all steps off but crops and mirrors; keys, and so crops, stay the same.
[[nodiscard]] augment::Recipe geometryOf(const augment::Recipe& recipe);

/// In how many of `draws` epochs (0, 1, …) the finding survives: at least half of the boxes' area lies in the
/// crop.
struct Survival {
    int draws = 0;
    std::vector<int> perView; ///< draws in which it survives in that view
    int allViews = 0;         ///< … in every view at once
};
/// `boxes` as fractions of the film. Fewer draws when stopped.
[[nodiscard]] Survival findingSurvival(const augment::Recipe& recipe, int filmSide, std::uint32_t cacheRow,
                                       std::uint64_t seed, std::span<const data::Box> boxes, int draws,
                                       std::stop_token stop = {});

} // namespace hilum::widgets
