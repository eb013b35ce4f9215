// Decodes every film of a plan once, over threads, into the rows of a pixel cache. Private to core/ingest;
// one call at a time per plan.
#pragma once

#include "base/Result.h"
#include "data/PixelCache.h"
#include "ingest/Ingest.h"
#include "ingest/Layouts.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::ingest {

struct FilmOutcome {
    std::string reason;   ///< a sentence why the film is left out; "" when it came in
    bool damaged = false; ///< counts against the share of unreadable files
    bool ageImplausible = false;
    bool patientUnknown = false;
};

/// Film i of the plan goes to row i. Completes the plan's records from their files. Errors: Cancelled; that
/// of the first failed write; Unreadable when more files are damaged than the options allow.
Result<std::vector<FilmOutcome>> decodeFilms(IngestPlan& plan, data::PixelCacheWriter& cache,
                                             const IngestOptions& options, const ProgressSink& progress,
                                             std::stop_token stop);

} // namespace hilum::ingest
