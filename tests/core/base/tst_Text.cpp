#include "base/Text.h"

#include <QTest>
#include <algorithm>

#include <limits>
#include <set>
#include <vector>

using namespace hilum;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsSentence();
    void namesTheDiskThatIsFull();
    void translatesBeforeFilling();
    void whatWasSaidIsRetold();
    void dataIsNoPattern();
    void counts();
    void durations_data();
    void durations();
    void bytes_data();
    void bytes();
};

void TestText::everyCodeHasItsSentence() {
    std::set<std::string_view> names;
    std::set<std::string> sentences;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        QVERIFY(codeFromName(codeName(code)) == code);
        names.insert(codeName(code));
        const std::string full = sentence({code, "12 of 30 facts", "/data/film.png"});
        QVERIFY2(full.find("“/data/film.png”") != std::string::npos, full.c_str());
        QVERIFY2(full.find(" (12 of 30 facts)") != std::string::npos, full.c_str());
        for (const std::string& text :
             {full, sentence({code, ""}), sentence({code, "", "x"}), sentence({code, "x"}),
              sentenceForLog({code, "x", "/data/film.png"})}) {
            // At least two sentences: what happened, and what to do.
            QVERIFY2(text.ends_with('.') && text.find(". ") != std::string::npos, text.c_str());
            QVERIFY2(text.find('{') == std::string::npos && text.find("()") == std::string::npos,
                     text.c_str());
        }
        const std::string log = sentenceForLog({code, "12 facts", "/data/film.png"});
        QVERIFY2(log.find("film.png") == std::string::npos && log.find("12 facts") != std::string::npos,
                 log.c_str());
        sentences.insert(full);
    }
    QCOMPARE(names.size(), static_cast<std::size_t>(ErrorCode::Internal) + 1);
    QCOMPARE(sentences.size(), names.size());
    QCOMPARE(codeName(ErrorCode::NotFound), std::string_view("not-found"));
    QVERIFY(!codeFromName("no-such-code"));
}

void TestText::namesTheDiskThatIsFull() {
    QCOMPARE(
        sentence({ErrorCode::DiskFull, "1.2 MB free", "/runs/7/run.db"}),
        std::string(
            "The disk is full: “/runs/7/run.db” could not be written (1.2 MB free). Free some space on its "
            "volume, then continue."));
}

void TestText::whatWasSaidIsRetold() {
    const Translator shorter = [](std::string_view english) {
        return std::string(english.find("{where}") == std::string_view::npos ? "X{facts}"
                                                                             : "{where}:{facts}");
    };
    for (const auto& error : {Error{ErrorCode::Truncated, "at byte 12", "a.png"},
                              Error{ErrorCode::DiskFull, "", "b.png"}, Error{ErrorCode::DiskFull, "full"}})
        QCOMPARE(retold(sentence(error), shorter).value_or("?"), sentence(error, shorter));
    QVERIFY(!retold("something else", shorter));
}

void TestText::translatesBeforeFilling() {
    std::vector<std::string> asked;
    const Translator translate = [&](std::string_view english) {
        asked.emplace_back(english);
        return english == "0 bytes" ? std::string("nichts") : std::string("{facts} voll: {where}");
    };
    QCOMPARE(sentence({ErrorCode::DiskFull, "0 bytes", "a"}, translate), std::string(" (nichts) voll: a"));
    QCOMPARE(asked.size(), std::size_t{2}); // the facts are asked for by themselves
    std::ranges::sort(asked, {}, &std::string::size);
    QCOMPARE(asked[0], std::string("0 bytes"));
    std::swap(asked[0], asked[1]);
    QVERIFY(asked[0].find("{where}") != std::string::npos && asked[0].find("{facts}") != std::string::npos);
}

void TestText::dataIsNoPattern() {
    const std::string text = sentence({ErrorCode::Truncated, "{where}", "{facts}\x1B[2J\n"});
    QVERIFY2(text.starts_with("“{facts} [2J ” ends too early ({where})."), text.c_str());
}

void TestText::counts() {
    QCOMPARE(countText(0), std::string("0"));
    QCOMPARE(countText(999), std::string("999"));
    QCOMPARE(countText(1004), std::string("1,004"));
    QCOMPARE(countText(112120), std::string("112,120"));
    QCOMPARE(countText(-1234567), std::string("-1,234,567"));
    QCOMPARE(countText(std::numeric_limits<std::int64_t>::min()), std::string("-9,223,372,036,854,775,808"));
}

void TestText::durations_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0.0 s";
    QTest::newRow("short") << 1.24 << "1.2 s";
    QTest::newRow("not 10.0 s") << 9.96 << "10 s";
    QTest::newRow("seconds") << 45.0 << "45 s";
    QTest::newRow("not 60 s") << 59.6 << "1 min 00 s";
    QTest::newRow("minutes") << 200.0 << "3 min 20 s";
    QTest::newRow("not 60 min") << 3599.7 << "1 h 00 min";
    QTest::newRow("hours") << 7500.0 << "2 h 05 min";
    QTest::newRow("not 1 h 60 min") << 7199.0 << "2 h 00 min";
    QTest::newRow("days") << 360000.0 << "100 h 00 min";
    QTest::newRow("negative") << -45.0 << "-45 s";
    QTest::newRow("unknown") << std::numeric_limits<double>::quiet_NaN() << "–";
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << "–";
}

void TestText::durations() {
    QFETCH(const double, seconds);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(durationText(seconds)), text);
}

void TestText::bytes_data() {
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0 bytes";
    QTest::newRow("one") << 1.0 << "1 byte";
    QTest::newRow("bytes") << 999.0 << "999 bytes";
    QTest::newRow("kB") << 1000.0 << "1.0 kB";
    QTest::newRow("not 1000.0 kB") << 999'960.0 << "1.0 MB";
    QTest::newRow("GB") << 1.2e9 << "1.2 GB";
    QTest::newRow("beyond") << 2.5e21 << "2500.0 EB";
    QTest::newRow("unknown") << std::numeric_limits<double>::quiet_NaN() << "–";
}

void TestText::bytes() {
    QFETCH(const double, amount);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(bytesText(amount)), text);
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_Text.moc"
