#include "run/EventCodec.h"

#include "base/Text.h"

#include <array>
#include <cmath>
#include <limits>

namespace hilum::run {

namespace {

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

constexpr std::array kStates{RunState::Queued, RunState::Starting, RunState::Running,
                             RunState::Paused, RunState::Finished, RunState::Stopped,
                             RunState::Failed, RunState::Diverged, RunState::Interrupted};

std::int64_t integerOf(const Json& body, const char* key) {
    const auto found = body.find(key);
    return found != body.end() && found->is_number() ? found->get<std::int64_t>() : 0;
}

/// NaN travels as null.
double numberOf(const Json& body, const char* key) {
    const auto found = body.find(key);
    return found != body.end() && found->is_number() ? found->get<double>()
                                                     : std::numeric_limits<double>::quiet_NaN();
}

std::string textOf(const Json& body, const char* key) {
    const auto found = body.find(key);
    return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json objectOf(const Json& body, const char* key) {
    const auto found = body.find(key);
    return found != body.end() && found->is_object() ? *found : Json::object();
}

RunState stateOf(const Json& body) {
    auto state = stateFromName(textOf(body, "state"));
    return state ? *state : RunState::Failed;
}

} // namespace

std::string_view stateName(RunState state) {
    switch (state) {
    case RunState::Queued:
        return "queued";
    case RunState::Starting:
        return "starting";
    case RunState::Running:
        return "running";
    case RunState::Paused:
        return "paused";
    case RunState::Finished:
        return "finished";
    case RunState::Stopped:
        return "stopped";
    case RunState::Failed:
        return "failed";
    case RunState::Diverged:
        return "diverged";
    case RunState::Interrupted:
        return "interrupted";
    }
    return "";
}

bool isFinal(RunState state) {
    return state == RunState::Finished || state == RunState::Stopped || state == RunState::Failed ||
           state == RunState::Diverged;
}

Result<RunState> stateFromName(std::string_view name) {
    for (const auto state : kStates)
        if (stateName(state) == name)
            return state;
    return Error{ErrorCode::BadFormat, HILUM_TR("unknown state"), std::string(name)};
}

std::string_view eventKind(const RunEvent& event) {
    return std::visit(Overloaded{[](const StateChanged&) { return std::string_view("state"); },
                                 [](const PlanMade&) { return std::string_view("plan"); },
                                 [](const StepLogged&) { return std::string_view("step"); },
                                 [](const EpochEnded&) { return std::string_view("epoch"); },
                                 [](const Evaluated&) { return std::string_view("evaluated"); },
                                 [](const CheckpointSaved&) { return std::string_view("checkpoint"); },
                                 [](const Rewound&) { return std::string_view("rewound"); },
                                 [](const Warned&) { return std::string_view("warning"); },
                                 [](const Ended&) { return std::string_view("ended"); }},
                      event);
}

Json eventToJson(const RunEvent& event) {
    return std::visit(
        Overloaded{
            [](const StateChanged& e) {
                return Json{{"state", stateName(e.state)}, {"reason", e.reason}};
            },
            [](const PlanMade& e) {
                return Json{{"totalSteps", e.totalSteps}, {"stepsPerEpoch", e.stepsPerEpoch},
                            {"epochs", e.epochs},         {"device", e.device},
                            {"precision", e.precision},   {"facts", e.facts}};
            },
            [](const StepLogged& e) {
                return Json{{"step", e.step},
                            {"epoch", e.epoch},
                            {"loss", e.loss},
                            {"learningRate", e.learningRate},
                            {"filmsPerSecond", e.filmsPerSecond}};
            },
            [](const EpochEnded& e) {
                return Json{{"epoch", e.epoch}, {"meanLoss", e.meanLoss}, {"elapsedS", e.elapsedS}};
            },
            [](const Evaluated& e) {
                return Json{{"what", e.what}, {"step", e.step}, {"metrics", e.metrics}};
            },
            [](const CheckpointSaved& e) {
                return Json{{"step", e.step}, {"file", e.file}, {"sha256", e.sha256}, {"bytes", e.bytes}};
            },
            [](const Rewound& e) {
                return Json{{"step", e.step}};
            },
            [](const Warned& e) {
                return Json{{"message", e.message}};
            },
            [](const Ended& e) {
                return Json{{"state", stateName(e.state)}, {"message", e.message}, {"elapsedS", e.elapsedS}};
            }},
        event);
}

Result<RunEvent> eventFromJson(std::string_view kind, const Json& body) {
    if (kind == "state")
        return RunEvent(StateChanged{stateOf(body), textOf(body, "reason")});
    if (kind == "plan")
        return RunEvent(PlanMade{integerOf(body, "totalSteps"), integerOf(body, "stepsPerEpoch"),
                                 integerOf(body, "epochs"), textOf(body, "device"), textOf(body, "precision"),
                                 objectOf(body, "facts")});
    if (kind == "step")
        return RunEvent(StepLogged{integerOf(body, "step"), integerOf(body, "epoch"), numberOf(body, "loss"),
                                   numberOf(body, "learningRate"), numberOf(body, "filmsPerSecond")});
    if (kind == "epoch")
        return RunEvent(
            EpochEnded{integerOf(body, "epoch"), numberOf(body, "meanLoss"), numberOf(body, "elapsedS")});
    if (kind == "evaluated")
        return RunEvent(Evaluated{textOf(body, "what"), integerOf(body, "step"), objectOf(body, "metrics")});
    if (kind == "checkpoint")
        return RunEvent(CheckpointSaved{integerOf(body, "step"), textOf(body, "file"), textOf(body, "sha256"),
                                        integerOf(body, "bytes")});
    if (kind == "rewound")
        return RunEvent(Rewound{integerOf(body, "step")});
    if (kind == "warning")
        return RunEvent(Warned{textOf(body, "message")});
    if (kind == "ended")
        return RunEvent(Ended{stateOf(body), textOf(body, "message"), numberOf(body, "elapsedS")});
    return Error{ErrorCode::BadFormat, HILUM_TR("unknown kind of event"), std::string(kind)};
}

std::int64_t eventStep(const RunEvent& event) {
    if (const auto* evaluated = std::get_if<Evaluated>(&event))
        return evaluated->step;
    if (const auto* step = std::get_if<StepLogged>(&event))
        return step->step;
    return -1;
}

} // namespace hilum::run
