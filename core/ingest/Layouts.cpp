#include "ingest/Layouts.h"

#include "base/Text.h"
#include "ingest/Cells.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hilum::ingest {
namespace {

// The order decides between equal scores.
constexpr std::array<const LayoutReader*, 5> kReaders{
    &kNihLayout, &kRsnaLayout, &kClassFolders, &kCsvImages, &kDicomFolder,
};

constexpr std::size_t kExamples = 20;
constexpr std::size_t kMostSkipped = 1000;

} // namespace

std::span<const LayoutReader* const> layoutReaders() {
    return kReaders;
}

const LayoutReader& readerOf(Layout layout) {
    for (const LayoutReader* reader : kReaders)
        if (reader->layout == layout)
            return *reader;
    return kCsvImages; // not reached: every layout has its line above
}

std::string layoutName(Layout layout) {
    return std::string(readerOf(layout).name);
}

std::string tagValue(const imaging::Radiograph& radiograph, std::string_view key) {
    for (const imaging::Tag& tag : radiograph.tags)
        if (tag.key == key)
            return tag.value;
    return {};
}

Refined refineFromTags(data::Record& record, const imaging::Radiograph& radiograph, const IngestPlan& plan) {
    Refined refined;
    if (radiograph.tags.empty())
        return refined;
    if (record.sex == data::Sex::Unknown)
        record.sex = sexIn(tagValue(radiograph, "(0010,0040)"));
    if (record.ageYears < 0) {
        const Age age = ageIn(tagValue(radiograph, "(0010,1010)"));
        record.ageYears = age.years;
        refined.ageImplausible = age.implausible;
    }
    if (record.view == data::View::Unknown)
        record.view = viewIn(tagValue(radiograph, "(0018,5101)"));
    if (record.spacingXMm <= 0 && radiograph.spacing.source != imaging::SpacingSource::None) {
        record.spacingXMm = radiograph.spacing.columnMm;
        record.spacingYMm = radiograph.spacing.rowMm;
        // RSNA kept the spacing of the original film for pixels that it resized: the size in the file is not
        // the size that this spacing belongs to.
        if (plan.layout != Layout::Rsna && record.originalWidth == 0) {
            record.originalWidth = radiograph.width;
            record.originalHeight = radiograph.height;
        }
    }
    return refined;
}

void addExample(std::vector<std::string>& examples, std::string_view name) {
    if (examples.size() < kExamples)
        examples.push_back(cleanText(name));
}

bool addSkipped(ImportReport& report, std::string file, std::string reason) {
    if (report.skipped.size() >= kMostSkipped)
        return false;
    report.skipped.push_back({cleanText(file), std::move(reason)});
    return true;
}

/// The patterns by which Sentence::told() translates what counted() says.
[[maybe_unused]] constexpr std::array kCounted{
    HILUM_TR("{} DICOMDIR"),      HILUM_TR("{} DICOMDIRs"),      HILUM_TR("{} age"),
    HILUM_TR("{} ages"),          HILUM_TR("{} box row"),        HILUM_TR("{} box rows"),
    HILUM_TR("{} entry"),         HILUM_TR("{} entries"),        HILUM_TR("{} file"),
    HILUM_TR("{} files"),         HILUM_TR("{} film"),           HILUM_TR("{} films"),
    HILUM_TR("{} folder"),        HILUM_TR("{} folders"),        HILUM_TR("{} group"),
    HILUM_TR("{} groups"),        HILUM_TR("{} link"),           HILUM_TR("{} links"),
    HILUM_TR("{} path"),          HILUM_TR("{} paths"),          HILUM_TR("{} patient"),
    HILUM_TR("{} patients"),      HILUM_TR("{} picture"),        HILUM_TR("{} pictures"),
    HILUM_TR("{} person number"), HILUM_TR("{} person numbers"), HILUM_TR("{} row"),
    HILUM_TR("{} rows")};

std::string counted(std::int64_t n, std::string_view noun) {
    if (n == 1)
        return fmt::format("1 {}", noun);
    if (noun.ends_with("y") && !noun.ends_with("ay"))
        return fmt::format("{} {}ies", countText(n), noun.substr(0, noun.size() - 1));
    return fmt::format("{} {}s", countText(n), noun);
}

void countRecords(std::span<const data::Record> records, ImportReport& report) {
    std::unordered_set<std::string_view> patients;
    report.films = static_cast<std::int64_t>(records.size());
    report.labelled = report.positives = report.boxes = 0;
    for (const data::Record& record : records) {
        patients.insert(record.patient);
        report.labelled += record.target >= 0 ? 1 : 0;
        report.positives += record.target == 1 ? 1 : 0;
        report.boxes += static_cast<std::int64_t>(record.boxes.size());
    }
    report.patients = static_cast<std::int64_t>(patients.size());
}

void notePicturesWithoutRow(const PictureIndex& pictures, const std::unordered_set<const std::string*>& used,
                            ImportReport& report) {
    for (const std::string* picture : pictures.all()) {
        if (used.contains(picture))
            continue;
        ++report.imagesWithoutRow;
        addExample(report.imagesWithoutRowExamples, *picture);
    }
}

std::int64_t patientsOnBothSides(std::span<const data::Record> records) {
    std::unordered_set<std::string_view> inTest;
    for (const data::Record& record : records)
        if (record.givenPart == "test")
            inTest.insert(record.patient);
    std::unordered_set<std::string_view> shared;
    for (const data::Record& record : records)
        if (!record.givenPart.empty() && record.givenPart != "test" && inTest.contains(record.patient))
            shared.insert(record.patient);
    return static_cast<std::int64_t>(shared.size());
}

} // namespace hilum::ingest
