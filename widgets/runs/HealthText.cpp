#include "widgets/runs/HealthText.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace hilum::widgets::runs {

namespace {

using run::HealthLight;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

/// In a square of side 1.
QPainterPath outlineOf(HealthLight light) {
    QPainterPath path;
    if (light == HealthLight::Amber) {
        path.addPolygon(QPolygonF({{0.5, 0.04}, {0.98, 0.92}, {0.02, 0.92}}));
    } else if (light == HealthLight::Red) {
        const double a = 0.3, b = 0.7;
        path.addPolygon(QPolygonF(
            {{a, 0.02}, {b, 0.02}, {0.98, a}, {0.98, b}, {b, 0.98}, {a, 0.98}, {0.02, b}, {0.02, a}}));
    } else {
        path.addEllipse(QRectF(0.04, 0.04, 0.92, 0.92));
    }
    path.closeSubpath();
    return path;
}

QPainterPath markOf(HealthLight light) {
    QPainterPath path;
    switch (light) {
    case HealthLight::Green:
        path.moveTo(0.28, 0.52);
        path.lineTo(0.44, 0.68);
        path.lineTo(0.73, 0.34);
        break;
    case HealthLight::Amber:
        path.moveTo(0.5, 0.38);
        path.lineTo(0.5, 0.62);
        path.moveTo(0.5, 0.77);
        path.lineTo(0.5, 0.78);
        break;
    case HealthLight::Red:
        path.moveTo(0.33, 0.33);
        path.lineTo(0.67, 0.67);
        path.moveTo(0.67, 0.33);
        path.lineTo(0.33, 0.67);
        break;
    case HealthLight::Unknown:
        break;
    }
    return path;
}

/// "0.020, even would be 0.072 (28 %)": the number is kept as a share of what is even.
QString spreadText(const run::HealthNumber& n) {
    if (!std::isfinite(n.against))
        return formatPercent(n.value);
    return Text::tr("%1 of 1/√d = %2 (%3)")
        .arg(formatNumber(n.value * n.against, 4), formatNumber(n.against, 4), formatPercent(n.value));
}

QString against(const run::HealthNumber& n, const QString& pattern, const QString& value,
                const QString& other) {
    return std::isfinite(n.against) ? pattern.arg(value, other) : value;
}

NumberText embeddingText(const run::HealthNumber& n) {
    if (n.key == "embedding.spread")
        return {
            Text::tr("Spread"), spreadText(n),
            Text::tr(
                "How far the embeddings of different films lie apart. Even in all directions is 1/√d; near 0 "
                "every film gets the same answer.")};
    return {Text::tr("Rank"),
            against(n, Text::tr("%1 of %2"), formatNumber(n.value, 1), formatNumber(n.against, 0)),
            Text::tr("How many directions the embeddings use, of as many as these films can fill (RankMe).")};
}

NumberText methodText(const run::HealthNumber& n) {
    if (n.key == "dino.kl")
        return {Text::tr("KL"), formatNumber(n.value, 3),
                Text::tr(
                    "How far the student is from its teacher, in nats. 0 means that there is nothing left to "
                    "learn, or that both say the same for every film.")};
    if (n.key == "dino.entropy")
        return {Text::tr("Teacher entropy"), Text::tr("%1 of the highest").arg(formatPercent(n.value, 1)),
                Text::tr(
                    "Near 100 % the teacher says the same for every film, near 0 % one output always wins.")};
    if (n.key == "byol.loss")
        return {
            Text::tr("BYOL loss"),
            against(n, Text::tr("%1 of at most %2"), formatNumber(n.value, 3), formatNumber(n.against, 0)),
            Text::tr("Near 0 the prediction is perfect: good only while the spread stays.")};
    if (n.key == "moco.sameFilm")
        return {
            Text::tr("Own keys"), formatNumber(n.value, 2),
            Text::tr(
                "Keys of the queue that are older views of the very film that asks. Above 0.5 it is taught "
                "to tell a film from itself.")};
    if (n.key == "mae.loss")
        return {Text::tr("Reconstruction"),
                against(n, Text::tr("%1, blank %2"), formatNumber(n.value, 3), formatNumber(n.against, 3)),
                Text::tr("Mean squared error of the hidden patches, against painting each in one grey.")};
    return {Text::tr("Found pairs"),
            against(n, Text::tr("%1, guessing %2"), formatPercent(n.value, 1), formatPercent(n.against, 2)),
            Text::tr("How often the network finds a film's other view among all others.")};
}

NumberText textOf(const run::HealthNumber& n) {
    if (n.key.starts_with("embedding."))
        return embeddingText(n);
    if (n.key == "gradient.norm")
        return {Text::tr("Gradient norm"),
                against(n, Text::tr("%1, usually %2"), formatShort(n.value), formatShort(n.against)),
                Text::tr("Length of the last step's gradient. Ten times the usual is a warning.")};
    if (n.key == "probe.auroc" || n.key == "knn.auroc")
        return {n.key == "probe.auroc" ? Text::tr("Linear probe") : Text::tr("kNN"),
                against(n, Text::tr("AUROC %1, best %2"), formatNumber(n.value), formatNumber(n.against)),
                Text::tr("How well a simple classifier tells the labelled films apart by these features.")};
    return methodText(n);
}

} // namespace

QString lightWord(HealthLight light) {
    switch (light) {
    case HealthLight::Green:
        return Text::tr("Good");
    case HealthLight::Amber:
        return Text::tr("Doubtful");
    case HealthLight::Red:
        return Text::tr("Bad");
    case HealthLight::Unknown:
        break;
    }
    return QStringLiteral("–");
}

QColor lightColour(HealthLight light) {
    const Colours& c = colours();
    return light == HealthLight::Green   ? c.good
           : light == HealthLight::Amber ? c.warning
           : light == HealthLight::Red   ? c.bad
                                         : c.textMuted;
}

QPixmap lightPixmap(HealthLight light, int side, qreal devicePixelRatio) {
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side, side);
    const QColor colour = lightColour(light);
    const QPainterPath outline = outlineOf(light);
    if (light == HealthLight::Unknown) {
        painter.setPen(QPen(colour, 0.09, Qt::DotLine));
        painter.drawPath(outline);
        return pixmap;
    }
    painter.fillPath(outline, colour);
    painter.setPen(QPen(colours().panel, 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(markOf(light));
    return pixmap;
}

QIcon lightIcon(HealthLight light, int side, qreal devicePixelRatio) {
    const QPixmap pixmap = lightPixmap(light, side, devicePixelRatio);
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled})
        icon.addPixmap(pixmap, mode);
    return icon;
}

std::vector<NumberText> numberTexts(const std::vector<run::HealthNumber>& numbers) {
    std::vector<NumberText> texts;
    for (const run::HealthNumber& number : numbers) {
        texts.push_back(textOf(number));
        texts.back().judged = number.judged;
    }
    return texts;
}

} // namespace hilum::widgets::runs
