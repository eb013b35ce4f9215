// NotesPanel: what people write on a run: tags and a note. Kept a moment after the last key, when the field
// is left, and when another run is shown. Owned by RunDetails, window thread.
#pragma once

#include "widgets/runs/RunText.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace hilum::widgets::runs {

class RunShelf;

class NotesPanel : public QWidget {
    Q_OBJECT
public:
    explicit NotesPanel(RunShelf& shelf, QWidget* parent = nullptr);
    ~NotesPanel() override;
    void setRow(const RunRow& row);
    void keep(); ///< now

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<RunShelf> m_shelf; ///< the page may go first
    QTimer m_timer;
    std::optional<run::RunFolder> m_folder;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
    QLabel* m_error;
    bool m_dirty = false;
    bool m_quiet = false; ///< the panel itself is writing into its fields
};

} // namespace hilum::widgets::runs
