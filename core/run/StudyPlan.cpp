#include "run/StudyPlan.h"

#include "run/RunFolder.h"

#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <set>
#include <system_error>

namespace hilum::run {

namespace {

std::string fractionText(double fraction) {
    return fmt::format("{:g} % labels", fraction * 100.0);
}

Result<> setAll(RunSpec& spec, std::initializer_list<std::pair<const char*, Json>> values) {
    for (const auto& [key, value] : values)
        HILUM_TRY(spec.set(key, value));
    return {};
}

/// What makes two methods' encoders the same network.
std::string networkOf(const RunSpec& pretrain) {
    return fmt::format("{} {} {}", pretrain.text("encoder"), pretrain.integer("width"),
                       pretrain.integer("patch"));
}

std::string networkTitle(const RunSpec& pretrain) {
    const std::string encoder = pretrain.text("encoder");
    return encoder == "resnet50"    ? "ResNet-50"
           : encoder == "vit_tiny"  ? "ViT-Ti"
           : encoder == "vit_small" ? "ViT-S"
           : encoder == "vit_base"  ? "ViT-B"
                                    : "ResNet-18";
}

/// "linear probe", "kNN", "linear probe as MoCo".
std::string probeTitle(const std::string& protocol) {
    return protocol == "logistic" ? "linear probe"
           : protocol == "knn"    ? "kNN"
                                  : "linear probe as " + methodTitle(protocol);
}

/// Puts the runs of a study together, one seed after the other.
class StudyMaker {
public:
    StudyMaker(StudyPlan& plan, const ShortStudyOptions& options) : m_plan(plan), m_options(options) {}

    Result<> addSeed(std::int64_t seed) {
        m_seed = seed;
        m_suffix = m_options.seeds.size() > 1 ? fmt::format(", seed {}", seed) : std::string();
        m_networks.clear();
        HILUM_TRY(addMethod(m_options.pretrain));
        for (const auto& method : m_options.more)
            HILUM_TRY(addMethod(method));
        for (std::size_t i = 0; i < m_options.weights.size(); ++i)
            HILUM_TRY(addGiven(m_options.weights[i],
                               m_options.weights.size() > 1 ? fmt::format(" {}", i + 1) : std::string()));
        return {};
    }

private:
    /// A method's runs follow its pretraining run; the first method with an encoder brings that encoder's
    /// baselines.
    Result<> addMethod(const RunSpec& method) {
        const std::string title = methodTitle(method.method());
        const bool first = m_networks.insert(networkOf(method)).second;
        // With one method the baselines need no encoder's name.
        const std::string network = m_options.more.empty() ? std::string() : " " + networkTitle(method);
        RunSpec pretrain = method;
        HILUM_TRY(setAll(pretrain, {{"name", title + " pretraining" + m_suffix},
                                    {"dataset", m_options.pretrainDataset},
                                    {"probeDataset", m_options.labelledDataset},
                                    {"seed", m_seed}}));
        const std::string pretrained = fmt::format("run:@{}", m_plan.runs.size());
        m_plan.runs.push_back(std::move(pretrain));
        if (first)
            HILUM_TRY(addProbes(method, "Untrained" + (network.empty() ? " encoder" : network), "untrained"));
        HILUM_TRY(addProbes(method, title, pretrained));
        for (const double fraction : m_options.labelFractions) {
            if (first)
                HILUM_TRY(addFineTuning(method, "From scratch" + network, "scratch", fraction));
            HILUM_TRY(addFineTuning(method, title + ", fine-tuned", pretrained, fraction));
        }
        return {};
    }

    /// Weights that come from elsewhere, such as a supervised network's: no pretraining run, the same
    /// questions.
    Result<> addGiven(const std::string& file, const std::string& number) {
        const std::string name = "Given weights" + number;
        HILUM_TRY(addProbes(m_options.pretrain, name, "file:" + file));
        for (const double fraction : m_options.labelFractions)
            HILUM_TRY(addFineTuning(m_options.pretrain, name + ", fine-tuned", "file:" + file, fraction));
        return {};
    }

    Result<> setNetwork(RunSpec& spec, const RunSpec& method) const {
        for (const char* key : {"encoder", "width", "side"})
            HILUM_TRY(spec.set(key, method.value(key)));
        if (const auto& patch = method.value("patch"); !patch.is_null())
            HILUM_TRY(spec.set("patch", patch));
        return {};
    }

    Result<> addProbes(const RunSpec& method, const std::string& name, const std::string& init) {
        for (const auto& protocol : m_options.probes) {
            RunSpec spec = m_options.probe;
            HILUM_TRY(setNetwork(spec, method));
            HILUM_TRY(setAll(spec, {{"name", name + ", " + probeTitle(protocol) + m_suffix},
                                    {"dataset", m_options.labelledDataset},
                                    {"init", init},
                                    {"protocol", protocol},
                                    {"seed", m_seed}}));
            m_plan.runs.push_back(std::move(spec));
        }
        return {};
    }

    /// MAE's way (He et al. 2022, table 9). From scratch every layer learns at the full rate: slow lower
    /// layers would stay as chance made them.
    static Result<> setTransformer(RunSpec& spec, const std::string& init) {
        HILUM_TRY(setAll(spec, {{"optimiser", "adamw"}, {"weightDecay", 0.05}, {"labelSmoothing", 0.1}}));
        return init == "scratch" ? spec.set("layerDecay", 1.0) : Result<>();
    }

    Result<> addFineTuning(const RunSpec& method, const std::string& name, const std::string& init,
                           double fraction) {
        RunSpec spec = m_options.fineTune;
        HILUM_TRY(setNetwork(spec, method));
        if (method.text("encoder").starts_with("vit_"))
            HILUM_TRY(setTransformer(spec, init));
        HILUM_TRY(setAll(spec, {{"name", fmt::format("{}, {}{}", name, fractionText(fraction), m_suffix)},
                                {"dataset", m_options.labelledDataset},
                                {"init", init},
                                {"labelFraction", fraction},
                                {"seed", m_seed},
                                {"labelSeed", m_seed}}));
        m_plan.runs.push_back(std::move(spec));
        return {};
    }

    StudyPlan& m_plan;
    const ShortStudyOptions& m_options;
    std::int64_t m_seed = 1;
    std::string m_suffix;
    std::set<std::string> m_networks; ///< of this seed, whose baselines stand in the plan
};

/// "run:@2" → 2; −1 for what is no reference by place; the largest number for a malformed one.
std::int64_t placeOf(const RunSpec& spec) {
    const std::string needed = spec.dependsOn();
    if (!needed.starts_with('@'))
        return -1;
    const char* end = needed.data() + needed.size();
    std::int64_t place = -1;
    const auto parsed = std::from_chars(needed.data() + 1, end, place);
    const bool fine = parsed.ec == std::errc() && parsed.ptr == end && place >= 0;
    return fine ? place : std::numeric_limits<std::int64_t>::max();
}

} // namespace

Result<StudyPlan> shortStudy(const ShortStudyOptions& options) {
    StudyPlan plan;
    plan.name = options.name;
    RunSpec baseline(RunKind::Baseline);
    HILUM_TRY(setAll(baseline, {{"name", "Always the larger class"}, {"dataset", options.labelledDataset}}));
    HILUM_TRY(baseline.set("split", options.probe.text("split")));
    plan.runs.push_back(std::move(baseline));
    StudyMaker maker(plan, options);
    for (const auto seed : options.seeds)
        HILUM_TRY(maker.addSeed(seed));
    return plan;
}

Result<StudyPlan> studyPlanFromJson(const Json& json) {
    if (!json.is_object() || !json.contains("runs") || !json["runs"].is_array())
        return Error{ErrorCode::BadValue, "a study is an object with a “name” and a list “runs”", "study"};
    StudyPlan plan;
    for (const auto& [key, value] : json.items()) {
        if (key == "name" && value.is_string())
            plan.name = value.get<std::string>();
        else if (key != "runs")
            return Error{ErrorCode::UnknownKey, "a study has “name” and “runs” only", key};
    }
    for (const auto& entry : json["runs"]) {
        HILUM_TRY_ASSIGN(auto spec, RunSpec::fromJson(entry));
        plan.runs.push_back(std::move(spec));
    }
    return plan;
}

Result<Study> createStudy(const std::filesystem::path& workspace, const StudyPlan& plan, const Clock& clock) {
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const auto& spec = plan.runs[i];
        if (const auto errors = spec.check(); !errors.empty())
            return Error{ErrorCode::BadValue, errors.front().message,
                         fmt::format("run {}, {}", i + 1, errors.front().key)};
        if (placeOf(spec) >= static_cast<std::int64_t>(i))
            return Error{ErrorCode::BadValue, "a run can only start from an earlier one of the study",
                         fmt::format("run {}, init", i + 1)};
    }
    Study study;
    study.name = plan.name;
    study.createdMs = clock.nowMs();
    for (RunSpec spec : plan.runs) {
        if (const auto place = placeOf(spec); place >= 0)
            HILUM_TRY(spec.set("init", "run:" + study.runs[static_cast<std::size_t>(place)]));
        HILUM_TRY_ASSIGN(const auto folder, createRun(workspace, spec, clock));
        study.runs.push_back(folder.id());
    }
    study.id = study.runs.empty() ? fmt::format("study-{}", study.createdMs) : "study-" + study.runs.front();
    HILUM_TRY(saveStudy(workspace, study));
    for (const auto& id : study.runs)
        HILUM_TRY(enqueue(workspace, id));
    return study;
}

} // namespace hilum::run
