// Whether a run that waits in the queue may begin. Of Queue.cpp; one thread.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "run/SummaryCache.h"

#include <filesystem>
#include <set>
#include <string>

namespace hilum::run {

enum class Readiness { Ready, Wait, Drop };

/// A run that starts from another one waits for it, and fails with a reason when that one did not finish; one
/// that starts from the best of several probes is settled when all of them have ended. An error says what
/// could not be written (a full disk, a record in use): the run waits, and the next look may find it better.
Result<Readiness> readinessOf(const std::filesystem::path& workspace, const RunSummary& summary,
                              const std::set<std::string>& waiting, SummaryCache& summaries,
                              const Clock& clock);

/// Writes that the run has failed.
Result<> failRun(const RunFolder& folder, const Clock& clock, const std::string& message);

} // namespace hilum::run
