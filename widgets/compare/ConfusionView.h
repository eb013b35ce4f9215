// ConfusionView: the confusion matrix of one run: labels down, answers across, films in each cell and their
// share of the row; beside it the rates that follow. Owned by FigurePanel, window thread.
#pragma once

#include "report/Comparison.h"
#include "widgets/common/Theme.h"

#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <vector>

class QPainter;

namespace hilum::widgets::compare {

/// Films of a label (row) by answer (column).
struct ConfusionTable {
    QStringList classes; ///< names of rows and columns
    std::vector<std::vector<std::int64_t>> counts;
    QStringList rates; ///< "Sensitivity: 0.712 [0.604, 0.810]"
};
/// Positive and negative at the run's threshold; for a run of several classes all of them.
[[nodiscard]] ConfusionTable confusionTable(const report::ComparedRun& run);

class ConfusionView : public QWidget {
    Q_OBJECT
public:
    explicit ConfusionView(QWidget* parent = nullptr);
    void setTable(ConfusionTable table);
    [[nodiscard]] const ConfusionTable& table() const { return m_table; }
    void paintOn(QPainter& painter, const QRectF& area, Theme theme) const;
    /// One row for each label, one column for each answer.
    [[nodiscard]] std::string csv() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCell(QPainter& painter, const QRectF& cell, std::size_t row, std::size_t column,
                   Theme theme) const;
    ConfusionTable m_table;
};

} // namespace hilum::widgets::compare
