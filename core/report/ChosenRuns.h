// ChosenRuns: which runs a report is about, the same for the command line and the window. Reads only; any
// thread.
#pragma once

#include "base/Result.h"
#include "run/RunFolder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hilum::report {

/// The runs of the study with this id or name; without a study those with these ids, in their order; without
/// either every finished run. NotFound for a study or a run that is not there, and when no run has finished.
Result<std::vector<run::RunFolder>> chosenRuns(const std::filesystem::path& workspace,
                                               const std::vector<std::string>& ids, const std::string& study);

} // namespace hilum::report
