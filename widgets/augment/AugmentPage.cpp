#include "widgets/augment/AugmentPage.h"

#include "widgets/augment/FilmCanvas.h"
#include "widgets/augment/FilmChooser.h"
#include "widgets/augment/MethodBar.h"
#include "widgets/augment/RecipeEditor.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/DatasetStamp.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/Shade.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

namespace {

constexpr std::array kSides{48, 64, 96, 128, 160, 192, 224, 256, 320, 384, 512};
constexpr std::size_t kRoomyViews = 3; ///< so many stand in one row; more share two, with short captions

/// Captions and rectangles stand on the canvas, which is dark in both themes.
QColor viewColour(std::size_t view) {
    return curveColour(static_cast<int>(view), Theme::Dark);
}

QColor boxColour() {
    return curveColour(3, Theme::Dark);
}

std::vector<Filmstrip::Draw> makeStrip(PreviewRequest request, std::stop_token stop) {
    std::vector<Filmstrip::Draw> draws;
    for (int i = 0; i < Filmstrip::kDraws && !stop.stop_requested(); ++i, ++request.epoch) {
        Filmstrip::Draw draw{request.epoch, {}};
        for (PreviewView& view : makePreview(request, stop).views)
            draw.views.push_back(std::move(view.picture));
        draws.push_back(std::move(draw));
    }
    return draws;
}

} // namespace

void AugmentPage::connectParts() {
    connect(m_editor, &RecipeEditor::recipeChanged, this, [this] {
        m_counted.reset();
        m_method->setRecipe(m_editor->recipe());
        showLint();
        showShare();
        renew(false);
    });
    connect(m_editor, &RecipeEditor::shownViewChanged, this, &AugmentPage::startSteps);
    connectNetwork();
    connect(m_chooser, &FilmChooser::filmChanged, this, &AugmentPage::takeFilm);
    connect(m_chooser, &FilmChooser::failed, this,
            [this](const QString& sentence) { showToast(this, ToastKind::Warning, sentence); });
    connect(m_seed, &QDoubleSpinBox::valueChanged, this, [this] { renew(true); });
    connect(m_epoch, &QDoubleSpinBox::valueChanged, this, [this] { renew(true); });
    connect(m_side, &QComboBox::activated, this, [this] { renew(true); });
    connect(m_difference, &QPushButton::toggled, this, [this] { renew(true); });
    connect(m_lock, &QToolButton::toggled, this, &AugmentPage::showLock);
    connect(m_drawAgain, &QPushButton::clicked, this, &AugmentPage::drawAgain);
    connect(m_strip, &Filmstrip::drawChosen, this,
            [this](std::uint32_t epoch) { m_epoch->setValue(epoch + 1.0); });
    connect(&m_later, &QTimer::timeout, this, [this] {
        startStrip();
        startSurvival();
        startFigures();
        m_rememberLater.start();
    });
    connect(&m_rememberLater, &QTimer::timeout, this, &AugmentPage::remember);
    connect(m_context->model, &WorkspaceModel::datasetsChanged, this, [this] {
        showState();
        const QString stamp = datasetStamp(*m_context->model);
        if (stamp == m_stamp)
            return;
        m_stamp = stamp;
        m_figureFilms.reset();
        m_chooser->refresh();
    });
}

QString AugmentPage::title() const {
    return tr("Augment");
}

QWidget* AugmentPage::detailsPane() {
    return m_editor;
}

QStringList AugmentPage::shortcuts() const {
    return {tr("Space\tDraw again"),
            tr("Page up, Page down\tPrevious and next film"),
            tr("D\tDifference view"),
            tr("L\tLock the seed"),
            tr("N\tReconstruction or attention of the trained run"),
            tr("Arrow keys\tMove the slider that has the focus")};
}

void AugmentPage::activated() {
    m_active = true;
    restore();
    showState();
    if (!m_chooser->film() && !m_context->model->datasets().empty()) {
        m_stamp = datasetStamp(*m_context->model);
        m_chooser->refresh();
    }
    if (m_stale)
        renew(true);
    m_drawAgain->setFocus();
}

void AugmentPage::deactivated() {
    m_active = false;
    m_rememberLater.stop();
    remember();
}

void AugmentPage::showState() {
    const bool empty = m_context->model->loaded() && m_context->model->datasets().empty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_editor->setEnabled(!empty);
}

PreviewRequest AugmentPage::request() const {
    PreviewRequest wanted;
    wanted.recipe = m_editor->recipe();
    if (const FilmAtHand* film = m_chooser->film()) {
        wanted.cache = film->cache;
        wanted.cacheRow = film->record.cacheRow;
    }
    wanted.side = std::max(1, m_side->currentData().toInt());
    wanted.seed = static_cast<std::uint64_t>(m_seed->value());
    wanted.epoch = static_cast<std::uint32_t>(m_epoch->value()) - 1; // people count epochs from 1
    wanted.difference = m_difference->isChecked();
    wanted.mask = m_method->mask();
    return wanted;
}

void AugmentPage::drawAgain() {
    if (m_lock->isChecked())
        m_epoch->setValue(m_epoch->value() + 1.0);
    else
        m_seed->setValue(Rng(static_cast<std::uint64_t>(m_seed->value()), "draw again").bits32());
}

void AugmentPage::takeFilm() {
    const FilmAtHand* film = m_chooser->film();
    if (!film) {
        m_source->setPicture({});
        m_source->setOverlays({});
        return;
    }
    const data::Record& record = film->record;
    m_source->setPicture(greyImage(film->cache->film(record.cacheRow)));
    m_source->setCaption(tr("Source, %1 × %1 px").arg(film->cache->side()));
    QStringList facts;
    for (const std::string& finding : record.findings)
        facts << coreText(finding);
    if (facts.isEmpty())
        facts << (record.target == 0 ? tr("No Finding") : tr("No label"));
    if (!record.boxes.empty())
        facts << tr("%n box(es)", nullptr, static_cast<int>(record.boxes.size()));
    m_filmFacts->setText(facts.join(QStringLiteral(" · ")));
    fillSides(film->cache->side());
    m_changedNs = m_time.nsecsElapsed(); // reading the film is not the recipe's time
    renew(true);
}

void AugmentPage::fillSides(int cacheSide) {
    const int before = m_side->currentData().toInt();
    m_side->clear();
    const auto add = [this](int side) { m_side->addItem(tr("%1 px").arg(side), side); };
    for (const int side : kSides)
        if (side < cacheSide)
            add(side);
    add(cacheSide); // a run may not ask for more than the cache holds
    const int wanted = before > 0 ? before : std::min(128, cacheSide);
    const int index = m_side->findData(wanted);
    m_side->setCurrentIndex(index >= 0 ? index : m_side->count() - 1);
    fixSide();
}

void AugmentPage::renew(bool dropLate) {
    m_stale = true;
    if (m_changedNs < 0)
        m_changedNs = m_time.nsecsElapsed();
    if (!m_active || !m_chooser->film())
        return;
    m_stale = false;
    m_later.start();
    m_stripJobs.cancel();
    m_survivalJobs.cancel();
    m_figureJobs.cancel();
    dropNetwork();
    // While a slider moves, a picture that is under way is shown and the next one follows at once: dropping
    // each would show nothing until the hand rests. A picture of another film or draw is dropped.
    if (!dropLate && m_viewJobs.pending() > 0) {
        m_again = true;
        return;
    }
    startViews();
}

void AugmentPage::startViews() {
    m_again = false;
    const qint64 since = m_changedNs;
    m_changedNs = -1;
    m_context->jobs->start<PreviewAnswer>(
        this, m_viewJobs, [wanted = request()](std::stop_token stop) { return makePreview(wanted, stop); },
        [this, wanted = request(), since](PreviewAnswer answer) {
            showViews(answer, wanted);
            const double ms = since < 0 ? 0.0 : static_cast<double>(m_time.nsecsElapsed() - since) / 1e6;
            m_latency->setText(tr("Change to picture: %1 ms").arg(formatNumber(ms, 0)));
            Q_EMIT viewsShown(ms);
            if (m_again)
                startViews();
            else
                startSteps();
        });
}

void AugmentPage::startStrip() {
    if (!m_active || !m_chooser->film())
        return;
    m_context->jobs->start<std::vector<Filmstrip::Draw>>(
        this, m_stripJobs, [wanted = request()](std::stop_token stop) { return makeStrip(wanted, stop); },
        [this](std::vector<Filmstrip::Draw> draws) {
            m_strip->setDraws(std::move(draws));
            Q_EMIT filmstripShown();
        });
}

void AugmentPage::startSurvival() {
    const FilmAtHand* film = m_chooser->film();
    if (!m_active || !film)
        return;
    if (film->record.boxes.empty()) {
        m_share->hide();
        m_survivalText =
            tr("How much of the finding survives: this film has no box. “With box” walks through "
               "those that have one.");
        showShare();
        return;
    }
    const PreviewRequest wanted = request();
    m_context->jobs->start<Survival>(
        this, m_survivalJobs,
        [recipe = wanted.recipe, side = film->cache->side(), row = wanted.cacheRow, seed = wanted.seed,
         boxes = film->record.boxes](std::stop_token stop) {
            return findingSurvival(recipe, side, row, seed, boxes, kSurvivalDraws, stop);
        },
        [this](Survival survival) { showSurvival(survival); });
}

/// Up to three views beside the source; more, as DINO's, in two rows.
void AugmentPage::arrangeViews(const std::vector<FilmCanvas*>& shown) {
    if (shown == m_arranged)
        return;
    for (FilmCanvas* canvas : m_arranged) {
        m_viewGrid->removeWidget(canvas);
        canvas->setVisible(std::ranges::find(shown, canvas) != shown.end());
    }
    m_arranged = shown;
    const auto count = static_cast<int>(shown.size());
    const int rows = shown.size() > kRoomyViews ? 2 : 1;
    const int columns = (count + rows - 1) / rows;
    for (int i = 0; i < count; ++i) {
        m_viewGrid->addWidget(shown[static_cast<std::size_t>(i)], i / columns, i % columns);
        shown[static_cast<std::size_t>(i)]->show();
    }
    for (int column = 0; column < m_viewGrid->columnCount(); ++column)
        m_viewGrid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int row = 0; row < m_viewGrid->rowCount(); ++row)
        m_viewGrid->setRowStretch(row, row < rows ? 1 : 0);
    // The source is a square as high as all rows together.
    m_pictures->setStretch(1, std::max(1, columns / rows));
}

void AugmentPage::showViews(const PreviewAnswer& answer, const PreviewRequest& wanted) {
    arrangeViews(canvasesFor(answer));
    std::vector<Overlay> overlays;
    const FilmAtHand* film = m_chooser->film();
    const double side = wanted.cache->side();
    if (film)
        for (const data::Box& box : film->record.boxes)
            overlays.push_back(
                {{box.x, box.y, box.width, box.height}, boxColour(), true, coreText(box.finding)});
    for (std::size_t i = 0; i < answer.views.size(); ++i) {
        const PreviewView& view = answer.views[i];
        const bool local = i < wanted.recipe.views.size() && wanted.recipe.views[i].sideFactor < 1.0;
        QString caption = answer.views.size() == 1 ? tr("View")
                          : local                  ? tr("Local %1").arg(i + 1)
                                                   : tr("View %1").arg(i + 1);
        if (wanted.difference)
            caption += tr(": blue darker, orange brighter");
        else if (view.crop.mirrored)
            caption += m_arranged.size() > kRoomyViews ? QStringLiteral(" \u21c4") : tr(", mirrored");
        m_views[i]->setPicture(view.picture);
        m_views[i]->setCaption(caption, viewColour(i));
        overlays.push_back(
            {{view.crop.x / side, view.crop.y / side, view.crop.width / side, view.crop.height / side},
             viewColour(i),
             false,
             answer.views.size() > 1 ? formatCount(static_cast<std::int64_t>(i + 1)) : QString()});
    }
    m_source->setOverlays(std::move(overlays));
    m_strip->setCurrent(answer.epoch);
    m_shown = answer;
    showExtras(answer);
}

void AugmentPage::showSurvival(const Survival& survival) {
    if (survival.draws == 0 || survival.perView.empty())
        return;
    const auto share = [&](int count) { return formatPercent(static_cast<double>(count) / survival.draws); };
    const QString n = formatCount(survival.draws);
    m_share->setText(share(survival.perView.front()));
    m_share->show();
    m_survivalText = survival.perView.size() > 1
                         ? tr("How much of the finding survives: in %1 of %2 draws at least half of the "
                              "box lies in view 1; in %3 in "
                              "all views at once.")
                               .arg(share(survival.perView.front()), n, share(survival.allViews))
                         : tr("How much of the finding survives: in %1 of %2 draws at least half of the "
                              "box lies in the view.")
                               .arg(share(survival.perView.front()), n);
    showShare();
    Q_EMIT survivalShown();
}

bool AugmentPage::handleKey(int key) {
    switch (key) {
    case Qt::Key_Space:
        drawAgain();
        return true;
    case Qt::Key_PageUp:
        m_chooser->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_chooser->step(1);
        return true;
    case Qt::Key_D:
        m_difference->toggle();
        return true;
    case Qt::Key_N:
        m_networkWanted = true;
        startNetwork();
        return true;
    case Qt::Key_L:
        m_lock->toggle();
        return true;
    default:
        return false;
    }
}

void AugmentPage::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier || !handleKey(event->key()))
        Page::keyPressEvent(event);
}

bool AugmentPage::eventFilter(QObject* watched, QEvent* event) {
    // The editor stands in the details pane, whose keys do not reach the page by themselves.
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && handleKey(key->key()))
            return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace hilum::widgets
