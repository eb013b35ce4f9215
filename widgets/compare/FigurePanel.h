// FigurePanel: one of the further charts of the Compare page: what it is about is chosen in its tools, it is
// computed by job when it is first seen, and it leaves as PNG, SVG or CSV. Owned by CompareCharts, window
// thread.
#pragma once

#include "widgets/common/Theme.h"
#include "widgets/compare/FigureData.h"

#include <QWidget>

#include <array>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QTimer;

namespace hilum::widgets {
class ChartView;
}

namespace hilum::widgets::compare {

class ConfusionView;
class SubgroupModel;

class FigurePanel : public QWidget {
    Q_OBJECT
public:
    FigurePanel(Jobs& jobs, Figure figure, QWidget* parent = nullptr);

    /// The choosers, for the bar above; made once, may be empty.
    [[nodiscard]] QWidget* tools() const { return m_tools; }
    [[nodiscard]] QString note() const { return m_note; } ///< what stands under it
    void setComparison(const SharedComparison& comparison, const QString& baseline);
    void choose(const QString& run); ///< id; of a figure about one run

    [[nodiscard]] bool canPaint() const; ///< there is something drawn, no table
    void paintOn(QPainter& painter, const QRectF& area, Theme theme) const;
    [[nodiscard]] std::string csv() const; ///< "" while there is nothing
    [[nodiscard]] bool settled() const { return m_channel.pending() == 0 && !m_stale; }
    [[nodiscard]] ChartView& view(std::size_t index) const { return *m_views.at(index); }
    [[nodiscard]] ConfusionView& confusion() const { return *m_confusion; }
    [[nodiscard]] SubgroupModel& subgroups() const { return *m_parts; }

Q_SIGNALS:
    void noteChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildTools();
    QWidget* buildBusy();
    QWidget* buildCharts();
    QTableView* buildParts();
    void fillRuns();
    [[nodiscard]] FigureRequest request() const;
    void load();
    void cancel();
    void wait(const std::shared_ptr<FigureProgress>& progress);
    void take(FigureData computed);
    void showCharts();
    void say(const QString& sentence);
    void setNote(const QString& note);
    Jobs* m_jobs;
    Figure m_figure;
    QWidget* m_tools = nullptr;
    QComboBox* m_run = nullptr;   ///< of figures about one run
    QComboBox* m_which = nullptr; ///< of several charts
    QCheckBox* m_oneOfEach = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_sentence = nullptr; ///< why nothing is shown
    QWidget* m_busy = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_again = nullptr;
    QTimer* m_timer = nullptr; ///< looks at the progress
    QWidget* m_chartPage = nullptr;
    std::array<ChartView*, 2> m_views{};
    ConfusionView* m_confusion = nullptr;
    SubgroupModel* m_parts = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    QTableView* m_table = nullptr;
    SharedComparison m_comparison;
    QString m_baseline, m_note;
    FigureData m_data;
    JobChannel m_channel;
    bool m_stale = true;  ///< what is shown is not what is chosen
    bool m_asked = false; ///< somebody has said whether one of each kind is wanted
};

} // namespace hilum::widgets::compare
