// FilmPlane: a map of films as the window shows it: points with the facts that they are coloured by. Read by
// a job from the file that `hilum-cli map` leaves beside the run. Values.
#pragma once

#include "data/FilmMap.h"
#include "widgets/library/FilmSource.h"

#include <QColor>
#include <QCoreApplication>
#include <QPointF>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace hilum::widgets {

enum class MapColour { Finding, View, Sex, Part };

/// What the map knows of a film: no names, and nothing that is freed film by film.
struct MapFilm {
    std::int64_t id = 0; ///< 0: no longer in the catalogue
    std::int64_t dataset = 0;
    std::uint32_t cacheRow = 0;
    std::uint32_t firstFinding = 0; ///< in FilmPlane::carried
    std::uint16_t findings = 0;     ///< how many
    std::int16_t ageYears = -1;
    std::int8_t target = -1;
    data::View view = data::View::Unknown;
    data::Sex sex = data::Sex::Unknown;
    data::Part part = data::Part::None;
};

struct FilmPlane {
    bool made = true; ///< false: the films are still to be laid out
    data::FilmMap map;
    std::vector<MapFilm> films;                       ///< of the map's rows
    std::vector<std::string> findings;                ///< that a film has, by name
    std::vector<std::uint16_t> carried;               ///< places in `findings`, film by film
    std::vector<QPointF> points;                      ///< of the map's rows
    std::vector<std::pair<std::int64_t, int>> places; ///< of films in `films`, ascending by id

    void setFilm(std::size_t at, const FilmRow& row);
    void finish();                                      ///< when all are set: findings by name, `places`
    [[nodiscard]] int placeOf(std::int64_t film) const; ///< -1: it is not on the map
    /// What may be said and shown of a film; without names.
    [[nodiscard]] FilmRow row(std::size_t at) const;
};

/// For jobs. Of one dataset and the encoder of the run in `runFolder`. A map of former films counts as not
/// made. Errors of reading, Cancelled.
Result<FilmPlane> readFilmPlane(FilmSource& source, const std::filesystem::path& runFolder,
                                std::int64_t dataset, data::MapMethod method, std::stop_token stop = {});

struct MapClass {
    QString name;
    int colour = 0; ///< of curveColour(); -1: of those of which nothing is known
    std::int64_t films = 0;
};

struct MapClasses {
    std::vector<MapClass> classes;
    std::vector<std::uint8_t> ofFilm; ///< for each film, its place in `classes`
};

class MapText {
    Q_DECLARE_TR_FUNCTIONS(MapText)
public:
    /// `finding` "": the label of the dataset's task. Films of which it is not known come first.
    [[nodiscard]] static MapClasses classes(const FilmPlane& plane, MapColour colour,
                                            const std::string& finding);
    /// What may be said of a film beside its picture; never its name.
    [[nodiscard]] static QString facts(const FilmRow& film);
    /// How many films of which dataset, and what the axes are.
    [[nodiscard]] static QString note(const data::FilmMap& map, const QString& dataset);
};

/// Of a class; for one of which nothing is known a grey one.
[[nodiscard]] QColor mapColour(int colour);

} // namespace hilum::widgets
