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
constexpr double kSmallestSide = 60.0; ///< px; below it the neighbours take two lines
constexpr double kLargestSide = 160.0; ///< px; the films are written no larger than 128
constexpr int kRowGap = space::kS;
constexpr double kFrame = 2.0;

int captionHeight() {
    return QFontMetrics(typeFont(TypeStep::Caption)).height() + kGap;
}

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
    m_most = 0;
    for (const NeighbourRow& row : m_rows)
        m_most = std::max(m_most, row.nearest.size());
    fitHeight();
    update();
}

double NeighbourGrid::side(std::size_t neighboursAcross) const {
    const auto across = static_cast<double>(neighboursAcross);
    const double gaps = kFilmGap + kGap * std::max(0.0, across - 1.0);
    return std::clamp(std::floor((width() - gaps) / (across + 1.0)), 1.0, kLargestSide);
}

std::size_t NeighbourGrid::perLine() const {
    const std::size_t all = std::max<std::size_t>(m_most, 1);
    return side(all) >= kSmallestSide ? all : (all + 1) / 2;
}

double NeighbourGrid::rowHeight() const {
    const auto lines = static_cast<double>((std::max<std::size_t>(m_most, 1) + perLine() - 1) / perLine());
    return lines * (side(perLine()) + captionHeight()) + kRowGap;
}

/// Of the film alone, without the caption below. Place 0 is the row's own film.
QRectF NeighbourGrid::cell(std::size_t row, std::size_t place) const {
    const std::size_t across = perLine();
    const double length = side(across);
    double x = 0.0, y = static_cast<double>(row) * rowHeight();
    if (place > 0) {
        x = length + kFilmGap + static_cast<double>((place - 1) % across) * (length + kGap);
        y += static_cast<double>((place - 1) / across) * (length + captionHeight());
    }
    if (layoutDirection() == Qt::RightToLeft)
        x = width() - x - length;
    return {x, y, length, length};
}

void NeighbourGrid::fitHeight() {
    setFixedHeight(static_cast<int>(std::ceil(static_cast<double>(m_rows.size()) * rowHeight())));
}

void NeighbourGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void NeighbourGrid::paintNeighbour(QPainter& painter, const QRectF& place, const NeighbourFilm& film) const {
    const QColor colour = colourOf(film.agrees);
    painter.fillRect(place, colour);
    painter.drawImage(place.adjusted(kFrame, kFrame, -kFrame, -kFrame), film.image);
    constexpr double kAlike = 0.995; // from here on two digits say 1.00 of every film
    const QString text = formatNumber(film.similarity, film.similarity >= kAlike ? 3 : 2);
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
        const QRectF film = cell(i, 0);
        painter.drawImage(film, row.film);
        painter.setPen(colours().canvasText);
        painter.drawText(QRectF(film.left(), film.bottom(), film.width(), captionHeight()), Qt::AlignCenter,
                         tr("Film %1").arg(formatCount(static_cast<std::int64_t>(i) + 1)));
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
