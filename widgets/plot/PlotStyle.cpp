#include "widgets/plot/PlotStyle.h"

#include "base/AtomicFile.h"
#include "widgets/common/Format.h"

#include <QBuffer>
#include <QSvgGenerator>

namespace hilum::widgets::plot {

namespace {
constexpr int kCurveColours = 8;
constexpr int kSvgWidth = 900, kSvgHeight = 520; ///< points
constexpr double kPngBase = 900.0;               ///< a picture as wide as this has the screen's letter sizes
} // namespace

void styleAxis(QCPAxis& axis, Theme theme) {
    const Colours& c = colours(theme);
    axis.setBasePen(QPen(c.outline, 1));
    axis.setTickPen(QPen(c.outline, 1));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(c.textMuted);
    axis.setTickLabelFont(typeFont(TypeStep::Caption));
    axis.setLabelColor(c.textMuted);
    axis.setLabelFont(typeFont(TypeStep::Caption));
    axis.setLabelPadding(4);
    axis.setTickLabelPadding(5);
    axis.setTickLengthIn(0);
    axis.setTickLengthOut(4);
    axis.grid()->setPen(QPen(c.grid, 1));
    axis.grid()->setZeroLinePen(QPen(c.grid, 1));
    axis.grid()->setSubGridVisible(false);
}

void applyStyle(QCustomPlot& plot, Theme theme) {
    const Colours& c = colours(theme);
    plot.setBackground(QBrush(c.panel));
    for (QCPAxisRect* rect : plot.axisRects()) {
        for (QCPAxis* axis : rect->axes())
            styleAxis(*axis, theme);
    }
    if (plot.legend) {
        plot.legend->setBrush(Qt::NoBrush);
        plot.legend->setBorderPen(Qt::NoPen);
        plot.legend->setTextColor(c.text);
        plot.legend->setFont(typeFont(TypeStep::Caption));
    }
}

QColor colourIn(const QColor& colour, Theme theme) {
    for (int i = 0; i < kCurveColours; ++i) {
        if (colour == curveColour(i, Theme::Dark) || colour == curveColour(i, Theme::Light))
            return curveColour(i, theme);
    }
    return colour;
}

Result<> exportPng(QCustomPlot& plot, const QString& file, int width, int height,
                   const std::function<void(Theme)>& restyle) {
    restyle(Theme::Light);
    const double scale = std::max(1.0, width / kPngBase);
    const QPixmap picture =
        plot.toPixmap(static_cast<int>(width / scale), static_cast<int>(height / scale), scale);
    restyle(currentTheme());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (picture.isNull() || !picture.save(&buffer, "PNG"))
        return Error(ErrorCode::OutOfMemory, "the picture could not be drawn", ss(file));
    return writeFileAtomically(ss(file),
                               std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Result<> exportSvg(QCustomPlot& plot, const QString& file, const std::function<void(Theme)>& restyle) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({kSvgWidth, kSvgHeight});
    generator.setViewBox(QRect(0, 0, kSvgWidth, kSvgHeight));
    generator.setTitle(QStringLiteral("Hilum"));
    restyle(Theme::Light);
    {
        QCPPainter painter;
        if (painter.begin(&generator)) {
            painter.setMode(QCPPainter::pmVectorized);
            painter.setMode(QCPPainter::pmNoCaching);
            painter.fillRect(QRect(0, 0, kSvgWidth, kSvgHeight), colours(Theme::Light).panel);
            plot.toPainter(&painter, kSvgWidth, kSvgHeight);
            painter.end();
        }
    }
    restyle(currentTheme());
    return writeFileAtomically(ss(file),
                               std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace hilum::widgets::plot
