// TableAudit: the leakage audit on the released tables of NIH and RSNA alone, before a film is downloaded.
// Pure reading; any thread.
#pragma once

#include "base/Json.h"
#include "base/Result.h"

#include <filesystem>
#include <string>

namespace hilum::cli {

struct TableAuditOptions {
    std::filesystem::path nih, rsna, matchTable;
    std::string split = "official"; ///< whose light decides; see data::splitByName
};

/// Films, patients and positives of both datasets and their official parts; the audit of the split and, for
/// contrast, of one by film ("random-films-1"), each with NIH's train_val as pretraining set; how many test
/// films share a patient; and the AUROC of the view position alone. "light" is the asked split's.
Result<Json> tableAudit(const TableAuditOptions& options);

/// The same as lines for a terminal.
[[nodiscard]] std::string tableAuditText(const Json& audit);

} // namespace hilum::cli
