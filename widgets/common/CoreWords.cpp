#include "widgets/common/CoreWords.h"

#include "widgets/common/Format.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <utility>
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
    QString text = qs(composed);
    std::vector<std::pair<qsizetype, bool>> open; // where a piece begins, and whether it holds Arabic
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == kIsolate) {
            open.emplace_back(i, false);
        } else if (c == kPop && !open.empty()) {
            const auto [begin, arabic] = open.back();
            text[begin] = QChar(arabic ? kIsolateRtl : kIsolateLtr);
            open.pop_back();
            if (!open.empty() && arabic)
                open.back().second = true;
        } else if (!open.empty() && (c.direction() == QChar::DirAL || c.direction() == QChar::DirR)) {
            open.back().second = true;
        }
    }
    return text;
}

} // namespace hilum::widgets
