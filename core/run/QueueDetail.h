// What Queue.cpp needs of queue.db and nobody else does.
#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string>

namespace hilum::run::detail {

/// Adds `by` to how often the run was started.
Result<> countAttempt(const std::filesystem::path& workspace, const std::string& runId, int by);

} // namespace hilum::run::detail
