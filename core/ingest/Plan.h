// plan() with a stop request, for ingest(). Private to core/ingest.
#pragma once

#include "ingest/Ingest.h"

#include <stop_token>

namespace hilum::ingest {

Result<IngestPlan> makePlan(const std::filesystem::path& folder, const std::filesystem::path& workspace,
                            const IngestOptions& options, std::stop_token stop);

} // namespace hilum::ingest
