// PairTableModel: every two runs of one test set, in words and numbers. Owned by CompareCharts, window
// thread.
#pragma once

#include "widgets/compare/ComparisonLoader.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace hilum::widgets::compare {

class PairTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sentence, Difference, Holm, DeLong, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setComparison(const SharedComparison& comparison);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString sentenceOf(const report::PairedResult& pair) const;
    SharedComparison m_comparison;
    std::vector<std::size_t> m_order; ///< indices of pairs, as the report orders them
};

/// "0.012", "< 0.001", "–" where there is none.
[[nodiscard]] QString pText(double p);

} // namespace hilum::widgets::compare
