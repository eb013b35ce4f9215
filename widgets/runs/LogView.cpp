#include "widgets/runs/LogView.h"

#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace hilum::widgets::runs {

namespace {
constexpr int kMostMarks = 2'000;
}

LogView::LogView(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_found(makeLabel({}, TypeStep::Caption, true, this)),
      m_text(new QPlainTextEdit(this)) {
    describe(m_search, QStringLiteral("logSearch"), tr("Search the log"),
             tr("Marks every match; Enter goes to the next."));
    m_search->setPlaceholderText(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    describe(m_text, QStringLiteral("logText"), tr("Log of the run"));
    m_text->setToolTip({});
    m_text->setReadOnly(true);
    m_text->setFont(typeFont(TypeStep::Mono));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_found);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
    layout->setSpacing(space::kS);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        mark();
        next();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &LogView::next);
    onThemeChanged(this, [this] { mark(); });
}

void LogView::setLog(const QString& text, const QString& ifEmpty) {
    m_text->setPlaceholderText(ifEmpty);
    if (text == m_shown)
        return;
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 2;
    const int place = bar->value();
    m_shown = text;
    m_text->setPlainText(text.trimmed());
    mark();
    bar->setValue(atEnd ? bar->maximum() : place);
}

void LogView::mark() {
    QList<QTextEdit::ExtraSelection> marks;
    const QString wanted = m_search->text();
    m_matches = 0;
    if (!wanted.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(colours().selection);
        format.setForeground(colours().text);
        for (QTextCursor at = m_text->document()->find(wanted, 0); !at.isNull() && m_matches < kMostMarks;
             at = m_text->document()->find(wanted, at)) {
            marks.append({at, format});
            ++m_matches;
        }
    }
    m_text->setExtraSelections(marks);
    m_found->setText(wanted.isEmpty() ? QString() : tr("%n found", nullptr, m_matches));
}

void LogView::next() {
    if (m_search->text().isEmpty() || m_matches == 0)
        return;
    if (!m_text->find(m_search->text())) { // from the start again
        m_text->moveCursor(QTextCursor::Start);
        m_text->find(m_search->text());
    }
}

} // namespace hilum::widgets::runs
