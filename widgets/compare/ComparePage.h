// ComparePage: the room "Compare" of the window: finished runs side by side, with intervals, their cases and
// duels, and the report. It fills itself and computes on the job pool. Made by PageList, owned by MainWindow.
// Window thread.
#pragma once

#include "widgets/common/Page.h"
#include "widgets/compare/ComparisonLoader.h"

#include <QSet>
#include <QString>

#include <array>
#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTimer;
class QToolButton;

namespace hilum::widgets {

struct AppContext;
class EmptyState;
class FilmSource;

namespace compare {
class CasePane;
class CaseTags;
class CompareCharts;
class CompareTable;
class CompareTableModel;
class HeatMaker;
} // namespace compare

class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(AppContext& context, QWidget* parent = nullptr);
    ~ComparePage() override;
    [[nodiscard]] QString title() const override;
    void activated() override;
    void deactivated() override;
    [[nodiscard]] QStringList shortcuts() const override;
    [[nodiscard]] QStringList running() const override;

    enum Room { Results, Cases, Duel };
    void showRoom(int room);
    [[nodiscard]] compare::CasePane& cases() { return pane(Cases); }
    [[nodiscard]] compare::CasePane& duel() { return pane(Duel); }
    [[nodiscard]] compare::CaseTags& tags() const { return *m_tags; }
    [[nodiscard]] compare::CompareTableModel& model() const { return *m_model; }
    [[nodiscard]] compare::CompareCharts& charts() const { return *m_charts; }
    [[nodiscard]] const compare::SharedComparison& comparison() const { return m_comparison; }

private:
    QWidget* buildToolbar(QWidget* parent);
    void buildWriters(QWidget* bar);
    [[nodiscard]] QMenu* makeExportMenu();
    QWidget* buildContent();
    QWidget* buildBanner(QWidget* parent);
    QWidget* buildRoomBar(QWidget* parent);
    QWidget* buildResults();
    QWidget* buildAnswer(QWidget* parent);
    QWidget* buildEmpty();
    compare::CasePane& pane(int room);
    void connectAll();
    void addKeys();
    void takeDatasets();
    void openCases(const QString& run);
    void setShaded(bool shaded); ///< follows the session
    void takeRuns();
    void takeStudies(const std::vector<run::Study>& studies);
    void takeComparison(const compare::SharedComparison& comparison);
    void ask();
    void showBusy();
    void showWaiting();
    void showBaselines();
    void pin(const QString& id);
    void togglePin(const QString& id);
    struct ReportProgress;
    enum class ReportKind { Html, Pdf };
    [[nodiscard]] report::ReportOptions reportOptions() const;
    [[nodiscard]] QString rememberedFolder() const;
    void rememberFolder(const QString& folder);
    void showWriting(const std::shared_ptr<ReportProgress>& progress);
    void exportReport();
    void cancelReport();
    void exportFile(ReportKind kind);
    void exportTable();
    void exportChart(const QString& suffix);
    /// Writes off the window's thread, and says how it went.
    void write(const QString& file, std::function<Result<>()> work, const QString& done);
    void sayWritten(const Result<>& result, const QString& file, const QString& done);
    [[nodiscard]] std::vector<run::RunSummary> candidates() const;
    [[nodiscard]] int deletedOfStudy() const; ///< runs of the chosen study that are not there any more
    [[nodiscard]] QString studyName() const;
    [[nodiscard]] bool mayExport();
    AppContext* m_context;
    compare::ComparisonLoader* m_loader;
    compare::CompareTableModel* m_model;
    compare::CaseTags* m_tags;
    compare::HeatMaker* m_heats;
    compare::CompareTable* m_table = nullptr;
    compare::CompareCharts* m_charts = nullptr;
    compare::CasePane* m_cases = nullptr; ///< null until it is asked for
    compare::CasePane* m_duel = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTabBar* m_roomTabs = nullptr;
    QStackedWidget* m_rooms = nullptr;
    QStackedWidget* m_roomTools = nullptr;
    QComboBox* m_study = nullptr;
    QComboBox* m_baseline = nullptr;
    QLabel* m_status = nullptr;
    QToolButton* m_cancel = nullptr; ///< of the comparison in the making
    QPushButton* m_reportButton = nullptr;
    QProgressBar* m_reportBar = nullptr;
    QToolButton* m_reportCancel = nullptr;
    QTimer* m_reportTimer = nullptr; ///< looks at the progress of a report under way
    QToolButton* m_export = nullptr;
    std::array<QAction*, 2> m_reportActions{}; ///< of its menu: one report at a time
    QAction* m_cancelAction = nullptr;
    QLabel* m_banner = nullptr;
    QLabel* m_answer = nullptr;
    QLabel* m_answerMore = nullptr;
    QScrollArea* m_answerArea = nullptr;
    QSplitter* m_splitter = nullptr;
    EmptyState* m_empty = nullptr;
    QProgressBar* m_progress = nullptr;
    compare::SharedComparison m_comparison;
    std::shared_ptr<FilmSource> m_source; ///< of the films that cases are shown of
    QString m_comparedStudy;              ///< name of the study that m_comparison is of, "" for a free choice
    QString m_askedStudy;                 ///< of the comparison that is being made
    std::vector<run::Study> m_studies;
    QSet<QString> m_unchecked, m_known; ///< ids that a person has taken out; ids that were seen
    QString m_reportFolder;             ///< chosen last, where nothing is remembered beyond the session
    JobChannel m_exports, m_report;
    QString m_datasetStamp;
    bool m_active = false;
};

} // namespace hilum::widgets
