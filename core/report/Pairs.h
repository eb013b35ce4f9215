// Pairs: every two runs with the same test films, tested. Pure; any thread.
#pragma once

#include "report/Comparison.h"

#include <stop_token>

namespace hilum::report {

/// Fills pairs from runs, their test predictions and thresholds: differences of AUROC and accuracy by a
/// bootstrap of whole patients that draws once for all runs, DeLong's and McNemar's tests, Holm's correction
/// over all pairs. No sentences. threads: 0 takes all cores. Half filled after a stop request.
void testPairs(Comparison& comparison, unsigned threads = 0, const std::stop_token& stop = {});

} // namespace hilum::report
