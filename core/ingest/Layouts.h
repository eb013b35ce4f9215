// What a layout is to ingest, and the list of those that Hilum knows. A new layout is a new file with one
// LayoutReader and its line in Layouts.cpp. Private to core/ingest; constants, any thread.
#pragma once

#include "base/Result.h"
#include "imaging/Radiograph.h"
#include "ingest/FolderListing.h"
#include "ingest/Ingest.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hilum::ingest {

/// What a reader works on.
struct Source {
    const FolderListing& listing;
    const PictureIndex& pictures;
    const std::filesystem::path& workspace;
    const IngestOptions& options;
};

/// What a film's own file adds to its record.
struct Refined {
    std::string unsuitable; ///< a sentence, when the file is readable but no film; otherwise ""
    bool ageImplausible = false;
    bool patientUnknown = false; ///< the film counts as a patient of its own
};

struct LayoutReader {
    Layout layout;
    std::string_view name;
    std::string_view looksFor; ///< English, for the error when nothing is recognised
    /// How sure it is that a folder has this layout: 0 not at all … 100. Opens at most a few files.
    int (*score)(const FolderListing&);
    /// Fills plan.records, report and mapping. plan.root and plan.name are set.
    Result<> (*read)(const Source&, IngestPlan&);
    Refined (*refine)(data::Record&, const imaging::Radiograph&, const IngestPlan&);
    bool expectsOtherFiles; ///< files that are no pictures are usual here and do not count as damaged
};

[[nodiscard]] std::span<const LayoutReader* const> layoutReaders();
[[nodiscard]] const LayoutReader& readerOf(Layout layout);

extern const LayoutReader kNihLayout;
extern const LayoutReader kRsnaLayout;
extern const LayoutReader kClassFolders;
extern const LayoutReader kCsvImages;
extern const LayoutReader kDicomFolder;

/// Sex, age, view and spacing from DICOM tags, where the record has none; nothing for PNG and JPEG.
Refined refineFromTags(data::Record& record, const imaging::Radiograph& radiograph, const IngestPlan& plan);
/// Value of a tag such as "(0010,0040)", or "".
[[nodiscard]] std::string tagValue(const imaging::Radiograph& radiograph, std::string_view key);

/// Appends while there are fewer than 20.
void addExample(std::vector<std::string>& examples, std::string_view name);
/// Appends while there are fewer than 1,000 (a hostile table must not fill the memory); true if it did.
bool addSkipped(ImportReport& report, std::string file, std::string reason);
/// "1 film", "1,004 films"; `noun` is the singular.
[[nodiscard]] std::string counted(std::int64_t n, std::string_view noun);
/// Sets films, patients, labelled, positives and boxes from the records.
void countRecords(std::span<const data::Record> records, ImportReport& report);
/// Lists pictures that no row named; gives their number to the report.
void notePicturesWithoutRow(const PictureIndex& pictures, const std::unordered_set<const std::string*>& used,
                            ImportReport& report);
/// How many patients have films both in the test part and in another given part.
[[nodiscard]] std::int64_t patientsOnBothSides(std::span<const data::Record> records);

} // namespace hilum::ingest
