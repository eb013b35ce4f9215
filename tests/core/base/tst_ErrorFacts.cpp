// Facts of errors in another language: which pattern is found, and what stands in its places.
#include "base/ErrorFacts.h"

#include <QTest>

#include <map>

using namespace hilum;

class TestErrorFacts : public QObject {
    Q_OBJECT

    /// Knows these texts only.
    static Translator knowing(std::map<std::string, std::string, std::less<>> words) {
        return [words = std::move(words)](std::string_view english) {
            const auto found = words.find(english);
            return found == words.end() ? std::string(english) : found->second;
        };
    }

private Q_SLOTS:
    void aTextWithoutPlacesIsFoundAsItStands() {
        const auto translate = knowing({{"ends after 8 bytes", "8 B"}, {"ends after {} bytes", "? B"}});
        QCOMPARE(toldFacts("ends after 8 bytes", translate), std::string("8 B"));
        QCOMPARE(toldFacts("ends after 9 bytes", translate), std::string("? B")); // a place without braces
        QCOMPARE(toldFacts("something else", translate), std::string("something else"));
        QCOMPARE(toldFacts("ends after 8 bytes", {}), std::string("ends after 8 bytes"));
        QCOMPARE(toldFacts("", translate), std::string());
    }

    void numbersWordsAndWhatFollowsAColonArePlaces() {
        const auto translate = knowing({{"row {} of {}", "R{}/{}"},
                                        {"the tensor “{}” is {} wide", "T({})={}"},
                                        {"the decoder failed: {}", "D<{}>"},
                                        {"line {}: {}", "L{}<{}>"}});
        QCOMPARE(toldFacts("row 12 of 30,000", translate), std::string("R12/30,000"));
        QCOMPARE(toldFacts("the tensor “conv1.weight” is 0.5 wide", translate),
                 std::string("T(conv1.weight)=0.5"));
        QCOMPARE(toldFacts("the decoder failed: code 7, at 3", translate), std::string("D<code 7, at 3>"));
        QCOMPARE(toldFacts("line 4: a quote “x”", translate), std::string("L4<a quote “x”>"));
    }

    /// Some of a pattern's numbers are its own: every choice of places is tried, most places first.
    void aPatternMayHoldNumbersItself() {
        const auto translate = knowing(
            {{"{} pixels, allowed are 64 to 1,024", "{} px: 64–1024"}, {"JPEG 2000 of {} px", "J2K {}"}});
        QCOMPARE(toldFacts("2000 pixels, allowed are 64 to 1,024", translate),
                 std::string("2000 px: 64–1024"));
        QCOMPARE(toldFacts("JPEG 2000 of 7 px", translate), std::string("J2K 7"));
    }

    /// "pos1" is a name, and a stop ends a clause.
    void whatIsNoNumberIsNoPlace() {
        const auto translate = knowing({{"pos1 has {}.", "p{}"}, {"pos{} has {}.", "wrong"}});
        QCOMPARE(toldFacts("pos1 has 3.", translate), std::string("p3"));
    }

    void manyNumbersAreNoTrouble() {
        std::string facts = "values";
        for (int i = 0; i < 1000; ++i)
            facts += ' ' + std::to_string(i);
        QCOMPARE(toldFacts(facts, knowing({})), facts);
        QCOMPARE(toldFacts("an open “quote", knowing({})), std::string("an open “quote"));
    }

    void theyStandInTheSentence() {
        const Error error{ErrorCode::BadFormat, "row 5 is short", "a.csv"};
        const Translator translate = [](std::string_view english) {
            return english == "row {} is short"                        ? std::string("S{}")
                   : english.find("{where}") != std::string_view::npos ? std::string("{where}!{facts}")
                                                                       : std::string(english);
        };
        QCOMPARE(sentence(error, translate), std::string("a.csv! (S5)"));
        QCOMPARE(retold(sentence(error), translate).value_or("?"), std::string("a.csv! (S5)"));
    }
};

QTEST_GUILESS_MAIN(TestErrorFacts)
#include "tst_ErrorFacts.moc"
