#include "run/Param.h"

#include <array>
#include <cctype>

namespace hilum::run {

namespace {
constexpr std::array kKinds{RunKind::Pretrain, RunKind::FineTune, RunKind::Probe, RunKind::Baseline};
}

std::string_view kindName(RunKind kind) {
    switch (kind) {
    case RunKind::Pretrain:
        return "pretrain";
    case RunKind::FineTune:
        return "finetune";
    case RunKind::Probe:
        return "probe";
    case RunKind::Baseline:
        return "baseline";
    }
    return "";
}

Result<RunKind> kindFromName(std::string_view name) {
    for (const auto kind : kKinds)
        if (kindName(kind) == name)
            return kind;
    return Error{ErrorCode::BadValue, "a run is of kind pretrain, finetune, probe or baseline", "kind"};
}

std::vector<const Param*> parametersOf(RunKind kind) {
    std::vector<const Param*> mine;
    for (const auto& param : parameters())
        if ((param.kinds & static_cast<unsigned>(kind)) != 0)
            mine.push_back(&param);
    return mine;
}

const Param* findParam(std::string_view key, RunKind kind) {
    for (const auto& param : parameters())
        if (param.key == key && (param.kinds & static_cast<unsigned>(kind)) != 0)
            return &param;
    return nullptr;
}

std::string flagOf(std::string_view key) {
    std::string flag;
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isupper(byte) != 0) {
            // "checkpointEveryS" → "checkpoint-every-s"
            flag += '-';
            flag += static_cast<char>(std::tolower(byte));
        } else {
            flag += c;
        }
    }
    return flag;
}

} // namespace hilum::run
