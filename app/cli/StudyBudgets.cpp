#include "cli/StudyBudgets.h"

#include "run/MethodPresets.h"

#include <string>
#include <utility>
#include <vector>

namespace hilum::cli {

namespace {

using Values = std::vector<std::pair<const char*, Json>>;

constexpr std::int64_t kDemoFilms = 1'890; ///< of pretraining: the training and validation parts

/// "bf16" where this processor multiplies it itself: a transformer's step takes two thirds of the time then.
/// Elsewhere the device decides: emulated it is slower than fp32.
const char* transformerPrecision() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16") ? "bf16" : "auto";
#else
    return "auto";
#endif
}

/// Two runs side by side use two cores a quarter better, and fine-tuning a transformer takes its time.
Result<> oneThreadEach(run::ShortStudyOptions& study) {
    for (auto* spec : {&study.pretrain, &study.fineTune, &study.probe})
        HILUM_TRY(spec->set("threads", 1));
    return study.fineTune.setAll({{"epochs", 3}, {"minSteps", 60}});
}

/// The demo's settings of a method: quarter-width ResNets, ViT-Ti for DINO and MAE. They were chosen on other
/// synthetic films than the demo's (seeds 99 and 101 of `hilum-cli demo`); MoCo and BYOL gain late.
Values demoValues(std::string_view method) {
    if (method == "simclr")
        return {{"epochs", 24},
                {"batch", 64},
                // So few steps want more than the rule's 0.6, as BYOL's authors found for small sets.
                {"learningRate", 2.0},
                {"probeEvery", 8}};
    if (method == "moco")
        return {{"epochs", 84}, {"batch", 64}, {"probeEvery", 28}, {"queueSize", 256}, {"bnSplits", 1}};
    if (method == "byol")
        return {
            {"epochs", 72}, {"batch", 32}, {"probeEvery", 24}, {"warmupEpochs", 3}, {"emaMomentum", 0.98}};
    if (method == "dino") // a transformer is a hundred times the work of the slim ResNet
        return {{"epochs", 12},
                {"precision", transformerPrecision()},
                {"batch", 32}, // more steps for the same work
                {"patch", 16},
                {"warmupEpochs", 1},
                {"probeEvery", 4},
                // A few hundred steps: a sharp teacher that follows at once. On real films and over more
                // steps this collapses.
                {"learningRate", 5e-4},
                {"emaMomentum", 0.98},
                {"teacherTemperature", 0.02},
                {"teacherTemperatureWarm", 0.02}};
    // Raw pixels: the opacities that are to be found are what normalised patches lose.
    return {{"epochs", 21},      {"precision", transformerPrecision()},
            {"batch", 32},       {"patch", 16},
            {"normPix", false},  {"decoderDim", 96},
            {"decoderDepth", 1}, {"decoderHeads", 3},
            {"warmupEpochs", 2}};
}

Result<run::RunSpec> demoMethod(const run::ShortStudyOptions& study, std::string_view method) {
    HILUM_TRY_ASSIGN(auto spec, run::studyMethod(study.pretrain, method, kDemoFilms));
    HILUM_TRY(spec.setAll(demoValues(method)));
    return spec;
}

/// Of one method that is not SimCLR.
Result<> demoBudgetOf(run::ShortStudyOptions& study, const std::string& method) {
    HILUM_TRY_ASSIGN(study.pretrain, demoMethod(study, method));
    // Nobody waits for four others. Of sixteen patches four are left to see, and little is learned of them;
    // of patches of 8 px they are sixteen.
    if (method == "mae")
        HILUM_TRY(study.pretrain.setAll({{"epochs", 42}, {"patch", 8}, {"probeEvery", 14}}));
    return oneThreadEach(study);
}

} // namespace

Result<> demoBudget(run::ShortStudyOptions& study) {
    HILUM_TRY(study.pretrain.setAll({{"side", 64}, {"width", 16}, {"checkpointEveryS", 20}}));
    for (auto* spec : {&study.fineTune, &study.probe})
        HILUM_TRY(spec->setAll({{"side", 64}, {"width", 16}}));
    HILUM_TRY(study.fineTune.setAll({{"epochs", 6}, {"minSteps", 100}, {"checkpointEveryS", 20}}));
    if (const auto method = study.pretrain.method(); method != "simclr")
        return demoBudgetOf(study, method);
    return study.pretrain.setAll(demoValues("simclr"));
}

Result<> addOtherMethods(run::ShortStudyOptions& study, std::int64_t films) {
    for (const auto method : run::kFiveMethods) {
        if (method == study.pretrain.method())
            continue;
        HILUM_TRY_ASSIGN(auto spec, run::studyMethod(study.pretrain, method, films));
        study.more.push_back(std::move(spec));
    }
    return {};
}

Result<> addOtherMethodsOfDemo(run::ShortStudyOptions& study) {
    HILUM_TRY(oneThreadEach(study));
    for (const auto method : run::kFiveMethods) {
        if (method == study.pretrain.method())
            continue;
        HILUM_TRY_ASSIGN(auto spec, demoMethod(study, method));
        study.more.push_back(std::move(spec));
    }
    return {};
}

} // namespace hilum::cli
