#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Rng.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace hilum;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buildsWhatTheLibraryBuilds();
    void refuses_data();
    void refuses();
    void limitsDepth();
    void takesManyKeys();
    void survivesDamagedText();
    void writesAndReads();
    void limitsLength();
};

namespace {

const std::string kSample =
    R"( {"z": [1, -2, 3.5e-3, 18446744073709551615, true, false, null, "é\n\u20ac", {}, []],
  "a": {"b": {"c": [[[]]]}}, "": ""} )";

std::string repeated(const std::string& text, int n) {
    std::string out;
    for (int i = 0; i < n; ++i)
        out += text;
    return out;
}

} // namespace

void TestJson::buildsWhatTheLibraryBuilds() {
    const auto value = parseJson(kSample);
    QVERIFY(value);
    QVERIFY(value.value() == Json::parse(kSample));   // the library's own builder
    QCOMPARE(value->begin().key(), std::string("z")); // the order of the file
    QVERIFY(value->at("z").at(3).get<std::uint64_t>() == std::numeric_limits<std::uint64_t>::max());
    for (const char* scalar : {"1", "\"text\"", "null", "true", "\xEF\xBB\xBF[]"})
        QVERIFY(parseJson(scalar).value() == Json::parse(scalar));
}

void TestJson::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("fact");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("line 1");
    QTest::newRow("blanks") << QByteArray("\n\n ") << QByteArray("line 3");
    QTest::newRow("twice") << QByteArray("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}")
                           << QByteArray("line 3: the key “a”");
    QTest::newRow("twice below") << QByteArray("[{\"k\":{\"x\":1,\"x\":1}}]") << QByteArray("the key “x”");
    QTest::newRow("twice by escape") << QByteArray("{\"a\":1,\"\\u0061\":1}") << QByteArray("the key “a”");
    QTest::newRow("cut off") << QByteArray("{\"a\":\n[1, 2") << QByteArray("line 2");
    QTest::newRow("comma") << QByteArray("[1,\n2,\n]") << QByteArray("line 3");
    QTest::newRow("comment") << QByteArray("[1] // x") << QByteArray("line 1");
    QTest::newRow("two values") << QByteArray("{}\n{}") << QByteArray("line 2");
    QTest::newRow("NaN") << QByteArray("[NaN]") << QByteArray("line 1");
    QTest::newRow("out of range") << QByteArray("[1e999]") << QByteArray("out of range");
    QTest::newRow("no UTF-8") << QByteArray("[\"\xC3\x28\"]") << QByteArray("line 1");
    QTest::newRow("half a surrogate") << QByteArray("[\"\\uD800\"]") << QByteArray("line 1");
    QTest::newRow("bare control character") << QByteArray("[\"a\tb\"]") << QByteArray("line 1");
    QTest::newRow("byte 0") << QByteArray("[1,\n2]\0hidden", 13) << QByteArray("line 2: a byte 0");
}

void TestJson::refuses() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, fact);
    const auto value = parseJson(text.toStdString(), "spec.json");
    QVERIFY(!value);
    QVERIFY(value.error().code == ErrorCode::BadFormat);
    QCOMPARE(value.error().where, std::string("spec.json"));
    QVERIFY2(value.error().detail.find(fact.toStdString()) != std::string::npos,
             value.error().detail.c_str());
}

void TestJson::limitsDepth() {
    QVERIFY(parseJson(repeated("[", 32) + repeated("]", 32)));
    QVERIFY(parseJson(repeated("{\"a\":", 32) + "1" + repeated("}", 32)));
    for (const std::string& bomb : {repeated("[", 33) + repeated("]", 33), repeated("[", 1'000'000),
                                    repeated("{\"a\":", 1'000'000), repeated("[{\"a\":", 100'000)}) {
        const auto value = parseJson(bomb);
        QVERIFY(!value);
        QVERIFY(value.error().code == ErrorCode::TooLarge);
    }
}

void TestJson::takesManyKeys() {
    // The library's builder needs n^2 / 2 comparisons for this, which is why base has its own.
    std::string text = "{";
    constexpr int kKeys = 200'000;
    for (int i = 0; i < kKeys; ++i)
        text += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":" + std::to_string(i);
    const auto value = parseJson(text + "}");
    QVERIFY(value);
    QCOMPARE(value->size(), std::size_t{kKeys});
    QVERIFY(!parseJson(text + ",\"k0\":1}"));
}

void TestJson::survivesDamagedText() {
    Rng rng(1, "damage");
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text = kSample;
        for (int n = 0; n < 3; ++n)
            text[rng.below(static_cast<std::uint32_t>(text.size()))] = static_cast<char>(rng.below(256));
        const auto value = parseJson(text);
        // Whatever is taken is what the library takes too; it may refuse less (keys that occur twice).
        const Json other = Json::parse(text, nullptr, false);
        if (value)
            QVERIFY(!other.is_discarded() && value.value() == other);
        else
            ++refused;
    }
    QVERIFY(refused > 1000);
}

void TestJson::writesAndReads() {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("a.json").toStdString();
    const Json value = Json::parse(kSample);
    QVERIFY(writeJson(file, value));
    QVERIFY(readJson(file).value() == value);
    QVERIFY(writeJson(file, Json{{"name", "\xFF.png"}})); // a file name that is no UTF-8
    QCOMPARE(readJson(file)->at("name").get<std::string>(), std::string("\uFFFD.png"));
    QVERIFY(readJson(file + "x").error().code == ErrorCode::NotFound);
    QVERIFY(writeFileAtomically(file, "{"));
    QCOMPARE(readJson(file).error().where, file);
}

void TestJson::limitsLength() {
    const std::string text(100'000'001, ' ');
    const auto value = parseJson(text);
    QVERIFY(!value);
    QVERIFY(value.error().code == ErrorCode::TooLarge);
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_Json.moc"
