// Serves the queue in this process until given runs have ended, showing the one that runs.
#pragma once

#include "cli/Cli.h"

#include <string>
#include <vector>

namespace hilum::cli {

/// kDone when every run finished; kRunFailed when one did not; kInterrupted on a signal.
int serveAndShow(const Call& call, const std::vector<std::string>& runs);

} // namespace hilum::cli
