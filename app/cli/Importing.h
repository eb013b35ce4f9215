// Import with progress, and the default split saved beside it: what ingest, demo and study share.
#pragma once

#include "cli/Cli.h"
#include "ingest/Ingest.h"

#include <stop_token>

namespace hilum::cli {

/// Reads a folder into the workspace and saves its default split. Progress goes to the terminal, or as JSON
/// lines.
Result<ingest::ImportReport> importFolder(const Call& call, const std::filesystem::path& folder,
                                          const ingest::IngestOptions& options, std::stop_token stop);
/// Makes the demo films below `workspace`/demo-films and imports them as “demo-nih” and “demo-rsna”; what is
/// there already is left as it is.
Result<> prepareDemo(const Call& call, std::stop_token stop);
/// What came in, as text for people.
[[nodiscard]] std::string describe(const ingest::ImportReport& report);

} // namespace hilum::cli
