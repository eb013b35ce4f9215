#include "widgets/report/TextBox.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace hilum::widgets::pdf {

TextBox::TextBox(const QString& text, const Style& style, double width)
    : m_layout(std::make_shared<QTextLayout>(text, style.font)), m_colour(style.colour) {
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    if (style.boldUntil > 0) {
        QTextLayout::FormatRange range{0, static_cast<int>(style.boldUntil), {}};
        range.format.setFontWeight(QFont::Bold);
        m_layout->setFormats({range});
    }
    double y = 0.0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        // A line with a taller script in it gets the height that it needs.
        const double height = std::max(style.leading * style.font.pixelSize(), line.height());
        line.setPosition({0.0, y + 0.5 * (height - line.height())});
        m_tops.push_back(y);
        y += height;
        m_usedWidth = std::max(m_usedWidth, line.naturalTextWidth());
    }
    m_layout->endLayout();
    m_tops.push_back(y);
}

void TextBox::paint(QPainter& painter, QPointF at, int first, int end) const {
    painter.setPen(m_colour);
    for (int i = first; i < end; ++i)
        m_layout->lineAt(i).draw(&painter, at - QPointF(0.0, top(first)));
}

double widthOf(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

double widestWord(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    double widest = 0.0;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = finder.toNextBoundary();
        if (to <= from)
            break;
        widest = std::max(widest, metrics.horizontalAdvance(text.mid(from, to - from).trimmed()));
        from = to;
    }
    return widest;
}

QString cutTo(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace hilum::widgets::pdf
