// PageStyle: the paper of the PDF report: A4, margins, fonts and colours. Lengths are device units, tenths of
// a point; y grows downwards. Pure; any thread.
#pragma once

#include "report/Document.h"

#include <QColor>
#include <QFont>
#include <QString>

namespace hilum::widgets::pdf {

inline constexpr int kResolution = 720; ///< dots per inch: one device unit is a tenth of a point

constexpr double pt(double points) {
    return points * kResolution / 72.0;
}
constexpr double mm(double millimetres) {
    return millimetres * kResolution / 25.4;
}

/// ISO 216 A4.
inline constexpr double kPaperShort = mm(210.0), kPaperLong = mm(297.0);
inline constexpr double kMarginSide = mm(17.0), kMarginTop = mm(17.0), kMarginBottom = mm(21.0);

/// Room for the report on one page; `turned` is landscape.
constexpr double roomWidth(bool turned) {
    return (turned ? kPaperLong : kPaperShort) - 2.0 * kMarginSide;
}
constexpr double roomHeight(bool turned) {
    return (turned ? kPaperShort : kPaperLong) - kMarginTop - kMarginBottom;
}

inline constexpr double kBodyPoints = 9.0;
inline constexpr double kNotePoints = 7.6;

namespace ink {
inline constexpr QRgb kText = 0xff1c2024, kMuted = 0xff4d555c, kLine = 0xffcfcabf, kSoft = 0xfff4f1ea,
                      kAccent = 0xff005a8c, kRule = 0xff8c3f00;
inline constexpr QRgb kGood = 0xff00664b, kWarning = 0xff8a4b00, kBad = 0xffa12a00;
inline constexpr QRgb kGoodPaper = 0xffeaf5f0, kWarningPaper = 0xfffff4e0, kBadPaper = 0xfffdeee8;
} // namespace ink

enum class Face { Sans, Serif };

/// The families of the HTML report; whichever of them the machine has.
[[nodiscard]] QFont fontOf(double points, bool bold = false, Face face = Face::Sans);
/// Colour of a text with this tone.
[[nodiscard]] QColor toneColour(report::Tone tone);
/// UTF-8 of a document as one line of clean text. What looks lost alone on a line (a number at the end, a per
/// cent sign, a dot between parts) stays with what is before it.
[[nodiscard]] QString textOf(const std::string& utf8);

} // namespace hilum::widgets::pdf
