// The one parameter table: JSON reader, form, CLI flag, tooltip and report column are made from it.
// Constant data, any thread.
#pragma once

#include "base/Json.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::run {

enum class RunKind : std::uint8_t { Pretrain = 1, FineTune = 2, Probe = 4, Baseline = 8 };
[[nodiscard]] std::string_view kindName(RunKind kind); ///< "pretrain", "finetune", "probe", "baseline"
Result<RunKind> kindFromName(std::string_view name);

enum class ParamType : std::uint8_t { Integer, Number, Choice, Text, Flag, Recipe };

struct Param {
    std::string key;   ///< in spec.json; the CLI flag is --key with '-' for camel humps
    std::string label; ///< short English name for forms and columns, HILUM_TR
    ParamType type;
    unsigned kinds;                            ///< bits of RunKind that have it
    bool essential;                            ///< shown in the short form
    std::string unit = {};                     ///< "px", "epochs", ""
    double low = 0.0, high = 0.0;              ///< Integer and Number
    std::vector<std::string> choices = {};     ///< Choice
    Json fallback = {};                        ///< default
    std::string paper = {};                    ///< what the paper used, with its name; "" where there is none
    std::string help = {};                     ///< one English sentence, HILUM_TR
    bool protocol = false;                     ///< part of the comparability fingerprint
    std::vector<std::string> methods = {};     ///< self-supervised methods that have it; empty: all
    std::map<std::string, Json> byMethod = {}; ///< defaults of methods where they differ from `fallback`
    std::map<std::string, std::string> paperByMethod = {}; ///< the same for `paper`

    [[nodiscard]] bool usedBy(const std::string& method) const;
    [[nodiscard]] const Json& defaultFor(const std::string& method) const;
    [[nodiscard]] const std::string& paperFor(const std::string& method) const;
};

[[nodiscard]] std::span<const Param> parameters();
/// Of all methods: a run has those that its own method uses, RunSpec::parameters().
[[nodiscard]] std::vector<const Param*> parametersOf(RunKind kind);
/// The parameter of this kind of run, or nullptr. One key may have other defaults for other kinds.
[[nodiscard]] const Param* findParam(std::string_view key, RunKind kind);
/// "simclr" → "SimCLR"; an unknown name as it is.
[[nodiscard]] std::string methodTitle(const std::string& method);
/// "learningRate" → "learning-rate".
[[nodiscard]] std::string flagOf(std::string_view key);

} // namespace hilum::run
