// Cases: the test films of a run one by one: what it answers rightly and wrongly and how surely, the duel of
// two runs film by film, and the scores without films whose label somebody doubts. Pure but for readCases();
// any thread.
#pragma once

#include "base/Result.h"
#include "report/Comparison.h"
#include "run/RunStore.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hilum::report {

enum class Outcome : std::uint8_t { TruePositive, FalsePositive, TrueNegative, FalseNegative };
inline constexpr std::size_t kOutcomes = 4;

/// One test film as one run answers it.
struct Case {
    std::int64_t film = 0; ///< catalogue id
    std::uint32_t patient = 0;
    int label = 0;
    double score = 0.0;
    Outcome outcome = Outcome::TrueNegative; ///< at "score ≥ threshold means positive"
    double sureness = 0.0;                   ///< |score − threshold|
    [[nodiscard]] bool right() const {
        return outcome == Outcome::TruePositive || outcome == Outcome::TrueNegative;
    }
};

/// All test films of one run at its threshold.
struct RunCases {
    double threshold = 0.5;
    std::vector<Case> cases; ///< by film id, ascending
    [[nodiscard]] std::size_t count(Outcome outcome) const;
};

/// Corrupt when a film is named twice, a label is not 0 or 1, or a score is not finite; BadValue for a
/// threshold that is not finite.
Result<RunCases> casesOf(std::span<const run::Prediction> predictions, double threshold);
/// From the run's folder, at run.threshold. Corrupt also when its test predictions are no longer those that
/// were compared (run.test).
Result<RunCases> readCases(const ComparedRun& run);

/// The order in which people look at cases: mistakes first, the surest first; then right answers, the surest
/// first; equal ones by film id.
[[nodiscard]] std::vector<Case> surestMistakesFirst(std::vector<Case> cases);

/// Who is right about a film.
enum class DuelSide : std::uint8_t { OnlyA, OnlyB, BothWrong, BothRight };
inline constexpr std::size_t kDuelSides = 4;

struct DuelCase {
    Case a, b; ///< of the same film
    [[nodiscard]] DuelSide side() const;
    /// How far the two lie from their thresholds together: large where one is sure and the other surely
    /// wrong.
    [[nodiscard]] double sureness() const { return a.sureness + b.sureness; }
};

/// Each list by sureness(), the largest first; equal ones by film id.
struct Duel {
    std::array<std::vector<DuelCase>, kDuelSides> sides;
    double mcNemarP = 1.0; ///< statistics::mcNemar() of OnlyA against OnlyB; takes films as independent
    [[nodiscard]] const std::vector<DuelCase>& of(DuelSide side) const {
        return sides[static_cast<std::size_t>(side)];
    }
    [[nodiscard]] std::int64_t count(DuelSide side) const {
        return static_cast<std::int64_t>(of(side).size());
    }
};

/// Each at its own threshold. BadValue when the two were tested on different films, or on the same films with
/// different labels.
Result<Duel> duel(const RunCases& a, const RunCases& b);

/// A run's scores on all test films, and without some of them.
struct ScoresWithout {
    statistics::Interval auroc, accuracy;               ///< of all test films
    statistics::Interval aurocWithout, accuracyWithout; ///< NaN where a class is missing, or no film is left
    std::int64_t films = 0;                             ///< all
    std::int64_t leftOut = 0;                           ///< of them
};

/// `leftOut`: film ids; those that are not test films change nothing. Intervals: 95 %, percentile bootstrap
/// over patients under kBootstrapSeed, so that "all" repeats what compare() gives with as many resamples. The
/// threshold stays, for it comes from validation.
[[nodiscard]] ScoresWithout scoresWithout(const RunCases& cases, std::span<const std::int64_t> leftOut,
                                          int resamples = kResamples);

} // namespace hilum::report
