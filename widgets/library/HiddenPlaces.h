// HiddenPlaces: where films that the list does not show would stand in it, so that whoever looks at one of
// them goes on to the nearest that it shows. Pure values; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>

namespace hilum::widgets {

class HiddenPlaces {
public:
    /// `film` stands before `row` of the list; 0 … the list's length.
    void put(std::int64_t film, int row) { m_rows[film] = row; }
    /// The row that the film stands before; nothing for one that nobody has put anywhere.
    [[nodiscard]] std::optional<int> find(std::int64_t film) const;
    void clear() { m_rows.clear(); }
    /// The list has become another one. Each film of `open` that it does not show stands before the next one
    /// after it that is left; behind the last before it where none is. Others are forgotten.
    void follow(std::span<const std::int64_t> former, std::span<const std::int64_t> now,
                std::span<const std::int64_t> open);

private:
    std::map<std::int64_t, int> m_rows;
};

} // namespace hilum::widgets
