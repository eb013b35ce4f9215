#include "widgets/common/Dresser.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QVariant>
#include <QWidget>

#include <utility>

namespace hilum::widgets {

namespace {

constexpr auto kTakenApart = "hilumTakenApart";
constexpr auto kDressed = "hilumDressed";
constexpr int kBetweenPartsMs = 60; ///< one at a time: the window hears its user meanwhile

bool isTakenApart(const QWidget& widget) {
    return widget.property(kTakenApart).toBool();
}

bool isPart(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return (parent == nullptr || isTakenApart(*parent)) && !isTakenApart(widget) &&
           widget.windowType() != Qt::Desktop;
}

/// QComboBox makes an empty menu to ask it for its palette, and throws it away.
bool isThrownAway(const QWidget& widget) {
    const auto* menu = qobject_cast<const QMenu*>(&widget);
    return menu != nullptr && menu->parentWidget() == nullptr && menu->actions().isEmpty();
}

bool isInSight(const QWidget& part) {
    return part.isWindow() ? part.isVisible() : part.isVisibleTo(part.window());
}

} // namespace

Dresser::Dresser(QApplication& application) : QObject(&application) {
    m_later.setInterval(kBetweenPartsMs);
    connect(&m_later, &QTimer::timeout, this, &Dresser::dressNext);
    application.installEventFilter(this);
}

Dresser& Dresser::of(QApplication& application) {
    if (auto* found = application.findChild<Dresser*>(QString(), Qt::FindDirectChildrenOnly))
        return *found;
    return *new Dresser(application);
}

void Dresser::takeApart(QWidget& frame) {
    frame.setProperty(kTakenApart, true);
    if (frame.property(kDressed).toBool()) {
        frame.setProperty(kDressed, false);
        frame.setStyleSheet({});
    }
}

void Dresser::dressEarly(QWidget& part) {
    if (isPart(part))
        of(*qApp).dressPart(part);
}

void Dresser::dress(const QString& sheet) {
    m_sheet = sheet;
    m_waiting.clear();
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->parentWidget() == nullptr)
            collect(*window);
    m_later.start();
}

void Dresser::collect(QWidget& widget) {
    if (isTakenApart(widget)) {
        widget.update();
        for (QObject* child : widget.children())
            if (child->isWidgetType())
                collect(static_cast<QWidget&>(*child));
    } else if (isInSight(widget)) {
        dressPart(widget);
    } else if (widget.property(kDressed).toBool()) {
        m_waiting.append(&widget);
    }
}

void Dresser::dressNext() {
    while (!m_waiting.isEmpty()) {
        const QPointer<QWidget> part = m_waiting.takeFirst();
        if (part && isPart(*part) && part->styleSheet() != m_sheet) {
            dressPart(*part);
            return;
        }
    }
    m_later.stop();
}

void Dresser::dressPart(QWidget& part) {
    const bool again = part.property(kDressed).toBool();
    if (part.styleSheet() == m_sheet || (!again && !part.styleSheet().isEmpty())) // that one is its own
        return;
    const bool before = std::exchange(m_coloursOnly, again);
    part.setProperty(kDressed, true);
    part.setStyleSheet(m_sheet);
    m_coloursOnly = before;
    part.update();
}

bool Dresser::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::StyleChange:
        return m_coloursOnly;
    case QEvent::ActionAdded: // a menu that stays
    case QEvent::Polish:
    case QEvent::Show:
        if (watched->isWidgetType())
            if (auto& widget = static_cast<QWidget&>(*watched); isPart(widget) && !isThrownAway(widget))
                dressPart(widget);
        break;
    case QEvent::ParentChange: // a part of another one now: what that one carries is enough
        if (watched->isWidgetType())
            if (auto& widget = static_cast<QWidget&>(*watched);
                widget.property(kDressed).toBool() && !isPart(widget)) {
                widget.setProperty(kDressed, false);
                widget.setStyleSheet({});
            }
        break;
    default:
        break;
    }
    return false;
}

} // namespace hilum::widgets
