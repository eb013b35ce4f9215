#include "widgets/augment/RecipeDiffModel.h"

#include "widgets/augment/KnobText.h"
#include "widgets/common/Format.h"

#include <QStringList>

#include <algorithm>

namespace hilum::widgets {

namespace {

using augment::RecipeDifference;
using What = RecipeDifference::What;

QString knobText(const RecipeDifference& line) {
    switch (line.what) {
    case What::Knob:
        return line.key == "probability" ? RecipeDiffModel::tr("Probability") : knobName(line.kind, line.key);
    case What::Step:
        return RecipeDiffModel::tr("Probability");
    case What::Order:
        return RecipeDiffModel::tr("Order of the steps");
    case What::GlobalViews:
    case What::LocalViews:
        return RecipeDiffModel::tr("Number");
    case What::LocalSide:
        return RecipeDiffModel::tr("Share of the side");
    }
    return {};
}

QString valueText(const RecipeDifference& line, const std::optional<double>& value) {
    if (line.what == What::Order)
        return RecipeDiffModel::tr("differs");
    if (!value)
        return QStringLiteral("–");
    if (line.what == What::GlobalViews || line.what == What::LocalViews)
        return formatCount(static_cast<std::int64_t>(*value));
    return knobValueText(*value, line.unit);
}

} // namespace

void RecipeDiffModel::setRecipes(const augment::Recipe& here, const augment::Recipe& there) {
    beginResetModel();
    m_lines = augment::differences(here, there);
    m_views.clear();
    for (const augment::ViewRecipe& view : here.views)
        m_views.push_back(qs(view.name));
    endResetModel();
}

int RecipeDiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RecipeDiffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

/// The views are named only where not all of them differ in this way.
QString RecipeDiffModel::stepText(const RecipeDifference& line) const {
    const QString title = line.what == What::GlobalViews ? tr("Full-size views")
                          : line.what == What::LocalViews || line.what == What::LocalSide ? tr("Local crops")
                          : line.what == What::Order                                      ? tr("Recipe")
                                                     : coreText(line.title);
    if (line.views.empty() || line.views.size() == m_views.size())
        return title;
    QStringList names;
    for (const std::size_t view : line.views)
        names << m_views[view];
    if (names.size() > 2)
        return tr("%1 (%2 … %3)").arg(title, names.front(), names.back());
    return tr("%1 (%2)").arg(title, names.join(tr(", ")));
}

QVariant RecipeDiffModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecipeDifference& line = m_lines[static_cast<std::size_t>(at.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((at.column() >= Here ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool absent = line.what == What::Step && !(at.column() == Here ? line.here : line.there);
    if (role == Qt::ToolTipRole && at.column() >= Here && absent)
        return tr("no such step");
    switch (at.column()) {
    case Step:
        return stepText(line);
    case Knob:
        return knobText(line);
    case Here:
        return valueText(line, line.here);
    default:
        return valueText(line, line.there);
    }
}

QVariant RecipeDiffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= Here ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Step"), tr("Setting"), tr("Here"), tr("There")};
    return names.value(section);
}

} // namespace hilum::widgets
