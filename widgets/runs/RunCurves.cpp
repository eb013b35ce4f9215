#include "widgets/runs/RunCurves.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/RunWatcher.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/plot/CurvePlot.h"
#include "widgets/runs/MoreCurves.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSlider>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace hilum::widgets::runs {

namespace {

constexpr int kRefreshMs = 60;
constexpr std::size_t kManyPoints = 100'000; ///< beyond it the curves are taken anew less often
constexpr int kSlowRefreshMs = 500;
constexpr int kSlider = 96, kNarrowSlider = 56;

run::Axis axisAt(int index) {
    return index == 1 ? run::Axis::Epoch : index == 2 ? run::Axis::Time : run::Axis::Step;
}

} // namespace

struct RunCurves::Watched {
    explicit Watched(Jobs& jobs) : watcher(jobs) {}
    QString id;
    CurveRun run;
    RunWatcher watcher;
};

PointSource pointsOf(const run::Series& series, const std::string& name, run::Axis axis, double scale) {
    const run::Curve* curve = series.curve(name);
    if (curve == nullptr)
        return {};
    const run::Curve* loss = series.curve("loss");
    const double startS = loss != nullptr && !loss->timeS.empty() ? loss->timeS.front() : 0.0;
    return {curve->value.size(), [=](std::size_t first, std::span<run::Point> out) {
                for (std::size_t k = 0; k < out.size(); ++k) {
                    const std::size_t i = first + k;
                    out[k].x = axis == run::Axis::Step    ? static_cast<double>(curve->step[i])
                               : axis == run::Axis::Epoch ? curve->epoch[i]
                                                          : curve->timeS[i] - startS;
                    out[k].y = curve->value[i] * scale;
                }
            }};
}

double smoothingWeight(int place) {
    return place <= 0 ? 0.0 : 1.0 - std::pow(10.0, -3.0 * std::min(place, 100) / 100.0);
}

RunCurves::RunCurves(AppContext& context, QWidget* parent) : QWidget(parent), m_context(&context) {
    setObjectName(QStringLiteral("runCurves"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kM, space::kXs, space::kM, space::kS);
    layout->setSpacing(space::kXs);
    buildControls(*layout);
    buildPlots(*layout);
    m_note = makeLabel({}, TypeStep::Caption, true, this);
    m_note->setObjectName(QStringLiteral("curveNote"));
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunCurves::refresh);
    applyMore();
    applyTab();
}

RunCurves::~RunCurves() = default;

std::string RunCurves::seriesOf(Plot which) const {
    static const std::array<std::string, More> kNames{"loss", "learningRate", "auroc", "filmsPerSecond"};
    return which == More ? ss(m_more->currentData().toString()) : kNames.at(static_cast<std::size_t>(which));
}

void RunCurves::buildPlots(QVBoxLayout& layout) {
    const std::array<QString, PlotCount> names{
        QStringLiteral("plotLoss"), QStringLiteral("plotLearningRate"), QStringLiteral("plotAuroc"),
        QStringLiteral("plotFilmsPerSecond"), QStringLiteral("plotMore")};
    m_grid = new QGridLayout;
    m_grid->setSpacing(space::kXs);
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_plots[i] = new CurvePlot(this);
        m_plots[i]->setObjectName(names[i]);
        m_plots[i]->setMinimumSize(200, 110);
        const int place = static_cast<int>(i);
        m_grid->addWidget(m_plots[i], place / 2, place % 2);
    }
    plot(Auroc)->setReference(tr("Chance: 0.5"), 0.5);
    layout.addLayout(m_grid, 1);
}

void RunCurves::setRuns(const std::vector<CurveRun>& runs) {
    std::vector<std::unique_ptr<Watched>> kept;
    for (const CurveRun& wanted : runs) {
        if (kept.size() >= kMostRuns)
            break;
        const QString id = idOf(wanted.summary);
        const auto old = std::ranges::find_if(m_runs, [&](const auto& w) { return w && w->id == id; });
        if (old != m_runs.end()) {
            (*old)->run = wanted;
            kept.push_back(std::move(*old));
            continue;
        }
        auto fresh = std::make_unique<Watched>(*m_context->jobs);
        fresh->id = id;
        fresh->run = wanted;
        fresh->watcher.setVisible(m_active);
        connect(&fresh->watcher, &RunWatcher::updated, this, [this, id] {
            schedule();
            Q_EMIT runUpdated(id);
        });
        fresh->watcher.watch(wanted.summary.folder);
        kept.push_back(std::move(fresh));
    }
    m_runs = std::move(kept);
    QString shown; // the page comes by every second; points that are there need no drawing anew
    for (const auto& run : m_runs)
        shown += run->id + run->run.colour.name() + nameOf(run->run.summary) + u'\n';
    if (std::exchange(m_shown, shown) != shown)
        refresh();
}

void RunCurves::setActive(bool active) {
    m_active = active;
    for (const auto& run : m_runs)
        run->watcher.setVisible(active);
    if (active)
        m_timer.start(0); // the page is seen first: a million points take longer than a frame may
}

const RunWatcher* RunCurves::watcher(const QString& id) const {
    const auto it = std::ranges::find_if(m_runs, [&](const auto& w) { return w->id == id; });
    return it == m_runs.end() ? nullptr : &(*it)->watcher;
}

void RunCurves::schedule() {
    if (m_timer.isActive())
        return;
    std::size_t points = 0;
    for (const auto& run : m_runs)
        if (const run::Curve* loss = run->watcher.series().curve("loss"))
            points += loss->value.size();
    m_timer.start(points > kManyPoints ? kSlowRefreshMs : kRefreshMs);
}

std::vector<RunCurves::Plot> RunCurves::shownPlots() const {
    if (m_tabs->currentIndex() < PlotCount)
        return {static_cast<Plot>(m_tabs->currentIndex())};
    return {Loss, LearningRate, Auroc, FilmsPerSecond};
}

void RunCurves::refresh() {
    if (!m_active)
        return; // nobody looks; setActive() comes back
    for (const Plot which : shownPlots())
        refreshPlot(which);
    refreshGuide();
}

void RunCurves::refreshPlot(Plot which) {
    QStringList wanted;
    for (const auto& run : m_runs) {
        if (which != Auroc) {
            addCurve(which, *run, seriesOf(which), wanted);
            continue;
        }
        for (const char* name : {"probe.auroc", "knn.auroc", "validation.auroc", "test.auroc"})
            addCurve(which, *run, name, wanted);
    }
    for (const QString& name : plot(which)->curveNames())
        if (!wanted.contains(name))
            plot(which)->removeCurve(name);
}

void RunCurves::addCurve(Plot which, const Watched& run, const std::string& series, QStringList& wanted) {
    const MoreCurve more = moreCurve(qs(series));
    const PointSource points = pointsOf(run.watcher.series(), series, axisAt(m_axis->currentIndex()),
                                        which == More ? more.scale : 1.0);
    if (points.size == 0)
        return;
    const QString name = run.id + u'/' + qs(series);
    const bool fresh = !plot(which)->curveNames().contains(name);
    const bool alone = m_runs.size() == 1;
    wanted << name;
    QColor colour = run.run.colour;
    CurveStyle style = CurveStyle::Line;
    QString label = nameOf(run.run.summary);
    if (which == More && !more.resource)
        style = CurveStyle::LineAndPoints; // few readings, each at an evaluation
    if (which == Auroc) {
        const bool neighbours = series == "knn.auroc";
        const QString kind = series == "probe.auroc"  ? tr("linear probe")
                             : neighbours             ? tr("kNN")
                             : series == "test.auroc" ? tr("test films")
                                                      : tr("validation films");
        style = neighbours && points.size > 1 ? CurveStyle::Dashed
                : series == "test.auroc"      ? CurveStyle::Points
                                              : CurveStyle::LineAndPoints;
        // Alone, colours may tell the measures apart; among others they tell the runs.
        if (alone && neighbours)
            colour = curveColour(1);
        if (alone && series == "test.auroc")
            colour = curveColour(2);
        label = alone ? kind : QStringLiteral("%1 · %2").arg(label, kind);
    }
    plot(which)->setCurve(name, points, colour, style);
    if (fresh || which == Auroc)
        plot(which)->setLabel(name, label);
}

void RunCurves::refreshGuide() {
    QStringList wanted, notes;
    QString axis;
    bool mixed = false;
    std::vector<LossGuide> guides;
    const auto level = [&](const QString& name, double y) {
        wanted << name;
        if (!m_guides.contains(name))
            plot(Loss)->setReference(name, y);
    };
    for (const auto& run : m_runs) {
        if (!run->run.summary.spec)
            continue;
        const LossGuide guide = guideOf(*run);
        guides.push_back(guide);
        if (!std::isfinite(guide.chance))
            continue;
        mixed = mixed || (!axis.isEmpty() && axis != guide.axis);
        axis = guide.axis;
        if (!wanted.contains(guide.chanceName)) {
            level(guide.chanceName, guide.chance);
            notes << guide.note;
        }
    }
    refreshZone(guides);
    for (const QString& old : m_guides)
        if (!wanted.contains(old))
            plot(Loss)->setReference(old, std::numeric_limits<double>::quiet_NaN());
    m_guides = wanted;
    const QStringList axes{tr("Step"), tr("Epoch"), tr("Time since the first step (s)")};
    plot(Loss)->setAxisTitles(axes.value(m_axis->currentIndex()),
                              mixed || axis.isEmpty() ? tr("Loss") : axis);
    const int tab = m_tabs->currentIndex();
    QString note = tab == Loss || tab == PlotCount ? notes.value(0) : QString();
    if (notes.size() > 1 && !note.isEmpty())
        note =
            mixed
                ? tr("These losses measure different things: only curves of one kind can be set against each "
                     "other.")
                : tr("Each batch size has its own level of chance: a larger batch has more to choose from.");
    if (tab == Auroc)
        note = tr("Measured on validation films while it trains: how well a simple classifier tells sick "
                  "from healthy by "
                  "what the encoder sees. Test films are never looked at before the end.");
    if (tab == More)
        note = moreCurve(m_more->currentData().toString()).note;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty() && !m_runs.empty());
}

/// What MAE's blank prediction costs on raw pixels is no closed form: it is measured on the same films.
LossGuide RunCurves::guideOf(const Watched& run) const {
    LossGuide guide = lossGuide(*run.run.summary.spec);
    const run::Curve* blank = run.watcher.series().curve("mae.blank");
    if (std::isfinite(guide.chance) || blank == nullptr || blank->value.empty())
        return guide;
    guide.chance = std::accumulate(blank->value.begin(), blank->value.end(), 0.0) /
                   static_cast<double>(blank->value.size());
    guide.chanceName = tr("Blank prediction: about %1").arg(formatNumber(guide.chance, 2));
    guide.best = 0.0;
    return guide;
}

/// Between guessing and the best possible; where several runs differ in it there is no such band.
void RunCurves::refreshZone(const std::vector<LossGuide>& guides) {
    const auto same = [&](const LossGuide& g) {
        return g.chance == guides.front().chance && g.best == guides.front().best;
    };
    std::pair<double, double> zone{0.0, 0.0};
    if (!guides.empty() && std::ranges::all_of(guides, same) && guides.front().best < guides.front().chance)
        zone = {guides.front().best, guides.front().chance};
    if (zone == m_zone)
        return;
    m_zone = zone;
    plot(Loss)->setZone(zone.first < zone.second ? guides.front().bestName : QString(), zone.first,
                        zone.second);
}

void RunCurves::showMore(const QString& series) {
    m_more->setCurrentIndex(std::max(0, m_more->findData(series)));
    showTab(More);
}

void RunCurves::applyMore() {
    const MoreCurve more = moreCurve(m_more->currentData().toString());
    plot(More)->clear();
    plot(More)->setReference(m_moreReference, std::numeric_limits<double>::quiet_NaN());
    m_moreReference = more.levelName;
    plot(More)->setReference(m_moreReference, more.level);
    setTitles();
    refresh();
    plot(More)->resetView();
}

void RunCurves::setTitles() {
    const QStringList axes{tr("Step"), tr("Epoch"), tr("Time since the first step (s)")};
    const QString x = axes.value(m_axis->currentIndex());
    plot(Loss)->setAxisTitles(x, tr("Loss"));
    plot(LearningRate)->setAxisTitles(x, tr("Learning rate"));
    plot(Auroc)->setAxisTitles(x, tr("AUROC"));
    plot(FilmsPerSecond)->setAxisTitles(x, tr("Films per second"));
    const MoreCurve more = moreCurve(m_more->currentData().toString());
    plot(More)->setAxisTitles(x, more.axis);
    for (CurvePlot* each : m_plots)
        each->setEmptyText(tr("No steps yet. The curve begins with the run's first step."));
    plot(More)->setEmptyText(more.empty);
    plot(Auroc)->setEmptyText(tr("Nothing has been measured yet. Probes run after some epochs."));
}

void RunCurves::showTab(int index) {
    m_tabs->setCurrentIndex(index);
}

void RunCurves::applyTab() {
    const auto shown = shownPlots();
    for (int i = 0; i < PlotCount; ++i)
        plot(static_cast<Plot>(i))->setVisible(std::ranges::find(shown, static_cast<Plot>(i)) != shown.end());
    for (CurvePlot* each : m_plots)
        each->setLegendVisible(shown.size() == 1);
    m_log->setEnabled(m_tabs->currentIndex() != Auroc);
    const bool more = m_tabs->currentIndex() == More;
    m_more->setVisible(more);
    for (QWidget* each : {m_smoothingName, m_smoothingValue}) // they make room on a small screen
        each->setVisible(!more);
    m_smoothing->setFixedWidth(more ? kNarrowSlider : kSlider);
    refresh();
}

} // namespace hilum::widgets::runs
