#include "report/HtmlWriter.h"

#include "report/CleanText.h"
#include "report/SvgChart.h"

#include <fmt/format.h>

namespace hilum::report {
namespace {

/// No '<' and no '&' in here: the page is XML too.
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#ffffff;--ink:#1c2024;--muted:#5b636b;--line:#dedad2;--soft:#f2efe8;
--accent:#0072B2;--good:#00664b;--warn:#8a4b00;--warnbg:#fff4e0;--bad:#a12a00;--rule:#8c3f00;
--s0:#0072B2;--s1:#D55E00;--s2:#009E73;--s3:#CC79A7;--s4:#E69F00;--s5:#56B4E9;--s6:#5A5A5A;--s7:#B8A800}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--card:#1b1f23;--ink:#e7e9ea;--muted:#a3abb2;--line:#353b41;--soft:#22272c;
--accent:#6cb8ee;--good:#4fd1a5;--warn:#f3b45a;--warnbg:#33270f;--bad:#ff9a73;--rule:#f0a35e;
--s0:#4ba3dc;--s1:#ec7a2c;--s2:#2cc197;--s3:#dd94ba;--s4:#E69F00;--s5:#8accf2;--s6:#c9ced2;--s7:#F0E442}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.55 "Source Sans 3","Source Sans Pro","Noto Sans","Segoe UI",Cantarell,"DejaVu Sans",sans-serif}
body{max-width:1120px;margin:0 auto;padding:48px 32px 80px}
header{border-bottom:2px solid var(--ink);margin-bottom:28px;padding-bottom:14px}
h1{font:600 34px/1.15 "Source Serif 4","Source Serif Pro","Noto Serif",Charter,Georgia,"DejaVu Serif",serif;letter-spacing:-.01em;margin:0}
.sub{color:var(--muted);margin:8px 0 0}
h2{font:600 23px/1.25 "Source Serif 4","Source Serif Pro","Noto Serif",Charter,Georgia,"DejaVu Serif",serif;margin:48px 0 10px}
h3{font-size:16px;margin:26px 0 6px}
p{max-width:78ch;margin:0 0 12px;text-wrap:pretty}
.lead{font-size:19px;line-height:1.5;border-left:4px solid var(--accent);padding:2px 0 2px 18px;max-width:74ch}
.note{color:var(--muted);font-size:14px}.scroll+.note{margin-top:-8px}
.good{color:var(--good)}
.box{background:var(--warnbg);border:1px solid var(--warn);border-left-width:6px;border-radius:4px;padding:12px 16px;max-width:none}
.box::before{content:"Caution  ";font-weight:700;color:var(--warn);white-space:pre}
.bad.box{border-color:var(--bad)}
ul{max-width:78ch;padding-left:22px;margin:0 0 12px}li{margin:3px 0}
.figures{display:flex;flex-wrap:wrap;margin:26px 0 6px;border:1px solid var(--line);border-radius:6px;background:var(--card)}
.figures div{flex:1 1 130px;padding:14px 18px;border-right:1px solid var(--line)}
.figures div:last-child{border-right:0}
.figures b{display:block;font:600 25px/1.2 "Source Serif 4","Noto Serif",Charter,Georgia,"DejaVu Serif",serif;font-variant-numeric:tabular-nums}
.figures span{color:var(--muted);font-size:13.5px}
.scroll{overflow-x:auto;margin:12px 0 18px;border:1px solid var(--line);border-radius:6px;background:var(--card)}
table{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding:10px 14px 4px;font-size:13.5px}
th{font-weight:600;text-align:left;vertical-align:bottom;padding:10px 10px 8px;border-bottom:2px solid var(--line);line-height:1.3}
td{vertical-align:top;padding:8px 10px;border-bottom:1px solid var(--line);line-height:1.4}
tr:last-child td{border-bottom:0}
th:first-child,td:first-child{padding-left:14px}th:last-child,td:last-child{padding-right:14px}
td.n{white-space:nowrap}.n{text-align:right}
td:first-child{min-width:190px}td:first-child small{white-space:nowrap}
td.strong small{font-weight:400}
td small{display:block;color:var(--muted);font-size:12px;overflow-wrap:anywhere}
td.strong{font-weight:650}td.warning{color:var(--warn)}td.bad{color:var(--bad)}td.note{color:var(--muted);font-size:14px}.scroll+.note{margin-top:-8px}
tr:target td,td:target{background:var(--soft)}
a{color:var(--accent);text-decoration-color:var(--line);text-underline-offset:3px}a:hover{text-decoration-color:currentColor}
.charts{display:flex;flex-wrap:wrap;align-items:flex-start;gap:22px 28px;margin:16px 0}
figure{margin:0;max-width:100%;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:14px 18px 12px}
figcaption{font-weight:600;font-size:14.5px;margin-bottom:6px}
figure small{display:block;color:var(--muted);font-size:12.5px;line-height:1.4;margin-top:6px;width:0;min-width:100%}
svg{max-width:100%;height:auto;display:block;font-family:inherit}
.l{fill:none;stroke-linejoin:round;stroke-linecap:round}
.m{stroke:var(--card);stroke-width:1.4}.m.a{stroke:none;fill-opacity:.18}
.l.i-grid{stroke:var(--line)}.l.i-axis{stroke:var(--muted)}.l.i-rule{stroke:var(--rule)}
.t.i-text{fill:var(--ink)}.t.i-muted{fill:var(--muted)}.t.i-rule{fill:var(--rule)}
.l.s0{stroke:var(--s0)}.l.s1{stroke:var(--s1)}.l.s2{stroke:var(--s2)}.l.s3{stroke:var(--s3)}.l.s4{stroke:var(--s4)}.l.s5{stroke:var(--s5)}.l.s6{stroke:var(--s6)}.l.s7{stroke:var(--s7)}
.m.s0{fill:var(--s0)}.m.s1{fill:var(--s1)}.m.s2{fill:var(--s2)}.m.s3{fill:var(--s3)}.m.s4{fill:var(--s4)}.m.s5{fill:var(--s5)}.m.s6{fill:var(--s6)}.m.s7{fill:var(--s7)}
footer{margin-top:56px;border-top:1px solid var(--line);padding-top:12px;color:var(--muted);font-size:13px}
@media (max-width:700px){body{padding:24px 14px}h1{font-size:27px}}
@media print{@page{size:A4;margin:16mm 14mm}
:root{--paper:#fff;--card:#fff;--ink:#000;--muted:#444;--line:#bbb;--soft:#eee;--accent:#004a75;--warn:#8a4b00;--warnbg:#fff;--rule:#8c3f00;
--s0:#0072B2;--s1:#D55E00;--s2:#009E73;--s3:#CC79A7;--s4:#E69F00;--s5:#56B4E9;--s6:#5A5A5A;--s7:#B8A800}
html{font-size:10.5pt}body{max-width:none;padding:0}table{font-size:7.4pt}td small,td.note,figure small{font-size:6.4pt}.note,caption{font-size:8pt}th,td{padding:4px 5px}.scroll{overflow:visible}
figure,.figures,tr,.box{break-inside:avoid}h2,h3{break-after:avoid}td:first-child{min-width:90px}a{color:inherit;text-decoration:none}}
)css";

/// Text between tags: escaped, and a per cent sign stays with its number.
std::string shown(const std::string& text) {
    std::string out = escapeMarkup(text);
    for (std::size_t at = out.find(" %"); at != std::string::npos; at = out.find(" %", at + 2))
        out.replace(at, 1, "\u00a0");
    return out;
}

std::string toneClass(Tone tone) {
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Lead:
        return "lead";
    case Tone::Note:
        return "note";
    case Tone::Good:
        return "good";
    case Tone::Warning:
        return "warning box";
    case Tone::Bad:
        return "bad box";
    }
    return {};
}

std::string attribute(const char* name, const std::string& value) {
    return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, escapeMarkup(value));
}

std::string html(const Heading& heading) {
    const int level = heading.level <= 2 ? 2 : 3;
    return fmt::format("<h{0}{1}>{2}</h{0}>\n", level,
                       attribute("id", heading.anchor.empty() ? "" : anchorOf(heading.anchor)),
                       shown(heading.text));
}

std::string html(const Paragraph& paragraph) {
    const bool boxed = paragraph.tone == Tone::Warning || paragraph.tone == Tone::Bad;
    return fmt::format("<p{}{}>{}</p>\n", attribute("class", toneClass(paragraph.tone)),
                       boxed ? " role=\"alert\"" : "", shown(paragraph.text));
}

std::string html(const Bullets& bullets) {
    if (bullets.items.empty())
        return {};
    std::string out = "<ul>\n";
    for (const std::string& item : bullets.items)
        out += "<li>" + shown(item) + "</li>\n";
    return out + "</ul>\n";
}

std::string html(const KeyFigures& figures) {
    std::string out = "<div class=\"figures\">\n";
    for (const KeyFigures::Figure& figure : figures.figures)
        out += fmt::format("<div><b>{}</b><span>{}</span></div>\n", shown(figure.value), shown(figure.label));
    return out + "</div>\n";
}

std::string cellClass(const Cell& cell, bool number) {
    std::string name = number ? "n" : "";
    const auto add = [&name](const char* more) {
        if (!name.empty())
            name += ' ';
        name += more;
    };
    if (cell.strong)
        add("strong");
    switch (cell.tone) {
    case Tone::Good:
        add("good");
        break;
    case Tone::Warning:
        add("warning");
        break;
    case Tone::Bad:
        add("bad");
        break;
    case Tone::Note:
        add("note");
        break;
    case Tone::Plain:
    case Tone::Lead:
        break;
    }
    return name;
}

std::string html(const Cell& cell, bool number) {
    std::string text = shown(cell.text);
    if (!cell.link.empty())
        text = fmt::format("<a href=\"#{}\">{}</a>", anchorOf(cell.link), text);
    if (!cell.detail.empty())
        text += "<small>" + shown(cell.detail) + "</small>";
    return fmt::format("<td{}{}>{}</td>", attribute("id", cell.anchor.empty() ? "" : anchorOf(cell.anchor)),
                       attribute("class", cellClass(cell, number)), text);
}

std::string html(const Table& table) {
    std::string out = "<div class=\"scroll\"><table>\n";
    if (!table.caption.empty())
        out += "<caption>" + shown(table.caption) + "</caption>\n";
    out += "<thead><tr>";
    for (const Column& column : table.columns)
        out += fmt::format("<th scope=\"col\"{}>{}</th>", column.number ? " class=\"n\"" : "",
                           shown(column.title));
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (std::size_t c = 0; c < row.size(); ++c)
            out += html(row[c], c < table.columns.size() && table.columns[c].number);
        out += "</tr>\n";
    }
    out += "</tbody></table></div>\n";
    return table.note.empty() ? out : out + "<p class=\"note\">" + shown(table.note) + "</p>\n";
}

std::string html(const Chart& chart) {
    std::string out = "<figure><figcaption>" + shown(chart.title) + "</figcaption>";
    out += svgOf(draw(chart), chart.title, chart.description);
    if (!chart.note.empty())
        out += "<small>" + shown(chart.note) + "</small>";
    return out + "</figure>\n";
}

} // namespace

std::string htmlOf(const Document& document) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n<meta "
        "charset=\"utf-8\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; "
        "img-src data:\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        "<meta name=\"referrer\" "
        "content=\"no-referrer\"/>\n<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n"
        "<header><h1>{0}</h1>{2}</header>\n<main>\n",
        shown(document.title), kStyle,
        document.subtitle.empty() ? std::string() : "<p class=\"sub\">" + shown(document.subtitle) + "</p>");
    bool inCharts = false;
    for (const Block& block : document.blocks) {
        const bool chart = std::holds_alternative<Chart>(block);
        if (chart != inCharts)
            out += chart ? "<div class=\"charts\">\n" : "</div>\n";
        inCharts = chart;
        out += std::visit([](const auto& part) { return html(part); }, block);
    }
    if (inCharts)
        out += "</div>\n";
    return out + "</main>\n<footer>Written by Hilum. This page holds no film, no name of a film and no "
                 "path.</footer>\n</body>\n</html>\n";
}

} // namespace hilum::report
