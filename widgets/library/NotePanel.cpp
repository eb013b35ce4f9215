#include "widgets/library/NotePanel.h"

#include "widgets/common/FlowLayout.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QCompleter>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kTypingMs = 350;
constexpr int kNoteHeight = 76;
constexpr int kChipIcon = 10;
} // namespace

NotePanel::NotePanel(QWidget* parent)
    : QWidget(parent), m_wrong(new QCheckBox(tr("Label wrong"), this)), m_chips(new QWidget(this)),
      m_flow(new FlowLayout(m_chips, space::kXs, space::kXs)), m_tag(new QLineEdit(this)),
      m_known(new QStringListModel(this)), m_note(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("notePanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kS, 0, 0);
    layout->setSpacing(space::kXs);
    describe(
        m_wrong, QStringLiteral("noteLabelWrong"), tr("Label wrong"),
        tr("You take the film's label for wrong (L). The same tag as on the page Compare, which shows its "
           "results with and without such films. The label itself is not changed."));
    describe(m_tag, QStringLiteral("noteTag"), tr("Add a tag"),
             tr("A word for films that belong together. Enter adds it."));
    m_tag->setPlaceholderText(tr("Add a tag"));
    m_tag->setMaxLength(static_cast<int>(data::kLongestTag) / 3);
    auto* completer = new QCompleter(m_known, m_tag);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_tag->setCompleter(completer);
    describe(m_note, QStringLiteral("noteText"), tr("Note on the film"),
             tr("A note on this film (Ctrl+N). It is kept in the workspace as you write and enters no report "
                "and no export."));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);
    m_note->installEventFilter(this);
    layout->addWidget(makeLabel(tr("Notes and tags"), TypeStep::Strong, false, this));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_wrong, m_chips, m_tag, m_note})
        layout->addWidget(widget);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &NotePanel::flush);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_tag, &QLineEdit::returnPressed, this, &NotePanel::addTag);
    connect(m_wrong, &QCheckBox::clicked, this, [this](bool on) {
        m_marks.labelWrong = on;
        tell(on ? tr("tag “label wrong”") : tr("remove “label wrong”"));
    });
    showTags();
}

void NotePanel::setFilm(std::int64_t film, const std::string& hash, const FilmMarks& marks) {
    if (film != m_film)
        flush();
    const bool writing = film == m_film && m_typing.isActive();
    m_film = film;
    m_hash = hash;
    m_marks = marks;
    const QSignalBlocker quietNote(m_note), quietBox(m_wrong);
    if (!writing && m_note->toPlainText() != marks.note)
        m_note->setPlainText(marks.note);
    m_wrong->setChecked(marks.labelWrong);
    showTags();
}

void NotePanel::setKnownTags(const QStringList& tags) {
    if (m_known->stringList() != tags)
        m_known->setStringList(tags);
}

void NotePanel::flush() {
    m_typing.stop();
    const QString text = qs(data::cutNote(ss(m_note->toPlainText())));
    const QString note = text.trimmed().isEmpty() ? QString() : text;
    if (m_film == 0 || note == m_marks.note)
        return;
    m_marks.note = note;
    tell(note.isEmpty() ? tr("delete the note") : tr("write a note"));
}

void NotePanel::focusNote() {
    m_note->setFocus(Qt::ShortcutFocusReason);
}

bool NotePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note && event->type() == QEvent::FocusOut)
        flush();
    return QWidget::eventFilter(watched, event);
}

void NotePanel::hideEvent(QHideEvent* event) {
    flush();
    QWidget::hideEvent(event);
}

void NotePanel::addTag() {
    const QString tag = qs(data::cleanTag(ss(m_tag->text())));
    // The completer fills the field once more after Enter.
    QTimer::singleShot(0, m_tag, &QLineEdit::clear);
    if (tag.isEmpty() || m_marks.tags.contains(tag) ||
        m_marks.tags.size() >= static_cast<qsizetype>(data::kMostTags))
        return;
    m_marks.tags << tag;
    m_marks.tags.sort();
    showTags();
    tell(tr("add the tag “%1”").arg(tag));
}

void NotePanel::removeTag(const QString& tag) {
    if (m_marks.tags.removeAll(tag) == 0)
        return;
    showTags();
    tell(tr("remove the tag “%1”").arg(tag));
    Q_EMIT tagRemoved(tag);
}

void NotePanel::showTags() {
    QStringList shown;
    for (const QPushButton* chip : m_chips->findChildren<QPushButton*>())
        shown << chip->property("tag").toString();
    if (shown != m_marks.tags) {
        while (QLayoutItem* item = m_flow->takeAt(0)) {
            item->widget()->hide();
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater(); // it may be the one that was clicked
            delete item;
        }
        for (const QString& tag : m_marks.tags) {
            auto* chip = new QPushButton(icon(QStringLiteral("close")), tag, m_chips);
            chip->setIconSize({kChipIcon, kChipIcon});
            chip->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the cross last
            chip->setProperty("tag", tag);
            setRole(chip, "quiet");
            describe(chip, QStringLiteral("noteChip"), tr("Remove the tag “%1”").arg(tag),
                     tr("Click to remove this tag from the film"));
            connect(chip, &QPushButton::clicked, this, [this, tag] { removeTag(tag); });
            m_flow->addWidget(chip);
        }
    }
    m_chips->setVisible(!m_marks.tags.isEmpty());
}

void NotePanel::tell(const QString& what) {
    Q_EMIT edited(m_film, m_hash, m_marks, what);
}

} // namespace hilum::widgets
