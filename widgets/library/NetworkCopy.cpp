#include "widgets/library/NetworkCopy.h"

#include "augment/Recipe.h"
#include "widgets/common/Format.h"
#include "widgets/library/PaneLink.h"

#include <QCoreApplication>

#include <algorithm>

namespace hilum::widgets {

namespace {

constexpr std::size_t kMostFilms = 4096; ///< that data::pixelStatistics looks at

struct NetworkText {
    Q_DECLARE_TR_FUNCTIONS(NetworkCopy)
};

imaging::Radiograph radiographOf(const augment::MadeView& view) {
    imaging::Radiograph picture;
    picture.width = view.image.width;
    picture.height = view.image.height;
    picture.values.reserve(view.image.pixels.size());
    for (const float grey : view.image.pixels)
        picture.values.push_back(grey * 255.0F);
    const auto [least, most] = std::ranges::minmax_element(picture.values);
    if (least != picture.values.end()) {
        picture.smallest = *least;
        picture.largest = *most;
    }
    return picture;
}

/// Shares of the film's sides as shares of its square copy.
data::Box inSquare(const data::Box& box, QSize size) {
    const auto at = [&](double x, double y) {
        return squarePoint({x * size.width(), y * size.height()}, size, 1);
    };
    const QPointF from = at(box.x, box.y), to = at(box.x + box.width, box.y + box.height);
    return {from.x(), from.y(), to.x() - from.x(), to.y() - from.y(), box.finding};
}

} // namespace

NetworkCopy networkCopyOf(const LoadedFilm& film, int side) {
    NetworkCopy copy;
    copy.stored = film.network.width;
    if (film.network.empty())
        return copy;
    copy.side = std::clamp(side, 1, copy.stored);
    if (film.pixels) {
        copy.file = QSize(film.pixels->width(), film.pixels->height());
        copy.squashed = trueScale(film.film.record, film.pixels->film()) != QSizeF(1.0, 1.0);
    } else {
        copy.file = QSize(copy.stored, copy.stored); // as far as one can tell
    }
    const auto recipe = augment::preset("evaluation");
    if (!recipe)
        return copy;
    auto view = recipe->makeView(film.network.view(), copy.side, {}, 0);
    for (const data::Box& box : film.film.record.boxes)
        copy.film.film.record.boxes.push_back(inSquare(box, copy.file));
    copy.film.pixels = std::make_shared<const FilmPixels>(radiographOf(view));
    return copy;
}

Normalisation normalisationOf(FilmSource& source, const FilmRow& film, std::stop_token stop) {
    FilmQuery query;
    query.filter.dataset = film.dataset;
    query.filter.part = data::Part::Train;
    Normalisation result;
    auto found = source.find(query, stop);
    result.training = found && found->hasSplits && !found->ids.empty();
    if (!result.training) {
        query.filter.part.reset();
        found = source.find(query, stop);
    }
    const auto cache = source.cache(film.record.dataset);
    if (!found || found->ids.empty() || !cache)
        return result;
    const std::size_t taken = std::min(found->ids.size(), kMostFilms);
    std::vector<std::int64_t> ids; // evenly spaced, as pixelStatistics would take them
    for (std::size_t i = 0; i < taken; ++i)
        ids.push_back(found->ids[i * found->ids.size() / taken]);
    const auto rows = source.rows(ids);
    if (!rows || stop.stop_requested())
        return result;
    std::vector<std::uint32_t> places;
    for (const FilmRow& row : *rows)
        if (row.record.cacheRow < (*cache)->rows())
            places.push_back(row.record.cacheRow);
    result.pixels = data::pixelStatistics(**cache, places);
    result.films = static_cast<std::int64_t>(places.size());
    return result;
}

QString networkSteps(const NetworkCopy& copy, const Normalisation& normalisation) {
    if (copy.stored == 0)
        return NetworkText::tr("The workspace has no copy of this film: import its folder again.");
    QStringList steps;
    const QString from =
        QStringLiteral("%1 × %2").arg(formatCount(copy.file.width()), formatCount(copy.file.height()));
    steps << (copy.padded() ? NetworkText::tr("Own window, 8 bits; %1 made to fit %2 × %2, centred on black.")
                                  .arg(from, formatCount(copy.stored))
                            : NetworkText::tr("Own window, 8 bits; %1 made %2 × %2.")
                                  .arg(from, formatCount(copy.stored)));
    if (copy.squashed)
        steps << NetworkText::tr("Squashed as its file is.");
    if (copy.side < copy.stored)
        steps << NetworkText::tr("Made %1 × %1 for the run, antialiased.").arg(formatCount(copy.side));
    if (normalisation.films > 0) {
        const int films = static_cast<int>(normalisation.films);
        const QString formula =
            normalisation.training
                ? NetworkText::tr("Normalised: (grey ÷ 255 − %1) ÷ %2, from %n training film(s).", nullptr,
                                  films)
                : NetworkText::tr("Normalised: (grey ÷ 255 − %1) ÷ %2, from %n film(s).", nullptr, films);
        steps << formula.arg(formatNumber(normalisation.pixels.mean),
                             formatNumber(normalisation.pixels.standardDeviation));
    }
    steps << NetworkText::tr("Training makes its views of this (page Augment).");
    return steps.join(u' ');
}

} // namespace hilum::widgets
