// Catalogue: datasets, films, findings, boxes and splits of one workspace, in workspace.db (SQLite).
// One object per thread; several processes may hold the same file.
#pragma once

#include "base/Result.h"
#include "base/Sqlite.h"
#include "data/FilmCounts.h"
#include "data/Record.h"
#include "data/Split.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hilum::data {

/// What the Library shows; every set field narrows.
struct Filter {
    std::string dataset; ///< name; "" all
    std::string finding; ///< "Pneumonia", "No Finding", …
    std::optional<View> view;
    std::optional<Sex> sex;
    int ageFrom = -1;
    int ageTo = -1;
    std::string givenPart; ///< "train_val", "test", …
    std::string split;     ///< with `part`: name of a saved split
    std::optional<Part> part;
    std::optional<int> target;
    bool onlyWithBoxes = false;
    std::string text; ///< part of the image's or patient's name
    enum class Order { Image, Patient, AgeUp, AgeDown } order = Order::Image;
};

class Catalogue {
public:
    /// Opens `workspace`/workspace.db; Create makes the workspace folder (0700) and the tables.
    static Result<Catalogue> open(const std::filesystem::path& workspace, OpenMode mode = OpenMode::Create);

    /// Stores a dataset with its films in one transaction; replaces one of the same name. Gives its id.
    Result<std::int64_t> store(Dataset dataset, std::span<Record> records);
    Result<> removeDataset(const std::string& name);
    Result<std::vector<Dataset>> datasets();
    Result<Dataset> dataset(const std::string& name);

    /// Films of a dataset in cache order, with findings and boxes.
    Result<std::vector<Record>> records(const std::string& datasetName);
    /// Ids of the films that pass, ordered; 112,120 rows take well under a second.
    Result<std::vector<std::int64_t>> find(const Filter& filter);
    /// Ids of the films of a dataset in these rows of its cache, in the order given; empty rows are left out.
    Result<std::vector<std::int64_t>> filmsInRows(std::int64_t dataset, std::span<const std::uint32_t> rows);
    /// Films by id, in the order given; unknown ids are left out.
    Result<std::vector<Record>> records(std::span<const std::int64_t> ids);
    /// Content hashes of films by id, in the order given; nothing for unknown ids.
    Result<std::vector<std::optional<std::string>>> contentHashes(std::span<const std::int64_t> ids);
    /// How many films of `filter` carry each finding ("No Finding" included).
    Result<std::map<std::string, std::int64_t>> findingCounts(const Filter& filter);
    /// What films are counted by, of all of them.
    Result<CountedFilms> countedFilms();
    /// Ids of the films with each of these content hashes, ascending; looks through all films.
    Result<std::map<std::string, std::vector<std::int64_t>>>
    filmsWithHash(std::span<const std::string> hashes);

    /// Split::parts follow records(dataset); on disk they stand by cache row.
    Result<> saveSplit(const Split& split);
    Result<Split> split(const std::string& datasetName, const std::string& splitName);
    Result<std::vector<std::string>> splitNames(const std::string& datasetName);

    [[nodiscard]] const std::filesystem::path& workspace() const { return m_workspace; }

private:
    Result<std::vector<std::uint32_t>> cacheRows(const std::string& datasetName);
    Catalogue(Database database, std::filesystem::path workspace)
        : m_database(std::move(database)), m_workspace(std::move(workspace)) {}
    Database m_database;
    std::filesystem::path m_workspace;
};

} // namespace hilum::data
