#include "widgets/runs/HealthPanel.h"

#include "run/Param.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/HealthText.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hilum::widgets::runs {

namespace {

constexpr int kLight = 20;

QLabel* makeText(const QString& name, TypeStep step, bool muted, QWidget* parent) {
    QLabel* label = makeLabel({}, step, muted, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QString labelOf(const std::string& key) {
    const run::Param* param = run::findParam(key, run::RunKind::Pretrain);
    return param != nullptr ? coreText(param->label) : qs(key);
}

} // namespace

HealthPanel::HealthPanel(QWidget* parent)
    : QWidget(parent), m_light(new QLabel(this)), m_word(makeLabel({}, TypeStep::Strong, false, this)),
      m_sentence(makeText(QStringLiteral("runHealth"), TypeStep::Body, false, this)),
      m_suggestion(makeText(QStringLiteral("runHealthSuggestion"), TypeStep::Body, false, this)),
      m_clone(new QPushButton(this)), m_numbers(new QFormLayout) {
    setObjectName(QStringLiteral("healthPanel"));
    m_word->setObjectName(QStringLiteral("runHealthLight"));
    m_clone->setIcon(icon(QStringLiteral("clone")));
    describe(m_clone, QStringLiteral("runCloneSuggestion"), tr("Clone with the suggestion"),
             tr("Takes the run's settings into Experiment and makes this one change."));
    connect(m_clone, &QPushButton::clicked, this,
            [this] { Q_EMIT cloneWanted(m_run, m_parameter, m_value); });
    m_numbers->setContentsMargins(0, space::kXs, 0, 0);
    m_numbers->setHorizontalSpacing(space::kM);
    m_numbers->setVerticalSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kM, 0, 0);
    layout->setSpacing(space::kXs);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kXs);
    head->addWidget(makeLabel(tr("Health"), TypeStep::Strong, false, this));
    head->addSpacing(space::kXs);
    head->addWidget(m_light);
    head->addWidget(m_word, 1);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(m_suggestion);
    layout->addWidget(m_clone, 0, Qt::AlignLeading);
    layout->addLayout(m_numbers);
}

void HealthPanel::setRow(const RunRow& row) {
    setVisible(row.extra.pretrains);
    if (!row.extra.pretrains)
        return;
    const run::HealthFinding& finding = row.extra.health;
    m_run = idOf(row.summary);
    m_light->setPixmap(lightPixmap(finding.light, kLight, devicePixelRatioF()));
    m_word->setText(finding.light == run::HealthLight::Unknown ? tr("not judged yet")
                                                               : lightWord(finding.light));
    m_light->setAccessibleName(m_word->text());
    m_sentence->setText(coreText(finding.sentence));
    m_suggestion->setText(coreText(finding.suggestion));
    m_suggestion->setVisible(!finding.suggestion.empty());
    showButton(finding);
    showNumbers(row.extra.numbers);
}

void HealthPanel::showButton(const run::HealthFinding& finding) {
    m_parameter = qs(finding.parameter);
    m_value = finding.value;
    m_clone->setVisible(!m_parameter.isEmpty());
    m_clone->setText(!m_value.is_null() ? tr("Clone with the suggestion")
                                        : tr("Clone and change “%1”").arg(labelOf(finding.parameter)));
    m_clone->setAccessibleName(m_clone->text());
}

/// Written anew only where a number is another: a form is costly, and a reading comes every second.
void HealthPanel::showNumbers(const std::vector<run::HealthNumber>& numbers) {
    const auto texts = numberTexts(numbers);
    QString shown;
    for (const NumberText& text : texts)
        shown += text.label + u'\t' + text.value + u'\n';
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (m_numbers->rowCount() > 0)
        m_numbers->removeRow(0);
    for (const NumberText& text : texts) {
        QLabel* label = makeLabel(text.label, TypeStep::Caption, !text.judged, this);
        QLabel* value = makeText(QStringLiteral("runHealthNumber"), TypeStep::Caption, !text.judged, this);
        value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        value->setMinimumWidth(1);
        value->setText(text.value);
        const QString tip =
            text.judged ? text.meaning + u' ' + tr("The verdict is about this number.") : text.meaning;
        for (QLabel* each : {label, value})
            each->setToolTip(QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped()));
        m_numbers->addRow(label, value);
    }
}

} // namespace hilum::widgets::runs
