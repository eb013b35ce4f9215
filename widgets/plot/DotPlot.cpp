#include "widgets/plot/DotPlot.h"

#include "base/AtomicFile.h"
#include "base/Csv.h"
#include "widgets/common/Format.h"
#include "widgets/plot/PlotStyle.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace hilum::widgets {

namespace {
constexpr double kMargin = 0.08; ///< of the range, around fitted values
constexpr int kNoteGap = 10;     ///< pixels between the axes and the notes
} // namespace

struct DotPlot::Private {
    explicit Private(DotPlot* owner)
        : q(owner), plot(new QCustomPlot(owner)), empty(new QLabel(DotPlot::tr("No values yet"), owner)) {
        plot->setFocusPolicy(Qt::NoFocus);
        plot->xAxis2->setVisible(false);
        plot->yAxis2->setVisible(false);
        plot->yAxis->setRangeReversed(true);
        plot->yAxis->setTicks(true);
        plot->yAxis->grid()->setVisible(false);
        empty->setAlignment(Qt::AlignCenter);
        empty->setAttribute(Qt::WA_TransparentForMouseEvents);
        setRole(empty, "muted");
        QObject::connect(plot, &QCustomPlot::mouseRelease, q, [this](QMouseEvent* event) {
            const int row = static_cast<int>(std::lround(plot->yAxis->pixelToCoord(event->pos().y())));
            if (row >= 0 && row < static_cast<int>(rows.size()) && plot->rect().contains(event->pos()))
                Q_EMIT q->rowClicked(row);
        });
    }

    void rebuild(Theme theme);
    void addRow(std::size_t index, Theme theme);
    void addReferences(Theme theme);
    [[nodiscard]] std::map<QString, int> referenceRows(double axisWidth) const;
    void fitRange();
    [[nodiscard]] QString noteOf(const DotRow& row) const {
        if (!row.note.isEmpty())
            return row.note;
        return row.low == row.high ? formatNumber(row.value) : formatInterval(row.value, row.low, row.high);
    }

    DotPlot* q;
    QCustomPlot* plot;
    QLabel* empty;
    std::vector<DotRow> rows;
    std::map<QString, double> references;
    std::map<QString, int> rowOfName; ///< of the references' names
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

void DotPlot::Private::fitRange() {
    double least = std::numeric_limits<double>::infinity(), most = -least;
    const auto widen = [&](double value) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    };
    for (const DotRow& row : rows) {
        widen(row.value);
        widen(row.low);
        widen(row.high);
        for (const double dot : row.dots)
            widen(dot);
    }
    for (const auto& [name, value] : references)
        widen(value);
    const bool nothing =
        std::ranges::none_of(rows, [](const DotRow& row) { return std::isfinite(row.value); });
    if (nothing || least > most) { // a reference line alone gives no scale
        least = std::min(least, 0.0);
        most = std::max(most, 1.0);
    }
    const double margin = kMargin * std::max(most - least, 1e-3);
    plot->xAxis->setRange(std::isfinite(low) ? low : least - margin,
                          std::isfinite(high) ? high : most + margin);
    plot->yAxis->setRange(-0.6, static_cast<double>(rows.size()) - 0.4);
}

void DotPlot::Private::addRow(std::size_t index, Theme theme) {
    const DotRow& row = rows[index];
    const Colours& c = colours(theme);
    const double y = static_cast<double>(index);
    QColor colour = row.colour.isValid() ? plot::colourIn(row.colour, theme) : curveColour(0, theme);
    if (row.muted)
        colour = c.outline;
    if (row.low < row.high) {
        auto* bar = plot->addGraph(); // a line of two points: an interval with round ends
        bar->setData({row.low, row.high}, {y, y}, true);
        bar->setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    }
    if (!row.dots.empty()) {
        auto* seeds = plot->addGraph();
        for (const double dot : row.dots)
            seeds->addData(dot, y);
        seeds->setLineStyle(QCPGraph::lsNone);
        seeds->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colour, 1.2), c.panel, 6));
    }
    auto* dot = plot->addGraph();
    dot->addData(row.value, y);
    dot->setLineStyle(QCPGraph::lsNone);
    dot->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(c.panel, 1.5), colour, 11));

    auto* note = new QCPItemText(plot);
    note->setClipToAxisRect(false);
    note->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    note->position->setTypeY(QCPItemPosition::ptPlotCoords);
    note->position->setCoords(1.0, y);
    note->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    note->setPadding(QMargins(kNoteGap, 0, 0, 0));
    note->setText(noteOf(row));
    note->setFont(typeFont(TypeStep::Caption));
    note->setColor(row.muted ? c.textMuted : c.text);
}

/// In which row above the plot the name of a line stands, 0 the lowest, so that no two touch.
std::map<QString, int> DotPlot::Private::referenceRows(double axisWidth) const {
    constexpr double kApart = 8.0;
    const QFontMetricsF metrics(typeFont(TypeStep::Caption));
    const QCPRange range = plot->xAxis->range();
    std::vector<std::pair<double, QString>> byPlace;
    for (const auto& [name, value] : references)
        byPlace.emplace_back((value - range.lower) / range.size() * axisWidth, name);
    std::ranges::sort(byPlace);
    std::vector<double> ends; // of the last name of each row
    std::map<QString, int> rowOf;
    for (const auto& [place, name] : byPlace) {
        const double half = 0.5 * metrics.horizontalAdvance(name);
        const auto free = std::ranges::find_if(ends, [&](double end) { return end < place - half; });
        rowOf[name] = static_cast<int>(free - ends.begin());
        if (free == ends.end())
            ends.push_back(place + half + kApart);
        else
            *free = place + half + kApart;
    }
    return rowOf;
}

void DotPlot::Private::addReferences(Theme theme) {
    const Colours& c = colours(theme);
    const int lineHeight = static_cast<int>(QFontMetricsF(typeFont(TypeStep::Caption)).height());
    for (const auto& [name, value] : references) {
        auto* line = new QCPItemStraightLine(plot);
        for (QCPItemPosition* point : {line->point1, line->point2})
            point->setTypeY(QCPItemPosition::ptAxisRectRatio);
        line->point1->setCoords(value, 0.0);
        line->point2->setCoords(value, 1.0);
        line->setPen(QPen(c.textMuted, 1, Qt::DashLine));
        auto* text = new QCPItemText(plot);
        text->setClipToAxisRect(false);
        text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(value, 0.0);
        text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        text->setText(name);
        text->setFont(typeFont(TypeStep::Caption));
        text->setColor(c.textMuted);
        text->setPadding(QMargins(0, 0, 0, rowOfName[name] * lineHeight));
    }
}

void DotPlot::Private::rebuild(Theme theme) {
    plot->clearGraphs();
    plot->clearItems();
    plot::applyStyle(*plot, theme);
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    double noteWidth = 0.0;
    const QFontMetricsF metrics(typeFont(TypeStep::Caption));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        names->addTick(static_cast<double>(i), rows[i].label);
        noteWidth = std::max(noteWidth, metrics.horizontalAdvance(noteOf(rows[i])));
    }
    plot->yAxis->setTicker(names);
    plot->yAxis->setTickLabelColor(colours(theme).text);
    plot->yAxis->setBasePen(Qt::NoPen);
    plot->yAxis->setTickPen(Qt::NoPen);
    plot->yAxis->grid()->setVisible(false);
    double labelWidth = 0.0;
    for (const DotRow& row : rows)
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(row.label));
    fitRange();
    rowOfName = referenceRows(std::max(100.0, q->width() - labelWidth - noteWidth - 4.0 * kNoteGap));
    int most = -1;
    for (const auto& [name, row] : rowOfName)
        most = std::max(most, row);
    const int top = most < 0 ? 10 : (most + 1) * static_cast<int>(metrics.height()) + 8;
    plot->axisRect()->setMinimumMargins(QMargins(10, top, static_cast<int>(noteWidth) + 2 * kNoteGap, 6));
    addReferences(theme);
    for (std::size_t i = 0; i < rows.size(); ++i)
        addRow(i, theme);
    empty->setVisible(rows.empty());
    plot->replot(QCustomPlot::rpQueuedReplot);
}

DotPlot::DotPlot(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    setMinimumSize(260, 120);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->plot);
    describe(this, QStringLiteral("dotPlot"), tr("Values with intervals"));
    setToolTip({});
    d->rebuild(currentTheme());
    onThemeChanged(this, [this] { d->rebuild(currentTheme()); });
}

DotPlot::~DotPlot() = default;

void DotPlot::setRows(const std::vector<DotRow>& rows) {
    d->rows = rows;
    QStringList spoken; // a screen reader gets the numbers
    for (const DotRow& row : rows)
        spoken << QStringLiteral("%1: %2").arg(row.label, d->noteOf(row));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    d->rebuild(currentTheme());
}

void DotPlot::setAxisTitle(const QString& title) {
    d->plot->xAxis->setLabel(title);
    setAccessibleName(title);
    d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void DotPlot::setReference(const QString& name, double value) {
    if (std::isfinite(value))
        d->references[name] = value;
    else
        d->references.erase(name);
    d->rebuild(currentTheme());
}

double DotPlot::reference(const QString& name) const {
    const auto found = d->references.find(name);
    return found == d->references.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
}

void DotPlot::setFixedRange(double low, double high) {
    d->low = low;
    d->high = high;
    d->rebuild(currentTheme());
}

void DotPlot::setEmptyText(const QString& text) {
    d->empty->setText(text);
}

int DotPlot::rowCount() const {
    return static_cast<int>(d->rows.size());
}

Result<> DotPlot::savePng(const QString& file, int width, int height) {
    return plot::exportPng(*d->plot, file, width, height, [this](Theme theme) { d->rebuild(theme); });
}

Result<> DotPlot::saveSvg(const QString& file) {
    return plot::exportSvg(*d->plot, file, [this](Theme theme) { d->rebuild(theme); });
}

Result<> DotPlot::saveCsv(const QString& file) const {
    std::string text = "label,value,low,high\n";
    for (const DotRow& row : d->rows)
        text += csvTextCell(ss(row.label)) + ',' + csvNumberCell(row.value, 9) + ',' +
                csvNumberCell(row.low, 9) + ',' + csvNumberCell(row.high, 9) + '\n';
    return writeFileAtomically(ss(file), text);
}

void DotPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->empty->setGeometry(rect());
    if (d->references.size() > 1) // whose names may touch now
        d->rebuild(currentTheme());
}

} // namespace hilum::widgets
