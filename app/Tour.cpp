#include "app/Tour.h"

#include "widgets/common/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::app {

using namespace widgets;

namespace {

constexpr int kWidth = 340;
constexpr int kArrow = 10; ///< its length; the card leaves so much room on the side of the rail
constexpr int kMarkWidth = 2;

/// A frame round a button; clicks go through to it.
class Mark : public QWidget {
public:
    explicit Mark(QWidget* window) : QWidget(window) {
        setObjectName(QStringLiteral("tourMark"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours().accent, kMarkWidth));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCardRadius, kCardRadius);
    }
};

QString textOf(PageId page) {
    switch (page) {
    case PageId::Library:
        return Tour::tr("Films come in here: open a folder, or take the demo data. Filter them, and open one "
                        "with Enter to look at it.");
    case PageId::Augment:
        return Tour::tr(
            "Shows on your own films what an augmentation does to them, and how much of a finding "
            "survives, before a run learns from it.");
    case PageId::Experiment:
        return Tour::tr("Sets up a run, or a study of five methods in one click, and says first whether "
                        "training and test share patients.");
    case PageId::Runs:
        return Tour::tr(
            "Shows runs while they learn. Pause, resume and stop them; they go on when the window "
            "is closed.");
    case PageId::Compare:
        return Tour::tr(
            "Sets tested runs side by side, with intervals, shows the films on which they differ, "
            "and writes the report.");
    }
    return {};
}

} // namespace

Tour::Tour(const std::vector<PageEntry>& pages, std::vector<QWidget*> stops, QWidget* window)
    : QWidget(window), m_pages(pages), m_stops(std::move(stops)), m_mark(new Mark(window)),
      m_title(makeLabel({}, TypeStep::Title, false, this)),
      m_text(makeLabel({}, TypeStep::Body, false, this)),
      m_count(makeLabel({}, TypeStep::Caption, true, this)), m_back(new QPushButton(tr("Back"), this)),
      m_next(new QPushButton(this)) {
    describe(this, QStringLiteral("tour"), tr("A short tour"));
    setToolTip({});
    m_title->setObjectName(QStringLiteral("tourTitle"));
    m_text->setObjectName(QStringLiteral("tourText"));
    m_text->setWordWrap(true);
    auto* skip = new QPushButton(tr("Skip"), this);
    setRole(skip, "quiet");
    setRole(m_next, "primary");
    describe(skip, QStringLiteral("tourSkip"), tr("Skip the tour"), tr("Ends the tour (Esc)"));
    describe(m_back, QStringLiteral("tourBack"), tr("Back"), tr("The page before"));
    describe(m_next, QStringLiteral("tourNext"), tr("Next"), tr("The next page"));
    connect(skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { show(m_stop - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { show(m_stop + 1); });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(skip);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this); // the arrow's room is taken on both sides: reading may turn round
    layout->setContentsMargins(kArrow + space::kL, space::kM, kArrow + space::kL, space::kM);
    layout->setSpacing(space::kS);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    window->installEventFilter(this);
    QWidget::hide();
}

void Tour::start() {
    m_focusBefore = QApplication::focusWidget();
    show(0);
    m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert); // a screen reader reads the card
    QAccessible::updateAccessibility(&alert);
}

void Tour::end() {
    if (m_stop < 0)
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_stop = -1;
    if (hadFocus) // else it would go to whatever is next to the card in the chain
        QApplication::focusWidget()->clearFocus();
    hide();
    m_mark->hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT ended(); // where nothing has the focus, the window gives it to its page
}

void Tour::show(int stop) {
    const int stops = static_cast<int>(std::min(m_pages.size(), m_stops.size()));
    if (stop < 0)
        return;
    if (stop >= stops) {
        end();
        return;
    }
    m_stop = stop;
    const PageEntry& page = m_pages[static_cast<std::size_t>(stop)];
    m_title->setText(page.title);
    m_text->setText(textOf(page.id));
    m_count->setText(tr("%1 of %2", "stop of the tour").arg(stop + 1).arg(stops));
    m_back->setEnabled(stop > 0);
    m_next->setText(stop + 1 == stops ? tr("Done") : tr("Next"));
    m_next->setAccessibleName(m_next->text());
    setVisible(true);
    place();
}

void Tour::place() {
    if (m_stop < 0)
        return;
    QWidget* window = parentWidget();
    const QWidget* at = m_stops[static_cast<std::size_t>(m_stop)];
    const QRect button(at->mapTo(window, QPoint()), at->size());
    m_mark->setGeometry(button.adjusted(-3, -3, 3, 3));
    m_mark->show();
    m_mark->raise();
    layout()->activate();
    const int width = std::min(kWidth, window->width() - button.width());
    const int height = layout()->totalHeightForWidth(width);
    const int x =
        layoutDirection() == Qt::RightToLeft ? button.left() - width - space::kS : button.right() + space::kS;
    const int y = std::clamp(button.center().y() - height / 2, space::kS,
                             std::max(space::kS, window->height() - height - space::kS));
    setGeometry(x, y, width, height);
    raise();
    update();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(
            this, [this] { place(); }, Qt::QueuedConnection); // after the rail's layout
    return QWidget::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QWidget::keyPressEvent(event);
}

void Tour::paintEvent(QPaintEvent*) {
    if (m_stop < 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QWidget* at = m_stops[static_cast<std::size_t>(m_stop)];
    const double middle = mapFrom(parentWidget(), at->mapTo(parentWidget(), at->rect().center())).y();
    const double tip = std::clamp(middle, 2.0 * kCardRadius, height() - 2.0 * kCardRadius);
    const QRectF card = QRectF(rect()).adjusted(kArrow, 1, -kArrow, -1);
    QPainterPath path;
    path.addRoundedRect(card, kCardRadius, kCardRadius);
    QPainterPath arrow;
    const bool toTheRight = layoutDirection() == Qt::RightToLeft;
    const double base = toTheRight ? card.right() - 1 : card.left() + 1;
    arrow.addPolygon(QPolygonF({QPointF(base, tip - kArrow), QPointF(toTheRight ? width() - 1.0 : 1.0, tip),
                                QPointF(base, tip + kArrow)}));
    arrow.closeSubpath();
    painter.setPen(QPen(colours().accent, 1));
    painter.setBrush(colours().raised);
    painter.drawPath(path.united(arrow));
}

} // namespace hilum::app
