#include "data/FilmMap.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Rng.h"
#include "base/Text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <unordered_map>

namespace hilum::data {

namespace {

constexpr auto kKind = "hilum-film-map-1";
constexpr std::size_t kMostPoints = 1U << 21U;
constexpr std::uint64_t kMostRows = 1U << 26U;

bool whole(const FilmMap& map) {
    const auto finite = [](float value) { return std::isfinite(value); };
    return map.rows.size() == map.x.size() && map.rows.size() == map.y.size() &&
           map.rows.size() <= kMostPoints && map.films >= map.rows.size() &&
           std::ranges::all_of(map.x, finite) && std::ranges::all_of(map.y, finite);
}

Error bad(const std::filesystem::path& file) {
    return {ErrorCode::BadFormat, "it holds no map of films", file.string()};
}

bool numbersIn(const Json& json, const char* key, std::vector<float>& values) {
    if (!json.contains(key) || !json[key].is_array())
        return false;
    for (const Json& value : json[key]) {
        if (!value.is_number())
            return false;
        values.push_back(value.get<float>());
    }
    return true;
}

bool rowsIn(const Json& json, std::vector<std::uint32_t>& rows) {
    if (!json.contains("rows") || !json["rows"].is_array())
        return false;
    for (const Json& value : json["rows"]) {
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > kMostRows)
            return false;
        rows.push_back(value.get<std::uint32_t>());
    }
    return true;
}

} // namespace

std::string_view mapMethodName(MapMethod method) {
    return method == MapMethod::Pca ? "pca" : "tsne";
}

std::optional<MapMethod> mapMethodOf(std::string_view name) {
    for (const MapMethod method : {MapMethod::Pca, MapMethod::Tsne})
        if (mapMethodName(method) == name)
            return method;
    return std::nullopt;
}

std::filesystem::path mapFile(const std::filesystem::path& runFolder, const std::string& dataset,
                              MapMethod method) {
    return runFolder / fmt::format("map-{}-{}.json", dataset, mapMethodName(method));
}

Result<> writeMap(const std::filesystem::path& file, const FilmMap& map) {
    if (!whole(map))
        return Error{ErrorCode::BadValue, HILUM_TR("the points do not fit their films"), file.string()};
    const Json json{{"format", kKind},
                    {"method", mapMethodName(map.method)},
                    {"stamp", map.stamp},
                    {"films", map.films},
                    {"shareX", map.shareX},
                    {"shareY", map.shareY},
                    {"perplexity", map.perplexity},
                    {"loss", map.loss},
                    {"rows", map.rows},
                    {"x", map.x},
                    {"y", map.y}};
    return writeFileAtomically(file, json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Result<FilmMap> readMap(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(const Json json, readJson(file));
    FilmMap map;
    const auto number = [&](const char* key) {
        return json.contains(key) && json[key].is_number() ? json[key].get<double>() : 0.0;
    };
    const bool ours = json.is_object() && json.contains("format") && json["format"] == kKind &&
                      json.contains("method") && json["method"].is_string() && json.contains("stamp") &&
                      json["stamp"].is_string() && json.contains("films") &&
                      json["films"].is_number_unsigned();
    if (!ours)
        return bad(file);
    const auto method = mapMethodOf(json["method"].get_ref<const std::string&>());
    map.stamp = json["stamp"].get<std::string>();
    map.films = json["films"].get<std::uint64_t>();
    map.shareX = number("shareX");
    map.shareY = number("shareY");
    map.perplexity = number("perplexity");
    map.loss = number("loss");
    if (!method || !rowsIn(json, map.rows) || !numbersIn(json, "x", map.x) || !numbersIn(json, "y", map.y) ||
        !whole(map))
        return bad(file);
    map.method = *method;
    return map;
}

std::vector<std::size_t> spreadOverPatients(std::span<const Record> records, std::size_t most,
                                            std::uint64_t seed) {
    std::vector<std::size_t> chosen(records.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (records.size() <= most)
        return chosen;
    std::vector<std::uint32_t> order(records.size());
    std::iota(order.begin(), order.end(), 0U);
    Rng rng(seed, "films of a map");
    shuffle(order, rng);
    std::unordered_map<std::string_view, std::size_t> given;
    std::vector<std::size_t> turn(records.size(), 0); // the how-manieth of its patient
    for (const std::uint32_t i : order)
        if (!records[i].patient.empty()) // nobody's films are each a patient's only one
            turn[i] = given[records[i].patient]++;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return turn[i]; });
    chosen.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most));
    std::ranges::sort(chosen);
    return chosen;
}

} // namespace hilum::data
