#include "report/RunSubgroups.h"

#include "base/Text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

namespace hilum::report {
namespace {

using statistics::Subgroup;

/// A column of the fact "testFilms", as numbers.
std::optional<std::vector<double>> columnOf(const ComparedRun& run, const char* name) {
    if (!run.filmFacts.is_object() || !run.filmFacts.contains(name) || !run.filmFacts[name].is_array() ||
        run.filmFacts[name].size() != run.test.size())
        return std::nullopt;
    std::vector<double> values;
    for (const Json& value : run.filmFacts[name]) {
        if (!value.is_number())
            return std::nullopt;
        values.push_back(value.get<double>());
    }
    return values;
}

constexpr double kMostFact = 1e6; ///< nothing that is counted here is larger

struct Trait {
    const char* column;
    std::string name;
    std::vector<std::string> parts;
    std::function<int(double)> partOf; ///< negative: none
};

/// The first part whose upper border lies above the value.
std::function<int(double)> bands(std::vector<double> borders, double least) {
    return [borders = std::move(borders), least](double value) {
        if (value < least)
            return -1;
        return static_cast<int>(std::ranges::upper_bound(borders, value) - borders.begin());
    };
}

/// The numbers behind sex and view are those of data::Sex and data::View.
std::vector<Trait> traits() {
    const auto oneLess = [](double value) { return static_cast<int>(value) - 1; };
    return {{"sex", HILUM_TR("Sex"), {HILUM_TR("women"), HILUM_TR("men")}, oneLess},
            {"age",
             HILUM_TR("Age"),
             {HILUM_TR("below 18 years"), HILUM_TR("18 to 39"), HILUM_TR("40 to 59"), HILUM_TR("60 to 79"),
              HILUM_TR("80 and above")},
             bands({18, 40, 60, 80}, 0)},
            {"view",
             HILUM_TR("View"),
             {HILUM_TR("PA, standing"), HILUM_TR("AP, often lying"), HILUM_TR("lateral")},
             oneLess},
            {"filmsOfPatient",
             HILUM_TR("Test films of the patient"),
             {HILUM_TR("one"), HILUM_TR("2 to 4"), HILUM_TR("5 and more")},
             bands({2, 5}, 1)}};
}

void addTrait(const ComparedRun& run, const Trait& trait, int resamples, std::vector<NamedSubgroup>& all) {
    const auto values = columnOf(run, trait.column);
    if (!values)
        return;
    const auto count = static_cast<int>(trait.parts.size());
    std::vector<int> group;
    std::set<int> used;
    for (const double value : *values) {
        const int part = std::abs(value) < kMostFact ? trait.partOf(value) : -1; // the fact is a file's
        group.push_back(part >= 0 && part < count ? part : -1);
        used.insert(group.back());
    }
    used.erase(-1);
    if (used.size() < 2)
        return;
    const auto numbers =
        statistics::subgroups(run.test, group, count, run.threshold, resamples, kBootstrapSeed);
    for (const int part : used)
        all.push_back({trait.name, trait.parts[static_cast<std::size_t>(part)],
                       numbers[static_cast<std::size_t>(part)]});
}

/// Positive films of one size of box beside all negative films: only they have no box.
void addBoxes(const ComparedRun& run, int resamples, std::vector<NamedSubgroup>& all) {
    const auto shares = columnOf(run, "boxShare");
    if (!shares)
        return;
    const std::vector<std::string> names{HILUM_TR("below 5 % of the film"), HILUM_TR("5 to 15 %"),
                                         HILUM_TR("15 % and more")};
    const auto band = bands({0.05, 0.15}, 1e-9);
    std::vector<NamedSubgroup> found;
    for (std::size_t size = 0; size < names.size(); ++size) {
        std::vector<int> group;
        bool any = false;
        for (std::size_t i = 0; i < shares->size(); ++i) {
            const bool mine = run.test.label[i] == 1 && band((*shares)[i]) == static_cast<int>(size);
            any = any || mine;
            group.push_back(mine || run.test.label[i] == 0 ? 0 : -1);
        }
        if (any)
            found.push_back(
                {HILUM_TR("Size of the boxes"), names[size],
                 statistics::subgroups(run.test, group, 1, run.threshold, resamples, kBootstrapSeed)
                     .front()});
    }
    if (found.size() > 1)
        std::ranges::move(found, std::back_inserter(all));
}

} // namespace

std::vector<NamedSubgroup> subgroupsOf(const ComparedRun& run, int resamples,
                                       const SubgroupProgress& progress) {
    std::vector<NamedSubgroup> all;
    const std::vector<Trait> list = traits();
    const auto count = static_cast<int>(list.size()) + 1; // and the boxes
    for (int done = 0; done < count; ++done) {
        if (progress && !progress(done, count))
            break;
        if (done + 1 < count)
            addTrait(run, list[static_cast<std::size_t>(done)], resamples, all);
        else
            addBoxes(run, resamples, all);
    }
    return all;
}

} // namespace hilum::report
