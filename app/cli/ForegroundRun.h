// One run in this process, with a progress line and its numbers at the end.
#pragma once

#include "cli/Cli.h"
#include "run/RunFolder.h"

namespace hilum::cli {

int runInForeground(const Call& call, const run::RunFolder& folder);
/// Exit code for the state a run ended in.
[[nodiscard]] int exitCodeOf(run::RunState state);
/// "step 120 of 400, loss 3.21, 78 films/s, 2 min left".
[[nodiscard]] std::string progressFacts(const run::RunSummary& summary);
/// State, device, numbers of a run as text for people.
[[nodiscard]] std::string describe(const run::RunSummary& summary);
[[nodiscard]] Json toJson(const run::RunSummary& summary);

} // namespace hilum::cli
