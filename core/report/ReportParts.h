// ReportParts: the sections of the report, each as blocks. Pure functions; any thread.
#pragma once

#include "report/Cohort.h"
#include "report/Comparison.h"
#include "report/Document.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hilum::report {

[[nodiscard]] std::string runAnchor(const ComparedRun& run);
/// Text of a cell that names a run and leads to its row; the id stands below.
[[nodiscard]] Cell runCell(const ComparedRun& run);

// Charts
[[nodiscard]] Chart aurocChart(const Comparison& comparison);
[[nodiscard]] Chart accuracyChart(const Comparison& comparison);
/// Of the best runs of the main test set, at most eight; without series where no run has the curve.
[[nodiscard]] Chart rocChart(const Comparison& comparison);
[[nodiscard]] Chart precisionRecallChart(const Comparison& comparison);
/// Of the first eight of these runs (indices) that have the curve. Markers: the thresholds from validation.
[[nodiscard]] Chart rocChart(const Comparison& comparison, std::span<const std::size_t> runs);
[[nodiscard]] Chart precisionRecallChart(const Comparison& comparison, std::span<const std::size_t> runs);
/// The first run of each kind, in the order given.
[[nodiscard]] std::vector<std::size_t> firstOfKind(const Comparison& comparison,
                                                   std::span<const std::size_t> runs);
[[nodiscard]] Chart calibrationChart(const Comparison& comparison);
/// One chart for each method: the losses of different methods have different scales.
[[nodiscard]] std::vector<Chart> lossCharts(const Comparison& comparison);
/// AUROC against the number of labelled films; without series when the runs do not differ in it.
[[nodiscard]] Chart labelChart(const Comparison& comparison);
/// AUROC against time, peak memory, energy and multiply-adds, each where at least two kinds of runs differ in
/// it.
[[nodiscard]] std::vector<Chart> tradeCharts(const Comparison& comparison);

// Sections
[[nodiscard]] std::vector<Block> cohortSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> thresholdSection(const Comparison& comparison);
/// The best kinds of runs by sex, age, view and box size; empty where the runs have no facts of their films.
[[nodiscard]] std::vector<Block> subgroupSection(const Comparison& comparison);
/// Empty where no run gives probabilities.
[[nodiscard]] std::vector<Block> calibrationSection(const Comparison& comparison);
/// Empty where nothing is published about the datasets of these runs.
[[nodiscard]] std::vector<Block> referencesSection(const Comparison& comparison);
/// The label chart and the labels saved; empty when the runs do not differ in their number of labels.
[[nodiscard]] std::vector<Block> labelsSection(const Comparison& comparison);
/// Empty where no run was asked several questions.
[[nodiscard]] std::vector<Block> outputsSection(const Comparison& comparison);
/// Empty where no setting was chosen on validation.
[[nodiscard]] std::vector<Block> choicesSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> efficiencySection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> methodsSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> protocolSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> auditSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> failuresSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> limitsSection(const Comparison& comparison);
[[nodiscard]] std::vector<Block> claimSection(const Comparison& comparison);

// Sentences that more than one section says
[[nodiscard]] std::string splitText(const SharedCohort& shared);
[[nodiscard]] std::string preprocessingText(const Comparison& comparison);
[[nodiscard]] std::string statisticsText(const Comparison& comparison);
[[nodiscard]] std::string softwareText(const Comparison& comparison);
/// Test films that all ranked runs answer wrongly, counted; "" for fewer than two such runs.
[[nodiscard]] std::string sharedErrorsText(const Comparison& comparison);
[[nodiscard]] std::vector<std::string> limitsOf(const Comparison& comparison);

} // namespace hilum::report
