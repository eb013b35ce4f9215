#include "widgets/runs/NotesPanel.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/RunShelf.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace hilum::widgets::runs {

namespace {
constexpr int kKeepMs = 600;
constexpr int kNoteLines = 3;
} // namespace

NotesPanel::NotesPanel(RunShelf& shelf, QWidget* parent)
    : QWidget(parent), m_shelf(&shelf), m_tags(new QLineEdit(this)), m_note(new QPlainTextEdit(this)),
      m_error(makeLabel({}, TypeStep::Caption, false, this)) {
    setObjectName(QStringLiteral("notesPanel"));
    describe(m_tags, QStringLiteral("runTags"), tr("Tags"),
             tr("Words that the list shows and finds, separated by commas."));
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    describe(
        m_note, QStringLiteral("runNote"), tr("Note"),
        tr("What you want to remember of this run. The list finds it. No names of patients: it goes into "
           "the reports and exports of this run."));
    m_note->setPlaceholderText(tr("Note. No names of patients: it goes into reports and exports."));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * kNoteLines + space::kL);
    m_error->setObjectName(QStringLiteral("runNoteError"));
    m_error->setWordWrap(true);
    setRole(m_error, "error");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    for (QWidget* each : std::initializer_list<QWidget*>{m_tags, m_note, m_error})
        layout->addWidget(each);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeepMs);
    connect(&m_timer, &QTimer::timeout, this, &NotesPanel::keep);
    const auto edited = [this] {
        if (m_quiet)
            return;
        m_dirty = true;
        m_timer.start();
    };
    connect(m_tags, &QLineEdit::textChanged, this, edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, edited);
    m_tags->installEventFilter(this);
    m_note->installEventFilter(this);
}

NotesPanel::~NotesPanel() {
    keep();
}

bool NotesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        keep();
    return QWidget::eventFilter(watched, event);
}

void NotesPanel::keep() {
    m_timer.stop();
    if (std::exchange(m_dirty, false) && m_folder && m_shelf)
        m_shelf->write(*m_folder, m_note->toPlainText(), m_tags->text());
}

void NotesPanel::setRow(const RunRow& row) {
    const bool other = !m_folder || m_folder->path != row.summary.folder.path;
    if (other)
        keep();
    m_folder = row.summary.folder;
    if (m_dirty)
        return; // what is being typed is newer
    const QString note = qs(row.extra.mark.note), tags = qs(run::tagsText(row.extra.mark.tags));
    m_quiet = true;
    if (m_note->toPlainText() != note)
        m_note->setPlainText(note);
    // A comma that has just been typed is no tag yet: while somebody writes the text stays as it is, as long
    // as it says the same.
    const bool sameTags = run::tagsFrom(ss(m_tags->text())) == row.extra.mark.tags;
    if (m_tags->text() != tags && (other || !sameTags || !m_tags->hasFocus()))
        m_tags->setText(tags);
    m_quiet = false;
    const bool readable = row.extra.markError.isEmpty();
    m_error->setText(row.extra.markError);
    m_error->setVisible(!readable);
    m_tags->setReadOnly(!readable);
    m_note->setReadOnly(!readable);
}

} // namespace hilum::widgets::runs
