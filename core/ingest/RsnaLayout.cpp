// RSNA Pneumonia Detection Challenge (stage 2): DICOM named by "patientId", label rows (one per box) and
// classes. patientId names a film, not a person; only the match table to NIH tells who the film is of.
#include "base/Csv.h"
#include "base/Text.h"
#include "ingest/Cells.h"
#include "ingest/Layouts.h"
#include "ingest/NihTables.h"
#include "ingest/RsnaAlignment.h"

#include <fmt/format.h>

namespace hilum::ingest {
namespace {

constexpr std::string_view kOpacity = "Lung Opacity"; // RSNA's class; it stands for pneumonia

struct Film {
    int target = -1;
    std::vector<data::Box> boxes;
    std::string className;
};

struct Tables {
    std::vector<std::string> order; ///< ids as the label table has them
    std::unordered_map<std::string, Film> films;
    std::int64_t badBoxes = 0, badTargets = 0, contradictions = 0;
    std::string labels, classes;
};

std::string labelTable(const std::vector<std::string>& names) {
    for (const std::string_view prefix : {"stage_2_train_labels", "stage_1_train_labels"})
        if (std::string name = findName(names, prefix, ".csv"); !name.empty())
            return name;
    return {};
}

int score(const FolderListing& listing) {
    return labelTable(listing.top()).empty() ? 0 : 100;
}

Result<> readLabels(const std::filesystem::path& file, Tables& tables) {
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
        if (box.width > 0)
            entry->second.boxes.push_back(std::move(box));
        else
            ++tables.badBoxes;
    }
    return {};
}

Result<> readClasses(const std::filesystem::path& file, Tables& tables) {
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
std::vector<std::string> findingsOf(const Film& film) {
    if (film.target == 1 || film.className == kOpacity)
        return {"Pneumonia"};
    if (film.className.empty() || plainKey(film.className) == "normal")
        return {};
    return {film.className};
}

struct Joined {
    std::int64_t unmatched = 0, unlisted = 0, listed = 0;
};

data::Record recordOf(const std::string& id, Film film, const Alignment& alignment, Joined& joined) {
    data::Record record;
    record.image = cleanText(id);
    record.patient = "rsna:" + record.image;
    record.target = film.target;
    record.findings = findingsOf(film);
    record.boxes = std::move(film.boxes);
    const auto match = alignment.nihImageOf.find(id);
    if (match == alignment.nihImageOf.end()) {
        ++joined.unmatched;
        return record;
    }
    record.nihImage = match->second;
    if (std::string patient = nihPatient(record.nihImage); !patient.empty())
        record.patient = std::move(patient);
    const auto facts = alignment.nih.find(record.nihImage);
    if (facts == alignment.nih.end() || facts->second.part.empty()) {
        ++joined.unlisted;
    } else {
        ++joined.listed;
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

void noteAlignment(const Alignment& alignment, const Joined& joined, IngestPlan& plan) {
    auto& notes = plan.report.notes;
    if (alignment.matchTable.empty()) {
        notes.push_back(HILUM_TR(
            "There is no table that matches these films to NIH images, so the patients are unknown: "
            "RSNA's patientId names a film, and films of one patient may lie on both sides of a split."));
        return;
    }
    notes.push_back(
        fmt::format(HILUM_TR("Patients come from NIH's image names by {}."), alignment.matchTable));
    if (joined.unmatched > 0)
        notes.push_back(fmt::format(HILUM_TR("{} not in {}: each counts as a patient of its own."),
                                    counted(joined.unmatched, "film"), alignment.matchTable));
    if (alignment.nihSource.empty()) {
        notes.push_back(
            HILUM_TR("No NIH lists were found, so the films have no official part. Name the NIH folder to "
                     "align them."));
        return;
    }
    notes.push_back(fmt::format(HILUM_TR("{} aligned to NIH's official parts by {}."),
                                counted(joined.listed, "film"), alignment.nihSource));
    if (joined.unlisted > 0)
        notes.push_back(fmt::format(HILUM_TR("{} matched to an image that neither list names."),
                                    counted(joined.unlisted, "film")));
}

void noteTables(const Tables& tables, IngestPlan& plan) {
    auto& notes = plan.report.notes;
    if (tables.badBoxes > 0)
        notes.push_back(fmt::format(HILUM_TR("{} without four usable numbers: left out."),
                                    counted(tables.badBoxes, "box row")));
    if (tables.badTargets > 0)
        notes.push_back(fmt::format(HILUM_TR("{} with a Target that is neither 0 nor 1."),
                                    counted(tables.badTargets, "row")));
    if (tables.contradictions > 0)
        notes.push_back(
            fmt::format(HILUM_TR("{} whose class and Target contradict each other: the Target was taken."),
                        counted(tables.contradictions, "film")));
    plan.mapping.emplace_back(HILUM_TR("Image"), tables.labels + ": patientId");
    plan.mapping.emplace_back(HILUM_TR("Target"), tables.labels + ": Target");
    plan.mapping.emplace_back(HILUM_TR("Boxes"), tables.labels + ": x, y, width, height");
    if (!tables.classes.empty())
        plan.mapping.emplace_back(HILUM_TR("Findings"), tables.classes + ": class");
    plan.mapping.emplace_back(HILUM_TR("Sex, age, view"), HILUM_TR("tags of the DICOM files"));
}

void takeFilms(const Source& source, Tables& tables, const Alignment& alignment, IngestPlan& plan) {
    std::unordered_set<const std::string*> used;
    for (const std::string* picture : source.pictures.all())
        if (picture->starts_with("stage_2_test_images/")) // the challenge's own test set has no labels
            used.insert(picture);
    const auto unlabelledTest = static_cast<std::int64_t>(used.size());
    Joined joined;
    for (const std::string& id : tables.order) {
        const std::string* file = source.pictures.byStem(id);
        if (file == nullptr) {
            ++plan.report.rowsWithoutImage;
            addExample(plan.report.rowsWithoutImageExamples, id);
            continue;
        }
        used.insert(file);
        data::Record record = recordOf(id, std::move(tables.films.at(id)), alignment, joined);
        record.file = *file;
        plan.records.push_back(std::move(record));
    }
    notePicturesWithoutRow(source.pictures, used, plan.report);
    if (unlabelledTest > 0)
        plan.report.notes.push_back(
            fmt::format(HILUM_TR("{} in stage_2_test_images without labels: left out."),
                        counted(unlabelledTest, "film")));
    noteAlignment(alignment, joined, plan);
}

Result<> read(const Source& source, IngestPlan& plan) {
    const std::vector<std::string> names = source.listing.top();
    Tables tables;
    tables.labels = labelTable(names);
    if (tables.labels.empty())
        return Error(ErrorCode::NotADataset, HILUM_TR("looked for stage_2_train_labels.csv"),
                     source.listing.root.string());
    HILUM_TRY(readLabels(source.listing.root / tables.labels, tables));
    tables.classes = findName(names, "stage_2_detailed_class_info", ".csv");
    if (!tables.classes.empty())
        HILUM_TRY(readClasses(source.listing.root / tables.classes, tables));
    HILUM_TRY_ASSIGN(const Alignment alignment, alignRsna(source));
    noteTables(tables, plan);
    takeFilms(source, tables, alignment, plan);
    if (!alignment.matchTable.empty())
        plan.mapping.emplace_back(HILUM_TR("Patient"),
                                  alignment.matchTable + HILUM_TR(": number in the NIH image's name"));
    if (!alignment.nihSource.empty())
        plan.mapping.emplace_back(HILUM_TR("Part"), alignment.nihSource);
    return {};
}

} // namespace

const LayoutReader kRsnaLayout{
    Layout::Rsna,   "rsna", HILUM_TR("RSNA: stage_2_train_labels.csv with DICOM files"), score, read,
    refineFromTags, false};

} // namespace hilum::ingest
