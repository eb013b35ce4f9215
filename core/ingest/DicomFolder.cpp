// A folder of DICOM files, however deep and whatever their names. Patients are hashed: two films of one
// person meet, and no hospital number enters the catalogue.
#include "base/Sha256.h"
#include "base/Text.h"
#include "data/SkipReason.h"
#include "ingest/Cells.h"
#include "ingest/Layouts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>

namespace hilum::ingest {
namespace {

/// DICOM PS3.10 7.1: a preamble of 128 bytes, then "DICM".
bool hasDicomMark(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::array<char, 132> head{};
    return in.read(head.data(), head.size()) && std::string_view(head.data() + 128, 4) == "DICM";
}

bool isDirectoryFile(std::string_view path) {
    return lowered(baseName(path)).find("dicomdir") != std::string::npos;
}

bool isOtherByName(std::string_view path) {
    static constexpr std::array<std::string_view, 16> kOther{".csv",  ".gz",  ".txt", ".md",  ".json", ".xml",
                                                             ".html", ".pdf", ".zip", ".tar", ".png",  ".jpg",
                                                             ".jpeg", ".gif", ".tsv", ".xlsx"};
    return std::find(kOther.begin(), kOther.end(), extensionOf(path)) != kOther.end();
}

bool isDicom(const FolderListing& listing, const std::string& file) {
    return isDicomName(file) || (!isOtherByName(file) && hasDicomMark(listing.root / file));
}

int score(const FolderListing& listing) {
    constexpr int kProbed = 200;
    int opened = 0;
    for (const std::string& file : listing.files) {
        if (isDirectoryFile(file) || isOtherByName(file))
            continue;
        if (isDicomName(file))
            return 50;
        if (++opened > kProbed)
            return 0;
        if (hasDicomMark(listing.root / file))
            return 50;
    }
    return 0;
}

Result<> read(const Source& source, IngestPlan& plan) {
    std::int64_t directories = 0, others = 0;
    for (const std::string& file : source.listing.files) {
        if (isDirectoryFile(file)) {
            ++directories;
        } else if (isDicom(source.listing, file)) {
            data::Record record;
            record.file = file;
            record.image = cleanText(file);
            record.patient = cleanText(plan.name + ":" + file); // until the file is read
            plan.records.push_back(std::move(record));
        } else {
            ++others;
        }
    }
    if (plan.records.empty())
        return Error(ErrorCode::NotADataset, HILUM_TR("looked for DICOM files"),
                     source.listing.root.string());
    auto& notes = plan.report.notes;
    if (directories > 0)
        notes.push_back(
            said(HILUM_TR("{} ignored: every file is read itself."), counted(directories, "DICOMDIR")));
    if (others > 0)
        notes.push_back(said(HILUM_TR("{} of other kinds: left out."), counted(others, "file")));
    notes.push_back(HILUM_TR("DICOM files carry no label, so the films serve for pretraining only."));
    plan.mapping.emplace_back(HILUM_TR("Image"), HILUM_TR("path of the file"));
    plan.mapping.emplace_back(HILUM_TR("Patient"), HILUM_TR("tag PatientID, hashed"));
    plan.mapping.emplace_back(HILUM_TR("Sex, age, view"),
                              HILUM_TR("tags PatientSex, PatientAge, ViewPosition"));
    return {};
}

/// Modalities (DICOM PS3.3 C.7.3.1.1.1) whose pictures are no projection radiographs.
bool isOtherModality(std::string_view modality) {
    static constexpr std::array<std::string_view, 16> kOther{
        "ct", "mr", "pt", "nm", "us", "mg", "es", "sm", "opt", "op", "seg", "xc", "gm", "ivus", "oct", "bmd"};
    return std::find(kOther.begin(), kOther.end(), lowered(modality)) != kOther.end();
}

Refined refine(data::Record& record, const imaging::Radiograph& radiograph, const IngestPlan& plan) {
    if (const std::string modality = cleanText(tagValue(radiograph, "(0008,0060)"));
        isOtherModality(modality)) {
        Refined refined;
        refined.unsuitable = fmt::format(data::kOtherModality, record.image, modality);
        return refined;
    }
    Refined refined = refineFromTags(record, radiograph, plan);
    const std::string patient = tagValue(radiograph, "(0010,0020)");
    if (patient.empty()) {
        refined.patientUnknown = true;
        return refined;
    }
    // Unsalted, so that datasets of one hospital meet; its issuer keeps two hospitals' numbers apart.
    constexpr std::size_t kDigits = 16;
    const std::string issuer = tagValue(radiograph, "(0010,0021)");
    record.patient = "dicom:" + sha256Of("hilum patient\n" + issuer + "\n" + patient).substr(0, kDigits);
    return refined;
}

} // namespace

const LayoutReader kDicomFolder{
    Layout::DicomFolder, "dicom", HILUM_TR("DICOM files, in folders or not"), score, read, refine, true};

} // namespace hilum::ingest
