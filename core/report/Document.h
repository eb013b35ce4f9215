// Document: a report as blocks (headings, paragraphs, tables, vector charts), made once and painted by
// whoever can: HtmlWriter here, a PDF painter in the window. Plain values that hold text, never markup; any
// thread.
#pragma once

#include "report/Chart.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hilum::report {

enum class Tone : std::uint8_t { Plain, Lead, Note, Good, Warning, Bad };

struct Heading {
    int level = 2; ///< 2 or 3; the document's title is level 1
    std::string text;
    std::string anchor; ///< letters, digits, '-': what cells link to; may be empty
};

struct Paragraph {
    std::string text;
    Tone tone = Tone::Plain; ///< Warning and Bad are boxed, Lead is large, Note is small
};

struct Bullets {
    std::vector<std::string> items;
};

/// A few numbers to see at a glance.
struct KeyFigures {
    struct Figure {
        std::string value, label;
    };
    std::vector<Figure> figures;
};

struct Column {
    std::string title;
    bool number = false; ///< right-aligned, tabular digits
};

struct Cell {
    std::string text{};
    std::string detail{}; ///< a second, smaller line
    std::string anchor{}; ///< name of this place
    std::string link{};   ///< anchor that the text leads to
    Tone tone = Tone::Plain;
    bool strong = false;
};

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::string note;
};

using Block = std::variant<Heading, Paragraph, Bullets, KeyFigures, Table, Chart>;

struct Document {
    std::string title;
    std::string subtitle;
    std::vector<Block> blocks;
};

} // namespace hilum::report
