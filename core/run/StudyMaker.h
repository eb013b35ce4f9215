// Private to run: puts the runs of a study together, one seed after the other.
#pragma once

#include "run/StudyPlan.h"

#include <cstdint>
#include <set>
#include <string>

namespace hilum::run {

class StudyMaker {
public:
    /// Both must outlive it.
    StudyMaker(StudyPlan& plan, const ShortStudyOptions& options) : m_plan(plan), m_options(options) {}

    /// What looks at no pixel: the larger class, the view, and view, sex and age.
    Result<> addBaselines();
    /// Every method, its encoders' baselines and the given weights under this seed.
    Result<> addSeed(std::int64_t seed);
    /// One method whose parameter `key` is chosen among `values` on validation.
    Result<> addSweep(std::int64_t seed, const std::string& key, const std::vector<Json>& values);

private:
    /// Names and counters of a new seed.
    void beginSeed(std::int64_t seed);
    /// A method's runs follow its pretraining run; the first method with an encoder brings that encoder's
    /// baselines.
    Result<> addMethod(const RunSpec& method);
    /// "run:@N" of the pretraining run that was added.
    Result<std::string> addPretraining(const RunSpec& method, const std::string& name);
    /// Probes and fine-tuning from `init`, and once for each network those from nothing.
    Result<> addDownstream(const RunSpec& method, const std::string& title, const std::string& init);
    /// Weights that come from elsewhere, such as a supervised network's: no pretraining run, the same
    /// questions.
    Result<> addGiven(const std::string& file, const std::string& number);
    Result<> setNetwork(RunSpec& spec, const RunSpec& method) const;
    Result<RunSpec> probeOf(const RunSpec& method, const std::string& name, const std::string& init,
                            const std::string& protocol) const;
    Result<> addProbes(const RunSpec& method, const std::string& name, const std::string& init);
    Result<> addFineTuning(const RunSpec& method, const std::string& name, const std::string& init,
                           double fraction);

    StudyPlan& m_plan;
    const ShortStudyOptions& m_options;
    std::int64_t m_seed = 1;
    std::string m_suffix;
    std::set<std::string> m_networks; ///< of this seed, whose baselines stand in the plan
};

} // namespace hilum::run
