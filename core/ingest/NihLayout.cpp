// NIH ChestX-ray14: PNG below images_NNN/images, images or the folder itself, an entry table, two lists,
// boxes.
#include "base/Text.h"
#include "ingest/Layouts.h"
#include "ingest/NihTables.h"

#include <fmt/format.h>

namespace hilum::ingest {
namespace {

int score(const FolderListing& listing) {
    const std::string table = nihTableName(listing.top());
    if (table.empty())
        return 0;
    const auto header = readCsv(listing.root / table);
    // A table of NIH's name that cannot be read is still NIH's: reading it then says what is wrong with it.
    return !header || header->column("Image Index") >= 0 || header->column("Finding Labels") >= 0 ? 100 : 0;
}

Result<> addLists(const Source& source, const std::vector<std::string>& names, IngestPlan& plan) {
    if (!hasNihLists(names)) {
        plan.report.notes.push_back(HILUM_TR(
            "train_val_list.txt and test_list.txt are not both there, so the films have no official part."));
        return {};
    }
    HILUM_TRY_ASSIGN(const NihLists lists, readNihLists(source.listing.root, names));
    std::int64_t unlisted = 0;
    for (data::Record& record : plan.records) {
        const auto part = lists.partOf.find(record.image);
        if (part != lists.partOf.end())
            record.givenPart = part->second;
        else
            ++unlisted;
    }
    plan.mapping.emplace_back(HILUM_TR("Part"), "train_val_list.txt, test_list.txt");
    if (unlisted > 0)
        plan.report.notes.push_back(said(HILUM_TR("{}: named in neither list."), counted(unlisted, "film")));
    if (lists.inBoth > 0)
        plan.report.notes.push_back(
            said(HILUM_TR("{}: named in both lists, counted as test."), counted(lists.inBoth, "film")));
    return {};
}

Result<> addBoxes(const Source& source, const std::vector<std::string>& names, IngestPlan& plan) {
    const std::string table = findName(names, "BBox_List", ".csv");
    if (table.empty())
        return {};
    HILUM_TRY_ASSIGN(NihBoxes boxes, readNihBoxes(source.listing.root / table));
    for (data::Record& record : plan.records)
        if (const auto found = boxes.of.find(record.image); found != boxes.of.end())
            record.boxes = std::move(found->second);
    plan.mapping.emplace_back(HILUM_TR("Boxes"), table);
    if (boxes.unreadable > 0)
        plan.report.notes.push_back(said(HILUM_TR("{} of {} without four usable numbers: left out."),
                                         counted(boxes.unreadable, "row"), table));
    return {};
}

/// Moves the entries that have a picture into the plan.
void takeEntries(const Source& source, NihEntries entries, IngestPlan& plan) {
    const PictureIndex& pictures = source.pictures;
    std::unordered_set<const std::string*> used;
    for (data::Record& record : entries.records) {
        const std::string* file = pictures.byName(record.image);
        if (file == nullptr) // some keep the films as JPEG under the same stem
            file = pictures.byStem(stemOf(record.image));
        if (file == nullptr) {
            ++plan.report.rowsWithoutImage;
            addExample(plan.report.rowsWithoutImageExamples, record.image);
            continue;
        }
        used.insert(file);
        record.file = *file;
        plan.records.push_back(std::move(record));
    }
    notePicturesWithoutRow(pictures, used, plan.report);
    if (entries.implausibleAges > 0)
        plan.report.notes.push_back(said(HILUM_TR("{} of the table above 120 years: the age is unknown."),
                                         counted(entries.implausibleAges, "age")));
    if (entries.repeatedRows > 0)
        plan.report.notes.push_back(said(HILUM_TR("{} for a film that an earlier row had named: left out."),
                                         counted(entries.repeatedRows, "row")));
    if (entries.rowsWithoutName > 0)
        plan.report.notes.push_back(
            said(HILUM_TR("{} without an image name: left out."), counted(entries.rowsWithoutName, "row")));
}

Result<> read(const Source& source, IngestPlan& plan) {
    const std::vector<std::string> names = source.listing.top();
    const std::string table = nihTableName(names);
    if (table.empty())
        return Error(ErrorCode::NotADataset, HILUM_TR("looked for Data_Entry_2017*.csv or sample_labels.csv"),
                     source.listing.root.string());
    HILUM_TRY_ASSIGN(NihEntries entries, readNihEntries(source.listing.root / table));
    takeEntries(source, std::move(entries), plan);
    plan.mapping.emplace_back(HILUM_TR("Image"), said("{}: Image Index", table));
    plan.mapping.emplace_back(HILUM_TR("Findings"), said("{}: Finding Labels", table));
    plan.mapping.emplace_back(HILUM_TR("Target"),
                              HILUM_TR("1 where the findings name Pneumonia, otherwise 0"));
    plan.mapping.emplace_back(HILUM_TR("Patient"), said("{}: Patient ID", table));
    HILUM_TRY(addLists(source, names, plan));
    return addBoxes(source, names, plan);
}

} // namespace

const LayoutReader kNihLayout{
    Layout::Nih, "nih", HILUM_TR("NIH: Data_Entry_2017*.csv or sample_labels.csv with PNG pictures"),
    score,       read,  refineFromTags,
    false};

} // namespace hilum::ingest
