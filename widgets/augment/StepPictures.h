// StepPictures: what each step of a recipe does by itself, and the widget that shows one of them. The
// pictures are pure functions for the job pool; the widget lives on the window's thread.
#pragma once

#include "widgets/augment/PreviewMaker.h"

#include <QImage>
#include <QWidget>

#include <stop_token>
#include <vector>

namespace hilum::widgets {

/// The whole film, and for each step of a view the film after this step alone: it happens for certain, with
/// the numbers that the present draw has for it. Null where the step is switched off, and after a stop.
struct StepPictures {
    QImage film;
    std::vector<QImage> after;
};
/// side: of the pictures, px.
[[nodiscard]] StepPictures makeStepPictures(const PreviewRequest& request, std::size_t view, int side,
                                            std::stop_token stop = {});

/// Before above, after below.
class StepPair : public QWidget {
    Q_OBJECT
public:
    static constexpr int kSide = 64;      ///< of a picture on the screen
    static constexpr int kMadeSide = 128; ///< px that pictures are made at

    explicit StepPair(QWidget* parent = nullptr);
    void setPictures(const QImage& before, const QImage& after);
    [[nodiscard]] const QImage& before() const { return m_before; }
    [[nodiscard]] const QImage& after() const { return m_after; }
    [[nodiscard]] QSize sizeHint() const override { return {kSide, 2 * kSide + 2}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_before, m_after;
};

} // namespace hilum::widgets
