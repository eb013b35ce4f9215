#include "widgets/experiment/KindCard.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kIcon = 22;
constexpr int kLines = 3, kMostLines = 5;      ///< of the sentence
constexpr int kLeast = 170, kLeastPlain = 120; ///< px wide, with and without an icon
} // namespace

KindCard::KindCard(const QString& iconName, const QString& title, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName), m_sentence(sentence) {
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    setAccessibleDescription(sentence);
    onThemeChanged(this, [this] { update(); });
}

int KindCard::heightOf(qsizetype lines) const {
    const QFontMetrics title(typeFont(TypeStep::Strong)), small(typeFont(TypeStep::Caption));
    const int head = m_icon.isEmpty() ? title.height() : std::max(title.height(), kIcon);
    return 2 * space::kM + head + space::kXs + static_cast<int>(lines) * small.lineSpacing();
}

QSize KindCard::sizeHint() const {
    return {230, heightOf(kLines)};
}

QSize KindCard::minimumSizeHint() const {
    return {m_icon.isEmpty() ? kLeastPlain : kLeast, heightOf(kLines)};
}

int KindCard::heightForWidth(int width) const {
    return heightOf(std::max<qsizetype>(kLines, linesFor(width).size()));
}

QStringList KindCard::linesFor(int width) const {
    const QFont font = typeFont(TypeStep::Caption);
    const int inner = std::max(1, width - 2 * space::kM);
    QTextLayout layout(m_sentence, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(inner);
        const QString rest = m_sentence.mid(line.textStart());
        const bool last = lines.size() + 1 == kMostLines;
        lines << (last ? QFontMetrics(font).elidedText(rest, Qt::ElideRight, inner)
                       : rest.left(line.textLength()).trimmed());
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

void KindCard::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool hovered = underMouse() && isEnabled();
    painter.setBrush(isChecked() ? c.selection : hovered ? c.hover : c.panel);
    painter.setPen(QPen(isChecked() ? c.accent : c.border, isChecked() ? 2.0 : 1.0));
    painter.drawRoundedRect(card, kCardRadius, kCardRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.text, 1.0, Qt::DotLine));
        painter.drawRoundedRect(card.adjusted(4, 4, -4, -4), kCardRadius - 3, kCardRadius - 3);
    }
    QRect inner = rect().adjusted(space::kM, space::kM, -space::kM, -space::kM);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QFont strong = typeFont(TypeStep::Strong);
    const int iconSide = m_icon.isEmpty() ? 0 : kIcon;
    const int head = std::max(QFontMetrics(strong).height(), iconSide);
    const QRect picture(mirrored ? inner.right() - kIcon + 1 : inner.left(), inner.top() + (head - kIcon) / 2,
                        kIcon, kIcon);
    QRect title(inner.left(), inner.top(), inner.width(), head);
    if (iconSide > 0) {
        painter.drawPixmap(
            picture, iconPixmap(m_icon, kIcon, isChecked() ? c.accent : c.textMuted, devicePixelRatioF()));
        title.adjust(mirrored ? 0 : kIcon + space::kS, 0, mirrored ? -kIcon - space::kS : 0, 0);
    }
    painter.setPen(c.text);
    painter.setFont(strong);
    const int leading = static_cast<int>(Qt::AlignLeading);
    painter.drawText(title, leading | static_cast<int>(Qt::AlignVCenter),
                     QFontMetrics(strong).elidedText(text(), Qt::ElideRight, title.width()));
    inner.setTop(inner.top() + head + space::kXs);
    painter.setPen(isChecked() ? c.text : c.textMuted);
    painter.setFont(typeFont(TypeStep::Caption));
    painter.setLayoutDirection(layoutDirection()); // a line may begin with a word of the other direction
    const int step = QFontMetrics(painter.font()).lineSpacing();
    for (const QString& line : linesFor(width())) {
        painter.drawText(inner, leading | static_cast<int>(Qt::AlignTop), line);
        inner.setTop(inner.top() + step);
    }
}

} // namespace hilum::widgets
