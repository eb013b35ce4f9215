// ProbeText: what the line under the viewer says of the pixel under the pointer. Pure; window thread.
#pragma once

#include "widgets/library/ViewerWidget.h"

#include <QCoreApplication>
#include <QString>

namespace hilum::widgets {

class ProbeText {
    Q_DECLARE_TR_FUNCTIONS(ProbeText)
public:
    /// Place, stored value, value after the modality LUT, what the network sees.
    [[nodiscard]] static QString of(const Probe& probe);
    /// The same in two thirds of the room, for narrow viewers.
    [[nodiscard]] static QString brief(const Probe& probe);
};

} // namespace hilum::widgets
