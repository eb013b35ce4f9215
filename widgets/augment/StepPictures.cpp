#include "widgets/augment/StepPictures.h"

#include "widgets/common/Theme.h"

#include <QPainter>

namespace hilum::widgets {

StepPictures makeStepPictures(const PreviewRequest& request, std::size_t view, int side,
                              std::stop_token stop) {
    StepPictures pictures;
    if (!request.cache || view >= request.recipe.views.size())
        return pictures;
    const GreyView film = request.cache->film(request.cacheRow);
    augment::Recipe alone = request.recipe;
    augment::ViewRecipe& steps = alone.views[view];
    steps.sideFactor = 1.0;
    std::vector<bool> enabled;
    for (auto& step : steps.steps) {
        enabled.push_back(step->enabled);
        step->enabled = false;
        step->probability = 1.0; // the draw of whether it happens is spent all the same
    }
    pictures.film = greyImage(alone.makeView(film, side, previewKey(request), view).image);
    pictures.after.resize(steps.steps.size());
    for (std::size_t i = 0; i < steps.steps.size() && !stop.stop_requested(); ++i) {
        if (!enabled[i])
            continue;
        steps.steps[i]->enabled = true;
        pictures.after[i] = greyImage(alone.makeView(film, side, previewKey(request), view).image);
        steps.steps[i]->enabled = false;
    }
    return pictures;
}

StepPair::StepPair(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    onThemeChanged(this, [this] { update(); });
}

void StepPair::setPictures(const QImage& before, const QImage& after) {
    m_before = before;
    m_after = after;
    update();
}

void StepPair::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect upper(0, 0, kSide, kSide), lower(0, kSide + 2, kSide, kSide);
    painter.fillRect(upper, colours().canvas);
    painter.fillRect(lower, colours().canvas);
    if (!m_before.isNull())
        painter.drawImage(upper, m_before);
    if (!m_after.isNull())
        painter.drawImage(lower, m_after);
}

} // namespace hilum::widgets
