// CompareTableModel: compared runs as rows with their numbers; CompareFilter sorts them. PairTableModel:
// every two runs of one test set. Owned by ComparePage, window thread.
#pragma once

#include "widgets/compare/ComparisonLoader.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace hilum::widgets::compare {

/// One run that can be compared.
struct CompareRow {
    QString id;
    QString name;          ///< as the last comparison called it
    SharedComparison from; ///< the comparison that its numbers come from; null: none yet
    std::size_t index = 0; ///< into from->runs
    bool checked = true;
    bool current = false;                           ///< part of the newest comparison
    std::optional<statistics::Interval> difference; ///< AUROC minus the baseline's
    [[nodiscard]] const report::ComparedRun* run() const { return from ? &from->runs[index] : nullptr; }
};

class CompareTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Run,
        Auroc,
        Difference,
        Auprc,
        Accuracy,
        Sensitivity,
        Specificity,
        Labels,
        Seconds,
        FilmsPerSecond,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    /// The runs that can be chosen; those that stay keep their numbers.
    void setRuns(const std::vector<run::RunSummary>& runs, const QSet<QString>& unchecked);
    void setComparison(const SharedComparison& comparison);
    void setBaseline(const QString& id); ///< "": none
    [[nodiscard]] QString baseline() const { return m_baseline; }
    [[nodiscard]] const CompareRow& row(int index) const {
        return m_rows.at(static_cast<std::size_t>(index));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void checkChanged(const QString& id, bool checked);

private:
    void findDifferences();
    [[nodiscard]] QString text(const CompareRow& row, int column) const;
    [[nodiscard]] QVariant sortValue(const CompareRow& row, int column) const;
    [[nodiscard]] QString toolTip(const CompareRow& row, int column) const;
    std::vector<CompareRow> m_rows;
    SharedComparison m_comparison;
    QString m_baseline;
};

class CompareFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CompareFilter(CompareTableModel& model, QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

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
    SharedComparison m_comparison;
    std::vector<std::size_t> m_order; ///< indices of pairs, as the report orders them
};

/// A metric of a run as text, "0.842 [0.811, 0.871]"; "–" where it has none.
[[nodiscard]] QString intervalText(const statistics::Interval& interval, int digits = 3,
                                   bool withSign = false);

} // namespace hilum::widgets::compare
