// FilmCanvas: a square picture on the dark canvas with a caption and rectangles. Window thread.
#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace hilum::widgets {

/// A rectangle in fractions of the picture.
struct Overlay {
    QRectF place;
    QColor colour;
    bool dashed = false;
    QString label;
};

class FilmCanvas : public QWidget {
    Q_OBJECT
public:
    explicit FilmCanvas(QWidget* parent = nullptr);
    void setPicture(const QImage& picture);
    /// Above the picture; the swatch links it to a rectangle on another canvas.
    void setCaption(const QString& caption, const QColor& swatch = {});
    [[nodiscard]] const QString& caption() const { return m_caption; }
    void setOverlays(std::vector<Overlay> overlays);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] const std::vector<Overlay>& overlays() const { return m_overlays; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 340}; }
    /// DINO's eleven fit beside their source and the recipe on 1366 px.
    [[nodiscard]] QSize minimumSizeHint() const override { return {92, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF pictureRect() const;
    QImage m_picture;
    QString m_caption;
    QColor m_swatch;
    std::vector<Overlay> m_overlays;
};

} // namespace hilum::widgets
