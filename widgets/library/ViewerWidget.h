// ViewerWidget: the canvas on which one film is shown: window/level, zoom, pan, turn and mirror, invert,
// boxes, rulers, pixel probe. The film goes through the window when it is painted, so that many changes cost
// one picture; large ones are made by a job. How it is painted stands in ViewerPaint.cpp. Owned by
// ViewerPanel, window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/FilmLoader.h"
#include "widgets/library/ViewTransform.h"

#include <QImage>
#include <QTransform>
#include <QWidget>

#include <memory>
#include <optional>

namespace hilum::widgets {

struct ViewPlace;

/// What lies under the pointer.
struct Probe {
    QPoint pixel;                 ///< of the file
    std::optional<double> stored; ///< as it stands in the file; nothing for colour
    double value = 0.0;           ///< after the modality LUT
    std::optional<int> network;   ///< grey 0 … 255 of the copy that training reads
    int networkSide = 0;
};

class RulerTool;

class ViewerWidget : public QWidget {
    Q_OBJECT
public:
    explicit ViewerWidget(Jobs& jobs, QWidget* parent = nullptr);

    /// Shows a film, fitted, in its default window; invert, boxes and shade stay as they are.
    void setFilm(LoadedFilm film);
    /// Shows a stand-in (the network's copy) with a sentence while the file is read or when it cannot be.
    void setStandIn(const QImage& picture, const QString& sentence, const std::vector<data::Box>& boxes = {});
    [[nodiscard]] const LoadedFilm& film() const { return m_film; }
    [[nodiscard]] QString sentence() const { return m_sentence; } ///< shown over the stand-in
    [[nodiscard]] bool hasPixels() const { return m_film.pixels != nullptr; }

    /// The window in use; the film's default where nothing was chosen.
    [[nodiscard]] imaging::VoiWindow window() const;
    void setWindow(const std::optional<imaging::VoiWindow>& window);
    void applyPreset(WindowPreset preset);
    void autoWindow(); ///< over what is in view
    [[nodiscard]] bool inverted() const { return m_inverted; }
    void setInverted(bool inverted);
    [[nodiscard]] bool boxesShown() const { return m_boxesShown; }
    void setBoxesShown(bool shown);
    /// True proportions (as the film was) or the file's own, where they differ.
    [[nodiscard]] bool proportionsTrue() const { return m_trueProportions; }
    void setProportionsTrue(bool on);
    /// A map of the network's square copy of the film, laid over it in one colour: 0 nothing, 255 most. Null:
    /// none. It stays when another film is set: whoever gave it takes it back.
    void setHeat(const QImage& map);
    [[nodiscard]] const QImage& heat() const { return m_heat; } ///< as it is painted
    [[nodiscard]] bool heatShown() const { return m_heatShown; }
    void setHeatShown(bool shown);
    /// Takes window, zoom and place of another viewer of the same film.
    void follow(const ViewerWidget& other);
    /// Where it looks, in terms of PaneLink.h; these three stand in PaneLink.cpp. Setting is silent.
    [[nodiscard]] ViewPlace place() const;
    void setPlace(const ViewPlace& place);
    /// The pixel of the file in the middle of the view, at so many widget pixels for one.
    void lookAt(QPointF pixel, double zoom);
    [[nodiscard]] bool squashed() const { return m_scale != QSizeF(1.0, 1.0); }
    /// Widget position to pixel of the file, and back.
    [[nodiscard]] QPointF toPixel(QPointF widget) const;
    [[nodiscard]] QPointF fromPixel(QPointF pixel) const;
    [[nodiscard]] QTransform pixelsToWidget() const;
    /// Mirrored or turned until the next film comes; every film starts upright.
    [[nodiscard]] Orientation orientation() const { return m_view.orientation(); }
    void setOrientation(Orientation orientation);
    [[nodiscard]] RulerTool* rulers() const { return m_rulers; }
    /// What is seen of the film, at the screen's resolution: window, boxes, heat map, rulers and the warning
    /// of a mirrored view, without the words about the patient. Null under the shade and without a film.
    [[nodiscard]] QImage shownPicture();
    void setShaded(bool shaded);
    [[nodiscard]] bool shaded() const { return m_shaded; }
    void fit();
    void oneToOne(); ///< one film pixel on one device pixel
    void zoomBy(double factor);
    /// Device pixels per film pixel.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] const ViewTransform& transform() const { return m_view; }
    /// What is painted of the film, before zoom: 8 bit. Null while it is being made.
    [[nodiscard]] const QImage& picture();
    /// How often the film has been put through a window: at most once a paint event, however often window and
    /// place were set before it.
    [[nodiscard]] int renders() const { return m_renders; }

Q_SIGNALS:
    void windowChanged(); ///< window or invert
    void boxesToggled(bool shown);
    void viewChanged(); ///< zoom or place
    void probed(const std::optional<hilum::widgets::Probe>& probe);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// What a picture is made by.
    struct Recipe {
        std::optional<imaging::VoiWindow> window;
        int level = 0;
        bool inverted = false;
        [[nodiscard]] bool sameAs(const Recipe& other) const;
    };
    struct Rendered {
        QImage image;
        Recipe recipe;
    };
    [[nodiscard]] QSizeF scale() const { return m_trueProportions ? m_scale : QSizeF(1.0, 1.0); }
    void ensureRendered();
    void takeRendered(Rendered rendered);
    void zoomTo(QPointF anchor, double widgetZoom);
    void probe(QPointF position);
    void paintFilm(QPainter& painter);
    void paintHeat(QPainter& painter);
    void paintBoxes(QPainter& painter);
    void paintWarning(QPainter& painter, const QRectF& area);
    void paintCorners(QPainter& painter);
    [[nodiscard]] QString windowText() const;
    [[nodiscard]] Qt::CursorShape cursorFor(QPointF position) const;
    void paintSentence(QPainter& painter);

    Jobs* m_jobs;
    JobChannel m_channel;
    LoadedFilm m_film;
    QImage m_standIn;
    QString m_sentence;
    QImage m_heat; ///< in colour, the stronger the less transparent
    std::vector<data::Box> m_boxes;
    ViewTransform m_view;
    RulerTool* m_rulers;
    QSizeF m_scale{1.0, 1.0};     ///< trueScale() of the film
    QImage m_picture;             ///< the film by m_made
    std::optional<Recipe> m_made; ///< nothing: not yet
    int m_renders = 0;
    std::optional<imaging::VoiWindow> m_window;
    double m_dragSpan = 256.0;
    QPointF m_last;
    Qt::MouseButton m_dragging = Qt::NoButton;
    bool m_inverted = false;
    bool m_boxesShown = true;
    bool m_heatShown = true;
    bool m_trueProportions = true;
    bool m_shaded = false;
};

} // namespace hilum::widgets
