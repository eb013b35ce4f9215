// GroupTableModel: compared runs taken together by seed, method or labels: mean, standard deviation and
// number. Runs of different protocols are never taken together. Owned by CompareTable, window thread.
#pragma once

#include "widgets/compare/ComparisonLoader.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace hilum::widgets::compare {

enum class Grouping {
    None,
    Seeds,           ///< runs that differ only in their seeds
    MethodAndLabels, ///< how they were trained, from how many labels
    Method,
    Labels
};

struct RunGroup {
    QString name;
    std::vector<std::size_t> runs; ///< indices into the comparison
    std::map<std::string, statistics::MeanSd> metrics;
    std::int64_t fewestLabels = 0, mostLabels = 0;
    statistics::MeanSd seconds;
};
/// In the order in which the comparison has their first runs. Empty for Grouping::None.
[[nodiscard]] std::vector<RunGroup> groupRuns(const report::Comparison& comparison, Grouping grouping);

class GroupTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Runs,
        Auroc,
        Auprc,
        Accuracy,
        Sensitivity,
        Specificity,
        Labels,
        Seconds,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;
    void setGroups(const SharedComparison& comparison, Grouping grouping);
    [[nodiscard]] const RunGroup& group(int row) const { return m_groups.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RunGroup& group, int column) const;
    [[nodiscard]] QVariant sortValue(const RunGroup& group, int column) const;
    SharedComparison m_comparison;
    std::vector<RunGroup> m_groups;
};

} // namespace hilum::widgets::compare
