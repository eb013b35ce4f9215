// RunsPage: the room "Runs" of the window: every run of the workspace with its state, live curves of the
// selected ones, and what can be done with them. Made by PageList, owned by MainWindow. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/common/Page.h"

#include <QHash>
#include <QPointer>
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
class RunExtras;
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
    [[nodiscard]] runs::RunExtras& extras() const { return *m_extras; }
    [[nodiscard]] runs::RunActions& actions() const { return *m_actions; }
    [[nodiscard]] runs::RunCurves& curves() const { return *m_curves; }
    void select(const QStringList& ids);

private:
    QWidget* buildToolbar(QWidget* parent);
    void buildSearch();
    QWidget* buildMore(QWidget* bar);
    QWidget* buildTable();
    void buildColumnMenu();
    void buildEmptyState();
    void takeRuns();
    void takeExtras();
    void emptyTrash();
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
    runs::RunExtras* m_extras;
    runs::RunActions* m_actions;
    runs::RunCurves* m_curves = nullptr;
    QPointer<runs::RunDetails> m_details; ///< the window's pane owns it
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    RestColumn* m_rest = nullptr;
    QLabel* m_count = nullptr;
    QLineEdit* m_search = nullptr;
    JobChannel m_trash;
    QSplitter* m_splitter = nullptr;
    QHash<QString, int> m_colours; ///< index of the colour of each shown run
    bool m_chosen = false;         ///< a person has selected something; until then the page follows what runs
    bool m_quiet = false;          ///< the page itself is selecting
};

} // namespace hilum::widgets
