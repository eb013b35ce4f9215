#include "widgets/report/PdfWriter.h"

#include "base/AtomicFile.h"
#include "base/Text.h"
#include "widgets/report/PageStyle.h"
#include "widgets/report/PdfNavigation.h"
#include "widgets/report/Slices.h"
#include "widgets/report/TextBox.h"

#include <QBuffer>
#include <QHash>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <string_view>
#include <type_traits>

namespace hilum::widgets::pdf {

namespace {

// The report is English wherever it is read, and so are these words.
constexpr std::string_view kClosing =
    "Written by Hilum. This document holds no film, no name of a film and no path.";

bool isFigure(const report::Block& block) {
    return std::holds_alternative<report::Table>(block) || std::holds_alternative<report::Chart>(block);
}

Slices slicesOf(const report::Document& document) {
    Slices slices;
    addTitle(slices, document);
    std::vector<const report::Chart*> charts;
    const auto addPending = [&] {
        addCharts(slices, charts);
        charts.clear();
    };
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const report::Block& block = document.blocks[i];
        if (const auto* chart = std::get_if<report::Chart>(&block)) {
            charts.push_back(chart);
            continue;
        }
        addPending();
        std::visit(
            [&](const auto& part) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(part)>, report::Chart>)
                    addBlock(slices, part);
            },
            block);
        const bool introduces = std::holds_alternative<report::Paragraph>(block) &&
                                i + 1 < document.blocks.size() && isFigure(document.blocks[i + 1]);
        if (introduces && !slices.empty())
            slices.back().keepWithNext = true;
    }
    addPending();
    addBlock(slices, report::Paragraph{std::string(kClosing), report::Tone::Note});
    turnWhatBelongsToTurned(slices);
    return slices;
}

QPageLayout layoutOf(bool turned) {
    return {QPageSize(QPageSize::A4), turned ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()};
}

void paintFooter(QPainter& painter, const QString& title, bool turned, std::size_t page, std::size_t pages) {
    const double y = kMarginTop + roomHeight(turned) + mm(6.0);
    const double width = roomWidth(turned);
    const QFont font = fontOf(kNotePoints);
    painter.fillRect(QRectF(kMarginSide, y, width, pt(0.5)), QColor::fromRgb(ink::kLine));
    const QString number = QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages);
    const double numberWidth = widthOf(number, font);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(ink::kMuted));
    const double base = y + pt(12.0);
    painter.drawText(QPointF(kMarginSide, base), cutTo(title, font, width - numberWidth - pt(20.0)));
    painter.drawText(QPointF(kMarginSide + width - numberWidth, base), number);
}

/// Where links stand and lead to, and what the list of contents names.
PdfNavigation navigationOf(const std::vector<FlowPage>& pages) {
    const auto points = [](double units) { return units / pt(1.0); };
    PdfNavigation navigation;
    QHash<QString, PdfPlace> places;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        navigation.pageHeights.push_back(points(pages[p].turned ? kPaperShort : kPaperLong));
        for (const Placed& placed : pages[p].slices) {
            const PdfPlace place{p, points(kMarginTop + placed.y) - 4.0};
            for (const QString& anchor : placed.slice->anchors)
                if (!places.contains(anchor))
                    places.insert(anchor, place);
            if (!placed.slice->outline.isEmpty())
                navigation.entries.push_back({placed.slice->outline, placed.slice->outlineLevel, place});
        }
    }
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (const Placed& placed : pages[p].slices)
            for (const Slice::Link& link : placed.slice->links) {
                const auto target = places.constFind(link.anchor);
                if (target == places.constEnd())
                    continue;
                const QPointF corner = link.area.topLeft() + QPointF(kMarginSide, kMarginTop + placed.y);
                navigation.links.push_back({p,
                                            {points(corner.x()), points(corner.y()),
                                             points(link.area.width()), points(link.area.height())},
                                            *target});
            }
    return navigation;
}

Result<> paintPages(QPdfWriter& writer, const QString& title, const std::vector<FlowPage>& pages,
                    const std::stop_token& stop, const PageProgress& progress) {
    QPainter painter;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled, {});
        writer.setPageLayout(layoutOf(pages[p].turned));
        if (p == 0 ? !painter.begin(&writer) : !writer.newPage())
            return Error(ErrorCode::Internal, "a page of the PDF could not be begun");
        painter.setRenderHint(QPainter::Antialiasing);
        for (const Placed& placed : pages[p].slices)
            placed.slice->paint(painter, {kMarginSide, kMarginTop + placed.y});
        paintFooter(painter, title, pages[p].turned, p, pages.size());
        if (progress)
            progress(static_cast<int>(p + 1), static_cast<int>(pages.size()));
    }
    return painter.end() ? Result<>() : Error(ErrorCode::Internal, "the PDF could not be finished");
}

} // namespace

Result<QByteArray> pdfOf(const report::Document& document, const std::stop_token& stop,
                         const PageProgress& progress) {
    const Slices slices = slicesOf(document);
    const std::vector<FlowPage> pages = paginate(slices);
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return Error(ErrorCode::OutOfMemory, {});
    const QString title = textOf(document.title);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Hilum"));
        HILUM_TRY(paintPages(writer, title, pages, stop, progress));
    }
    return withNavigation(buffer.data(), navigationOf(pages));
}

Result<> writePdf(const report::Document& document, const std::filesystem::path& file,
                  const std::stop_token& stop, const PageProgress& progress) {
    HILUM_TRY_ASSIGN(const QByteArray pdf, pdfOf(document, stop, progress));
    return writeFileAtomically(file, {pdf.constData(), static_cast<std::size_t>(pdf.size())});
}

} // namespace hilum::widgets::pdf
