#include "widgets/library/ProbeText.h"

#include "widgets/common/Format.h"

#include <QLocale>

#include <cmath>

namespace hilum::widgets {

namespace {

/// Never rounded to "12.3 k": a probe is read to the last digit.
QString exact(double value) {
    constexpr double kLargestCount = 1e15;
    if (value == std::floor(value) && std::abs(value) < kLargestCount)
        return formatCount(static_cast<std::int64_t>(value));
    return QLocale().toString(value, 'g', 6);
}

} // namespace

QString ProbeText::of(const Probe& probe) {
    const QString place = tr("x %1  y %2").arg(formatCount(probe.pixel.x()), formatCount(probe.pixel.y()));
    const QString value =
        probe.stored
            ? tr("stored %1   after the modality LUT %2").arg(exact(*probe.stored), exact(probe.value))
            : tr("grey %1, made of colours").arg(exact(probe.value));
    QString text = place + QStringLiteral("   ") + value;
    if (probe.network)
        text += QStringLiteral("   ") +
                tr("the network sees %1 of 255 (%2 of 1) in its copy of %3 × %3 pixels")
                    .arg(formatCount(*probe.network), formatNumber(*probe.network / 255.0),
                         formatCount(probe.networkSide));
    return text;
}

} // namespace hilum::widgets
