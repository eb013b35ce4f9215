// The report as a page and a table: well-formed, without anything active, without films, and true to the
// numbers.
#include "GeneratedRuns.h"
#include "HostileTexts.h"
#include "base/AtomicFile.h"
#include "report/ChosenRuns.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/CsvFolder.h"
#include "report/HtmlWriter.h"
#include "report/Outputs.h"
#include "run/Queue.h"

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

/// Whether a style or an attribute could make a browser load something.
bool leadsOut(const QString& text) {
    static const QRegularExpression kOut(
        QStringLiteral("https?:|//|url\\s*\\(|@import|javascript:|expression\\s*\\("),
        QRegularExpression::CaseInsensitiveOption);
    return kOut.match(text).hasMatch();
}

/// Blanks as one, so that texts can be compared whatever keeps their words together.
QString flat(const std::string& utf8) {
    return QString::fromStdString(utf8).replace(QChar(0xA0), u' ').simplified();
}

/// Elements and attributes that a report may have; anything else came from a payload. Where `text` is given,
/// a reader must find it as text.
void checkPage(const std::string& html, const std::string& text = {}) {
    static const std::set<QString> kElements{
        "html",       "head", "meta", "title", "style",  "body", "header", "h1",      "h2",
        "h3",         "p",    "main", "div",   "b",      "span", "table",  "caption", "thead",
        "tbody",      "tr",   "th",   "td",    "small",  "a",    "ul",     "li",      "figure",
        "figcaption", "svg",  "desc", "path",  "circle", "rect", "text",   "footer"};
    QXmlStreamReader reader(QByteArray::fromStdString(html));
    int elements = 0;
    bool inStyle = false;
    QString words;
    while (!reader.atEnd()) {
        reader.readNext();
        QVERIFY2(!reader.isProcessingInstruction() && !reader.isComment() && !reader.isCDATA() &&
                     !reader.isEntityReference(),
                 qPrintable(reader.text().toString()));
        if (reader.isCharacters() && !inStyle)
            words += reader.text();
        if (reader.isCharacters() && inStyle)
            QVERIFY2(!leadsOut(reader.text().toString()), qPrintable(reader.text().toString()));
        if (reader.isStartElement())
            inStyle = reader.name() == QLatin1String("style");
        if (reader.isEndElement())
            inStyle = false;
        if (!reader.isStartElement())
            continue;
        ++elements;
        QVERIFY2(kElements.contains(reader.name().toString()), qPrintable(reader.name().toString()));
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            const QString name = attribute.name().toString();
            QVERIFY2(!name.startsWith(QStringLiteral("on"), Qt::CaseInsensitive), qPrintable(name));
            QVERIFY2(name != QStringLiteral("style") && name != QStringLiteral("src"), qPrintable(name));
            QVERIFY2(!leadsOut(attribute.value().toString()), qPrintable(attribute.value().toString()));
            if (name == QStringLiteral("href"))
                QVERIFY(QRegularExpression(QStringLiteral("^#[A-Za-z0-9_-]+$"))
                            .match(attribute.value().toString())
                            .hasMatch());
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(elements > 50);
    QVERIFY2(flat(words.toStdString()).contains(flat(text)), text.c_str());
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
        const Json choice{{"by", "validation.auroc"},
                          {"chosen", "lost"},
                          {"of", {{{"run", "lost"}, {"validation.auroc", 0.7}}}}};
        const std::vector<std::string> findings{"Edema", "Effusion"};
        m_runs = {
            makeRun(
                where,
                {.settings = {{"init", "run:" + pretraining.id()}, {"name", "mine"}, {"task", "findings"}},
                 .separation = 1.3,
                 .facts = {{"audit", audit},
                           {"protocol", protocol},
                           {"choice", choice},
                           {"parameters", {{"encoder", 11'170'240}}}},
                 .outputs = findings}),
            makeRun(where, {.settings = {{"task", "findings"}},
                            .separation = 0.9,
                            .noiseSeed = 2,
                            .facts = {{"protocol", protocol}},
                            .outputs = findings}),
            makeRun(where, {.settings = {{"task", "findings"}, {"labelFraction", 0.1}},
                            .separation = 0.6,
                            .noiseSeed = 3,
                            .facts = {{"protocol", test::protocolFact(100, 400, true)}},
                            .outputs = findings}),
            makeRun(where,
                    {.kind = run::RunKind::Baseline, .settings = {{"rule", "view"}}, .separation = 0.5}),
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
        for (const char* section : {"answer", "cohort", "results", "choice", "findings", "labels",
                                    "differences", "threshold", "calibration", "references", "efficiency",
                                    "curves", "methods", "protocol", "audit", "failures", "limits", "claim"})
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
        QVERIFY(tables >= 10);
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
        const auto hostile = test::hostileTexts();
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
                if (!run.outputs.empty()) {
                    run.spec["task"] = "classes";
                    run.outputs[0].name = text;
                    run.classCounts = {{1, 2}, {3, 4}};
                }
                run.protocol = Json{{"dataset", text}, {"split", text}, {"splitSentence", text}};
                run.audit = Json{{"light", text},
                                 {"pairs", {{{"a", text}, {"b", text}, {"light", text}}}},
                                 {"notes", {text}}};
            }
            for (PretrainingRun& run : comparison.pretraining)
                run.id = run.name = text;
            for (GroupResult& group : comparison.groups)
                group.name = text;
            for (SettingChoice& choice : comparison.choices) {
                choice.parameter = text;
                for (ChoiceCandidate& candidate : choice.candidates)
                    candidate.run = candidate.pretraining = candidate.value = candidate.state = text;
            }
            comparison.banners = comparison.unreadable = {text};
            comparison.answer = text;
            for (PairedResult& pair : comparison.pairs)
                pair.sentence = text;
            checkPage(htmlOf(toDocument(comparison, {payload, payload, true})), text);
            if (QTest::currentTestFailed())
                QFAIL(payload.c_str());
            for (const auto& row :
                 csvCells(toCsv(comparison) + pairsToCsv(comparison) + outputsToCsv(comparison)))
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
                                              {"sensitivity_at_specificity_90", "sensitivityAtSpecificity90"},
                                              {"ece", "ece"}}) {
            QVERIFY(std::abs(std::stod(cell(0, column_)) - first.metrics.at(metric).value) < 1e-5);
            const std::string lower = cell(0, (std::string(column_) + "_lower").c_str());
            QCOMPARE(lower.empty(), std::string(metric) == "ece"); // the only one without an interval
        }
        QVERIFY(std::abs(std::stod(cell(0, "brier_upper")) - first.metrics.at("brier").upper) < 1e-5);
        QCOMPARE(cell(0, "false_negative"), std::to_string(first.confusion.falseNegative));
        QCOMPARE(cell(0, "s_per_epoch"), std::string("6"));
        QCOMPARE(cell(0, "energy_j"), std::string()); // not recorded
        const Json json = toJson(m_comparison);
        const Json& run = json["runs"][0];
        QCOMPARE(run["metrics"]["mcc"]["value"].get<double>(), first.metrics.at("mcc").value);
        QVERIFY(run["metrics"]["ece"]["lower"].is_null() && run["cost"]["energyJ"].is_null());
        QCOMPARE(run["metrics"]["mcc"]["lower"].get<double>(), first.metrics.at("mcc").lower);
        QCOMPARE(run["confusion"]["truePositive"].get<std::int64_t>(), first.confusion.truePositive);
        QCOMPARE(run["calibration"].size(), first.calibration.size());
    }

    void theFolderHoldsRunsAndPairs() {
        const auto folder = root() / "tables" / "inner";
        QVERIFY(writeCsvFolder(m_comparison, folder).ok());
        const auto runs = readFile(folder / "runs.csv"), pairs = readFile(folder / "pairs.csv");
        const auto outputs = readFile(folder / "outputs.csv");
        QVERIFY(runs.ok() && pairs.ok() && outputs.ok());
        QCOMPARE(*runs, toCsv(m_comparison));
        QCOMPARE(csvCells(*outputs).size(), std::size_t{7}); // two findings of three runs
        const auto rows = csvCells(*pairs);
        QCOMPARE(rows.size(), m_comparison.pairs.size() + 1);
        const auto cell = [&](std::size_t row, const char* name) {
            const auto at = static_cast<std::size_t>(std::ranges::find(rows[0], name) - rows[0].begin());
            return rows.at(row).at(at);
        };
        for (std::size_t i = 0; i < m_comparison.pairs.size(); ++i) {
            const PairedResult& pair = m_comparison.pairs[i];
            QCOMPARE(rows[i + 1].size(), rows[0].size());
            QCOMPARE(cell(i + 1, "run_a"), m_comparison.runs[pair.a].id);
            QCOMPARE(cell(i + 1, "run_b"), m_comparison.runs[pair.b].id);
            const auto near = [&](const char* name, double value) {
                return std::abs(std::stod(cell(i + 1, name)) - value) < 1e-5;
            };
            QVERIFY(near("auroc_difference", pair.difference.difference.value));
            QVERIFY(near("auroc_difference_lower", pair.difference.difference.lower));
            QVERIFY(near("auroc_holm_p", pair.holmP));
            QVERIFY(near("accuracy_difference", pair.accuracy.difference.value));
            QCOMPARE(cell(i + 1, "sentence"), pair.sentence);
        }
        const auto refused = writeCsvFolder(m_comparison, folder / "runs.csv");
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::WriteFailed);
    }

    void runsAreChosenByStudyIdOrState() {
        const auto where = root() / "chosen";
        std::filesystem::create_directories(where / "runs");
        QCOMPARE(chosenRuns(where, {}, {}).error().code, ErrorCode::NotFound);
        const auto a = makeRun(where, {});
        const auto b = makeRun(where, {.state = run::RunState::Failed});
        QVERIFY(run::saveStudy(where, {"s-1", "Both", {b.id(), a.id()}, 1}).ok());
        const auto ids = [&](const std::vector<std::string>& named, const std::string& study) {
            std::vector<std::string> out;
            if (const auto runs = chosenRuns(where, named, study))
                for (const auto& run : *runs)
                    out.push_back(run.id());
            return out;
        };
        using Ids = std::vector<std::string>;
        QCOMPARE(ids({}, {}), Ids{a.id()}); // only what has finished
        QCOMPARE(ids({b.id()}, {}), Ids{b.id()});
        QCOMPARE(ids({}, "Both"), (Ids{b.id(), a.id()}));
        QCOMPARE(ids({}, "s-1"), (Ids{b.id(), a.id()}));
        QVERIFY(run::saveStudy(where, {"s-2", "Nothing", {}, 2}).ok());
        QCOMPARE(chosenRuns(where, {}, "Nothing").error().code, ErrorCode::NotFound);
        QCOMPARE(chosenRuns(where, {}, "no such").error().code, ErrorCode::NotFound);
        QCOMPARE(chosenRuns(where, {"no-such-run"}, {}).error().code, ErrorCode::NotFound);
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
        for (const auto& [rule, separation] : {std::pair{"view", 0.76}, std::pair{"demographics", 0.82}})
            runs.push_back(makeRun(
                where,
                {.kind = run::RunKind::Baseline, .settings = {{"rule", rule}}, .separation = separation}));
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
