#include "widgets/common/CoreWords.h"

#include "widgets/common/Format.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace hilum::widgets {

Translator coreTranslator() {
    return [](std::string_view english) {
        static const QRegularExpression kPlaceholder(QStringLiteral("(\\{[^{}]*\\})"));
        QString text = coreText(english);
        if (QGuiApplication::layoutDirection() == Qt::RightToLeft)
            text.replace(kPlaceholder, QStringLiteral("\u2068\\1\u2069"));
        return ss(text);
    };
}

} // namespace hilum::widgets
