// RunSubgroups: one run on parts of its test set. Pure functions; any thread.
#pragma once

#include "report/Comparison.h"

#include <functional>
#include <string>
#include <vector>

namespace hilum::report {

struct NamedSubgroup {
    std::string trait, name; ///< "Sex", "women"
    statistics::Subgroup numbers;
};

/// How many traits are done, of how many; false ends it.
using SubgroupProgress = std::function<bool(int done, int traits)>;

/// By sex, age band, view, films of one patient and the size of the radiologists' boxes, from the facts of
/// the test films; parts without a film, and traits that tell no film from another, are left out. Of box
/// sizes the positive films differ and the negative ones are all the same. Empty without facts, or where they
/// do not belong to these films; after `progress` has ended it, what was found until then.
[[nodiscard]] std::vector<NamedSubgroup> subgroupsOf(const ComparedRun& run, int resamples,
                                                     const SubgroupProgress& progress = {});

} // namespace hilum::report
