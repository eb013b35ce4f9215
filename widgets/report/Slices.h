// Slices: the blocks of a report as slices of pages. One function for each kind of block; a new kind of block
// needs a new one here, and PdfWriter does not compile without it. Any thread; what comes out is painted on
// the thread that made it.
#pragma once

#include "report/Document.h"
#include "widgets/report/Flow.h"

#include <span>

namespace hilum::widgets::pdf {

// TextSlices.cpp
void addTitle(Slices& out, const report::Document& document);
void addBlock(Slices& out, const report::Heading& heading);
void addBlock(Slices& out, const report::Paragraph& paragraph);
void addBlock(Slices& out, const report::Bullets& bullets);
void addBlock(Slices& out, const report::KeyFigures& figures);

// TableSlices.cpp
/// Full width; in smaller type, on a landscape page, or in parts with the first column repeated where it does
/// not fit. The header comes again on every page.
void addBlock(Slices& out, const report::Table& table);

// ChartSlices.cpp
/// Charts that follow each other; narrow ones stand side by side. A dot plot of more rows than a page holds
/// is continued with the same axis.
void addCharts(Slices& out, std::span<const report::Chart* const> charts);

} // namespace hilum::widgets::pdf
