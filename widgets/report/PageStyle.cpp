#include "widgets/report/PageStyle.h"

#include "report/CleanText.h"
#include "widgets/common/Format.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace hilum::widgets::pdf {

namespace {

/// Longer texts of others are cut: a page must come to an end.
constexpr std::size_t kMostCharacters = 20'000;

} // namespace

QFont fontOf(double points, bool bold, Face face) {
    static const QStringList kSans{QStringLiteral("Source Sans 3"), QStringLiteral("Source Sans Pro"),
                                   QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    static const QStringList kSerif{QStringLiteral("Source Serif 4"), QStringLiteral("Source Serif Pro"),
                                    QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif")};
    QFont font;
    font.setFamilies(face == Face::Serif ? kSerif : kSans);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pt(points)))));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // No ligatures: who searches a PDF for "fine-tuned" types an f and an i. Qt leaves them out where letters
    // are spaced, however little.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

QColor toneColour(report::Tone tone) {
    switch (tone) {
    case report::Tone::Good:
        return QColor::fromRgb(ink::kGood);
    case report::Tone::Warning:
        return QColor::fromRgb(ink::kWarning);
    case report::Tone::Bad:
        return QColor::fromRgb(ink::kBad);
    case report::Tone::Note:
        return QColor::fromRgb(ink::kMuted);
    case report::Tone::Plain:
    case report::Tone::Lead:
        break;
    }
    return QColor::fromRgb(ink::kText);
}

QString textOf(const std::string& utf8) {
    static const QRegularExpression kNumber(QStringLiteral(" (\\d{1,3})(?=,|$)"));
    QString text = qs(report::cleanText(utf8, kMostCharacters));
    text.replace(kNumber, QStringLiteral("\u00a0\\1")); // "seed 3"
    text.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));
    return text.replace(QStringLiteral(" · "), QStringLiteral("\u00a0· "));
}

} // namespace hilum::widgets::pdf
