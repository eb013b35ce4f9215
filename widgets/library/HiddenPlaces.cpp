#include "widgets/library/HiddenPlaces.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace hilum::widgets {

std::optional<int> HiddenPlaces::find(std::int64_t film) const {
    const auto found = m_rows.find(film);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

void HiddenPlaces::follow(std::span<const std::int64_t> former, std::span<const std::int64_t> now,
                          std::span<const std::int64_t> open) {
    const std::map<std::int64_t, int> before = std::exchange(m_rows, {});
    std::unordered_map<std::int64_t, int> rows; // of the list now; made when it is needed
    for (const std::int64_t film : open) {
        if (std::ranges::find(now, film) != now.end())
            continue;
        const auto stood = std::ranges::find(former, film);
        const auto known = before.find(film);
        if (stood == former.end() && known == before.end())
            continue; // nobody knows where
        if (rows.empty())
            for (const std::int64_t shown : now)
                rows.emplace(shown, static_cast<int>(rows.size()));
        const auto left = [&](std::int64_t other) { return rows.contains(other); };
        const auto place = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
            stood != former.end() ? stood - former.begin() : known->second, 0, std::ssize(former)));
        const auto after = former.subspan(place), ahead = former.first(place);
        if (const auto next = std::ranges::find_if(after, left); next != after.end())
            m_rows[film] = rows.at(*next);
        else if (const auto last = std::find_if(ahead.rbegin(), ahead.rend(), left); last != ahead.rend())
            m_rows[film] = rows.at(*last) + 1;
        else
            m_rows[film] = static_cast<int>(std::min(place, now.size()));
    }
}

} // namespace hilum::widgets
