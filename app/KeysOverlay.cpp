#include "app/KeysOverlay.h"

#include "widgets/common/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace hilum::app {

using namespace widgets;

KeysOverlay::KeysOverlay(QWidget* window) : QWidget(window) {
    setRole(this, "overlay");
    setObjectName(QStringLiteral("keysOverlay"));
    setAccessibleName(tr("Keys"));
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    new QVBoxLayout(this);
    hide();
}

namespace {
constexpr int kNarrow = 200; ///< of a sentence where three columns stand side by side
} // namespace

QGridLayout* KeysOverlay::makeList(QWidget* card, const QString& title, const QStringList& keys,
                                   bool narrow) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(narrow ? space::kS : space::kL);
    grid->setVerticalSpacing(narrow ? space::kXs / 2 : space::kS);
    auto* head = makeLabel(title, TypeStep::Strong, false, card);
    setRole(head, "accent");
    grid->addWidget(head, 0, 0, 1, 2);
    int row = 1;
    for (const QString& line : keys) {
        auto* key = makeLabel(line.section(u'\t', 0, 0), TypeStep::Mono, false, card);
        setRole(key, "key");
        key->setAlignment(Qt::AlignCenter);
        grid->addWidget(key, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        auto* sentence = makeLabel(line.section(u'\t', 1), TypeStep::Body, false, card);
        sentence->setWordWrap(narrow);
        if (narrow)
            sentence->setFixedWidth(kNarrow);
        grid->addWidget(sentence, row, 1);
        ++row;
    }
    return grid;
}

QWidget* KeysOverlay::makeCard(const QString& pageTitle, const QStringList& pageKeys, int columns) {
    const bool narrow = columns > 1;
    const int high = narrow ? space::kM : space::kXl;
    auto* card = new QWidget(this);
    setRole(card, "card");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kXxl, high, space::kXxl, high);
    column->setSpacing(space::kM);
    column->addWidget(makeLabel(tr("What the keyboard does"), TypeStep::Headline, false, card));
    auto* lists = new QHBoxLayout;
    lists->setSpacing(narrow ? space::kXl : space::kXxl);
    column->addLayout(lists, 1);
    QGridLayout* everywhere =
        makeList(card, tr("Everywhere"),
                 {tr("Ctrl+1 … 5\tLibrary, Augment, Experiment, Runs, Compare"), tr("F7\tEnglish or Arabic"),
                  tr("F8\tDark or light"), tr("F9\tDetails pane"), tr("F11\tFull screen"),
                  tr(".\tPrivacy shade: hide names and pictures"), tr("Ctrl+Shift+O\tAnother workspace"),
                  tr("Tab\tNext field or button"), tr("? or F1\tThis page"), tr("Ctrl+Q\tQuit; runs go on")},
                 narrow);
    auto* tour = new QPushButton(tr("Take the tour"), card);
    describe(tour, QStringLiteral("keysTour"), tr("Take the tour"), tr("A card walks along the five pages."));
    connect(tour, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT tourWanted();
    });
    everywhere->setRowMinimumHeight(everywhere->rowCount(), space::kM);
    everywhere->addWidget(tour, everywhere->rowCount(), 0, 1, 2, Qt::AlignLeading);
    everywhere->setRowStretch(everywhere->rowCount(), 1);
    lists->addLayout(everywhere);
    const qsizetype each = (pageKeys.size() + columns - 1) / columns;
    for (int i = 0; i < columns && !pageKeys.isEmpty(); ++i) {
        QGridLayout* keys =
            makeList(card, i == 0 ? pageTitle : QString(), pageKeys.mid(i * each, each), narrow);
        keys->setRowStretch(keys->rowCount(), 1);
        lists->addLayout(keys);
    }
    return card;
}

void KeysOverlay::showKeys(const QString& pageTitle, const QStringList& pageKeys) {
    delete m_scroll; // and the card in it
    const QSize room = parentWidget()->size() - QSize(space::kXl, space::kXl), frame(space::kXl, 2);
    QWidget* card = makeCard(pageTitle, pageKeys, 1);
    if (card->sizeHint().height() + frame.height() > room.height()) { // a page with many keys, a low screen
        QWidget* wide = makeCard(pageTitle, pageKeys, 2);
        if (wide->sizeHint().width() + frame.width() <= room.width())
            std::swap(card, wide);
        delete wide;
    }
    auto* scroll = new QScrollArea(this); // where that was not enough
    scroll->setObjectName(QStringLiteral("keysScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setWidget(card);
    m_scroll = scroll;
    const QSize wanted = card->sizeHint() + frame;
    scroll->setMaximumSize(wanted);
    scroll->setMinimumSize(wanted.boundedTo(room));
    static_cast<QVBoxLayout*>(layout())->addWidget(scroll, 0, Qt::AlignCenter);
    setGeometry(parentWidget()->rect());
    if (!isVisible())
        m_before = window()->focusWidget();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

/// Gives the focus back to what had it: the next key is the page's again.
void KeysOverlay::leave() {
    const bool held = isAncestorOf(window()->focusWidget()) || hasFocus();
    hide();
    if (held && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

/// What lies below must not be reached while it is covered.
bool KeysOverlay::focusNextPrevChild(bool) {
    if (QWidget* tour = findChild<QWidget*>(QStringLiteral("keysTour")))
        hasFocus() ? tour->setFocus(Qt::TabFocusReason) : setFocus(Qt::TabFocusReason);
    return true;
}

bool KeysOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void KeysOverlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Question || event->key() == Qt::Key_F1)
        leave();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        m_scroll->verticalScrollBar()->triggerAction(event->key() == Qt::Key_Down
                                                         ? QAbstractSlider::SliderSingleStepAdd
                                                         : QAbstractSlider::SliderSingleStepSub);
    else
        QWidget::keyPressEvent(event);
}

void KeysOverlay::mousePressEvent(QMouseEvent*) {
    leave();
}

} // namespace hilum::app
