#include "widgets/compare/CaseSet.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"

#include <algorithm>

namespace hilum::widgets::compare {

using report::DuelSide;
using report::Outcome;

namespace {

constexpr int kDigits = 3;

std::vector<CaseRow> rowsOf(const report::RunCases& cases) {
    std::vector<CaseRow> rows;
    for (const report::Case& one : report::surestMistakesFirst(cases.cases))
        rows.push_back({{one, {}}, static_cast<std::size_t>(one.outcome), one.sureness});
    return rows;
}

std::vector<CaseRow> rowsOf(const report::Duel& duel) {
    std::vector<CaseRow> rows;
    for (const auto& side : duel.sides)
        for (const report::DuelCase& one : side)
            rows.push_back({{one.a, one.b}, static_cast<std::size_t>(one.side()), one.sureness()});
    return rows;
}

} // namespace

std::size_t CaseSet::count(std::size_t kind) const {
    return static_cast<std::size_t>(std::ranges::count(rows, kind, &CaseRow::kind));
}

Result<SharedCases> readCaseSet(const SharedComparison& comparison, const std::vector<std::size_t>& runs) {
    auto set = std::make_shared<CaseSet>();
    set->comparison = comparison;
    set->runs = runs;
    for (const std::size_t index : runs) {
        HILUM_TRY_ASSIGN(auto cases, report::readCases(comparison->runs[index]));
        set->cases.push_back(std::move(cases));
    }
    if (!set->duel()) {
        set->rows = rowsOf(set->cases.front());
        return SharedCases(std::move(set));
    }
    HILUM_TRY_ASSIGN(const auto both, report::duel(set->cases[0], set->cases[1]));
    set->rows = rowsOf(both);
    set->mcNemarP = both.mcNemarP;
    for (const report::PairedResult& pair : comparison->pairs)
        if (std::minmax(pair.a, pair.b) == std::minmax(runs[0], runs[1]))
            set->mcNemarHolmP = pair.mcNemarHolmP;
    return SharedCases(std::move(set));
}

std::vector<std::size_t> shownRows(const CaseSet& set, const CaseFilter& filter,
                                   const std::set<std::int64_t>& tagged) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < set.rows.size(); ++i)
        if (filter.kinds[set.rows[i].kind] && (!filter.onlyTagged || tagged.contains(set.rows[i].film())))
            shown.push_back(i);
    const auto sureness = [&](std::size_t i) { return set.rows[i].sureness; };
    if (filter.closestFirst)
        std::ranges::stable_sort(shown, std::less<>(), sureness);
    else if (set.duel()) // of several sides: the surest first, whoever is right
        std::ranges::stable_sort(shown, std::greater<>(), sureness);
    return shown;
}

QString CaseText::kind(bool duel, std::size_t kind) {
    if (duel) {
        switch (static_cast<DuelSide>(kind)) {
        case DuelSide::OnlyA:
            return tr("A right, B wrong");
        case DuelSide::OnlyB:
            return tr("B right, A wrong");
        case DuelSide::BothWrong:
            return tr("Both wrong");
        case DuelSide::BothRight:
            return tr("Both right");
        }
    }
    switch (static_cast<Outcome>(kind)) {
    case Outcome::TruePositive:
        return tr("True positive");
    case Outcome::FalsePositive:
        return tr("False positive");
    case Outcome::TrueNegative:
        return tr("True negative");
    case Outcome::FalseNegative:
        return tr("False negative");
    }
    return {};
}

QString CaseText::kinds(bool duel, std::size_t kind) {
    if (duel)
        return CaseText::kind(true, kind);
    switch (static_cast<Outcome>(kind)) {
    case Outcome::TruePositive:
        return tr("True positives");
    case Outcome::FalsePositive:
        return tr("False positives");
    case Outcome::TrueNegative:
        return tr("True negatives");
    case Outcome::FalseNegative:
        return tr("False negatives");
    }
    return {};
}

QString CaseText::label(int label) {
    return label == 1 ? tr("pneumonia") : tr("no pneumonia");
}

QString CaseText::verdict(const CaseSet& set, const CaseRow& row) {
    const QString kind = CaseText::kind(set.duel(), row.kind);
    if (set.duel())
        return tr("%1. The label says %2.").arg(kind, label(row.label()));
    const report::Case& one = row.by[0];
    const double threshold = set.cases[0].threshold;
    return (one.score >= threshold
                ? tr("%1. The label says %2; the run says %3, at or above its threshold of %4.")
                : tr("%1. The label says %2; the run says %3, below its threshold of %4."))
        .arg(kind, label(row.label()), formatNumber(one.score, kDigits), formatNumber(threshold, kDigits));
}

QString CaseText::answer(const report::Case& one, double threshold) {
    const bool positive = one.score >= threshold;
    const QString sides = positive ? QStringLiteral("%1 ≥ %2") : QStringLiteral("%1 < %2");
    const QString text = sides.arg(formatNumber(one.score, kDigits), formatNumber(threshold, kDigits));
    if (one.right())
        return positive ? tr("%1: positive, right").arg(text) : tr("%1: negative, right").arg(text);
    return positive ? tr("%1: positive, wrong").arg(text) : tr("%1: negative, wrong").arg(text);
}

QString CaseText::scores(const CaseSet& set, const CaseRow& row) {
    if (!set.duel())
        return formatNumber(row.by[0].score, kDigits);
    const auto mark = [](const report::Case& one) {
        return one.right() ? QStringLiteral("✓") : QStringLiteral("✗");
    };
    return tr("A %1 %2   B %3 %4", "score and mark of both runs")
        .arg(formatNumber(row.by[0].score, kDigits), mark(row.by[0]), formatNumber(row.by[1].score, kDigits),
             mark(row.by[1]));
}

QColor CaseText::colour(bool duel, std::size_t kind) {
    if (duel) {
        switch (static_cast<DuelSide>(kind)) {
        case DuelSide::OnlyA:
            return curveColour(0);
        case DuelSide::OnlyB:
            return curveColour(1);
        case DuelSide::BothWrong:
            return colours().bad;
        case DuelSide::BothRight:
            return colours().textMuted;
        }
    }
    switch (static_cast<Outcome>(kind)) {
    case Outcome::TruePositive:
        return colours().good;
    case Outcome::FalsePositive:
        return colours().warning;
    case Outcome::FalseNegative:
        return colours().bad;
    case Outcome::TrueNegative:
        break;
    }
    return colours().textMuted;
}

} // namespace hilum::widgets::compare
