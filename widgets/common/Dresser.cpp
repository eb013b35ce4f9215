#include "widgets/common/Dresser.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace hilum::widgets {

namespace {

bool isOwnWindow(const QWidget& widget) {
    return widget.isWindow() && !widget.parentWidget() && widget.windowType() != Qt::Desktop;
}

} // namespace

Dresser::Dresser(QApplication& application) : QObject(&application) {
    application.installEventFilter(this);
}

Dresser& Dresser::of(QApplication& application) {
    if (auto* found = application.findChild<Dresser*>(QString(), Qt::FindDirectChildrenOnly))
        return *found;
    return *new Dresser(application);
}

void Dresser::dress(const QString& sheet) {
    m_sheet = sheet;
    if (m_first.isEmpty()) {
        m_first = sheet;
        qApp->setStyleSheet(sheet);
        return;
    }
    m_coloursOnly = true;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (isOwnWindow(*window))
            dressWindow(*window);
    m_coloursOnly = false;
}

void Dresser::dressWindow(QWidget& window) {
    const QString own = m_sheet == m_first ? QString() : m_sheet;
    if (window.styleSheet() == own)
        return;
    window.setStyleSheet(own);
    window.update();
}

bool Dresser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        return m_coloursOnly;
    if (event->type() == QEvent::Polish && watched->isWidgetType()) {
        auto& widget = static_cast<QWidget&>(*watched);
        if (isOwnWindow(widget))
            dressWindow(widget);
    }
    return false;
}

} // namespace hilum::widgets
