#include "widgets/runs/NeighbourFiles.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "widgets/runs/PictureFiles.h"

#include <fmt/format.h>

#include <algorithm>

namespace hilum::widgets::runs {

namespace {

constexpr std::size_t kMostRows = 64, kMostNeighbours = 32;
constexpr std::size_t kLargestFacts = 1 << 20;

/// The n-th square of a row of squares.
QImage squareOf(const QImage& row, std::size_t n) {
    return row.copy(static_cast<int>(n) * row.height(), 0, row.height(), row.height());
}

bool isNeighbour(const Json& film) {
    return film.is_object() && film.contains("similarity") && film["similarity"].is_number();
}

NeighbourRow readRow(const Json& facts, const QString& file) {
    NeighbourRow row;
    if (!facts.is_array() || facts.size() > kMostNeighbours || !std::ranges::all_of(facts, isNeighbour))
        return row;
    const QImage all = readGrey(file);
    const auto squares = facts.size() + 1;
    if (all.isNull() || all.width() != all.height() * static_cast<int>(squares))
        return row;
    row.film = squareOf(all, 0);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        NeighbourFilm film{squareOf(all, i + 1), facts[i]["similarity"].get<double>(), {}};
        if (facts[i].contains("agrees") && facts[i]["agrees"].is_boolean())
            film.agrees = facts[i]["agrees"].get<bool>();
        row.nearest.push_back(std::move(film));
    }
    return row;
}

} // namespace

NeighbourStep readNeighbours(const std::filesystem::path& folder, std::int64_t step,
                             const std::stop_token& stop) {
    NeighbourStep read;
    const auto text = readFile(folder / fmt::format("neighbours-{:09}.json", step), kLargestFacts);
    const auto json = text ? parseJson(*text) : Result<Json>(text.error());
    if (!json || !json->is_object())
        return read;
    if (json->contains("none"))
        read.state = NeighbourState::NoLabels;
    if (!json->contains("films") || !(*json)["films"].is_array())
        return read;
    read.state = NeighbourState::Written;
    const auto number = [&](const char* key) {
        return json->contains(key) && (*json)[key].is_number() ? (*json)[key].get<double>() : 0.0;
    };
    read.patientsKnown = json->value("patientsKnown", Json(true)) != Json(false);
    read.byChance = number("byChance");
    const Json& films = (*json)["films"];
    for (std::size_t i = 0; i < std::min(films.size(), kMostRows) && !stop.stop_requested(); ++i) {
        const auto file = folder / fmt::format("neighbours-{}-{:09}.pgm", i, step);
        read.rows.push_back(readRow(films[i], QString::fromStdString(file.string())));
        for (const NeighbourFilm& film : read.rows.back().nearest) {
            read.compared += film.agrees ? 1 : 0;
            read.agree += film.agrees && *film.agrees ? 1 : 0;
        }
    }
    return read;
}

} // namespace hilum::widgets::runs
