// What people write on films, as a file.
#include "data/FilmNotes.h"

#include "base/AtomicFile.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace hilum;
using namespace hilum::data;

class TestFilmNotes : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path file() const { return notesFile(m_folder.path().toStdString()); }

private Q_SLOTS:
    void cleanup() { std::filesystem::remove(file()); }

    void withoutAFileThereIsNothing() {
        const auto notes = readNotes(file());
        QVERIFY(notes.ok());
        QVERIFY(notes->labelWrong.empty() && notes->notes.empty());
    }

    void whatIsWrittenIsReadAgain() {
        const FilmNote note{{7, "aa"}, "Mind the line.\n\"Quoted\", عربي", {"line", "teaching"}};
        QVERIFY(changeNotes(file(), [&](FilmNotes& notes) {
                    notes.labelWrong.push_back({3, "bb"});
                    notes.notes.push_back(note);
                }).ok());
        QVERIFY(changeNotes(file(), [](FilmNotes& notes) { notes.labelWrong.push_back({4, ""}); }).ok());
        const auto notes = readNotes(file());
        QVERIFY(notes.ok());
        QCOMPARE(notes->labelWrong, (std::vector<FilmRef>{{3, "bb"}, {4, ""}}));
        QCOMPARE(notes->notes, std::vector<FilmNote>{note});
    }

    void filesWithoutNotesAreStillRead() {
        QVERIFY(
            writeFileAtomically(file(), R"({"format":"hilum-tags-1","labelWrong":[{"film":5,"hash":"x"}]})")
                .ok());
        QCOMPARE(readNotes(file())->labelWrong, (std::vector<FilmRef>{{5, "x"}}));
    }

    void somethingElseIsLeftAlone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("spoiled");
        QTest::newRow("another kind") << QByteArray(R"({"format":"other","labelWrong":[]})");
        QTest::newRow("notes that are no list")
            << QByteArray(R"({"format":"hilum-tags-1","labelWrong":[],"notes":{}})");
        QTest::newRow("a note without its film")
            << QByteArray(R"({"format":"hilum-tags-1","labelWrong":[],"notes":[{"text":"x"}]})");
    }
    void somethingElseIsLeftAlone() {
        QFETCH(QByteArray, text);
        QVERIFY(writeFileAtomically(file(), text.toStdString()).ok());
        QVERIFY(!readNotes(file()).ok());
        QVERIFY(!changeNotes(file(), [](FilmNotes& notes) { notes.labelWrong.push_back({1, ""}); }).ok());
        QCOMPARE(QByteArray::fromStdString(*readFile(file())), text);
    }

    void writersAtOnceLoseNothing() {
        std::vector<std::thread> writers;
        for (int w = 0; w < 4; ++w)
            writers.emplace_back([this, w] {
                for (int i = 0; i < 5; ++i)
                    (void)changeNotes(file(), [&](FilmNotes& notes) {
                        notes.notes.push_back({{10 * w + i, ""}, "note", {}});
                    });
            });
        for (std::thread& writer : writers)
            writer.join();
        QCOMPARE(readNotes(file())->notes.size(), std::size_t(20));
    }

    void tagsAreClean() {
        QCOMPARE(cleanTag("  two \t\n words "), std::string("two words"));
        QCOMPARE(cleanTag(" \n"), std::string());
        const std::string arabic =
            cleanTag(QStringLiteral("ص").repeated(500).toStdString()); // two bytes each
        QVERIFY(arabic.size() <= kLongestTag);
        QVERIFY(QString::fromStdString(arabic).count(QStringLiteral("ص")) == qsizetype(kLongestTag / 2));
        const std::string odd = cutNote("a" + QStringLiteral("ص").repeated(20'000).toStdString());
        QVERIFY(odd.size() <= kLongestNote);
        QVERIFY(!QString::fromStdString(odd).contains(QChar::ReplacementCharacter));
    }
};

QTEST_GUILESS_MAIN(TestFilmNotes)
#include "tst_FilmNotes.moc"
