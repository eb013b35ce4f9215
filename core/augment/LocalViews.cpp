#include "augment/LocalViews.h"

#include "base/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace hilum::augment {

int localViews(const Recipe& recipe) {
    return static_cast<int>(std::ranges::count_if(recipe.views, isLocal));
}

Result<Recipe> withLocalViews(const Recipe& recipe, int count) {
    const auto first = std::ranges::find_if(recipe.views, isLocal);
    const int others = static_cast<int>(recipe.views.size()) - localViews(recipe);
    constexpr int kMost = static_cast<int>(kMostViews);
    if (first == recipe.views.end() || count < 0 || others + count > kMost || others + count < 1)
        return Error{
            ErrorCode::BadValue,
            fmt::format(HILUM_TR("{} local views: a recipe with local views may have 0 to {} of them"), count,
                        kMost - others),
            "localViews"};
    Recipe result;
    result.name = recipe.name;
    int made = 0;
    for (const ViewRecipe& view : recipe.views)
        if (!isLocal(view) || made++ < count)
            result.views.push_back(view);
    for (; made < count; ++made) {
        ViewRecipe copy = *first;
        copy.name = fmt::format("local {}", made + 1);
        result.views.push_back(std::move(copy));
    }
    return result;
}

} // namespace hilum::augment
