// The "protocol" fact: the flow of films from the import to the test, in numbers.
#include "base/Text.h"
#include "learn/runs/RunData.h"
#include "statistics/Statistics.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string_view>

namespace hilum::learn {

namespace {

using Indices = std::vector<std::uint32_t>;

template <class Chosen> Indices choose(const RunData& data, const Chosen& chosen) {
    Indices rows;
    for (std::uint32_t i = 0; i < data.records.size(); ++i)
        if (chosen(i))
            rows.push_back(i);
    return rows;
}

/// "trainingFilms", "trainingPatients", "trainingPositives" for the name "training".
void putCounts(Json& fact, const std::string& name, const RunData& data,
               std::span<const std::uint32_t> indices) {
    fact[name + "Films"] = indices.size();
    fact[name + "Patients"] = patientCount(data, indices);
    fact[name + "Positives"] =
        std::ranges::count_if(indices, [&](auto i) { return data.records[i].target == 1; });
}

/// Who the films are of. What no film tells is left out.
Json demographics(const RunData& data, std::span<const std::uint32_t> indices) {
    const auto count = [&](const auto& is) {
        return std::ranges::count_if(indices, [&](auto i) { return is(data.records[i]); });
    };
    Json json{{"films", indices.size()}};
    json["female"] = count([](const data::Record& film) { return film.sex == data::Sex::Female; });
    json["male"] = count([](const data::Record& film) { return film.sex == data::Sex::Male; });
    json["viewPa"] = count([](const data::Record& film) { return film.view == data::View::PA; });
    json["viewAp"] = count([](const data::Record& film) { return film.view == data::View::AP; });
    json["viewLateral"] = count([](const data::Record& film) { return film.view == data::View::Lateral; });
    if (json["female"] == 0 && json["male"] == 0)
        for (const char* key : {"female", "male"})
            json.erase(key);
    if (json["viewPa"] == 0 && json["viewAp"] == 0 && json["viewLateral"] == 0)
        for (const char* key : {"viewPa", "viewAp", "viewLateral"})
            json.erase(key);
    std::vector<double> ages;
    for (const auto i : indices)
        if (data.records[i].ageYears >= 0)
            ages.push_back(data.records[i].ageYears);
    std::ranges::sort(ages);
    if (!ages.empty()) {
        json["ageMedian"] = statistics::sortedQuantile(ages, 0.5);
        json["ageQ1"] = statistics::sortedQuantile(ages, 0.25);
        json["ageQ3"] = statistics::sortedQuantile(ages, 0.75);
    }
    return json;
}

void putPretraining(Json& fact, const PretrainingSet& pretraining) {
    if (!pretraining.any)
        return;
    if (!pretraining.known) {
        fact["pretrainedOn"] = "unknown films";
        return;
    }
    fact["pretrainedOn"] = fmt::format("{}, {} films without labels", pretraining.name,
                                       countText(static_cast<std::int64_t>(pretraining.films.size())));
    std::set<std::string_view> patients;
    for (const auto& film : pretraining.films)
        patients.insert(film.patient);
    fact["pretrainingFilms"] = pretraining.films.size();
    fact["pretrainingPatients"] = patients.size();
}

} // namespace

std::size_t patientCount(const RunData& data, std::span<const std::uint32_t> indices) {
    std::set<std::string_view> patients;
    for (const auto i : indices)
        patients.insert(data.records[i].patient);
    return patients.size();
}

Json protocolFact(const RunData& data, const PretrainingSet& pretraining,
                  std::span<const std::uint32_t> training) {
    Json fact{{"dataset", data.dataset.name},           {"layout", data.dataset.layout},
              {"task", data::taskName(data.task.kind)}, {"split", data.split.name},
              {"splitHash", data.split.hash},           {"splitSentence", data.split.protocol},
              {"patientsKnown", data.patientsKnown()},  {"synthetic", data.dataset.synthetic}};
    const auto validation = data.indices(data::Part::Validation, true);
    const auto test = data.indices(data::Part::Test, true);
    putCounts(fact, "imported", data, choose(data, [](std::uint32_t) { return true; }));
    putCounts(fact, "labelled", data, choose(data, [&](auto i) { return data.records[i].target >= 0; }));
    fact["unassignedFilms"] =
        choose(data, [&](auto i) { return data.split.parts[i] == data::Part::None; }).size();
    putCounts(fact, "trainPart", data, data.indices(data::Part::Train, true));
    putCounts(fact, "training", data, training);
    putCounts(fact, "validation", data, validation);
    putCounts(fact, "test", data, test);
    fact["demographics"] = {{"training", demographics(data, training)},
                            {"validation", demographics(data, validation)},
                            {"test", demographics(data, test)}};
    putPretraining(fact, pretraining);
    return fact;
}

} // namespace hilum::learn
