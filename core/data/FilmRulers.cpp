#include "data/FilmRulers.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Text.h"

#include <algorithm>
#include <mutex>

namespace hilum::data {

namespace {

constexpr auto kFileName = "rulers.json";
constexpr auto kKind = "hilum-rulers-1";
constexpr std::size_t kLargestFile = 64 << 20;

/// Two changes at a time would read the same file, and one of them would be lost.
std::mutex& fileMutex() {
    static std::mutex mutex;
    return mutex;
}

bool liesOnAFilm(const FilmRuler& ruler) {
    return std::ranges::all_of(ruler, [](double at) { return at >= 0.0 && at <= kLargestPixel; });
}

bool isRuler(const Json& ruler) {
    return ruler.is_array() && ruler.size() == FilmRuler().size() &&
           std::ranges::all_of(ruler, [](const Json& at) { return at.is_number(); }) &&
           liesOnAFilm(ruler.get<FilmRuler>());
}

Result<RulersOfFilm> entryIn(const Json& entry) {
    const bool whole = entry.is_object() && entry.contains("film") && entry["film"].is_number_integer() &&
                       entry.contains("hash") && entry["hash"].is_string() && entry.contains("rulers") &&
                       entry["rulers"].is_array();
    if (!whole)
        return Error(ErrorCode::BadFormat, HILUM_TR("a ruler without its film"), kFileName);
    RulersOfFilm one{{entry["film"].get<std::int64_t>(), entry["hash"].get<std::string>()}, {}};
    for (const Json& ruler : entry["rulers"]) {
        if (!isRuler(ruler))
            return Error(ErrorCode::BadFormat, HILUM_TR("a ruler that lies on no film"), kFileName);
        if (one.rulers.size() < kMostRulers)
            one.rulers.push_back(ruler.get<FilmRuler>());
    }
    return one;
}

std::string textOf(const std::vector<RulersOfFilm>& films) {
    Json list = Json::array();
    for (const RulersOfFilm& one : films) {
        Json rulers = Json::array();
        for (const FilmRuler& ruler : one.rulers)
            if (liesOnAFilm(ruler) && rulers.size() < kMostRulers)
                rulers.push_back(ruler);
        if (!rulers.empty())
            list.push_back({{"film", one.film.film}, {"hash", one.film.hash}, {"rulers", std::move(rulers)}});
    }
    const Json file{{"format", kKind}, {"films", std::move(list)}};
    return file.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::filesystem::path rulersFile(const std::filesystem::path& workspace) {
    return workspace / kFileName;
}

Result<std::vector<RulersOfFilm>> readRulers(const std::filesystem::path& file) {
    std::vector<RulersOfFilm> films;
    auto text = readFile(file, kLargestFile);
    if (!text && text.error().code == ErrorCode::NotFound)
        return films;
    if (!text)
        return text.error();
    HILUM_TRY_ASSIGN(const Json json, parseJson(*text, kFileName));
    const bool ours = json.is_object() && json.contains("format") && json["format"] == kKind &&
                      json.contains("films") && json["films"].is_array();
    if (!ours)
        return Error(ErrorCode::BadFormat, HILUM_TR("this file holds no rulers"), kFileName);
    for (const Json& entry : json["films"]) {
        HILUM_TRY_ASSIGN(RulersOfFilm one, entryIn(entry));
        if (!one.rulers.empty())
            films.push_back(std::move(one));
    }
    return films;
}

Result<> changeRulers(const std::filesystem::path& file,
                      const std::function<void(std::vector<RulersOfFilm>&)>& change) {
    const std::scoped_lock busy(fileMutex());
    HILUM_TRY_ASSIGN(std::vector<RulersOfFilm> films, readRulers(file));
    change(films);
    return writeFileAtomically(file, textOf(films));
}

} // namespace hilum::data
