#include "widgets/augment/FigureText.h"

#include "widgets/common/Format.h"

#include <QCoreApplication>

#include <algorithm>

namespace hilum::widgets {

namespace {

using About = augment::Remark::About;
constexpr double kWorthSaying = 0.005; ///< of the pixels

QString text(const char* english, int n = -1) {
    return QCoreApplication::translate("FigureText", english, nullptr, n);
}

QString percent(const data::Share& share) {
    const double value = share.value();
    return formatPercent(value, value > 0.0 && value < 0.1 ? 1 : 0);
}

/// The sentence of core, or the one with the figure.
QString remarkText(const augment::Remark& remark, const CountedFigures* counted) {
    if (counted && remark.about == About::SmallCrops && counted->figures.smallCrops.known()) {
        const data::RecipeFigures& figures = counted->figures;
        if (!figures.lungMissed.known())
            return text(
                QT_TRANSLATE_NOOP("FigureText", "No crop that was drawn is below a fifth of the film."));
        return text(QT_TRANSLATE_NOOP("FigureText",
                                      "%1 of the crops are below a fifth of the film; of those %2 lie "
                                      "mostly outside the lungs."))
            .arg(percent(figures.smallCrops), percent(figures.lungMissed));
    }
    if (counted && remark.about == About::Blur && counted->figures.detailLost.known())
        return text(QT_TRANSLATE_NOOP("FigureText",
                                      "Blur takes %1 of the fine detail where it happens, and fine "
                                      "opacities with it."))
            .arg(percent(counted->figures.detailLost));
    return coreText(remark.text);
}

/// On how many films and draws, and what the lungs are; "" when nothing of it was said.
QString basis(const CountedFigures& counted) {
    const data::RecipeFigures& figures = counted.figures;
    const auto count = [](std::int64_t n) { return formatCount(n); };
    QStringList sentences;
    if (figures.lungMissed.known())
        sentences << text(QT_TRANSLATE_NOOP("FigureText",
                                            "Crops: counted on %1 of %2 films; draws of each: %3."))
                         .arg(count(figures.smallCrops.films), count(counted.films),
                              count(figures.cropDraws));
    if (const auto films = std::max(figures.clipped.films, figures.detailLost.films); films > 0)
        sentences << text(QT_TRANSLATE_NOOP("FigureText",
                                            "Pixels: counted on %1 of %2 films; draws of each: %3."))
                         .arg(count(films), count(counted.films), count(figures.pixelDraws));
    if (figures.lungMissed.known() && figures.field.boxes > 0)
        sentences << text(QT_TRANSLATE_NOOP("FigureText",
                                            "Lungs: where the middle 90 % of the edges of %1 boxes "
                                            "lie, each half by itself."))
                         .arg(count(figures.field.boxes));
    else if (figures.lungMissed.known())
        sentences << text(QT_TRANSLATE_NOOP("FigureText",
                                            "Lungs: a fixed rule, 12 to 47 % and 53 to 88 % of the "
                                            "width, 12 to 80 % of the height."));
    return sentences.join(u' ');
}

} // namespace

LintText lintText(const augment::Recipe& recipe, const CountedFigures* counted) {
    LintText result;
    for (const augment::Remark& remark : augment::remarks(recipe)) {
        result.sentences << remarkText(remark, counted);
        result.clean = result.clean && remark.about == About::Colour;
    }
    if (counted && counted->figures.clipped.known() && counted->figures.clipped.value() >= kWorthSaying) {
        result.sentences << text(QT_TRANSLATE_NOOP("FigureText",
                                                   "Brightness and contrast turn %1 of the pixels black "
                                                   "or white."))
                                .arg(percent(counted->figures.clipped));
        result.clean = false;
    }
    if (result.clean)
        result.sentences.prepend(text(
            QT_TRANSLATE_NOOP("FigureText", "Nothing in this recipe is known to do harm on chest films.")));
    if (const QString sentence = counted ? basis(*counted) : QString(); !sentence.isEmpty())
        result.sentences << sentence;
    return result;
}

QString boxesText(const CountedFigures& counted) {
    const data::RecipeFigures& figures = counted.figures;
    if (!figures.boxLost.known())
        return {};
    const auto kept = [](const data::Share& lost) { return formatPercent(1.0 - lost.value()); };
    const QString films =
        figures.boxLost.films == counted.filmsWithBox
            ? text(QT_TRANSLATE_NOOP("FigureText", "All boxes of this dataset (%1 films × %2 draws)"))
                  .arg(formatCount(figures.boxLost.films), formatCount(figures.boxDraws))
            : text(QT_TRANSLATE_NOOP("FigureText", "Boxes of this dataset (%1 of %3 films × %2 "
                                                   "draws)"))
                  .arg(formatCount(figures.boxLost.films), formatCount(figures.boxDraws),
                       formatCount(counted.filmsWithBox));
    return text(QT_TRANSLATE_NOOP("FigureText",
                                  "%1: half or more is left in %2 of the views, and in %3 of the draws in "
                                  "every full-size view."))
        .arg(films, kept(figures.boxLost), kept(figures.drawLost));
}

} // namespace hilum::widgets
