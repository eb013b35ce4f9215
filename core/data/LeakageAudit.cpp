#include "data/LeakageAudit.h"

#include "base/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace hilum::data {

namespace {

constexpr std::size_t kMostExamples = 20;

/// The name that a film goes by across datasets: an RSNA film by the NIH image it was made from.
const std::string& commonName(const Record& film) {
    return film.nihImage.empty() ? film.image : film.nihImage;
}

AuditPair comparePair(const AuditSet& a, const AuditSet& b) {
    AuditPair pair;
    pair.a = a.name;
    pair.b = b.name;
    std::unordered_set<std::string> names, hashes, patients, shared;
    for (const auto& film : a.films) {
        names.insert(commonName(film));
        if (!film.contentHash.empty())
            hashes.insert(film.contentHash);
        patients.insert(film.patient);
    }
    for (const auto& film : b.films) {
        const bool byName = names.contains(commonName(film));
        const bool byHash = hashes.contains(film.contentHash);
        const bool byPatient = patients.contains(film.patient);
        pair.sharedByName += byName ? 1 : 0;
        pair.sharedByHash += byHash ? 1 : 0;
        if (byPatient) {
            ++pair.filmsOfSharedPatientsInB;
            shared.insert(film.patient);
        }
        if ((byName || byHash || byPatient) && pair.examples.size() < kMostExamples)
            pair.examples.push_back(film.image);
    }
    pair.sharedPatients = static_cast<std::int64_t>(shared.size());
    const bool any = pair.sharedByName + pair.sharedByHash + pair.sharedPatients > 0;
    const bool test = a.role == AuditRole::Test || b.role == AuditRole::Test;
    const bool pretraining = a.role == AuditRole::Pretraining || b.role == AuditRole::Pretraining;
    if (any && (test || !pretraining))
        pair.light = test ? AuditLight::Red : AuditLight::Amber;
    return pair;
}

const char* lightName(AuditLight light) {
    return light == AuditLight::Green ? "green" : light == AuditLight::Amber ? "amber" : "red";
}

} // namespace

LeakageReport audit(std::span<const AuditSet> sets) {
    LeakageReport report;
    for (std::size_t i = 0; i < sets.size(); ++i)
        for (std::size_t j = i + 1; j < sets.size(); ++j)
            report.pairs.push_back(comparePair(sets[i], sets[j]));
    for (const auto& pair : report.pairs)
        report.light = std::max(report.light, pair.light);
    for (const auto& set : sets)
        if (!set.patientsKnown) {
            report.notes.push_back(fmt::format(HILUM_TR("In “{}” nobody knows which films are of one "
                                                        "patient: shared patients cannot be ruled out."),
                                               set.name));
            report.light = std::max(report.light, AuditLight::Amber);
        }
    return report;
}

Json LeakageReport::toJson() const {
    Json json{{"light", lightName(light)}, {"pairs", Json::array()}, {"notes", notes}};
    for (const auto& pair : pairs)
        json["pairs"].push_back({{"a", pair.a},
                                 {"b", pair.b},
                                 {"light", lightName(pair.light)},
                                 {"sharedByName", pair.sharedByName},
                                 {"sharedByHash", pair.sharedByHash},
                                 {"sharedPatients", pair.sharedPatients},
                                 {"filmsOfSharedPatients", pair.filmsOfSharedPatientsInB}});
    return json;
}

} // namespace hilum::data
