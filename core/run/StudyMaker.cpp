#include "run/StudyMaker.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace hilum::run {

namespace {

std::string fractionText(double fraction) {
    return fmt::format("{:g} % labels", fraction * 100.0);
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

/// MAE's way (He et al. 2022, table 9). From scratch every layer learns at the full rate: slow lower layers
/// would stay as chance made them.
Result<> setTransformer(RunSpec& spec, const std::string& init) {
    HILUM_TRY(spec.setAll({{"optimiser", "adamw"}, {"weightDecay", 0.05}, {"labelSmoothing", 0.1}}));
    return init == "scratch" ? spec.set("layerDecay", 1.0) : Result<>();
}

std::string valueText(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace

Result<> StudyMaker::addBaselines() {
    constexpr std::array kRules{std::pair{"majority", "Always the larger class"},
                                std::pair{"view", "View position alone"},
                                std::pair{"demographics", "View, sex and age alone"}};
    for (const auto& [rule, name] : kRules) {
        RunSpec baseline(RunKind::Baseline);
        HILUM_TRY(baseline.setAll({{"name", name},
                                   {"rule", rule},
                                   {"dataset", m_options.labelledDataset},
                                   {"split", m_options.probe.text("split")},
                                   {"task", m_options.probe.text("task")}}));
        m_plan.runs.push_back(std::move(baseline));
    }
    return {};
}

void StudyMaker::beginSeed(std::int64_t seed) {
    m_seed = seed;
    m_suffix = m_options.seeds.size() > 1 ? fmt::format(", seed {}", seed) : std::string();
    m_networks.clear();
}

Result<> StudyMaker::addSeed(std::int64_t seed) {
    beginSeed(seed);
    HILUM_TRY(addMethod(m_options.pretrain));
    for (const auto& method : m_options.more)
        HILUM_TRY(addMethod(method));
    for (std::size_t i = 0; i < m_options.weights.size(); ++i)
        HILUM_TRY(addGiven(m_options.weights[i],
                           m_options.weights.size() > 1 ? fmt::format(" {}", i + 1) : std::string()));
    return {};
}

Result<> StudyMaker::addSweep(std::int64_t seed, const std::string& key, const std::vector<Json>& values) {
    beginSeed(seed);
    const RunSpec& base = m_options.pretrain;
    const Param* param = findParam(key, RunKind::Pretrain);
    const std::string label = param != nullptr ? param->label : key;
    std::string best;
    for (const auto& value : values) {
        RunSpec method = base;
        HILUM_TRY(method.set(key, value));
        const std::string name =
            fmt::format("{}, {} {}", methodTitle(base.method()), label, valueText(value));
        HILUM_TRY_ASSIGN(const auto pretrained, addPretraining(method, name + " pretraining"));
        HILUM_TRY_ASSIGN(auto probe, probeOf(method, name + ", on validation", pretrained, "logistic"));
        HILUM_TRY(probe.set("validationOnly", true));
        best += fmt::format("{}@{}", best.empty() ? "best:" : ",", m_plan.runs.size());
        m_plan.runs.push_back(std::move(probe));
    }
    return addDownstream(base, methodTitle(base.method()) + ", best " + label, best);
}

Result<std::string> StudyMaker::addPretraining(const RunSpec& method, const std::string& name) {
    RunSpec pretrain = method;
    HILUM_TRY(pretrain.setAll({{"name", name + m_suffix},
                               {"dataset", m_options.pretrainDataset},
                               {"probeDataset", m_options.labelledDataset},
                               {"seed", m_seed}}));
    m_plan.runs.push_back(std::move(pretrain));
    return fmt::format("run:@{}", m_plan.runs.size() - 1);
}

Result<> StudyMaker::addMethod(const RunSpec& method) {
    const std::string title = methodTitle(method.method());
    HILUM_TRY_ASSIGN(const auto pretrained, addPretraining(method, title + " pretraining"));
    return addDownstream(method, title, pretrained);
}

Result<> StudyMaker::addDownstream(const RunSpec& method, const std::string& title, const std::string& init) {
    const bool first = m_networks.insert(networkOf(method)).second;
    // With one method the baselines need no encoder's name.
    const std::string network = m_options.more.empty() ? std::string() : " " + networkTitle(method);
    if (first)
        HILUM_TRY(addProbes(method, "Untrained" + (network.empty() ? " encoder" : network), "untrained"));
    HILUM_TRY(addProbes(method, title, init));
    for (const double fraction : m_options.labelFractions) {
        if (first)
            HILUM_TRY(addFineTuning(method, "From scratch" + network, "scratch", fraction));
        HILUM_TRY(addFineTuning(method, title + ", fine-tuned", init, fraction));
    }
    return {};
}

Result<> StudyMaker::addGiven(const std::string& file, const std::string& number) {
    const std::string name = "Given weights" + number;
    HILUM_TRY(addProbes(m_options.pretrain, name, "file:" + file));
    for (const double fraction : m_options.labelFractions)
        HILUM_TRY(addFineTuning(m_options.pretrain, name + ", fine-tuned", "file:" + file, fraction));
    return {};
}

Result<> StudyMaker::setNetwork(RunSpec& spec, const RunSpec& method) const {
    for (const char* key : {"encoder", "width", "side"})
        HILUM_TRY(spec.set(key, method.value(key)));
    if (const auto& patch = method.value("patch"); !patch.is_null())
        HILUM_TRY(spec.set("patch", patch));
    return {};
}

Result<RunSpec> StudyMaker::probeOf(const RunSpec& method, const std::string& name, const std::string& init,
                                    const std::string& protocol) const {
    RunSpec spec = m_options.probe;
    HILUM_TRY(setNetwork(spec, method));
    HILUM_TRY(spec.setAll({{"name", name + m_suffix},
                           {"dataset", m_options.labelledDataset},
                           {"init", init},
                           {"protocol", protocol},
                           {"seed", m_seed}}));
    return spec;
}

Result<> StudyMaker::addProbes(const RunSpec& method, const std::string& name, const std::string& init) {
    for (const auto& protocol : m_options.probes) {
        HILUM_TRY_ASSIGN(auto spec, probeOf(method, name + ", " + probeTitle(protocol), init, protocol));
        m_plan.runs.push_back(std::move(spec));
    }
    return {};
}

Result<> StudyMaker::addFineTuning(const RunSpec& method, const std::string& name, const std::string& init,
                                   double fraction) {
    RunSpec spec = m_options.fineTune;
    HILUM_TRY(setNetwork(spec, method));
    if (method.text("encoder").starts_with("vit_"))
        HILUM_TRY(setTransformer(spec, init));
    HILUM_TRY(spec.setAll({{"dataset", m_options.labelledDataset},
                           {"init", init},
                           {"labelFraction", fraction},
                           {"seed", m_seed}}));
    const bool several = m_options.draws.size() > 1 && fraction < 1.0; // of all labels there is one draw
    const auto draws = several                   ? m_options.draws
                       : m_options.draws.empty() ? std::vector{m_seed}
                                                 : std::vector{m_options.draws.front()};
    for (const auto draw : draws) {
        const std::string suffix = several ? fmt::format(", draw {}", draw) : std::string();
        HILUM_TRY(
            spec.setAll({{"name", fmt::format("{}, {}{}{}", name, fractionText(fraction), suffix, m_suffix)},
                         {"labelSeed", draw}}));
        m_plan.runs.push_back(spec);
    }
    return {};
}

} // namespace hilum::run
