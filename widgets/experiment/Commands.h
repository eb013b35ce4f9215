// Commands: what the page "Experiment" sets up, as lines for a shell. Pure.
#pragma once

#include "run/RunSpec.h"
#include "run/StudyPlan.h"

#include <QString>

#include <filesystem>

namespace hilum::widgets {

/// The call that makes one run, with its workspace.
[[nodiscard]] QString commandLine(const run::RunSpec& spec, const std::filesystem::path& workspace);
/// The plan as a file and the call that runs it.
[[nodiscard]] QString studyCommands(const run::StudyPlan& plan, const std::filesystem::path& workspace);

} // namespace hilum::widgets
