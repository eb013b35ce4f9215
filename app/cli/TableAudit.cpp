#include "cli/TableAudit.h"

#include "base/Text.h"
#include "data/LeakageAudit.h"
#include "data/Split.h"
#include "ingest/ReleasedTables.h"
#include "statistics/Statistics.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <vector>

namespace hilum::cli {

namespace {

using data::Record;
constexpr const char* kByFilm = "random-films-1";

struct Counts {
    std::int64_t films = 0, patients = 0, patientsWithSeveral = 0, positives = 0;
};

template <class Chosen> Counts countFilms(const std::vector<Record>& films, const Chosen& chosen) {
    Counts counts;
    std::unordered_map<std::string, int> perPatient;
    for (const Record& film : films) {
        if (!chosen(film))
            continue;
        ++counts.films;
        counts.positives += film.target == 1 ? 1 : 0;
        counts.patientsWithSeveral += ++perPatient[film.patient] == 2 ? 1 : 0;
    }
    counts.patients = static_cast<std::int64_t>(perPatient.size());
    return counts;
}

Json toJson(const Counts& counts) {
    return {{"images", counts.films},
            {"patients", counts.patients},
            {"patientsWithSeveralImages", counts.patientsWithSeveral},
            {"positives", counts.positives},
            {"prevalence", counts.films > 0
                               ? static_cast<double>(counts.positives) / static_cast<double>(counts.films)
                               : statistics::kNotANumber}};
}

Json describe(const std::vector<Record>& films) {
    Json json = toJson(countFilms(films, [](const Record&) { return true; }));
    for (const char* part : {"train_val", "test"})
        json["parts"][part] =
            toJson(countFilms(films, [&](const Record& film) { return film.givenPart == part; }));
    return json;
}

std::vector<Record> filmsWith(const std::vector<Record>& films, const data::Split& split,
                              std::initializer_list<data::Part> parts) {
    std::vector<Record> chosen;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (std::ranges::find(parts, split.parts[i]) != parts.end())
            chosen.push_back(films[i]);
    return chosen;
}

/// Training and validation are one set here: what a model may see before its test.
Json auditSplit(const std::vector<Record>& rsna, const data::AuditSet& pretraining, const data::Split& split,
                bool patientsKnown) {
    using enum data::Part;
    const std::vector<data::AuditSet> sets{
        pretraining,
        {HILUM_TR("training"), filmsWith(rsna, split, {Train, Validation}), data::AuditRole::Training,
         patientsKnown},
        {HILUM_TR("test"), filmsWith(rsna, split, {Test}), data::AuditRole::Test, patientsKnown}};
    const auto report = data::audit(sets);
    Json json = report.toJson();
    const auto& trainingTest = report.pairs.back();
    json["split"] = split.name;
    json["splitHash"] = split.hash;
    json["trainingImages"] = sets[1].films.size();
    json["testImages"] = sets[2].films.size();
    json["testImagesOfTrainingPatients"] = trainingTest.filmsOfSharedPatientsInB;
    json["shareOfTestImagesOfTrainingPatients"] = static_cast<double>(trainingTest.filmsOfSharedPatientsInB) /
                                                  static_cast<double>(trainingTest.filmsInB);
    return json;
}

double viewOnlyAuroc(const std::vector<Record>& films) {
    std::vector<int> label;
    std::vector<double> score;
    for (const Record& film : films)
        if (film.view != data::View::Unknown && film.target >= 0) {
            label.push_back(film.target);
            score.push_back(film.view == data::View::AP ? 1.0 : 0.0);
        }
    return statistics::auroc(label, score);
}

data::AuditSet nihPretraining(const std::vector<Record>& nih) {
    data::AuditSet set{HILUM_TR("pretraining (NIH train_val)"), {}, data::AuditRole::Pretraining, true};
    std::ranges::copy_if(nih, std::back_inserter(set.films),
                         [](const Record& film) { return film.givenPart == "train_val"; });
    return set;
}

} // namespace

Result<Json> tableAudit(const TableAuditOptions& options) {
    HILUM_TRY_ASSIGN(const auto tables,
                     ingest::readReleasedTables(options.nih, options.rsna, options.matchTable));
    data::Dataset rsna;
    rsna.name = "rsna";
    rsna.layout = "rsna";
    const bool known = !tables.matchTable.empty() && tables.rsnaUnmatched == 0;
    HILUM_TRY_ASSIGN(const auto asked, data::splitByName(rsna, tables.rsna, options.split));
    HILUM_TRY_ASSIGN(const auto byFilm, data::filmSplit(rsna, tables.rsna, 0.2, 0.0, 1));
    const auto pretraining = nihPretraining(tables.nih);
    Json json{{"nih", describe(tables.nih)}, {"rsna", describe(tables.rsna)}};
    json["rsna"]["labelRows"] = tables.rsnaLabelRows;
    json["rsna"]["boxes"] = tables.rsnaBoxes;
    json["rsna"]["matchTable"] = tables.matchTable;
    json["rsna"]["unmatched"] = tables.rsnaUnmatched;
    std::vector<int> labels;
    for (const Record& film : tables.rsna)
        if (film.target >= 0)
            labels.push_back(film.target);
    json["rsna"]["majorityAccuracy"] = statistics::majorityAccuracy(labels);
    json["viewOnlyAuroc"] = viewOnlyAuroc(tables.rsna);
    json["audits"] = Json::array({auditSplit(tables.rsna, pretraining, asked, known)});
    if (options.split != kByFilm)
        json["audits"].push_back(auditSplit(tables.rsna, pretraining, byFilm, known));
    json["light"] = json["audits"][0]["light"];
    return json;
}

std::string tableAuditText(const Json& audit) {
    const auto line = [](const std::string& name, const Json& counts) {
        return fmt::format("  {:<16} {:>8} images, {:>7} patients, {:.1f} % positive\n", name,
                           countText(counts["images"].get<std::int64_t>()),
                           countText(counts["patients"].get<std::int64_t>()),
                           100.0 * counts["prevalence"].get<double>());
    };
    std::string text;
    for (const char* set : {"nih", "rsna"}) {
        const std::string name = set == std::string("nih") ? "NIH" : "RSNA";
        text += line(name, audit[set]);
        for (const char* part : {"train_val", "test"})
            text += line(fmt::format("{} {}", name, part), audit[set]["parts"][part]);
    }
    text += fmt::format(
        "  RSNA: “no” for every film is {:.1f} % accurate; the view position alone has an AUROC of "
        "{:.3f}.\n",
        100.0 * audit["rsna"]["majorityAccuracy"].get<double>(), audit["viewOnlyAuroc"].get<double>());
    for (const auto& one : audit["audits"]) {
        text += fmt::format(
            "Split “{}”: {}. {} of {} test images ({:.1f} %) have an image of the same patient in "
            "training.\n",
            one["split"].get<std::string>(), one["light"].get<std::string>(),
            countText(one["testImagesOfTrainingPatients"].get<std::int64_t>()),
            countText(one["testImages"].get<std::int64_t>()),
            100.0 * one["shareOfTestImagesOfTrainingPatients"].get<double>());
        for (const auto& note : one["notes"])
            text += "  " + note.get<std::string>() + "\n";
    }
    text.pop_back();
    return text;
}

} // namespace hilum::cli
