// The words of the further charts, in the window's language.
#include "report/Cost.h"
#include "report/LabelsSaved.h"
#include "widgets/common/Format.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/compare/FigureData.h"
#include "widgets/runs/RunText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace hilum::widgets::compare {

namespace {

/// The context of these texts.
struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(FigureText)
};

/// The translation of `pattern` with "{}" replaced, "" where there is none.
QString filled(const std::string& pattern, const QString& what) {
    const QString translated = coreText(pattern);
    return translated == qs(pattern) ? QString() : QString(translated).replace(QStringLiteral("{}"), what);
}

double valueOf(const report::ComparedRun& run, const char* metric) {
    const auto found = run.metrics.find(metric);
    return found == run.metrics.end() ? statistics::kNotANumber : found->second.value;
}

QString curvesNote(const FigureRequest& request, const FigureData& data) {
    const std::size_t drawn = data.charts.empty() ? 0 : data.charts.front().series.size();
    QString note =
        FigureText::tr("Markers: the thresholds chosen on validation. Dashed: chance. In brackets: "
                       "the area under the curve.");
    if (drawn < data.usable)
        note += u' ' + (request.oneOfEach
                            ? FigureText::tr("%1 of %2 kinds of runs are drawn, the highest AUROC first.")
                            : FigureText::tr("%1 of %2 runs are drawn, the highest AUROC first."))
                           .arg(formatCount(static_cast<std::int64_t>(drawn)),
                                formatCount(static_cast<std::int64_t>(data.usable)));
    return note;
}

QString calibrationNote(const report::ComparedRun& run) {
    const double share = run.prevalence * (1.0 - run.prevalence);
    QString note = FigureText::tr("Brier score %1, ECE %2.")
                       .arg(formatNumber(valueOf(run, "brier")), formatNumber(valueOf(run, "ece")));
    note += u' ' + (std::isfinite(run.temperature)
                        ? FigureText::tr("With the temperature %1 from validation: Brier score %2, ECE %3.")
                              .arg(formatNumber(run.temperature), formatNumber(valueOf(run, "brierScaled")),
                                   formatNumber(valueOf(run, "eceScaled")))
                        : FigureText::tr("It has no validation films to choose a temperature on."));
    return note + u' ' +
           FigureText::tr("Lower is better; answering every film with the share of positive ones has a Brier "
                          "score of %1. %2 bins with equally many films.")
               .arg(formatNumber(share), formatCount(report::kReliabilityBins));
}

QString savingText(const report::LabelSaving& saving) {
    const auto films = [](double count) { return formatCount(std::llround(count)); };
    const bool beyond = saving.needed.reach == report::Reach::Beyond;
    return (beyond ? FigureText::tr("Labels saved: with %1 labelled films “%2” reaches an AUROC of %3, for "
                                    "which “%4” would need more than %5, at least %6 more.")
                   : FigureText::tr("Labels saved: with %1 labelled films “%2” reaches an AUROC of %3, for "
                                    "which “%4” would need about %5, about %6 more."))
        .arg(films(saving.point.films), runs::comparedName(saving.name),
             formatNumber(saving.point.auroc.mean), runs::comparedName(saving.scratchName),
             films(saving.needed.films), films(saving.saved));
}

QString savedNote(const report::Comparison& comparison) {
    const auto savings = report::labelSavings(comparison);
    const report::SavingSummary summary = report::summaryOf(savings);
    switch (summary.verdict) {
    case report::SavingVerdict::NotCompared:
        return FigureText::tr(
            "Labels saved: not known, for no pretrained run has one from scratch of the same "
            "network beside it.");
    case report::SavingVerdict::Largest:
        return savingText(*summary.saving);
    case report::SavingVerdict::Unreached:
        return FigureText::tr(
                   "Labels saved: not known. What “%1” reaches with %2 labelled films lies outside "
                   "the spread of training from scratch, which does not reach it with as many.")
            .arg(runs::comparedName(summary.saving->name),
                 formatCount(std::llround(summary.saving->point.films)));
    case report::SavingVerdict::WithinBand:
        return FigureText::tr("Labels saved: none that lies outside the spread of training from scratch.");
    case report::SavingVerdict::NoBand:
        return FigureText::tr(
            "Labels saved: not known. Training from scratch has no two runs at any of these "
            "numbers of labels, so a saving may be luck: train it with more seeds.");
    }
    return {};
}

QString labelsNote(const report::Comparison& comparison) {
    return savedNote(comparison) + u' ' +
           FigureText::tr(
               "Bands: mean ± one standard deviation over seeds and draws of the labels; bars: the "
               "95 % interval where there is one run.");
}

/// The kinds of runs whose place lies on the front.
QStringList onFront(const report::Chart& chart) {
    QStringList names;
    for (const report::ChartPoint& point : chart.series.front().points)
        for (const report::ChartSeries& series : chart.series)
            if (&series != &chart.series.front() && series.points.size() == 1 &&
                series.points.front().x == point.x && series.points.front().y == point.y)
                names << FigureText::tr("“%1”").arg(qs(series.name));
    return names;
}

QString costNote(const report::Comparison& comparison, const FigureData& data) {
    if (data.charts.empty())
        return {};
    QString note = FigureText::tr("On the front, where no other is both cheaper and better: %1.")
                       .arg(QLocale().createSeparatedList(onFront(data.charts.front())));
    if (!report::onOneDevice(comparison))
        note += u' ' + FigureText::tr("The runs were made on different devices, so these costs cannot be set "
                                      "against each other.");
    return note;
}

QString thresholdText(const report::ComparedRun& run) {
    return (run.thresholdFromValidation
                ? FigureText::tr("At the threshold %1, chosen on validation films.")
                : FigureText::tr("At the threshold %1, which was not chosen: it has no "
                                 "validation films."))
        .arg(formatNumber(run.threshold));
}

QString subgroupsNote(const report::ComparedRun& run, const FigureData& data) {
    return thresholdText(run) + u' ' +
           FigureText::tr(
               "95 % intervals from %1 bootstrap samples over patients. Grey: fewer than %2 positive "
               "or negative films. Of a dozen parts one or the other lies apart by chance.")
               .arg(formatCount(data.resamples), formatCount(statistics::kFewInSubgroup));
}

} // namespace

QString chartText(const std::string& english) {
    const QString whole = coreText(english);
    if (whole != qs(english) || english.empty())
        return whole;
    if (const std::size_t open = english.rfind(" ("); open != std::string::npos && english.back() == ')') {
        const QString inside = qs(english.substr(open + 2, english.size() - open - 3));
        if (const QString text = filled(english.substr(0, open) + " ({})", inside); !text.isEmpty())
            return text;
        return QStringLiteral("%1 (%2)").arg(runs::comparedName(english.substr(0, open)), inside);
    }
    if (const std::size_t comma = english.rfind(", "); comma != std::string::npos)
        if (const QString text = filled(english.substr(0, comma) + ", {}", qs(english.substr(comma + 2)));
            !text.isEmpty())
            return text;
    return runs::comparedName(english); // a run, or what has no other language
}

report::Chart localised(report::Chart chart) {
    // What stands in brackets explains; the room beside the axes is small, and the read-out repeats it.
    static const std::map<std::string, const char*> kShort{
        {"1 − specificity (share of negative films called positive)",
         QT_TRANSLATE_NOOP("FigureText", "1 − specificity")},
        {"Sensitivity (share of positive films found)", QT_TRANSLATE_NOOP("FigureText", "Sensitivity")},
        {"Recall = sensitivity (share of positive films found)",
         QT_TRANSLATE_NOOP("FigureText", "Recall = sensitivity")},
        {"Precision (share of films called positive that are)", QT_TRANSLATE_NOOP("FigureText", "Precision")},
        {"Mean predicted probability of the films in a bin",
         QT_TRANSLATE_NOOP("FigureText", "Predicted probability (mean of the bin)")},
        {"Share of them that is positive", QT_TRANSLATE_NOOP("FigureText", "Share of positive films")},
        {"AUROC (no unit)", QT_TRANSLATE_NOOP("FigureText", "AUROC")},
        {"Test films in a bin", QT_TRANSLATE_NOOP("FigureText", "Test films")}};
    const auto axis = [](const std::string& label) {
        const auto found = kShort.find(label);
        return found == kShort.end() ? ss(chartText(label)) : ss(FigureText::tr(found->second));
    };
    chart.title = ss(chartText(chart.title));
    chart.description = ss(chartText(chart.description));
    chart.note.clear(); // the page has its own
    chart.x.label = axis(chart.x.label);
    chart.y.label = axis(chart.y.label);
    for (report::ChartSeries& series : chart.series)
        series.name = ss(chartText(series.name));
    for (report::ChartRule& rule : chart.rules)
        rule.text = ss(chartText(rule.text));
    return chart;
}

QString figureNote(const FigureRequest& request, const FigureData& data) {
    const report::Comparison& comparison = *request.comparison;
    if (request.run >= comparison.runs.size())
        return {};
    const report::ComparedRun& run = comparison.runs[request.run];
    switch (request.figure) {
    case Figure::Curves:
        return data.charts.empty() ? QString() : curvesNote(request, data);
    case Figure::Calibration:
        return data.charts.empty() ? QString() : calibrationNote(run);
    case Figure::Labels:
        return data.charts.empty() ? QString() : labelsNote(comparison);
    case Figure::Cost:
        return costNote(comparison, data);
    case Figure::Confusion:
        return run.classCounts.empty()
                   ? thresholdText(run)
                   : FigureText::tr("Each film counts under its likeliest class; there is no threshold.");
    case Figure::Subgroups:
        return data.subgroups.empty() ? QString() : subgroupsNote(run, data);
    }
    return {};
}

QString figureEmptyText(Figure figure) {
    switch (figure) {
    case Figure::Curves:
        return FigureText::tr("None of the chosen runs has a curve: check runs with test predictions of both "
                              "classes in the table.");
    case Figure::Calibration:
        return FigureText::tr("This run gives no probabilities between 0 and 1, so there is nothing to "
                              "calibrate. Choose another run.");
    case Figure::Labels:
        return FigureText::tr(
            "No chosen kind of run was trained with several numbers of labels. Train it with "
            "other label fractions to see what labels are worth.");
    case Figure::Cost:
        return FigureText::tr(
            "The chosen runs do not differ in any recorded cost. Check at least two kinds of "
            "runs in the table.");
    case Figure::Confusion:
        return FigureText::tr("No run is chosen.");
    case Figure::Subgroups:
        return FigureText::tr("This run recorded no facts of its test films (sex, age, view, boxes) in which "
                              "they differ. Choose another run.");
    }
    return {};
}

} // namespace hilum::widgets::compare
