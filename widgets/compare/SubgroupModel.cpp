#include "widgets/compare/SubgroupModel.h"

#include "base/Csv.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CompareTableModel.h"

#include <cmath>

namespace hilum::widgets::compare {

namespace {

using report::NamedSubgroup;
using statistics::Interval;

const Interval& intervalOf(const NamedSubgroup& part, int column) {
    switch (column) {
    case SubgroupModel::Auroc:
        return part.numbers.auroc;
    case SubgroupModel::Sensitivity:
        return part.numbers.sensitivity;
    case SubgroupModel::FalseNegatives:
        return part.numbers.falseNegativeRate;
    default:
        return part.numbers.specificity;
    }
}

std::int64_t countOf(const NamedSubgroup& part, int column) {
    return column == SubgroupModel::Films      ? part.numbers.films
           : column == SubgroupModel::Patients ? part.numbers.patients
                                               : part.numbers.positives;
}

} // namespace

void SubgroupModel::setParts(std::vector<NamedSubgroup> parts) {
    beginResetModel();
    m_parts = std::move(parts);
    endResetModel();
}

int SubgroupModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int SubgroupModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SubgroupModel::text(const NamedSubgroup& one, int column) const {
    if (column == Trait)
        return coreText(one.trait);
    if (column == Part)
        return coreText(one.name);
    return column < Auroc ? formatCount(countOf(one, column)) : intervalText(intervalOf(one, column));
}

/// Traits and their parts keep the order of the report: that of age, say.
QVariant SubgroupModel::sortValue(int row, int column) const {
    if (column <= Part)
        return row;
    if (column < Auroc)
        return static_cast<qlonglong>(countOf(part(row), column));
    const double value = intervalOf(part(row), column).value;
    return std::isnan(value) ? QVariant() : QVariant(value); // NaN has no order
}

QVariant SubgroupModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const NamedSubgroup& one = part(at.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(one, at.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(at.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text(one, at.column()));
    case Qt::ForegroundRole:
        return one.numbers.small ? QVariant(colours().textMuted) : QVariant();
    case Qt::ToolTipRole:
        return one.numbers.small ? tr("Fewer than %1 positive or negative films: too few to say much.")
                                       .arg(formatCount(statistics::kFewInSubgroup))
                                 : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((at.column() <= Part ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case SortRole:
        return sortValue(at.row(), at.column());
    default:
        return {};
    }
}

QVariant SubgroupModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section <= Part ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        const QStringList tips{
            tr("What the test films are told apart by."),
            tr("Part of the test films. Sizes of boxes are those of positive films, beside "
               "all negative ones."),
            tr("Test films of this part."),
            tr("Patients whose films these are."),
            tr("Positive films among them."),
            tr("AUROC within this part, with its 95 % interval."),
            tr("Share of the positive films that are found, at the run's one threshold."),
            tr("False negative rate: share of the positive films that are missed."),
            tr("Share of the negative films that are left alone, at the run's one "
               "threshold.")};
        return tips.value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Trait"),       tr("Part"),         tr("Films (n)"),
                            tr("Patients"),    tr("Positive"),     tr("AUROC [95 %]"),
                            tr("Sensitivity"), tr("Missed (FNR)"), tr("Specificity")};
    return names.value(section);
}

std::string SubgroupModel::csv() const {
    constexpr int kDigits = 9;
    std::string out = "trait,part,films,patients,positives";
    for (const char* name : {"auroc", "sensitivity", "falseNegativeRate", "specificity"})
        out += std::string(",") + name + ',' + name + "Lower," + name + "Upper";
    out += ",small\n";
    for (const NamedSubgroup& one : m_parts) {
        out += csvTextCell(one.trait) + ',' + csvTextCell(one.name);
        for (const int column : {Films, Patients, Positives})
            out += ',' + std::to_string(countOf(one, column));
        for (const int column : {Auroc, Sensitivity, FalseNegatives, Specificity}) {
            const Interval& interval = intervalOf(one, column);
            for (const double value : {interval.value, interval.lower, interval.upper})
                out += ',' + csvNumberCell(value, kDigits);
        }
        out += one.numbers.small ? ",1\n" : ",0\n";
    }
    return out;
}

} // namespace hilum::widgets::compare
