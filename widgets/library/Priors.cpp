#include "widgets/library/Priors.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace hilum::widgets {

std::optional<int> followUpOf(const data::Record& record) {
    if (record.followUp >= 0)
        return record.followUp;
    const std::string_view name = record.nihImage;
    const std::size_t from = name.rfind('_'), to = name.rfind('.');
    if (from == std::string_view::npos || to == std::string_view::npos || to <= from + 1)
        return std::nullopt;
    int number = -1;
    const auto [end, error] = std::from_chars(name.data() + from + 1, name.data() + to, number);
    return error == std::errc() && end == name.data() + to && number >= 0 ? std::optional(number)
                                                                          : std::nullopt;
}

Prior priorOf(std::span<const FilmRow> filmsOfPatient, std::int64_t film) {
    const auto here =
        std::ranges::find(filmsOfPatient, film, [](const FilmRow& row) { return row.record.id; });
    if (here == filmsOfPatient.end())
        return {};
    const auto own = followUpOf(here->record);
    if (!own)
        return here == filmsOfPatient.begin() ? Prior{} : Prior{std::prev(here)->record.id, false};
    const FilmRow* best = nullptr;
    for (const FilmRow& row : filmsOfPatient) {
        const auto order = followUpOf(row.record);
        if (!order || *order >= *own)
            continue;
        const auto known = best != nullptr ? *followUpOf(best->record) : -1;
        if (*order > known || (*order == known && row.record.dataset == here->record.dataset))
            best = &row;
    }
    return {best != nullptr ? best->record.id : 0, true};
}

} // namespace hilum::widgets
