// FilmSource: what jobs read films from: the workspace's catalogue, pixel caches and splits. Shared by the
// Library's page and its jobs, any thread. The page makes a new one when datasets have changed.
#pragma once

#include "base/Result.h"
#include "data/Catalogue.h"
#include "data/Cohort.h"
#include "data/FilmCounts.h"
#include "data/FilmNotes.h"
#include "data/PixelCache.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::widgets {

/// A film as the grid shows it.
struct FilmRow {
    data::Record record;
    data::Part part = data::Part::None; ///< in the saved split of its dataset
    std::string dataset;                ///< name
};

/// Columns of the table, in order.
enum class FilmColumn { Image, Patient, Findings, Label, View, Sex, Age, Boxes, Part, Dataset, Marks };
inline constexpr int kFilmColumns = 11;
using FilmList = std::vector<std::int64_t>; ///< ids, ascending

struct FilmQuery {
    data::Filter filter; ///< `split` and `order` are ignored: the saved split, and `sort`
    FilmColumn sort = FilmColumn::Image;
    bool descending = false;
    std::shared_ptr<const FilmList> among = {};        ///< only these; null: all
    std::shared_ptr<const FilmList> marked = {};       ///< what the column Marks sorts first; null: none
    std::shared_ptr<const data::FilmPick> picked = {}; ///< only these, as far as they are here; null: all
};

struct FoundFilms {
    std::vector<std::int64_t> ids;
    std::int64_t total = 0; ///< films of the chosen dataset, or of all
    std::int64_t gone = 0;  ///< films of the query's list that are no longer here
    bool hasSplits = false; ///< a dataset has a saved split
};

struct FilmDistribution {
    data::FilmCounts shown, all;
};

/// Puts ids right that a new import has changed, as FilmSource::resolve() found them; true where there were
/// any.
bool rebind(std::span<data::FilmRef* const> films, std::span<const std::int64_t> found);

class FilmSource {
public:
    explicit FilmSource(std::filesystem::path workspace);
    ~FilmSource();
    FilmSource(const FilmSource&) = delete;
    FilmSource& operator=(const FilmSource&) = delete;

    /// Cancelled when `stop` asks for it between two questions to the database.
    Result<FoundFilms> find(const FilmQuery& query, std::stop_token stop = {});
    /// How many films of the query without its finding carry each finding ("No Finding" included).
    Result<std::map<std::string, std::int64_t>> findingCounts(const FilmQuery& query,
                                                              std::stop_token stop = {});
    /// What some films are counted by, and beside it all films of the dataset ("" all).
    Result<FilmDistribution> distribution(const std::vector<std::int64_t>& films, const std::string& dataset,
                                          std::stop_token stop = {});
    /// data::resolveFilms().
    Result<std::vector<std::int64_t>> resolve(std::span<const data::FilmRef> films);
    /// Films as a list that outlives a new import; unknown ids are left out. Ascending by id as given.
    Result<data::FilmPick> refs(std::span<const std::int64_t> films);
    /// Differs when a split has been saved since; reads the database, not what is held here.
    Result<std::string> splitStamp();
    /// In the order given; unknown ids are left out.
    Result<std::vector<FilmRow>> rows(std::span<const std::int64_t> ids);
    /// The films in these rows of a dataset's pixel cache, in the order given; empty rows are left out.
    Result<std::vector<FilmRow>> rowsOfCache(std::int64_t datasetId, std::span<const std::uint32_t> rows);
    /// All films of a patient in order of time, at most `most`. Empty for an unknown patient.
    Result<std::vector<FilmRow>> filmsOfPatient(const std::string& patient, std::size_t most);
    Result<data::Dataset> dataset(std::int64_t id);
    Result<std::shared_ptr<const data::PixelCache>> cache(std::int64_t datasetId);
    [[nodiscard]] const std::filesystem::path& workspace() const { return m_workspace; }

private:
    class Lease;
    using Parts = std::vector<std::pair<std::int64_t, data::Part>>; ///< by film id, ascending
    Result<std::unique_ptr<data::Catalogue>> takeCatalogue();
    Result<std::shared_ptr<const Parts>> parts(data::Catalogue& catalogue);
    Result<std::shared_ptr<const FilmList>> here(data::Catalogue& catalogue,
                                                 const std::shared_ptr<const data::FilmPick>& pick);
    Result<std::vector<data::Dataset>> datasets(data::Catalogue& catalogue);
    Result<std::vector<FilmRow>> dress(data::Catalogue& catalogue, std::vector<data::Record> records);

    std::filesystem::path m_workspace;
    std::mutex m_mutex; ///< of everything below
    std::vector<std::unique_ptr<data::Catalogue>> m_free;
    std::optional<std::vector<data::Dataset>> m_datasets;
    std::shared_ptr<const Parts> m_parts;
    std::shared_ptr<const data::CountedFilms> m_counted;
    std::shared_ptr<const data::FilmPick> m_pick; ///< that was asked for last
    std::shared_ptr<const FilmList> m_pickHere;   ///< those of its films that are here
    std::map<std::int64_t, std::shared_ptr<const data::PixelCache>> m_caches;
};

} // namespace hilum::widgets
