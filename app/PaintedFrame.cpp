#include "app/PaintedFrame.h"

#include "widgets/common/Theme.h"

#include <QPainter>

namespace hilum::app {

namespace {

constexpr int kHandleWidth = 6, kEdge = 1;

void paintLeadingEdge(QPainter& painter, const QWidget& widget) {
    const int at = widget.layoutDirection() == Qt::RightToLeft ? widget.width() - kEdge : 0;
    painter.fillRect(at, 0, kEdge, widget.height(), widgets::colours().border);
}

class PaintedHandle : public QSplitterHandle {
public:
    explicit PaintedHandle(QSplitter* splitter) : QSplitterHandle(Qt::Horizontal, splitter) {
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.fillRect(rect(), underMouse() ? widgets::colours().accent : widgets::colours().window);
        if (!underMouse())
            paintLeadingEdge(painter, *this);
    }
};

} // namespace

PaintedStack::PaintedStack() {
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(rightToLeft ? 0 : kEdge, 0, rightToLeft ? kEdge : 0, 0);
}

void PaintedStack::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colours().panel);
    paintLeadingEdge(painter, *this);
}

PaintedSplitter::PaintedSplitter(QWidget* parent) : QSplitter(Qt::Horizontal, parent) {
    setHandleWidth(kHandleWidth);
}

QSplitterHandle* PaintedSplitter::createHandle() {
    return new PaintedHandle(this);
}

} // namespace hilum::app
