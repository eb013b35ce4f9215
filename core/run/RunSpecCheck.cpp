// Combinations of settings that cannot be, each with its reason: what a form says beside the field.
#include "base/Text.h"
#include "run/FitToMemory.h"
#include "run/ProbeProtocols.h"
#include "run/RunSpec.h"

#include <algorithm>

namespace hilum::run {

namespace {

using Errors = std::vector<FieldError>;

bool hasVit(const RunSpec& spec) {
    return spec.text("encoder").starts_with("vit_");
}

void checkStart(const RunSpec& spec, Errors& errors) {
    const std::string init = spec.text("init");
    const auto names = [&](std::string_view scheme) {
        return init.size() > scheme.size() && init.starts_with(scheme);
    };
    const bool known = init.empty() || init == "scratch" || init == "untrained" || names("run:") ||
                       names("file:") || !spec.chooseFrom().empty();
    if (!known)
        errors.push_back(
            {"init", HILUM_TR("Start from scratch, untrained, run:ID, file:PATH or best:ID,ID of probes.")});
    if (spec.kind() == RunKind::Pretrain && (init == "untrained" || !spec.chooseFrom().empty()))
        errors.push_back({"init", HILUM_TR("Pretraining starts from scratch, run:ID or file:PATH.")});
    if (spec.kind() == RunKind::FineTune && init == "untrained")
        errors.push_back(
            {"init", HILUM_TR("Fine-tuning an untrained encoder is training from scratch: say scratch.")});
    if (spec.kind() == RunKind::Probe && init == "scratch")
        errors.push_back(
            {"init",
             HILUM_TR("A probe needs a frozen encoder: say untrained, run:ID, file:PATH or best:ID,ID.")});
    if (init == "scratch" && spec.integer("freezeEpochs") > 0)
        errors.push_back({"freezeEpochs",
                          HILUM_TR("An encoder from scratch cannot be frozen: it has nothing to give yet.")});
}

void checkNetwork(const RunSpec& spec, Errors& errors) {
    const bool vit = hasVit(spec);
    const std::string method = spec.method();
    if (vit && spec.integer("patch") > 0 && spec.integer("side") % spec.integer("patch") != 0)
        errors.push_back(
            {"side", HILUM_TR("A vision transformer needs a side that is a multiple of its patch.")});
    if (method == "mae" && !vit)
        errors.push_back({"encoder", HILUM_TR("MAE hides patches: it needs a vision transformer.")});
    if ((method == "simclr" || method == "moco" || method == "byol") && vit)
        errors.push_back(
            {"encoder",
             HILUM_TR("This method is built for ResNets here; DINO and MAE take vision transformers.")});
}

void checkBatch(const RunSpec& spec, Errors& errors) {
    const auto batch = spec.integer("batch");
    const auto parts = spec.integer("accumulation");
    if (spec.kind() == RunKind::Pretrain && batch < 8)
        errors.push_back({"batch", HILUM_TR("A contrastive loss needs at least 8 films to compare with.")});
    if (parts > 1 && !canAccumulate(spec))
        errors.push_back(
            {"accumulation",
             HILUM_TR("Only MAE, and DINO with a ViT, can take a batch in parts: batch norm and contrastive "
                      "losses compare the films of a whole batch. Take a smaller batch instead.")});
    if (parts > 1 && batch % parts != 0)
        errors.push_back({"accumulation", HILUM_TR("The batch cannot be cut into so many equal parts.")});
}

void checkMoCo(const RunSpec& spec, Errors& errors) {
    const auto batch = spec.integer("batch");
    if (batch > 0 && spec.integer("queueSize") % (batch * (spec.flag("symmetric") ? 2 : 1)) != 0)
        errors.push_back(
            {"queueSize", HILUM_TR("The queue must be a multiple of the batch (of twice the batch "
                                   "when the loss is symmetric).")});
    if (batch % std::max<std::int64_t>(spec.integer("bnSplits"), 1) != 0)
        errors.push_back({"bnSplits", HILUM_TR("The batch cannot be cut into so many equal parts.")});
}

void checkProbe(const RunSpec& spec, Errors& errors) {
    if (findProbeProtocol(spec.text("protocol")) != nullptr) {
        if (spec.flag("validationOnly"))
            errors.push_back({"validationOnly", HILUM_TR("The papers' own probes always read the test part: "
                                                         "choose with logistic or knn.")});
        return;
    }
    if (spec.integer("epochs") > 0)
        errors.push_back({"epochs", HILUM_TR("This protocol has no epochs: leave them at 0, or choose the "
                                             "protocol of a method.")});
    if (spec.number("learningRate") > 0.0)
        errors.push_back({"learningRate", HILUM_TR("This protocol has no learning rate: leave it at 0, or "
                                                   "choose the protocol of a method.")});
}

} // namespace

std::vector<FieldError> RunSpec::check() const {
    Errors errors;
    if (text("dataset").empty())
        errors.push_back({"dataset", HILUM_TR("Choose a dataset: the run has none.")});
    checkStart(*this, errors);
    checkNetwork(*this, errors);
    if (method() == "moco")
        checkMoCo(*this, errors);
    checkBatch(*this, errors);
    if (kind() == RunKind::Probe)
        checkProbe(*this, errors);
    return errors;
}

} // namespace hilum::run
