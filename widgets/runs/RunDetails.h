// RunDetails: the details pane of the Runs page: one run's state with what can be done, its settings that
// differ from the defaults, its command line, warnings, last checkpoint, audit, and log. Owned by RunsPage
// (shown by the window's pane), window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/runs/RunFacts.h"
#include "widgets/runs/RunText.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace hilum::widgets {
struct AppContext;
class RunWatcher;
} // namespace hilum::widgets

namespace hilum::widgets::runs {

class HealthPanel;
class LogView;
class NotesPanel;
class RunActions;
class RunPictures;

class RunDetails : public QWidget {
    Q_OBJECT
public:
    RunDetails(AppContext& context, RunActions& actions, QWidget* parent = nullptr);
    /// nothing: says that a run should be selected. `watcher` may be nullptr; it is read now, not kept.
    void setRun(const std::optional<RunRow>& row, const RunWatcher* watcher);
    void setActive(bool active);
    void keepNotes(); ///< what is being typed counts now

private:
    void fillRunTab(QScrollArea& scroll);
    QPlainTextEdit* makeCode(const QString& name, const QString& title, const QString& hint, QWidget* parent);
    QWidget* buildPython(QWidget* parent);
    void addSection(QVBoxLayout& layout, const QString& title, QWidget* content);
    void showState(const RunRow& row);
    void showSettings(const RunRow& row);
    void showNotices(const RunRow& row, const RunWatcher* watcher);
    void readFacts();
    void showFacts(const RunFacts& facts);
    AppContext* m_context;
    RunActions* m_actions;
    JobChannel m_channel;
    QTimer m_timer;
    std::optional<RunRow> m_row;
    QString m_settingsOf; ///< id of the run whose settings are shown
    QStackedWidget* m_stack;
    QLabel* m_name = nullptr;
    QLabel* m_stateIcon = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_extend = nullptr;
    QLabel* m_facts = nullptr;
    QFormLayout* m_settings = nullptr;
    QPlainTextEdit* m_command = nullptr;
    QPlainTextEdit* m_python = nullptr;
    QWidget* m_pythonSection = nullptr; ///< hidden while the run has no encoder
    QLabel* m_warnings = nullptr;
    QLabel* m_checkpoint = nullptr;
    QLabel* m_audit = nullptr;
    HealthPanel* m_health = nullptr;
    NotesPanel* m_notes = nullptr;
    RunPictures* m_pictures = nullptr;
    LogView* m_log = nullptr;
};

} // namespace hilum::widgets::runs
