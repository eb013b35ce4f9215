#include "widgets/augment/PreviewMaker.h"

#include "augment/Masking.h"
#include "data/RecipeFigures.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {

constexpr double kSurvives = 0.5;           ///< share of the boxes' area
constexpr QColor kHidden(0x2E, 0x3B, 0x4E); ///< no grey of a film: a hidden patch is not a dark one
constexpr float kFullDifference = 0.5F;     ///< of the range, shown in full colour

} // namespace

DrawKey previewKey(const PreviewRequest& request) {
    return {request.seed, request.epoch, request.cacheRow, 0, 0};
}

QImage greyImage(const FloatImage& image) {
    QImage picture(image.width, image.height, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height; ++y) {
        const float* from = image.row(y);
        std::uint8_t* to = picture.scanLine(y);
        for (int x = 0; x < image.width; ++x)
            to[x] = static_cast<std::uint8_t>(std::lround(std::clamp(from[x], 0.0F, 1.0F) * 255.0F));
    }
    return picture;
}

QImage greyImage(const GreyView& image) {
    QImage picture(image.width, image.height, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height; ++y)
        std::copy_n(image.row(y), image.width, picture.scanLine(y));
    return picture;
}

QImage differenceImage(const FloatImage& after, const FloatImage& before) {
    QImage picture(after.width, after.height, QImage::Format_RGB32);
    for (int y = 0; y < after.height; ++y) {
        auto* to = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < after.width; ++x) {
            const float change = after.row(y)[x] - before.row(y)[x];
            const float size = std::min(std::abs(change) / kFullDifference, 1.0F);
            const auto part = [size](int full) {
                return static_cast<int>(std::lround(size * static_cast<float>(full)));
            };
            // Okabe and Ito's sky blue and orange: told apart by every kind of colour vision.
            to[x] = change < 0.0F ? qRgb(part(0x56), part(0xB4), part(0xE9))
                                  : qRgb(part(0xE6), part(0x9F), part(0x00));
        }
    }
    return picture;
}

QImage maskedImage(const QImage& grey, const std::vector<bool>& hidden, int patch) {
    const int columns = patch > 0 ? grey.width() / patch : 0;
    if (columns < 1 || columns * patch != grey.width() || columns * patch != grey.height() ||
        std::ssize(hidden) != std::ptrdiff_t{columns} * columns)
        return {};
    QImage picture = grey.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    for (int row = 0; row < columns; ++row)
        for (int column = 0; column < columns; ++column)
            if (hidden[static_cast<std::size_t>(row * columns + column)])
                painter.fillRect(column * patch, row * patch, patch, patch, kHidden);
    return picture;
}

augment::Recipe geometryOf(const augment::Recipe& recipe) {
    augment::Recipe geometry = recipe;
    for (augment::ViewRecipe& view : geometry.views)
        for (auto& step : view.steps)
            step->enabled = step->enabled && augment::isGeometry(step->kind());
    return geometry;
}

PreviewAnswer makePreview(const PreviewRequest& request, std::stop_token stop) {
    PreviewAnswer answer;
    answer.epoch = request.epoch;
    const GreyView film = request.cache->film(request.cacheRow);
    const DrawKey key = previewKey(request);
    const augment::Recipe geometry = request.difference ? geometryOf(request.recipe) : augment::Recipe{};
    for (std::size_t view = 0; view < request.recipe.views.size() && !stop.stop_requested(); ++view) {
        const augment::MadeView made = request.recipe.makeView(film, request.side, key, view);
        QImage picture =
            request.difference
                ? differenceImage(made.image, geometry.makeView(film, request.side, key, view).image)
                : greyImage(made.image);
        answer.views.push_back({std::move(picture), made.crop});
        if (view == 0 && request.mask && request.mask->patch > 0) {
            const std::int64_t columns = made.image.width / request.mask->patch;
            answer.masked = maskedImage(
                greyImage(made.image),
                augment::firstFilmMask(columns * columns, request.mask->ratio, request.seed, request.epoch),
                request.mask->patch);
        }
    }
    return answer;
}

Survival findingSurvival(const augment::Recipe& recipe, int filmSide, std::uint32_t cacheRow,
                         std::uint64_t seed, std::span<const data::Box> boxes, int draws,
                         std::stop_token stop) {
    Survival result;
    result.perView.assign(recipe.views.size(), 0);
    for (int draw = 0; draw < draws && !stop.stop_requested(); ++draw) {
        const DrawKey key{seed, static_cast<std::uint32_t>(draw), cacheRow, 0, 0};
        bool everywhere = true;
        for (std::size_t view = 0; view < recipe.views.size(); ++view) {
            const augment::Crop crop = recipe.cropOf(filmSide, filmSide, key, view);
            const bool survives = data::shareInside(boxes, crop, filmSide) >= kSurvives;
            result.perView[view] += survives ? 1 : 0;
            everywhere = everywhere && survives;
        }
        result.allViews += everywhere ? 1 : 0;
        ++result.draws;
    }
    return result;
}

} // namespace hilum::widgets
