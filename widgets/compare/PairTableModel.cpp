#include "widgets/compare/PairTableModel.h"

#include "report/Answer.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CompareTableModel.h"

#include <cmath>

namespace hilum::widgets::compare {

QString pText(double p) {
    return !std::isfinite(p) ? QStringLiteral("–")
           : p < 0.001       ? isolated(QStringLiteral("< ") + formatNumber(0.001))
                             : formatNumber(p);
}

void PairTableModel::setComparison(const SharedComparison& comparison) {
    beginResetModel();
    m_comparison = comparison;
    m_order.clear();
    if (comparison)
        for (const report::PairedResult* pair : report::pairsInOrder(*comparison))
            m_order.push_back(static_cast<std::size_t>(pair - comparison->pairs.data()));
    endResetModel();
}

QString PairTableModel::sentenceOf(const report::PairedResult& pair) const {
    return composedText(report::pairSentence(*m_comparison, pair, coreTranslator()));
}

int PairTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int PairTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairTableModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const report::PairedResult& pair = m_comparison->pairs[m_order[static_cast<std::size_t>(at.row())]];
    const bool differs = pair.holmP < report::kSignificance && pair.difference.difference.value != 0.0;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((at.column() == Sentence ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::ForegroundRole && !differs)
        return colours().textMuted;
    if (role == Qt::DecorationRole && at.column() == Sentence)
        return icon(differs ? QStringLiteral("check") : QStringLiteral("info"),
                    differs ? colours().good : colours().outline);
    if (role == Qt::ToolTipRole && at.column() == Sentence)
        return QStringLiteral("<p>%1</p>").arg(sentenceOf(pair).toHtmlEscaped());
    if (role != Qt::DisplayRole)
        return {};
    switch (at.column()) {
    case Sentence:
        return sentenceOf(pair);
    case Difference:
        return intervalText(pair.difference.difference, 3, true);
    case Holm:
        return pText(pair.holmP);
    default:
        return pText(pair.deLongP);
    }
}

QVariant PairTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Sentence ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        const QStringList tips{tr("Both runs on the same test films."),
                               tr("AUROC of the first minus that of the second, with its 95 % interval by "
                                  "paired bootstrap over patients."),
                               tr("Adjusted by Holm's method for the number of pairs: below 0.05 two runs "
                                  "are called different."),
                               tr("DeLong's test of this pair alone.")};
        return tips.value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Verdict"), tr("Δ AUROC [95 %]"), tr("p (Holm)"), tr("p (DeLong)")};
    return names.value(section);
}

} // namespace hilum::widgets::compare
