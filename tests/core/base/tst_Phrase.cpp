// Sentences in the language of whoever asks: filled, read back, and translated where they were stored.
#include "base/Phrase.h"
#include "base/Sentence.h"

#include <QTest>

#include <array>

using namespace hilum;

namespace {

/// A language in which every text is shouted and the placeholders keep their places.
std::string shouted(std::string_view english) {
    std::string text = "¡";
    for (const char c : english)
        text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text + "!";
}

using Arguments = std::vector<std::string>;

} // namespace

class TestPhrase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFilledAsFormatDoes() {
        const Words english;
        QCOMPARE(english("{} of {:.1f} ({})", 3, 2.25, std::string("a {} b")),
                 fmt::format("{} of {:.1f} ({})", 3, 2.25, "a {} b"));
        QCOMPARE(english("no {} here"), std::string("no {} here")); // a text without arguments is no pattern
    }

    void isTranslatedBeforeItIsFilled() {
        const Words words(shouted);
        QCOMPARE(words("{} runs, {} films", 3, "few"), std::string("¡3 RUNS, few FILMS!"));
        QCOMPARE(words("nothing"), std::string("¡NOTHING!"));
    }

    void aTranslationThatDoesNotFitIsPassedOver() {
        const Words words([](std::string_view) { return std::string("{} {} {"); });
        QCOMPARE(words("{} runs", 3), std::string("3 runs"));
    }

    void whatWasFilledInIsRead() {
        QCOMPARE(*argumentsOf("fold {} of {:.0f} here", "fold 3 of 5 here"), (Arguments{"3", "5"}));
        QCOMPARE(*argumentsOf("{}", ""), Arguments{""});
        QCOMPARE(*argumentsOf("plain", "plain"), Arguments{});
        QVERIFY(!argumentsOf("fold {} of {}.", "fold 3 of 5"));
        QVERIFY(!argumentsOf("fold {} of {}", "folds 3 of 5"));
        QVERIFY(!argumentsOf("fold {} of {}", "fold 3"));
        QVERIFY(!argumentsOf("plain", "plainer"));
        QVERIFY(!argumentsOf("aa{}aa", "aaa")); // ends may not overlap
    }

    void aStoredSentenceIsTranslated() {
        static constexpr std::array<std::string_view, 2> kPatterns{"{} films left.", "fold {} of {:.0f}."};
        QCOMPARE(translatedPhrase("fold x of 7.", kPatterns, shouted), std::string("¡FOLD x OF 7.!"));
        QCOMPARE(translatedPhrase("fold x of 7.", kPatterns, {}), std::string("fold x of 7."));
        const Translator unknown = [](std::string_view text) { return std::string(text); };
        QCOMPARE(translatedPhrase("something old", kPatterns, unknown), std::string("something old"));
    }

    void aSentenceIsToldByAnotherProcess() {
        const Sentence sentence = said("{} of {} in {}: left out.", "3 rows", "1,234 films", "list.csv");
        QCOMPARE(sentence.english(), std::string("3 rows of 1,234 films in list.csv: left out."));
        const auto again = Sentence::fromJson(*parseJson(sentence.toJson().dump()));
        QVERIFY(again == sentence);
        QCOMPARE(again->told({}), sentence.english());
        const Translator german = [](std::string_view text) -> std::string {
            return text == "1 where it is named"         ? "1, wo es steht"
                   : text == "{} of {} in {}: left out." ? "{} von {} in {}: entfallen."
                   : text == "{} rows"                   ? "{} Zeilen"
                   : text == "{} films"                  ? "{} Aufnahmen"
                                                         : std::string(text);
        };
        QCOMPARE(again->told(german), std::string("3 Zeilen von 1,234 Aufnahmen in list.csv: entfallen."));
        // A text is one, whatever stands in it.
        const Sentence text("a {b} c");
        QCOMPARE(text.english(), std::string("a {b} c"));
        QVERIFY(Sentence::fromJson(text.toJson()) == text);
        QCOMPARE(Sentence("1 where it is named").told(german), std::string("1, wo es steht"));
        QCOMPARE(said("{}", "2024").told(german), std::string("2024"));
        QCOMPARE(said("{}", "7 {x} y").told(german), std::string("7 {x} y"));
        QVERIFY(!Sentence::fromJson(*parseJson(R"(["{} rows", 3])")));
        QVERIFY(!Sentence::fromJson(*parseJson("[]")));
        // A sentence in another keeps what it was made of.
        const Sentence nested = said("{} of {} in {}: left out.", "1 rows", "2 films", said("{} rows", 7));
        QCOMPARE(nested.english(), std::string("1 rows of 2 films in 7 rows: left out."));
        QCOMPARE(Sentence::fromJson(nested.toJson())->told(german),
                 std::string("1 Zeilen von 2 Aufnahmen in 7 Zeilen: entfallen."));
    }
};

QTEST_APPLESS_MAIN(TestPhrase)
#include "tst_Phrase.moc"
