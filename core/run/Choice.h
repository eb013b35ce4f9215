// Choice: a run whose `init` is "best:a,b,…" starts from what the best of those probes started from. Settled
// once, by the queue, when all of them have ended. Pure reading but for the spec and the fact.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "run/RunFolder.h"

#include <filesystem>
#include <functional>
#include <set>
#include <string>

namespace hilum::run {

/// False while a candidate still `waits` to run. Otherwise the finished candidate with the highest
/// "validation.auroc" (the earlier one of equals) is chosen: the spec's `init` becomes its own, and the fact
/// "choice" keeps every candidate with its number. NotFound when none of them finished with such a number.
/// `read`: how candidates are read.
Result<bool> settleChoice(const std::filesystem::path& workspace, const RunSummary& run,
                          const std::set<std::string>& waiting, const Clock& clock,
                          const std::function<RunSummary(const RunFolder&)>& read = summarise);

} // namespace hilum::run
