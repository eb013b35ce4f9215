#include "ingest/RsnaAlignment.h"

#include "base/Csv.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "ingest/Cells.h"
#include "ingest/NihTables.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

Result<> readMatchTable(const fs::path& file, Alignment& alignment) {
    HILUM_TRY_ASSIGN(const CsvTable table, readCsv(file));
    HILUM_TRY_ASSIGN(const int id, table.need("patientId"));
    int image = firstColumn(table, {"nih_image_index", "nih_image", "Image Index"});
    if (image < 0) {
        HILUM_TRY_ASSIGN(image, table.need("nih_image_index"));
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (!table.cell(row, id).empty() && !table.cell(row, image).empty())
            alignment.nihImageOf.emplace(table.cell(row, id), cleanText(table.cell(row, image)));
    alignment.matchTable = cleanText(file.filename().generic_string());
    return {};
}

/// Lists, and the sizes of the original films where the entry table is there as well.
Result<> readNihFolder(const fs::path& folder, const std::vector<std::string>& names, Alignment& alignment) {
    HILUM_TRY_ASSIGN(const NihLists lists, readNihLists(folder, names));
    for (const auto& [image, part] : lists.partOf)
        alignment.nih[image].part = part;
    alignment.nihSource =
        said(HILUM_TR("the lists in the folder “{}”"), cleanText(folder.filename().generic_string()));
    const std::string table = nihTableName(names);
    if (table.empty())
        return {};
    HILUM_TRY_ASSIGN(const NihEntries entries, readNihEntries(folder / table));
    for (const data::Record& record : entries.records) {
        NihFacts& facts = alignment.nih[record.image];
        facts.originalWidth = record.originalWidth;
        facts.originalHeight = record.originalHeight;
        facts.spacingXMm = record.spacingXMm;
        facts.spacingYMm = record.spacingYMm;
    }
    return {};
}

/// True when a NIH dataset of the workspace gave the parts: its folder, or the catalogue where the folder is
/// gone.
Result<bool> readWorkspace(const Source& source, Alignment& alignment) {
    std::error_code ec;
    if (!fs::exists(source.workspace / "workspace.db", ec))
        return false;
    auto catalogue = data::Catalogue::open(source.workspace, OpenMode::ReadOnly);
    if (!catalogue)
        return false; // it is only looked at for help here; storing into it reports what is wrong with it
    const auto datasets = catalogue->datasets();
    if (!datasets)
        return false;
    for (const data::Dataset& dataset : *datasets) {
        if (dataset.layout != kNihLayout.name)
            continue;
        const std::vector<std::string> names = namesIn(dataset.root);
        if (hasNihLists(names)) {
            HILUM_TRY(readNihFolder(dataset.root, names, alignment));
            return true;
        }
        const auto records = catalogue->records(dataset.name);
        if (!records)
            continue;
        for (const data::Record& record : *records)
            alignment.nih[record.image] = {record.givenPart, record.originalWidth, record.originalHeight,
                                           record.spacingXMm, record.spacingYMm};
        alignment.nihSource = said(HILUM_TR("the workspace's dataset “{}”"), dataset.name);
        return true;
    }
    return false;
}

std::vector<fs::path> siblings(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code ec;
    for (fs::directory_iterator entries(folder.parent_path(), ec), end; !ec && entries != end;
         entries.increment(ec)) {
        std::error_code ignored;
        if (entries->is_directory(ignored) &&
            lowered(entries->path().filename().generic_string()).starts_with("nih") &&
            entries->path() != folder)
            found.push_back(entries->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<> findNih(const Source& source, Alignment& alignment) {
    if (!source.options.nihRoot.empty()) {
        const std::vector<std::string> names = namesIn(source.options.nihRoot);
        if (!hasNihLists(names))
            return Error(ErrorCode::NotFound,
                         HILUM_TR("train_val_list.txt and test_list.txt are not both in it"),
                         source.options.nihRoot.string());
        return readNihFolder(source.options.nihRoot, names, alignment);
    }
    if (const auto names = source.listing.top(); hasNihLists(names))
        return readNihFolder(source.listing.root, names, alignment);
    HILUM_TRY_ASSIGN(const bool inWorkspace, readWorkspace(source, alignment));
    if (inWorkspace)
        return {};
    for (const fs::path& folder : siblings(source.listing.root))
        if (const auto names = namesIn(folder); hasNihLists(names))
            return readNihFolder(folder, names, alignment);
    return {};
}

} // namespace

Result<> findMatchTable(const fs::path& folder, const std::vector<std::string>& names, const fs::path& given,
                        Alignment& alignment) {
    if (!given.empty())
        return readMatchTable(given, alignment);
    for (const std::string_view prefix : {"rsna_to_nih_match", "source_map"})
        if (const std::string name = findName(names, prefix, ".csv"); !name.empty())
            return readMatchTable(folder / name, alignment);
    return {};
}

Result<Alignment> alignRsna(const Source& source) {
    Alignment alignment;
    if (!source.options.matchByPixels)
        HILUM_TRY(
            findMatchTable(source.listing.root, source.listing.top(), source.options.matchTable, alignment));
    if (!alignment.matchTable.empty())
        HILUM_TRY(findNih(source, alignment));
    return alignment;
}

} // namespace hilum::ingest
