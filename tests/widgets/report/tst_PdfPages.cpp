// How a report is laid out on paper: what stays together, that nothing is cut off, and what an update of a
// PDF file may touch.
#include "widgets/report/ChartPainter.h"
#include "widgets/report/Flow.h"
#include "widgets/report/PageStyle.h"
#include "widgets/report/PdfNavigation.h"
#include "widgets/report/Slices.h"
#include "widgets/report/TableGrid.h"
#include "widgets/report/TextBox.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace hilum;
using namespace hilum::widgets::pdf;

namespace {

Slice sliceOf(double height, bool keep = false) {
    Slice slice;
    slice.height = height;
    slice.keepWithNext = keep;
    slice.paint = [](QPainter&, QPointF) {};
    return slice;
}

report::Table tableOf(std::size_t columns, std::size_t rows, const std::string& text, bool number = false) {
    report::Table table;
    table.caption = "A caption";
    for (std::size_t c = 0; c < columns; ++c)
        table.columns.push_back({"Column " + std::to_string(c), number});
    for (std::size_t r = 0; r < rows; ++r) {
        table.rows.emplace_back();
        for (std::size_t c = 0; c < columns; ++c)
            table.rows.back().push_back({.text = text + std::to_string(r)});
    }
    return table;
}

/// Every slice of the pages lies inside its page, and no two overlap.
void checkRoom(const std::vector<FlowPage>& pages) {
    for (const FlowPage& page : pages) {
        double y = 0.0;
        for (const Placed& placed : page.slices) {
            QVERIFY(placed.y >= y - 1e-6);
            y = placed.y + placed.slice->height;
            QVERIFY(y <= roomHeight(page.turned) + 1e-6);
            QCOMPARE(placed.slice->turned, page.turned);
        }
    }
}

std::size_t placesOf(const std::vector<FlowPage>& pages, const Slice* slice) {
    std::size_t count = 0;
    for (const FlowPage& page : pages)
        for (const Placed& placed : page.slices)
            count += placed.slice == slice ? 1 : 0;
    return count;
}

/// A PDF of one page with a heading and nothing in it, as QPdfWriter orders its parts.
QByteArray smallPdf() {
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> at;
    for (const char* object :
         {"1 0 obj\n<<\n/Title (x)\n>>\nendobj\n", "2 0 obj\n<<\n/Type /Catalog\n/Pages 3 0 R\n>>\nendobj\n",
          "3 0 obj\n<<\n/Type /Pages\n/Kids [\n4 0 R\n]\n/Count 1\n>>\nendobj\n",
          "4 0 obj\n<<\n/Type /Page\n/Parent 3 0 R\n/Annots 9 0 R\n>>\nendobj\n"}) {
        at << pdf.size();
        pdf += object;
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for (const qsizetype offset : at)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<<\n/Size 5\n/Info 1 0 R\n/Root 2 0 R\n>>\nstartxref\n" +
           QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace

class TestPdfPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeadingStaysWithWhatFollows() {
        const double room = roomHeight(false);
        Slices slices{sliceOf(0.9 * room), sliceOf(0.05 * room, true), sliceOf(0.05 * room, true),
                      sliceOf(0.1 * room)};
        const auto pages = paginate(slices);
        QCOMPARE(pages.size(), std::size_t{2});
        QCOMPARE(pages[0].slices.size(), std::size_t{1}); // both headings moved on
        QCOMPARE(pages[1].slices.front().slice, &slices[1]);
        checkRoom(pages);
    }

    void aChainLongerThanAPageIsBroken() {
        const double room = roomHeight(false);
        const Slices slices(30, sliceOf(0.0999 * room, true));
        const auto pages = paginate(slices);
        QCOMPARE(pages.size(), std::size_t{3});
        checkRoom(pages);
    }

    void gapsGoOnTopOfAPage() {
        const double room = roomHeight(false);
        Slices slices{sliceOf(0.7 * room), sliceOf(0.5 * room)};
        slices[1].before = 0.2 * room;
        const auto pages = paginate(slices);
        QCOMPARE(pages.at(1).slices.at(0).y, 0.0);
        QVERIFY(paginate({}).empty());
    }

    void landscapeHasPagesOfItsOwn() {
        Slices slices{sliceOf(100.0), sliceOf(100.0, true), sliceOf(100.0), sliceOf(100.0)};
        slices[2].turned = true;
        turnWhatBelongsToTurned(slices); // the heading before it
        const auto pages = paginate(slices);
        QCOMPARE(pages.size(), std::size_t{3});
        QVERIFY(!pages[0].turned && pages[1].turned && !pages[2].turned);
        QCOMPARE(pages[1].slices.size(), std::size_t{2});
        checkRoom(pages);
    }

    void aLongTableRepeatsItsHeader() {
        Slices slices;
        addBlock(slices, tableOf(5, 300, "row "));
        const auto pages = paginate(slices);
        checkRoom(pages);
        QVERIFY(pages.size() > 3);
        for (std::size_t p = 1; p < pages.size(); ++p) {
            const Slice* header = pages[p].slices.at(1).slice->repeat.get();
            QVERIFY(header != nullptr);
            QCOMPARE(pages[p].slices.front().slice, header);
            QVERIFY(pages[p].slices.size() > 2); // no row alone under it
        }
        for (const Slice& slice : slices) // and every row is there once
            QCOMPARE(placesOf(pages, &slice), std::size_t{1});
    }

    void aRowHigherThanAPageGoesOn() {
        report::Table table = tableOf(3, 3, "x");
        std::string text;
        for (int i = 0; i < 4000; ++i)
            text += "word" + std::to_string(i) + " ";
        table.rows[1][1].text = text;
        table.rows[1][2] = {.text = "", .detail = std::string(10'000, 'w')};
        Slices slices;
        addBlock(slices, table);
        const auto pages = paginate(slices);
        checkRoom(pages);
        QVERIFY(pages.size() >= 2);
    }

    void noColumnIsNarrowerThanItsWords_data() {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("number");
        for (const int columns : {1, 2, 5, 9, 14, 22, 60})
            for (const bool number : {false, true})
                QTest::addRow("%d %d", columns, number) << columns << number;
    }
    void noColumnIsNarrowerThanItsWords() {
        QFETCH(const int, columns);
        QFETCH(const bool, number);
        const auto table = tableOf(static_cast<std::size_t>(columns), 4, "0.123 [0.100, 0.150] ", number);
        const auto parts = fitted(table);
        std::vector<std::string> titles;
        for (const TablePart& part : parts) {
            const TableGrid& grid = part.grid;
            QVERIFY(grid.points >= 7.0);
            QVERIFY(grid.left.back() + grid.width.back() <= roomWidth(grid.turned) + 1.0);
            for (std::size_t c = 0; c < grid.width.size(); ++c) {
                const QString cell = textOf(part.table.rows[0][c].text);
                const QFont font = cellFont(part.table.rows[0][c], grid.points);
                const double least = number ? widthOf(cell, font) : widestWord(cell, font);
                QVERIFY2(grid.width[c] >= least,
                         qPrintable(QStringLiteral("%1 < %2").arg(grid.width[c]).arg(least)));
                if (c > 0 || parts.size() == 1)
                    titles.push_back(part.table.columns[c].title);
            }
            if (parts.size() > 1) // every part says whose row it is
                QCOMPARE(part.table.columns[0].title, table.columns[0].title);
        }
        // No column is lost and none comes twice.
        if (parts.size() > 1)
            titles.insert(titles.begin(), table.columns[0].title);
        QCOMPARE(titles.size(), table.columns.size());
        for (std::size_t c = 0; c < titles.size(); ++c)
            QCOMPARE(titles[c], table.columns[c].title);
    }

    void aTableWithoutColumnsOrRows() {
        Slices slices;
        addBlock(slices, report::Table{});
        QVERIFY(slices.empty());
        addBlock(slices, tableOf(3, 0, ""));
        QCOMPARE(paginate(slices).size(), std::size_t{1});
    }

    void aLongParagraphKeepsTwoLinesTogether() {
        std::string text;
        for (int i = 0; i < 3000; ++i)
            text += "word ";
        Slices slices;
        addBlock(slices, report::Paragraph{text, report::Tone::Bad});
        QVERIFY(slices.size() > 100); // a slice for each line
        QVERIFY(slices.front().keepWithNext);
        QVERIFY(slices[slices.size() - 2].keepWithNext);
        QVERIFY(!slices.back().keepWithNext);
        checkRoom(paginate(slices));
    }

    void aDotPlotOfManyRowsIsContinued() {
        report::Chart chart;
        chart.title = "Rows";
        for (int i = 0; i < 85; ++i) {
            chart.categories.push_back({"run " + std::to_string(i), "id"});
            chart.series.push_back({.name = "run", .points = {{.x = 0.5, .y = static_cast<double>(i)}}});
        }
        Slices slices;
        const report::Chart* charts[] = {&chart};
        addCharts(slices, charts);
        QVERIFY(slices.size() >= 3);
        checkRoom(paginate(slices));
    }

    void narrowChartsStandSideBySide() {
        report::Chart chart;
        chart.width = 472.0;
        chart.legend = true;
        chart.series.push_back({.name = "a", .line = true, .points = {{.x = 0.0}, {.x = 1.0, .y = 1.0}}});
        report::Chart crowded = chart; // a legend that is higher than the page
        crowded.series.resize(150, chart.series.front());
        Slices slices;
        const report::Chart* charts[] = {&chart, &chart, &chart, &crowded};
        addCharts(slices, charts);
        QVERIFY(slices.size() >= 3 + 150 / 2);
        checkRoom(paginate(slices));
    }

    void textOfAChartStaysInsideIt() {
        // White paper around a drawing whose texts would all stick out of it.
        report::Drawing drawing{.width = 100.0, .height = 60.0};
        for (const auto anchor :
             {report::TextAnchor::Start, report::TextAnchor::Middle, report::TextAnchor::End})
            for (const double x : {0.0, 50.0, 100.0})
                drawing.items.emplace_back(report::DrawText{
                    {x, 30.0}, "a text that is much wider than all this", report::Ink::Text, 12.0, anchor});
        QImage paper(300, 100, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        paintDrawing(painter, {100.0, 20.0}, drawing, 1.0);
        painter.end();
        int inked = 0;
        for (int y = 0; y < paper.height(); ++y)
            for (int x = 0; x < paper.width(); ++x)
                if (paper.pixel(x, y) != 0xffffffff) {
                    ++inked;
                    QVERIFY2(x >= 98 && x <= 202, qPrintable(QString::number(x)));
                }
        QVERIFY(inked > 20);
    }

    void anUpdateAddsAndChangesNothing() {
        const QByteArray pdf = smallPdf();
        PdfNavigation navigation;
        navigation.pageHeights = {842.0};
        navigation.links = {{0, {10.0, 20.0, 30.0, 10.0}, {0, 100.0}}, {0, {}, {7, 0.0}}};
        navigation.entries = {{QStringLiteral("Answer ✓"), 0, {0, 50.0}},
                              {QStringLiteral("part"), 1, {0, 60.0}},
                              {QStringLiteral("End"), 0, {0, 70.0}}};
        const QByteArray out = withNavigation(pdf, navigation);
        QVERIFY(out.startsWith(pdf));             // an incremental update appends
        QCOMPARE(out.count("/Subtype /Link"), 1); // a link to a page that is not there is dropped
        QVERIFY(out.contains("/Rect [10.00 812.00 40.00 822.00]"));
        QVERIFY(out.contains("/Dest [4 0 R /XYZ null 742.00 null]"));
        QVERIFY(out.contains("/Title <FEFF0041006E00730077006500722713>") == false); // a blank lies between
        QVERIFY(out.contains("/Title <FEFF0041006E0073007700650072002027"
                             "13>"));
        QVERIFY(out.contains("/DisplayDocTitle true"));
        // Each entry of the new table leads to its object.
        const qsizetype table =
            out.mid(out.lastIndexOf("startxref") + 9).trimmed().split('\n').value(0).toLongLong();
        QCOMPARE(out.mid(table, 4), QByteArray("xref"));
        const auto lines = out.mid(table, out.lastIndexOf("trailer") - table).split('\n');
        int objects = 0;
        for (qsizetype i = 3; i + 1 < lines.size(); i += 2) { // after the free one
            const QByteArray head = lines[i].split(' ').value(0) + " 0 obj";
            QVERIFY2(out.mid(lines[i + 1].left(10).toLongLong()).startsWith(head), head.constData());
            ++objects;
        }
        QCOMPARE(objects, 1 + 1 + 1 + 4); // link, page, catalogue, contents with three entries
        QVERIFY(out.contains("/Size 10\n"));
        QCOMPARE(out.count("/Annots"), 2); // the old list is in the old page only
        QCOMPARE(out.count("/Annots [\n5 0 R\n]"), 1);
    }

    void anotherKindOfFileStaysAsItIs() {
        PdfNavigation navigation;
        navigation.pageHeights = {842.0};
        navigation.entries = {{QStringLiteral("x"), 0, {0, 0.0}}};
        const QByteArray pdf = smallPdf();
        QList<QByteArray> foreign{{},
                                  "%PDF-1.4\n",
                                  "no pdf",
                                  QByteArray(pdf).replace("/Size 5", "/Size 9"),
                                  QByteArray(pdf).replace("/Root 2", "/Root 4"),
                                  QByteArray(pdf).replace("/Root 2", "/Root 999"),
                                  QByteArray(pdf).replace("xref\n0 5", "xref\n1 5")};
        for (qsizetype cut = 0; cut <= pdf.lastIndexOf("startxref"); cut += 7)
            foreign << pdf.left(cut);
        for (const QByteArray& file : foreign)
            QCOMPARE(withNavigation(file, navigation), file);
        navigation.pageHeights = {842.0, 842.0}; // it has one page
        QCOMPARE(withNavigation(pdf, navigation), pdf);
    }
};

QTEST_MAIN(TestPdfPages)
#include "tst_PdfPages.moc"
