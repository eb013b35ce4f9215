// StudyPlan: the runs of the study "SimCLR against from scratch", in the order in which they are queued.
// Pure.
#pragma once

#include "run/RunSpec.h"

#include <QString>

#include <filesystem>
#include <string>
#include <vector>

namespace hilum::widgets {

struct StudyOptions {
    std::string name = "SimCLR against from scratch";
    run::RunSpec pretraining{run::RunKind::Pretrain}; ///< dataset, side, width, budget, seed, device
    run::RunSpec fineTuning{run::RunKind::FineTune};  ///< only its budget counts
    std::vector<double> fractions{1.0};               ///< of the training labels
    int seeds = 1;                                    ///< pretraining.seed and the ones after it
};

/// For each seed: one pretraining; at each fraction probes of its encoder and of the untrained one,
/// fine-tuning from it and from scratch. Then the answer of the larger class, once. `init` "run:@N" stands
/// for run N of the list.
[[nodiscard]] std::vector<run::RunSpec> studyRuns(const StudyOptions& options);

/// The same as lines for a shell.
[[nodiscard]] QString studyScript(const std::vector<run::RunSpec>& runs,
                                  const std::filesystem::path& workspace);
/// The call that makes one run, with its workspace.
[[nodiscard]] QString commandLine(const run::RunSpec& spec, const std::filesystem::path& workspace);

} // namespace hilum::widgets
