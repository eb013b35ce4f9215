// CompareCharts: what stands under the table: AUROC and accuracy as dots with intervals, and every pair of
// runs in words. Owned by ComparePage, window thread.
#pragma once

#include "widgets/compare/PairTableModel.h"

#include <QWidget>

class QCheckBox;
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
    enum Tab { Auroc, Accuracy, Pairs };
    explicit CompareCharts(QWidget* parent = nullptr);
    void setComparison(const SharedComparison& comparison, const QString& baseline);
    /// The chart of the tab that is up; AUROC's where that is a table.
    [[nodiscard]] DotPlot* chart() const;
    [[nodiscard]] QString chartName() const; ///< for files: "auroc"
    [[nodiscard]] DotPlot* aurocChart() const { return m_auroc; }
    [[nodiscard]] DotPlot* accuracyChart() const { return m_accuracy; }
    void showTab(int tab);

private:
    void fill(DotPlot& plot, const char* metric) const;
    void fillAll();
    QTabBar* m_tabs;
    QCheckBox* m_grouped;
    QStackedWidget* m_stack;
    DotPlot* m_auroc;
    DotPlot* m_accuracy;
    PairTableModel* m_pairs;
    QTableView* m_pairTable;
    QLabel* m_note;
    SharedComparison m_comparison;
    QString m_baseline;
};

} // namespace hilum::widgets::compare
