#include "widgets/runs/NeighbourPanel.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hilum::widgets::runs {

namespace {

constexpr int kGap = space::kXs;
constexpr int kFilmGap = space::kM;    ///< between the film and its neighbours
constexpr double kLargestSide = 160.0; ///< px; the films are written no larger than 128
constexpr double kFrame = 2.0;

/// On the canvas, near black in both themes; colour-blind people tell them apart (Okabe and Ito 2008).
QColor colourOf(const std::optional<bool>& agrees) {
    if (!agrees)
        return colours().canvasText;
    return *agrees ? QColor(86, 180, 233) : QColor(230, 159, 0);
}

/// A tick, a cross, or a dash; drawn, as not every font has them.
void drawMark(QPainter& painter, const QRectF& place, const std::optional<bool>& agrees) {
    const auto at = [&](double x, double y) {
        return QPointF(place.left() + x * place.width(), place.top() + y * place.height());
    };
    if (!agrees) {
        painter.drawLine(at(0.15, 0.5), at(0.85, 0.5));
    } else if (*agrees) {
        painter.drawPolyline(QPolygonF({at(0.05, 0.55), at(0.38, 0.88), at(0.95, 0.15)}));
    } else {
        painter.drawLine(at(0.12, 0.12), at(0.88, 0.88));
        painter.drawLine(at(0.12, 0.88), at(0.88, 0.12));
    }
}

bool anyWithoutLabel(const NeighbourStep& step) {
    return std::ranges::any_of(step.rows, [](const NeighbourRow& row) {
        return std::ranges::any_of(row.nearest, [](const NeighbourFilm& film) { return !film.agrees; });
    });
}

QString whatText(const NeighbourStep& step) {
    if (step.state == NeighbourState::NoLabels)
        return NeighbourPanel::tr("No nearest neighbours: training or validation films of one class are "
                                  "missing, so that there are no labelled films to look among.");
    if (step.state == NeighbourState::NotWritten)
        return NeighbourPanel::tr("No nearest neighbours at this step: the run was made before they were "
                                  "written. “hilum-cli explain --neighbours” makes them of its network.");
    QString text = NeighbourPanel::tr(
        "Nearest neighbours: each film, then the labelled training films that the network finds most alike "
        "(cosine similarity of the features), never of the same patient. ✓ in blue: the same label; ✕ in "
        "orange: another.");
    if (anyWithoutLabel(step))
        text += u' ' + NeighbourPanel::tr("– in grey: the film has no label.");
    if (!step.patientsKnown)
        text +=
            u' ' + NeighbourPanel::tr("Not every film's patient is known here: a film of the same patient "
                                      "may be among them.");
    return text;
}

QString countText(const NeighbourStep& step) {
    if (step.compared == 0)
        return {};
    return NeighbourPanel::tr(
               "%1 of %2 neighbours have the label of their film; drawn at random, about %3 would.")
        .arg(formatCount(step.agree), formatCount(step.compared), formatNumber(step.byChance, 0));
}

QLabel* makeText(const QString& name, bool muted, QWidget* parent) {
    QLabel* label = makeLabel({}, TypeStep::Caption, muted, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

NeighbourGrid::NeighbourGrid(QWidget* parent) : QWidget(parent) {
    describe(this, QStringLiteral("runNeighbourGrid"),
             tr("Nearest neighbours of the run's films at one step"));
}

void NeighbourGrid::setRows(std::vector<NeighbourRow> rows) {
    m_rows = std::move(rows);
    m_columns = 1;
    for (const NeighbourRow& row : m_rows)
        m_columns = std::max(m_columns, row.nearest.size() + 1);
    fitHeight();
    update();
}

double NeighbourGrid::side() const {
    const auto columns = static_cast<double>(m_columns);
    const double gaps = kFilmGap + kGap * std::max(0.0, columns - 2.0);
    return std::clamp(std::floor((width() - gaps) / columns), 1.0, kLargestSide);
}

int NeighbourGrid::captionHeight() const {
    return QFontMetrics(typeFont(TypeStep::Caption)).height() + kGap;
}

/// Of the film alone, without the caption below.
QRectF NeighbourGrid::cell(std::size_t row, std::size_t column) const {
    const double across = side();
    double x = static_cast<double>(column) * (across + kGap);
    if (column > 0)
        x += kFilmGap - kGap;
    if (layoutDirection() == Qt::RightToLeft)
        x = width() - x - across;
    return {x, static_cast<double>(row) * (across + captionHeight() + kGap), across, across};
}

void NeighbourGrid::fitHeight() {
    setFixedHeight(
        m_rows.empty() ? 0 : static_cast<int>(cell(m_rows.size() - 1, 0).bottom()) + captionHeight() + 1);
}

void NeighbourGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void NeighbourGrid::paintNeighbour(QPainter& painter, const QRectF& place, const NeighbourFilm& film) const {
    const QColor colour = colourOf(film.agrees);
    painter.fillRect(place, colour);
    painter.drawImage(place.adjusted(kFrame, kFrame, -kFrame, -kFrame), film.image);
    const QString text = formatNumber(film.similarity, 2);
    const QFontMetricsF metrics(painter.font());
    const double mark = metrics.ascent() * 0.75;
    const double wide = mark + kGap + metrics.horizontalAdvance(text);
    const QRectF caption(place.left(), place.bottom(), place.width(), captionHeight());
    const double left = caption.center().x() - wide / 2.0;
    painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawMark(painter, {left, caption.center().y() - mark / 2.0, mark, mark}, film.agrees);
    painter.setPen(colours().canvasText);
    painter.drawText(QRectF(left + mark + kGap, caption.top(), caption.right() - left, caption.height()),
                     Qt::AlignVCenter | Qt::AlignAbsolute | Qt::AlignLeft, text);
}

void NeighbourGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.setFont(typeFont(TypeStep::Caption));
    painter.fillRect(rect(), colours().canvas);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const NeighbourRow& row = m_rows[i];
        if (row.film.isNull())
            continue;
        painter.drawImage(cell(i, 0), row.film);
        for (std::size_t j = 0; j < row.nearest.size(); ++j)
            paintNeighbour(painter, cell(i, j + 1), row.nearest[j]);
    }
}

NeighbourPanel::NeighbourPanel(QWidget* parent)
    : QWidget(parent), m_what(makeText(QStringLiteral("runNeighboursWhat"), true, this)),
      m_count(makeText(QStringLiteral("runNeighboursCount"), false, this)), m_grid(new NeighbourGrid(this)) {
    setObjectName(QStringLiteral("runNeighbours"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kS, 0, 0);
    layout->setSpacing(space::kXs);
    layout->addWidget(m_what);
    layout->addWidget(m_count);
    layout->addWidget(m_grid);
}

void NeighbourPanel::setStep(NeighbourStep step) {
    m_what->setText(whatText(step));
    const QString count = countText(step);
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    m_grid->setAccessibleDescription(count);
    m_grid->setVisible(!step.rows.empty());
    m_grid->setRows(std::move(step.rows));
}

} // namespace hilum::widgets::runs
