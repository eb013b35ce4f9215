// StudyPlan: the runs of a study before they exist. A spec may start from another of the same plan: `init`
// "run:@2" means the third. Values, any thread.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "run/Queue.h"
#include "run/RunSpec.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::run {

struct StudyPlan {
    std::string name;
    std::vector<RunSpec> runs;
};

/// What a short study asks: does pretraining pay, and with how many labels?
struct ShortStudyOptions {
    std::string name;
    std::string pretrainDataset; ///< unlabelled use of its training part
    std::string labelledDataset; ///< for probes and fine-tuning
    std::vector<double> labelFractions{1.0};
    std::vector<std::int64_t> seeds{1};
    std::vector<std::int64_t> draws;     ///< of the labels below 100 %; empty: one, numbered like the seed
    RunSpec pretrain{RunKind::Pretrain}; ///< everything else of the pretraining runs
    std::vector<RunSpec> more;           ///< further methods, each treated in the same way
    std::vector<std::string>
        weights; ///< files of given encoders, probed and fine-tuned beside the methods' own
    std::vector<std::string> probes{"logistic"}; ///< protocols that every frozen encoder is probed with
    RunSpec fineTune{RunKind::FineTune};
    RunSpec probe{RunKind::Probe};
};

/// Per seed and method: pretraining, the probes and fine-tuning at every label fraction; once for each
/// encoder that the methods use, the probes of the untrained one and fine-tuning from scratch; and once the
/// baselines that look at no pixel: the larger class, the view position, and view, sex and age. Encoder,
/// width, patch and side of the downstream runs are those of the method.
Result<StudyPlan> shortStudy(const ShortStudyOptions& options);

/// Whether a sweep may vary this parameter of pretraining: not what draws, what all runs of a study share,
/// what the study sets itself, or what changes no result.
[[nodiscard]] bool canBeSwept(std::string_view key);

/// One parameter of pretraining over a list of values. Each value is judged by a probe that reads validation
/// alone; the best one is probed and fine-tuned, and only these runs, the untrained encoder, training from
/// scratch and the baseline read the test part: once. BadValue for fewer than two values and where
/// canBeSwept says no; errors of the parameter.
struct SweepOptions {
    ShortStudyOptions study; ///< `more` and `weights` stay unused
    std::string key;
    std::vector<Json> values;
};
Result<StudyPlan> sweepStudy(const SweepOptions& options);

/// {"name": …, "runs": [spec, …]}; unknown keys are refused.
Result<StudyPlan> studyPlanFromJson(const Json& json);

/// Makes the runs, replaces "run:@N" and "best:@N,@M" by their ids, queues them and writes the study. All
/// specs are checked first.
Result<Study> createStudy(const std::filesystem::path& workspace, const StudyPlan& plan, const Clock& clock);

} // namespace hilum::run
