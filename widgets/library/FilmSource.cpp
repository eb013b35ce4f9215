#include "widgets/library/FilmSource.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hilum::widgets {

namespace {

using Ids = std::vector<std::int64_t>;
using PartList = std::vector<std::pair<std::int64_t, data::Part>>;

constexpr const char* kNoFinding = "No Finding";

data::Part partOf(const PartList& parts, std::int64_t id) {
    const auto it = std::ranges::lower_bound(parts, id, {}, &PartList::value_type::first);
    return it != parts.end() && it->first == id ? it->second : data::Part::None;
}

/// "official" before "default" before the first of the alphabet.
std::string preferredSplit(const std::vector<std::string>& names) {
    for (const char* wanted : {"official", "default"}) {
        if (std::ranges::find(names, wanted) != names.end())
            return wanted;
    }
    return names.empty() ? std::string() : names.front();
}

Error cancelled() {
    return Error(ErrorCode::Cancelled, {});
}

/// One search for films: the orders that the catalogue does not know are put together from several questions.
class Search {
public:
    Search(data::Catalogue& catalogue, const FilmQuery& query, const PartList& parts,
           std::shared_ptr<const FilmList> picked, std::stop_token stop)
        : m_catalogue(catalogue), m_query(query), m_parts(parts), m_picked(std::move(picked)),
          m_stop(std::move(stop)), m_filter(query.filter) {
        // The part is looked up in memory: asking SQLite for it unpacks the split once a film.
        m_filter.part.reset();
        m_filter.split.clear();
        m_filter.order = data::Filter::Order::Image;
    }

    Result<Ids> ids() {
        HILUM_TRY_ASSIGN(Ids found, ordered());
        keep(found);
        if (m_query.descending)
            std::ranges::reverse(found);
        return found;
    }

    /// How many films of the query without its finding have each finding.
    Result<std::map<std::string, std::int64_t>> counts() {
        data::Filter any = m_filter;
        any.finding.clear();
        if (m_stop.stop_requested())
            return cancelled();
        HILUM_TRY_ASSIGN(auto counts, m_catalogue.findingCounts(any));
        if (!m_query.filter.part && !m_query.among && !m_picked)
            return counts;
        for (auto& [name, count] : counts) {
            data::Filter one = any;
            one.finding = name;
            HILUM_TRY_ASSIGN(Ids found, ask(one));
            keep(found);
            count = static_cast<std::int64_t>(found.size());
        }
        return counts;
    }

private:
    Result<Ids> ask(const data::Filter& filter) {
        if (m_stop.stop_requested())
            return cancelled();
        return m_catalogue.find(filter);
    }

    /// What the catalogue does not know: the part, what people wrote on films, and a list of films.
    void keep(Ids& ids) const {
        if (m_query.filter.part)
            std::erase_if(ids, [&](std::int64_t id) { return partOf(m_parts, id) != *m_query.filter.part; });
        if (m_query.among)
            std::erase_if(ids, [&](std::int64_t id) { return !isIn(m_query.among, id); });
        if (m_picked)
            std::erase_if(ids, [&](std::int64_t id) { return !isIn(m_picked, id); });
    }

    static bool isIn(const std::shared_ptr<const FilmList>& list, std::int64_t id) {
        return list && std::ranges::binary_search(*list, id);
    }

    Result<Ids> ordered() {
        data::Filter filter = m_filter;
        switch (m_query.sort) {
        case FilmColumn::Patient:
            filter.order = data::Filter::Order::Patient;
            return ask(filter);
        case FilmColumn::Age:
            filter.order = data::Filter::Order::AgeUp;
            return ask(filter);
        case FilmColumn::View:
            return byValue(&data::Filter::view, std::array{data::View::PA, data::View::AP,
                                                           data::View::Lateral, data::View::Unknown});
        case FilmColumn::Sex:
            return byValue(&data::Filter::sex,
                           std::array{data::Sex::Female, data::Sex::Male, data::Sex::Unknown});
        case FilmColumn::Label:
            return byValue(&data::Filter::target, std::array{1, 0, -1});
        case FilmColumn::Boxes:
            return boxesFirst();
        case FilmColumn::Part:
            return byPart();
        case FilmColumn::Findings:
            return byFindings();
        case FilmColumn::Marks:
            return markedFirst();
        case FilmColumn::Image:
        case FilmColumn::Dataset: // the catalogue's own order is by dataset, then by row
            break;
        }
        return ask(filter);
    }

    template <class T, std::size_t N>
    Result<Ids> byValue(std::optional<T> data::Filter::*member, const std::array<T, N>& order) {
        Ids all;
        for (const T value : order) {
            data::Filter filter = m_filter;
            if (filter.*member && *(filter.*member) != value)
                continue;
            filter.*member = value;
            HILUM_TRY_ASSIGN(const Ids some, ask(filter));
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }

    Result<Ids> boxesFirst() {
        HILUM_TRY_ASSIGN(Ids all, ask(m_filter));
        data::Filter filter = m_filter;
        filter.onlyWithBoxes = true;
        HILUM_TRY_ASSIGN(Ids with, ask(filter));
        std::ranges::sort(with);
        std::ranges::stable_partition(all,
                                      [&](std::int64_t id) { return std::ranges::binary_search(with, id); });
        return all;
    }

    Result<Ids> markedFirst() {
        HILUM_TRY_ASSIGN(Ids all, ask(m_filter));
        std::ranges::stable_partition(all, [&](std::int64_t id) { return isIn(m_query.marked, id); });
        return all;
    }

    Result<Ids> byPart() {
        HILUM_TRY_ASSIGN(Ids all, ask(m_filter));
        std::ranges::stable_sort(all, {}, [&](std::int64_t id) {
            const data::Part part = partOf(m_parts, id);
            return part == data::Part::None ? 99 : static_cast<int>(part);
        });
        return all;
    }

    /// Most findings first; films without a label last.
    Result<Ids> byFindings() {
        HILUM_TRY_ASSIGN(Ids all, ask(m_filter));
        std::unordered_map<std::int64_t, int> count;
        data::Filter any = m_filter;
        any.finding.clear();
        HILUM_TRY_ASSIGN(const auto names, m_catalogue.findingCounts(any));
        for (const auto& [name, films] : names) {
            data::Filter one = any;
            one.finding = name;
            HILUM_TRY_ASSIGN(const Ids some, ask(one));
            for (const std::int64_t id : some)
                count[id] += name == kNoFinding ? 0 : 1;
        }
        std::ranges::stable_sort(all, std::greater{}, [&](std::int64_t id) {
            const auto it = count.find(id);
            return it == count.end() ? -1 : it->second;
        });
        return all;
    }

    data::Catalogue& m_catalogue;
    const FilmQuery& m_query;
    const PartList& m_parts;
    std::shared_ptr<const FilmList> m_picked; ///< null: all
    std::stop_token m_stop;
    data::Filter m_filter;
};

} // namespace

/// A catalogue for the length of one call; it goes back for the next.
class FilmSource::Lease {
public:
    Lease(FilmSource& source, std::unique_ptr<data::Catalogue> catalogue)
        : m_source(source), m_catalogue(std::move(catalogue)) {}
    ~Lease() {
        const std::scoped_lock lock(m_source.m_mutex);
        m_source.m_free.push_back(std::move(m_catalogue));
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    data::Catalogue& operator*() const { return *m_catalogue; }
    data::Catalogue* operator->() const { return m_catalogue.get(); }

private:
    FilmSource& m_source;
    std::unique_ptr<data::Catalogue> m_catalogue;
};

FilmSource::FilmSource(std::filesystem::path workspace) : m_workspace(std::move(workspace)) {}

FilmSource::~FilmSource() = default;

Result<std::unique_ptr<data::Catalogue>> FilmSource::takeCatalogue() {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_free.empty()) {
            auto catalogue = std::move(m_free.back());
            m_free.pop_back();
            return catalogue;
        }
    }
    HILUM_TRY_ASSIGN(auto opened, data::Catalogue::open(m_workspace, OpenMode::ReadOnly));
    return std::make_unique<data::Catalogue>(std::move(opened));
}

Result<std::vector<data::Dataset>> FilmSource::datasets(data::Catalogue& catalogue) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_datasets)
            return *m_datasets;
    }
    HILUM_TRY_ASSIGN(auto all, catalogue.datasets());
    const std::scoped_lock lock(m_mutex);
    m_datasets = all;
    return all;
}

Result<std::shared_ptr<const FilmSource::Parts>> FilmSource::parts(data::Catalogue& catalogue) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_parts)
            return m_parts;
    }
    HILUM_TRY_ASSIGN(const auto all, datasets(catalogue));
    auto parts = std::make_shared<Parts>();
    for (const data::Dataset& dataset : all) {
        HILUM_TRY_ASSIGN(const auto names, catalogue.splitNames(dataset.name));
        const std::string name = preferredSplit(names);
        if (name.empty())
            continue;
        auto split = catalogue.split(dataset.name, name);
        if (!split)
            continue; // a split that does not fit hides no film
        data::Filter filter;
        filter.dataset = dataset.name;
        HILUM_TRY_ASSIGN(const Ids ids, catalogue.find(filter)); // in cache order, as Split::parts
        for (std::size_t i = 0; i < std::min(ids.size(), split->parts.size()); ++i)
            parts->emplace_back(ids[i], split->parts[i]);
    }
    std::ranges::sort(*parts);
    const std::scoped_lock lock(m_mutex);
    m_parts = std::move(parts);
    return m_parts;
}

Result<FoundFilms> FilmSource::find(const FilmQuery& query, std::stop_token stop) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    HILUM_TRY_ASSIGN(const auto known, parts(*catalogue));
    HILUM_TRY_ASSIGN(const auto all, datasets(*catalogue));
    FoundFilms found;
    found.hasSplits = !known->empty();
    for (const data::Dataset& dataset : all) {
        if (query.filter.dataset.empty() || query.filter.dataset == dataset.name)
            found.total += dataset.films;
    }
    HILUM_TRY_ASSIGN(const auto picked, here(*catalogue, query.picked));
    if (picked)
        found.gone = static_cast<std::int64_t>(query.picked->size() - picked->size());
    Search search(*catalogue, query, *known, picked, std::move(stop));
    HILUM_TRY_ASSIGN(found.ids, search.ids());
    return found;
}

Result<std::map<std::string, std::int64_t>> FilmSource::findingCounts(const FilmQuery& query,
                                                                      std::stop_token stop) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    HILUM_TRY_ASSIGN(const auto known, parts(*catalogue));
    HILUM_TRY_ASSIGN(const auto picked, here(*catalogue, query.picked));
    return Search(*catalogue, query, *known, picked, std::move(stop)).counts();
}

Result<FilmDistribution> FilmSource::distribution(const std::vector<std::int64_t>& films,
                                                  const std::string& dataset, std::stop_token stop) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    std::shared_ptr<const data::CountedFilms> counted;
    {
        const std::scoped_lock lock(m_mutex);
        counted = m_counted;
    }
    if (!counted) {
        HILUM_TRY_ASSIGN(auto read, data::CountedFilms::read(*catalogue));
        counted = std::make_shared<const data::CountedFilms>(std::move(read));
        const std::scoped_lock lock(m_mutex);
        m_counted = counted;
    }
    if (stop.stop_requested())
        return cancelled();
    FilmDistribution distribution;
    distribution.shown = counted->count(films);
    if (stop.stop_requested())
        return cancelled();
    data::Filter all;
    all.dataset = dataset;
    HILUM_TRY_ASSIGN(const Ids ids, catalogue->find(all));
    distribution.all = counted->count(ids);
    return distribution;
}

Result<std::vector<std::int64_t>> FilmSource::resolve(std::span<const data::FilmRef> films) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    return data::resolveFilms(*catalogue, films);
}

bool rebind(std::span<data::FilmRef* const> films, std::span<const std::int64_t> found) {
    bool any = false;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (found[i] != 0 && found[i] != films[i]->film) {
            films[i]->film = found[i];
            any = true;
        }
    return any;
}

Result<data::FilmPick> FilmSource::refs(std::span<const std::int64_t> films) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    HILUM_TRY_ASSIGN(auto hashes, catalogue->contentHashes(films));
    data::FilmPick pick;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (hashes[i])
            pick.push_back({films[i], std::move(*hashes[i])});
    return pick;
}

/// Those of a list that are in the workspace; null for no list.
Result<std::shared_ptr<const FilmList>> FilmSource::here(data::Catalogue& catalogue,
                                                         const std::shared_ptr<const data::FilmPick>& pick) {
    if (!pick)
        return std::shared_ptr<const FilmList>();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_pick == pick)
            return m_pickHere;
    }
    HILUM_TRY_ASSIGN(FilmList found, data::resolveFilms(catalogue, *pick));
    std::erase(found, 0);
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found); // copies of one file that were imported once again
    found.erase(twice.begin(), twice.end());
    const std::scoped_lock lock(m_mutex);
    m_pick = pick;
    m_pickHere = std::make_shared<const FilmList>(std::move(found));
    return m_pickHere;
}

Result<std::string> FilmSource::splitStamp() {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    HILUM_TRY_ASSIGN(const auto all, catalogue->datasets());
    std::string stamp;
    for (const data::Dataset& dataset : all) {
        HILUM_TRY_ASSIGN(const auto names, catalogue->splitNames(dataset.name));
        const std::string name = preferredSplit(names);
        const auto split =
            name.empty() ? Result<data::Split>(data::Split()) : catalogue->split(dataset.name, name);
        stamp += dataset.name + '/' + name + '/' + (split ? split->hash : std::string()) + ';';
    }
    return stamp;
}

Result<std::vector<FilmRow>> FilmSource::dress(data::Catalogue& catalogue,
                                               std::vector<data::Record> records) {
    HILUM_TRY_ASSIGN(const auto known, parts(catalogue));
    HILUM_TRY_ASSIGN(const auto all, datasets(catalogue));
    std::vector<FilmRow> rows;
    rows.reserve(records.size());
    for (data::Record& record : records) {
        const auto owner = std::ranges::find(all, record.dataset, &data::Dataset::id);
        const data::Part part = partOf(*known, record.id);
        rows.push_back({std::move(record), part, owner == all.end() ? std::string() : owner->name});
    }
    return rows;
}

Result<std::vector<FilmRow>> FilmSource::rows(std::span<const std::int64_t> ids) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    HILUM_TRY_ASSIGN(auto records, catalogue->records(ids));
    return dress(*catalogue, std::move(records));
}

Result<std::vector<FilmRow>> FilmSource::filmsOfPatient(const std::string& patient, std::size_t most) {
    if (patient.empty())
        return std::vector<FilmRow>();
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    data::Filter filter;
    filter.text = patient; // finds more than wanted: "nih:1" stands in "nih:13"
    filter.order = data::Filter::Order::Patient;
    HILUM_TRY_ASSIGN(const Ids ids, catalogue->find(filter));
    std::vector<data::Record> own;
    constexpr std::size_t kChunk = 64;
    for (std::size_t from = 0; from < ids.size() && own.size() < most; from += kChunk) {
        const auto chunk = std::span(ids).subspan(from, std::min(kChunk, ids.size() - from));
        HILUM_TRY_ASSIGN(auto records, catalogue->records(chunk));
        bool past = false; // sorted by patient: nothing of this one comes after a greater name
        for (data::Record& record : records) {
            if (record.patient == patient && own.size() < most)
                own.push_back(std::move(record));
            else
                past = past || record.patient > patient;
        }
        if (past)
            break;
    }
    return dress(*catalogue, std::move(own));
}

Result<std::vector<FilmRow>> FilmSource::rowsOfCache(std::int64_t datasetId,
                                                     std::span<const std::uint32_t> rows) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    HILUM_TRY_ASSIGN(const Ids ids, catalogue->filmsInRows(datasetId, rows));
    HILUM_TRY_ASSIGN(auto records, catalogue->records(ids));
    return dress(*catalogue, std::move(records));
}

Result<data::Dataset> FilmSource::dataset(std::int64_t id) {
    HILUM_TRY_ASSIGN(auto taken, takeCatalogue());
    const Lease catalogue(*this, std::move(taken));
    HILUM_TRY_ASSIGN(const auto all, datasets(*catalogue));
    const auto it = std::ranges::find(all, id, &data::Dataset::id);
    if (it == all.end())
        return Error(ErrorCode::NotFound, "the dataset is no longer in the workspace");
    return *it;
}

Result<std::shared_ptr<const data::PixelCache>> FilmSource::cache(std::int64_t datasetId) {
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto it = m_caches.find(datasetId); it != m_caches.end())
            return it->second;
    }
    HILUM_TRY_ASSIGN(const auto owner, dataset(datasetId));
    HILUM_TRY_ASSIGN(auto opened, data::PixelCache::open(m_workspace / owner.cacheFile));
    const std::scoped_lock lock(m_mutex);
    return m_caches.emplace(datasetId, std::move(opened)).first->second;
}

} // namespace hilum::widgets
