// CompareTableModel: compared runs as rows with their numbers, and at will the settings in which they differ;
// CompareFilter sorts and narrows them. Owned by ComparePage, window thread.
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
    QString name;     ///< as the last comparison called it
    QString searched; ///< what a search looks through
    std::optional<run::RunKind> kind;
    SharedComparison from; ///< the comparison that its numbers come from; null: none yet
    std::size_t index = 0; ///< into from->runs
    bool checked = true;
    bool current = false;                           ///< part of the newest comparison
    bool missing = false;                           ///< asked for, but it has no test predictions
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
    /// Runs that the comparison was asked for: what it does not have kept no test predictions.
    void setAsked(const QSet<QString>& ids);
    void setBaseline(const QString& id); ///< "": none
    [[nodiscard]] QString baseline() const { return m_baseline; }
    /// After the fixed columns one for each setting in which the compared runs differ.
    void setSettingsShown(bool shown);
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
    struct Setting {
        std::string key;
        QString label;
    };
    void findDifferences();
    void findSettings();
    [[nodiscard]] QString settingText(const report::ComparedRun& run, const Setting& setting) const;
    [[nodiscard]] QString text(const CompareRow& row, int column) const;
    [[nodiscard]] QVariant sortValue(const CompareRow& row, int column) const;
    [[nodiscard]] QString toolTip(const CompareRow& row, int column) const;
    std::vector<CompareRow> m_rows;
    SharedComparison m_comparison;
    QString m_baseline;
    std::vector<Setting> m_settings; ///< those shown
    bool m_settingsShown = false;
};

/// Which kinds of runs are shown.
enum class KindFilter { All, FineTuned, Probes, Baselines };

class CompareFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CompareFilter(CompareTableModel& model, QObject* parent = nullptr);
    /// Every word must stand somewhere in the run's name, title, notes, id or settings.
    void setText(const QString& text);
    void setKind(KindFilter kind);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    CompareTableModel* m_model;
    QStringList m_words;
    KindFilter m_kind = KindFilter::All;
};

/// A metric of a run as text, "0.842 [0.811, 0.871]"; "–" where it has none.
[[nodiscard]] QString intervalText(const statistics::Interval& interval, int digits = 3,
                                   bool withSign = false);

} // namespace hilum::widgets::compare
