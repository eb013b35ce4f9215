// The report as a page and a table: well-formed, without anything active, without films, and true to the
// numbers.
#include "GeneratedRuns.h"
#include "base/AtomicFile.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/HtmlWriter.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace hilum;
using namespace hilum::report;
using test::makeRun;

namespace {

/// Ways in which text became code or broke a parser elsewhere: OWASP's cheat sheet in kinds, times wrappings.
std::vector<std::string> payloads() {
    const std::vector<std::string> seeds{"<script>alert(1)</script>",
                                         "<img src=x onerror=alert(1)>",
                                         "<svg/onload=alert(1)>",
                                         "\" onmouseover=\"alert(1)",
                                         "' onfocus='alert(1)' autofocus='",
                                         "</td></tr></table><script>alert(1)</script>",
                                         "</style><script>alert(1)</script>",
                                         "</title><svg onload=alert(1)>",
                                         "<iframe src=\"javascript:alert(1)\"></iframe>",
                                         "<a href=\"javascript:alert(1)\">x</a>",
                                         "javascript:alert(1)",
                                         "data:text/html,<script>alert(1)</script>",
                                         "<!--<script>alert(1)//-->",
                                         "<![CDATA[<script>alert(1)</script>]]>",
                                         "<?xml-stylesheet href=\"x\"?>",
                                         "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                                         "&lt;script&gt;alert(1)&lt;/script&gt;",
                                         "&#x3C;script&#x3E;",
                                         "<math><mi xlink:href=\"javascript:alert(1)\">",
                                         "<object data=\"x\"></object><embed src=x>",
                                         "<meta http-equiv=refresh content=\"0;url=http://example.org\">",
                                         "<base href=\"//example.org/\">",
                                         "<form action=x><button formaction=javascript:alert(1)>",
                                         "]]></style><x>",
                                         "expression(alert(1))",
                                         "{{7*7}}${7*7}<%= 7*7 %>",
                                         "=HYPERLINK(\"http://example.org\";\"x\")",
                                         "+cmd|' /C calc'!A0",
                                         "-2+3+cmd|' /C calc'!A0",
                                         "@SUM(1+1)*cmd|' /C calc'!A0",
                                         "\t=1+1",
                                         "\r=1+1",
                                         std::string("nul\0byte<b>", 11),
                                         "\x1b[2J\x1b[31mred",
                                         "\xc0\xbcscript\xc0\xbe",
                                         "\xff\xfe<script>",
                                         "\xed\xa0\x80<x>",
                                         "\xe2\x80\xaegnp.exe\xe2\x80\xac",
                                         "line\nbreak\r\n<hr>",
                                         "`onerror=alert(1)`",
                                         "%3Cscript%3E",
                                         "a,\"b\";c\n=1",
                                         "ﬀ＜script＞",
                                         "\xef\xbf\xbf\xef\xb7\x90<x>",
                                         "<x " + std::string(600, 'a') + ">",
                                         std::string(600, '<'),
                                         "\\u003cscript\\u003e",
                                         "<scr<script>ipt>alert(1)</scr</script>ipt>",
                                         "<xss style=\"behavior:url(x)\">",
                                         "'';!--\"<XSS>=&{()}"};
    const std::vector<std::pair<std::string, std::string>> wrappings{
        {"", ""}, {" ", ""}, {"x", "y"}, {"\">", "<!--"}, {"'/>", "&"}, {"=", "\0"}};
    std::vector<std::string> all;
    for (const auto& [before, after] : wrappings)
        for (const std::string& seed : seeds)
            all.push_back(before + seed + after);
    return all;
}

/// Elements and attributes that a report may have; anything else came from a payload.
void checkPage(const std::string& html) {
    static const std::set<QString> kElements{
        "html",       "head", "meta", "title", "style",  "body", "header", "h1",      "h2",
        "h3",         "p",    "main", "div",   "b",      "span", "table",  "caption", "thead",
        "tbody",      "tr",   "th",   "td",    "small",  "a",    "ul",     "li",      "figure",
        "figcaption", "svg",  "desc", "path",  "circle", "rect", "text",   "footer"};
    QXmlStreamReader reader(QByteArray::fromStdString(html));
    int elements = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        QVERIFY2(!reader.isProcessingInstruction() && !reader.isComment() && !reader.isCDATA() &&
                     !reader.isEntityReference(),
                 qPrintable(reader.text().toString()));
        if (!reader.isStartElement())
            continue;
        ++elements;
        QVERIFY2(kElements.contains(reader.name().toString()), qPrintable(reader.name().toString()));
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            const QString name = attribute.name().toString();
            QVERIFY2(!name.startsWith(QStringLiteral("on"), Qt::CaseInsensitive), qPrintable(name));
            QVERIFY2(name != QStringLiteral("style") && name != QStringLiteral("src"), qPrintable(name));
            if (name == QStringLiteral("href"))
                QVERIFY(QRegularExpression(QStringLiteral("^#[A-Za-z0-9_-]+$"))
                            .match(attribute.value().toString())
                            .hasMatch());
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(elements > 50);
    QVERIFY(html.find("<script") == std::string::npos);
}

/// Cells of CSV by RFC 4180, written here so that the program's own reader is not what judges its writer.
std::vector<std::vector<std::string>> csvCells(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += c;
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            rows.emplace_back(1);
        } else if (quoted || c != '\r') {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::vector<run::RunFolder> m_runs;
    Comparison m_comparison;

    std::filesystem::path root() const { return std::filesystem::path(m_dir.path().toStdString()); }

private Q_SLOTS:
    void initTestCase() {
        const auto where = root() / "workspace";
        std::filesystem::create_directories(where / "runs");
        const auto pretraining = test::makePretraining(where, 30, 1, 600.0);
        const Json audit{{"light", "red"},
                         {"pairs",
                          {{{"a", "pretraining"},
                            {"b", "test"},
                            {"light", "red"},
                            {"sharedByName", 3},
                            {"sharedByHash", 3},
                            {"sharedPatients", 2},
                            {"examples", {"00000013_005.png"}}}}},
                         {"notes", {"Patients of one set are unknown."}}};
        const Json protocol = test::protocolFact(1000, 400, true);
        m_runs = {makeRun(where, {.settings = {{"init", "run:" + pretraining.id()}, {"name", "mine"}},
                                  .separation = 1.3,
                                  .facts = {{"audit", audit},
                                            {"protocol", protocol},
                                            {"parameters", {{"encoder", 11'170'240}}}}}),
                  makeRun(where, {.separation = 0.9, .noiseSeed = 2, .facts = {{"protocol", protocol}}}),
                  makeRun(where, {.kind = run::RunKind::Baseline, .constant = true})};
        auto compared = compare(m_runs, 100);
        QVERIFY(compared.ok());
        m_comparison = std::move(compared).value();
    }

    void thePageIsWellFormedAndInert() {
        const auto file = root() / "report.html";
        QVERIFY(writeHtml(m_comparison, file, {"A study", "name of the study", true}).ok());
        const auto html = readFile(file);
        QVERIFY(html.ok());
        checkPage(*html);
        QVERIFY(html->find("default-src 'none'; style-src 'unsafe-inline'; img-src data:") !=
                std::string::npos);
        for (const char* section :
             {"answer", "cohort", "results", "differences", "threshold", "calibration", "references",
              "efficiency", "curves", "methods", "protocol", "audit", "failures", "limits", "claim"})
            QVERIFY2(html->find("id=\"" + std::string(section) + "\"") != std::string::npos, section);
        QVERIFY(html->find("The films are synthetic") != std::string::npos);
        QVERIFY(html->find("Red: test films or their patients were seen in training") != std::string::npos);
        QVERIFY(html->find("11.2 M") != std::string::npos);
    }

    void everyNumberNamesItsRun() {
        const std::string html = htmlOf(toDocument(m_comparison, {}));
        for (const ComparedRun& run : m_comparison.runs) {
            QVERIFY(html.find("id=\"run-" + anchorOf(run.id) + "\"") != std::string::npos);
            QVERIFY(html.find(metricText(run.metrics.at("auroc").value)) != std::string::npos);
        }
    }

    void everyRowOfNumbersNamesItsRun() {
        std::vector<std::string> ids;
        for (const ComparedRun& run : m_comparison.runs)
            ids.push_back(run.id);
        for (const PretrainingRun& run : m_comparison.pretraining)
            ids.push_back(run.id);
        const auto names = [&ids](const std::string& text) {
            return std::ranges::any_of(
                ids, [&](const std::string& id) { return text.find(id) != std::string::npos; });
        };
        int tables = 0;
        const Document document = toDocument(m_comparison, {});
        for (const Block& block : document.blocks) {
            const auto* table = std::get_if<Table>(&block);
            // What others published is nobody's run, and says so.
            if (table == nullptr || table->caption.find("not measured by Hilum") != std::string::npos ||
                std::ranges::none_of(table->columns, &Column::number))
                continue;
            ++tables;
            for (const auto& row : table->rows) {
                const bool named = std::ranges::any_of(
                    row, [&](const Cell& cell) { return names(cell.text) || names(cell.detail); });
                QVERIFY2(named || names(table->caption), table->caption.c_str());
            }
        }
        QVERIFY(tables >= 7);
    }

    void noFilmAndNoPathIsInTheReport() {
        auto comparison = m_comparison;
        const std::string html = htmlOf(toDocument(comparison, {}));
        const std::string all = html + toText(comparison) + toCsv(comparison) + toJson(comparison).dump();
        QVERIFY(all.find("00000013_005") == std::string::npos);
        QVERIFY(all.find(m_dir.path().toStdString()) == std::string::npos);
    }

    void bannersStandAboveEverything() {
        auto comparison = m_comparison;
        comparison.banners = {"Not comparable: for a test."};
        const std::string html = htmlOf(toDocument(comparison, {}));
        QVERIFY(html.find("Not comparable: for a test.") < html.find("id=\"answer\""));
        QVERIFY(toText(comparison).starts_with("! Not comparable"));
    }

    void oddComparisonsMakeAPage() {
        const auto where = root() / "odd";
        std::filesystem::create_directories(where / "runs");
        const auto rule = makeRun(where, {.kind = run::RunKind::Baseline, .constant = true});
        const auto oneClass = makeRun(where, {.prevalence = 0.0, .validation = false});
        const auto oneFilm = makeRun(where, {.films = 1, .validation = false});
        const auto pretraining = test::makePretraining(where, 2, 1, 10.0);
        for (const auto& runs : {std::vector{rule}, std::vector{oneClass}, std::vector{oneFilm},
                                 std::vector{rule, oneClass, oneFilm}, std::vector{pretraining, rule}}) {
            const auto comparison = compare(runs, 20);
            QVERIFY(comparison.ok());
            checkPage(htmlOf(toDocument(*comparison, {"A title", "", true})));
            QVERIFY(!toCsv(*comparison).empty() && !toJson(*comparison).empty());
        }
        const auto none = compare(std::vector{pretraining}, 20);
        QVERIFY(none.ok() && none->runs.empty());
        const std::string html = htmlOf(toDocument(*none, {}));
        QVERIFY(html.find("nothing to compare") != std::string::npos);
        QVERIFY(html.find("id=\"claim\"") == std::string::npos);
    }

    void textOfOthersStaysText() {
        const auto where = root() / "hostile";
        std::filesystem::create_directories(where / "runs");
        const auto hostile = payloads();
        QVERIFY(hostile.size() >= 300);
        // In every field at once: one comparison, whose texts are replaced as a reader of hostile folders
        // would find them.
        for (const std::string& payload : hostile) {
            Comparison comparison = m_comparison;
            const std::string text = withoutPaths(payload);
            for (ComparedRun& run : comparison.runs) {
                run.title = run.notes = run.reason = text;
                run.summary.state = run::RunState::Failed;
                run.summary.device = text;
                run.id = text;
                run.name = text;
                run.spec["dataset"] = payload;
                run.protocol = Json{{"dataset", text}, {"split", text}, {"splitSentence", text}};
                run.audit = Json{{"light", text},
                                 {"pairs", {{{"a", text}, {"b", text}, {"light", text}}}},
                                 {"notes", {text}}};
            }
            for (PretrainingRun& run : comparison.pretraining)
                run.id = run.name = text;
            for (GroupResult& group : comparison.groups)
                group.name = text;
            comparison.banners = comparison.unreadable = {text};
            comparison.answer = text;
            checkPage(htmlOf(toDocument(comparison, {payload, payload, true})));
            if (QTest::currentTestFailed())
                QFAIL(payload.c_str());
            for (const auto& row : csvCells(toCsv(comparison)))
                for (const std::string& cell : row) {
                    const bool formula =
                        !cell.empty() && std::string("=+-@\t\r").find(cell.front()) != std::string::npos;
                    char* end = nullptr;
                    std::strtod(cell.c_str(), &end);
                    QVERIFY2(!formula || (end != nullptr && *end == '\0'), cell.c_str());
                }
            const std::string terminal = toText(comparison);
            QVERIFY(terminal.find('\x1b') == std::string::npos);
            QVERIFY(toJson(comparison).dump().size() > 100);
        }
    }

    void hostileFoldersAreReadAsText() {
        const auto where = root() / "folders";
        std::filesystem::create_directories(where / "runs");
        const std::string payload = "<img src=x onerror=alert(1)> /home/somebody/films \x1b[31m";
        const std::vector<run::RunFolder> runs{
            makeRun(where, {.settings = {{"name", payload}, {"dataset", "=1+1<script>"}},
                            .state = run::RunState::Failed,
                            .reason = payload,
                            .facts = {{"protocol", {{"dataset", payload}, {"splitSentence", payload}}},
                                      {"audit", {{"light", "green"}, {"notes", {payload}}}},
                                      {"parameters", "no object"}}})};
        const auto comparison = compare(runs, 20);
        QVERIFY(comparison.ok());
        QCOMPARE(comparison->runs.at(0).title, std::string("<img src=x onerror=alert(1)> …  [31m"));
        const std::string html = htmlOf(toDocument(*comparison, {}));
        checkPage(html);
        QVERIFY(html.find("/home/somebody") == std::string::npos);
        QVERIFY(toCsv(*comparison).find("/home/somebody") == std::string::npos);
    }

    void csvHoldsTheNumbers() {
        const auto rows = csvCells(toCsv(m_comparison));
        QCOMPARE(rows.size(), m_comparison.runs.size() + 1);
        const auto column = static_cast<std::size_t>(std::ranges::find(rows[0], "auroc") - rows[0].begin());
        for (std::size_t i = 0; i < m_comparison.runs.size(); ++i) {
            QCOMPARE(rows[i + 1].size(), rows[0].size());
            QVERIFY(std::abs(std::stod(rows[i + 1].at(column)) -
                             m_comparison.runs[i].metrics.at("auroc").value) < 1e-5);
        }
        const auto cell = [&rows](std::size_t run, const char* name) {
            const auto found = std::ranges::find(rows[0], name);
            return found == rows[0].end()
                       ? std::string("no such column")
                       : rows[run + 1].at(static_cast<std::size_t>(found - rows[0].begin()));
        };
        const ComparedRun& first = m_comparison.runs[0];
        for (const auto& [column_, metric] : {std::pair{"balanced_accuracy", "balancedAccuracy"},
                                              {"f1", "f1"},
                                              {"mcc", "mcc"},
                                              {"ece", "ece"}}) {
            QVERIFY(std::abs(std::stod(cell(0, column_)) - first.metrics.at(metric).value) < 1e-5);
            QCOMPARE(cell(0, (std::string(column_) + "_lower").c_str()), std::string());
        }
        QVERIFY(std::abs(std::stod(cell(0, "brier_upper")) - first.metrics.at("brier").upper) < 1e-5);
        QCOMPARE(cell(0, "false_negative"), std::to_string(first.confusion.falseNegative));
        QCOMPARE(cell(0, "s_per_epoch"), std::string("6"));
        QCOMPARE(cell(0, "energy_j"), std::string()); // not recorded
        const Json json = toJson(m_comparison);
        const Json& run = json["runs"][0];
        QCOMPARE(run["metrics"]["mcc"]["value"].get<double>(), first.metrics.at("mcc").value);
        QVERIFY(run["metrics"]["mcc"]["lower"].is_null() && run["cost"]["energyJ"].is_null());
        QCOMPARE(run["confusion"]["truePositive"].get<std::int64_t>(), first.confusion.truePositive);
        QCOMPARE(run["calibration"].size(), first.calibration.size());
    }

    void ticksAreRound() {
        // Closed form: 1, 2 or 5 times a power of ten.
        QCOMPARE(niceTicks(0.0, 1.0, 5), (std::vector<double>{0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0}));
        QCOMPARE(niceTicks(0.0, 100.0, 4), (std::vector<double>{0.0, 20.0, 40.0, 60.0, 80.0, 100.0}));
        QVERIFY(niceTicks(1.0, 1.0, 5).empty());
        QVERIFY(niceTicks(NAN, 1.0, 5).empty());
    }

    void aChartWithoutNumbersIsDrawn() {
        Chart chart;
        chart.series.push_back({.name = "x", .points = {{.x = NAN, .y = 1.0}, {.x = INFINITY, .y = 2.0}}});
        for (const DrawItem& item : draw(chart).items)
            if (const auto* line = std::get_if<DrawLine>(&item))
                for (const Spot& spot : line->points)
                    QVERIFY(std::isfinite(spot.x) && std::isfinite(spot.y));
    }

    void textsAreCleaned() {
        QCOMPARE(cleanText("a\x01"
                           "b\nc"),
                 std::string("a b c"));
        QCOMPARE(cleanText("\xc3\x28"), std::string("\xef\xbf\xbd("));
        QCOMPARE(cleanText("abcdef", 3), std::string("abc…"));
        QCOMPARE(withoutPaths("disk full: /home/x/films/a.png now"), std::string("disk full: … now"));
        QCOMPARE(withoutPaths("C:\\films\\a.png and 3/4"), std::string("… and 3/4"));
        QCOMPARE(escapeMarkup("<a href=\"x\">'&'"),
                 std::string("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;"));
        QCOMPARE(displayWidth("é→漢"), std::size_t{4});
        QCOMPARE(signedText(-0.0124), std::string("−0.012"));
        QCOMPARE(signedText(-0.0001), std::string("0.000"));
        QCOMPARE(pText(0.0004), std::string("< 0.001"));
    }

    /// HILUM_REPORT_SAMPLE=FILE writes a larger page there, to be looked at.
    void sample() {
        const char* target = std::getenv("HILUM_REPORT_SAMPLE");
        if (target == nullptr)
            QSKIP("HILUM_REPORT_SAMPLE names no file; nothing to write");
        const auto where = root() / "sample";
        std::filesystem::create_directories(where / "runs");
        std::vector<run::RunFolder> runs;
        for (const auto& [fraction, films, boost] : {std::tuple{1.0, 1004, 0.0}, std::tuple{0.1, 100, -0.35}})
            for (std::uint64_t seed = 1; seed <= 2; ++seed) {
                const auto pretraining =
                    test::makePretraining(where, 60, seed, 1500.0 + 13.0 * static_cast<double>(seed));
                const Json protocol = test::protocolFact(films, 400, true);
                const auto add = [&](run::RunKind kind, const std::string& init, double separation,
                                     double elapsedS) {
                    runs.push_back(makeRun(
                        where,
                        {.kind = kind,
                         .settings = {{"init", init}, {"seed", seed}, {"labelFraction", fraction}},
                         .separation = separation + boost,
                         .noiseSeed = runs.size() % 3,
                         .elapsedS = elapsedS,
                         .facts = {{"protocol", protocol}, {"parameters", {{"encoder", 11'170'240}}}}}));
                };
                add(run::RunKind::FineTune, "run:" + pretraining.id(), 1.45, 130.0);
                add(run::RunKind::FineTune, "scratch", 1.3, 128.0);
                add(run::RunKind::Probe, "run:" + pretraining.id(), 1.1, 12.0);
                add(run::RunKind::Probe, "untrained", 0.7, 11.0);
            }
        runs.push_back(makeRun(where, {.kind = run::RunKind::Baseline, .constant = true}));
        runs.push_back(makeRun(where, {.settings = {{"side", 64}}, .separation = 1.2}));
        runs.push_back(run::RunFolder{where / "runs" / "missing"});
        const auto comparison = compare(runs, 500);
        QVERIFY(comparison.ok());
        QVERIFY(writeHtml(*comparison, target, {"Does pretraining help?", "Demo study", true}).ok());
        std::puts(toText(*comparison).c_str());
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_Report.moc"
