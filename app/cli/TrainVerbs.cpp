// hilum-cli pretrain | finetune | probe | evaluate: one run, here or in the queue.
#include "base/Text.h"
#include "cli/ForegroundRun.h"
#include "cli/SpecFlags.h"
#include "cli/Verbs.h"
#include "run/Queue.h"
#include "run/RunFolder.h"

#include <memory>

namespace hilum::cli {

namespace {

int launch(const Call& call, const SpecFlags& flags, bool queueOnly) {
    auto spec = flags.spec();
    if (!spec)
        return call.fail(spec.error());
    if (const auto errors = spec->check(); !errors.empty())
        return call.fail(Error{ErrorCode::BadValue, errors.front().message, errors.front().key});
    auto folder = run::createRun(call.workspace(), *spec, call.clock);
    if (!folder)
        return call.fail(folder.error());
    if (!queueOnly)
        return runInForeground(call, *folder);
    if (auto queuedRun = run::enqueue(call.workspace(), folder->id()); !queuedRun)
        return call.fail(queuedRun.error());
    if (call.json)
        Call::printJson({{"run", folder->id()}, {"state", "queued"}});
    else
        Call::printLine("Queued as " + folder->id() + ". `hilum-cli queue` runs what waits.");
    return kDone;
}

void addVerb(CLI::App& app, Call& call, const char* name, run::RunKind kind, const char* help) {
    CLI::App* verb = app.add_subcommand(name, help);
    call.addCommonFlags(*verb);
    auto flags = std::make_shared<SpecFlags>();
    auto queueOnly = std::make_shared<bool>(false);
    flags->addTo(*verb, kind);
    verb->add_flag("--queue", *queueOnly, "Only put it into the queue");
    verb->callback([&call, flags, queueOnly] {
        call.action = [&call, flags, queueOnly] { return launch(call, *flags, *queueOnly); };
    });
}

} // namespace

void addTrainVerbs(CLI::App& app, Call& call) {
    addVerb(app, call, "pretrain", run::RunKind::Pretrain,
            "Self-supervised pretraining (SimCLR, MoCo, BYOL, DINO, MAE)");
    addVerb(app, call, "finetune", run::RunKind::FineTune,
            "Fine-tune from scratch or from a pretrained encoder");
    addVerb(app, call, "probe", run::RunKind::Probe, "Linear probe on a frozen encoder");
    addVerb(app, call, "evaluate", run::RunKind::Baseline, "The always-majority baseline on a test set");
}

} // namespace hilum::cli
