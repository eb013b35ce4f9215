#include "widgets/runs/RunPictures.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/NeighbourPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSlider>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace hilum::widgets::runs {

namespace {

constexpr int kGap = space::kXs;
constexpr int kMapColumns = 2;

/// The wheel scrolls the details unless the slider has the focus.
class StepSlider : public QSlider {
public:
    explicit StepSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QSlider::wheelEvent(event);
        else
            event->ignore();
    }
};

struct StepPictures {
    std::vector<QImage> images;
    NeighbourStep neighbours;
};

QString whatText(const QString& kind) {
    if (kind == QLatin1String("grad-cam"))
        return RunPictures::tr(
            "Grad-CAM of the linear probe's logit for pneumonia in orange, radiologists' boxes in blue.");
    if (kind == QLatin1String("activation"))
        return RunPictures::tr(
            "Where the last stage is active in orange; it belongs to no class. Boxes in blue.");
    if (kind == QLatin1String("attention"))
        return RunPictures::tr("Attention of the class token, mean of the heads, in orange; boxes in blue.");
    return RunPictures::tr(
        "From left to right: the film, the patches that MAE sees, and what it makes of them.");
}

} // namespace

PictureGrid::PictureGrid(QWidget* parent) : QWidget(parent) {
    describe(this, QStringLiteral("runPictureGrid"), tr("Pictures of the run's films at one step"));
}

void PictureGrid::setImages(std::vector<QImage> images, int columns) {
    m_images = std::move(images);
    m_columns = std::max(1, columns);
    fitHeight();
    update();
}

/// Every cell has the proportions of the first image.
QRectF PictureGrid::cell(int index) const {
    const auto known = std::ranges::find_if(m_images, [](const QImage& image) { return !image.isNull(); });
    const double aspect =
        known == m_images.end() ? 1.0 : static_cast<double>(known->height()) / known->width();
    const double across = (width() - kGap * (m_columns - 1.0)) / m_columns;
    const double down = across * aspect;
    return {index % m_columns * (across + kGap), index / m_columns * (down + kGap), across, down};
}

void PictureGrid::fitHeight() {
    const int last = static_cast<int>(m_images.size()) - 1;
    setFixedHeight(last < 0 ? 0 : static_cast<int>(cell(last).bottom()) + 1);
}

void PictureGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void PictureGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        const QRectF place = cell(static_cast<int>(i));
        painter.fillRect(place, colours().canvas);
        if (!m_images[i].isNull())
            painter.drawImage(place, m_images[i]);
    }
}

RunPictures::RunPictures(Jobs& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(&jobs), m_what(makeLabel({}, TypeStep::Caption, true, this)),
      m_grid(new PictureGrid(this)), m_neighbours(new NeighbourPanel(this)), m_stepRow(new QWidget(this)),
      m_slider(new StepSlider(m_stepRow)), m_step(makeLabel({}, TypeStep::Caption, false, m_stepRow)) {
    setObjectName(QStringLiteral("runPictures"));
    m_what->setObjectName(QStringLiteral("runPicturesWhat"));
    m_what->setWordWrap(true);
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_step->setObjectName(QStringLiteral("runPicturesStep"));
    describe(m_slider, QStringLiteral("runPicturesSlider"), tr("Step of the pictures"),
             tr("Goes through the steps at which pictures were made; at the right end it follows the run."));
    m_slider->setPageStep(1);
    auto* row = new QHBoxLayout(m_stepRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_slider, 1);
    row->addWidget(m_step);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    layout->addWidget(m_what);
    layout->addWidget(m_stepRow);
    layout->addWidget(m_grid);
    layout->addWidget(m_neighbours);
    connect(m_slider, &QSlider::valueChanged, this, &RunPictures::showStep);
    showIndex({});
}

void RunPictures::setFolder(const std::filesystem::path& folder, bool pretraining) {
    m_folder = folder;
    m_pretraining = pretraining;
    m_indexChannel.cancel();
    m_imageChannel.cancel();
    showIndex({});
    refresh();
}

void RunPictures::refresh() {
    if (m_folder.empty() || m_indexChannel.pending() > 0)
        return;
    m_jobs->start<PictureIndex>(
        this, m_indexChannel, [folder = m_folder](std::stop_token) { return indexPictures(folder); },
        [this](const PictureIndex& index) {
            if (index != m_index)
                showIndex(index);
        });
}

void RunPictures::showIndex(const PictureIndex& index) {
    const bool follow = m_slider->value() == m_slider->maximum() || m_index.kind != index.kind;
    const std::int64_t shown =
        m_index.steps.empty() ? -1 : m_index.steps[static_cast<std::size_t>(m_slider->value())];
    m_index = index;
    const bool any = !index.steps.empty();
    m_stepRow->setVisible(any);
    m_grid->setVisible(any);
    m_neighbours->setVisible(any);
    if (!any) {
        m_grid->setImages({}, 1);
        m_what->setText(m_pretraining
                            ? tr("None yet: they are made at each evaluation on the watching films.")
                            : tr("Only pretraining makes pictures as it learns. “hilum-cli explain” shows "
                                 "where this run's network looks."));
    } else {
        m_what->setText(whatText(index.kind));
    }
    const int last = std::max(0, static_cast<int>(index.steps.size()) - 1);
    const auto same = std::ranges::lower_bound(index.steps, shown) - index.steps.begin();
    const int position = follow ? last : std::min(last, static_cast<int>(same));
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, last);
        m_slider->setValue(position);
    }
    m_slider->setEnabled(last > 0);
    showStep(position);
}

void RunPictures::showStep(int position) {
    const auto at = static_cast<std::size_t>(position);
    if (at >= m_index.steps.size())
        return;
    const std::int64_t step = m_index.steps[at];
    m_step->setText(tr("Step %1").arg(formatCount(step)));
    const int columns = m_index.kind == QLatin1String("reconstruction") ? 1 : kMapColumns;
    m_jobs->start<StepPictures>(
        this, m_imageChannel,
        [folder = m_folder, index = m_index, step](std::stop_token stop) {
            return StepPictures{readPictures(folder, index, step, stop), readNeighbours(folder, step, stop)};
        },
        [this, columns](StepPictures pictures) {
            m_grid->setImages(std::move(pictures.images), columns);
            m_neighbours->setStep(std::move(pictures.neighbours));
        });
}

} // namespace hilum::widgets::runs
