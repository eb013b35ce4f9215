#include "widgets/experiment/MeasureCard.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {

QLabel* wrapped(const QString& name, TypeStep step, QWidget* parent) {
    QLabel* label = makeLabel({}, step, false, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

MeasureCard::MeasureCard(QWidget* parent)
    : QFrame(parent), m_word(makeLabel({}, TypeStep::Caption, true, this)),
      m_sentence(wrapped(QStringLiteral("measured"), TypeStep::Body, this)),
      m_fitText(wrapped(QStringLiteral("fitText"), TypeStep::Caption, this)),
      m_measure(new QPushButton(this)), m_fit(new QPushButton(tr("Fit to this machine"), this)),
      m_apply(new QPushButton(this)) {
    setRole(this, "card");
    setObjectName(QStringLiteral("measureCard"));
    setAccessibleName(tr("Measured on this machine"));
    m_word->setObjectName(QStringLiteral("measureState"));
    describe(m_fit, QStringLiteral("fitToMachine"), tr("Fit to this machine"),
             tr("Measures, and says which batch fits into the memory and what that would change. Changes "
                "nothing by itself."));
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Cost"), TypeStep::Strong, false, this), 1);
    head->addWidget(m_word);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kM, space::kS, space::kM, space::kM);
    column->setSpacing(space::kS);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addWidget(m_fitText);
    column->addWidget(m_apply);
    column->addWidget(m_measure); // side by side they would be wider than the column
    column->addWidget(m_fit);
    connect(m_measure, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelWanted();
        else
            Q_EMIT measureWanted();
    });
    connect(m_fit, &QPushButton::clicked, this, &MeasureCard::fitWanted);
    connect(m_apply, &QPushButton::clicked, this, &MeasureCard::applyWanted);
    setContent({});
}

void MeasureCard::setContent(const Content& content) {
    using State = Content::State;
    m_running = content.state == State::Running;
    m_word->setText(content.state == State::Running  ? tr("measuring")
                    : content.state == State::Done   ? tr("measured")
                    : content.state == State::Failed ? tr("not measured")
                                                     : QString());
    m_sentence->setText(content.sentence);
    m_sentence->setVisible(!content.sentence.isEmpty());
    setRole(m_sentence, content.state == State::Failed ? "error" : "");
    m_fitText->setText(content.fit);
    m_fitText->setVisible(!content.fit.isEmpty());
    m_apply->setText(content.apply);
    m_apply->setVisible(!content.apply.isEmpty());
    describe(m_apply, QStringLiteral("applyFit"), // hidden it has a name all the same
             content.apply.isEmpty() ? tr("Fit to this machine") : content.apply, content.fit);
    const QString text = m_running ? tr("Cancel") : tr("Measure");
    m_measure->setText(text);
    describe(m_measure, QStringLiteral("measure"), text,
             m_running ? tr("Stops the measurement.")
                       : tr("Makes two batches of this run and throws them away: memory, seconds, disk."));
    m_measure->setEnabled(content.possible || m_running);
    m_fit->setEnabled(content.possible && !m_running);
}

} // namespace hilum::widgets
