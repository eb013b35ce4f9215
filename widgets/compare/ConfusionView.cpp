#include "widgets/compare/ConfusionView.h"

#include "base/Csv.h"
#include "widgets/common/Format.h"
#include "widgets/compare/CompareTableModel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hilum::widgets::compare {

namespace {

constexpr double kWidestCell = 150.0, kHighestCell = 84.0, kGap = 3.0;
constexpr float kPalest = 0.08F, kDeepest = 0.62F; ///< of a cell's colour, for none and for all of its row

std::int64_t sumOf(const std::vector<std::int64_t>& row) {
    return std::accumulate(row.begin(), row.end(), std::int64_t{0});
}

QStringList ratesOf(const report::ComparedRun& run) {
    QStringList rates;
    const auto add = [&](const QString& name, const char* metric) {
        if (const auto found = run.metrics.find(metric); found != run.metrics.end())
            rates << ConfusionView::tr("%1: %2", "rate, value").arg(name, intervalText(found->second));
    };
    add(ConfusionView::tr("Sensitivity"), "sensitivity");
    add(ConfusionView::tr("Specificity"), "specificity");
    const auto found = static_cast<double>(run.confusion.truePositive);
    const double called = found + static_cast<double>(run.confusion.falsePositive);
    rates << ConfusionView::tr("Precision: %1").arg(formatNumber(found / called));
    add(ConfusionView::tr("Accuracy"), "accuracy");
    rates << ConfusionView::tr("Accuracy of the larger class: %1").arg(formatNumber(run.majorityAccuracy));
    add(ConfusionView::tr("Balanced accuracy"), "balancedAccuracy");
    add(ConfusionView::tr("F1"), "f1");
    add(ConfusionView::tr("MCC"), "mcc");
    return rates;
}

} // namespace

ConfusionTable confusionTable(const report::ComparedRun& run) {
    ConfusionTable table;
    if (!run.classCounts.empty()) {
        for (const report::OutputResult& output : run.outputs)
            table.classes << qs(output.name);
        table.counts = run.classCounts;
        if (const auto right = run.metrics.find("classAccuracy"); right != run.metrics.end())
            table.rates
                << ConfusionView::tr("Accuracy over all classes: %1").arg(intervalText(right->second));
        return table;
    }
    table.classes = {ConfusionView::tr("Positive"), ConfusionView::tr("Negative")};
    table.counts = {{run.confusion.truePositive, run.confusion.falseNegative},
                    {run.confusion.falsePositive, run.confusion.trueNegative}};
    table.rates = ratesOf(run);
    return table;
}

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent) {
    setMinimumSize(260, 150);
    describe(this, QStringLiteral("confusionView"), tr("Confusion matrix"));
    setToolTip({});
    onThemeChanged(this, [this] { update(); });
}

void ConfusionView::setTable(ConfusionTable table) {
    m_table = std::move(table);
    QStringList spoken;
    for (std::size_t row = 0; row < m_table.counts.size(); ++row)
        for (std::size_t column = 0; column < m_table.counts[row].size(); ++column)
            spoken << tr("Label %1, answer %2: %3")
                          .arg(m_table.classes[static_cast<qsizetype>(row)],
                               m_table.classes[static_cast<qsizetype>(column)],
                               formatCount(m_table.counts[row][column]));
    setAccessibleDescription((spoken + m_table.rates).join(QStringLiteral("; ")));
    update();
}

void ConfusionView::paintCell(QPainter& painter, const QRectF& cell, std::size_t row, std::size_t column,
                              Theme theme) const {
    const Colours& c = colours(theme);
    const std::int64_t films = m_table.counts[row][column];
    const auto all = static_cast<double>(sumOf(m_table.counts[row]));
    const double share = all > 0.0 ? static_cast<double>(films) / all : 0.0;
    QColor colour = curveColour(row == column ? 0 : 1, theme);
    colour.setAlphaF(kPalest + (kDeepest - kPalest) * static_cast<float>(share));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(cell.adjusted(kGap, kGap, -kGap, -kGap), 4, 4);
    painter.setPen(c.text);
    const bool roomy = cell.height() > 44.0;
    painter.setFont(typeFont(roomy ? TypeStep::Title : TypeStep::Caption));
    painter.drawText(cell.adjusted(0, 0, 0, roomy ? -0.3 * cell.height() : 0), Qt::AlignCenter,
                     formatCount(films));
    if (!roomy)
        return;
    painter.setFont(typeFont(TypeStep::Caption));
    painter.drawText(cell.adjusted(0, 0.45 * cell.height(), 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     all > 0.0 ? tr("%1 of the row").arg(formatPercent(share, 1)) : QStringLiteral("–"));
}

void ConfusionView::paintOn(QPainter& painter, const QRectF& area, Theme theme) const {
    const Colours& c = colours(theme);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(area, c.panel);
    const std::size_t n = m_table.counts.size();
    if (n == 0)
        return;
    const auto count = static_cast<double>(n);
    const QFontMetricsF metrics(typeFont(TypeStep::Caption));
    double heads = metrics.horizontalAdvance(tr("Label"));
    for (const QString& name : m_table.classes)
        heads = std::max(heads, metrics.horizontalAdvance(name));
    heads = std::min(heads, 0.25 * area.width()) + space::kL;
    const double top = 2.0 * metrics.height() + space::kS;
    const double wide = std::min(kWidestCell, (0.62 * area.width() - heads) / count);
    const double high = std::min(kHighestCell, (area.height() - top) / count);
    const bool toLeft = layoutDirection() == Qt::RightToLeft;
    // Everything is laid out from the left and mirrored where one reads from the right.
    const auto placed = [&](double x, double y, double w, double h) {
        return QRectF(toLeft ? area.right() - x - w : area.left() + x, area.top() + y, w, h);
    };
    painter.setFont(typeFont(TypeStep::Caption));
    painter.setPen(c.textMuted);
    painter.drawText(placed(heads, 0, wide * count, metrics.height()), Qt::AlignCenter, tr("Answer"));
    painter.drawText(placed(0, 0, heads, top), Qt::AlignLeft | Qt::AlignBottom, tr("Label"));
    for (std::size_t i = 0; i < n; ++i) {
        const auto at = static_cast<double>(i);
        const QString name = m_table.classes[static_cast<qsizetype>(i)];
        painter.setFont(typeFont(TypeStep::Caption));
        painter.setPen(c.text);
        painter.drawText(placed(heads + at * wide, metrics.height(), wide, top - metrics.height()),
                         Qt::AlignCenter, metrics.elidedText(name, Qt::ElideRight, wide - 4.0));
        painter.drawText(placed(0, top + at * high, heads - space::kS, high),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, heads - space::kS));
        for (std::size_t j = 0; j < m_table.counts[i].size(); ++j)
            paintCell(painter, placed(heads + static_cast<double>(j) * wide, top + at * high, wide, high), i,
                      j, theme);
    }
    painter.setFont(typeFont(TypeStep::Caption));
    painter.setPen(c.text);
    const double beside = heads + wide * count + space::kXl;
    for (qsizetype i = 0; i < m_table.rates.size(); ++i)
        painter.drawText(placed(beside, top + static_cast<double>(i) * 1.35 * metrics.height(),
                                area.width() - beside, 1.35 * metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_table.rates[i]);
}

void ConfusionView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours().panel);
    paintOn(painter, QRectF(rect()).adjusted(space::kM, space::kXs, -space::kM, -space::kXs), currentTheme());
}

std::string ConfusionView::csv() const {
    std::string text = "label";
    for (const QString& name : m_table.classes)
        text += ',' + csvTextCell(ss(name));
    text += '\n';
    for (std::size_t row = 0; row < m_table.counts.size(); ++row) {
        text += csvTextCell(ss(m_table.classes[static_cast<qsizetype>(row)]));
        for (const std::int64_t films : m_table.counts[row])
            text += ',' + std::to_string(films);
        text += '\n';
    }
    return text;
}

} // namespace hilum::widgets::compare
