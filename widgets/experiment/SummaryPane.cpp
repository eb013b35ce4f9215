#include "widgets/experiment/SummaryPane.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {

constexpr int kLightIcon = 18;

QPixmap lightPixmap(SummaryPane::Light light, qreal ratio) {
    const Colours& c = colours();
    switch (light) {
    case SummaryPane::Light::Good:
        return iconPixmap(QStringLiteral("check"), kLightIcon, c.good, ratio);
    case SummaryPane::Light::Warning:
        return iconPixmap(QStringLiteral("warning"), kLightIcon, c.warning, ratio);
    case SummaryPane::Light::Bad:
        break;
    }
    return iconPixmap(QStringLiteral("error"), kLightIcon, c.bad, ratio);
}

QPushButton* makeButton(const QString& text, const char* name, const QString& tip, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    describe(button, QLatin1String(name), text, tip);
    return button;
}

} // namespace

SummaryPane::SummaryPane(QWidget* parent)
    : QWidget(parent), m_rowLayout(new QVBoxLayout), m_leakIcon(new QLabel(this)),
      m_leakText(makeLabel({}, TypeStep::Caption, true, this)),
      m_shared(makeLabel({}, TypeStep::Caption, true, this)),
      m_list(
          makeButton(tr("Show the films"), "sharedFilms", tr("Lists films that stand in two parts."), this)),
      m_exclude(
          makeButton(tr("Exclude these"), "excludeShared",
                     tr("Saves a split without the training films that share a patient or a picture with "
                        "the test films, and takes it."),
                     this)),
      m_problems(makeLabel({}, TypeStep::Body, false, this)),
      m_start(makeButton(tr("Start"), "start", tr("Goes to the head of the queue: it runs next."), this)),
      m_queue(makeButton(tr("Queue"), "queue", tr("Goes to the end of the queue."), this)),
      m_copy(makeButton(tr("Copy as command line"), "copyCommand",
                        tr("Copies the call of hilum-cli that does the same."), this)) {
    setRole(this, "details");
    auto* content = new QWidget(this);
    setRole(content, "scrolled");
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    m_rowLayout->setSpacing(space::kXs);
    column->addLayout(m_rowLayout);
    auto* line = new QFrame(content);
    setRole(line, "separator");
    column->addWidget(line);
    auto* leak = new QHBoxLayout;
    leak->setSpacing(space::kS);
    leak->addWidget(m_leakIcon, 0, Qt::AlignTop);
    leak->addWidget(m_leakText, 1);
    column->addLayout(leak);
    auto* remedies = new QHBoxLayout;
    remedies->setSpacing(space::kS);
    remedies->addWidget(m_exclude);
    remedies->addWidget(m_list);
    remedies->addStretch(1);
    column->addLayout(remedies);
    column->addWidget(m_shared);
    m_list->setCheckable(true);
    m_shared->setWordWrap(true);
    m_shared->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_shared->setObjectName(QStringLiteral("sharedList"));
    connect(m_list, &QPushButton::toggled, m_shared, &QLabel::setVisible);
    connect(m_exclude, &QPushButton::clicked, this, &SummaryPane::excludeWanted);
    column->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("summaryArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);

    m_leakText->setWordWrap(true);
    m_leakText->setObjectName(QStringLiteral("leakage"));
    m_problems->setWordWrap(true);
    m_problems->setObjectName(QStringLiteral("problems"));
    setRole(m_problems, "error");
    setRole(m_start, "primary");
    m_copy->setIcon(icon(QStringLiteral("copy")));
    connect(m_start, &QPushButton::clicked, this, &SummaryPane::startWanted);
    connect(m_queue, &QPushButton::clicked, this, &SummaryPane::queueWanted);
    connect(m_copy, &QPushButton::clicked, this, &SummaryPane::copyWanted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kL, space::kM, space::kM, space::kM);
    layout->setSpacing(space::kS);
    layout->addWidget(makeLabel(tr("Summary"), TypeStep::Title, false, this));
    layout->addWidget(area, 1);
    layout->addWidget(m_problems);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addWidget(m_start, 3);
    buttons->addWidget(m_queue, 2);
    layout->addLayout(buttons);
    layout->addWidget(m_copy);
    setProblems(0, {});
    setShared({}, false);
    onThemeChanged(this, [this] { m_leakIcon->setPixmap(lightPixmap(m_light, devicePixelRatioF())); });
}

void SummaryPane::setRows(const QList<QPair<QString, QString>>& rows) {
    while (m_labels.size() < rows.size()) {
        auto* name = makeLabel({}, TypeStep::Caption, true, this);
        auto* value = makeLabel({}, TypeStep::Body, false, this);
        value->setWordWrap(true);
        m_rowLayout->addWidget(name);
        m_rowLayout->addWidget(value);
        m_labels.emplaceBack(name, value);
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool used = i < rows.size();
        m_labels[i].first->setVisible(used);
        m_labels[i].second->setVisible(used);
        if (used) {
            m_labels[i].first->setText(rows[i].first);
            m_labels[i].second->setText(rows[i].second);
        }
    }
    m_rows = rows;
}

QString SummaryPane::valueOf(const QString& label) const {
    for (const auto& [name, value] : m_rows)
        if (name == label)
            return value;
    return {};
}

void SummaryPane::setLeakage(Light light, const QString& sentence) {
    m_light = light;
    m_leakIcon->setPixmap(lightPixmap(light, devicePixelRatioF()));
    m_leakText->setText(sentence);
}

void SummaryPane::setShared(const QStringList& films, bool excludable) {
    m_shared->setText(films.join(u'\n'));
    m_list->setVisible(!films.isEmpty());
    m_shared->setVisible(!films.isEmpty() && m_list->isChecked());
    m_exclude->setVisible(excludable);
}

void SummaryPane::setProblems(int count, const QString& elsewhere) {
    QString text = count > 0 ? tr("%n setting(s) need attention.", nullptr, count) : QString();
    if (!elsewhere.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + elsewhere;
    m_problems->setText(text);
    m_problems->setVisible(!text.isEmpty());
}

void SummaryPane::setBusy(bool busy) {
    m_start->setEnabled(!busy);
    m_queue->setEnabled(!busy);
}

} // namespace hilum::widgets
