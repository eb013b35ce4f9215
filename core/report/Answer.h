// Answer: which run is best, in quality and in cost, and whether that is certain. Pure functions; any thread.
#pragma once

#include "base/Text.h"
#include "report/Comparison.h"

#include <cstddef>
#include <optional>
#include <string>

namespace hilum::report {

/// Accuracy with its interval against the accuracy of always answering the larger class.
[[nodiscard]] BaselineVerdict verdictOf(const statistics::Interval& accuracy, double majorityAccuracy);
[[nodiscard]] std::string verdictText(BaselineVerdict verdict); ///< "beats it", "loses to it"
/// In English where nobody translates.
[[nodiscard]] std::string pairSentence(const Comparison& comparison, const PairedResult& pair,
                                       const Translator& translate = {});
/// Of the runs that the answer is about, the one with the highest accuracy on test; nullopt where no run
/// tells films apart.
[[nodiscard]] std::optional<std::size_t> mostAccurate(const Comparison& comparison);
/// Pairs with the best kind of run first, then by p: what one wants to see when there is no room for all.
[[nodiscard]] std::vector<const PairedResult*> pairsInOrder(const Comparison& comparison);
/// Lines separated by '\n', in English where nobody translates. Needs runs with metrics, pairs and groups.
[[nodiscard]] std::string answerOf(const Comparison& comparison, const Translator& translate = {});

} // namespace hilum::report
