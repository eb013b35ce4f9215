// The page "Augment" beyond its views: the mask, what a trained network makes of the film, the steps one by
// one, what is counted on the dataset, and what is remembered.
#include "widgets/augment/AugmentMemory.h"
#include "widgets/augment/AugmentPage.h"
#include "widgets/augment/FilmCanvas.h"
#include "widgets/augment/FilmChooser.h"
#include "widgets/augment/MethodBar.h"
#include "widgets/augment/RecipeEditor.h"
#include "widgets/augment/StepPictures.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Shade.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Toast.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <optional>

namespace hilum::widgets {

namespace {

constexpr int kNetworkRestMs =
    600; ///< a process of a second or two is not started for every step of a slider

constexpr double kPixels = 200.0 * 128.0 * 128.0; ///< counted for a step: a second or two
constexpr double kFewestFilms = 30.0, kMostFilms = 200.0;

/// The whole film at a network's side, as evaluations see it.
QImage wholeFilm(const data::PixelCache& cache, std::uint32_t row, int side) {
    const GreyView film = cache.film(row);
    FloatImage seen;
    augment::cropAndResize(
        film, {0.0, 0.0, static_cast<double>(film.width), static_cast<double>(film.height), false}, side,
        seen);
    return greyImage(seen);
}

/// What a job counts, or why it could not.
struct Counting {
    Result<CountedFigures> counted = CountedFigures{};
    std::shared_ptr<const data::FigureFilms> films;
};

Counting count(const std::filesystem::path& workspace, const std::string& dataset,
               const PreviewRequest& wanted, std::shared_ptr<const data::FigureFilms> films,
               const std::stop_token& stop) {
    data::FigureOptions options;
    options.seed = wanted.seed;
    // Blur is a matter of the view's size; larger views are counted on fewer films.
    options.pixelSide = wanted.side;
    const double pixels = static_cast<double>(wanted.side) * wanted.side;
    options.mostPixelFilms = static_cast<std::size_t>(std::clamp(kPixels / pixels, kFewestFilms, kMostFilms));
    options.pixelDraws = static_cast<int>(options.mostPixelFilms);
    Counting result;
    if (!films) {
        auto catalogue = data::Catalogue::open(workspace, OpenMode::ReadOnly);
        auto found = catalogue ? data::figureFilms(*catalogue, dataset, options)
                               : Result<data::FigureFilms>(catalogue.error());
        if (!found) {
            result.counted = found.error();
            return result;
        }
        films = std::make_shared<const data::FigureFilms>(std::move(found).value());
    }
    result.films = films;
    result.counted = CountedFigures{data::recipeFigures(wanted.recipe, *wanted.cache, *films, options, stop),
                                    films->all, films->allWithBoxes};
    return result;
}

} // namespace

AugmentPage::~AugmentPage() {
    remember();
}

void AugmentPage::connectNetwork() {
    m_network = new NetworkPictures(*m_context, this);
    m_networkLater.setSingleShot(true);
    m_networkLater.setInterval(kNetworkRestMs);
    connect(&m_networkLater, &QTimer::timeout, this, &AugmentPage::startNetwork);
    connect(m_method, &MethodBar::maskChanged, this, [this] { renew(false); });
    connect(m_method, &MethodBar::localViewsChanged, m_editor, &RecipeEditor::setLocalViews);
    connect(m_method, &MethodBar::runChanged, this, &AugmentPage::takeRun);
    connect(m_method, &MethodBar::makeWanted, this, [this] {
        m_networkWanted = true;
        startNetwork();
    });
    connect(m_method, &MethodBar::cancelWanted, this, [this] {
        m_networkWanted = false;
        m_network->cancel();
        m_networkKey.clear();
        m_method->setNote(tr("Cancelled."));
    });
    connect(m_network, &NetworkPictures::runningChanged, this, [this] {
        m_method->setRunning(m_network->running());
        showWaiting();
    });
    connect(m_network, &NetworkPictures::progressed, this,
            [this](const QString& phase, qint64 done, qint64 total) {
                m_method->setNote(total > 0 ? tr("%1 (%2 of %3)").arg(phase).arg(done + 1).arg(total)
                                            : phase);
            });
    connect(m_network, &NetworkPictures::made, this, &AugmentPage::takeNetwork);
    connect(m_network, &NetworkPictures::failed, this, [this](const QString& sentence) {
        m_networkWanted = false; // not again and again
        m_networkKey.clear();
        m_method->setNote(sentence);
        showToast(this, ToastKind::Error, sentence);
    });
    connect(m_context->model, &WorkspaceModel::runsChanged, this,
            [this] { m_method->setRuns(m_context->model->runs()); });
    m_method->setRuns(m_context->model->runs());
    m_method->setRecipe(m_editor->recipe());
}

/// A MAE's view must have the side that its run works at.
void AugmentPage::fixSide() {
    const int side = m_method->runSide();
    const bool fixed = side > 0 && m_method->method() == MethodBar::Method::Mae;
    m_side->setEnabled(!fixed);
    if (!fixed)
        return;
    if (m_side->findData(side) < 0)
        m_side->addItem(tr("%1 px").arg(side), side);
    m_side->setCurrentIndex(m_side->findData(side));
}

void AugmentPage::takeRun() {
    fixSide();
    m_networkWanted = m_method->runSide() > 0;
    m_method->setNote({});
    renew(true);
}

QString AugmentPage::networkKey() const {
    const FilmAtHand* film = m_chooser->film();
    if (!film || m_method->run().isEmpty())
        return {};
    QString key = QStringLiteral("%1/%2").arg(m_method->run()).arg(film->record.id);
    if (const auto mask = m_method->mask()) {
        const PreviewRequest wanted = request();
        key += QStringLiteral("/%1/%2/%3/%4")
                   .arg(wanted.seed)
                   .arg(wanted.epoch)
                   .arg(mask->ratio)
                   .arg(wanted.side) +
               qs(wanted.recipe.toJson().dump());
    }
    return key;
}

/// What belongs to another film or draw goes; a network that is wanted is asked when the hand rests.
void AugmentPage::dropNetwork() {
    const QString key = networkKey();
    if (!key.isEmpty() && key == m_networkKey)
        return;
    m_network->cancel();
    m_networkKey.clear();
    m_answer->setPicture({});
    if (!key.isEmpty() && m_networkWanted && !m_context->cliProgram.isEmpty()) // else only who asks is told
        m_networkLater.start();
    else
        m_networkLater.stop();
    showWaiting();
}

void AugmentPage::startNetwork() {
    const FilmAtHand* film = m_chooser->film();
    const QString key = networkKey();
    if (!m_active || key.isEmpty() || m_network->running())
        return;
    m_networkLater.stop();
    m_networkKey = key;
    NetworkRequest wanted;
    wanted.run = m_method->run();
    PreviewRequest view = request();
    view.difference = false;
    if (const auto mask = view.mask) {
        wanted.maskRatio = mask->ratio;
        wanted.seed = view.seed;
        wanted.step = view.epoch;
        view.recipe.views.resize(1);
        wanted.picture = [view] { return makePreview(view).views.front().picture; };
    } else {
        wanted.picture = [cache = film->cache, row = film->record.cacheRow, side = m_method->runSide()] {
            return wholeFilm(*cache, row, side);
        };
    }
    m_network->make(wanted);
}

void AugmentPage::takeNetwork(const NetworkAnswer& answer) {
    if (!answer.reconstruction.isNull()) {
        m_answer->setPicture(answer.reconstruction);
        m_answer->setCaption(tr("Reconstruction"));
    } else {
        m_answer->setPicture(heatImage(answer.film, answer.map));
        m_answer->setCaption(answer.kind == QLatin1String("attention") ? tr("Attention of the whole film")
                                                                       : tr("Heat map of the whole film"));
    }
    m_answer->setToolTip(coreText(ss(answer.what)));
    m_method->setNote(coreText(ss(answer.what)));
    Q_EMIT networkShown();
}

std::vector<FilmCanvas*> AugmentPage::canvasesFor(const PreviewAnswer& answer) {
    while (m_views.size() < answer.views.size()) {
        auto* canvas = new FilmCanvas(this);
        canvas->setObjectName(QStringLiteral("view%1").arg(m_views.size() + 1));
        canvas->setAccessibleName(tr("View %1").arg(m_views.size() + 1));
        coverByShade(m_context->session, canvas);
        m_views.push_back(canvas);
    }
    std::vector<FilmCanvas*> shown(m_views.begin(),
                                   m_views.begin() + static_cast<std::ptrdiff_t>(answer.views.size()));
    if (m_method->mask())
        shown.push_back(m_masked);
    if (!m_method->run().isEmpty())
        shown.push_back(m_answer);
    return shown;
}

void AugmentPage::showExtras(const PreviewAnswer& answer) {
    if (const auto mask = m_method->mask()) {
        m_masked->setPicture(answer.masked);
        m_masked->setCaption(
            answer.masked.isNull()
                ? tr("%1 px is no multiple of %2 px").arg(m_side->currentData().toInt()).arg(mask->patch)
                : tr("Masked: %1 hidden").arg(formatPercent(mask->ratio)));
    }
    showWaiting();
}

/// What stands in the place of the network's picture while there is none.
void AugmentPage::showWaiting() {
    if (m_answer->picture().isNull())
        m_answer->setCaption(m_network->running() || m_networkLater.isActive()
                                 ? tr("The network is at work …")
                             : m_method->mask() ? tr("No reconstruction yet")
                                                : tr("No attention yet"));
}

void AugmentPage::startSteps() {
    if (!m_active || !m_chooser->film())
        return;
    m_context->jobs->start<StepPictures>(
        this, m_stepJobs,
        [wanted = request(), view = m_editor->shownView()](std::stop_token stop) {
            return makeStepPictures(wanted, view, StepPair::kMadeSide, stop);
        },
        [this](const StepPictures& pictures) {
            m_editor->showPictures(pictures);
            Q_EMIT stepsShown();
        });
}

void AugmentPage::startFigures() {
    const FilmAtHand* film = m_chooser->film();
    if (!m_active || !film)
        return;
    const PreviewRequest wanted = request();
    const QString key = QStringLiteral("%1/%2/%3/%4")
                            .arg(qs(film->dataset))
                            .arg(wanted.seed)
                            .arg(wanted.side)
                            .arg(qs(wanted.recipe.toJson().dump()));
    if (m_counted && m_figureFilms && key == m_countedKey)
        return; // another film or epoch changes nothing
    m_counted.reset();
    showLint();
    showShare();
    if (m_figureDataset != film->dataset)
        m_figureFilms.reset();
    m_figureDataset = film->dataset;
    m_countedKey = key;
    m_context->jobs->start<Counting>(
        this, m_figureJobs,
        [workspace = m_context->workspace, dataset = film->dataset, wanted, films = m_figureFilms](
            std::stop_token stop) { return count(workspace, dataset, wanted, films, stop); },
        [this](Counting result) {
            if (!result.counted) {
                showToast(this, ToastKind::Warning, errorSentence(result.counted.error()));
                return;
            }
            m_figureFilms = result.films;
            m_counted = std::move(result.counted).value();
            showLint();
            showShare();
            Q_EMIT figuresShown();
        });
}

void AugmentPage::showShare() {
    QStringList lines{m_survivalText};
    if (m_counted)
        lines << boxesText(*m_counted);
    lines.removeAll(QString());
    m_shareText->setText(lines.join(u'\n'));
}

/// Once, when the page comes up for the first time: a film that somebody chose since wins.
void AugmentPage::restore() {
    if (m_restored)
        return;
    m_restored = true;
    const auto state = readAugmentState(m_context->settingsFile, m_context->workspace);
    if (!state)
        return;
    m_chooser->prefer(state->film);
    const QSignalBlocker seed(m_seed), epoch(m_epoch);
    m_seed->setValue(state->seed);
    m_epoch->setValue(state->epoch);
    m_lock->setChecked(state->locked);
    if (state->side > 0 && m_side->count() == 0)
        m_side->addItem(tr("%1 px").arg(state->side), state->side); // until the film's sizes are known
    if (state->loaded && state->recipe)
        m_editor->restore(*state->loaded, *state->recipe);
}

void AugmentPage::remember() const {
    if (!m_restored || !m_editor)
        return; // the page was never up, or the window is closing
    AugmentState state;
    if (const FilmAtHand* film = m_chooser->film())
        state.film = film->record.id;
    state.loaded = m_editor->loaded();
    state.recipe = m_editor->recipe();
    state.seed = m_seed->value();
    state.epoch = m_epoch->value();
    state.locked = m_lock->isChecked();
    state.side = m_side->currentData().toInt();
    writeAugmentState(m_context->settingsFile, m_context->workspace, state);
}

} // namespace hilum::widgets
