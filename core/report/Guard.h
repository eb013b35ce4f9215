// Guard: may these runs be put side by side? By their protocol parameters and their test films. Pure; any
// thread.
#pragma once

#include "base/Text.h"
#include "report/Comparison.h"

#include <span>
#include <string>
#include <vector>

namespace hilum::report {

/// SHA-256 over the protocol parameters of a spec (but how many labels it used, its seed and its names) and
/// the test films.
[[nodiscard]] std::string fingerprintOf(const Json& spec, const std::string& testSet);

/// Sets protocolGroup: runs of one number have the same test films and agree in every protocol parameter that
/// both have (a baseline has fewer of them than a fine-tuning). Returns the number of the largest group.
int groupByProtocol(std::span<ComparedRun> runs);

/// One sentence for each thing that differs, in English where nobody translates; empty when all may stand
/// side by side.
[[nodiscard]] std::vector<std::string> guardBanners(std::span<const ComparedRun> runs,
                                                    const Translator& translate = {});

} // namespace hilum::report
