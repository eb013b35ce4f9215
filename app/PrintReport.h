// PrintReport: the window's program without a window: the report of runs as PDF. Main thread.
#pragma once

#include "app/Options.h"

namespace hilum::app {

/// Before the application is made: no display is needed, and the same runs give the same bytes.
void preparePrinting();
/// Compares the runs that the options name and writes options.printReport. 0, or 1 with a sentence on
/// standard error (with options.json: {"error": {"code", "detail", "where"}} on standard output).
[[nodiscard]] int printReport(const Options& options);

} // namespace hilum::app
