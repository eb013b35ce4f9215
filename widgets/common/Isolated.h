// Isolated: numbers that belong together, in a line of Arabic. Window thread.
#pragma once

#include <QString>
#include <QStringList>

namespace hilum::widgets {

/// The text as one piece from left to right (U+2066 … U+2069) where the window reads from right to left:
/// there the parts of "0.871 [0.850, 0.890]" would change places. Elsewhere as it is.
[[nodiscard]] QString isolated(const QString& text);

/// "a · b · c"; where the window reads from right to left each piece keeps to itself (U+2068 … U+2069), and
/// the line begins with U+200F: two Latin names side by side would else be read in the wrong order.
[[nodiscard]] QString joinedFacts(const QStringList& pieces);

} // namespace hilum::widgets
