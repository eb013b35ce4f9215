// TextBox: a text broken into lines of a width, to be painted whole or line by line (a paragraph may go on on
// the next page). Made and painted on one thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace hilum::widgets::pdf {

class TextBox {
public:
    struct Style {
        QFont font;
        QColor colour;
        Qt::Alignment alignment = Qt::AlignLeft;
        double leading = 1.32;   ///< distance of base lines, in font sizes
        qsizetype boldUntil = 0; ///< so many characters at the start are bold
    };
    /// Breaks at blanks, and inside words that are wider than `width` (device units).
    TextBox(const QString& text, const Style& style, double width);

    [[nodiscard]] int lineCount() const { return static_cast<int>(m_tops.size()) - 1; }
    [[nodiscard]] double top(int line) const { return m_tops[static_cast<std::size_t>(line)]; }
    [[nodiscard]] double height() const { return m_tops.back(); }
    /// Of the widest line.
    [[nodiscard]] double usedWidth() const { return m_usedWidth; }
    /// Paints lines first … end − 1 so that the first one's top is at `at`.
    void paint(QPainter& painter, QPointF at, int first, int end) const;
    void paint(QPainter& painter, QPointF at) const { paint(painter, at, 0, lineCount()); }

private:
    std::shared_ptr<QTextLayout> m_layout;
    QColor m_colour;
    std::vector<double> m_tops; ///< of each line, and the end of the last
    double m_usedWidth = 0.0;
};

/// Width that a text takes on one line.
[[nodiscard]] double widthOf(const QString& text, const QFont& font);
/// Width of the widest piece that has no place to break.
[[nodiscard]] double widestWord(const QString& text, const QFont& font);
/// The text, with "…" at its end where it is wider than `width`.
[[nodiscard]] QString cutTo(const QString& text, const QFont& font, double width);

} // namespace hilum::widgets::pdf
