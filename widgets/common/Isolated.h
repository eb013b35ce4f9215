// Isolated: numbers and names that belong together, in a line of Arabic. Window thread.
#pragma once

#include <QString>
#include <QStringList>

class QFontMetrics;

namespace hilum::widgets {

/// The text as one piece from left to right (U+2066 … U+2069) where the window reads from right to left:
/// there the parts of "0.871 [0.850, 0.890]" would change places. Elsewhere as it is.
[[nodiscard]] QString isolated(const QString& text);

/// The text, or so much of it as has room, with "…" at its own end: of a Latin name that is the right one,
/// though the window reads from the right.
[[nodiscard]] QString cutShort(const QString& text, const QFontMetrics& metrics, int width);

/// "a · b · c"; where the window reads from right to left each piece keeps to itself (U+2068 … U+2069), and
/// the line begins with U+200F: two Latin names side by side would else be read in the wrong order.
[[nodiscard]] QString joinedFacts(const QStringList& pieces);

} // namespace hilum::widgets
