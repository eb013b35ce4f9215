// PseudoTranslator: a language in which every text of Hilum is 30 % longer than in English, as German or
// Arabic texts may be, and whose letters say that they were translated. It makes its words on the fly.
#pragma once

#include <QHash>
#include <QString>
#include <QTranslator>

#include <cmath>

namespace hilum::widgets {

/// Accents on vowels, outside of placeholders (%1, %n, %L1); a tail that makes it 30 % longer, at least one
/// letter, in words of at most eight. A key before a tabulator ("F8\tDark") stays as it is.
inline QString pseudo(const QString& english) {
    static const QHash<QChar, QChar> kAccents{{u'a', u'á'}, {u'e', u'é'}, {u'i', u'í'}, {u'o', u'ó'},
                                              {u'u', u'ú'}, {u'A', u'Á'}, {u'E', u'É'}, {u'O', u'Ó'}};
    const qsizetype from = english.indexOf(u'\t') + 1; // 0 without one
    QString text = english;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'%' || text[i] == u'&') { // the next letter is a placeholder's or a mnemonic's
            ++i;
            if (i < text.size() && text[i] == u'L')
                ++i;
        } else {
            text[i] = kAccents.value(text[i], text[i]);
        }
    }
    const auto tail = static_cast<qsizetype>(std::ceil(0.3 * static_cast<double>(english.size() - from)));
    for (qsizetype i = 0; i < tail; ++i)
        text += i > 0 && i % 8 == 0 ? u' ' : u'ł';
    return text;
}

class PseudoTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*,
                                    int) const override {
        // Qt's own contexts hold names of keys and formats, which are no texts for people.
        const bool qts = context && context[0] == 'Q' && context[1] >= 'A' && context[1] <= 'Z';
        const QString english = QString::fromUtf8(source);
        return qts || english.isEmpty() ? QString() : pseudo(english);
    }
};

} // namespace hilum::widgets
