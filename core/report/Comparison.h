// Comparison: runs side by side, from their folders. Pure reading; any thread.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "report/Document.h"
#include "run/RunFolder.h"
#include "run/Series.h"
#include "statistics/Statistics.h"

#include <filesystem>
#include <limits>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::report {

/// Every bootstrap of a comparison draws under this seed: the same runs give the same numbers.
inline constexpr std::uint64_t kBootstrapSeed = 20'070'601;
/// A pair is called different when Holm's adjusted p is below this.
inline constexpr double kSignificance = 0.05;
/// Bins of equal width for ECE, as many as Guo et al. 2017 take.
inline constexpr int kCalibrationBins = 15;
/// Bins of equal mass for the calibration curve: those of equal width are often nearly empty.
inline constexpr int kReliabilityBins = 10;

/// Accuracy against always answering the larger class of the same test set.
enum class BaselineVerdict : std::uint8_t {
    Beats,     ///< the whole 95 % interval lies above it
    Uncertain, ///< above it, but the interval reaches down to it
    Equals,    ///< the same accuracy
    Loses      ///< below it
};

/// One of several questions that a run was asked, a finding or a class, on the test films whose answer is
/// known.
struct OutputResult {
    std::string name;
    std::int64_t films = 0, patients = 0, positives = 0;
    double prevalence = std::numeric_limits<double>::quiet_NaN();
    statistics::Interval auroc{}, auprc{}; ///< NaN where the test films have one class only
    statistics::Predictions test{};        ///< as read; empty once it is measured
};

/// One run with test predictions. All texts are clean: valid UTF-8 without control characters or paths.
struct ComparedRun {
    run::RunSummary summary;
    std::string id;          ///< of the run folder
    std::string name;        ///< as people know it: "SimCLR → fine-tuned"; unique within a comparison
    std::string title;       ///< what its owner called it; may be empty
    std::string notes;       ///< the owner's notes
    std::string reason;      ///< why it ended as it did
    std::string start;       ///< what its weights were: "SimCLR", "untrained encoder"; "" for from scratch
    std::string group;       ///< runs that differ only in their seeds and draws of labels share it
    std::string labelLine;   ///< runs that differ only in these and in the number of their labels share it
    std::string fingerprint; ///< of split, test set, resolution, labels (protocol parameters)
    std::string testSet;     ///< SHA-256 over the test films, their patients and labels
    int protocolGroup = 0;   ///< runs with the same number may be put side by side
    std::int64_t seed = 0;
    std::int64_t trainingFilms = 0; ///< labelled films it learned from; 0: not recorded
    double labelFraction = std::numeric_limits<double>::quiet_NaN(); ///< 0 … 1; NaN: not a parameter of it
    statistics::Predictions validation, test;                        ///< in order of the film's id
    double threshold = 0.5;                                          ///< chosen on validation
    bool thresholdFromValidation = false;
    double temperature = std::numeric_limits<double>::quiet_NaN(); ///< fitted on validation; NaN: none
    Json filmFacts; ///< the fact "testFilms": view, sex, age, … in order of the film's id; null without
    bool constantScore = false; ///< gives every test film the same score
    /// "auroc", "auprc", "accuracy", "sensitivity", "specificity", "balancedAccuracy", "f1", "mcc", "brier",
    /// "ece" (kCalibrationBins bins of equal width); with several outputs also "meanAuroc" and "meanAuprc",
    /// with classes "classAccuracy"
    std::map<std::string, statistics::Interval> metrics;
    std::vector<OutputResult> outputs; ///< by name; empty for a run that was asked one question
    /// Classes only: test films of a class (row) by the class of the highest score (column), as in `outputs`.
    std::vector<std::vector<std::int64_t>> classCounts;
    statistics::Confusion confusion;                     ///< of the test films at its threshold
    std::vector<statistics::CalibrationBin> calibration; ///< kReliabilityBins; empty: no probabilities
    double prevalence = 0.0, majorityAccuracy = 0.0;     ///< of its test set
    std::int64_t testFilms = 0, testPatients = 0;
    BaselineVerdict verdict = BaselineVerdict::Uncertain;
    std::string pretraining;   ///< id of the run that its encoder comes from; "" where there is none
    double pretrainingS = 0.0; ///< time that run took
    Json spec;                 ///< spec.json, {} when it could not be read
    /// Facts the worker wrote, null where it wrote none; `plan` is what it said at the start (learning rate,
    /// threads, LibTorch).
    Json audit, protocol, parameters, plan, resources, software;
    Json choice; ///< which setting was chosen on validation, null where none was
    [[nodiscard]] double totalS() const { return summary.elapsedS + pretrainingS; }
};

/// A pretraining run whose encoder a compared run uses, or that was named beside them.
struct PretrainingRun {
    run::RunSummary summary;
    std::string id, name, title;
    Json spec;
    Json protocol, parameters, plan, resources, software, health; ///< as in ComparedRun
    std::vector<run::Point> loss;                                 ///< x: epoch
};

struct PairedResult {
    std::size_t a = 0, b = 0;            ///< indices into runs
    statistics::Difference difference{}; ///< AUROC a − b
    double deLongP = 1.0;
    double holmP = 1.0; ///< over all pairs, of the bootstrap's p; where that is coarse, of the normal one
                        ///< with its spread
    statistics::Difference accuracy{}; ///< accuracy a − b, each at its own threshold
    double accuracyHolmP = 1.0;
    statistics::McNemar
        mcNemar{}; ///< films that only one of them answers rightly; takes films as independent
    double mcNemarHolmP = 1.0;
    std::string sentence{}; ///< "A is better than B by …" or "not distinguishable on this test set"
};

/// Runs of one group over seeds.
struct GroupResult {
    std::string group{};
    std::string name{};
    std::vector<std::size_t> runs{}; ///< indices
    std::map<std::string, statistics::MeanSd> metrics{};
};

/// A setting that was tried, judged by a probe that reads validation alone.
struct ChoiceCandidate {
    std::string run;         ///< id of the probe
    std::string pretraining; ///< id; "" where the probe was not read or starts from none
    std::string value;       ///< of the parameters that differ, as people read them; "" where not read
    double validationAuroc = std::numeric_limits<double>::quiet_NaN();
    double pretrainingS = std::numeric_limits<double>::quiet_NaN(), probeS = pretrainingS; ///< NaN: not read
    bool chosen = false;
    bool blind = false; ///< certain: it never read the test part
    std::string state;  ///< "finished", …; "" where it was not read
};

/// A choice on validation and the runs that start from what was chosen.
struct SettingChoice {
    std::string parameter; ///< what differs, as people call it; "" where the candidates could not be read
    std::vector<ChoiceCandidate> candidates;
    std::vector<std::size_t> runs;   ///< indices of the runs that this choice was made for
    std::vector<std::size_t> others; ///< of runs that read the test part and start from another candidate
};

struct Comparison {
    std::vector<ComparedRun> runs;
    std::vector<GroupResult> groups;
    std::vector<PairedResult> pairs; ///< only runs with identical test films
    std::vector<PretrainingRun> pretraining;
    std::vector<SettingChoice> choices;
    std::vector<std::string> banners; ///< why these runs should not be put side by side; empty when they may
    std::vector<std::string> unreadable; ///< runs that could not be read, with the reason
    double prevalence = 0.0;             ///< this and the next three: of the test set that most runs share
    double majorityAccuracy = 0.0;
    std::int64_t testFilms = 0, testPatients = 0;
    int protocolGroup = 0; ///< of the runs that the answer is about
    int resamples = 0;
    std::string answer; ///< which is best and is it certain: a few lines, separated by '\n'
};

inline constexpr int kResamples = 2000; ///< of films' patients, for intervals

/// Reads the runs; those without test predictions (pretraining) are not compared, their curves are kept.
/// A run that cannot be read is listed in `unreadable` and hides no other. `resamples` ≥ 1. Cancelled within
/// a second or two of a stop request.
Result<Comparison> compare(std::span<const run::RunFolder> runs, int resamples = kResamples,
                           const std::stop_token& stop = {});

[[nodiscard]] Json toJson(const Comparison& comparison);
[[nodiscard]] std::string toText(const Comparison& comparison); ///< for a terminal
[[nodiscard]] std::string toCsv(const Comparison& comparison);  ///< one row per run

struct ReportOptions {
    std::string title;
    std::string studyName;
    bool withCurves = true;
};
/// The report as blocks, for whoever paints it (HTML here, PDF in the window).
[[nodiscard]] Document toDocument(const Comparison& comparison, const ReportOptions& options);
/// A self-contained page: no script, inline SVG charts, a content security policy; works offline.
Result<> writeHtml(const Comparison& comparison, const std::filesystem::path& file,
                   const ReportOptions& options);

} // namespace hilum::report
