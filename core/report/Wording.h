// Wording: lists, counts and settings as the report's sentences have them. Pure functions; any thread.
#pragma once

#include "report/Comparison.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace hilum::report {

/// "a, b, c", at most `most` of them and "n more"; "" for none.
[[nodiscard]] std::string listText(const std::vector<std::string>& items, std::size_t most);
/// Ids of runs, each once, in order.
[[nodiscard]] std::string idsText(const std::vector<const ComparedRun*>& runs, std::size_t most = 4);
/// "run a" or "runs a, b, c".
[[nodiscard]] std::string runsText(const std::vector<std::string>& ids, std::size_t most = 4);
/// countText, "–" for what is below 0 (not recorded).
[[nodiscard]] std::string countOrDash(std::int64_t count);
/// "95 (31.4 %)", "95" where the whole is not known, "–" where nothing is.
[[nodiscard]] std::string shareText(std::int64_t part, std::int64_t whole);
/// "slim ResNet-18 (16 channels at first)" or "ViT-Ti with patches of 16 px", of a specification.
[[nodiscard]] std::string networkText(const Json& spec);
/// Every setting of a run's kind and method but those in `leftOut`, in the table's order, "temperature 0.2;
/// queue 4,096 keys". Settings that its network or its optimiser does not look at are left out, too.
[[nodiscard]] std::string settingsText(const run::RunSpec& spec, const std::set<std::string>& leftOut);

} // namespace hilum::report
