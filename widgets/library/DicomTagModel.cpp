#include "widgets/library/DicomTagModel.h"

#include "widgets/common/Format.h"
#include "widgets/library/FilmText.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hilum::widgets {

namespace {

/// Value representations that hold no free text, names, dates or identifiers.
constexpr std::array<std::string_view, 15> kCodesAndNumbers{"AT", "CS", "DS", "FD", "FL", "IS", "OB", "OD",
                                                            "OF", "OW", "SL", "SQ", "SS", "UL", "US"};
/// (0008,0016) names a kind of object, though it is a UID.
constexpr std::string_view kSopClass = "(0008,0016)";

unsigned groupOf(const imaging::Tag& tag) {
    return tag.key.size() < 5 ? 0 : qs(tag.key).mid(1, 4).toUInt(nullptr, 16);
}

/// "3 items" and "512 bytes" of core in the window's language; anything else as it is.
QString valueText(const imaging::Tag& tag) {
    const QString value = qs(tag.value);
    const auto space = value.indexOf(u' ');
    bool number = false;
    const int count = value.left(space).toInt(&number);
    if (number && tag.vr == "SQ" && value.mid(space) == QLatin1String(" items"))
        return DicomTagModel::tr("%n item(s)", nullptr, count);
    if (number && value.mid(space) == QLatin1String(" bytes"))
        return DicomTagModel::tr("%n byte(s)", nullptr, count);
    return value;
}

} // namespace

bool mayIdentify(const imaging::Tag& tag) {
    const unsigned group = groupOf(tag);
    if (group == 0x0010 || group % 2 == 1)
        return true;
    return tag.key != kSopClass && std::ranges::find(kCodesAndNumbers, tag.vr) == kCodesAndNumbers.end();
}

void DicomTagModel::setTags(std::vector<imaging::Tag> tags) {
    beginResetModel();
    m_tags = std::move(tags);
    endResetModel();
}

void DicomTagModel::setShaded(bool shaded) {
    if (shaded == m_shaded)
        return;
    m_shaded = shaded;
    if (!m_tags.empty())
        Q_EMIT dataChanged(index(0, Value), index(rowCount() - 1, Value));
}

QString DicomTagModel::text(int row, int column) const {
    if (row < 0 || row >= rowCount())
        return {};
    const imaging::Tag& tag = m_tags[static_cast<std::size_t>(row)];
    switch (column) {
    case Key:
        return qs(tag.key);
    case Name:
        return qs(tag.name);
    case Vr:
        return qs(tag.vr);
    case Value:
        return m_shaded && !tag.value.empty() && mayIdentify(tag) ? FilmText::hidden() : valueText(tag);
    default:
        return {};
    }
}

bool DicomTagModel::matches(int row, const QStringList& words) const {
    QString digits = text(row, Key);
    digits.remove(u'(').remove(u')').remove(u',');
    QStringList cells{digits};
    for (int column = 0; column < ColumnCount; ++column)
        cells << text(row, column);
    return std::ranges::all_of(words, [&](const QString& word) {
        return std::ranges::any_of(
            cells, [&](const QString& cell) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

int DicomTagModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tags.size());
}

int DicomTagModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant DicomTagModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString shown = text(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::ToolTipRole: // a value is data: a tool tip would read markup
        return shown.isEmpty() ? QVariant() : QStringLiteral("<p>%1</p>").arg(shown.toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return index.column() == Value ? QStringLiteral("%1: %2").arg(text(index.row(), Name), shown) : shown;
    default:
        return {};
    }
}

QVariant DicomTagModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Tag");
    case Name:
        return tr("Name");
    case Vr:
        return tr("VR", "value representation of DICOM");
    case Value:
        return tr("Value");
    default:
        return {};
    }
}

DicomTagFilter::DicomTagFilter(DicomTagModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(&model) {
    setSourceModel(&model);
    setDynamicSortFilter(true);
}

void DicomTagFilter::setSearch(const QString& text) {
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool DicomTagFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    return m_model->matches(row, m_words);
}

bool DicomTagFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QString a = m_model->text(left.row(), left.column());
    const QString b = m_model->text(right.row(), right.column());
    bool aNumber = false, bNumber = false;
    const double x = a.toDouble(&aNumber), y = b.toDouble(&bNumber);
    if (aNumber != bNumber)
        return aNumber; // numbers before words
    if (aNumber && x != y)
        return x < y;
    const int order = a.compare(b, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace hilum::widgets
