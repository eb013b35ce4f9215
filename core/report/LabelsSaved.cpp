#include "report/LabelsSaved.h"

#include "base/Text.h"
#include "report/CleanText.h"
#include "report/ExportParts.h"
#include "report/Facts.h"
#include "report/RunReading.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace hilum::report {
namespace {

using statistics::kNotANumber;
using statistics::MeanSd;

/// The part of the way from a to b, in logarithms.
double partOfWay(double a, double b, double films) {
    return std::log(films / a) / std::log(b / a);
}

std::string initOf(const ComparedRun& run) {
    return textAt(run.spec, "init");
}

bool isPretrained(const ComparedRun& run) {
    return initOf(run).starts_with("run:") || initOf(run).starts_with("file:");
}

bool isFromScratch(const ComparedRun& run) {
    return run.summary.spec && run.summary.spec->kind() == run::RunKind::FineTune && initOf(run) == "scratch";
}

const ComparedRun& firstOf(const Comparison& comparison, const LabelLine& line) {
    return comparison.runs[line.points.front().runs.front()];
}

/// Settings that both have and that differ.
int differences(const Json& a, const Json& b) {
    static const std::set<std::string> kNoSetting{"name", "notes", "init",      "labelFraction", "labelCount",
                                                  "seed", "kind",  "labelSeed", "device"};
    int count = 0;
    for (const auto& [key, value] : a.items())
        count += !kNoSetting.contains(key) && b.contains(key) && b.at(key) != value ? 1 : 0;
    return count;
}

/// The line from scratch of the same network, nullptr where there is none.
const LabelLine* scratchFor(const Comparison& comparison, const std::vector<LabelLine>& lines,
                            const ComparedRun& run) {
    const LabelLine* best = nullptr;
    int least = 0;
    for (const LabelLine& line : lines) {
        const ComparedRun& other = firstOf(comparison, line);
        if (!isFromScratch(other) || networkText(other.spec) != networkText(run.spec))
            continue;
        const int differ = differences(run.spec, other.spec);
        if (best == nullptr || differ < least) {
            best = &line;
            least = differ;
        }
    }
    return best;
}

std::string filmsText(double films) {
    return countText(static_cast<std::int64_t>(std::llround(films)));
}

std::string savingText(const LabelSaving& saving) {
    const bool beyond = saving.needed.reach == Reach::Beyond;
    return fmt::format(
        HILUM_TR("The largest saving outside the spread of training from scratch: with {} labelled films {} "
                 "reaches an AUROC of {}, for which {} would need {} {} labelled films, {} {} more."),
        filmsText(saving.point.films), "“" + saving.name + "”", metricText(saving.point.auroc.mean),
        "“" + saving.scratchName + "”", beyond ? HILUM_TR("more than") : HILUM_TR("about"),
        filmsText(saving.needed.films), beyond ? HILUM_TR("at least") : HILUM_TR("about"),
        filmsText(saving.saved));
}

} // namespace

std::string kindOf(const ComparedRun& run) {
    std::string name = run.name;
    if (const std::string labels = ", " + labelText(run); labels.size() > 2)
        if (const std::size_t at = name.find(labels); at != std::string::npos)
            name.erase(at, labels.size());
    for (const std::string_view part : {std::string_view("run "), kDrawInName, kSeedInName})
        name = name.substr(0, name.rfind(", " + std::string(part)));
    return name;
}

std::vector<LabelLine> labelLines(const Comparison& comparison) {
    std::map<std::pair<std::string, std::string>, std::map<std::int64_t, std::vector<std::size_t>>> byKind;
    std::map<std::string, std::string> nameOfLine; // its runs' own names differ in what tells them apart
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun& run = comparison.runs[i];
        if (run.protocolGroup != comparison.protocolGroup || run.trainingFilms <= 0 || run.constantScore)
            continue;
        const std::string name = nameOfLine.try_emplace(run.labelLine, kindOf(run)).first->second;
        byKind[{name, run.labelLine}][run.trainingFilms].push_back(i);
    }
    std::vector<LabelLine> lines;
    const std::string* previous = nullptr;
    for (const auto& [kind, byCount] : byKind) {
        LabelLine line{.name = kind.first, .points = {}};
        for (const auto& [films, runs] : byCount) {
            std::vector<double> values;
            for (const std::size_t i : runs)
                values.push_back(comparison.runs[i].metrics.at("auroc").value);
            const MeanSd auroc = statistics::meanSd(values);
            if (std::isfinite(auroc.mean))
                line.points.push_back({static_cast<double>(films), auroc, runs});
        }
        if (line.points.empty())
            continue;
        if (previous != nullptr && *previous == kind.first) // they differ in what no name tells
            line.name += ", run " + firstOf(comparison, line).id;
        previous = &kind.first;
        lines.push_back(std::move(line));
    }
    return lines;
}

LabelsNeeded labelsNeeded(std::span<const LabelPoint> points, double auroc) {
    if (points.empty() || !std::isfinite(auroc))
        return {};
    if (auroc <= points.front().auroc.mean)
        return {auroc < points.front().auroc.mean ? Reach::Before : Reach::Within, points.front().films};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const LabelPoint& a = points[i - 1];
        const LabelPoint& b = points[i];
        if (auroc > b.auroc.mean)
            continue;
        if (auroc == b.auroc.mean)
            return {Reach::Within, b.films};
        const double part = (auroc - a.auroc.mean) / (b.auroc.mean - a.auroc.mean);
        return {Reach::Within, a.films * std::pow(b.films / a.films, part)};
    }
    return {Reach::Beyond, points.back().films};
}

MeanSd lineAt(std::span<const LabelPoint> points, double films) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const LabelPoint& b = points[i];
        if (films == b.films)
            return b.auroc;
        if (films > b.films)
            continue;
        if (i == 0)
            break;
        const LabelPoint& a = points[i - 1];
        const double part = partOfWay(a.films, b.films, films);
        return {a.auroc.mean + part * (b.auroc.mean - a.auroc.mean),
                a.auroc.sd + part * (b.auroc.sd - a.auroc.sd), std::min(a.auroc.n, b.auroc.n)};
    }
    return {kNotANumber, kNotANumber, 0};
}

LabelSaving savingOf(const LabelPoint& point, std::span<const LabelPoint> scratch) {
    LabelSaving saving;
    saving.point = point;
    saving.scratch = lineAt(scratch, point.films);
    saving.needed = labelsNeeded(scratch, point.auroc.mean);
    saving.outsideBand = point.auroc.mean > saving.scratch.mean + saving.scratch.sd;
    const double more = saving.needed.films - point.films;
    switch (saving.needed.reach) {
    case Reach::Within:
        saving.saved = std::max(0.0, more);
        break;
    case Reach::Beyond: // with no more labels than the pretrained kind had nobody knows how many
        saving.saved = more > 0.0 ? more : kNotANumber;
        break;
    case Reach::Before:
        saving.saved = more <= 0.0 ? 0.0 : kNotANumber;
        break;
    case Reach::Unknown:
        saving.saved = kNotANumber;
    }
    return saving;
}

std::vector<LabelSaving> labelSavings(const Comparison& comparison) {
    const std::vector<LabelLine> lines = labelLines(comparison);
    std::vector<LabelSaving> savings;
    for (const LabelLine& line : lines) {
        const ComparedRun& run = firstOf(comparison, line);
        const LabelLine* scratch = isPretrained(run) ? scratchFor(comparison, lines, run) : nullptr;
        if (scratch == nullptr)
            continue;
        for (const LabelPoint& point : line.points) {
            savings.push_back(savingOf(point, scratch->points));
            savings.back().name = line.name;
            savings.back().scratchName = scratch->name;
        }
    }
    return savings;
}

SavingSummary summaryOf(const std::vector<LabelSaving>& savings) {
    if (savings.empty())
        return {};
    const LabelSaving* largest = nullptr;
    const LabelSaving* unreached = nullptr;
    bool anyBand = false;
    for (const LabelSaving& saving : savings) {
        anyBand = anyBand || std::isfinite(saving.scratch.sd);
        if (saving.outsideBand && saving.saved > 0.0 && (largest == nullptr || saving.saved > largest->saved))
            largest = &saving;
        if (saving.outsideBand && saving.needed.reach == Reach::Beyond)
            unreached = &saving;
    }
    if (largest != nullptr)
        return {SavingVerdict::Largest, largest};
    if (unreached != nullptr)
        return {SavingVerdict::Unreached, unreached};
    return {anyBand ? SavingVerdict::WithinBand : SavingVerdict::NoBand, nullptr};
}

std::string largestSavingText(const std::vector<LabelSaving>& savings) {
    const SavingSummary summary = summaryOf(savings);
    switch (summary.verdict) {
    case SavingVerdict::NotCompared:
        break;
    case SavingVerdict::Largest:
        return savingText(*summary.saving);
    case SavingVerdict::Unreached:
        return fmt::format(
            HILUM_TR("What “{}” reaches with {} labelled films lies outside the spread of training "
                     "from scratch, which does not reach it with as many: what it saves cannot "
                     "be told."),
            summary.saving->name, filmsText(summary.saving->point.films));
    case SavingVerdict::WithinBand:
        return HILUM_TR(
            "No saving lies outside the spread (one standard deviation) of training from scratch.");
    case SavingVerdict::NoBand:
        return HILUM_TR(
            "Training from scratch has no two runs at any of these numbers of labels: whether a saving "
            "is more than luck cannot be told.");
    }
    return {};
}

Json labelSavingsJson(const Comparison& comparison) {
    Json all = Json::array();
    for (const LabelSaving& saving : labelSavings(comparison)) {
        Json runs = Json::array();
        for (const std::size_t i : saving.point.runs)
            runs.push_back(comparison.runs[i].id);
        constexpr std::array kReaches{"about", "moreThan", "atMost", "unknown"};
        all.push_back({{"name", saving.name},
                       {"runs", runs},
                       {"trainingFilms", saving.point.films},
                       {"auroc", numberOrNull(saving.point.auroc.mean)},
                       {"aurocSd", numberOrNull(saving.point.auroc.sd)},
                       {"scratch", saving.scratchName},
                       {"scratchAuroc", numberOrNull(saving.scratch.mean)},
                       {"scratchAurocSd", numberOrNull(saving.scratch.sd)},
                       {"scratchNeeds", numberOrNull(saving.needed.films)},
                       {"scratchNeedsIs", kReaches.at(static_cast<std::size_t>(saving.needed.reach))},
                       {"saved", numberOrNull(saving.saved)},
                       {"outsideBand", saving.outsideBand}});
    }
    return all;
}

} // namespace hilum::report
