// Orientation: how a film is turned and mirrored on the screen (one of eight ways) and the words that warn of
// it. Pure values; any thread.
#pragma once

#include <QCoreApplication>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <QTransform>

namespace hilum::widgets {

/// The film is mirrored left to right first, if at all, and then turned clockwise.
struct Orientation {
    Q_DECLARE_TR_FUNCTIONS(Orientation)
public:
    bool mirrored = false;
    int quarterTurns = 0; ///< 0 … 3, clockwise

    friend bool operator==(const Orientation&, const Orientation&) = default;

    [[nodiscard]] bool upright() const { return *this == Orientation{}; }
    /// What is on the screen, mirrored left to right.
    [[nodiscard]] Orientation flipped() const;
    /// What is on the screen, turned by `quarters` of a turn (negative: anticlockwise).
    [[nodiscard]] Orientation turned(int quarters) const;
    /// Size on the screen of a film of this size.
    [[nodiscard]] QSizeF sizeOf(QSizeF film) const;
    /// From a film of this size, origin in its upper left corner, to where it stands on the screen, again
    /// with the origin in the upper left corner.
    [[nodiscard]] QTransform of(QSizeF film) const;
    /// What a reader must know: "Mirrored: left is right"; "" when upright.
    [[nodiscard]] QString warning() const;
};

} // namespace hilum::widgets
