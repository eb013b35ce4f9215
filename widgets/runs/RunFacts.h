// RunFacts: what a details pane needs from a run's folder beyond its events: settings that differ, audit, the
// end of the log. readRunFacts reads files: call it on the job pool.
#pragma once

#include "base/Json.h"
#include "run/RunFolder.h"

#include <QString>

#include <vector>

namespace hilum::widgets::runs {

struct RunFacts {
    Json audit;      ///< as LeakageReport::toJson writes it; null: none yet
    Json parameters; ///< {"encoder": n, "all": n}; null: none yet
    QString python;  ///< lines that load its encoder; "" while it has none
    QString log;     ///< the last part of log.txt
    bool hasLog = false;
};
[[nodiscard]] RunFacts readRunFacts(const run::RunFolder& folder);

/// A setting as people read it.
struct Setting {
    QString label, value, fallback, help;
};
/// What differs from the defaults, in the table's order; the name is left out.
[[nodiscard]] std::vector<Setting> changedSettings(const run::RunSpec& spec);

/// The audit in a sentence; role is "good", "warning", "bad" or "muted".
struct AuditText {
    QString text;
    const char* role = "muted";
};
[[nodiscard]] AuditText auditText(const Json& audit);

} // namespace hilum::widgets::runs
