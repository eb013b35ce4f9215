#include "ingest/ReleasedTables.h"

#include "base/Text.h"
#include "ingest/Cells.h"
#include "ingest/FolderListing.h"
#include "ingest/NihTables.h"
#include "ingest/RsnaAlignment.h"
#include "ingest/RsnaTables.h"

#include <algorithm>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

Result<std::vector<data::Record>> readNih(const fs::path& folder) {
    const auto names = namesIn(folder);
    const std::string table = nihTableName(names);
    if (table.empty() || !hasNihLists(names))
        return Error(ErrorCode::NotADataset,
                     HILUM_TR("looked for Data_Entry_2017*.csv, train_val_list.txt and test_list.txt"),
                     folder.string());
    HILUM_TRY_ASSIGN(auto entries, readNihEntries(folder / table));
    HILUM_TRY_ASSIGN(const auto lists, readNihLists(folder, names));
    for (auto& record : entries.records)
        if (const auto part = lists.partOf.find(record.image); part != lists.partOf.end())
            record.givenPart = part->second;
    return std::move(entries.records);
}

/// The match table alone, and NIH's facts from the rows that are read already.
Result<Alignment> alignmentOf(const fs::path& rsna, const std::vector<std::string>& names,
                              const fs::path& matchTable, const std::vector<data::Record>& nih) {
    Alignment alignment;
    HILUM_TRY(findMatchTable(rsna, names, matchTable, alignment));
    for (const auto& film : nih)
        alignment.nih[film.image] = {film.givenPart, film.originalWidth, film.originalHeight, film.spacingXMm,
                                     film.spacingYMm};
    return alignment;
}

std::string headerTable(const std::vector<std::string>& names) {
    const auto found = std::ranges::find_if(names, [](const std::string& name) {
        const std::string low = lowered(name);
        return low.find("dicom_headers") != std::string::npos &&
               (low.ends_with(".csv") || low.ends_with(".csv.gz"));
    });
    return found == names.end() ? std::string() : *found;
}

void number(std::vector<data::Record>& films) {
    for (std::uint32_t i = 0; i < films.size(); ++i)
        films[i].cacheRow = i;
}

} // namespace

Result<ReleasedTables> readReleasedTables(const fs::path& nih, const fs::path& rsna,
                                          const fs::path& matchTable) {
    ReleasedTables released;
    HILUM_TRY_ASSIGN(released.nih, readNih(nih));
    const auto names = namesIn(rsna);
    HILUM_TRY_ASSIGN(auto tables, readRsnaTables(rsna, names));
    if (const std::string headers = headerTable(names); !headers.empty()) {
        HILUM_TRY_ASSIGN(released.rsnaWithHeaders, readRsnaHeaders(rsna / headers, tables));
    }
    HILUM_TRY_ASSIGN(const auto alignment, alignmentOf(rsna, names, matchTable, released.nih));
    RsnaJoin join;
    released.rsna.reserve(tables.order.size());
    for (const auto& id : tables.order)
        released.rsna.push_back(rsnaRecord(id, std::move(tables.films.at(id)), alignment, join));
    released.rsnaLabelRows = tables.labelRows;
    released.rsnaBoxes = tables.boxRows - tables.badBoxes;
    released.rsnaUnmatched = join.unmatched;
    released.rsnaUnlisted = join.unlisted;
    released.matchTable = alignment.matchTable;
    number(released.nih);
    number(released.rsna);
    return released;
}

} // namespace hilum::ingest
