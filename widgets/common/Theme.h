// The look of Hilum in one place: colours, type scale, spacing, radii; the style sheet is generated from it.
// Window thread only. The current theme lives in the QApplication (no global of our own).
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include <functional>

class QApplication;
class QLabel;
class QObject;
class QWidget;

namespace hilum::widgets {

enum class Theme { Dark, Light };

/// Every colour that a widget may use. Text colours stand at 4.5:1 or more on canvas, window, panel and
/// raised.
struct Colours {
    QColor canvas;     ///< behind films: near black in both themes, so that films read the same
    QColor canvasText; ///< text and rulers on canvas
    QColor window;     ///< the workbench
    QColor panel;      ///< cards, rail, details pane
    QColor raised;     ///< fields, buttons, selected rows' neighbours
    QColor hover;      ///< raised, under the pointer
    QColor border;     ///< decoration: lines between panels
    QColor outline;    ///< edges of fields and buttons (3:1 on what is behind)
    QColor text;
    QColor textMuted;  ///< second rank; still 4.5:1
    QColor accent;     ///< one accent: selection, focus, primary buttons, links (4.5:1 as text)
    QColor accentFill; ///< fill of primary buttons and the selected rail item's mark
    QColor onAccent;   ///< text on accentFill
    QColor selection;  ///< background of selected rows
    QColor good;
    QColor warning;
    QColor bad;
    QColor grid; ///< lines of charts
};

/// Pixels (device-independent), on a 4 px grid.
namespace space {
inline constexpr int kXs = 4, kS = 8, kM = 12, kL = 16, kXl = 24, kXxl = 32;
}
inline constexpr int kRadius = 6;      ///< fields, buttons
inline constexpr int kCardRadius = 10; ///< cards
inline constexpr int kControlHeight = 30;

/// Steps of the type scale, relative to the system's font.
enum class TypeStep { Caption, Body, Strong, Title, Headline, Figure, Mono };

/// Sets palette, font and style sheet; may be called again at any time.
void applyTheme(QApplication& application, Theme theme);
[[nodiscard]] QString styleSheet(Theme theme);
[[nodiscard]] Theme currentTheme();
[[nodiscard]] const Colours& colours(Theme theme);
[[nodiscard]] const Colours& colours(); ///< of the current theme
/// Calls `update` after each switch, as long as `context` lives. Does not call it now.
void onThemeChanged(QObject* context, std::function<void()> update);

[[nodiscard]] QFont typeFont(TypeStep step); ///< not `font`: QWidget::font() would hide it
[[nodiscard]] inline QFont font(TypeStep step) {
    return typeFont(step);
}
/// A label of a step; `muted` takes the second-rank colour. Follows the theme by style sheet.
[[nodiscard]] QLabel* makeLabel(const QString& text, TypeStep step, bool muted = false,
                                QWidget* parent = nullptr);

/// Colour-blind-safe colours of curves (Okabe and Ito 2008), lightened or darkened to show on the theme's
/// panel. Index wraps.
[[nodiscard]] QColor curveColour(int index, Theme theme);
[[nodiscard]] QColor curveColour(int index);
/// WCAG 2.1 contrast ratio, 1 … 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

// Roles that the style sheet knows; set with setRole() once, at construction.
/// role: "primary", "danger", "quiet", "tool" (QPushButton/QToolButton); "card", "panel", "canvas", "toolbar"
/// (QFrame/QWidget); "chip", "good", "warning", "bad", "muted", "error" (QLabel).
void setRole(QWidget* widget, const char* role);
/// objectName, accessible name and tooltip in one call: every interactive widget needs all three.
void describe(QWidget* widget, const QString& objectName, const QString& accessibleName,
              const QString& toolTip = {});

} // namespace hilum::widgets
