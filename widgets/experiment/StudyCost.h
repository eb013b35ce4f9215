// StudyCost: what the runs of a study cost together. Pure function, window thread.
#pragma once

#include "run/RunFolder.h"
#include "run/StudyPlan.h"
#include "widgets/experiment/DatasetFacts.h"

#include <cstdint>
#include <optional>
#include <span>

namespace hilum::widgets {

struct StudyCost {
    std::int64_t steps = 0, views = 0;
    double checkpointBytes = 0.0; ///< on disk at most
    std::optional<double>
        seconds; ///< of training, as fast as earlier runs like them; none: not all are known
};
/// `known`: the workspace's runs, newest first.
[[nodiscard]] StudyCost costOf(const run::StudyPlan& plan, const DatasetFacts& facts,
                               std::span<const run::RunSummary> known);

} // namespace hilum::widgets
