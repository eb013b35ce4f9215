#include "widgets/compare/CaseModel.h"

#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/PaneLink.h"
#include "widgets/library/ThumbnailStore.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hilum::widgets::compare {

namespace {

constexpr int kPadding = 5;
constexpr int kTagSide = 14;

/// "AP · Male · 57 y · 2 boxes".
QString factsOf(const FilmRow& film) {
    QStringList parts;
    if (const QString line = FilmText::line(film.record); !line.isEmpty())
        parts << line;
    if (!film.record.boxes.empty())
        parts << CaseModel::tr("%n box(es)", nullptr, static_cast<int>(film.record.boxes.size()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CaseModel::CaseModel(Jobs& jobs, const CaseTags& tags, QObject* parent)
    : QAbstractListModel(parent), m_tags(&tags), m_films(new FilmModel(jobs, this)) {
    connect(m_films, &FilmModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                if (last.row() < rowCount())
                    Q_EMIT dataChanged(index(first.row()), index(last.row()));
            });
    connect(m_films, &FilmModel::readFailed, this, &CaseModel::readFailed);
    connect(m_tags, &CaseTags::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

void CaseModel::setSource(const std::shared_ptr<FilmSource>& source) {
    m_films->setSource(source);
    show(m_set, m_rows);
}

void CaseModel::show(const SharedCases& set, std::vector<std::size_t> rows) {
    beginResetModel();
    m_set = set;
    m_rows = std::move(rows);
    std::vector<std::int64_t> films;
    films.reserve(m_rows.size());
    for (const std::size_t i : m_rows)
        films.push_back(m_set->rows[i].film());
    m_films->setFilms(std::move(films));
    endResetModel();
}

void CaseModel::setShaded(bool shaded) {
    m_films->setShaded(shaded);
}

bool CaseModel::shaded() const {
    return m_films->shaded();
}

int CaseModel::rowOf(std::int64_t film) const {
    return m_films->rowOf(film);
}

const FilmRow* CaseModel::film(int index) const {
    return m_films->film(index);
}

bool CaseModel::tagged(int index) const {
    return m_tags->labelWrong(row(index).film());
}

int CaseModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CaseModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseRow& one = row(at.row());
    const QString kind = CaseText::kind(m_set->duel(), one.kind);
    if (role == Qt::DisplayRole)
        return tr("%1, %2", "kind of answer, score").arg(kind, CaseText::scores(*m_set, one));
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList lines{CaseText::verdict(*m_set, one)};
    if (const FilmRow* known = film(at.row()))
        lines << FilmText::findings(known->record) << factsOf(*known);
    if (tagged(at.row()))
        lines << tr("Tagged: label wrong");
    lines.removeAll(QString());
    return role == Qt::AccessibleTextRole
               ? lines.join(QStringLiteral(", "))
               : QStringLiteral("<p>%1</p>")
                     .arg(lines.join(u'\n').toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

CaseDelegate::CaseDelegate(const CaseModel& model, ThumbnailStore& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), m_model(&model), m_thumbnails(&thumbnails) {}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {kThumbnail * 3, kThumbnail + 2 * kPadding};
}

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Colours& c = colours();
    const QRect cell = option.rect.adjusted(1, 1, -1, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QPainterPath path;
        path.addRoundedRect(cell, kRadius, kRadius);
        painter->fillPath(path, selected ? c.selection : c.hover);
        if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(c.accent, 2.0));
            painter->drawPath(path);
        }
    }
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect picture(cell.left() + kPadding, cell.top() + (cell.height() - kThumbnail) / 2, kThumbnail,
                  kThumbnail);
    QRect text = cell.adjusted(kThumbnail + 3 * kPadding, kPadding - 2, -kPadding, -kPadding + 2);
    if (mirrored) {
        picture.moveRight(cell.right() - kPadding);
        text = cell.adjusted(kPadding, kPadding - 2, -kThumbnail - 3 * kPadding, -kPadding + 2);
    }
    paintPicture(*painter, picture, index.row());
    paintText(*painter, text, index.row(), mirrored ? Qt::AlignRight : Qt::AlignLeft);
    painter->restore();
}

void CaseDelegate::paintPicture(QPainter& painter, const QRect& rect, int row) const {
    const Colours& c = colours();
    painter.fillRect(rect, c.canvas);
    if (m_model->shaded()) {
        painter.drawPixmap(rect.center() - QPoint(12, 12), iconPixmap(QStringLiteral("shade"), 24, c.outline,
                                                                      painter.device()->devicePixelRatioF()));
        return;
    }
    const FilmRow* film = m_model->film(row);
    if (film == nullptr)
        return;
    const QImage image = m_thumbnails->image(*film);
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, image);
    }
    painter.setPen(QPen(QColor(0xFF, 0xD5, 0x4A), 1.0)); // boxes as in the viewer
    painter.setBrush(Qt::NoBrush);
    const QSize size(static_cast<int>(film->record.originalWidth),
                     static_cast<int>(film->record.originalHeight));
    if (size.isEmpty())
        return; // where in its square copy a film of unknown proportions lies, nobody knows
    const auto at = [&](double x, double y) { // the thumbnail is the film padded to a square
        const QPointF share = squarePoint({x * size.width(), y * size.height()}, size, 1);
        return QPointF(rect.left() + share.x() * rect.width(), rect.top() + share.y() * rect.height());
    };
    for (const data::Box& box : film->record.boxes)
        painter.drawRect(QRectF(at(box.x, box.y), at(box.x + box.width, box.y + box.height)));
}

void CaseDelegate::paintText(QPainter& painter, const QRect& rect, int row, Qt::Alignment start) const {
    const Colours& c = colours();
    const CaseSet& set = *m_model->cases();
    const CaseRow& one = m_model->row(row);
    const int third = rect.height() / 3;
    const auto line = [&](int number, int cut) {
        QRect place(rect.left(), rect.top() + number * third, rect.width(), third);
        start == Qt::AlignRight ? place.setLeft(place.left() + cut) : place.setRight(place.right() - cut);
        return place;
    };
    const auto draw = [&](const QRect& place, const QString& text) {
        painter.drawText(place,
                         static_cast<int>(start | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine),
                         cutShort(text, painter.fontMetrics(), place.width()));
    };
    const bool tagged = m_model->tagged(row);
    painter.setFont(font(TypeStep::Strong));
    painter.setPen(CaseText::colour(set.duel(), one.kind));
    draw(line(0, tagged ? kTagSide + 6 : 0), CaseText::kind(set.duel(), one.kind));
    painter.setFont(font(TypeStep::Caption));
    painter.setPen(c.text);
    draw(line(1, 0), CaseText::scores(set, one) + QStringLiteral("   ") +
                         CaseDelegate::tr("label: %1").arg(CaseText::label(one.label())));
    painter.setPen(c.textMuted);
    if (const FilmRow* film = m_model->film(row))
        draw(line(2, 0), factsOf(*film));
    if (tagged) {
        const QRect top = line(0, 0);
        const QPoint at(start == Qt::AlignRight ? top.left() : top.right() - kTagSide,
                        top.center().y() - kTagSide / 2);
        painter.drawPixmap(at, iconPixmap(QStringLiteral("tag"), kTagSide, c.warning,
                                          painter.device()->devicePixelRatioF()));
    }
}

} // namespace hilum::widgets::compare
