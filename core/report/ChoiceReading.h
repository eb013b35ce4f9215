// ChoiceReading: which settings a choice on validation was made between, from the runs' records. Reads only;
// any thread.
#pragma once

#include "base/Json.h"
#include "report/Comparison.h"

#include <span>
#include <vector>

namespace hilum::report {

/// Of the runs that keep the fact "choice": the probes that it names, what their pretrainings differ in, and
/// what they took. Runs with the same choice share one entry. A candidate that cannot be read keeps what the
/// fact says of it.
[[nodiscard]] std::vector<SettingChoice> readChoices(std::span<const ComparedRun> runs);

[[nodiscard]] Json choicesJson(const Comparison& comparison);

} // namespace hilum::report
