#include "widgets/experiment/SummaryPane.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/LeakageCard.h"
#include "widgets/experiment/MeasureCard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {

QPushButton* makeButton(const QString& text, const char* name, const QString& tip, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    describe(button, QLatin1String(name), text, tip);
    return button;
}

} // namespace

SummaryPane::SummaryPane(QWidget* parent)
    : QWidget(parent), m_rowLayout(new QVBoxLayout), m_leakage(new LeakageCard(this)),
      m_measure(new MeasureCard(this)), m_problems(makeLabel({}, TypeStep::Body, false, this)),
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
    column->addWidget(m_leakage); // first: the rest is of no use while it is red
    column->addSpacing(space::kXs);
    column->addLayout(m_rowLayout);
    column->addSpacing(space::kXs);
    column->addWidget(m_measure);
    column->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("summaryArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);

    m_problems->setWordWrap(true);
    m_problems->setObjectName(QStringLiteral("problems"));
    setRole(m_problems, "error");
    setRole(m_start, "primary");
    m_copy->setIcon(icon(QStringLiteral("copy")));
    connect(m_start, &QPushButton::clicked, this, &SummaryPane::startWanted);
    connect(m_queue, &QPushButton::clicked, this, &SummaryPane::queueWanted);
    connect(m_copy, &QPushButton::clicked, this, &SummaryPane::copyWanted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(sidedMargins(space::kL, space::kM, space::kM, space::kM));
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
