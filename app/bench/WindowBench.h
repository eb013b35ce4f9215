// WindowBench: `hilum --bench-window`: the real window on a very large workspace, with times and its longest
// frame as JSON. Measures; judges nothing. Window thread.
#pragma once

#include "app/bench/BenchWorkspace.h"

#include <QString>

class QApplication;

namespace hilum::app {

/// Makes the workspace in a temporary folder, measures, removes it. `file`: where the JSON goes, "-" for
/// standard output. Gives the program's exit code.
int benchWindow(QApplication& application, const QString& file, const BenchSize& size);

} // namespace hilum::app
