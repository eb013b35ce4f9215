#include "ingest/Plan.h"

#include "base/Text.h"
#include "data/Catalogue.h"
#include "ingest/Cells.h"
#include "ingest/Layouts.h"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <system_error>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

constexpr int kSmallestSide = 16;
constexpr int kLargestSide = 2048;
constexpr int kCertain =
    60; ///< scores from here on come from tables or class names, not from file kinds alone

struct Recognised {
    const LayoutReader* reader = nullptr;
    int score = 0;
};

Recognised recognise(const FolderListing& listing) {
    Recognised best;
    for (const LayoutReader* reader : layoutReaders())
        if (const int score = reader->score(listing); score > best.score)
            best = {reader, score};
    return best;
}

Result<> check(const IngestOptions& options) {
    if (options.cacheSide < kSmallestSide || options.cacheSide > kLargestSide)
        return Error(ErrorCode::BadValue,
                     fmt::format(HILUM_TR("{} pixels; from {} to {} are possible"), options.cacheSide,
                                 kSmallestSide, kLargestSide),
                     "cacheSide");
    if (!options.name.empty() && datasetName(options.name) != options.name)
        return Error(ErrorCode::BadValue,
                     fmt::format(HILUM_TR("“{}”; a name has small letters, digits and single hyphens"),
                                 cleanText(options.name)),
                     "name");
    if (!(options.badShareAllowed >= 0.0 && options.badShareAllowed <= 1.0))
        return Error(ErrorCode::BadValue, HILUM_TR("a share lies between 0 and 1"), "badShareAllowed");
    return {};
}

Error notADataset(const FolderListing& listing) {
    std::string looked;
    for (const LayoutReader* reader : layoutReaders())
        looked += fmt::format("{}{}", looked.empty() ? "" : "; ", reader->looksFor);
    return {ErrorCode::NotADataset, fmt::format(HILUM_TR("looked for {}"), looked), listing.root.string()};
}

/// Folders inside that are datasets themselves.
std::vector<std::string> datasetsInside(const FolderListing& listing) {
    std::vector<std::string> found;
    for (const std::string& folder : listing.topFolders())
        if (recognise(listing.below(folder)).score >= kCertain)
            found.push_back(folder);
    return found;
}

/// An archive often unpacks into one folder within the folder: goes down to the one that is a dataset.
Result<const LayoutReader*> recogniseOrDescend(FolderListing& listing) {
    const Recognised here = recognise(listing);
    if (here.score >= kCertain)
        return here.reader;
    const std::vector<std::string> inside = datasetsInside(listing);
    if (inside.size() == 1 && listing.topFolders().size() == 1) {
        FolderListing sub = listing.below(inside.front());
        listing = std::move(sub);
        return recognise(listing).reader;
    }
    if (!inside.empty()) {
        std::string names;
        for (const std::string& name : inside)
            names += fmt::format("{}“{}”", names.empty() ? "" : ", ", cleanText(name));
        return Error(ErrorCode::NotADataset,
                     fmt::format(HILUM_TR("it holds these datasets, of which one must be chosen: {}"), names),
                     listing.root.string());
    }
    if (here.reader == nullptr)
        return notADataset(listing);
    return here.reader;
}

/// The name of the options, or one from the folder that no dataset from elsewhere has yet.
Result<std::string> chooseName(const fs::path& folder, const fs::path& root, const fs::path& workspace,
                               const IngestOptions& options, Layout layout) {
    if (!options.name.empty())
        return options.name;
    std::string base = datasetName(folder.filename().generic_string());
    if (base.empty())
        base = layoutName(layout);
    std::error_code ec;
    if (!fs::exists(workspace / "workspace.db", ec))
        return base;
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace, OpenMode::ReadOnly));
    HILUM_TRY_ASSIGN(const auto datasets, catalogue.datasets());
    std::string name = base;
    for (int number = 2;; ++number) {
        const auto taken = std::find_if(datasets.begin(), datasets.end(),
                                        [&](const data::Dataset& dataset) { return dataset.name == name; });
        if (taken == datasets.end() || fs::path(taken->root) == root)
            return name;
        name = fmt::format("{}-{}", base, number);
    }
}

bool isSynthetic(const fs::path& root) {
    std::error_code ec;
    return fs::exists(root / "synthetic.json", ec) || fs::exists(root.parent_path() / "synthetic.json", ec);
}

void noteListing(const FolderListing& listing, const PictureIndex& pictures, ImportReport& report) {
    for (const std::string& link : listing.linksOut)
        if (isPictureName(link))
            addSkipped(report, link, HILUM_TR("The file is a link that leads out of the chosen folder."));
    if (!listing.folderLinks.empty())
        report.notes.push_back(said(HILUM_TR("{} to other folders: not followed."),
                                    counted(static_cast<std::int64_t>(listing.folderLinks.size()), "link")));
    if (!listing.deniedFolders.empty())
        report.notes.push_back(
            said(HILUM_TR("{} that could not be opened: check the permissions."),
                 counted(static_cast<std::int64_t>(listing.deniedFolders.size()), "folder")));
    if (pictures.repeatedNames() > 0)
        report.notes.push_back(
            said(HILUM_TR("{} with a name that another picture has too; a table's row means the first."),
                 counted(pictures.repeatedNames(), "picture")));
}

void notePictures(ImportReport& report) {
    if (report.rowsWithoutImage > 0)
        report.notes.push_back(said(HILUM_TR("{} of the tables without a picture in the folder."),
                                    counted(report.rowsWithoutImage, "entry")));
    if (report.imagesWithoutRow > 0)
        report.notes.push_back(
            said(HILUM_TR("{} that no table names: left out."), counted(report.imagesWithoutRow, "picture")));
}

Result<> fill(const FolderListing& listing, const LayoutReader& reader, const fs::path& workspace,
              const IngestOptions& options, IngestPlan& plan) {
    const PictureIndex pictures(listing);
    HILUM_TRY(reader.read({listing, pictures, workspace, options}, plan));
    if (plan.records.empty())
        return Error(ErrorCode::NotFound,
                     fmt::format(HILUM_TR("the tables name {}, but none of their pictures is in the folder"),
                                 counted(plan.report.rowsWithoutImage, "film")),
                     plan.root.string());
    if (plan.layout != Layout::DicomFolder)
        noteListing(listing, pictures, plan.report);
    if (plan.layout != Layout::ClassFolders)
        notePictures(plan.report);
    if (plan.synthetic)
        plan.report.notes.push_back(HILUM_TR("The films are synthetic: they never belonged to anybody."));
    countRecords(plan.records, plan.report);
    return {};
}

} // namespace

Result<IngestPlan> makePlan(const fs::path& folder, const fs::path& workspace, const IngestOptions& options,
                            std::stop_token stop) {
    try {
        HILUM_TRY(check(options));
        HILUM_TRY_ASSIGN(FolderListing listing, listFolder(folder, std::move(stop)));
        const fs::path chosen = listing.root;
        const LayoutReader* reader = nullptr;
        if (options.layout) {
            reader = &readerOf(*options.layout);
        } else {
            HILUM_TRY_ASSIGN(reader, recogniseOrDescend(listing));
        }
        IngestPlan plan;
        plan.layout = reader->layout;
        plan.root = listing.root;
        plan.synthetic = isSynthetic(listing.root);
        HILUM_TRY_ASSIGN(plan.name, chooseName(chosen, plan.root, workspace, options, plan.layout));
        plan.report.dataset = plan.name;
        plan.report.layout = reader->name;
        HILUM_TRY(fill(listing, *reader, workspace, options, plan));
        return plan;
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, HILUM_TR("the folder's tables do not fit"), folder.string());
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, e.what(), folder.string());
    }
}

Result<IngestPlan> plan(const fs::path& folder, const fs::path& workspace, const IngestOptions& options) {
    return makePlan(folder, workspace, options, {});
}

Json ImportReport::toJson() const {
    Json json;
    json["dataset"] = dataset;
    json["layout"] = layout;
    json["films"] = films;
    json["patients"] = patients;
    json["labelled"] = labelled;
    json["positives"] = positives;
    json["boxes"] = boxes;
    json["rowsWithoutImage"] = rowsWithoutImage;
    json["rowsWithoutImageExamples"] = rowsWithoutImageExamples;
    json["imagesWithoutRow"] = imagesWithoutRow;
    json["imagesWithoutRowExamples"] = imagesWithoutRowExamples;
    json["skipped"] = Json::array();
    for (const Skipped& entry : skipped)
        json["skipped"].push_back({{"file", entry.file}, {"reason", entry.reason}});
    json["notes"] = Json::array();     // in English
    json["sentences"] = Json::array(); // the same, to be told in another language
    for (const Sentence& note : notes) {
        json["notes"].push_back(note.english());
        json["sentences"].push_back(note.toJson());
    }
    json["elapsedS"] = elapsedS;
    return json;
}

} // namespace hilum::ingest
