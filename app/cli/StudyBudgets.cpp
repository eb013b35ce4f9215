#include "cli/StudyBudgets.h"

#include "run/MethodPresets.h"

#include <initializer_list>
#include <utility>

namespace hilum::cli {

namespace {

using Values = std::initializer_list<std::pair<const char*, Json>>;

Result<> setAll(run::RunSpec& spec, Values values) {
    for (const auto& [key, value] : values)
        HILUM_TRY(spec.set(key, value));
    return {};
}

/// `method` beside the study's first one, with `values`.
Result<> add(run::ShortStudyOptions& study, std::string_view method, std::int64_t films, Values values) {
    HILUM_TRY_ASSIGN(auto spec, run::studyMethod(study.pretrain, method, films));
    HILUM_TRY(setAll(spec, values));
    study.more.push_back(std::move(spec));
    return {};
}

} // namespace

Result<> demoBudget(run::ShortStudyOptions& study) {
    HILUM_TRY(setAll(study.pretrain,
                     {{"side", 64},
                      {"width", 16},
                      {"epochs", 45},
                      {"batch", 64},
                      // So few steps want more than the rule's 0.6, as BYOL's authors found for small sets.
                      {"learningRate", 2.0},
                      {"probeEvery", 10},
                      {"checkpointEveryS", 20}}));
    for (auto* spec : {&study.fineTune, &study.probe})
        HILUM_TRY(setAll(*spec, {{"side", 64}, {"width", 16}}));
    return setAll(study.fineTune, {{"epochs", 12}, {"minSteps", 100}, {"checkpointEveryS", 20}});
}

Result<> addOtherMethods(run::ShortStudyOptions& study, std::int64_t films) {
    for (const auto method : run::kFiveMethods)
        if (method != study.pretrain.method())
            HILUM_TRY(add(study, method, films, {}));
    return {};
}

Result<> addOtherMethodsOfDemo(run::ShortStudyOptions& study) {
    // Some two minutes each on two cores.
    HILUM_TRY(study.pretrain.set("epochs", 40));
    HILUM_TRY(setAll(study.fineTune, {{"epochs", 8}, {"minSteps", 80}}));
    HILUM_TRY(add(study, "moco", 0,
                  {{"epochs", 30},
                   {"queueSize", 256},
                   {"bnSplits", 4},
                   {"temperature", 0.1},
                   {"learningRate", 0.12},
                   {"warmupEpochs", 3}}));
    HILUM_TRY(
        add(study, "byol", 0, {{"epochs", 24}, {"hidden", 256}, {"outputs", 64}, {"learningRate", 2.0}}));
    // A transformer is a hundred times the work of the slim ResNet: patches of half a film for DINO.
    HILUM_TRY(add(study, "dino", 0,
                  {{"epochs", 16},
                   {"patch", 32},
                   {"outputs", 256},
                   {"headHidden", 256},
                   {"headBottleneck", 64},
                   {"localViews", 2},
                   {"learningRate", 1e-3},
                   {"emaMomentum", 0.99},
                   {"warmupEpochs", 2},
                   {"probeEvery", 4}}));
    // Raw pixels: the opacities that are to be found are what normalised patches lose.
    return add(study, "mae", 0,
               {{"epochs", 36},
                {"patch", 16},
                {"normPix", false},
                {"decoderDim", 96},
                {"decoderDepth", 1},
                {"decoderHeads", 3},
                {"learningRate", 1e-3},
                {"warmupEpochs", 4}});
}

} // namespace hilum::cli
