#include "data/Cohort.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace hilum::data {

namespace {

constexpr auto kFileName = "cohorts.json";
constexpr auto kKind = "hilum-cohorts-1", kKindWithLists = "hilum-cohorts-2";
constexpr std::size_t kLargestFile = 256 << 20; ///< a list of all films of NIH is 9 MB
constexpr std::int64_t kOldest = 200;

auto keyOf(const FilmChoice& choice) {
    const Filter& f = choice.filter;
    return std::tie(f.dataset, f.finding, f.view, f.sex, f.ageFrom, f.ageTo, f.givenPart, f.part, f.target,
                    f.onlyWithBoxes, f.text, choice.mark);
}

bool samePick(const std::shared_ptr<const FilmPick>& a, const std::shared_ptr<const FilmPick>& b) {
    return a == b || (a && b && *a == *b);
}

Error badValue(const char* key) {
    return Error(ErrorCode::BadFormat, std::string("a filter with an unknown value of “") + key + "”",
                 kFileName);
}

/// A number of the object in low … high; nothing without the key.
Result<std::optional<int>> numberIn(const Json& json, const char* key, std::int64_t low, std::int64_t high) {
    if (!json.contains(key))
        return std::optional<int>();
    if (!json[key].is_number_integer())
        return badValue(key);
    const auto value = json[key].get<std::int64_t>();
    if (value < low || value > high)
        return badValue(key);
    return std::optional(static_cast<int>(value));
}

Result<std::string> textIn(const Json& json, const char* key) {
    if (!json.contains(key))
        return std::string();
    if (!json[key].is_string())
        return badValue(key);
    return json[key].get<std::string>();
}

/// Ids and hashes stand in two rows: the file is a third as large as with an object a film.
Json pickToJson(const FilmPick& pick) {
    Json ids = Json::array(), hashes = Json::array();
    for (const FilmRef& film : pick) {
        ids.push_back(film.film);
        hashes.push_back(film.hash);
    }
    return {{"ids", std::move(ids)}, {"hashes", std::move(hashes)}};
}

Result<std::shared_ptr<const FilmPick>> pickIn(const Json& json) {
    const bool whole = json.is_object() && json.contains("ids") && json["ids"].is_array() &&
                       json.contains("hashes") && json["hashes"].is_array() &&
                       json["ids"].size() == json["hashes"].size();
    if (!whole)
        return badValue("films");
    auto pick = std::make_shared<FilmPick>();
    pick->reserve(json["ids"].size());
    for (std::size_t i = 0; i < json["ids"].size(); ++i) {
        const Json &id = json["ids"][i], &hash = json["hashes"][i];
        if (!id.is_number_integer() || !hash.is_string())
            return badValue("films");
        pick->push_back({id.get<std::int64_t>(), hash.get<std::string>()});
    }
    std::ranges::sort(*pick, {}, &FilmRef::film);
    const auto twice = std::ranges::unique(*pick, {}, &FilmRef::film);
    pick->erase(twice.begin(), twice.end());
    return std::shared_ptr<const FilmPick>(std::move(pick));
}

template <class T> std::optional<T> as(const std::optional<int>& number) {
    return number ? std::optional(static_cast<T>(*number)) : std::nullopt;
}

} // namespace

bool operator==(const FilmChoice& a, const FilmChoice& b) {
    return keyOf(a) == keyOf(b) && samePick(a.picked, b.picked);
}

std::vector<FilmRef> markedFilms(const FilmNotes& notes, std::string_view mark) {
    std::vector<FilmRef> films;
    if (mark == kAnyMark || mark == kLabelWrongMark)
        films = notes.labelWrong;
    const std::string_view tag = mark.starts_with(kTagMark) ? mark.substr(kTagMark.size()) : "";
    for (const FilmNote& note : notes.notes)
        if (mark == kAnyMark || (!tag.empty() && std::ranges::find(note.tags, tag) != note.tags.end()))
            films.push_back(note.film);
    return films;
}

Json choiceToJson(const FilmChoice& choice) {
    const Filter& f = choice.filter;
    Json json = Json::object();
    const auto text = [&](const char* key, const std::string& value) {
        if (!value.empty())
            json[key] = value;
    };
    const auto number = [&](const char* key, bool set, int value) {
        if (set)
            json[key] = value;
    };
    text("dataset", f.dataset);
    text("finding", f.finding);
    number("view", f.view.has_value(), static_cast<int>(f.view.value_or(View::Unknown)));
    number("sex", f.sex.has_value(), static_cast<int>(f.sex.value_or(Sex::Unknown)));
    number("ageFrom", f.ageFrom >= 0, f.ageFrom);
    number("ageTo", f.ageTo >= 0, f.ageTo);
    text("givenPart", f.givenPart);
    number("part", f.part.has_value(), static_cast<int>(f.part.value_or(Part::None)));
    number("target", f.target.has_value(), f.target.value_or(-1));
    if (f.onlyWithBoxes)
        json["onlyWithBoxes"] = true;
    text("text", f.text);
    text("mark", choice.mark);
    if (choice.picked)
        json["films"] = pickToJson(*choice.picked);
    return json;
}

Result<FilmChoice> choiceFromJson(const Json& json) {
    if (!json.is_object())
        return Error(ErrorCode::BadFormat, HILUM_TR("a filter that is none"), kFileName);
    FilmChoice choice;
    Filter& f = choice.filter;
    HILUM_TRY_ASSIGN(f.dataset, textIn(json, "dataset"));
    HILUM_TRY_ASSIGN(f.finding, textIn(json, "finding"));
    HILUM_TRY_ASSIGN(const auto view, numberIn(json, "view", 0, static_cast<int>(View::Lateral)));
    HILUM_TRY_ASSIGN(const auto sex, numberIn(json, "sex", 0, static_cast<int>(Sex::Male)));
    HILUM_TRY_ASSIGN(const auto part, numberIn(json, "part", 0, static_cast<int>(Part::Test)));
    HILUM_TRY_ASSIGN(const auto from, numberIn(json, "ageFrom", 0, kOldest));
    HILUM_TRY_ASSIGN(const auto to, numberIn(json, "ageTo", 0, kOldest));
    HILUM_TRY_ASSIGN(f.givenPart, textIn(json, "givenPart"));
    HILUM_TRY_ASSIGN(f.target, numberIn(json, "target", -1, 1));
    f.view = as<View>(view);
    f.sex = as<Sex>(sex);
    f.part = as<Part>(part);
    f.ageFrom = from.value_or(-1);
    f.ageTo = to.value_or(-1);
    if (json.contains("onlyWithBoxes")) {
        if (!json["onlyWithBoxes"].is_boolean())
            return badValue("onlyWithBoxes");
        f.onlyWithBoxes = json["onlyWithBoxes"].get<bool>();
    }
    HILUM_TRY_ASSIGN(f.text, textIn(json, "text"));
    HILUM_TRY_ASSIGN(choice.mark, textIn(json, "mark"));
    if (json.contains("films")) {
        HILUM_TRY_ASSIGN(choice.picked, pickIn(json["films"]));
    }
    return choice;
}

std::filesystem::path cohortsFile(const std::filesystem::path& workspace) {
    return workspace / kFileName;
}

Result<std::vector<Cohort>> readCohorts(const std::filesystem::path& file) {
    std::vector<Cohort> cohorts;
    auto text = readFile(file, kLargestFile);
    if (!text && text.error().code == ErrorCode::NotFound)
        return cohorts;
    if (!text)
        return text.error();
    HILUM_TRY_ASSIGN(const Json json, parseJson(*text, kFileName));
    const bool ours = json.is_object() && json.contains("format") &&
                      (json["format"] == kKind || json["format"] == kKindWithLists) &&
                      json.contains("cohorts") && json["cohorts"].is_array();
    if (!ours)
        return Error(ErrorCode::BadFormat, HILUM_TR("this file holds no cohorts"), kFileName);
    for (const Json& entry : json["cohorts"]) {
        if (!entry.is_object() || !entry.contains("filter"))
            return Error(ErrorCode::BadFormat, HILUM_TR("a cohort without its filter"), kFileName);
        Cohort cohort;
        HILUM_TRY_ASSIGN(cohort.name, textIn(entry, "name"));
        HILUM_TRY_ASSIGN(cohort.choice, choiceFromJson(entry["filter"]));
        if (cohort.name.empty())
            return Error(ErrorCode::BadFormat, HILUM_TR("a cohort without a name"), kFileName);
        cohorts.push_back(std::move(cohort));
    }
    std::ranges::sort(cohorts, {}, &Cohort::name);
    return cohorts;
}

Result<> writeCohorts(const std::filesystem::path& file, const std::vector<Cohort>& cohorts) {
    Json list = Json::array();
    for (const Cohort& cohort : cohorts)
        list.push_back({{"name", cohort.name}, {"filter", choiceToJson(cohort.choice)}});
    const bool lists =
        std::ranges::any_of(cohorts, [](const Cohort& c) { return c.choice.picked != nullptr; });
    const Json json{{"format", lists ? kKindWithLists : kKind}, {"cohorts", std::move(list)}};
    return writeFileAtomically(file, json.dump(1, ' ', false, Json::error_handler_t::replace));
}

} // namespace hilum::data
