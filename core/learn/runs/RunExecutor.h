// RunExecutor: one run from its folder to its end, in this process. The calling thread is the control thread:
// it writes run.db, polls control.db, beats the heart; the GPU thread does the work.
#pragma once

#include "base/Clock.h"
#include "base/Log.h"
#include "base/Result.h"
#include "run/RunFolder.h"

#include <functional>
#include <string>

namespace hilum::learn {

struct ExecuteOptions {
    /// True once the process was asked to end (SIGTERM, SIGINT): the run is saved and left resumable.
    std::function<bool()> terminationWanted;
    /// Every event as it is stored, for progress bars; may be empty.
    std::function<void(const run::RunEvent&)> tell;
    std::string version; ///< of the program, for the fact "software"
};

/// The state the run ended in. Its reason stands in run.db. Errors are those of the run's own folder (not
/// there, locked by a living process, unwritable).
Result<run::RunState> executeRun(const run::RunFolder& folder, const Clock& clock,
                                 const ExecuteOptions& options);

} // namespace hilum::learn
