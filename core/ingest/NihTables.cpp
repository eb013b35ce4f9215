#include "ingest/NihTables.h"

#include "ingest/Cells.h"
#include "ingest/FolderListing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_set>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

struct Columns {
    int image = -1, findings = -1, followUp = -1, patient = -1, age = -1, sex = -1, view = -1;
    int width = -1, height = -1, spacingX = -1, spacingY = -1;
};

/// NIH's header has commas inside brackets, so that "OriginalImage[Width,Height]" is two columns for a CSV
/// reader; a table that quotes it has one name over two columns of data.
void findSizeColumns(const CsvTable& table, Columns& columns) {
    columns.width = firstColumn(table, {"OriginalImage[Width", "OriginalImageWidth"});
    columns.height = table.column("Height]");
    if (columns.height < 0)
        columns.height = firstColumn(table, {"OriginalImageHeight"});
    columns.spacingX = firstColumn(table, {"OriginalImagePixelSpacing[x"});
    columns.spacingY = table.column("y]");
    if (columns.spacingY < 0)
        columns.spacingY = firstColumn(table, {"OriginalImagePixelSpacing_y"});
    if (const int joined = table.column("OriginalImage[Width,Height]"); joined >= 0) {
        columns.width = joined;
        columns.height = joined + 1;
        columns.spacingX = joined + 2;
        columns.spacingY = joined + 3;
    }
}

Result<Columns> findColumns(const CsvTable& table) {
    Columns columns;
    HILUM_TRY_ASSIGN(columns.image, table.need("Image Index"));
    HILUM_TRY_ASSIGN(columns.findings, table.need("Finding Labels"));
    columns.patient = firstColumn(table, {"Patient ID"});
    columns.followUp = firstColumn(table, {"Follow-up #"});
    columns.age = firstColumn(table, {"Patient Age", "Age"});
    columns.sex = firstColumn(table, {"Patient Gender", "Patient Sex", "Gender", "Sex"});
    columns.view = firstColumn(table, {"View Position"});
    findSizeColumns(table, columns);
    return columns;
}

std::string_view cellOf(const std::vector<std::string>& row, int column) {
    return column >= 0 && static_cast<std::size_t>(column) < row.size()
               ? std::string_view(row[static_cast<std::size_t>(column)])
               : std::string_view();
}

double numberOr(std::string_view cell, double low, double high) {
    const double value = numberIn(cell).value_or(0.0);
    return value >= low && value <= high ? value : 0.0;
}

data::Record recordOf(const std::vector<std::string>& row, const Columns& columns, NihEntries& entries) {
    data::Record record;
    record.image = cleanText(cellOf(row, columns.image));
    record.patient = nihPatient(cellOf(row, columns.patient));
    if (record.patient.empty())
        record.patient = nihPatient(record.image);
    if (record.patient.empty())
        record.patient = "nih:" + std::string(stemOf(record.image));
    const std::string_view findings = cellOf(row, columns.findings);
    record.findings = findingsIn(findings);
    const bool pneumonia =
        std::find(record.findings.begin(), record.findings.end(), "Pneumonia") != record.findings.end();
    record.target = findings.empty() ? -1 : pneumonia ? 1 : 0;
    const Age age = ageIn(cellOf(row, columns.age));
    record.ageYears = age.years;
    entries.implausibleAges += age.implausible ? 1 : 0;
    record.sex = sexIn(cellOf(row, columns.sex));
    record.view = viewIn(cellOf(row, columns.view));
    constexpr double kMostFollowUps = 1e6;
    if (const auto number = numberIn(cellOf(row, columns.followUp));
        number && *number >= 0 && *number < kMostFollowUps)
        record.followUp = static_cast<int>(*number);
    constexpr double kWidest = 100'000;
    record.originalWidth = static_cast<int>(numberOr(cellOf(row, columns.width), 1, kWidest));
    record.originalHeight = static_cast<int>(numberOr(cellOf(row, columns.height), 1, kWidest));
    constexpr double kFinestMm = 0.01;
    constexpr double kCoarsestMm = 10.0;
    record.spacingXMm = numberOr(cellOf(row, columns.spacingX), kFinestMm, kCoarsestMm);
    record.spacingYMm = numberOr(cellOf(row, columns.spacingY), kFinestMm, kCoarsestMm);
    return record;
}

Result<> addList(const fs::path& file, const std::string& part, NihLists& lists) {
    HILUM_TRY_ASSIGN(const std::string text, readTextMaybeGzipped(file));
    constexpr std::string_view kBlank = " \t\r\n";
    for (std::size_t at = text.find_first_not_of(kBlank); at != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_of(kBlank, at), text.size());
        const auto [entry, isNew] = lists.partOf.emplace(text.substr(at, end - at), part);
        if (!isNew && entry->second != part) {
            ++lists.inBoth;
            entry->second = "test";
        }
        at = text.find_first_not_of(kBlank, end);
    }
    return {};
}

} // namespace

std::string nihTableName(const std::vector<std::string>& names) {
    for (const std::string_view prefix :
         {"Data_Entry_2017_v2020", "Data_Entry_2017", "Data_Entry", "sample_labels"})
        if (std::string name = findName(names, prefix, ".csv"); !name.empty())
            return name;
    return {};
}

bool hasNihLists(const std::vector<std::string>& names) {
    return !findName(names, "train_val_list", ".txt").empty() &&
           !findName(names, "test_list", ".txt").empty();
}

std::string nihPatient(std::string_view numberOrImage) {
    const std::string_view digits = numberOrImage.substr(0, numberOrImage.find_first_not_of("0123456789"));
    const std::string_view rest = numberOrImage.substr(digits.size());
    if (digits.empty() || !(rest.empty() || rest.front() == '_' || rest == ".0"))
        return {};
    const auto first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return "nih:" + std::string(digits.substr(first));
}

Result<NihEntries> readNihEntries(const fs::path& file) {
    HILUM_TRY_ASSIGN(const CsvTable table, readCsv(file));
    HILUM_TRY_ASSIGN(const Columns columns, findColumns(table));
    NihEntries entries;
    entries.rows = static_cast<std::int64_t>(table.rows.size());
    entries.records.reserve(table.rows.size());
    std::unordered_set<std::string_view> seen;
    for (const auto& row : table.rows) {
        const std::string_view image = cellOf(row, columns.image);
        if (image.empty())
            ++entries.rowsWithoutName;
        else if (!seen.insert(image).second)
            ++entries.repeatedRows;
        else
            entries.records.push_back(recordOf(row, columns, entries));
    }
    return entries;
}

Result<NihLists> readNihLists(const fs::path& folder, const std::vector<std::string>& names) {
    NihLists lists;
    HILUM_TRY(addList(folder / findName(names, "train_val_list", ".txt"), "train_val", lists));
    HILUM_TRY(addList(folder / findName(names, "test_list", ".txt"), "test", lists));
    return lists;
}

Result<NihBoxes> readNihBoxes(const fs::path& file) {
    HILUM_TRY_ASSIGN(const CsvTable table, readCsv(file));
    HILUM_TRY_ASSIGN(const int image, table.need("Image Index"));
    HILUM_TRY_ASSIGN(const int finding, table.need("Finding Label"));
    int first = -1; // "Bbox [x,y,w,h]": four columns, of which only the first has a safe name
    for (std::size_t i = 0; i < table.header.size() && first < 0; ++i)
        if (plainKey(table.header[i]).starts_with("bbox"))
            first = static_cast<int>(i);
    if (first < 0) {
        HILUM_TRY_ASSIGN(first, table.need("Bbox [x"));
    }
    NihBoxes boxes;
    for (const auto& row : table.rows) {
        std::array<std::optional<double>, 4> numbers;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = numberIn(cellOf(row, first + static_cast<int>(i)));
        const bool complete =
            std::all_of(numbers.begin(), numbers.end(), [](const auto& n) { return n.has_value(); });
        std::string name = cleanText(cellOf(row, finding));
        if (name == "Infiltrate") // the box list's word for the entry table's "Infiltration"
            name = "Infiltration";
        data::Box box;
        if (complete)
            box = boxInFrame(*numbers[0], *numbers[1], *numbers[2], *numbers[3], std::move(name));
        if (box.width > 0)
            boxes.of[std::string(cellOf(row, image))].push_back(std::move(box));
        else
            ++boxes.unreadable;
    }
    return boxes;
}

data::Box boxInFrame(double x, double y, double width, double height, std::string finding) {
    const auto fraction = [](double pixels) { return std::clamp(pixels / kNihFrame, 0.0, 1.0); };
    data::Box box;
    box.finding = std::move(finding);
    if (!(width > 0) || !(height > 0))
        return box;
    box.x = fraction(x);
    box.y = fraction(y);
    const double right = fraction(x + width);
    const double bottom = fraction(y + height);
    if (right > box.x && bottom > box.y) {
        box.width = right - box.x;
        box.height = bottom - box.y;
    }
    return box;
}

} // namespace hilum::ingest
