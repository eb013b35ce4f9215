#include "report/Answer.h"

#include "base/Phrase.h"
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Cost.h"
#include "report/Facts.h"
#include "report/RunName.h"
#include "report/Shortcuts.h"
#include "report/Wording.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace hilum::report {
namespace {

using statistics::Interval;

constexpr std::size_t kShownIds = 4; ///< of the seeds of one kind

/// A difference seen from the first of two runs.
struct Oriented {
    Interval difference;
    double holmP = 1.0;
    Interval accuracy;
    double accuracyHolmP = 1.0;
};

Interval negated(const Interval& x) {
    return {-x.value, -x.upper, -x.lower};
}

std::optional<Oriented> between(const Comparison& comparison, std::size_t a, std::size_t b) {
    for (const PairedResult& pair : comparison.pairs) {
        if (pair.a == a && pair.b == b)
            return Oriented{pair.difference.difference, pair.holmP, pair.accuracy.difference,
                            pair.accuracyHolmP};
        if (pair.a == b && pair.b == a)
            return Oriented{negated(pair.difference.difference), pair.holmP,
                            negated(pair.accuracy.difference), pair.accuracyHolmP};
    }
    return std::nullopt;
}

/// The answer is about it: it follows the protocol that most do, and tells films apart.
bool isRanked(const Comparison& comparison, const ComparedRun& run) {
    return run.protocolGroup == comparison.protocolGroup && !run.constantScore;
}

/// Certain: a is better, and Holm's p says so.
bool isBetter(const Oriented& pair) {
    return pair.difference.value > 0.0 && pair.holmP < kSignificance;
}

/// The least convincing pair of a run of one group with a run of another: a group is better only when all
/// are.
std::optional<Oriented> weakest(const Comparison& comparison, const GroupResult& a, const GroupResult& b) {
    std::optional<Oriented> found;
    for (const std::size_t i : a.runs)
        for (const std::size_t j : b.runs) {
            const auto pair = between(comparison, i, j);
            if (!pair)
                continue;
            const auto doubt = [](const Oriented& p) { return p.difference.value > 0.0 ? p.holmP : 2.0; };
            if (!found || doubt(*pair) > doubt(*found))
                found = pair;
        }
    return found;
}

std::vector<const GroupResult*> ranked(const Comparison& comparison) {
    std::vector<const GroupResult*> groups;
    for (const GroupResult& group : comparison.groups) {
        const ComparedRun& first = comparison.runs[group.runs.front()];
        const auto auroc = group.metrics.find("auroc");
        if (isRanked(comparison, first) && auroc != group.metrics.end() && std::isfinite(auroc->second.mean))
            groups.push_back(&group);
    }
    std::ranges::stable_sort(groups, std::greater<>(),
                             [](const GroupResult* g) { return g->metrics.at("auroc").mean; });
    return groups;
}

std::string scoreOf(const Words& words, const Comparison& comparison, const GroupResult& group) {
    const ComparedRun& run = comparison.runs[group.runs.front()];
    if (group.runs.size() == 1)
        return words(HILUM_TR("{} (AUROC {}, run {})"), quotedName(words, group.name),
                     intervalText(run.metrics.at("auroc")), run.id);
    const statistics::MeanSd& auroc = group.metrics.at("auroc");
    std::vector<std::string> ids;
    for (const std::size_t i : group.runs)
        ids.push_back(comparison.runs[i].id);
    return words(HILUM_TR("{} (AUROC {} ± {} over {} seeds, {})"), quotedName(words, group.name),
                 metricText(auroc.mean), metricText(auroc.sd), auroc.n,
                 words(ids.size() == 1 ? HILUM_TR("run {}") : HILUM_TR("runs {}"), listText(ids, kShownIds)));
}

std::string joined(const Words& words, const std::vector<std::string>& items, std::size_t shown = 3) {
    std::string text;
    for (std::size_t i = 0; i < std::min(items.size(), shown); ++i)
        text += (i == 0 ? "" : "; ") + items[i];
    if (items.size() > shown)
        text += words(HILUM_TR("; and {} more"), items.size() - shown);
    return text;
}

/// Line 1, and which groups cannot be told apart from the best (the best among them).
std::string qualityLine(const Words& words, const Comparison& comparison,
                        const std::vector<const GroupResult*>& groups,
                        std::vector<const GroupResult*>& equals) {
    const GroupResult& best = *groups.front();
    equals = {&best};
    std::vector<std::string> doubtful;
    std::string nearest;
    for (std::size_t i = 1; i < groups.size(); ++i) {
        const auto pair = weakest(comparison, best, *groups[i]);
        if (!pair)
            continue;
        const bool seeds = best.runs.size() > 1 || groups[i]->runs.size() > 1;
        const std::string text = words(HILUM_TR("{} ({} {}, Holm p {})"), quotedName(words, groups[i]->name),
                                       seeds ? words(HILUM_TR("difference of the least favourable seeds"))
                                             : words(HILUM_TR("difference")),
                                       differenceText(pair->difference), pText(pair->holmP));
        if (!isBetter(*pair)) {
            equals.push_back(groups[i]);
            doubtful.push_back(text);
        } else if (nearest.empty()) {
            nearest = text;
        }
    }
    std::string line = words(HILUM_TR("Best by AUROC: {}."), scoreOf(words, comparison, best));
    if (groups.size() == 1) {
        line += words(
            HILUM_TR(" It is the only run of its kind here, so there is nothing to tell it apart from."));
        return line;
    }
    if (doubtful.empty()) {
        line +=
            words(HILUM_TR(" That is certain: it is better than every other; the nearest is {}."), nearest);
        return line;
    }
    line += words(HILUM_TR(" That is not certain."));
    line += words(HILUM_TR("\nIt is not distinguishable on this test set from {}."), joined(words, doubtful));
    const std::size_t behind = groups.size() - equals.size();
    if (behind == 1)
        line += words(HILUM_TR(" It is better than one other, {}."), nearest);
    else if (behind > 1)
        line += words(HILUM_TR(" It is better than {} others, the nearest of them {}."), behind, nearest);
    return line;
}

/// Where the best network is not certain to beat what the films' facts tell without a pixel; "" where it is,
/// or where no such run is here.
std::string shortcutLine(const Words& words, const Comparison& comparison,
                         const std::vector<const GroupResult*>& groups) {
    const auto isShortcut = [&](const GroupResult* group) {
        return !shortcutName(comparison.runs[group->runs.front()]).empty();
    };
    const auto shortcut = std::ranges::find_if(groups, isShortcut); // the strongest of them
    const auto best = std::ranges::find_if_not(groups, isShortcut);
    if (shortcut == groups.end() || best == groups.end())
        return {};
    const auto pair = weakest(comparison, **best, **shortcut);
    if (!pair || isBetter(*pair) || !std::isfinite(pair->difference.value))
        return {};
    const bool seeds = (*best)->runs.size() > 1;
    return words(HILUM_TR("The best network, {}, {} {}, which looks at no pixel (AUROC {}; {} {})."),
                 quotedName(words, (*best)->name),
                 pair->difference.value > 0.0 ? words(HILUM_TR("is not certain to beat"))
                                              : words(HILUM_TR("does not beat")),
                 quotedName(words, (*shortcut)->name), metricText((*shortcut)->metrics.at("auroc").mean),
                 seeds ? words(HILUM_TR("difference of the least favourable seed"))
                       : words(HILUM_TR("difference")),
                 differenceText(pair->difference));
}

/// Groups of the answer's runs for which `holds` is true of some run; "(1 of 2 seeds)" where not of all.
template <class Holds>
std::vector<std::string> groupsWhere(const Words& words, const Comparison& comparison, const Holds& holds) {
    std::vector<std::string> names;
    for (const GroupResult& group : comparison.groups) {
        const ComparedRun& first = comparison.runs[group.runs.front()];
        if (!isRanked(comparison, first))
            continue;
        const auto count = static_cast<std::size_t>(std::ranges::count_if(group.runs, holds));
        if (count == group.runs.size())
            names.push_back(quotedName(words, group.name));
        else if (count > 0)
            names.push_back(words(HILUM_TR("{} ({} of {} seeds)"), quotedName(words, group.name), count,
                                  group.runs.size()));
    }
    return names;
}

std::string accuracyCertainty(const Words& words, const Comparison& comparison, std::size_t best) {
    bool tested = false;
    const auto doubtful = groupsWhere(words, comparison, [&](std::size_t i) {
        const auto pair = between(comparison, best, i);
        if (!pair || !std::isfinite(pair->accuracyHolmP) ||
            comparison.runs[i].group == comparison.runs[best].group)
            return false;
        tested = true;
        return pair->accuracy.value <= 0.0 || pair->accuracyHolmP >= kSignificance;
    });
    if (!tested)
        return {};
    if (doubtful.empty())
        return words(HILUM_TR(" That is certain (Holm p < 0.05 against every other)."));
    return words(HILUM_TR(" That is not certain: not distinguishable on this test set from {}."),
                 joined(words, doubtful));
}

/// Line 2: accuracy, and always the majority class beside it.
std::string accuracyLine(const Words& words, const Comparison& comparison) {
    const std::optional<std::size_t> best = mostAccurate(comparison);
    if (!best)
        return {};
    const bool someBeat = std::ranges::any_of(comparison.runs, [&](const ComparedRun& run) {
        return isRanked(comparison, run) && run.verdict == BaselineVerdict::Beats;
    });
    const ComparedRun& run = comparison.runs[*best];
    std::string line = words(HILUM_TR("Highest accuracy: {} ({}, run {})."), quotedName(words, run.name),
                             intervalText(run.metrics.at("accuracy")), run.id);
    line += accuracyCertainty(words, comparison, *best);
    const std::string baseline = metricText(comparison.majorityAccuracy);
    const std::string always =
        comparison.prevalence > 0.5 ? words(HILUM_TR("“yes”")) : words(HILUM_TR("“no”"));
    if (someBeat)
        line += words(HILUM_TR(" Always answering {} is right in {}."), always, baseline);
    else
        line += words(HILUM_TR(" No run is certain to beat always answering {}, which is right in {}."),
                      always, baseline);
    const auto losers = groupsWhere(words, comparison, [&](std::size_t i) {
        return comparison.runs[i].verdict == BaselineVerdict::Loses;
    });
    if (!losers.empty())
        line += words(HILUM_TR(" At their thresholds these lose to it: {}."), joined(words, losers, 6));
    return line;
}

std::string timeOf(const Words& words, const ComparedRun& run) {
    std::string text = durationIn(words, run.totalS());
    if (run.pretrainingS > 0.0)
        text += words(HILUM_TR(", {} of it pretraining"), durationIn(words, run.pretrainingS));
    if (startsFromFile(run))
        text += words(HILUM_TR(", not counting the pretraining of the weights that it was given"));
    if (!run.summary.device.empty())
        text += words(HILUM_TR(", on {}"), deviceIn(words, run.summary.device));
    return text;
}

/// A leak makes every number after it worthless, so it is said with the answer.
std::string leakLine(const Words& words, const Comparison& comparison) {
    const auto leaky = groupsWhere(
        words, comparison, [&](std::size_t i) { return textAt(comparison.runs[i].audit, "light") == "red"; });
    if (leaky.empty())
        return {};
    return words(HILUM_TR("Which is best cannot be told as long as test films or their patients were "
                          "seen in training: the audit is red for {}."),
                 joined(words, leaky, 6));
}

/// Its own time, and that of its pretraining where there was one. Of given weights nobody knows the latter:
/// their own time counts, and timeOf() says so.
bool isTimeKnown(const Comparison& comparison, const ComparedRun& run) {
    if (run.summary.elapsedS <= 0.0)
        return false;
    return startsFromFile(run) || std::isfinite(totalCostOf(comparison, run).seconds);
}

/// Line 3: the cheapest of those that are not worse than the best.
std::string efficiencyLine(const Words& words, const Comparison& comparison,
                           const std::vector<const GroupResult*>& equals) {
    const ComparedRun* cheapest = nullptr;
    const ComparedRun* best = &comparison.runs[equals.front()->runs.front()];
    std::set<std::string> devices;
    for (const GroupResult* group : equals)
        for (const std::size_t i : group->runs) {
            const ComparedRun& run = comparison.runs[i];
            if (!isTimeKnown(comparison, run))
                continue;
            devices.insert(run.summary.device);
            if (cheapest == nullptr || run.totalS() < cheapest->totalS())
                cheapest = &run;
        }
    if (cheapest == nullptr)
        return words(HILUM_TR("Efficiency: no training time was recorded."));
    std::string line;
    if (equals.size() == 1)
        line = words(HILUM_TR("Efficiency: the best run took {} (run {})."), timeOf(words, *cheapest),
                     cheapest->id);
    else if (cheapest->group == best->group)
        line = words(HILUM_TR("Efficiency: of the runs that cannot be told apart from the best, the best "
                              "itself took the least time, {} (run {})."),
                     timeOf(words, *cheapest), cheapest->id);
    else
        line = words(HILUM_TR("Efficiency: of the runs that cannot be told apart from the best, {} took the "
                              "least time, {} (run {}, AUROC {}); the best by AUROC took {} (run {})."),
                     quotedName(words, cheapest->name), timeOf(words, *cheapest), cheapest->id,
                     metricText(cheapest->metrics.at("auroc").value),
                     isTimeKnown(comparison, *best) ? durationIn(words, best->totalS())
                                                    : words(HILUM_TR("an unknown time")),
                     best->id);
    if (devices.size() > 1)
        line +=
            words(HILUM_TR(" Times were taken on different devices and cannot be set against each other."));
    else if (equals.size() > 1)
        line += words(HILUM_TR(" Each time was measured once, so a small difference means nothing."));
    return line;
}

} // namespace

BaselineVerdict verdictOf(const Interval& accuracy, double majorityAccuracy) {
    // Counts divided by the same n: equal accuracies are equal but for rounding.
    constexpr double kRounding = 1e-9;
    if (!std::isfinite(accuracy.value) || !std::isfinite(majorityAccuracy))
        return BaselineVerdict::Uncertain;
    if (std::abs(accuracy.value - majorityAccuracy) < kRounding)
        return BaselineVerdict::Equals;
    if (accuracy.value < majorityAccuracy)
        return BaselineVerdict::Loses;
    return accuracy.lower > majorityAccuracy ? BaselineVerdict::Beats : BaselineVerdict::Uncertain;
}

std::string verdictText(BaselineVerdict verdict) {
    switch (verdict) {
    case BaselineVerdict::Beats:
        return HILUM_TR("beats it");
    case BaselineVerdict::Uncertain:
        return HILUM_TR("not certain to beat it");
    case BaselineVerdict::Equals:
        return HILUM_TR("equals it");
    case BaselineVerdict::Loses:
        return HILUM_TR("loses to it");
    }
    return {};
}

std::string pairSentence(const Comparison& comparison, const PairedResult& pair,
                         const Translator& translate) {
    const Words words(translate);
    const std::string a = quotedName(words, comparison.runs[pair.a].name);
    const std::string b = quotedName(words, comparison.runs[pair.b].name);
    const Interval& difference = pair.difference.difference;
    if (pair.holmP >= kSignificance || !std::isfinite(difference.value) || difference.value == 0.0)
        return words(HILUM_TR("{} and {}: not distinguishable on this test set"), a, b);
    const bool first = difference.value > 0.0;
    const Interval by = first ? difference : negated(difference);
    return words(HILUM_TR("{} is better than {} by {} {}, Holm p {}"), first ? a : b, first ? b : a,
                 metricText(by.value), boundsText(by), pText(pair.holmP));
}

std::optional<std::size_t> mostAccurate(const Comparison& comparison) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const double accuracy = comparison.runs[i].metrics.at("accuracy").value;
        if (isRanked(comparison, comparison.runs[i]) && std::isfinite(accuracy) &&
            (!best || accuracy > comparison.runs[*best].metrics.at("accuracy").value))
            best = i;
    }
    return best;
}

std::vector<const PairedResult*> pairsInOrder(const Comparison& comparison) {
    const std::vector<const GroupResult*> groups = ranked(comparison);
    const std::string best = groups.empty() ? std::string() : groups.front()->group;
    std::vector<const PairedResult*> order;
    for (const PairedResult& pair : comparison.pairs)
        order.push_back(&pair);
    std::ranges::stable_sort(order, {}, [&](const PairedResult* pair) {
        const bool withBest =
            comparison.runs[pair->a].group == best || comparison.runs[pair->b].group == best;
        return std::pair(!withBest, pair->holmP);
    });
    return order;
}

std::string answerOf(const Comparison& comparison, const Translator& translate) {
    const Words words(translate);
    const std::vector<const GroupResult*> groups = ranked(comparison);
    if (groups.empty())
        return comparison.runs.empty()
                   ? words(HILUM_TR(
                         "There is nothing to compare: none of these runs has predictions on a test set."))
                   : words(HILUM_TR(
                         "There is nothing to rank: no run tells the films of this test set apart."));
    std::string text;
    if (!comparison.banners.empty()) {
        const auto kept = std::ranges::count_if(comparison.runs, [&](const ComparedRun& run) {
            return run.protocolGroup == comparison.protocolGroup;
        });
        text = words(
            HILUM_TR(
                "These runs followed different protocols; the answer is about the {} of {} that share one. "),
            kept, comparison.runs.size());
    }
    std::vector<const GroupResult*> equals;
    text += qualityLine(words, comparison, groups, equals);
    if (const std::string line = shortcutLine(words, comparison, groups); !line.empty())
        text += "\n" + line;
    if (const std::string line = accuracyLine(words, comparison); !line.empty())
        text += "\n" + line;
    text += "\n" + efficiencyLine(words, comparison, equals);
    const std::string leak = leakLine(words, comparison);
    return leak.empty() ? text : leak + "\n" + text;
}

} // namespace hilum::report
