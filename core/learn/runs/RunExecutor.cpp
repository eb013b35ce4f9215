#include "learn/runs/RunExecutor.h"

#include "base/Log.h"
#include "base/Process.h"
#include "base/Text.h"
#include "learn/Exceptions.h"
#include "learn/GpuThread.h"
#include "learn/TorchCompat.h"
#include "learn/runs/Resources.h"
#include "learn/runs/RunContext.h"
#include "run/Health.h"
#include "run/ResourceTrail.h"
#include "run/RunControl.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <memory>

namespace hilum::learn {

namespace {

constexpr auto kTick = std::chrono::milliseconds(50);
constexpr double kPollS = 0.2;
constexpr double kHeartbeatS = 1.0;
constexpr double kResourcesS = 60.0;
// A sample a second at first; of a long run some thousands in all.
constexpr double kSampleS = 1.0;
constexpr double kMostSampleS = 60.0;
constexpr double kSamplesOfSession = 5'000.0;

Result<RunOutcome> runJob(RunContext& context) {
    switch (context.spec.kind()) {
    case run::RunKind::Pretrain:
        return pretrainRun(context);
    case run::RunKind::FineTune:
        return fineTuneRun(context);
    case run::RunKind::Probe:
        return probeRun(context);
    case run::RunKind::Baseline:
        return baselineRun(context);
    }
    return Error{ErrorCode::Internal, "unknown kind of run"};
}

/// The one guard of this library: exceptions of torch and of allocation end here.
Result<RunOutcome> guardedJob(RunContext& context) {
    try {
        return runJob(context);
    } catch (const std::exception&) {
        return errorOfException();
    }
}

/// What log.txt says of an event; "" for those that have their own place. No names, no paths.
std::string logLine(const run::RunEvent& event) {
    if (const auto* plan = std::get_if<run::PlanMade>(&event))
        return fmt::format("{} steps in {} epochs, {}, {}", plan->totalSteps, plan->epochs, plan->device,
                           plan->precision);
    if (const auto* state = std::get_if<run::StateChanged>(&event))
        return fmt::format("state {}", run::stateName(state->state));
    if (const auto* saved = std::get_if<run::CheckpointSaved>(&event))
        return fmt::format("checkpoint at step {}, {}", saved->step,
                           bytesText(static_cast<double>(saved->bytes)));
    if (const auto* rewound = std::get_if<run::Rewound>(&event))
        return fmt::format("went back to step {}", rewound->step);
    if (const auto* epoch = std::get_if<run::EpochEnded>(&event))
        return fmt::format("epoch {} ended, mean loss {:.4f}, {}", epoch->epoch + 1, epoch->meanLoss,
                           durationText(epoch->elapsedS));
    if (const auto* ended = std::get_if<run::Ended>(&event))
        return fmt::format("ended: {}", run::stateName(ended->state));
    return {};
}

/// The control thread's side of one run.
class Executor {
public:
    Executor(const run::RunFolder& folder, const Clock& clock, const ExecuteOptions& options,
             run::RunStore store)
        : m_folder(folder), m_clock(clock), m_options(options), m_store(std::move(store)) {
        if (auto log = Log::open(folder.logFile(), clock))
            m_log = std::move(log).value(); // a run goes on without a log
    }

    Result<run::RunState> execute();

private:
    Result<> start(RunContext& context);
    Result<> readPast(RunContext& context);
    void beginWhereItGoesOn(const RunContext& context);
    Result<> drain();
    void obeyCommands();
    void watch(std::future<Result<RunOutcome>>& job);
    void note(const run::RunEvent& event);
    void sampleResources(double now);
    Result<> writeHealth();
    Result<> writeResources(const Json& ofJob);
    Result<run::RunState> finish(Result<RunOutcome> outcome);
    Result<> append(std::span<const run::RunEvent> events);

    run::RunFolder m_folder;
    const Clock& m_clock;
    const ExecuteOptions& m_options;
    run::RunStore m_store;
    ResourceMeter m_resources;
    Json m_earlierResources; ///< of the run's former sessions
    std::unique_ptr<Log> m_log;
    RunGate m_gate;
    std::int64_t m_lastCommand = 0;
    double m_lastPollS = 0.0;
    double m_lastHeartbeatS = 0.0;
    double m_lastResourcesS = 0.0;
    double m_firstSampleS = -1.0, m_lastSampleS = 0.0;
    std::int64_t m_stepsMade = 0;
    bool m_onGpu = false;
    std::optional<Error> m_storeError;
};

Result<> Executor::append(std::span<const run::RunEvent> events) {
    if (events.empty())
        return {};
    HILUM_TRY(m_store.append(events));
    for (const auto& event : events)
        if (const auto line = logLine(event); m_log && !line.empty())
            m_log->info(line);
    for (const auto& event : events)
        note(event);
    if (m_options.tell)
        for (const auto& event : events)
            m_options.tell(event);
    return {};
}

/// Where the run is, for the samples of its resources.
void Executor::note(const run::RunEvent& event) {
    if (const auto* step = std::get_if<run::StepLogged>(&event))
        m_stepsMade = step->step + 1;
    else if (const auto* rewound = std::get_if<run::Rewound>(&event))
        m_stepsMade = std::min(m_stepsMade, rewound->step);
    else if (const auto* plan = std::get_if<run::PlanMade>(&event))
        m_onGpu = plan->device.find("GPU") != std::string::npos;
}

/// A sample that cannot be written is no reason to end a run.
void Executor::sampleResources(double now) {
    if (m_firstSampleS < 0.0)
        m_firstSampleS = m_lastSampleS = now; // what is used before the first look is nobody's
    const double pauseS = std::clamp((now - m_firstSampleS) / kSamplesOfSession, kSampleS, kMostSampleS);
    if (now - m_lastSampleS < pauseS)
        return;
    m_lastSampleS = now;
    auto sample = m_resources.sample(m_onGpu);
    sample.atMs = m_clock.nowMs();
    sample.step = m_stepsMade;
    (void)run::appendSample(m_folder, sample);
}

Result<> Executor::drain() {
    const auto events = m_gate.takeEvents();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto* rewound = std::get_if<run::Rewound>(&events[i]);
        if (rewound == nullptr)
            continue;
        HILUM_TRY(append(std::span(events).subspan(begin, i - begin)));
        HILUM_TRY(m_store.rewind(rewound->step));
        note(*rewound);
        begin = i + 1;
    }
    return append(std::span(events).subspan(begin));
}

void Executor::obeyCommands() {
    auto commands = run::commandsSince(m_folder.path, m_lastCommand);
    if (!commands)
        return; // being written right now: the next poll sees it
    for (const auto& sent : *commands) {
        m_lastCommand = sent.seq;
        switch (sent.command) {
        case run::Command::Pause:
            m_gate.pause();
            break;
        case run::Command::Resume:
            m_gate.resume();
            break;
        case run::Command::Checkpoint:
            m_gate.requestCheckpoint();
            break;
        case run::Command::Stop:
            m_gate.stop(StopReason::Command);
            break;
        }
    }
}

Result<> Executor::readPast(RunContext& context) {
    HILUM_TRY_ASSIGN(const auto events, m_store.eventsWithLastStep());
    context.health = run::healthHistory(events);
    for (const auto& stamped : events) {
        if (const auto* saved = std::get_if<run::CheckpointSaved>(&stamped.event))
            context.savedCheckpoints.push_back(*saved);
        if (std::holds_alternative<run::StepLogged>(stamped.event))
            context.hasSteps = true;
        note(stamped.event);
        if (const auto* evaluated = std::get_if<run::Evaluated>(&stamped.event))
            context.lastEvaluatedStep = std::max(context.lastEvaluatedStep, evaluated->step);
    }
    return {};
}

/// What a run that goes on from another has behind it before its first session: as its time, so its energy.
void Executor::beginWhereItGoesOn(const RunContext& context) {
    const std::string id = context.spec.text("extends");
    const auto folder = id.empty() ? Result<run::RunFolder>(Error{ErrorCode::NotFound, {}})
                                   : run::openRun(m_folder.workspace(), id);
    auto store = folder ? run::RunStore::openForReading(folder->path) : Result<run::RunStore>(folder.error());
    if (!store)
        return; // the job says what is wrong with it
    if (const auto resources = store->fact("resources"); resources && *resources)
        m_earlierResources = **resources;
    m_stepsMade = std::max(m_stepsMade, run::summarise(*folder).totalSteps);
}

Result<> Executor::start(RunContext& context) {
    HILUM_TRY(m_store.setOwner(
        {processId(), hostName(), bootId(), processStartTicks(processId()), m_clock.nowMs()}));
    HILUM_TRY(readPast(context));
    HILUM_TRY_ASSIGN(const auto earlier, m_store.fact("resources"));
    if (earlier)
        m_earlierResources = *earlier;
    else
        beginWhereItGoesOn(context);
    // Commands of an earlier session were obeyed then.
    auto old = run::commandsSince(m_folder.path, 0);
    if (old && !old->empty())
        m_lastCommand = old->back().seq;
    HILUM_TRY(m_store.append(run::StateChanged{run::RunState::Starting, ""}));
    return m_store.writeFact("spec-hash", context.spec.hash());
}

void Executor::watch(std::future<Result<RunOutcome>>& job) {
    while (job.wait_for(kTick) != std::future_status::ready) {
        const double now = m_clock.steadyS();
        if (auto drained = drain(); !drained && !m_storeError) {
            // Training without a record is worth nothing: stop, keep the last good state, say why.
            m_storeError = drained.error();
            m_gate.stop(StopReason::Signal);
        }
        sampleResources(now);
        if (now - m_lastPollS >= kPollS) {
            m_lastPollS = now;
            obeyCommands();
            if (m_options.terminationWanted && m_options.terminationWanted())
                m_gate.stop(StopReason::Signal);
        }
        if (now - m_lastHeartbeatS >= kHeartbeatS) {
            m_lastHeartbeatS = now;
            (void)m_store.heartbeat();
            if (now - m_lastResourcesS >= kResourcesS) { // a kill loses a minute of them
                m_lastResourcesS = now;
                (void)writeResources({});
            }
        }
    }
}

/// The verdict over all sessions of a pretraining run.
Result<> Executor::writeHealth() {
    const auto spec = run::readSpec(m_folder);
    if (!spec || spec->kind() != run::RunKind::Pretrain)
        return {};
    HILUM_TRY_ASSIGN(const auto events, m_store.eventsSince(0));
    const auto verdict = run::healthOf(run::healthHistory(events), *spec);
    return m_store.writeFact("health", Json{{"light", run::lightName(verdict.light)},
                                            {"rule", verdict.rule},
                                            {"sentence", verdict.sentence},
                                            {"suggestion", verdict.suggestion},
                                            {"parameter", verdict.parameter},
                                            {"value", verdict.value}});
}

/// What the machine gave, over all sessions, beside what the job says of itself; and with what it was made.
Result<> Executor::writeResources(const Json& ofJob) {
    Json resources = m_resources.joined(m_earlierResources);
    if (ofJob.is_object())
        resources.update(ofJob);
    HILUM_TRY(m_store.writeFact("resources", resources));
    return m_store.writeFact("software",
                             Json{{"hilum", m_options.version}, {"libtorch", torchDescription()}});
}

Result<run::RunState> Executor::finish(Result<RunOutcome> outcome) {
    HILUM_TRY(drain());
    if (m_storeError)
        return *m_storeError;
    HILUM_TRY(m_store.setOwner({})); // from here on nobody runs it
    if (!outcome) {
        const Error& error = outcome.error();
        if (m_log)
            m_log->error(error);
        const auto state =
            error.code == ErrorCode::Diverged ? run::RunState::Diverged : run::RunState::Failed;
        HILUM_TRY(writeResources({}));
        HILUM_TRY(append(std::array<run::RunEvent, 1>{run::Ended{state, sentence(error), 0.0}}));
        HILUM_TRY(m_store.close());
        return state;
    }
    for (const auto& [part, predictions] : outcome->predictions)
        HILUM_TRY(m_store.writePredictions(part, predictions));
    HILUM_TRY(writeResources(outcome->facts["resources"]));
    outcome->facts.erase("resources"); // it is joined with what earlier sessions used
    for (const auto& [name, value] : outcome->facts)
        HILUM_TRY(m_store.writeFact(name, value));
    HILUM_TRY(writeHealth());
    if (!run::isFinal(outcome->state)) {
        HILUM_TRY(append(std::array<run::RunEvent, 1>{run::StateChanged{
            run::RunState::Interrupted, HILUM_TR("The process was asked to end; the run is saved.")}}));
        return outcome->state;
    }
    HILUM_TRY(append(
        std::array<run::RunEvent, 1>{run::Ended{outcome->state, outcome->message, outcome->elapsedS}}));
    HILUM_TRY(m_store.close());
    return outcome->state;
}

Result<run::RunState> Executor::execute() {
    HILUM_TRY_ASSIGN(auto spec, run::readSpec(m_folder));
    RunContext context{m_folder, std::move(spec), m_clock, m_gate, {}, false, -1, {}};
    HILUM_TRY(start(context));
    if (const auto errors = context.spec.check(); !errors.empty())
        return finish(Error{ErrorCode::BadValue, errors.front().message, errors.front().key});
    GpuThread gpu;
    auto job = gpu.post([&context] {
        setComputeThreads(context.spec.kind() == run::RunKind::Baseline ? 1
                                                                        : context.spec.integer("threads"));
        return guardedJob(context);
    });
    watch(job);
    return finish(job.get());
}

} // namespace

Result<run::RunState> executeRun(const run::RunFolder& folder, const Clock& clock,
                                 const ExecuteOptions& options) {
    if (run::ownerAlive(folder))
        return Error{ErrorCode::Locked, HILUM_TR("another process runs it"), folder.id()};
    HILUM_TRY_ASSIGN(auto store, run::RunStore::openForWriting(folder.path, clock));
    return Executor(folder, clock, options, std::move(store)).execute();
}

} // namespace hilum::learn
