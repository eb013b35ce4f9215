// Notes and tags: whole files, bad files, text that people paste.
#include "run/RunMark.h"
#include "tests/support/RunMaker.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace hilum;
using namespace hilum::run;

class TestRunMark : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;
    RunFolder made() {
        return makeRun(m_dir.path().toStdString(), specNamed(RunKind::Pretrain, "run"), m_clock);
    }
    static void put(const RunFolder& folder, const std::string& text) {
        std::ofstream(markFile(folder), std::ios::binary) << text;
    }

private Q_SLOTS:
    void comesBackAsItWas() {
        const RunFolder folder = made();
        QVERIFY(readMark(folder)->empty());
        const RunMark mark{"two\nlines, ä ع", {"seed 1", "to show"}, true};
        QVERIFY(writeMark(folder, mark).ok());
        QVERIFY(*readMark(folder) == mark);
        QVERIFY(writeMark(folder, {}).ok());
        QVERIFY(readMark(folder)->empty());
    }

    void aBrokenFileIsAnErrorAndStays() {
        const RunFolder folder = made();
        for (const char* text :
             {"{\"format\": \"hilum-mark-1\", \"note\": ", "[]", "{}", "{\"format\": 3}", ""}) {
            put(folder, text);
            QVERIFY2(!readMark(folder).ok(), text);
        }
    }

    void whatIsNotOursInAFileIsPassedOver() {
        const RunFolder folder = made();
        put(folder,
            R"({"format": "hilum-mark-1", "note": 7, "tags": ["a", 3, " a ", "", "b"], "archived": "yes"})");
        const auto mark = readMark(folder);
        QVERIFY(mark.ok());
        QVERIFY(mark->note.empty());
        QCOMPARE(mark->tags, (std::vector<std::string>{"a", "b"}));
        QVERIFY(!mark->archived);
    }

    void aLongNoteIsCutBetweenCharacters() {
        const RunFolder folder = made();
        std::string note(kLongestNote - 1, 'x');
        note += "ä"; // two bytes, of which one would fit
        QVERIFY(writeMark(folder, {note, {}, false}).ok());
        QCOMPARE(readMark(folder)->note, std::string(kLongestNote - 1, 'x'));
    }

    void aRunThatHasGoneIsNotMadeAgain() {
        const RunFolder folder = made();
        std::filesystem::remove_all(folder.path);
        QCOMPARE(writeMark(folder, {"n", {}, false}).error().code, ErrorCode::NotFound);
        QVERIFY(!std::filesystem::exists(folder.path));
    }

    void tagsAreSplitAtCommasOfBothScripts() {
        using Tags = std::vector<std::string>;
        QCOMPARE(tagsFrom(" seed 1 ,to show, seed 1,,"), (Tags{"seed 1", "to show"}));
        QCOMPARE(tagsFrom("أول، ثان\nثالث"), (Tags{"أول", "ثان", "ثالث"}));
        QCOMPARE(tagsFrom(""), Tags{});
        QCOMPARE(tagsFrom(" , \n"), Tags{});
        QCOMPARE(tagsFrom(std::string(500, 'x')).front().size(), kLongestTag);
        std::string many;
        for (int i = 0; i < 50; ++i)
            many += std::to_string(i) + ",";
        QCOMPARE(tagsFrom(many).size(), kMostTags);
        QCOMPARE(tagsFrom(tagsText({"a b", "c"})), (Tags{"a b", "c"}));
    }
};

QTEST_GUILESS_MAIN(TestRunMark)
#include "tst_RunMark.moc"
