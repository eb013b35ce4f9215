// RunTableModel: the runs of a workspace as rows; RunFilter: the same, filtered by text and state and sorted.
// Owned by RunsPage, window thread.
#pragma once

#include "run/Queue.h"
#include "widgets/runs/RunText.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace hilum::widgets::runs {

class RunTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Kind,
        Dataset,
        State,
        Health,
        Progress,
        Loss,
        BestAuroc,
        BestEpoch,
        FilmsPerSecond,
        Elapsed,
        Remaining,
        Device,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< a number or a text to sort by
        ProgressRole,                ///< 0 … 1, negative: none
        StateColourRole,
        MarkRole ///< tags and the beginning of the note, under the name; "" for none
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay keep their place, so that a selection survives.
    void setRuns(const std::vector<run::RunSummary>& runs, const std::vector<run::QueueEntry>& queue);
    /// What is known beside the summaries, by id.
    void setExtras(const QHash<QString, RunExtra>& extras);
    /// Colours of the runs whose curves are shown, by id; they stand before the names.
    void setColours(const QHash<QString, QColor>& colours);
    [[nodiscard]] const RunRow& row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    [[nodiscard]] int rowOf(const QString& id) const; ///< −1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RunRow& row, int column) const;
    [[nodiscard]] QVariant sortValue(const RunRow& row, int column) const;
    [[nodiscard]] QString toolTip(const RunRow& row, int column) const;
    std::vector<RunRow> m_rows;
    QHash<QString, RunExtra> m_extras;
    QHash<QString, QColor> m_colours;
};

/// All but Archived leave out what is archived.
enum class StateFilter { All, Active, Waiting, Finished, Ended, Archived };

class RunFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RunFilter(RunTableModel& model, QObject* parent = nullptr);
    void setText(const QString& text);
    void setState(StateFilter state);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    RunTableModel* m_model;
    QString m_text;
    StateFilter m_state = StateFilter::All;
};

} // namespace hilum::widgets::runs
