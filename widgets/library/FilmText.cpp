#include "widgets/library/FilmText.h"

#include "widgets/common/Format.h"

#include <QLocale>
#include <QStringList>

namespace hilum::widgets {

namespace {

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString FilmText::view(data::View view) {
    switch (view) {
    case data::View::PA:
        return tr("PA");
    case data::View::AP:
        return tr("AP");
    case data::View::Lateral:
        return tr("Lateral");
    case data::View::Unknown:
        break;
    }
    return {};
}

QString FilmText::sex(data::Sex sex) {
    switch (sex) {
    case data::Sex::Female:
        return tr("Female");
    case data::Sex::Male:
        return tr("Male");
    case data::Sex::Unknown:
        break;
    }
    return {};
}

QString FilmText::age(int years) {
    if (years < 0)
        return {};
    return years == 1 ? tr("1 year") : tr("%n years", nullptr, years);
}

QString FilmText::part(data::Part part) {
    switch (part) {
    case data::Part::Train:
        return tr("Training");
    case data::Part::Validation:
        return tr("Validation");
    case data::Part::Test:
        return tr("Test");
    case data::Part::None:
        break;
    }
    return {};
}

QString FilmText::shortPart(data::Part part) {
    switch (part) {
    case data::Part::Train:
        return tr("Train");
    case data::Part::Validation:
        return tr("Val");
    case data::Part::Test:
        return tr("Test");
    case data::Part::None:
        break;
    }
    return {};
}

QString FilmText::label(int target) {
    return target == 1 ? tr("Pneumonia: yes") : target == 0 ? tr("Pneumonia: no") : tr("No label");
}

QString FilmText::finding(const std::string& name) {
    if (name == "No Finding")
        return tr("No finding");
    return coreText(name).replace(QLatin1Char('_'), QLatin1Char(' ')); // NIH: "Pleural_Thickening"
}

QString FilmText::findings(const data::Record& record) {
    if (record.findings.empty())
        return record.target < 0 ? tr("No label") : tr("No finding");
    QStringList names;
    for (const std::string& name : record.findings)
        names << finding(name);
    return names.join(QStringLiteral(", "));
}

QString FilmText::line(const data::Record& record) {
    QStringList parts;
    for (const QString& text : {view(record.view), sex(record.sex)}) {
        if (!text.isEmpty())
            parts << text;
    }
    if (record.ageYears >= 0)
        parts << tr("%1 y", "age in years, short").arg(QLocale().toString(record.ageYears));
    return joined(parts);
}

QString FilmText::spacing(const data::Record& record, int width, int height) {
    if (!(record.spacingXMm > 0.0) || !(record.spacingYMm > 0.0))
        return tr("Not known: lengths cannot be measured on this film.");
    const auto pair = [](double x, double y) {
        return tr("%1 × %2 mm", "width × height of a pixel").arg(formatNumber(x, 3), formatNumber(y, 3));
    };
    const bool sized = record.originalWidth > 0 && record.originalHeight > 0;
    if (sized && width == record.originalWidth && height == record.originalHeight)
        return tr("%1, of the original film.").arg(pair(record.spacingXMm, record.spacingYMm));
    if (!sized)
        return tr("%1, of the original film. Its size is not known, so that lengths cannot be measured here.")
            .arg(pair(record.spacingXMm, record.spacingYMm));
    const QString original =
        tr("%1, of the original film (%2 × %3 pixels).")
            .arg(pair(record.spacingXMm, record.spacingYMm), QLocale().toString(record.originalWidth),
                 QLocale().toString(record.originalHeight));
    if (width <= 0 || height <= 0)
        return original;
    const double x = record.spacingXMm * record.originalWidth / width;
    const double y = record.spacingYMm * record.originalHeight / height;
    return tr("%1 Here: %2 for each pixel.").arg(original, pair(x, y));
}

QString FilmText::hidden() {
    return QStringLiteral("•••");
}

} // namespace hilum::widgets
