#include "widgets/library/FilmPlane.h"

#include "data/FilmEmbeddings.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmText.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace hilum::widgets {

namespace {

constexpr std::size_t kChunk = 2'000; ///< films read between two looks at the stop
constexpr int kNegative = 0, kPositive = 5;

/// -1 unknown, 0 without, 1 with.
int answerOf(const FilmPlane& plane, const MapFilm& film, int finding) {
    if (finding < 0)
        return film.target;
    const auto own = std::span(plane.carried).subspan(film.firstFinding, film.findings);
    if (std::ranges::find(own, finding) != own.end())
        return 1;
    return own.empty() && film.target < 0 ? -1 : 0; // nobody has looked
}

} // namespace

Result<FilmPlane> readFilmPlane(FilmSource& source, const std::filesystem::path& runFolder,
                                std::int64_t dataset, data::MapMethod method, std::stop_token stop) {
    HILUM_TRY_ASSIGN(const auto owner, source.dataset(dataset));
    FilmPlane plane;
    auto map = data::readMap(data::mapFile(runFolder, owner.name, method));
    // A file that cannot be read is made anew as one that is not there.
    plane.made = map && map->stamp == data::embeddingsStamp(source.workspace(), owner);
    if (!plane.made)
        return plane;
    plane.map = std::move(map).value();
    const std::span<const std::uint32_t> rows(plane.map.rows);
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        places.emplace(rows[i], i);
        plane.points.emplace_back(double{plane.map.x[i]}, double{plane.map.y[i]});
    }
    plane.films.resize(rows.size());
    for (std::size_t from = 0; from < rows.size(); from += kChunk) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled, {});
        HILUM_TRY_ASSIGN(
            const auto some,
            source.rowsOfCache(dataset, rows.subspan(from, std::min(kChunk, rows.size() - from))));
        for (const FilmRow& row : some)
            if (const auto place = places.find(row.record.cacheRow); place != places.end())
                plane.setFilm(place->second, row);
    }
    plane.finish();
    return plane;
}

void FilmPlane::setFilm(std::size_t at, const FilmRow& row) {
    const data::Record& record = row.record;
    MapFilm& film = films[at];
    film = {record.id,
            record.dataset,
            record.cacheRow,
            static_cast<std::uint32_t>(carried.size()),
            static_cast<std::uint16_t>(record.findings.size()),
            static_cast<std::int16_t>(record.ageYears),
            static_cast<std::int8_t>(record.target),
            record.view,
            record.sex,
            row.part};
    for (const std::string& name : record.findings) {
        const auto known = std::ranges::find(findings, name); // of some ten
        carried.push_back(static_cast<std::uint16_t>(known - findings.begin()));
        if (known == findings.end())
            findings.push_back(name);
    }
}

void FilmPlane::finish() {
    std::vector<std::string> sorted = findings;
    std::ranges::sort(sorted);
    std::vector<std::uint16_t> moved;
    for (const std::string& name : findings)
        moved.push_back(static_cast<std::uint16_t>(std::ranges::lower_bound(sorted, name) - sorted.begin()));
    for (std::uint16_t& finding : carried)
        finding = moved[finding];
    findings = std::move(sorted);
    places.reserve(films.size());
    for (std::size_t i = 0; i < films.size(); ++i)
        if (films[i].id != 0)
            places.emplace_back(films[i].id, static_cast<int>(i));
    std::ranges::sort(places);
}

int FilmPlane::placeOf(std::int64_t film) const {
    const auto place = std::ranges::lower_bound(places, film, {}, &std::pair<std::int64_t, int>::first);
    return place != places.end() && place->first == film ? place->second : -1;
}

FilmRow FilmPlane::row(std::size_t at) const {
    const MapFilm& film = films[at];
    FilmRow row;
    row.record.id = film.id;
    row.record.dataset = film.dataset;
    row.record.cacheRow = film.cacheRow;
    row.record.ageYears = film.ageYears;
    row.record.target = film.target;
    row.record.view = film.view;
    row.record.sex = film.sex;
    row.part = film.part;
    for (const std::uint16_t finding : std::span(carried).subspan(film.firstFinding, film.findings))
        row.record.findings.push_back(findings[finding]);
    return row;
}

MapClasses MapText::classes(const FilmPlane& plane, MapColour colour, const std::string& finding) {
    MapClasses result;
    const auto add = [&](const QString& name, int hue) { result.classes.push_back({name, hue, 0}); };
    const auto take = [&](const auto& classOf) {
        for (const MapFilm& film : plane.films) {
            const auto at = static_cast<std::size_t>(classOf(film));
            result.ofFilm.push_back(static_cast<std::uint8_t>(at));
            ++result.classes[at].films;
        }
    };
    switch (colour) {
    case MapColour::Finding: {
        const auto known = std::ranges::find(plane.findings, finding);
        const int at = finding.empty() ? -1 : static_cast<int>(known - plane.findings.begin());
        add(tr("No label"), -1);
        add(finding.empty() ? FilmText::label(0) : tr("%1: no").arg(FilmText::finding(finding)), kNegative);
        add(finding.empty() ? FilmText::label(1) : tr("%1: yes").arg(FilmText::finding(finding)), kPositive);
        take([&, at](const MapFilm& film) { return answerOf(plane, film, at) + 1; });
        break;
    }
    case MapColour::View:
        add(tr("Unknown"), -1);
        for (const data::View view : {data::View::PA, data::View::AP, data::View::Lateral})
            add(FilmText::view(view), static_cast<int>(view) - 1);
        take([](const MapFilm& film) { return film.view; });
        break;
    case MapColour::Sex:
        add(tr("Unknown"), -1);
        add(FilmText::sex(data::Sex::Female), 1);
        add(FilmText::sex(data::Sex::Male), 0);
        take([](const MapFilm& film) { return film.sex; });
        break;
    case MapColour::Part: {
        constexpr std::array kParts{data::Part::None, data::Part::Train, data::Part::Validation,
                                    data::Part::Test};
        add(tr("No part"), -1);
        for (std::size_t i = 1; i < kParts.size(); ++i)
            add(FilmText::part(kParts[i]), static_cast<int>(i) - 1);
        take([&](const MapFilm& film) { return std::ranges::find(kParts, film.part) - kParts.begin(); });
        break;
    }
    }
    return result;
}

QString MapText::facts(const FilmRow& film) {
    QStringList lines{FilmText::findings(film.record)};
    if (film.record.target >= 0) // the colours may be of it, and it may be another than the findings say
        lines << FilmText::label(film.record.target);
    for (const QString& text : {FilmText::line(film.record), FilmText::part(film.part)})
        if (!text.isEmpty())
            lines << text;
    return lines.join(QLatin1Char('\n'));
}

QString MapText::note(const data::FilmMap& map, const QString& dataset) {
    QStringList sentences;
    if (map.films > map.rows.size())
        sentences << tr("%1 of %2 films of %3, spread over patients.", "shown, of how many, dataset")
                         .arg(formatCount(static_cast<std::int64_t>(map.rows.size())),
                              formatCount(static_cast<std::int64_t>(map.films)), dataset);
    else
        sentences << tr("%1: all %2 films.", "dataset: how many")
                         .arg(dataset, formatCount(static_cast<std::int64_t>(map.films)));
    sentences << (map.method == data::MapMethod::Tsne
                      ? tr("t-SNE: who is near whom means something; distances and sizes of clusters do "
                           "not.")
                      : tr("The two principal components: %1 across and %2 up of the variance.")
                            .arg(formatPercent(map.shareX, 1), formatPercent(map.shareY, 1)));
    return sentences.join(QLatin1Char(' '));
}

QColor mapColour(int colour) {
    return colour < 0 ? colours().outline : curveColour(colour);
}

} // namespace hilum::widgets
