// Any CSV table with a column of image names, and the pictures beside or below it. Names in a table are input
// from outside: they never lead out of the chosen folder.
#include "base/Csv.h"
#include "base/Text.h"
#include "ingest/Cells.h"
#include "ingest/Layouts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <unordered_map>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

struct Columns {
    int image = -1, label = -1, patient = -1, age = -1, sex = -1, view = -1, part = -1;
};

Result<int> columnOr(const CsvTable& table, const std::string& wanted, int found) {
    return wanted.empty() ? Result<int>(found) : table.need(wanted);
}

Result<Columns> findColumns(const CsvTable& table, int image, const IngestOptions& options) {
    Columns columns;
    HILUM_TRY_ASSIGN(columns.image, columnOr(table, options.imageColumn, image));
    if (columns.image < 0) {
        HILUM_TRY_ASSIGN(columns.image, table.need("image"));
    }
    HILUM_TRY_ASSIGN(columns.label,
                     columnOr(table, options.labelColumn,
                              firstColumn(table, {"label", "labels", "target", "class", "class_name",
                                                  "category", "finding", "findings", "Finding Labels",
                                                  "diagnosis", "pneumonia", "outcome", "y"})));
    HILUM_TRY_ASSIGN(columns.patient, columnOr(table, options.patientColumn,
                                               firstColumn(table, {"patient_id", "patient", "subject_id",
                                                                   "subject", "pid", "case_id"})));
    if (columns.patient == columns.image)
        columns.patient = -1;
    columns.age = firstColumn(table, {"age", "patient_age"});
    columns.sex = firstColumn(table, {"sex", "gender", "patient_sex", "patient_gender"});
    columns.view = firstColumn(table, {"view", "view_position", "projection", "viewpoint"});
    columns.part = firstColumn(table, {"split", "set", "subset", "partition", "part", "fold", "dataset"});
    return columns;
}

/// Finds the picture that a cell names, by path from the root or from the table, with or without extension or
/// the dataset's own folder in front, or by its name alone.
class Resolver {
public:
    explicit Resolver(const Source& source) : m_source(source) {}

    /// Why a cell must not be followed, as a sentence; empty when it may.
    [[nodiscard]] std::string refusal(const std::string& cell) const {
        const std::string path = slashed(cell);
        if (path.find('\0') != std::string::npos)
            return HILUM_TR("The name holds a zero byte, so it was not followed.");
        if (path.starts_with('/') || (path.size() > 1 && path[1] == ':'))
            return HILUM_TR("The path is absolute; paths must lie inside the chosen folder.");
        for (std::string_view rest = path; !rest.empty();) {
            const auto slash = rest.find('/');
            if (rest.substr(0, slash) == "..")
                return HILUM_TR("The path leads upwards with “..”; paths must lie inside the chosen folder.");
            rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
        }
        if (find(cell) == nullptr && leadsOut(path))
            return HILUM_TR("The path is a link that leads out of the chosen folder.");
        return {};
    }

    [[nodiscard]] const std::string* find(const std::string& cell) const {
        std::string path = slashed(cell);
        while (path.starts_with("./"))
            path.erase(0, 2);
        if (const std::string* found = withExtension(path))
            return found;
        const std::string rootName = m_source.listing.root.filename().generic_string() + "/";
        if (path.starts_with(rootName))
            if (const std::string* found = withExtension(path.substr(rootName.size())))
                return found;
        if (const std::string* found = m_source.pictures.byName(baseName(path)))
            return found;
        const bool hasExtension = isPictureName(path);
        return hasExtension ? nullptr : m_source.pictures.byStem(baseName(path));
    }

private:
    static std::string slashed(const std::string& cell) {
        std::string path = cell;
        std::replace(path.begin(), path.end(), '\\', '/');
        return path;
    }

    [[nodiscard]] const std::string* withExtension(const std::string& path) const {
        for (const char* extension : {"", ".png", ".jpg", ".jpeg", ".dcm"})
            if (const std::string* found = m_source.pictures.byPath(path + extension))
                return found;
        return nullptr;
    }

    [[nodiscard]] bool leadsOut(const std::string& path) const {
        std::error_code ec;
        const fs::path& root = m_source.listing.root;
        if (!fs::exists(fs::symlink_status(root / path, ec)))
            return false;
        const fs::path target = fs::weakly_canonical(root / path, ec);
        return ec ||
               std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first != root.end();
    }

    const Source& m_source;
};

std::vector<std::string> tablesOf(const FolderListing& listing) {
    std::vector<std::string> tables;
    for (const std::string& name : listing.top())
        if (lowered(name).ends_with(".csv") || lowered(name).ends_with(".csv.gz"))
            tables.push_back(name);
    return tables;
}

struct ImageColumn {
    int column = -1;
    std::size_t found = 0; ///< of the first rows, how many name a picture that is there
};

std::size_t rowsThatResolve(const CsvTable& table, int column, const Resolver& resolver) {
    constexpr std::size_t kProbe = 500;
    std::size_t found = 0;
    for (std::size_t row = 0; row < std::min(table.rows.size(), kProbe); ++row)
        found += resolver.find(table.cell(row, column)) != nullptr ? 1 : 0;
    return found;
}

/// Of the columns with a usual name, the one that names most pictures; `wanted` if it is given.
ImageColumn imageColumn(const CsvTable& table, const std::string& wanted, const Resolver& resolver) {
    static constexpr std::array<std::string_view, 18> kNames{
        "image",      "images",   "Image Index", "image_path", "image_id", "image_name",
        "image_file", "filename", "file_name",   "filepath",   "file",     "path",
        "img",        "img_path", "dicom_id",    "name",       "id",       "patientId"};
    ImageColumn best;
    if (!wanted.empty()) {
        best.column = table.column(wanted);
        best.found = best.column < 0 ? 0 : rowsThatResolve(table, best.column, resolver);
        return best;
    }
    for (const std::string_view name : kNames) {
        const int column = firstColumn(table, {name});
        const std::size_t found = column < 0 ? 0 : rowsThatResolve(table, column, resolver);
        if (column >= 0 && (best.column < 0 || found > best.found))
            best = {column, found};
    }
    return best;
}

struct Chosen {
    CsvTable table;
    ImageColumn image;
};

/// The table whose image column names most pictures.
Result<std::optional<Chosen>> bestTable(const Source& source) {
    std::optional<Chosen> best;
    std::optional<Error> failure;
    const Resolver resolver(source);
    for (const std::string& name : tablesOf(source.listing)) {
        auto table = readCsv(source.listing.root / name);
        if (!table) {
            failure = std::move(table).error();
            continue;
        }
        const ImageColumn image = imageColumn(*table, source.options.imageColumn, resolver);
        if (!best || image.found > best->image.found || (best->image.column < 0 && image.column >= 0))
            best = Chosen{std::move(table).value(), image};
    }
    if (!best && failure)
        return *failure;
    return best;
}

int score(const FolderListing& listing) {
    if (tablesOf(listing).empty())
        return 0;
    const PictureIndex pictures(listing);
    const IngestOptions options;
    const fs::path none;
    const auto chosen = bestTable({listing, pictures, none, options});
    return chosen && chosen->has_value() && (*chosen)->image.found > 0 ? 70 : 0;
}

struct Counts {
    std::int64_t repeated = 0, implausibleAges = 0, withoutPatient = 0, refused = 0, unknownLabels = 0;
};

class Importer {
public:
    Importer(const Source& source, const CsvTable& table, Columns columns, IngestPlan& plan)
        : m_source(source), m_table(table), m_columns(columns), m_plan(plan) {}

    void run() {
        readLabels();
        const Resolver resolver(m_source);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            takeRow(row, resolver);
        std::unordered_set<const std::string*> used;
        for (const auto& [file, unused] : m_recordOf)
            used.insert(file);
        notePicturesWithoutRow(m_source.pictures, used, m_plan.report);
        note();
    }

private:
    [[nodiscard]] std::string cell(std::size_t row, int column) const {
        return column < 0 ? std::string() : m_table.cell(row, column);
    }

    /// Lists such as "Effusion|Pneumonia" speak of findings; otherwise each label is a class.
    void readLabels() {
        std::set<std::string> names;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (const std::string label = cell(row, m_columns.label); !label.empty()) {
                m_findingLists = m_findingLists || label.find('|') != std::string::npos;
                constexpr std::size_t kMostNames = 1000;
                if (names.size() < kMostNames)
                    names.insert(label);
            }
        if (m_columns.label < 0 || m_findingLists)
            return;
        constexpr std::size_t kMostClasses = 40; // more are free text: named findings
        m_findingLists = names.size() > kMostClasses;
        if (m_findingLists)
            return;
        m_meaning = meaningOf(names);
        m_plan.report.notes.insert(m_plan.report.notes.end(), m_meaning.notes.begin(), m_meaning.notes.end());
    }

    void label(data::Record& record, const std::string& text) {
        if (text.empty())
            return;
        if (!m_findingLists) {
            const auto target = m_meaning.target.find(text);
            record.target = target == m_meaning.target.end() ? -1 : target->second;
            const auto finding = m_meaning.finding.find(text);
            if (finding != m_meaning.finding.end() && !finding->second.empty() && record.target != 0)
                record.findings = {finding->second};
            return;
        }
        record.findings = findingsIn(text);
        const bool pneumonia = std::any_of(record.findings.begin(), record.findings.end(),
                                           [](const std::string& name) { return targetByName(name) == 1; });
        record.target = pneumonia ? 1 : 0;
    }

    void takeRow(std::size_t row, const Resolver& resolver) {
        const std::string name = cell(row, m_columns.image);
        if (name.empty())
            return;
        if (std::string reason = resolver.refusal(name); !reason.empty()) {
            ++m_counts.refused;
            addSkipped(m_plan.report, name, std::move(reason));
            return;
        }
        const std::string* file = resolver.find(name);
        if (file == nullptr) {
            ++m_plan.report.rowsWithoutImage;
            addExample(m_plan.report.rowsWithoutImageExamples, name);
            return;
        }
        data::Record record = recordOf(row, *file, name);
        const auto [entry, isNew] = m_recordOf.emplace(file, m_plan.records.size());
        if (isNew) {
            m_plan.records.push_back(std::move(record));
            return;
        }
        ++m_counts.repeated;
        data::Record& first = m_plan.records[entry->second];
        first.target = std::max(first.target, record.target);
        for (std::string& finding : record.findings)
            if (std::find(first.findings.begin(), first.findings.end(), finding) == first.findings.end())
                first.findings.push_back(std::move(finding));
    }

    data::Record recordOf(std::size_t row, const std::string& file, const std::string& name) {
        data::Record record;
        record.image = cleanText(name);
        record.file = file;
        std::string patient = cell(row, m_columns.patient);
        if (patient.empty()) {
            ++m_counts.withoutPatient;
            patient = file;
        }
        record.patient = cleanText(m_plan.name + ":" + patient);
        label(record, cell(row, m_columns.label));
        m_counts.unknownLabels += record.target < 0 && m_columns.label >= 0 ? 1 : 0;
        const Age age = ageIn(cell(row, m_columns.age));
        record.ageYears = age.years;
        m_counts.implausibleAges += age.implausible ? 1 : 0;
        record.sex = sexIn(cell(row, m_columns.sex));
        record.view = viewIn(cell(row, m_columns.view));
        record.givenPart = partIn(cell(row, m_columns.part));
        return record;
    }

    void note() {
        auto& notes = m_plan.report.notes;
        if (m_columns.label < 0)
            notes.push_back(
                HILUM_TR("The table has no label column that Hilum knows, so the films have no label."));
        else if (m_counts.unknownLabels > 0)
            notes.push_back(said(HILUM_TR("{} without a label."), counted(m_counts.unknownLabels, "row")));
        if (m_counts.withoutPatient > 0)
            notes.push_back(said(HILUM_TR("{} without a patient: each counts as a patient of its own."),
                                 counted(m_counts.withoutPatient, "row")));
        if (m_counts.implausibleAges > 0)
            notes.push_back(said(HILUM_TR("{} of the table above 120 years: the age is unknown."),
                                 counted(m_counts.implausibleAges, "age")));
        if (m_counts.repeated > 0)
            notes.push_back(
                said(HILUM_TR("{} for a film that an earlier row had named: its findings were added."),
                     counted(m_counts.repeated, "row")));
        if (m_counts.refused > 0)
            notes.push_back(said(HILUM_TR("{} leading out of the chosen folder: refused."),
                                 counted(m_counts.refused, "path")));
        if (const auto shared = patientsOnBothSides(m_plan.records); shared > 0)
            notes.push_back(said(HILUM_TR("{} with films both in test and in another part: the test is not "
                                          "independent."),
                                 counted(shared, "patient")));
    }

    const Source& m_source;
    const CsvTable& m_table;
    Columns m_columns;
    IngestPlan& m_plan;
    bool m_findingLists = false;
    ClassMeaning m_meaning;
    Counts m_counts;
    std::unordered_map<const std::string*, std::size_t> m_recordOf;
};

Result<> read(const Source& source, IngestPlan& plan) {
    HILUM_TRY_ASSIGN(const auto chosen, bestTable(source));
    if (!chosen)
        return Error(ErrorCode::NotADataset, HILUM_TR("looked for a CSV table with a column of image names"),
                     source.listing.root.string());
    const CsvTable& table = chosen->table;
    HILUM_TRY_ASSIGN(const Columns columns, findColumns(table, chosen->image.column, source.options));
    const std::string name = cleanText(fs::path(table.source).filename().generic_string());
    const auto map = [&](const char* what, int column) {
        if (column >= 0)
            plan.mapping.emplace_back(
                what, fmt::format("{}: {}", name, cleanText(table.header[static_cast<std::size_t>(column)])));
    };
    map(HILUM_TR("Image"), columns.image);
    map(HILUM_TR("Target"), columns.label);
    map(HILUM_TR("Patient"), columns.patient);
    map(HILUM_TR("Age"), columns.age);
    map(HILUM_TR("Sex"), columns.sex);
    map(HILUM_TR("View"), columns.view);
    map(HILUM_TR("Part"), columns.part);
    Importer(source, table, columns, plan).run();
    return {};
}

} // namespace

const LayoutReader kCsvImages{Layout::CsvImages,
                              "csv",
                              HILUM_TR("a CSV table with a column of image names, and the pictures"),
                              score,
                              read,
                              refineFromTags,
                              false};

} // namespace hilum::ingest
