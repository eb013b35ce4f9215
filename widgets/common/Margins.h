// Margins that change sides with the language: those of a layout do not. Window thread.
#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace hilum::widgets {

/// `leading`: the side where reading begins. Made once: a new language makes a new window.
[[nodiscard]] inline QMargins sidedMargins(int leading, int top, int trailing, int bottom) {
    const bool mirrored = QGuiApplication::isRightToLeft();
    return {mirrored ? trailing : leading, top, mirrored ? leading : trailing, bottom};
}

} // namespace hilum::widgets
