// RSNA Pneumonia Detection Challenge (stage 2): DICOM named by "patientId", label rows (one per box) and
// classes. patientId names a film, not a person; only the match table to NIH tells who the film is of.
#include "base/Text.h"
#include "ingest/Layouts.h"
#include "ingest/RsnaAlignment.h"
#include "ingest/RsnaMatching.h"
#include "ingest/RsnaTables.h"

#include <fmt/format.h>

namespace hilum::ingest {
namespace {

int score(const FolderListing& listing) {
    return rsnaLabelTable(listing.top()).empty() ? 0 : 100;
}

void noteAlignment(const Alignment& alignment, const RsnaJoin& joined, IngestPlan& plan) {
    auto& notes = plan.report.notes;
    if (alignment.matchTable.empty()) {
        plan.patientsUnknown = true;
        notes.emplace_back(kRsnaPatientsUnknown);
        return;
    }
    notes.push_back(said(HILUM_TR("Patients come from NIH's image names by {}."), alignment.matchTable));
    if (joined.unmatched > 0)
        notes.push_back(said(HILUM_TR("{} not in {}: each counts as a patient of its own."),
                             counted(joined.unmatched, "film"), alignment.matchTable));
    if (alignment.nihSource.pattern.empty()) {
        notes.push_back(
            HILUM_TR("No NIH lists were found, so the films have no official part. Name the NIH folder to "
                     "align them."));
        return;
    }
    notes.push_back(said(HILUM_TR("{} aligned to NIH's official parts by {}."),
                         counted(joined.listed, "film"), alignment.nihSource));
    if (joined.unlisted > 0)
        notes.push_back(said(HILUM_TR("{} matched to an image that neither list names."),
                             counted(joined.unlisted, "film")));
}

void noteTables(const RsnaTables& tables, IngestPlan& plan) {
    auto& notes = plan.report.notes;
    if (tables.badBoxes > 0)
        notes.push_back(
            said(HILUM_TR("{} without four usable numbers: left out."), counted(tables.badBoxes, "box row")));
    if (tables.badTargets > 0)
        notes.push_back(
            said(HILUM_TR("{} with a Target that is neither 0 nor 1."), counted(tables.badTargets, "row")));
    if (tables.contradictions > 0)
        notes.push_back(
            said(HILUM_TR("{} whose class and Target contradict each other: the Target was taken."),
                 counted(tables.contradictions, "film")));
    plan.mapping.emplace_back(HILUM_TR("Image"), tables.labels + ": patientId");
    plan.mapping.emplace_back(HILUM_TR("Target"), tables.labels + ": Target");
    plan.mapping.emplace_back(HILUM_TR("Boxes"), tables.labels + ": x, y, width, height");
    if (!tables.classes.empty())
        plan.mapping.emplace_back(HILUM_TR("Findings"), tables.classes + ": class");
    plan.mapping.emplace_back(HILUM_TR("Sex, age, view"), HILUM_TR("tags of the DICOM files"));
}

void takeFilms(const Source& source, RsnaTables& tables, const Alignment& alignment, IngestPlan& plan) {
    std::unordered_set<const std::string*> used;
    for (const std::string* picture : source.pictures.all())
        if (picture->starts_with("stage_2_test_images/")) // the challenge's own test set has no labels
            used.insert(picture);
    const auto unlabelledTest = static_cast<std::int64_t>(used.size());
    RsnaJoin joined;
    for (const std::string& id : tables.order) {
        const std::string* file = source.pictures.byStem(id);
        if (file == nullptr) {
            ++plan.report.rowsWithoutImage;
            addExample(plan.report.rowsWithoutImageExamples, id);
            continue;
        }
        used.insert(file);
        data::Record record = rsnaRecord(id, std::move(tables.films.at(id)), alignment, joined);
        record.file = *file;
        plan.records.push_back(std::move(record));
    }
    notePicturesWithoutRow(source.pictures, used, plan.report);
    if (unlabelledTest > 0)
        plan.report.notes.push_back(said(HILUM_TR("{} in stage_2_test_images without labels: left out."),
                                         counted(unlabelledTest, "film")));
    noteAlignment(alignment, joined, plan);
}

Result<> read(const Source& source, IngestPlan& plan) {
    HILUM_TRY_ASSIGN(RsnaTables tables, readRsnaTables(source.listing.root, source.listing.top()));
    HILUM_TRY_ASSIGN(const Alignment alignment, alignRsna(source));
    noteTables(tables, plan);
    takeFilms(source, tables, alignment, plan);
    if (!alignment.matchTable.empty())
        plan.mapping.emplace_back(HILUM_TR("Patient"),
                                  said(HILUM_TR("{}: number in the NIH image's name"), alignment.matchTable));
    if (!alignment.nihSource.pattern.empty())
        plan.mapping.emplace_back(HILUM_TR("Part"), alignment.nihSource);
    return {};
}

} // namespace

const LayoutReader kRsnaLayout{
    Layout::Rsna,   "rsna", HILUM_TR("RSNA: stage_2_train_labels.csv with DICOM files"), score, read,
    refineFromTags, false};

} // namespace hilum::ingest
