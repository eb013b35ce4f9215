#include "widgets/common/Format.h"

#include "base/Text.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/Isolated.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace hilum::widgets {

namespace {

QString text(const char* english) {
    return QCoreApplication::translate("Format", english);
}

QString dash() {
    return QStringLiteral("–");
}

} // namespace

QString formatCount(std::int64_t n) {
    return QLocale().toString(static_cast<qlonglong>(n));
}

QString formatNumber(double value, int digits) {
    return std::isfinite(value) ? QLocale().toString(value, 'f', digits) : dash();
}

QString formatShort(double value) {
    if (!std::isfinite(value))
        return dash();
    const double size = std::abs(value);
    if (size != 0.0 && size < 1e-3)
        return QLocale().toString(value, 'g', 3);
    static constexpr std::array<std::pair<double, const char*>, 3> kSteps{
        {{1e9, " G"}, {1e6, " M"}, {1e4, " k"}}};
    for (const auto& [limit, letter] : kSteps) {
        if (size >= limit) {
            const double unit = limit == 1e4 ? 1e3 : limit;
            return isolated(QLocale().toString(value / unit, 'g', 3) + QLatin1String(letter));
        }
    }
    return QLocale().toString(value, 'g', 4);
}

QString formatPixel(double value) {
    constexpr double kLargestCount = 1e15;
    if (value == std::floor(value) && std::abs(value) < kLargestCount)
        return formatCount(static_cast<std::int64_t>(value));
    return std::isfinite(value) ? QLocale().toString(value, 'g', 6) : dash();
}

QString formatPercent(double share, int digits) {
    return std::isfinite(share)
               ? text(QT_TRANSLATE_NOOP("Format", "%1 %")).arg(QLocale().toString(share * 100.0, 'f', digits))
               : dash();
}

QString formatDuration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0.0)
        return dash();
    const QLocale locale;
    if (seconds < 10.0)
        return text(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(locale.toString(seconds, 'f', 1));
    const auto whole = static_cast<qlonglong>(std::llround(seconds));
    if (whole < 60)
        return text(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(locale.toString(whole));
    if (whole < 3600)
        return text(QT_TRANSLATE_NOOP("Format", "%1 min %2 s"))
            .arg(locale.toString(whole / 60), locale.toString(whole % 60));
    if (whole < 48 * 3600)
        return text(QT_TRANSLATE_NOOP("Format", "%1 h %2 min"))
            .arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
    return text(QT_TRANSLATE_NOOP("Format", "%1 d %2 h"))
        .arg(locale.toString(whole / 86400), locale.toString(whole % 86400 / 3600));
}

QString formatBytes(double bytes) {
    return std::isfinite(bytes) && bytes >= 0.0
               ? QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat)
               : dash();
}

QString formatInterval(double value, double low, double high, int digits) {
    return isolated(
        QStringLiteral("%1 [%2, %3]")
            .arg(formatNumber(value, digits), formatNumber(low, digits), formatNumber(high, digits)));
}

QString isolated(const QString& text) {
    constexpr char16_t kLeftToRightIsolate = u'\u2066', kPopIsolate = u'\u2069';
    return QGuiApplication::layoutDirection() == Qt::RightToLeft
               ? QChar(kLeftToRightIsolate) + text + QChar(kPopIsolate)
               : text;
}

QString cutShort(const QString& text, const QFontMetrics& metrics, int width) {
    const QString cut = metrics.elidedText(text, Qt::ElideRight, width);
    constexpr char16_t kLeftToRightMark =
        u'\u200e'; // fonts have it, unlike the isolates: the line stays as high
    return cut == text || text.isRightToLeft() || QGuiApplication::layoutDirection() != Qt::RightToLeft
               ? cut
               : cut + QChar(kLeftToRightMark);
}

QString joinedFacts(const QStringList& pieces) {
    constexpr char16_t kRightToLeftMark = u'\u200f', kFirstStrongIsolate = u'\u2068', kPopIsolate = u'\u2069';
    const QString dot = QStringLiteral(" · ");
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft)
        return pieces.join(dot);
    QStringList kept = pieces;
    for (QString& piece : kept)
        piece = QChar(kFirstStrongIsolate) + piece + QChar(kPopIsolate);
    return QChar(kRightToLeftMark) + kept.join(dot); // the line itself, too, goes from right to left
}

QString formatTime(std::int64_t msSince1970) {
    return msSince1970 > 0
               ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(msSince1970), QLocale::ShortFormat)
               : dash();
}

QString coreText(std::string_view english) {
    const QByteArray key(english.data(), static_cast<qsizetype>(english.size()));
    return key.isEmpty() ? QString() : QCoreApplication::translate("core", key.constData());
}

QString errorSentence(const Error& error) {
    return composedText(sentence(error, coreTranslator()));
}

} // namespace hilum::widgets
