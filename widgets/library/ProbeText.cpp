#include "widgets/library/ProbeText.h"

#include "widgets/common/Format.h"

namespace hilum::widgets {

QString ProbeText::of(const Probe& probe) {
    const QString place = tr("x %1  y %2").arg(formatCount(probe.pixel.x()), formatCount(probe.pixel.y()));
    const QString value = probe.stored ? tr("stored %1   after the modality LUT %2")
                                             .arg(formatPixel(*probe.stored), formatPixel(probe.value))
                                       : tr("grey %1, made of colours").arg(formatPixel(probe.value));
    QString text = place + QStringLiteral("   ") + value;
    if (probe.network)
        text += QStringLiteral("   ") +
                tr("the network sees %1 of 255 (%2 of 1) in its copy of %3 × %3 pixels")
                    .arg(formatCount(*probe.network), formatNumber(*probe.network / 255.0),
                         formatCount(probe.networkSide));
    return text;
}

QString ProbeText::brief(const Probe& probe) {
    const QString gap = QStringLiteral("   ");
    QString text = tr("x %1  y %2").arg(formatCount(probe.pixel.x()), formatCount(probe.pixel.y())) + gap;
    text += probe.stored ? tr("stored %1   LUT %2").arg(formatPixel(*probe.stored), formatPixel(probe.value))
                         : tr("grey %1, made of colours").arg(formatPixel(probe.value));
    if (probe.network)
        text += gap + tr("network %1 of 255").arg(formatCount(*probe.network));
    return text;
}

} // namespace hilum::widgets
