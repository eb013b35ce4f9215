#include "widgets/common/Toast.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Margins.h"
#include "widgets/common/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace hilum::widgets {

namespace {

constexpr auto kAreaName = "toastArea";
constexpr int kWidth = 380;
constexpr int kMost = 4;
constexpr int kShownMs = 6'000;
constexpr int kErrorShownMs = 12'000;
constexpr int kMargin = 16;
constexpr int kStatusBarHeight = 36; ///< toasts stand above the status bar

struct Look {
    const char* icon;
    QColor colour;
};

Look lookOf(ToastKind kind) {
    const Colours& c = colours();
    switch (kind) {
    case ToastKind::Success:
        return {"check", c.good};
    case ToastKind::Warning:
        return {"warning", c.warning};
    case ToastKind::Error:
        return {"error", c.bad};
    case ToastKind::Info:
        break;
    }
    return {"info", c.accent};
}

/// One notice. Its timer rests while the pointer is on it.
class ToastCard : public QWidget {
    Q_OBJECT
public:
    ToastCard(ToastKind kind, const QString& text, const ToastAction& action, QWidget* parent)
        : QWidget(parent) {
        setRole(this, "toast");
        setObjectName(QStringLiteral("toast"));
        setAccessibleName(text);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(sidedMargins(space::kM, space::kS, space::kS, space::kS));
        layout->setSpacing(space::kS);
        const Look look = lookOf(kind);
        auto* picture = new QLabel(this);
        picture->setPixmap(iconPixmap(QLatin1String(look.icon), 20, look.colour, devicePixelRatioF()));
        layout->addWidget(picture, 0, Qt::AlignTop);
        auto* label = makeLabel(text, TypeStep::Body, false, this);
        label->setWordWrap(true);
        label->setObjectName(QStringLiteral("toastText"));
        layout->addWidget(label, 1);
        if (!action.text.isEmpty()) {
            auto* button = new QPushButton(action.text, this);
            setRole(button, "quiet");
            describe(button, QStringLiteral("toastAction"), action.text);
            connect(button, &QPushButton::clicked, this, [this, run = action.run] {
                if (run)
                    run();
                deleteLater();
            });
            layout->addWidget(button, 0, Qt::AlignVCenter);
        }
        auto* close = new QToolButton(this);
        close->setIcon(icon(QStringLiteral("close")));
        close->setIconSize({14, 14});
        describe(close, QStringLiteral("toastClose"), tr("Close this notice"));
        connect(close, &QToolButton::clicked, this, &QObject::deleteLater);
        layout->addWidget(close, 0, Qt::AlignTop);
        m_timer.setSingleShot(true);
        m_timer.setInterval(kind == ToastKind::Error ? kErrorShownMs : kShownMs);
        connect(&m_timer, &QTimer::timeout, this, &QObject::deleteLater);
        m_timer.start();
    }

protected:
    void enterEvent(QEnterEvent*) override { m_timer.stop(); }
    void leaveEvent(QEvent*) override { m_timer.start(); }

private:
    QTimer m_timer;
};

/// The stack of cards in the lower corner of a window; sees the window's size by an event filter.
class ToastArea : public QWidget {
    Q_OBJECT
public:
    explicit ToastArea(QWidget* window) : QWidget(window), m_layout(new QVBoxLayout(this)) {
        setObjectName(QLatin1String(kAreaName));
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(space::kS);
        window->installEventFilter(this);
    }

    void add(ToastCard* card) {
        m_layout->addWidget(card);
        while (m_layout->count() > kMost)
            delete m_layout->itemAt(0)->widget();
        connect(card, &QObject::destroyed, this, [this] { QTimer::singleShot(0, this, &ToastArea::place); });
        card->show();
        place();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize)
            place();
        return QWidget::eventFilter(watched, event);
    }

private:
    void place() {
        setVisible(m_layout->count() > 0);
        if (m_layout->count() == 0)
            return;
        const QWidget* window = parentWidget();
        const int width = std::min(kWidth, window->width() - 2 * kMargin);
        m_layout->activate();
        const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width)
                                                         : m_layout->sizeHint().height();
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        const int x = rightToLeft ? kMargin : window->width() - width - kMargin;
        setGeometry(x, window->height() - height - kMargin - kStatusBarHeight, width, height);
        raise();
    }
    QVBoxLayout* m_layout;
};

} // namespace

void showToast(QWidget* near, ToastKind kind, const QString& text, ToastAction action) {
    QWidget* window = near ? near->window() : nullptr;
    if (!window)
        return;
    auto* area = window->findChild<ToastArea*>(QLatin1String(kAreaName), Qt::FindDirectChildrenOnly);
    if (!area)
        area = new ToastArea(window);
    auto* card = new ToastCard(kind, text, action, area);
    area->add(card);
    QAccessibleEvent alert(card, QAccessible::Alert); // a screen reader reads the notice
    QAccessible::updateAccessibility(&alert);
}

} // namespace hilum::widgets

#include "Toast.moc"
