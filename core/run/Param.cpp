#include "run/Param.h"

#include "base/Text.h"

#include <algorithm>
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
    return Error{ErrorCode::BadValue, HILUM_TR("a run is of kind pretrain, finetune, probe or baseline"),
                 "kind"};
}

bool Param::usedBy(const std::string& method) const {
    return methods.empty() || method.empty() || std::ranges::find(methods, method) != methods.end();
}

const Json& Param::defaultFor(const std::string& method) const {
    const auto own = byMethod.find(method);
    return own == byMethod.end() ? fallback : own->second;
}

const std::string& Param::paperFor(const std::string& method) const {
    const auto own = paperByMethod.find(method);
    return own == paperByMethod.end() ? paper : own->second;
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

std::string methodTitle(const std::string& method) {
    static const std::map<std::string, std::string> kTitles{
        {"simclr", "SimCLR"},   {"moco", "MoCo"},    {"byol", "BYOL"},
        {"dino", "DINO"},       {"mae", "MAE"},      {"supervised", "supervised"},
        {"simsiam", "SimSiam"}, {"vicreg", "VICReg"}};
    const auto found = kTitles.find(method);
    return found == kTitles.end() ? method : found->second;
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
