#include "augment/RecipeDiff.h"

#include "augment/LocalViews.h"

#include <algorithm>
#include <cmath>

namespace hilum::augment {

namespace {

constexpr double kSame = 1e-9; ///< numbers that went through JSON may differ in the last bit
using What = RecipeDifference::What;

bool same(double a, double b) {
    return std::abs(a - b) <= kSame;
}

std::vector<const Transform*> stepsAtWork(const ViewRecipe& view) {
    std::vector<const Transform*> steps;
    for (const auto& step : view.steps)
        if (step->enabled && step->probability > 0.0)
            steps.push_back(step.get());
    return steps;
}

/// The step of the same kind that stands as often before, or nullptr.
const Transform* partner(const std::vector<const Transform*>& steps, std::string_view kind, int nth) {
    for (const Transform* step : steps)
        if (step->kind() == kind && nth-- == 0)
            return step;
    return nullptr;
}

int countBefore(const std::vector<const Transform*>& steps, std::size_t place) {
    return static_cast<int>(
        std::ranges::count_if(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(place),
                              [&](const Transform* step) { return step->kind() == steps[place]->kind(); }));
}

class Comparing {
public:
    void addView(std::size_t view, const ViewRecipe& here, const ViewRecipe& there);
    void add(RecipeDifference difference);
    std::vector<RecipeDifference> lines;

private:
    void addKnobs(std::size_t view, const Transform& here, const Transform& there);
};

/// A line that is there already gets one more view.
void Comparing::add(RecipeDifference wanted) {
    const auto known = std::ranges::find_if(lines, [&](const RecipeDifference& line) {
        return line.what == wanted.what && line.kind == wanted.kind && line.key == wanted.key &&
               line.here == wanted.here && line.there == wanted.there;
    });
    if (known == lines.end())
        lines.push_back(std::move(wanted));
    else if (!wanted.views.empty() && known->views.back() != wanted.views.front())
        known->views.push_back(wanted.views.front());
}

void Comparing::addKnobs(std::size_t view, const Transform& here, const Transform& there) {
    const std::string kind(here.kind()), title(here.title());
    if (!same(here.probability, there.probability))
        add({What::Knob, {view}, kind, title, "probability", "", here.probability, there.probability});
    const auto mine = here.knobs(), theirs = there.knobs();
    for (std::size_t i = 0; i < mine.size() && i < theirs.size(); ++i)
        if (!same(mine[i].value, theirs[i].value))
            add({What::Knob, {view}, kind, title, mine[i].key, mine[i].unit, mine[i].value, theirs[i].value});
}

void Comparing::addView(std::size_t view, const ViewRecipe& here, const ViewRecipe& there) {
    const auto mine = stepsAtWork(here), theirs = stepsAtWork(there);
    std::vector<const Transform*> shared, sharedThere;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        const Transform* other = partner(theirs, mine[i]->kind(), countBefore(mine, i));
        if (other != nullptr) {
            addKnobs(view, *mine[i], *other);
            shared.push_back(other);
        } else {
            add({What::Step,
                 {view},
                 std::string(mine[i]->kind()),
                 std::string(mine[i]->title()),
                 "",
                 "",
                 mine[i]->probability,
                 std::nullopt});
        }
    }
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        if (partner(mine, theirs[i]->kind(), countBefore(theirs, i)) == nullptr)
            add({What::Step,
                 {view},
                 std::string(theirs[i]->kind()),
                 std::string(theirs[i]->title()),
                 "",
                 "",
                 std::nullopt,
                 theirs[i]->probability});
        else
            sharedThere.push_back(theirs[i]);
    }
    if (shared != sharedThere)
        add({What::Order, {view}, "", "", "", "", std::nullopt, std::nullopt});
}

std::vector<std::size_t> viewsOf(const Recipe& recipe, bool local) {
    std::vector<std::size_t> views;
    for (std::size_t i = 0; i < recipe.views.size(); ++i)
        if (isLocal(recipe.views[i]) == local)
            views.push_back(i);
    return views;
}

} // namespace

std::vector<RecipeDifference> differences(const Recipe& here, const Recipe& there) {
    Comparing comparing;
    for (const bool local : {false, true}) {
        const auto mine = viewsOf(here, local), theirs = viewsOf(there, local);
        if (mine.size() != theirs.size())
            comparing.add({local ? What::LocalViews : What::GlobalViews,
                           {},
                           "",
                           "",
                           "",
                           "",
                           static_cast<double>(mine.size()),
                           static_cast<double>(theirs.size())});
        if (mine.empty() || theirs.empty())
            continue;
        const double side = here.views[mine.front()].sideFactor,
                     other = there.views[theirs.front()].sideFactor;
        if (local && !same(side, other))
            comparing.add({What::LocalSide, {}, "", "", "", "", side, other});
        for (std::size_t i = 0; i < mine.size(); ++i)
            comparing.addView(mine[i], here.views[mine[i]],
                              there.views[theirs[local ? 0 : std::min(i, theirs.size() - 1)]]);
    }
    return std::move(comparing.lines);
}

std::string siblingPreset(std::string_view recipeName, std::string_view ending) {
    const auto dash = recipeName.find('-');
    if (dash == std::string_view::npos)
        return {};
    const std::string wanted = std::string(recipeName.substr(0, dash + 1)) + std::string(ending);
    const auto names = presetNames();
    return std::ranges::find(names, wanted) == names.end() ? std::string() : wanted;
}

} // namespace hilum::augment
