// Core's sentences in a language that reads from right to left: what fills them is kept apart.
#include "base/Phrase.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/Format.h"
#include "widgets/common/NameDelegate.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>
#include <QTranslator>

using namespace hilum;
using namespace hilum::widgets;

namespace {

/// Knows two of core's patterns.
class Catalogue : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (qstrcmp(context, "core") != 0)
            return {};
        if (qstrcmp(source, "Best: {}.") == 0)
            return QStringLiteral("ع: {}.");
        if (qstrcmp(source, "{} ({} ± {})") == 0)
            return QStringLiteral("{} ب ({} ± {})");
        return {};
    }
};

QString best() {
    const Words words(coreTranslator());
    return composedText(words("Best: {}.", words("{} ({} ± {})", "MAE", 0.5, 0.25)));
}

} // namespace

class TestCoreWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void englishIsAsCoreWritesIt() {
        QCOMPARE(best(), QStringLiteral("Best: MAE (0.5 ± 0.25)."));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QString plain = best(); // no catalogue: the same words
        plain.remove(QChar(u'\u2066')).remove(QChar(u'\u2069'));
        QCOMPARE(plain, QStringLiteral("Best: MAE (0.5 ± 0.25)."));
    }

    void whatFillsAnArabicSentenceStaysTogether() {
        Catalogue catalogue;
        QVERIFY(QCoreApplication::installTranslator(&catalogue));
        QCOMPARE(best(), QStringLiteral("ع: MAE ب (0.5 ± 0.25)."));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(best(), QStringLiteral("ع: \u2067\u2066MAE\u2069 ب (\u20660.5 ± 0.25\u2069)\u2069."));
        QCoreApplication::removeTranslator(&catalogue);
    }

    /// "SimCLR ← ع": of two pieces and an arrow no letter says where the line begins.
    void aLineOfPiecesBeginsOnTheRight() {
        QCOMPARE(composedText(ss(QStringLiteral("\u2068MAE\u2069 ← \u2068ع\u2069"))),
                 QStringLiteral("\u200f\u2066MAE\u2069 ← \u2067ع\u2069"));
        QCOMPARE(composedText("MAE"), QStringLiteral("MAE"));
        QCOMPARE(composedText(ss(QStringLiteral("ع MAE"))), QStringLiteral("ع MAE"));
    }

    void aLatinNameIsCutAtItsOwnEnd() {
        struct Open : NameDelegate {
            using NameDelegate::initStyleOption;
        } delegate;
        QStandardItemModel model(3, 1);
        model.setItem(0, new QStandardItem(QStringLiteral("SimCLR")));
        model.setItem(1, new QStandardItem(QStringLiteral("ع SimCLR")));
        const auto text = [&](int row) {
            QStyleOptionViewItem option;
            delegate.initStyleOption(&option, model.index(row, 0));
            return option.text;
        };
        QCOMPARE(text(0), QStringLiteral("SimCLR"));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(text(0), QStringLiteral("\u2066SimCLR\u2069"));
        QCOMPARE(text(1), QStringLiteral("ع SimCLR"));
        QCOMPARE(text(2), QString());
    }

    void unevenMarksAreLeftAlone() {
        QCOMPARE(composedText("a\u2069 \u2068b"), QStringLiteral("a\u2069 \u2068b"));
    }
};

QTEST_MAIN(TestCoreWords)
#include "tst_CoreWords.moc"
