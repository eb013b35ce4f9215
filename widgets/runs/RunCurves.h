// RunCurves: the live curves of the chosen runs, over each other: loss, learning rate, AUROC, films per
// second, or one of the numbers of MoreCurves.h; one at a time, or the first four together. Owned by
// RunsPage, window thread.
#pragma once

#include "run/Series.h"
#include "widgets/plot/CurvePlot.h"
#include "widgets/runs/RunText.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <array>
#include <map>
#include <memory>
#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSlider;
class QTabBar;
class QVBoxLayout;

namespace hilum::widgets {
struct AppContext;
class RunWatcher;
} // namespace hilum::widgets

namespace hilum::widgets::runs {

/// One run whose curves are wanted.
struct CurveRun {
    run::RunSummary summary;
    QColor colour;
};

class RunCurves : public QWidget {
    Q_OBJECT
public:
    enum Plot { Loss, LearningRate, Auroc, FilmsPerSecond, More, PlotCount };
    static constexpr int kMostRuns = 8; ///< as many as there are colours

    explicit RunCurves(AppContext& context, QWidget* parent = nullptr);
    ~RunCurves() override;

    /// Watches these runs (at most kMostRuns) and forgets the others.
    void setRuns(const std::vector<CurveRun>& runs);
    /// True: 20 readings a second.
    void setActive(bool active);
    [[nodiscard]] const RunWatcher* watcher(const QString& id) const; ///< nullptr: not among the runs
    [[nodiscard]] CurvePlot* plot(Plot which) const { return m_plots.at(static_cast<std::size_t>(which)); }
    void showTab(int index); ///< a Plot, or PlotCount for the first four together
    /// Which series More draws: "embedding.spread", "embedding.rank", "gradient.norm", "resource.cpu", …
    void showMore(const QString& series);

Q_SIGNALS:
    /// The watcher of this run has read something new.
    void runUpdated(const QString& id);

private:
    struct Watched;
    void buildControls(QVBoxLayout& layout);
    void buildPlots(QVBoxLayout& layout);
    void schedule();
    void refresh();
    void refreshPlot(Plot which);
    void addCurve(Plot which, const Watched& run, const std::string& series, QStringList& wanted);
    void refreshGuide();
    [[nodiscard]] LossGuide guideOf(const Watched& run) const;
    void refreshZone(const std::vector<LossGuide>& guides);
    void applyMore();
    [[nodiscard]] std::string seriesOf(Plot which) const;
    void setTitles();
    void applyTab();
    void exportAs(const QString& suffix);
    [[nodiscard]] std::vector<Plot> shownPlots() const;
    AppContext* m_context;
    std::vector<std::unique_ptr<Watched>> m_runs;
    std::array<CurvePlot*, PlotCount> m_plots{};
    QStringList m_guides;                       ///< names of the reference lines of the loss
    std::pair<double, double> m_zone{0.0, 0.0}; ///< the band that is drawn; equal: none
    QTabBar* m_tabs = nullptr;
    QComboBox* m_axis = nullptr;
    QComboBox* m_more = nullptr;
    QString m_moreReference; ///< name of the level that More shows
    QSlider* m_smoothing = nullptr;
    QLabel* m_smoothingName = nullptr;
    QLabel* m_smoothingValue = nullptr;
    QCheckBox* m_log = nullptr;
    QLabel* m_note = nullptr;
    QGridLayout* m_grid = nullptr;
    QTimer m_timer;
    QString m_shown; ///< which runs, in which colours
    bool m_active = false;
};

/// Points of a series over step, epoch, or time since the run's first step; y times `scale`. They lie in the
/// series.
[[nodiscard]] PointSource pointsOf(const run::Series& series, const std::string& name, run::Axis axis,
                                   double scale = 1.0);
/// Weight of the moving average for a slider's place 0 … 100: 0, 0.5 at 10, 0.97 at 50, 0.999 at 100.
[[nodiscard]] double smoothingWeight(int place);

} // namespace hilum::widgets::runs
