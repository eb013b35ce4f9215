#include "widgets/bridge/Shade.h"

#include "widgets/bridge/Session.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QChildEvent>
#include <QPainter>
#include <QShortcut>

namespace hilum::widgets {

namespace {
constexpr int kMark = 28;
} // namespace

void addShadeKey(QWidget* window, Session& session) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_Period), window);
    QObject::connect(shortcut, &QShortcut::activated, &session,
                     [&session] { session.setShaded(!session.shaded()); });
}

ShadeCover::ShadeCover(QWidget* covered, Session& session)
    : QWidget(covered), m_covered(covered), m_session(&session) {
    describe(this, QStringLiteral("shadeCover"), tr("Hidden by the privacy shade"),
             tr("Hidden by the privacy shade (.)"));
    covered->installEventFilter(this);
    connect(m_session, &Session::shadedChanged, this, &ShadeCover::follow);
    follow();
}

void ShadeCover::follow() {
    if (!m_covered)
        return;
    setGeometry(m_covered->rect());
    setVisible(m_session->shaded());
    raise();
}

bool ShadeCover::eventFilter(QObject* watched, QEvent* event) {
    const bool child = event->type() == QEvent::ChildAdded &&
                       static_cast<QChildEvent*>(event)->child() != static_cast<QObject*>(this);
    if (watched == m_covered && (event->type() == QEvent::Resize || child))
        follow(); // what came later would lie above
    return QWidget::eventFilter(watched, event);
}

void ShadeCover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colours& c = colours();
    painter.fillRect(rect(), c.canvas);
    painter.drawPixmap(rect().center() - QPoint(kMark / 2, kMark / 2),
                       iconPixmap(QStringLiteral("shade"), kMark, c.outline, devicePixelRatioF()));
}

} // namespace hilum::widgets
