// ReportParts: the sections of the report, each as blocks. Pure functions; any thread.
#pragma once

#include "report/Comparison.h"
#include "report/Document.h"

#include <span>
#include <string>
#include <vector>

namespace hilum::report {

[[nodiscard]] std::string runAnchor(const ComparedRun& run);
/// Text of a cell that names a run and leads to its row; the id stands below.
[[nodiscard]] Cell runCell(const ComparedRun& run);

// ReportCharts.cpp
[[nodiscard]] Chart aurocChart(const Comparison& comparison);
[[nodiscard]] Chart accuracyChart(const Comparison& comparison);
/// The best runs of the main test set, at most eight.
[[nodiscard]] Chart rocChart(const Comparison& comparison);
/// One chart for each method: the losses of different methods have different scales.
[[nodiscard]] std::vector<Chart> lossCharts(const Comparison& comparison);
/// AUROC against the number of labelled films; without series when the runs do not differ in it.
[[nodiscard]] Chart labelChart(const Comparison& comparison);

// ReportProtocol.cpp
[[nodiscard]] std::vector<Block> protocolSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> auditSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> limitsSection(const Comparison& comparison);

} // namespace hilum::report
