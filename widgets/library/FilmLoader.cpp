#include "widgets/library/FilmLoader.h"

#include "base/Sha256.h"
#include "widgets/library/ThumbnailStore.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::widgets {

namespace {

/// The row of the cache as a picture of its own; empty when there is none.
GreyImage networkCopy(FilmSource& source, const data::Record& record) {
    const auto cache = source.cache(record.dataset);
    if (!cache || record.cacheRow >= (*cache)->rows())
        return {};
    const GreyView view = (*cache)->film(record.cacheRow);
    GreyImage copy(view.width, view.height);
    for (int y = 0; y < view.height; ++y)
        std::copy_n(view.row(y), view.width, copy.row(y));
    return copy;
}

/// `most` of a patient's films, this one as near to their middle as can be.
std::span<FilmRow> around(std::vector<FilmRow>& films, std::int64_t film, std::size_t most) {
    if (films.size() <= most)
        return films;
    const auto here = std::ranges::find(films, film, [](const FilmRow& row) { return row.record.id; });
    const auto place = static_cast<std::size_t>(here == films.end() ? 0 : here - films.begin());
    const std::size_t first = std::min(place - std::min(place, most / 2), films.size() - most);
    return std::span(films).subspan(first, most);
}

/// Below the dataset's root, whatever the catalogue says.
Result<std::filesystem::path> originalFile(const data::Dataset& dataset, const data::Record& record) {
    const std::filesystem::path relative(record.file);
    const bool climbs = relative.is_absolute() ||
                        std::ranges::any_of(relative, [](const auto& part) { return part == ".."; });
    if (climbs || record.file.empty())
        return Error(ErrorCode::BadValue, "the path leaves the dataset's folder", record.file);
    return std::filesystem::path(dataset.root) / relative;
}

} // namespace

FilmFacts readFacts(FilmSource& source, std::int64_t film, int thumbnailSide, const std::string& allOf) {
    FilmFacts facts;
    auto rows = source.rows(std::array{film});
    if (!rows || rows->empty()) {
        facts.error =
            rows ? Error(ErrorCode::NotFound, "the film is no longer in the workspace") : rows.error();
        return facts;
    }
    facts.film = std::move(rows->front());
    if (auto dataset = source.dataset(facts.film.record.dataset))
        facts.dataset = std::move(dataset).value();
    const std::string& patient = facts.film.record.patient;
    auto others = source.filmsOfPatient(patient, kMostFilmsOfPatient);
    if (!others)
        return facts;
    facts.filmsOfPatient = others->size();
    const bool all = !patient.empty() && patient == allOf;
    for (FilmRow& row : around(*others, film, all ? kMostPriorsOfAll : kMostPriors)) {
        const auto cache = source.cache(row.record.dataset);
        QImage picture = cache ? thumbnailOf(**cache, row.record.cacheRow, thumbnailSide) : QImage();
        facts.patientFilms.push_back({std::move(row), std::move(picture)});
    }
    return facts;
}

LoadedFilm loadFilm(FilmSource& source, std::int64_t film, std::stop_token stop) {
    LoadedFilm loaded;
    auto rows = source.rows(std::array{film});
    if (!rows || rows->empty()) {
        loaded.error =
            rows ? Error(ErrorCode::NotFound, "the film is no longer in the workspace") : rows.error();
        return loaded;
    }
    loaded.film = std::move(rows->front());
    loaded.network = networkCopy(source, loaded.film.record);
    const auto dataset = source.dataset(loaded.film.record.dataset);
    if (!dataset) {
        loaded.error = dataset.error();
        return loaded;
    }
    const auto file = originalFile(*dataset, loaded.film.record);
    if (!file) {
        loaded.error = file.error();
        return loaded;
    }
    auto radiograph = imaging::read(*file);
    if (!radiograph) {
        loaded.error = std::move(radiograph).error();
        return loaded;
    }
    if (!stop.stop_requested() && !loaded.film.record.contentHash.empty()) {
        const auto hash = sha256OfFile(*file);
        loaded.changed = hash && *hash != loaded.film.record.contentHash;
    }
    if (!stop.stop_requested())
        loaded.pixels = std::make_shared<const FilmPixels>(std::move(radiograph).value());
    return loaded;
}

QSizeF trueScale(const data::Record& record, const imaging::Radiograph& film) {
    double width = film.spacing.columnMm, height = film.spacing.rowMm; // of a pixel, mm
    if (record.originalWidth > 0 && record.originalHeight > 0) {
        // The original's pixels are square unless the catalogue says otherwise.
        const bool known = record.spacingXMm > 0.0 && record.spacingYMm > 0.0;
        width = (known ? record.spacingXMm : 1.0) * record.originalWidth / std::max(1, film.width);
        height = (known ? record.spacingYMm : 1.0) * record.originalHeight / std::max(1, film.height);
    }
    const double ratio = width > 0.0 && height > 0.0 ? width / height : 1.0;
    if (!std::isfinite(ratio) || std::abs(ratio - 1.0) < 0.01 || ratio > 4.0 || ratio < 0.25)
        return {1.0, 1.0};
    return ratio > 1.0 ? QSizeF(ratio, 1.0) : QSizeF(1.0, 1.0 / ratio);
}

std::optional<QPoint> networkPixel(QPointF film, QSize size, int side) {
    if (side < 1 || size.isEmpty() || film.x() < 0 || film.y() < 0 || film.x() >= size.width() ||
        film.y() >= size.height())
        return std::nullopt;
    const double scale = static_cast<double>(side) / std::max(size.width(), size.height());
    const double left = (side - size.width() * scale) / 2.0, top = (side - size.height() * scale) / 2.0;
    return QPoint(std::clamp(static_cast<int>(std::floor(film.x() * scale + left)), 0, side - 1),
                  std::clamp(static_cast<int>(std::floor(film.y() * scale + top)), 0, side - 1));
}

} // namespace hilum::widgets
