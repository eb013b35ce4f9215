#include "widgets/common/CoreWords.h"

#include "widgets/common/Format.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <vector>

namespace hilum::widgets {

namespace {

constexpr char16_t kIsolateLtr = u'\u2066', kIsolateRtl = u'\u2067', kIsolate = u'\u2068', kPop = u'\u2069';

} // namespace

Translator coreTranslator() {
    return [](std::string_view english) {
        // A mean and its deviation are one piece.
        static const QRegularExpression kPlaceholder(
            QStringLiteral("(\\{[^{}]*\\}(?: \u00B1 \\{[^{}]*\\})?)"));
        QString text = coreText(english);
        if (QGuiApplication::layoutDirection() == Qt::RightToLeft && text != qs(std::string(english)))
            text.replace(kPlaceholder, QChar(kIsolate) + QStringLiteral("\\1") + QChar(kPop));
        return ss(text);
    };
}

QString composedText(const std::string& composed) {
    struct Piece {
        qsizetype begin;
        bool arabic; ///< it holds Arabic
        bool fixed;  ///< its direction is given
    };
    QString text = qs(composed);
    std::vector<Piece> open;
    bool anyArabic = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == kIsolate || c == kIsolateLtr || c == kIsolateRtl) {
            open.push_back({i, false, c != kIsolate});
        } else if (c == kPop && !open.empty()) {
            const Piece piece = open.back();
            if (!piece.fixed)
                text[piece.begin] = QChar(piece.arabic ? kIsolateRtl : kIsolateLtr);
            open.pop_back();
            if (!open.empty() && piece.arabic)
                open.back().arabic = true;
        } else if (c.direction() == QChar::DirAL || c.direction() == QChar::DirR) {
            anyArabic = true;
            if (!open.empty())
                open.back().arabic = true;
        }
    }
    // A line takes the direction of its first letter outside the pieces, and there may be none.
    constexpr char16_t kRightToLeftMark = u'\u200f';
    return anyArabic && !text.isRightToLeft() ? kRightToLeftMark + text : text;
}

} // namespace hilum::widgets
