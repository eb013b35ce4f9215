// CaseSet: what the rooms "Cases" and "Duel" of the Compare page show: the test films of one run, or of two
// on the same films, with their answers, in the order in which people look at them. Made by a job, then
// constant: any thread.
#pragma once

#include "report/Cases.h"
#include "widgets/compare/ComparisonLoader.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace hilum::widgets::compare {

/// How many kinds of answers there are: outcomes of one run, or sides of a duel, by their numbers.
inline constexpr std::size_t kCaseKinds = 4;

struct CaseRow {
    std::array<report::Case, 2> by; ///< the answers of A and B; of one run only the first
    std::size_t kind = 0;           ///< an Outcome, or a DuelSide
    double sureness = 0.0;
    [[nodiscard]] std::int64_t film() const { return by[0].film; }
    [[nodiscard]] int label() const { return by[0].label; }
};

struct CaseSet {
    SharedComparison comparison;
    std::vector<std::size_t> runs;       ///< one or two indices into comparison->runs
    std::vector<report::RunCases> cases; ///< of each
    double mcNemarP = 1.0;               ///< of a duel
    double mcNemarHolmP = 1.0;           ///< adjusted for all pairs of the comparison
    std::vector<CaseRow> rows;           ///< surest mistakes first; in a duel side by side, surest first
    [[nodiscard]] bool duel() const { return runs.size() == 2; }
    [[nodiscard]] const report::ComparedRun& run(std::size_t side) const {
        return comparison->runs[runs[side]];
    }
    [[nodiscard]] std::size_t count(std::size_t kind) const;
};
using SharedCases = std::shared_ptr<const CaseSet>;

/// Reads the run folders. BadValue when the two have no test films in common; Corrupt as report::readCases().
Result<SharedCases> readCaseSet(const SharedComparison& comparison, const std::vector<std::size_t>& runs);

/// Which rows are shown, and in which order.
struct CaseFilter {
    std::array<bool, kCaseKinds> kinds{};
    bool onlyTagged = false;
    bool closestFirst = false; ///< nearest to the threshold first; the surest otherwise
};
/// Indices into set.rows. `tagged`: films with the tag.
[[nodiscard]] std::vector<std::size_t> shownRows(const CaseSet& set, const CaseFilter& filter,
                                                 const std::set<std::int64_t>& tagged);

/// What cases are called in the window's language. Window thread.
class CaseText {
    Q_DECLARE_TR_FUNCTIONS(CaseText)
public:
    [[nodiscard]] static QString kind(bool duel, std::size_t kind);  ///< "False negative"; "A right, B wrong"
    [[nodiscard]] static QString kinds(bool duel, std::size_t kind); ///< of several: "False negatives"
    [[nodiscard]] static QString label(int label);                   ///< "pneumonia" or "no pneumonia"
    /// A whole sentence for the film at hand.
    [[nodiscard]] static QString verdict(const CaseSet& set, const CaseRow& row);
    /// "0.914 ≥ 0.520, positive: right".
    [[nodiscard]] static QString answer(const report::Case& one, double threshold);
    /// "0.914", and for a duel "A 0.914 ✓  B 0.310 ✗".
    [[nodiscard]] static QString scores(const CaseSet& set, const CaseRow& row);
    [[nodiscard]] static QColor colour(bool duel, std::size_t kind);
};

} // namespace hilum::widgets::compare
