// The verbs; each adds its subcommand. One file a verb.
#pragma once

#include "cli/Cli.h"

namespace hilum::cli {

void addDemoVerb(CLI::App& app, Call& call);
void addIngestVerb(CLI::App& app, Call& call);
void addAuditVerb(CLI::App& app, Call& call);
void addTrainVerbs(CLI::App& app, Call& call);   ///< pretrain, finetune, probe, evaluate
void addCompareVerbs(CLI::App& app, Call& call); ///< compare, report
void addStudyVerb(CLI::App& app, Call& call);
void addQueueVerb(CLI::App& app, Call& call);
void addRunVerb(CLI::App& app, Call& call);
void addDoctorVerb(CLI::App& app, Call& call);
void addExplainVerb(CLI::App& app, Call& call);
void addSimilarVerb(CLI::App& app, Call& call);
void addMapVerb(CLI::App& app, Call& call);
void addExportVerb(CLI::App& app, Call& call);
void addImportVerb(CLI::App& app, Call& call);
void addSplitVerb(CLI::App& app, Call& call);
void addPreflightVerb(CLI::App& app, Call& call);
void addBenchVerb(CLI::App& app, Call& call);

} // namespace hilum::cli
