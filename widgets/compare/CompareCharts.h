// CompareCharts: what stands under the table, a tab each: AUROC and accuracy as dots with intervals, every
// pair of runs in words, and the figures of FigurePanel. Owned by ComparePage, window thread.
#pragma once

#include "base/Result.h"
#include "widgets/compare/FigurePanel.h"
#include "widgets/compare/PairTableModel.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QTabBar;
class QStackedWidget;
class QTableView;

namespace hilum::widgets {
class DotPlot;
}

namespace hilum::widgets::compare {

class CompareCharts : public QWidget {
    Q_OBJECT
public:
    enum Tab { Auroc, Accuracy, Pairs, Curves, Calibration, Labels, Cost, Confusion, Subgroups };
    explicit CompareCharts(Jobs& jobs, QWidget* parent = nullptr);
    void setComparison(const SharedComparison& comparison, const QString& baseline);
    /// The run of the figures that are about one.
    void choose(const QString& run);
    [[nodiscard]] QString chartName() const; ///< of the tab that is up, for files: "auroc"
    [[nodiscard]] bool canPaint() const;     ///< the tab that is up shows a drawing, no table
    /// The tab that is up, as PNG, SVG or CSV by the name's end. WriteFailed or DiskFull.
    Result<> save(const QString& file);
    [[nodiscard]] DotPlot* aurocChart() const { return m_auroc; }
    [[nodiscard]] DotPlot* accuracyChart() const { return m_accuracy; }
    [[nodiscard]] FigurePanel& figure(Figure which) const {
        return *m_figures[static_cast<std::size_t>(which)];
    }
    void showTab(int tab);

private:
    void buildTabs();
    void buildPairs();
    void fill(DotPlot& plot, const char* metric) const;
    void fillReferences();
    void fillAll();
    void fillNote();
    [[nodiscard]] FigurePanel* currentFigure() const; ///< nullptr for the first three tabs
    [[nodiscard]] DotPlot* currentDots() const;       ///< nullptr for other tabs
    QTabBar* m_tabs;
    QCheckBox* m_grouped;
    QStackedWidget* m_tools;
    QStackedWidget* m_stack;
    DotPlot* m_auroc;
    DotPlot* m_accuracy;
    PairTableModel* m_pairs;
    QTableView* m_pairTable;
    QLabel* m_note;
    std::vector<FigurePanel*> m_figures; ///< by Figure
    SharedComparison m_comparison;
    QString m_baseline;
    QStringList m_shortcuts; ///< names of the lines of runs that look at no pixel
};

} // namespace hilum::widgets::compare
