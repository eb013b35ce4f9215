// PdfNavigation: links inside a PDF and its list of contents. QPdfWriter can write neither (it makes web
// addresses of them), so they are appended to its file as an incremental update (ISO 32000-1, 7.5.6). Pure;
// any thread.
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace hilum::widgets::pdf {

/// Lengths in points from the upper left corner of the paper.
struct PdfPlace {
    std::size_t page = 0; ///< from 0
    double y = 0.0;
};
struct PdfLink {
    std::size_t page = 0;
    QRectF area;
    PdfPlace target;
};
struct PdfEntry {
    QString title;
    int level = 0; ///< 0 or 1; level 1 belongs to the entry of level 0 before it
    PdfPlace place;
};
struct PdfNavigation {
    std::vector<double> pageHeights; ///< of every page, points
    std::vector<PdfLink> links;
    std::vector<PdfEntry> entries;
};

/// `pdf` as QPdfWriter writes it, with links, contents, language and the wish to show the title. A file of
/// another structure comes back unchanged: it is complete without them.
[[nodiscard]] QByteArray withNavigation(const QByteArray& pdf, const PdfNavigation& navigation);

} // namespace hilum::widgets::pdf
