#include "widgets/library/NetworkPane.h"

#include "run/RunSpec.h"
#include "widgets/common/Format.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"
#include "widgets/library/PaneLink.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {
constexpr std::array kUsualSides{64, 96, 128, 160, 192, 224, 256, 320, 384, 448, 512};
}

NetworkPane::NetworkPane(Jobs& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(&jobs), m_canvas(new ViewerWidget(jobs, this)) {
    setObjectName(QStringLiteral("networkPane"));
    m_canvas->setObjectName(QStringLiteral("networkCanvas"));
    m_canvas->setAccessibleName(tr("What the network sees"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(sidedMargins(space::kM, space::kXs, space::kS, space::kXs));
    auto* title = makeLabel(tr("What the network sees"), TypeStep::Strong, false, this);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    top->addWidget(title, 1);
    m_sides = new QComboBox(this);
    m_sides->setFocusPolicy(Qt::TabFocus);
    m_sides->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    describe(m_sides, QStringLiteral("networkSide"), tr("Size of the run"),
             tr("Side of the square that a run of this size gives to its network"));
    connect(m_sides, &QComboBox::activated, this, [this] {
        m_wanted = m_sides->currentData().toInt();
        make();
        Q_EMIT wantedSideChanged();
    });
    top->addWidget(m_sides);
    layout->addLayout(top);
    layout->addWidget(m_canvas, 1);
    m_probe = makeLabel({}, TypeStep::Caption, false, this);
    m_probe->setObjectName(QStringLiteral("networkProbe"));
    m_steps = makeLabel({}, TypeStep::Caption, true, this);
    m_steps->setObjectName(QStringLiteral("networkSteps"));
    m_steps->setWordWrap(true);
    for (QLabel* label : {m_probe, m_steps}) {
        label->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        layout->addWidget(label);
    }
    connect(m_canvas, &ViewerWidget::viewChanged, this, [this] {
        if (!m_changing)
            Q_EMIT moved();
    });
    connect(m_canvas, &ViewerWidget::probed, this, &NetworkPane::showProbe);
    showProbe(std::nullopt);
}

void NetworkPane::setSource(std::shared_ptr<FilmSource> source) {
    m_source = std::move(source);
    m_measureChannel.cancel();
    m_normalisations.clear();
    if (!m_film.pixels)
        return;
    if (m_copy.side > 0)
        showSteps(); // what was said was of the former split
    showProbe(std::nullopt);
    measure();
}

void NetworkPane::clear() {
    m_channel.cancel();
    m_film = {};
    m_copy = {};
    const QScopedValueRollback changing(m_changing, true);
    m_canvas->setStandIn({}, {});
    m_steps->clear();
}

void NetworkPane::showFilm(const ViewerWidget& canvas, std::vector<int> runSides) {
    clear();
    m_film = canvas.film();
    if (!canvas.hasPixels())
        return;
    m_runSides = std::move(runSides);
    fillSides();
    m_canvas->setBoxesShown(canvas.boxesShown());
    make();
    measure();
}

/// Sizes up to the cache's; the one shown is the chosen one, the newest run's, or that of new runs.
void NetworkPane::fillSides() {
    const QSignalBlocker quiet(m_sides);
    m_sides->clear();
    const int stored = m_film.network.width;
    std::vector<int> sides(kUsualSides.begin(), kUsualSides.end());
    sides.insert(sides.end(), m_runSides.begin(), m_runSides.end());
    sides.push_back(stored);
    std::erase_if(sides, [&](int side) { return side < 1 || side > stored; });
    std::ranges::sort(sides);
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    for (const int side : sides) {
        const auto runs = std::ranges::count(m_runSides, side);
        const QString pixels = tr("%1 px").arg(formatCount(side));
        m_sides->addItem(runs > 0 ? tr("%1 · %n run(s)", "pixels", static_cast<int>(runs)).arg(pixels)
                         : side == stored ? tr("%1 · stored", "pixels").arg(pixels)
                                          : pixels,
                         side);
    }
    int shown = m_wanted > 0          ? m_wanted
                : !m_runSides.empty() ? m_runSides.front()
                                      : static_cast<int>(run::RunSpec().integer("side"));
    shown = std::min(shown, stored);
    int index = m_sides->findData(shown);
    if (index < 0) // chosen on a dataset with other sizes: the next smaller one
        index = static_cast<int>(std::ranges::upper_bound(sides, shown) - sides.begin()) - 1;
    m_sides->setCurrentIndex(std::max(0, index));
}

void NetworkPane::setWantedSide(int side) {
    m_wanted = side;
    if (m_film.pixels) {
        fillSides();
        make();
    }
}

void NetworkPane::make() {
    const int side = m_sides->currentData().toInt();
    m_jobs->start<NetworkCopy>(
        this, m_channel, [film = m_film, side](std::stop_token) { return networkCopyOf(film, side); },
        [this](NetworkCopy copy) { take(std::move(copy)); });
}

void NetworkPane::take(NetworkCopy copy) {
    const int former = m_copy.side;
    const ViewPlace place = m_canvas->place();
    m_copy = std::move(copy);
    {
        const QScopedValueRollback changing(m_changing, true);
        if (m_copy.film.pixels) {
            m_canvas->setFilm(m_copy.film);
            if (former > 0) // the same film at another size: it stays where it was
                m_canvas->setPlace(place);
        } else {
            m_canvas->setStandIn({}, tr("There is no copy of this film."));
        }
    }
    showSteps();
    if (former == 0)
        Q_EMIT made();
}

/// Without the normalisation while it is not known.
void NetworkPane::showSteps() {
    m_steps->setText(networkSteps(m_copy, m_normalisations[m_film.film.record.dataset]));
}

void NetworkPane::measure() {
    const std::int64_t dataset = m_film.film.record.dataset;
    if (!m_source || m_normalisations[dataset].films > 0)
        return;
    m_jobs->start<Normalisation>(
        this, m_measureChannel,
        [source = m_source, film = m_film.film](std::stop_token stop) {
            return normalisationOf(*source, film, stop);
        },
        [this, dataset](const Normalisation& normalisation) {
            m_normalisations[dataset] = normalisation;
            if (m_film.film.record.dataset == dataset && m_copy.side > 0)
                showSteps();
        });
}

void NetworkPane::follow(const ViewerWidget& canvas) {
    if (!canvas.hasPixels() || !m_canvas->hasPixels())
        return;
    const QScopedValueRollback changing(m_changing, true);
    if (canvas.transform().fitted()) {
        m_canvas->setPlace({});
        return;
    }
    const QPointF middle = canvas.toPixel(QRectF(canvas.rect()).center());
    const double longer = std::max(m_copy.file.width(), m_copy.file.height());
    m_canvas->lookAt(squarePoint(middle, m_copy.file, m_copy.side),
                     canvas.transform().zoom() * longer / m_copy.side);
}

void NetworkPane::lead(ViewerWidget& canvas) const {
    if (!canvas.hasPixels() || !m_canvas->hasPixels())
        return;
    if (m_canvas->transform().fitted()) {
        canvas.setPlace({});
        return;
    }
    const QPointF middle = m_canvas->toPixel(QRectF(m_canvas->rect()).center());
    const double longer = std::max(m_copy.file.width(), m_copy.file.height());
    canvas.lookAt(filmPoint(middle, m_copy.file, m_copy.side),
                  m_canvas->transform().zoom() * m_copy.side / longer);
}

void NetworkPane::setShaded(bool shaded) {
    m_canvas->setShaded(shaded);
}

void NetworkPane::setBoxesShown(bool shown) {
    m_canvas->setBoxesShown(shown);
}

void NetworkPane::showProbe(const std::optional<Probe>& probe) {
    const auto known = m_normalisations.find(m_film.film.record.dataset);
    if (!probe || known == m_normalisations.end() || known->second.films == 0) {
        m_probe->setText(probe ? tr("x %1  y %2   grey %3 of 255")
                                     .arg(formatCount(probe->pixel.x()), formatCount(probe->pixel.y()),
                                          formatNumber(probe->value, 1))
                               : QString(QChar::Nbsp)); // a line, so that the film does not jump
        return;
    }
    const data::PixelStatistics& pixels = known->second.pixels;
    m_probe->setText(tr("x %1  y %2   grey %3 of 255, normalised %4")
                         .arg(formatCount(probe->pixel.x()), formatCount(probe->pixel.y()),
                              formatNumber(probe->value, 1),
                              formatNumber((probe->value / 255.0 - pixels.mean) / pixels.standardDeviation)));
}

} // namespace hilum::widgets
