#include "cli/StudyBudgets.h"

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

/// `method` with the study's side, epochs and batch where they are not its own defaults, then `values`.
Result<> add(run::ShortStudyOptions& study, const char* method, Values values) {
    run::RunSpec spec(run::RunKind::Pretrain);
    HILUM_TRY(spec.set("method", method));
    for (const char* key :
         {"side", "width", "epochs", "batch", "probeEvery", "checkpointEveryS", "loaderThreads"})
        HILUM_TRY(spec.set(key, study.pretrain.value(key)));
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

Result<> addOtherMethods(run::ShortStudyOptions& study) {
    HILUM_TRY(add(study, "moco", {}));
    HILUM_TRY(add(study, "byol", {}));
    HILUM_TRY(add(study, "dino", {}));
    return add(study, "mae", {});
}

Result<> addOtherMethodsOfDemo(run::ShortStudyOptions& study) {
    // Chosen on seed 1 by loss and by the watching probe on validation, within two minutes each on two cores.
    HILUM_TRY(study.pretrain.set("epochs", 40));
    HILUM_TRY(setAll(study.fineTune, {{"epochs", 8}, {"minSteps", 80}}));
    HILUM_TRY(add(study, "moco",
                  {{"epochs", 30},
                   {"queueSize", 256},
                   {"bnSplits", 4},
                   {"temperature", 0.1},
                   {"learningRate", 0.12},
                   {"warmupEpochs", 3}}));
    HILUM_TRY(add(study, "byol", {{"epochs", 24}, {"hidden", 256}, {"outputs", 64}, {"learningRate", 2.0}}));
    // A transformer is a hundred times the work of the slim ResNet: patches of half a film for DINO.
    HILUM_TRY(add(study, "dino",
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
    return add(study, "mae",
               {{"encoder", "vit_tiny"},
                {"epochs", 36},
                {"normPix", false},
                {"decoderDim", 96},
                {"decoderDepth", 1},
                {"decoderHeads", 3},
                {"learningRate", 1e-3},
                {"warmupEpochs", 4}});
}

} // namespace hilum::cli
