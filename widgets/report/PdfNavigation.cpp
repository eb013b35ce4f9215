#include "widgets/report/PdfNavigation.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>

namespace hilum::widgets::pdf {

namespace {

/// What QPdfWriter wrote, as far as an update needs it.
struct Parsed {
    qsizetype xref = 0;        ///< offset of the table of objects
    int size = 0;              ///< number of objects, the free one included
    QByteArray trailer;        ///< its dictionary, without "<<" and ">>"
    int catalogue = 0;         ///< numbers of objects
    std::vector<int> pages;    ///< in the order of the document
    std::vector<qsizetype> at; ///< offset of each object
};

std::optional<int> numberAfter(const QByteArray& text, const QByteArray& key) {
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return std::nullopt;
    bool ok = false;
    const QByteArray digits = text.mid(at + key.size()).trimmed();
    const auto end = std::ranges::find_if(digits, [](char c) { return c < '0' || c > '9'; });
    const int value = digits.left(end - digits.begin()).toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// The dictionary of an object, without "<<" and ">>"; empty when it is none.
QByteArray dictionaryOf(const QByteArray& pdf, const Parsed& parsed, int object) {
    if (object <= 0 || object >= parsed.size)
        return {};
    const qsizetype at = parsed.at[static_cast<std::size_t>(object)];
    const qsizetype end = pdf.indexOf("endobj", at);
    const QByteArray head = QByteArray::number(object) + " 0 obj";
    if (end < 0 || !pdf.mid(at, head.size()).startsWith(head))
        return {};
    const QByteArray body = pdf.mid(at + head.size(), end - at - head.size()).trimmed();
    return body.startsWith("<<") && body.endsWith(">>") ? body.mid(2, body.size() - 4).trimmed()
                                                        : QByteArray();
}

/// "xref\n0 N\n" and N entries of 20 bytes.
bool readTable(const QByteArray& pdf, Parsed& parsed) {
    constexpr qsizetype kEntry = 20;
    const QByteArray head = "xref\n0 " + QByteArray::number(parsed.size) + "\n";
    if (pdf.mid(parsed.xref, head.size()) != head)
        return false;
    for (int i = 0; i < parsed.size; ++i) {
        const QByteArray entry = pdf.mid(parsed.xref + head.size() + i * kEntry, kEntry);
        bool ok = false;
        parsed.at.push_back(entry.left(10).toLongLong(&ok));
        if (!ok || entry.size() != kEntry)
            return false;
    }
    return true;
}

std::optional<Parsed> parse(const QByteArray& pdf) {
    Parsed parsed;
    const qsizetype tail = pdf.lastIndexOf("startxref");
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (tail < 0 || trailer < 0 || trailer > tail)
        return std::nullopt;
    const QByteArray dictionary = pdf.mid(trailer + 7, tail - trailer - 7).trimmed();
    if (!dictionary.startsWith("<<") || !dictionary.endsWith(">>"))
        return std::nullopt;
    parsed.trailer = dictionary.mid(2, dictionary.size() - 4).trimmed();
    parsed.xref = pdf.mid(tail + 9).trimmed().split('\n').value(0).trimmed().toLongLong();
    parsed.size = numberAfter(parsed.trailer, "/Size").value_or(0);
    parsed.catalogue = numberAfter(parsed.trailer, "/Root").value_or(0);
    if (parsed.xref <= 0 || parsed.size <= 0 || !readTable(pdf, parsed))
        return std::nullopt;
    const auto root = numberAfter(dictionaryOf(pdf, parsed, parsed.catalogue), "/Pages");
    if (!root)
        return std::nullopt;
    static const QRegularExpression kKids(QStringLiteral("/Kids\\s*\\[([^\\]]*)\\]"));
    static const QRegularExpression kReference(QStringLiteral("(\\d+)\\s+0\\s+R"));
    auto kids = kReference.globalMatch(
        kKids.match(QString::fromLatin1(dictionaryOf(pdf, parsed, *root))).captured(1));
    while (kids.hasNext())
        parsed.pages.push_back(kids.next().captured(1).toInt());
    const bool pages = std::ranges::all_of(parsed.pages, [&](int page) {
        const QByteArray text = dictionaryOf(pdf, parsed, page);
        return text.contains("/Type /Page") && !text.contains("/Kids");
    });
    return pages ? std::optional(std::move(parsed)) : std::nullopt;
}

/// A text string of any characters: UTF-16 with its mark, in hexadecimal digits.
QByteArray hexText(const QString& text) {
    QByteArray out = "<FEFF";
    for (const QChar c : text)
        out += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return out + ">";
}

QByteArray decimal(double value) {
    return QByteArray::number(value, 'f', 2);
}

QByteArray reference(int object) {
    return QByteArray::number(object) + " 0 R";
}

/// Appends objects behind a file and at last the table that makes them count.
class Update {
public:
    Update(const QByteArray& pdf, const Parsed& parsed, const PdfNavigation& navigation)
        : m_out(pdf), m_parsed(parsed), m_navigation(navigation), m_next(parsed.size) {
        if (!m_out.endsWith('\n'))
            m_out += '\n';
    }

    QByteArray made() {
        addLinks();
        const int outlines = addEntries();
        QByteArray catalogue = dictionaryOf(m_out, m_parsed, m_parsed.catalogue);
        catalogue += "\n/Lang (en)\n/ViewerPreferences << /DisplayDocTitle true >>";
        if (outlines > 0)
            catalogue += "\n/Outlines " + reference(outlines);
        put(m_parsed.catalogue, catalogue);
        finish();
        return m_out;
    }

private:
    void put(int object, const QByteArray& dictionary) {
        m_written[object] = m_out.size();
        m_out += QByteArray::number(object) + " 0 obj\n<<\n" + dictionary + "\n>>\nendobj\n";
    }

    /// PDF counts from below.
    [[nodiscard]] QByteArray destination(const PdfPlace& place) const {
        return "[" + reference(m_parsed.pages[place.page]) + " /XYZ null " +
               decimal(m_navigation.pageHeights[place.page] - place.y) + " null]";
    }

    void addLinks() {
        std::map<std::size_t, QByteArray> byPage;
        for (const PdfLink& link : m_navigation.links) {
            const double height = m_navigation.pageHeights[link.page];
            const int object = m_next++;
            put(object, "/Type /Annot\n/Subtype /Link\n/Rect [" + decimal(link.area.left()) + " " +
                            decimal(height - link.area.bottom()) + " " + decimal(link.area.right()) + " " +
                            decimal(height - link.area.top()) + "]\n/Border [0 0 0]\n/Dest " +
                            destination(link.target));
            byPage[link.page] += reference(object) + "\n";
        }
        for (const auto& [index, annotations] : byPage) {
            const int object = m_parsed.pages[index];
            // QPdfWriter gives every page a list of them, which is empty.
            static const QRegularExpression kOld(QStringLiteral("/Annots\\s+\\d+\\s+0\\s+R"));
            const QString page = QString::fromLatin1(dictionaryOf(m_out, m_parsed, object)).remove(kOld);
            put(object, page.toLatin1() + "\n/Annots [\n" + annotations + "]");
        }
    }

    /// Number of the root of the list of contents; 0 when there is none.
    int addEntries() {
        const auto& entries = m_navigation.entries;
        if (entries.empty())
            return 0;
        const int root = m_next;
        m_next += 1 + static_cast<int>(entries.size());
        const auto object = [root](std::size_t i) { return root + 1 + static_cast<int>(i); };
        std::vector<std::size_t> top;
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (entries[i].level == 0 || top.empty())
                top.push_back(i);
        put(root, "/Type /Outlines\n/First " + reference(object(top.front())) + "\n/Last " +
                      reference(object(top.back())) + "\n/Count " + QByteArray::number(top.size()));
        for (std::size_t t = 0; t < top.size(); ++t) {
            const std::size_t end = t + 1 < top.size() ? top[t + 1] : entries.size();
            QByteArray more;
            if (t > 0)
                more += "\n/Prev " + reference(object(top[t - 1]));
            if (t + 1 < top.size())
                more += "\n/Next " + reference(object(top[t + 1]));
            if (end > top[t] + 1) // closed: a negative count
                more += "\n/First " + reference(object(top[t] + 1)) + "\n/Last " +
                        reference(object(end - 1)) + "\n/Count -" + QByteArray::number(end - top[t] - 1);
            putEntry(object(top[t]), root, entries[top[t]], more);
            for (std::size_t i = top[t] + 1; i < end; ++i)
                putEntry(object(i), object(top[t]), entries[i],
                         (i > top[t] + 1 ? "\n/Prev " + reference(object(i - 1)) : QByteArray()) +
                             (i + 1 < end ? "\n/Next " + reference(object(i + 1)) : QByteArray()));
        }
        return root;
    }

    void putEntry(int object, int parent, const PdfEntry& entry, const QByteArray& more) {
        put(object, "/Title " + hexText(entry.title) + "\n/Parent " + reference(parent) + "\n/Dest " +
                        destination(entry.place) + more);
    }

    void finish() {
        const qsizetype start = m_out.size();
        m_out += "xref\n0 1\n0000000000 65535 f \n"; // some readers want the free object in every table
        for (const auto& [object, at] : m_written)
            m_out += QByteArray::number(object) + " 1\n" + QByteArray::number(at).rightJustified(10, '0') +
                     " 00000 n \n";
        static const QRegularExpression kSize(QStringLiteral("/Size \\d+"));
        QString trailer = QString::fromLatin1(m_parsed.trailer);
        trailer.replace(kSize, QStringLiteral("/Size %1").arg(m_next));
        m_out += "trailer\n<<\n" + trailer.toLatin1() + "\n/Prev " + QByteArray::number(m_parsed.xref) +
                 "\n>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    }

    QByteArray m_out;
    const Parsed& m_parsed;
    const PdfNavigation& m_navigation;
    int m_next;
    std::map<int, qsizetype> m_written;
};

} // namespace

QByteArray withNavigation(const QByteArray& pdf, const PdfNavigation& navigation) {
    const std::optional<Parsed> parsed = parse(pdf);
    const std::size_t pages = navigation.pageHeights.size();
    if (!parsed || parsed->pages.size() != pages)
        return pdf;
    PdfNavigation sound = navigation; // a page that is not there is not named
    std::erase_if(sound.links,
                  [&](const PdfLink& link) { return link.page >= pages || link.target.page >= pages; });
    std::erase_if(sound.entries, [&](const PdfEntry& entry) { return entry.place.page >= pages; });
    return Update(pdf, *parsed, sound).made();
}

} // namespace hilum::widgets::pdf
