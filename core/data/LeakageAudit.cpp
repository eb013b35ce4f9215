#include "data/LeakageAudit.h"

#include "base/Phrase.h"
#include "base/Text.h"
#include "data/FilmMatch.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace hilum::data {

namespace {

constexpr std::size_t kMostExamples = 20;
constexpr char kUnknownPatients[] =
    HILUM_TR("In “{}” nobody knows which films are of one patient: shared patients cannot be ruled out.");

/// The name that a film goes by across datasets: an RSNA film by the NIH image it was made from.
const std::string& commonName(const Record& film) {
    return film.nihImage.empty() ? film.image : film.nihImage;
}

/// What the films of a set can be recognised by.
class Marks {
public:
    explicit Marks(std::span<const Record> films) {
        for (const auto& film : films) {
            m_names.insert(commonName(film));
            if (!film.contentHash.empty())
                m_hashes.insert(film.contentHash);
            m_patients.insert(film.patient);
        }
    }
    [[nodiscard]] bool name(const Record& film) const { return m_names.contains(commonName(film)); }
    [[nodiscard]] bool content(const Record& film) const { return m_hashes.contains(film.contentHash); }
    [[nodiscard]] bool patient(const Record& film) const { return m_patients.contains(film.patient); }

private:
    std::unordered_set<std::string> m_names, m_hashes, m_patients;
};

/// Films of b that look like a film of a which is not the same by name or content.
std::int64_t countNearDuplicates(const AuditSet& a, const AuditSet& b) {
    if (a.pixels == nullptr || b.pixels == nullptr)
        return -1;
    const auto pairs = nearDuplicates({b.films, *b.pixels}, {a.films, *a.pixels});
    return std::ranges::count_if(pairs, [&](const FilmPair& pair) {
        const Record& mine = b.films[pair.query];
        const Record& other = a.films[pair.gallery];
        const bool sameContent = !mine.contentHash.empty() && mine.contentHash == other.contentHash;
        return commonName(mine) != commonName(other) && !sameContent;
    });
}

AuditPair comparePair(const AuditSet& a, const Marks& marks, const AuditSet& b) {
    AuditPair pair;
    pair.a = a.name;
    pair.b = b.name;
    pair.filmsInB = static_cast<std::int64_t>(b.films.size());
    std::unordered_set<std::string> shared;
    for (const auto& film : b.films) {
        const bool byName = marks.name(film), byHash = marks.content(film), byPatient = marks.patient(film);
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
    if (test || !pretraining) { // that pretraining saw training films is by design
        pair.nearDuplicates = countNearDuplicates(a, b);
        if (any)
            pair.light = test ? AuditLight::Red : AuditLight::Amber;
        else if (pair.nearDuplicates > 0)
            pair.light = AuditLight::Amber;
    }
    return pair;
}

const char* lightName(AuditLight light) {
    return light == AuditLight::Green ? "green" : light == AuditLight::Amber ? "amber" : "red";
}

} // namespace

LeakageReport audit(std::span<const AuditSet> sets) {
    LeakageReport report;
    for (std::size_t i = 0; i + 1 < sets.size(); ++i) {
        const Marks marks(sets[i].films);
        for (std::size_t j = i + 1; j < sets.size(); ++j)
            report.pairs.push_back(comparePair(sets[i], marks, sets[j]));
    }
    for (const auto& pair : report.pairs)
        report.light = std::max(report.light, pair.light);
    for (const auto& set : sets)
        if (!set.patientsKnown) {
            report.notes.push_back(fmt::format(kUnknownPatients, set.name));
            report.light = std::max(report.light, AuditLight::Amber);
        }
    return report;
}

std::string auditNote(std::string_view note, const Translator& translate) {
    auto sets = argumentsOf(kUnknownPatients, note);
    if (!sets)
        return std::string(note);
    for (std::string& set : *sets)
        set = translate(set);
    return filledPhrase(translate(kUnknownPatients), *sets);
}

Json LeakageReport::toJson() const {
    Json json{{"light", lightName(light)}, {"pairs", Json::array()}, {"notes", notes}};
    for (const auto& pair : pairs) {
        json["pairs"].push_back({{"a", pair.a},
                                 {"b", pair.b},
                                 {"light", lightName(pair.light)},
                                 {"sharedByName", pair.sharedByName},
                                 {"sharedByHash", pair.sharedByHash},
                                 {"sharedPatients", pair.sharedPatients},
                                 {"filmsOfSharedPatients", pair.filmsOfSharedPatientsInB},
                                 {"films", pair.filmsInB}});
        if (pair.nearDuplicates >= 0)
            json["pairs"].back()["nearDuplicates"] = pair.nearDuplicates;
    }
    return json;
}

bool patientsKnown(const Dataset& dataset, std::span<const Record> records) {
    return dataset.layout != "rsna" ||
           std::ranges::none_of(records, [](const Record& film) { return film.nihImage.empty(); });
}

std::vector<std::uint32_t> sharedFilms(std::span<const Record> films, std::span<const Record> with) {
    const Marks marks(with);
    std::vector<std::uint32_t> shared;
    for (std::uint32_t i = 0; i < films.size(); ++i)
        if (marks.name(films[i]) || marks.content(films[i]) || marks.patient(films[i]))
            shared.push_back(i);
    return shared;
}

} // namespace hilum::data
