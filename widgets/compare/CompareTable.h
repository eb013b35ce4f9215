// CompareTable: the table of runs on the Compare page with its tools: search, kinds, groups, columns, only
// what differs. Owned by ComparePage, window thread.
#pragma once

#include "widgets/compare/CompareTableModel.h"
#include "widgets/compare/GroupTableModel.h"

#include <QWidget>

#include <map>

class QAction;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace hilum::widgets {

class RestColumn;

namespace compare {

class CompareTable : public QWidget {
    Q_OBJECT
public:
    /// `settingsFile` remembers which columns are hidden; "" keeps nothing.
    CompareTable(CompareTableModel& model, const QString& settingsFile, QWidget* parent = nullptr);

    /// The tools, for the bar above; made once.
    [[nodiscard]] QWidget* tools() const { return m_tools; }
    void setComparison(const SharedComparison& comparison);
    void showDifferences(bool shown);      ///< the column that a baseline brings
    [[nodiscard]] QString current() const; ///< id of the run at hand, "" for none
    void focusSearch();

Q_SIGNALS:
    void pinWanted(const QString& run);
    void openWanted(const QString& run);     ///< its films are to be seen
    void currentChanged(const QString& run); ///< id of the run at hand, "" for none

private:
    void buildTools();
    void buildColumnMenu();
    void buildRuns();
    void buildGroups();
    void regroup();
    void showColumns();
    void sizeSettings();
    void remember() const;
    [[nodiscard]] QStringList rememberedColumns() const;
    CompareTableModel* m_model;
    CompareFilter* m_filter;
    GroupTableModel* m_groupModel;
    QSortFilterProxyModel* m_groupFilter;
    QString m_settingsFile;
    QWidget* m_tools = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_grouping = nullptr;
    QToolButton* m_columns = nullptr;
    QCheckBox* m_differs = nullptr;
    std::map<int, QAction*> m_columnActions; ///< by column
    QStackedWidget* m_stack = nullptr;
    QTableView* m_runs = nullptr;
    QTableView* m_groups = nullptr;
    RestColumn* m_rest = nullptr;
    SharedComparison m_comparison;
    bool m_differences = false;
};

} // namespace compare
} // namespace hilum::widgets
