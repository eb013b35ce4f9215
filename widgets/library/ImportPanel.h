// ImportPanel: the card above the films while a folder is looked at, read in, and when it has come in: what
// would happen, how far it is, what came in and what did not. Never modal. Window thread.
#pragma once

#include "widgets/library/ImportSummary.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QPointer>
#include <QString>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace hilum::widgets {

class CliProcess;
class Launcher;
struct AppContext;

class ImportPanel : public QFrame {
    Q_OBJECT
public:
    enum class State { Hidden, Looking, Preview, Running, Done, Failed };

    explicit ImportPanel(AppContext& context, QWidget* parent = nullptr);

    /// Looks at a folder without reading a film, then offers to import it. Refused while something runs.
    void preview(const QString& folder);
    void makeDemo();
    /// The card of an import that has been: data::Dataset::importReport.
    void showReport(const Json& report);
    void close();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool busy() const { return m_state == State::Looking || m_state == State::Running; }

Q_SIGNALS:
    void stateChanged();
    /// Films have come in.
    void imported(const QString& dataset);
    void showWanted(const QString& dataset); ///< "Show the films"
    void anotherFolderWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* begin(State state, const QString& title); ///< an empty body
    void finish();                                     ///< shows it
    void fitBody();                                    ///< as tall as it needs to be, within limits
    QPushButton* addButton(const QString& name, const QString& text, bool primary);
    void addText(QWidget* body, const QString& text, const char* role = nullptr);
    void addFigures(QWidget* body, const ImportSummary& summary);
    void addMapping(QWidget* body, const ImportSummary& summary);
    void addSkipped(QWidget* body, const ImportSummary& summary);
    void addUnmatched(QWidget* body, const ImportSummary& summary);
    void addOptions(QWidget* body, const ImportSummary& summary);
    void showPreview(const ImportSummary& summary);
    void startImport(const QStringList& extra);
    void follow(CliProcess* process, const QString& title);
    void showProgress(const QString& phase, qint64 done, qint64 total);
    void showDone(const ImportSummary& summary, bool justNow);
    void showFailure(const QString& sentence);
    void cancel();

    AppContext* m_context;
    State m_state = State::Hidden;
    QString m_folder;
    QLabel* m_title;
    QToolButton* m_close;
    QScrollArea* m_area;
    QVBoxLayout* m_bodyLayout = nullptr;
    QHBoxLayout* m_buttons;
    QPointer<CliProcess> m_process;
    QPointer<QProgressBar> m_bar;
    QPointer<QLabel> m_progressText;
    QString m_phase;
    qint64 m_phaseFrom = 0;
    QElapsedTimer m_phaseClock;
};

} // namespace hilum::widgets
