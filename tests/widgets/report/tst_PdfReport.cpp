// The report as a PDF file and as a folder: pages, text that can be read and searched, links, the same bytes
// every time, and texts of others that stay text.
#include "GeneratedRuns.h"
#include "HostileTexts.h"
#include "base/AtomicFile.h"
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/CsvFolder.h"
#include "widgets/report/PdfWriter.h"
#include "widgets/report/ReportFolder.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <unistd.h>

using namespace hilum;
using namespace hilum::report;
using hilum::widgets::pdf::pdfOf;
using hilum::widgets::pdf::writePdf;
using hilum::widgets::pdf::writeReportFolder;
namespace fs = std::filesystem;

namespace {

/// What a tool of poppler-utils says about a file; nothing where it is not installed.
std::optional<QByteArray> said(const QString& tool, const QStringList& arguments) {
    const QString program = QStandardPaths::findExecutable(tool);
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return QByteArray("failed: " + process.readAllStandardError());
    return process.readAllStandardOutput();
}

/// Words of a page in the order of reading, blanks as one.
QString words(const QByteArray& text) {
    return QString::fromUtf8(text).replace(QChar(0xA0), u' ').replace(u'\f', u' ').simplified();
}

/// The file without the moment of its making.
QByteArray timeless(const QByteArray& pdf) {
    static const QRegularExpression kDate(QStringLiteral("/CreationDate \\(D:\\d+[^)]*\\)"));
    return QString::fromLatin1(pdf).replace(kDate, QStringLiteral("/CreationDate ()")).toLatin1();
}

int pagesOf(const QByteArray& pdf) {
    static const QRegularExpression kCount(QStringLiteral("/Type /Pages[^>]*/Count (\\d+)"));
    return kCount.match(QString::fromLatin1(pdf)).captured(1).toInt();
}

} // namespace

class TestPdfReport : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    Comparison m_comparison;

    fs::path root() const { return fs::path(m_dir.path().toStdString()); }
    static QByteArray made(const Document& document) {
        auto pdf = pdfOf(document);
        if (!pdf)
            qFatal("pdfOf: %s", pdf.error().detail.c_str());
        return std::move(pdf).value();
    }

private Q_SLOTS:
    void initTestCase() {
        const auto where = root() / "workspace";
        fs::create_directories(where / "runs");
        const auto pretraining = test::makePretraining(where, 30, 1, 600.0);
        const Json protocol = test::protocolFact(1000, 400, true);
        const Json audit{
            {"light", "red"},
            {"pairs", {{{"a", "pretraining"}, {"b", "test"}, {"light", "red"}, {"sharedByName", 3}}}},
            {"notes", {"Patients of one set are unknown."}}};
        const std::vector<run::RunFolder> runs{
            test::makeRun(where, {.settings = {{"init", "run:" + pretraining.id()}, {"name", "mine"}},
                                  .separation = 1.3,
                                  .facts = {{"audit", audit}, {"protocol", protocol}}}),
            test::makeRun(where, {.separation = 0.9, .noiseSeed = 2, .facts = {{"protocol", protocol}}}),
            test::makeRun(where, {.kind = run::RunKind::Baseline, .constant = true})};
        auto compared = compare(runs, 100);
        QVERIFY(compared.ok());
        m_comparison = std::move(compared).value();
    }

    void aPdfWithPagesTitleAndNames() {
        const auto file = root() / "report.pdf";
        QVERIFY(writePdf(toDocument(m_comparison, {"Does it help? Ünïcode ✓", "My study", true}), file).ok());
        const auto bytes = readFile(file);
        QVERIFY(bytes.ok());
        const QByteArray pdf = QByteArray::fromStdString(*bytes);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pagesOf(pdf) >= 3);
        QVERIFY(!pdf.contains("/Author"));
        QVERIFY(!pdf.contains(m_dir.path().toUtf8()));
        QVERIFY(!pdf.contains("/Subtype /Image")); // charts are drawings
        const auto name = QString::fromStdString(file.string());
        const auto info = said(QStringLiteral("pdfinfo"), {name});
        const auto text =
            said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), name, QStringLiteral("-")});
        if (!info || !text)
            QSKIP("poppler-utils is not installed: the text of the PDF was not read");
        QVERIFY2(info->contains("Does it help? Ünïcode ✓"), info->constData());
        QVERIFY2(info->contains(("Pages:           " + QByteArray::number(pagesOf(pdf)))), info->constData());
        QVERIFY(info->contains("(A4)"));
        const QString all = words(*text);
        QVERIFY(all.contains(QStringLiteral("Does it help? Ünïcode ✓")));
        QVERIFY(all.contains(QStringLiteral("My study")));
        QVERIFY(all.contains(QStringLiteral("Page 1 of %1").arg(pagesOf(pdf))));
        for (const ComparedRun& run : m_comparison.runs) {
            QVERIFY2(all.contains(QString::fromStdString(run.id)), run.id.c_str());
            QVERIFY2(all.contains(QString::fromStdString(run.name)), run.name.c_str());
            QVERIFY(all.contains(QString::fromStdString(metricText(run.metrics.at("auroc").value))));
        }
        for (const char* words : {"Red: test films or their patients", "Caution", "ROC curves", "Efficiency",
                                  "Area under the ROC curve", "always no"})
            QVERIFY2(all.contains(QLatin1String(words)), words);
        QVERIFY(!all.contains(m_dir.path()));
    }

    void everyRowIsOnceInTheText() {
        Document document{.title = "Rows", .subtitle = {}, .blocks = {}};
        Table table{
            .caption = "Many", .columns = {{"Name", false}, {"Headword", true}}, .rows = {}, .note = "End"};
        for (int i = 1000; i < 1400; ++i)
            table.rows.push_back({{.text = "row-" + std::to_string(i)}, {.text = std::to_string(i)}});
        document.blocks.emplace_back(table);
        const auto file = root() / "rows.pdf";
        QVERIFY(writePdf(document, file).ok());
        const auto text =
            said(QStringLiteral("pdftotext"), {QString::fromStdString(file.string()), QStringLiteral("-")});
        if (!text)
            QSKIP("poppler-utils is not installed: the text of the PDF was not read");
        for (int i = 1000; i < 1400; ++i)
            QCOMPARE(text->count("row-" + QByteArray::number(i)), 1);
        QCOMPARE(text->count("Headword"), text->count("Page ")); // a header on each page
    }

    void theSameDocumentGivesTheSameBytes() {
        const Document document = toDocument(m_comparison, {"Twice", "", true});
        const QByteArray first = timeless(made(document));
        QCOMPARE(timeless(made(document)), first);
        QByteArray other; // and on another thread
        std::thread([&] { other = timeless(made(document)); }).join();
        QCOMPARE(other, first);
    }

    void linksStayInside() {
        const Document document = toDocument(m_comparison, {});
        std::size_t linked = 0, headings = 0;
        for (const Block& block : document.blocks) {
            headings += std::holds_alternative<Heading>(block) ? 1 : 0;
            if (const auto* table = std::get_if<Table>(&block))
                for (const auto& row : table->rows)
                    for (const Cell& cell : row)
                        linked += cell.link.empty() ? 0 : 1;
        }
        QVERIFY(linked > 3 && headings > 5);
        const QByteArray pdf = made(document);
        QCOMPARE(static_cast<std::size_t>(pdf.count("/Subtype /Link")), linked);
        QVERIFY(!pdf.contains("/URI"));
        QCOMPARE(static_cast<std::size_t>(pdf.count("/Title <FEFF")), headings); // the list of contents
    }

    void textsOfOthersStayText() {
        // In every place of every kind of block, in batches; the PDF's own syntax is among them.
        const std::vector<std::string> hostile = test::hostileTexts();
        QVERIFY(hostile.size() >= 300);
        constexpr std::size_t kBatch = 30;
        for (std::size_t from = 0; from < hostile.size(); from += kBatch) {
            Document document;
            document.title = document.subtitle = hostile[from];
            for (std::size_t i = from; i < std::min(from + kBatch, hostile.size()); ++i)
                addEverywhere(document, hostile[i]);
            const QByteArray pdf = made(document);
            QVERIFY(pdf.startsWith("%PDF-"));
            QVERIFY(pagesOf(pdf) > 3);
            for (const char* active :
                 {"/JS", "/JavaScript", "/URI", "/Launch", "/OpenAction", "/EmbeddedFile"})
                QVERIFY2(!objectsOf(pdf).contains(active), active);
        }
    }

    void aReaderFindsHostileTextsAsText() {
        Document document{.title = "</title><script>x</script>", .subtitle = "(\\) Tj /JS", .blocks = {}};
        const QStringList expected{QStringLiteral("<img src=x onerror=alert(1)>"),
                                   QStringLiteral("=HYPERLINK(\"http://example.org\")"),
                                   QStringLiteral("%s%n {} '; DROP TABLE runs; --")};
        for (const QString& text : expected)
            document.blocks.emplace_back(Paragraph{text.toStdString()});
        const auto file = root() / "hostile.pdf";
        QVERIFY(writePdf(document, file).ok());
        // Without -layout it takes "--" at the end of a line for hyphens.
        const auto text =
            said(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), QString::fromStdString(file.string()), QStringLiteral("-")});
        if (!text)
            QSKIP("poppler-utils is not installed: the text of the PDF was not read");
        const QString all = words(*text);
        for (const QString& one : expected + QStringList{QStringLiteral("</title><script>x</script>"),
                                                         QStringLiteral("(\\) Tj /JS")})
            QVERIFY2(all.contains(one), qPrintable(one + QStringLiteral(" not in ") + all));
    }

    void anEmptyDocumentIsAPage() {
        QCOMPARE(pagesOf(made({})), 1);
        Document document;
        document.blocks = {Heading{}, Paragraph{}, Bullets{}, Bullets{{""}}, KeyFigures{}, Table{}, Chart{}};
        QVERIFY(pagesOf(made(document)) >= 1);
    }

    void failuresAreSentences() {
        const Document document{.title = "x", .subtitle = {}, .blocks = {}};
        const auto missing = writePdf(document, root() / "no such folder" / "a.pdf");
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().code, ErrorCode::WriteFailed);
        QVERIFY(sentence(missing.error()).find("could not be written") != std::string::npos);
        const auto device = writePdf(document, "/dev/full");
        QVERIFY(!device.ok());
        QCOMPARE(device.error().code, ErrorCode::WriteFailed);
        const auto folder = root() / "locked";
        fs::create_directories(folder);
        fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
        if (::geteuid() != 0) // root may write anywhere
            QCOMPARE(writePdf(document, folder / "a.pdf").error().code, ErrorCode::WriteFailed);
        fs::permissions(folder, fs::perms::owner_all);
    }

    void aStopRequestEndsIt() {
        std::stop_source stop;
        const Document document = toDocument(m_comparison, {});
        int seen = 0;
        const auto file = root() / "stopped.pdf";
        const auto stopped = writePdf(document, file, stop.get_token(), [&](int done, int pages) {
            seen = done;
            QVERIFY(pages > 1);
            stop.request_stop();
        });
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen, 1);
        QVERIFY(!fs::exists(file));
    }

    void aFolderHoldsAllOfIt() {
        const auto parent = root() / "for others";
        fs::create_directories(parent);
        const ReportOptions options{"A title", "/home/somebody/Patient Name", true};
        const auto first = writeReportFolder(m_comparison, options, parent);
        QVERIFY(first.ok());
        QCOMPARE(first->filename().string(), std::string("hilum-report"));
        const auto second = writeReportFolder(m_comparison, options, parent);
        QVERIFY(second.ok());
        QCOMPARE(second->filename().string(), std::string("hilum-report-2"));
        for (const char* name : {"report.html", "report.pdf", "runs.csv", "pairs.csv"}) {
            const auto content = readFile(*first / name);
            QVERIFY2(content.ok() && content->size() > 100, name);
        }
        QCOMPARE(*readFile(*first / "runs.csv"), toCsv(m_comparison));
        QCOMPARE(*readFile(*first / "pairs.csv"), pairsToCsv(m_comparison));
    }

    void aFolderThatCannotBeFilledGoes() {
        const auto parent = root() / "stopped";
        const auto missing = writeReportFolder(m_comparison, {}, parent);
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        fs::create_directories(parent);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = writeReportFolder(m_comparison, {}, parent, stop.get_token());
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(fs::is_empty(parent));
    }

    /// HILUM_PDF_SAMPLE=FILE writes the report and hard cases there, to be looked at.
    void sample() {
        const QByteArray target = qgetenv("HILUM_PDF_SAMPLE");
        if (target.isEmpty())
            QSKIP("HILUM_PDF_SAMPLE names no file; nothing to write");
        Comparison comparison = m_comparison;
        comparison.banners = {"These runs have different splits; read differences between them with care."};
        Document document =
            toDocument(comparison, {"Does pretraining help on few films?", "Demo study", true});
        for (const int columns : {14, 40}) {
            Table table{.caption = "A table of " + std::to_string(columns) + " columns",
                        .columns = {},
                        .rows = {},
                        .note = "Its note."};
            for (int c = 0; c < columns; ++c)
                table.columns.push_back({c == 0 ? "Run" : "Metric " + std::to_string(c), c > 0});
            for (int r = 0; r < 12; ++r) {
                table.rows.emplace_back();
                for (int c = 0; c < columns; ++c)
                    table.rows.back().push_back(
                        {.text = c == 0 ? "SimCLR → fine-tuned, seed " + std::to_string(r) : "0.842",
                         .detail = c == 0 ? "" : "[0.811, 0.871]"});
            }
            document.blocks.emplace_back(Heading{2, "Wide", {}});
            document.blocks.emplace_back(std::move(table));
        }
        for (const std::string& text : test::hostileTexts())
            if (text.size() < 100 &&
                (text.starts_with("<scr") || text.starts_with("\xe2\x80") || text.starts_with("🫁")))
                addEverywhere(document, text);
        QVERIFY(writePdf(document, target.toStdString()).ok());
    }

private:
    /// The file without its streams: compressed bytes may spell anything.
    static QByteArray objectsOf(const QByteArray& pdf) {
        static const QRegularExpression kStream(QStringLiteral("stream\\n.*?endstream"),
                                                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression kText(QStringLiteral("/(Title|Creator) \\(.*?\\)\\n/"),
                                              QRegularExpression::DotMatchesEverythingOption);
        return QString::fromLatin1(pdf).remove(kStream).remove(kText).toLatin1();
    }
    static void addEverywhere(Document& document, const std::string& text) {
        document.blocks.emplace_back(Heading{2, text, text});
        document.blocks.emplace_back(Heading{3, text, {}});
        for (const Tone tone : {Tone::Plain, Tone::Lead, Tone::Note, Tone::Good, Tone::Warning, Tone::Bad})
            document.blocks.emplace_back(Paragraph{text, tone});
        document.blocks.emplace_back(Bullets{{text, text}});
        document.blocks.emplace_back(KeyFigures{{{text, text}, {text, text}}});
        Table table{text, {{text, false}, {text, true}}, {}, text};
        table.rows.push_back({{.text = text, .detail = text, .anchor = text}, {.text = text, .link = text}});
        document.blocks.emplace_back(table);
        Chart plot;
        plot.title = plot.description = plot.note = plot.x.label = plot.y.label = text;
        plot.legend = true;
        plot.series = {{.name = text, .line = true, .points = {{.x = 0.1, .y = 0.2}, {.x = 0.5, .y = 0.9}}}};
        plot.rules = {{true, 0.5, text}, {false, 0.5, text}};
        document.blocks.emplace_back(plot);
        Chart dots = plot;
        dots.categories = {{text, text}};
        dots.series = {{.name = text, .points = {{.x = 0.5, .y = 0.0, .text = text}}}};
        document.blocks.emplace_back(dots);
    }
};

QTEST_MAIN(TestPdfReport)
#include "tst_PdfReport.moc"
