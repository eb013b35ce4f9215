#include "widgets/common/EmptyState.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {
constexpr int kPictureSide = 72;
constexpr int kSentenceWidth = 420;
} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& sentence,
                       const QString& button, const QString& secondButton, QWidget* parent)
    : QWidget(parent), m_picture(new QLabel(this)),
      m_title(makeLabel(title, TypeStep::Headline, false, this)),
      m_sentence(makeLabel(sentence, TypeStep::Body, true, this)) {
    setObjectName(QStringLiteral("emptyState"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(qMin(kSentenceWidth, 260));
    m_sentence->setMaximumWidth(kSentenceWidth);
    setIcon(iconName);
    onThemeChanged(this, [this] { setIcon(m_picture->accessibleDescription()); });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addStretch();
    if (!button.isEmpty()) {
        m_button = new QPushButton(button, this);
        setRole(m_button, "primary");
        describe(m_button, QStringLiteral("emptyAction"), button, sentence);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::actionChosen);
        buttons->addWidget(m_button);
    }
    if (!secondButton.isEmpty()) {
        m_second = new QPushButton(secondButton, this);
        describe(m_second, QStringLiteral("emptySecondAction"), secondButton);
        connect(m_second, &QPushButton::clicked, this, &EmptyState::secondActionChosen);
        buttons->addWidget(m_second);
    }
    buttons->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    layout->setSpacing(space::kM);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    auto* row = new QHBoxLayout; // centres the sentence at a readable width
    row->addStretch();
    row->addWidget(m_sentence, 1);
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(space::kS);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void EmptyState::setTitle(const QString& title) {
    m_title->setText(title);
}

void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
}

void EmptyState::setIcon(const QString& iconName) {
    m_picture->setAccessibleDescription(iconName);
    m_picture->setPixmap(iconPixmap(iconName, kPictureSide, colours().outline, devicePixelRatioF()));
}

} // namespace hilum::widgets
