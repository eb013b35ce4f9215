#include "ingest/RsnaTables.h"

#include "base/Csv.h"
#include "base/Text.h"
#include "ingest/Cells.h"
#include "ingest/FolderListing.h"
#include "ingest/NihTables.h"

#include <algorithm>

namespace hilum::ingest {
namespace {

constexpr std::string_view kOpacity = "Lung Opacity"; // RSNA's class; it stands for pneumonia

Result<> readLabels(const std::filesystem::path& file, RsnaTables& tables) {
    HILUM_TRY_ASSIGN(const CsvTable table, readCsv(file));
    HILUM_TRY_ASSIGN(const int id, table.need("patientId"));
    HILUM_TRY_ASSIGN(const int x, table.need("x"));
    HILUM_TRY_ASSIGN(const int y, table.need("y"));
    HILUM_TRY_ASSIGN(const int width, table.need("width"));
    HILUM_TRY_ASSIGN(const int height, table.need("height"));
    HILUM_TRY_ASSIGN(const int target, table.need("Target"));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string& name = table.cell(row, id);
        if (name.empty())
            continue;
        ++tables.labelRows;
        const auto [entry, isNew] = tables.films.try_emplace(name);
        if (isNew)
            tables.order.push_back(name);
        const int label = targetByName(table.cell(row, target));
        tables.badTargets += label < 0 ? 1 : 0;
        entry->second.target = std::max(entry->second.target, label);
        if (table.cell(row, x).empty() && table.cell(row, width).empty())
            continue;
        const auto left = numberIn(table.cell(row, x)), top = numberIn(table.cell(row, y));
        const auto wide = numberIn(table.cell(row, width)), high = numberIn(table.cell(row, height));
        data::Box box;
        if (left && top && wide && high)
            box = boxInFrame(*left, *top, *wide, *high, "Pneumonia");
        ++tables.boxRows;
        if (box.width > 0)
            entry->second.boxes.push_back(std::move(box));
        else
            ++tables.badBoxes;
    }
    return {};
}

Result<> readClasses(const std::filesystem::path& file, RsnaTables& tables) {
    HILUM_TRY_ASSIGN(const CsvTable table, readCsv(file));
    HILUM_TRY_ASSIGN(const int id, table.need("patientId"));
    HILUM_TRY_ASSIGN(const int name, table.need("class"));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (const auto film = tables.films.find(table.cell(row, id)); film != tables.films.end())
            film->second.className = cleanText(table.cell(row, name));
    for (const auto& [unused, film] : tables.films)
        if (!film.className.empty() && (film.className == kOpacity) != (film.target == 1))
            ++tables.contradictions;
    return {};
}

/// "Normal" has no finding; "No Lung Opacity / Not Normal" is one of its own, since something else is there.
std::vector<std::string> findingsOf(const RsnaFilm& film) {
    if (film.target == 1 || film.className == kOpacity)
        return {"Pneumonia"};
    if (film.className.empty() || plainKey(film.className) == "normal")
        return {};
    return {film.className};
}

} // namespace

std::string rsnaLabelTable(const std::vector<std::string>& names) {
    for (const std::string_view prefix : {"stage_2_train_labels", "stage_1_train_labels"})
        if (std::string name = findName(names, prefix, ".csv"); !name.empty())
            return name;
    return {};
}

Result<RsnaTables> readRsnaTables(const std::filesystem::path& folder,
                                  const std::vector<std::string>& names) {
    RsnaTables tables;
    tables.labels = rsnaLabelTable(names);
    if (tables.labels.empty())
        return Error(ErrorCode::NotADataset, HILUM_TR("looked for stage_2_train_labels.csv"),
                     folder.string());
    HILUM_TRY(readLabels(folder / tables.labels, tables));
    tables.classes = findName(names, "stage_2_detailed_class_info", ".csv");
    if (!tables.classes.empty())
        HILUM_TRY(readClasses(folder / tables.classes, tables));
    return tables;
}

Result<std::int64_t> readRsnaHeaders(const std::filesystem::path& file, RsnaTables& tables) {
    HILUM_TRY_ASSIGN(const CsvTable table, readCsv(file));
    HILUM_TRY_ASSIGN(const int id, table.need("PatientID"));
    HILUM_TRY_ASSIGN(const int sex, table.need("PatientSex"));
    HILUM_TRY_ASSIGN(const int age, table.need("PatientAge"));
    HILUM_TRY_ASSIGN(const int view, table.need("ViewPosition"));
    std::int64_t named = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto film = tables.films.find(table.cell(row, id));
        if (film == tables.films.end())
            continue;
        ++named;
        film->second.sex = sexIn(table.cell(row, sex));
        film->second.view = viewIn(table.cell(row, view));
        film->second.ageYears = ageIn(table.cell(row, age)).years;
    }
    return named;
}

data::Record rsnaRecord(const std::string& id, RsnaFilm film, const Alignment& alignment, RsnaJoin& join) {
    data::Record record;
    record.image = cleanText(id);
    record.patient = "rsna:" + record.image;
    record.target = film.target;
    record.findings = findingsOf(film);
    record.boxes = std::move(film.boxes);
    record.sex = film.sex;
    record.view = film.view;
    record.ageYears = film.ageYears;
    const auto match = alignment.nihImageOf.find(id);
    if (match == alignment.nihImageOf.end()) {
        ++join.unmatched;
        return record;
    }
    record.nihImage = match->second;
    if (std::string patient = nihPatient(record.nihImage); !patient.empty())
        record.patient = std::move(patient);
    const auto facts = alignment.nih.find(record.nihImage);
    if (facts == alignment.nih.end() || facts->second.part.empty()) {
        ++join.unlisted;
    } else {
        ++join.listed;
        record.givenPart = facts->second.part;
    }
    if (facts != alignment.nih.end()) {
        record.originalWidth = facts->second.originalWidth;
        record.originalHeight = facts->second.originalHeight;
        record.spacingXMm = facts->second.spacingXMm;
        record.spacingYMm = facts->second.spacingYMm;
    }
    return record;
}

} // namespace hilum::ingest
