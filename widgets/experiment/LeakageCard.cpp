#include "widgets/experiment/LeakageCard.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::widgets {

namespace {

constexpr int kLightIcon = 18;
constexpr int kFoldIcon = 12;
constexpr int kMostRows = 7; ///< of the list; more are scrolled to

QLabel* wrapped(const QString& name, TypeStep step, bool muted, QWidget* parent) {
    QLabel* label = makeLabel({}, step, muted, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

LeakageCard::LeakageCard(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_word(makeLabel({}, TypeStep::Strong, false, this)),
      m_sentence(wrapped(QStringLiteral("leakage"), TypeStep::Body, false, this)),
      m_pairLayout(new QVBoxLayout), m_unfold(new QPushButton(this)), m_films(new QListWidget(this)),
      m_advice(wrapped(QStringLiteral("leakageAdvice"), TypeStep::Caption, false, this)),
      m_exclude(new QPushButton(tr("Exclude these"), this)),
      m_notes(wrapped(QStringLiteral("leakageNotes"), TypeStep::Caption, true, this)) {
    setRole(this, "card");
    setObjectName(QStringLiteral("leakageCard"));
    m_word->setObjectName(QStringLiteral("leakageLight"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kM, space::kS, space::kM, space::kM);
    column->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(m_icon);
    head->addWidget(makeLabel(tr("Leakage audit"), TypeStep::Strong, false, this), 1);
    head->addWidget(m_word);
    column->addLayout(head);
    column->addWidget(m_sentence);
    m_pairLayout->setSpacing(2);
    column->addLayout(m_pairLayout);
    addRemedies(column);
    column->addWidget(m_notes);
    setContent({});
    onThemeChanged(this, [this] { showLight(); });
}

void LeakageCard::addRemedies(QVBoxLayout* column) {
    setRole(m_unfold, "quiet");
    m_unfold->setCheckable(true);
    m_unfold->setIconSize({kFoldIcon, kFoldIcon});
    describe(m_films, QStringLiteral("sharedList"), tr("Films that stand in two parts"));
    m_films->setTextElideMode(Qt::ElideMiddle);
    m_films->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_films->setUniformItemSizes(true);
    m_films->setFont(typeFont(TypeStep::Caption));
    describe(m_exclude, QStringLiteral("excludeShared"), tr("Exclude these"),
             tr("Saves a split without the training films that share a patient or a picture with the test "
                "films, and takes it. The test films stay as they are."));
    column->addWidget(m_unfold, 0, Qt::AlignLeading);
    column->addWidget(m_films);
    column->addWidget(m_advice);
    column->addWidget(m_exclude);
    connect(m_unfold, &QPushButton::toggled, this, &LeakageCard::fold);
    connect(m_exclude, &QPushButton::clicked, this, &LeakageCard::excludeWanted);
}

void LeakageCard::setContent(const Content& content) {
    m_light = content.light;
    showLight();
    m_sentence->setText(content.sentence);
    showPairs(content.pairs);
    QStringList before;
    for (int i = 0; i < m_films->count(); ++i)
        before << m_films->item(i)->text();
    if (before != content.films) { // otherwise the place in the list is kept
        m_films->clear();
        m_films->addItems(content.films);
        for (int i = 0; i < m_films->count(); ++i)
            m_films->item(i)->setToolTip(content.films[i]);
    }
    m_unfold->setVisible(!content.films.isEmpty());
    fold(m_unfold->isChecked());
    m_advice->setText(content.advice);
    m_advice->setVisible(!content.advice.isEmpty());
    m_exclude->setVisible(content.excludable);
    m_notes->setText(content.notes);
    m_notes->setVisible(!content.notes.isEmpty());
}

void LeakageCard::showLight() {
    const Colours& c = colours();
    const auto show = [&](const char* iconName, const QColor& colour, const char* role, const QString& word) {
        m_icon->setPixmap(iconPixmap(QLatin1String(iconName), kLightIcon, colour, devicePixelRatioF()));
        setRole(m_word, role);
        m_word->setText(word);
        setAccessibleName(tr("Leakage audit: %1").arg(word));
    };
    switch (m_light) {
    case Light::Reading:
        return show("clock", c.textMuted, "muted", tr("Reading"));
    case Light::Green:
        return show("check", c.good, "good", tr("Green"));
    case Light::Amber:
        return show("warning", c.warning, "warning", tr("Amber"));
    case Light::Red:
        return show("error", c.bad, "bad", tr("Red"));
    }
}

void LeakageCard::showPairs(const QList<Pair>& pairs) {
    while (m_pairs.size() < pairs.size()) {
        const QString name = QStringLiteral("leakagePair%1").arg(m_pairs.size());
        QLabel* title = wrapped(name + QStringLiteral("Title"), TypeStep::Caption, false, this);
        title->setContentsMargins(0, space::kXs, 0, 0);
        QLabel* counts = wrapped(name, TypeStep::Caption, true, this);
        m_pairLayout->addWidget(title);
        m_pairLayout->addWidget(counts);
        m_pairs.emplaceBack(title, counts);
    }
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        const bool used = i < pairs.size();
        m_pairs[i].first->setVisible(used);
        m_pairs[i].second->setVisible(used);
        m_pairs[i].first->setText(used ? pairs[i].title : QString());
        m_pairs[i].second->setText(used ? pairs[i].counts : QString());
    }
}

void LeakageCard::fold(bool open) {
    const QString text = open ? tr("Hide the films") : tr("Show the films");
    m_unfold->setText(text);
    m_unfold->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    describe(m_unfold, QStringLiteral("sharedFilms"), text,
             tr("Films of the test part, or of validation, "
                "that share a patient or a picture."));
    const int rows = std::min(m_films->count(), kMostRows);
    m_films->setFixedHeight(2 * m_films->frameWidth() + rows * std::max(1, m_films->sizeHintForRow(0)) + 2);
    m_films->setVisible(open && m_films->count() > 0);
}

QWidget* LeakageCard::films() const {
    return m_films;
}

void LeakageCard::setBusy(bool busy) {
    m_exclude->setEnabled(!busy);
}

} // namespace hilum::widgets
