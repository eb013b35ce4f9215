// The questions that the Library asks of a Catalogue.
#include "data/Catalogue.h"

#include <fmt/format.h>
#include <unordered_map>

namespace hilum::data {

namespace {

/// The WHERE clause of a filter; values are bound in the order of `texts` and `numbers` by position.
struct Where {
    std::string sql = "1";
    std::vector<std::pair<int, std::string>> texts;
    std::vector<std::pair<int, std::int64_t>> numbers;
    int next = 1;

    void text(const char* clause, const std::string& value) {
        sql += fmt::format(" AND {}", fmt::format(fmt::runtime(clause), next));
        texts.emplace_back(next++, value);
    }
    void number(const char* clause, std::int64_t value) {
        sql += fmt::format(" AND {}", fmt::format(fmt::runtime(clause), next));
        numbers.emplace_back(next++, value);
    }
    void bindTo(Statement& statement) const {
        for (const auto& [index, value] : texts)
            statement.bind(index, value);
        for (const auto& [index, value] : numbers)
            statement.bind(index, value);
    }
};

std::string likePattern(const std::string& text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

Where whereOf(const Filter& filter) {
    Where where;
    if (!filter.dataset.empty())
        where.text("film.dataset = (SELECT id FROM dataset WHERE name = ?{})", filter.dataset);
    if (filter.finding == "No Finding")
        where.sql += " AND film.unlabelled = 0 AND NOT EXISTS (SELECT 1 FROM finding WHERE film = film.id)";
    else if (!filter.finding.empty())
        where.text("film.id IN (SELECT film FROM finding WHERE name = ?{})", filter.finding);
    if (filter.view)
        where.number("film.view = ?{}", static_cast<std::int64_t>(*filter.view));
    if (filter.sex)
        where.number("film.sex = ?{}", static_cast<std::int64_t>(*filter.sex));
    if (filter.ageFrom >= 0)
        where.number("film.age >= ?{}", filter.ageFrom);
    if (filter.ageTo >= 0)
        where.number("film.age BETWEEN 0 AND ?{}", filter.ageTo);
    if (!filter.givenPart.empty())
        where.text("film.given_part = ?{}", filter.givenPart);
    if (filter.target)
        where.number("film.target = ?{}", *filter.target);
    if (filter.onlyWithBoxes)
        where.sql += " AND film.has_box = 1";
    if (filter.part && !filter.split.empty()) {
        // One character a film, at its place in the cache (holes of skipped films hold 0).
        where.text(
            "substr((SELECT CAST(parts AS TEXT) FROM split WHERE name = ?{} AND dataset = (SELECT name FROM "
            "dataset WHERE id = film.dataset)), 1 + film.cache_row, 1)",
            filter.split);
        where.sql += fmt::format(" = '{}'", static_cast<int>(*filter.part));
    }
    if (!filter.text.empty()) {
        const auto pattern = likePattern(filter.text);
        where.sql += fmt::format(
            " AND (film.image LIKE ?{0} ESCAPE '\\' OR film.patient LIKE ?{0} ESCAPE '\\')", where.next);
        where.texts.emplace_back(where.next++, pattern);
    }
    return where;
}

const char* orderOf(Filter::Order order) {
    switch (order) {
    case Filter::Order::Image:
        return "film.dataset, film.cache_row";
    case Filter::Order::Patient:
        return "film.patient, film.follow_up, film.cache_row";
    case Filter::Order::AgeUp:
        return "film.age, film.cache_row";
    case Filter::Order::AgeDown:
        return "film.age DESC, film.cache_row";
    }
    return "film.id";
}

constexpr const char* kFilmColumns =
    "SELECT id, dataset, cache_row, image, file, patient, given_part, nih_image, content_hash, sex, view, "
    "age, "
    "follow_up, target, original_width, original_height, spacing_x, spacing_y FROM film";

Record recordFrom(const Statement& row) {
    Record record;
    record.id = row.integer(0);
    record.dataset = row.integer(1);
    record.cacheRow = static_cast<std::uint32_t>(row.integer(2));
    record.image = row.text(3);
    record.file = row.text(4);
    record.patient = row.text(5);
    record.givenPart = row.text(6);
    record.nihImage = row.text(7);
    record.contentHash = row.text(8);
    record.sex = static_cast<Sex>(row.integer(9));
    record.view = static_cast<View>(row.integer(10));
    record.ageYears = static_cast<int>(row.integer(11));
    record.followUp = static_cast<int>(row.integer(12));
    record.target = static_cast<int>(row.integer(13));
    record.originalWidth = static_cast<int>(row.integer(14));
    record.originalHeight = static_cast<int>(row.integer(15));
    record.spacingXMm = row.number(16);
    record.spacingYMm = row.number(17);
    return record;
}

/// Reads rows of (film, …) into the records they belong to.
template <class Take>
Result<> attach(Statement& query, const std::unordered_map<std::int64_t, Record*>& byId, Take take) {
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return {};
        if (const auto found = byId.find(query.integer(0)); found != byId.end())
            take(*found->second, query);
    }
}

void takeFinding(Record& record, const Statement& row) {
    record.findings.push_back(row.text(1));
}
void takeBox(Record& record, const Statement& row) {
    record.boxes.push_back({row.number(1), row.number(2), row.number(3), row.number(4), row.text(5)});
}

} // namespace

Result<std::vector<Record>> Catalogue::records(const std::string& datasetName) {
    HILUM_TRY_ASSIGN(const auto owner, dataset(datasetName));
    HILUM_TRY_ASSIGN(auto query,
                     m_database.prepare(std::string(kFilmColumns) + " WHERE dataset = ? ORDER BY cache_row"));
    query.bind(1, owner.id);
    std::vector<Record> all;
    all.reserve(static_cast<std::size_t>(owner.films));
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            break;
        all.push_back(recordFrom(query));
    }
    std::unordered_map<std::int64_t, Record*> byId;
    for (auto& record : all)
        byId.emplace(record.id, &record);
    HILUM_TRY_ASSIGN(auto findings,
                     m_database.prepare("SELECT film, name FROM finding JOIN film ON film.id = finding.film "
                                        "WHERE film.dataset = ? ORDER BY film, name"));
    findings.bind(1, owner.id);
    HILUM_TRY(attach(findings, byId, takeFinding));
    HILUM_TRY_ASSIGN(auto boxes,
                     m_database.prepare("SELECT film, x, y, width, height, finding FROM box JOIN film ON "
                                        "film.id = box.film WHERE film.dataset = ? ORDER BY box.rowid"));
    boxes.bind(1, owner.id);
    HILUM_TRY(attach(boxes, byId, takeBox));
    return all;
}

Result<std::vector<std::int64_t>> Catalogue::find(const Filter& filter) {
    const Where where = whereOf(filter);
    HILUM_TRY_ASSIGN(auto query,
                     m_database.prepare(fmt::format("SELECT film.id FROM film WHERE {} ORDER BY {}",
                                                    where.sql, orderOf(filter.order))));
    where.bindTo(query);
    std::vector<std::int64_t> ids;
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return ids;
        ids.push_back(query.integer(0));
    }
}

Result<std::vector<Record>> Catalogue::records(std::span<const std::int64_t> ids) {
    HILUM_TRY_ASSIGN(auto query, m_database.prepare(std::string(kFilmColumns) + " WHERE id = ?"));
    HILUM_TRY_ASSIGN(auto findings,
                     m_database.prepare("SELECT film, name FROM finding WHERE film = ? ORDER BY name"));
    HILUM_TRY_ASSIGN(auto boxes,
                     m_database.prepare("SELECT film, x, y, width, height, finding FROM box WHERE film = ? "
                                        "ORDER BY rowid"));
    std::vector<Record> found;
    for (const auto id : ids) {
        query.reset();
        query.bind(1, id);
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            continue;
        Record record = recordFrom(query);
        const std::unordered_map<std::int64_t, Record*> self{{id, &record}};
        findings.reset();
        findings.bind(1, id);
        HILUM_TRY(attach(findings, self, takeFinding));
        boxes.reset();
        boxes.bind(1, id);
        HILUM_TRY(attach(boxes, self, takeBox));
        found.push_back(std::move(record));
    }
    return found;
}

Result<std::vector<std::optional<std::string>>> Catalogue::contentHashes(std::span<const std::int64_t> ids) {
    HILUM_TRY_ASSIGN(auto query, m_database.prepare("SELECT content_hash FROM film WHERE id = ?"));
    std::vector<std::optional<std::string>> hashes;
    hashes.reserve(ids.size());
    for (const std::int64_t id : ids) {
        query.reset();
        query.bind(1, id);
        HILUM_TRY_ASSIGN(const bool row, query.step());
        hashes.push_back(row ? std::optional(query.text(0)) : std::nullopt);
    }
    return hashes;
}

Result<std::map<std::string, std::int64_t>> Catalogue::findingCounts(const Filter& filter) {
    const Where where = whereOf(filter);
    HILUM_TRY_ASSIGN(auto query, m_database.prepare(fmt::format(
                                     "SELECT name, COUNT(*) FROM finding JOIN film ON film.id = finding.film "
                                     "WHERE {} GROUP BY name",
                                     where.sql)));
    where.bindTo(query);
    std::map<std::string, std::int64_t> counts;
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            break;
        counts[query.text(0)] = query.integer(1);
    }
    Filter none = filter;
    none.finding = "No Finding";
    if (filter.finding.empty() || filter.finding == "No Finding") {
        HILUM_TRY_ASSIGN(const auto ids, find(none));
        counts["No Finding"] = static_cast<std::int64_t>(ids.size());
    }
    return counts;
}

Result<std::map<std::string, std::vector<std::int64_t>>>
Catalogue::filmsWithHash(std::span<const std::string> hashes) {
    std::map<std::string, std::vector<std::int64_t>> films;
    for (const std::string& hash : hashes)
        films[hash];
    HILUM_TRY_ASSIGN(auto query, m_database.prepare("SELECT id, content_hash FROM film ORDER BY id"));
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            break;
        if (const auto wanted = films.find(query.text(1)); wanted != films.end())
            wanted->second.push_back(query.integer(0));
    }
    std::erase_if(films, [](const auto& entry) { return entry.second.empty(); });
    return films;
}

Result<std::vector<std::int64_t>> Catalogue::filmsInRows(std::int64_t dataset,
                                                         std::span<const std::uint32_t> rows) {
    HILUM_TRY_ASSIGN(auto query,
                     m_database.prepare("SELECT id FROM film WHERE dataset = ? AND cache_row = ?"));
    std::vector<std::int64_t> films;
    for (const std::uint32_t row : rows) {
        query.reset();
        query.bind(1, dataset).bind(2, static_cast<std::int64_t>(row));
        HILUM_TRY_ASSIGN(const bool found, query.step());
        if (found)
            films.push_back(query.integer(0));
    }
    return films;
}

} // namespace hilum::data
