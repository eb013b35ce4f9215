// Numbers and words as people read them, by the application's locale (QLocale()). Pure; window thread.
#pragma once

#include "base/Error.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace hilum::widgets {

[[nodiscard]] QString formatCount(std::int64_t n);                ///< 112,120
[[nodiscard]] QString formatNumber(double value, int digits = 3); ///< fixed digits; "–" when not finite
[[nodiscard]] QString formatShort(double value);                  ///< 0.000312 → 3.1e-4; 1234567 → 1.23 M
[[nodiscard]] QString formatPixel(double value); ///< 26,512: of a film, never rounded to 26.5 k
[[nodiscard]] QString formatPercent(double share, int digits = 0); ///< 0.873 → 87 %
[[nodiscard]] QString formatDuration(double seconds);              ///< 3 min 20 s; "–" when negative
[[nodiscard]] QString formatBytes(double bytes);                   ///< 1.2 GB
[[nodiscard]] QString formatInterval(double value, double low, double high,
                                     int digits = 3);       ///< 0.871 [0.850, 0.890]
[[nodiscard]] QString formatTime(std::int64_t msSince1970); ///< local date and time, short

/// A text of core (HILUM_TR) in the window's language.
[[nodiscard]] QString coreText(std::string_view english);
/// The sentence for a failure in the window's language.
[[nodiscard]] QString errorSentence(const Error& error);
/// UTF-8 of core as QString, and back.
[[nodiscard]] inline QString qs(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string ss(const QString& text) {
    return text.toStdString();
}

} // namespace hilum::widgets
