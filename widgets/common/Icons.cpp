#include "widgets/common/Icons.h"

#include "widgets/common/Theme.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <optional>

namespace hilum::widgets {

namespace {

QString fileOf(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QPixmap tinted(const QString& name, QSize pixels, const QColor& colour) {
    const QString key = QStringLiteral("hilum/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(fileOf(name));
    if (renderer.isValid()) {
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        // The drawing is a mask: its alpha stays, its colour becomes ours.
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Chooses the colour when it paints, so that an icon set once follows the theme.
class TintedEngine final : public QIconEngine {
public:
    TintedEngine(QString name, std::optional<QColor> colour) : m_name(std::move(name)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return tinted(m_name, size, colourFor(mode, state));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        Q_UNUSED(scale); // `size` is in device pixels already; QIcon sets the ratio
        return tinted(m_name, size, colourFor(mode, state));
    }
    QIconEngine* clone() const override { return new TintedEngine(m_name, m_colour); }
    QString key() const override { return QStringLiteral("hilum-tinted"); }
    bool isNull() override { return !QFile::exists(fileOf(m_name)); }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode, QIcon::State state) const {
        const Colours& c = colours();
        if (mode == QIcon::Disabled)
            return c.outline;
        if (m_colour)
            return *m_colour;
        return state == QIcon::On ? c.accent : c.text;
    }
    QString m_name;
    std::optional<QColor> m_colour;
};

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new TintedEngine(name, std::nullopt));
}

QIcon icon(const QString& name, const QColor& colour) {
    return QIcon(new TintedEngine(name, colour));
}

QPixmap iconPixmap(const QString& name, int side, const QColor& colour, qreal devicePixelRatio) {
    const int pixels = static_cast<int>(std::lround(side * devicePixelRatio));
    QPixmap pixmap = tinted(name, QSize(pixels, pixels), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QStringList iconNames() {
    QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    for (QString& name : names)
        name.chop(4);
    return names;
}

} // namespace hilum::widgets
