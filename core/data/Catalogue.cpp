#include "data/Catalogue.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <fmt/format.h>
#include <unordered_map>

namespace hilum::data {

namespace {

constexpr int kSchemaVersion = 1;

constexpr const char* kSchema = R"sql(
CREATE TABLE IF NOT EXISTS dataset(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, layout TEXT NOT NULL, root TEXT NOT NULL,
  cache_file TEXT NOT NULL, cache_side INTEGER NOT NULL, films INTEGER NOT NULL, patients INTEGER NOT NULL,
  positives INTEGER NOT NULL, labelled INTEGER NOT NULL, synthetic INTEGER NOT NULL, import_report TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS film(
  id INTEGER PRIMARY KEY, dataset INTEGER NOT NULL REFERENCES dataset(id) ON DELETE CASCADE,
  cache_row INTEGER NOT NULL, image TEXT NOT NULL, file TEXT NOT NULL, patient TEXT NOT NULL,
  given_part TEXT NOT NULL, nih_image TEXT NOT NULL, content_hash TEXT NOT NULL,
  sex INTEGER NOT NULL, view INTEGER NOT NULL, age INTEGER NOT NULL, follow_up INTEGER NOT NULL,
  target INTEGER NOT NULL, original_width INTEGER NOT NULL, original_height INTEGER NOT NULL,
  spacing_x REAL NOT NULL, spacing_y REAL NOT NULL, has_box INTEGER NOT NULL, unlabelled INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS film_row ON film(dataset, cache_row);
CREATE INDEX IF NOT EXISTS film_patient ON film(patient);
CREATE TABLE IF NOT EXISTS finding(
  film INTEGER NOT NULL REFERENCES film(id) ON DELETE CASCADE, name TEXT NOT NULL, PRIMARY KEY(name, film))
  WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS finding_film ON finding(film);
CREATE TABLE IF NOT EXISTS box(
  film INTEGER NOT NULL REFERENCES film(id) ON DELETE CASCADE, x REAL NOT NULL, y REAL NOT NULL,
  width REAL NOT NULL, height REAL NOT NULL, finding TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS box_film ON box(film);
CREATE TABLE IF NOT EXISTS split(
  dataset TEXT NOT NULL, name TEXT NOT NULL, protocol TEXT NOT NULL, hash TEXT NOT NULL, parts BLOB NOT NULL,
  PRIMARY KEY(dataset, name));
)sql";

/// Ids that films of this name have had. Predictions and notes know a film by its id, so that an id never
/// comes to mean another film: the same picture under the same name keeps its own, all others get new ones.
class FilmIds {
public:
    static Result<FilmIds> before(Database& database, const std::string& dataset) {
        FilmIds ids;
        HILUM_TRY(database.execute("CREATE TABLE IF NOT EXISTS film_ids(last INTEGER NOT NULL)"));
        HILUM_TRY_ASSIGN(auto last,
                         database.prepare("SELECT max(ifnull((SELECT max(last) FROM film_ids), 0), "
                                          "ifnull((SELECT max(id) FROM film), 0))"));
        HILUM_TRY_ASSIGN(const bool told, last.step());
        ids.m_last = told ? last.integer(0) : 0;
        HILUM_TRY_ASSIGN(auto known,
                         database.prepare("SELECT film.id, image, content_hash FROM film JOIN dataset ON "
                                          "dataset.id = film.dataset WHERE dataset.name = ?"));
        known.bind(1, dataset);
        while (true) {
            HILUM_TRY_ASSIGN(const bool more, known.step());
            if (!more)
                break;
            ids.m_known.emplace(known.text(1) + '\n' + known.text(2), known.integer(0));
        }
        return ids;
    }
    std::int64_t of(const Record& record) {
        const auto found = m_known.find(record.image + '\n' + record.contentHash);
        if (found == m_known.end() || record.contentHash.empty())
            return ++m_last;
        const std::int64_t id = found->second;
        m_known.erase(found); // a second film of this name and content is another one
        return id;
    }
    Result<> keep(Database& database) const {
        HILUM_TRY(database.execute("DELETE FROM film_ids"));
        HILUM_TRY_ASSIGN(auto insert, database.prepare("INSERT INTO film_ids VALUES(?)"));
        insert.bind(1, m_last);
        return insert.run();
    }

private:
    std::int64_t m_last = 0;
    std::unordered_map<std::string, std::int64_t> m_known;
};

Result<> insertFilm(Statement& film, Statement& finding, Statement& box, Record& record) {
    film.bind(1, record.dataset).bind(2, static_cast<std::int64_t>(record.cacheRow)).bind(3, record.image);
    film.bind(4, record.file).bind(5, record.patient).bind(6, record.givenPart).bind(7, record.nihImage);
    film.bind(8, record.contentHash)
        .bind(9, static_cast<int>(record.sex))
        .bind(10, static_cast<int>(record.view));
    film.bind(11, record.ageYears).bind(12, record.followUp).bind(13, record.target);
    film.bind(14, record.originalWidth).bind(15, record.originalHeight);
    film.bind(16, record.spacingXMm).bind(17, record.spacingYMm).bind(18, record.boxes.empty() ? 0 : 1);
    film.bind(19, record.target < 0 && record.findings.empty() ? 1 : 0);
    film.bind(20, record.id);
    HILUM_TRY(film.run());
    for (const auto& name : record.findings) {
        finding.bind(1, record.id).bind(2, name);
        HILUM_TRY(finding.run());
    }
    for (const auto& b : record.boxes) {
        box.bind(1, record.id)
            .bind(2, b.x)
            .bind(3, b.y)
            .bind(4, b.width)
            .bind(5, b.height)
            .bind(6, b.finding);
        HILUM_TRY(box.run());
    }
    return {};
}

Dataset datasetFrom(const Statement& row) {
    Dataset dataset;
    dataset.id = row.integer(0);
    dataset.name = row.text(1);
    dataset.layout = row.text(2);
    dataset.root = row.text(3);
    dataset.cacheFile = row.text(4);
    dataset.cacheSide = static_cast<int>(row.integer(5));
    dataset.films = row.integer(6);
    dataset.patients = row.integer(7);
    dataset.positives = row.integer(8);
    dataset.labelled = row.integer(9);
    dataset.synthetic = row.integer(10) != 0;
    dataset.importReport = row.text(11);
    return dataset;
}

constexpr const char* kDatasetColumns =
    "SELECT id, name, layout, root, cache_file, cache_side, films, patients, "
    "positives, labelled, synthetic, import_report FROM dataset";

} // namespace

Result<Catalogue> Catalogue::open(const std::filesystem::path& workspace, OpenMode mode) {
    if (mode == OpenMode::Create)
        HILUM_TRY(makePrivateFolder(workspace));
    HILUM_TRY_ASSIGN(auto database, Database::open(workspace / "workspace.db", mode));
    HILUM_TRY_ASSIGN(const int version, database.userVersion());
    if (version > kSchemaVersion)
        return Error{ErrorCode::NewerVersion, fmt::format(HILUM_TR("its catalogue has version {}"), version),
                     workspace.string()};
    if (mode == OpenMode::Create && version < kSchemaVersion) {
        HILUM_TRY(database.execute(kSchema));
        HILUM_TRY(database.execute(fmt::format("PRAGMA user_version = {}", kSchemaVersion)));
    }
    return Catalogue(std::move(database), workspace);
}

Result<std::int64_t> Catalogue::store(Dataset dataset, std::span<Record> records) {
    HILUM_TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    HILUM_TRY_ASSIGN(auto ids, FilmIds::before(m_database, dataset.name));
    HILUM_TRY(removeDataset(dataset.name));
    HILUM_TRY_ASSIGN(
        auto insert,
        m_database.prepare("INSERT INTO dataset(name, layout, root, cache_file, cache_side, films, "
                           "patients, positives, labelled, synthetic, import_report) "
                           "VALUES(?,?,?,?,?,?,?,?,?,?,?)"));
    insert.bind(1, dataset.name).bind(2, dataset.layout).bind(3, dataset.root).bind(4, dataset.cacheFile);
    insert.bind(5, dataset.cacheSide)
        .bind(6, dataset.films)
        .bind(7, dataset.patients)
        .bind(8, dataset.positives);
    insert.bind(9, dataset.labelled).bind(10, dataset.synthetic ? 1 : 0).bind(11, dataset.importReport);
    HILUM_TRY(insert.run());
    dataset.id = m_database.lastInsertId();
    HILUM_TRY_ASSIGN(auto film,
                     m_database.prepare("INSERT INTO film(dataset, cache_row, image, file, patient, "
                                        "given_part, nih_image, content_hash, sex, view, age, follow_up, "
                                        "target, original_width, original_height, spacing_x, spacing_y, "
                                        "has_box, unlabelled, id) "
                                        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    HILUM_TRY_ASSIGN(auto finding,
                     m_database.prepare("INSERT OR IGNORE INTO finding(film, name) VALUES(?,?)"));
    HILUM_TRY_ASSIGN(auto box, m_database.prepare("INSERT INTO box VALUES(?,?,?,?,?,?)"));
    for (auto& record : records) {
        record.dataset = dataset.id;
        record.id = ids.of(record);
        HILUM_TRY(insertFilm(film, finding, box, record));
    }
    HILUM_TRY(ids.keep(m_database));
    HILUM_TRY(transaction.commit());
    return dataset.id;
}

Result<> Catalogue::removeDataset(const std::string& name) {
    HILUM_TRY_ASSIGN(auto remove, m_database.prepare("DELETE FROM dataset WHERE name = ?"));
    remove.bind(1, name);
    HILUM_TRY(remove.run());
    HILUM_TRY_ASSIGN(auto splits, m_database.prepare("DELETE FROM split WHERE dataset = ?"));
    splits.bind(1, name);
    return splits.run();
}

Result<std::vector<Dataset>> Catalogue::datasets() {
    HILUM_TRY_ASSIGN(auto query, m_database.prepare(std::string(kDatasetColumns) + " ORDER BY name"));
    std::vector<Dataset> all;
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return all;
        all.push_back(datasetFrom(query));
    }
}

Result<Dataset> Catalogue::dataset(const std::string& name) {
    HILUM_TRY_ASSIGN(auto query, m_database.prepare(std::string(kDatasetColumns) + " WHERE name = ?"));
    query.bind(1, name);
    HILUM_TRY_ASSIGN(const bool row, query.step());
    if (!row)
        return Error{ErrorCode::NotFound, HILUM_TR("the workspace has no dataset of this name"), name};
    return datasetFrom(query);
}

Result<> Catalogue::saveSplit(const Split& split) {
    HILUM_TRY_ASSIGN(auto insert, m_database.prepare("INSERT OR REPLACE INTO split VALUES(?,?,?,?,?)"));
    HILUM_TRY_ASSIGN(const auto rows, cacheRows(split.dataset));
    if (rows.size() != split.parts.size())
        return Error{ErrorCode::BadValue, HILUM_TR("the split was made for another set of films"),
                     split.name};
    std::string parts(rows.empty() ? 0 : rows.back() + 1, '0');
    for (std::size_t i = 0; i < rows.size(); ++i)
        parts[rows[i]] = static_cast<char>('0' + static_cast<int>(split.parts[i]));
    insert.bind(1, split.dataset)
        .bind(2, split.name)
        .bind(3, split.protocol)
        .bind(4, split.hash)
        .bind(5, parts);
    return insert.run();
}

Result<Split> Catalogue::split(const std::string& datasetName, const std::string& splitName) {
    HILUM_TRY_ASSIGN(
        auto query,
        m_database.prepare("SELECT protocol, hash, parts FROM split WHERE dataset = ? AND name = ?"));
    query.bind(1, datasetName).bind(2, splitName);
    HILUM_TRY_ASSIGN(const bool found, query.step());
    if (!found)
        return Error{ErrorCode::NotFound,
                     fmt::format(HILUM_TR("the dataset “{}” has no split of this name"), datasetName),
                     splitName};
    Split split{splitName, datasetName, query.text(0), {}, query.text(1)};
    const std::string parts = query.text(2);
    HILUM_TRY_ASSIGN(const auto rows, cacheRows(datasetName));
    for (const auto row : rows) {
        if (row >= parts.size() || parts[row] < '0' || parts[row] > '3')
            return Error{ErrorCode::Corrupt,
                         HILUM_TR("the stored split does not fit the films of the dataset"), splitName};
        split.parts.push_back(static_cast<Part>(parts[row] - '0'));
    }
    return split;
}

Result<std::vector<std::uint32_t>> Catalogue::cacheRows(const std::string& datasetName) {
    HILUM_TRY_ASSIGN(auto query,
                     m_database.prepare("SELECT cache_row FROM film WHERE dataset = (SELECT id FROM dataset "
                                        "WHERE name = ?) ORDER BY cache_row"));
    query.bind(1, datasetName);
    std::vector<std::uint32_t> rows;
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return rows;
        rows.push_back(static_cast<std::uint32_t>(query.integer(0)));
    }
}

Result<std::vector<std::string>> Catalogue::splitNames(const std::string& datasetName) {
    HILUM_TRY_ASSIGN(auto query,
                     m_database.prepare("SELECT name FROM split WHERE dataset = ? ORDER BY name"));
    query.bind(1, datasetName);
    std::vector<std::string> names;
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return names;
        names.push_back(query.text(0));
    }
}

} // namespace hilum::data
