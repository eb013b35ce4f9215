// RunsPage: the room "Runs" of the window: every run of the workspace with its state, live curves of the
// selected ones, and what can be done with them. Made by PageList, owned by MainWindow. Window thread.
#pragma once

#include "widgets/common/Page.h"

#include <QHash>
#include <QString>
#include <QStringList>

class QItemSelectionModel;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace hilum::widgets {

struct AppContext;
class RestColumn;

namespace runs {
class RunActions;
class RunCurves;
class RunDetails;
class RunFilter;
class RunTableModel;
} // namespace runs

class RunsPage : public Page {
    Q_OBJECT
public:
    explicit RunsPage(AppContext& context, QWidget* parent = nullptr);
    ~RunsPage() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* detailsPane() override;
    void activated() override;
    void deactivated() override;
    [[nodiscard]] QStringList shortcuts() const override;

    [[nodiscard]] runs::RunTableModel& model() const { return *m_model; }
    [[nodiscard]] runs::RunActions& actions() const { return *m_actions; }
    [[nodiscard]] runs::RunCurves& curves() const { return *m_curves; }
    void select(const QStringList& ids);

private:
    QWidget* buildToolbar();
    QWidget* buildTable();
    void buildEmptyState();
    void takeRuns();
    void takeSelection();
    void noteChoice();
    void chooseByItself();
    void showSelected();
    void showDetails();
    void restoreLayout();
    void rememberLayout() const;
    [[nodiscard]] QStringList selectedIds() const;
    AppContext* m_context;
    runs::RunTableModel* m_model;
    runs::RunFilter* m_filter;
    runs::RunActions* m_actions;
    runs::RunCurves* m_curves = nullptr;
    runs::RunDetails* m_details = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    RestColumn* m_rest = nullptr;
    QLabel* m_count = nullptr;
    QLineEdit* m_search = nullptr;
    QSplitter* m_splitter = nullptr;
    QHash<QString, int> m_colours; ///< index of the colour of each shown run
    bool m_chosen = false;         ///< a person has selected something; until then the page follows what runs
    bool m_quiet = false;          ///< the page itself is selecting
};

} // namespace hilum::widgets
