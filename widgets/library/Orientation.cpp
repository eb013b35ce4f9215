#include "widgets/library/Orientation.h"

namespace hilum::widgets {

// With M the mirror and R a quarter turn, a state is R^k M^m, and M R = R^-1 M.
Orientation Orientation::flipped() const {
    return {!mirrored, (4 - quarterTurns) % 4};
}

Orientation Orientation::turned(int quarters) const {
    return {mirrored, ((quarterTurns + quarters) % 4 + 4) % 4};
}

QSizeF Orientation::sizeOf(QSizeF film) const {
    return quarterTurns % 2 == 0 ? film : film.transposed();
}

QTransform Orientation::of(QSizeF film) const {
    const double w = film.width(), h = film.height();
    const QTransform mirror = mirrored ? QTransform(-1, 0, 0, 1, w, 0) : QTransform();
    switch (quarterTurns) { // y grows downwards: x' = m11 x + m21 y + dx, y' = m12 x + m22 y + dy
    case 1:
        return mirror * QTransform(0, 1, -1, 0, h, 0);
    case 2:
        return mirror * QTransform(-1, 0, 0, -1, w, h);
    case 3:
        return mirror * QTransform(0, -1, 1, 0, 0, w);
    default:
        return mirror;
    }
}

QString Orientation::warning() const {
    if (mirrored) {
        switch (quarterTurns) {
        case 0:
            return tr("Mirrored: left is right");
        case 2: // upside down by a mirror: left has stayed left, and yet it is a mirror image
            return tr("Mirrored: top is bottom");
        default:
            return tr("Mirrored and turned by 90°");
        }
    }
    switch (quarterTurns) {
    case 1:
        return tr("Turned clockwise by 90°");
    case 2:
        return tr("Turned by 180°: left is right, top is bottom");
    case 3:
        return tr("Turned anticlockwise by 90°");
    default:
        return {};
    }
}

} // namespace hilum::widgets
