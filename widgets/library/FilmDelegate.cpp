#include "widgets/library/FilmDelegate.h"

#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/NoteBook.h"
#include "widgets/library/ThumbnailStore.h"

#include <QPainter>
#include <QPainterPath>

namespace hilum::widgets {

namespace {

constexpr int kPadding = 6;
constexpr int kBadgeHeight = 18;
constexpr int kMark = 12;  ///< of a film with notes or tags
constexpr int kSmall = 96; ///< below this side a badge would cover the film

/// A pill at one corner of the thumbnail; gives its width.
int badge(QPainter& painter, const QRect& within, Qt::Alignment corner, const QString& text,
          const QColor& fill, const QColor& ink) {
    const QFontMetrics metrics(painter.font());
    const int width = metrics.horizontalAdvance(text) + 12;
    QRect rect(0, 0, width, kBadgeHeight);
    const QRect inner = within.adjusted(4, 4, -4, -4);
    rect.moveLeft(corner & Qt::AlignRight ? inner.right() - width + 1 : inner.left());
    rect.moveTop(corner & Qt::AlignBottom ? inner.bottom() - kBadgeHeight + 1 : inner.top());
    QPainterPath path;
    path.addRoundedRect(rect, kBadgeHeight / 2.0, kBadgeHeight / 2.0);
    painter.fillPath(path, fill);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
    return width;
}

} // namespace

FilmDelegate::FilmDelegate(const FilmModel& model, ThumbnailStore& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), m_model(&model), m_thumbnails(&thumbnails) {}

QSize FilmDelegate::cellSize() const {
    const int line = QFontMetrics(font(TypeStep::Caption)).height();
    return {m_side + 2 * kPadding + 2, m_side + 2 * kPadding + 2 * line + 8};
}

QSize FilmDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return cellSize();
}

void FilmDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Colours& c = colours();
    const QRect cell = option.rect.adjusted(1, 1, -1, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool raised = selected || option.state.testFlag(QStyle::State_MouseOver);
    if (raised) {
        QPainterPath path;
        path.addRoundedRect(cell, kRadius, kRadius);
        painter->fillPath(path, selected ? c.selection : c.hover);
        if (selected) {
            painter->setPen(QPen(c.accent, option.state.testFlag(QStyle::State_HasFocus) ? 2.0 : 1.0));
            painter->drawPath(path);
        }
    }
    const FilmRow* film = m_model->film(index.row());
    const QRect picture(cell.left() + kPadding, cell.top() + kPadding, m_side, m_side);
    paintPicture(*painter, picture, film);
    if (film) {
        painter->setFont(font(TypeStep::Caption));
        paintBadges(*painter, picture, *film, mirrored);
        paintCaption(*painter,
                     QRect(picture.left(), picture.bottom() + 3, picture.width(),
                           cell.bottom() - picture.bottom() - 4),
                     *film, mirrored, raised ? c : colours(Theme::Dark)); // films lie on black in both themes
    }
    painter->restore();
}

void FilmDelegate::paintPicture(QPainter& painter, const QRect& rect, const FilmRow* film) const {
    const Colours& c = colours();
    painter.fillRect(rect, c.canvas);
    if (m_model->shaded()) {
        const QPixmap shade =
            iconPixmap(QStringLiteral("shade"), 28, c.outline, painter.device()->devicePixelRatioF());
        painter.drawPixmap(rect.center() - QPoint(14, 14), shade);
        return;
    }
    if (!film)
        return;
    const QImage image = m_thumbnails->image(*film);
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, image);
    } else if (m_thumbnails->failed(film->record.id)) {
        const QPixmap mark =
            iconPixmap(QStringLiteral("warning"), 24, c.warning, painter.device()->devicePixelRatioF());
        painter.drawPixmap(rect.center() - QPoint(12, 12), mark);
    }
}

void FilmDelegate::paintBadges(QPainter& painter, const QRect& rect, const FilmRow& film,
                               bool mirrored) const {
    const Colours& dark = colours(Theme::Dark); // badges lie on the film, which is dark in both themes
    const QColor ground(0, 0, 0, 190);
    const Qt::Alignment start = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    const bool positive = film.record.target == 1;
    if (m_side < kSmall) {
        if (positive) {
            painter.setPen(QPen(Qt::black, 1.5));
            painter.setBrush(dark.warning);
            painter.drawEllipse(
                QRect(mirrored ? rect.right() - 14 : rect.left() + 4, rect.top() + 4, 10, 10));
        }
        return;
    }
    if (positive)
        badge(painter, rect, start | Qt::AlignTop, tr("Positive"), dark.warning, QColor(0x20, 0x16, 0x00));
    if (const QString part = FilmText::shortPart(film.part); !part.isEmpty()) {
        const QColor ink = film.part == data::Part::Test         ? QColor(0x9C, 0xD4, 0xFF)
                           : film.part == data::Part::Validation ? QColor(0xE3, 0xB7, 0xD6)
                                                                 : dark.text;
        badge(painter, rect, end | Qt::AlignTop, part, ground, ink);
    }
    if (film.record.findings.size() > 1)
        badge(painter, rect, start | Qt::AlignBottom,
              tr("%n findings", nullptr, static_cast<int>(film.record.findings.size())), ground, dark.text);
    if (!film.record.boxes.empty())
        badge(painter, rect, end | Qt::AlignBottom,
              QStringLiteral("▢ %1").arg(formatCount(static_cast<std::int64_t>(film.record.boxes.size()))),
              ground, QColor(0xFF, 0xD5, 0x4A));
}

void FilmDelegate::paintCaption(QPainter& painter, const QRect& rect, const FilmRow& film, bool mirrored,
                                const Colours& c) const {
    const QFontMetrics metrics(painter.font());
    // The painter itself turns left and right round with the language.
    const auto align = Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine;
    const bool plain = film.record.findings.empty();
    painter.setPen(plain ? c.textMuted : c.text);
    painter.drawText(rect, static_cast<int>(align),
                     cutShort(FilmText::findings(film.record), metrics, rect.width()));
    painter.setPen(c.textMuted);
    QRect second = rect.adjusted(0, metrics.height(), 0, 0);
    if (const FilmMarks* marks = m_model->notes() ? m_model->notes()->find(film.record.id) : nullptr) {
        const QPoint at(mirrored ? second.left() : second.right() - kMark + 1,
                        second.top() + (metrics.height() - kMark) / 2);
        painter.drawPixmap(at,
                           iconPixmap(QStringLiteral("tag"), kMark, marks->labelWrong ? c.warning : c.accent,
                                      painter.device()->devicePixelRatioF()));
        second.adjust(mirrored ? kMark + 2 : 0, 0, mirrored ? 0 : -kMark - 2, 0);
    }
    painter.drawText(second, static_cast<int>(align),
                     metrics.elidedText(FilmText::line(film.record), Qt::ElideRight, second.width()));
}

} // namespace hilum::widgets
