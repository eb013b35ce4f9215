// Expected values: the examples of NIST FIPS 180-2, appendix B, and for no bytes NIST's CAVP
// (SHA256ShortMsg).
#include "base/AtomicFile.h"
#include "base/Sha256.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace hilum;

class TestSha256 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meetsTheExamples() {
        QCOMPARE(sha256Of(std::string("abc")), kAbc);
        QCOMPARE(sha256Of(std::string()),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256Of(std::string("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(sha256Of(std::string(1'000'000, 'a')), kMillion);
    }

    void takesPieces() {
        const std::string text(1'000'000, 'a');
        Sha256 hash;
        for (std::size_t at = 0; at < text.size(); at += 997)
            hash.add(text.data() + at, std::min<std::size_t>(997, text.size() - at));
        Sha256 moved = std::move(hash);
        QCOMPARE(moved.hex(), kMillion);
        QCOMPARE(moved.hex(), std::string()); // once only
    }

    void hashesFiles() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("a").toStdString();
        QVERIFY(writeFileAtomically(file, std::string(1'000'000, 'a')));
        QCOMPARE(sha256OfFile(file).value(), kMillion);
        QVERIFY(sha256OfFile(file + "b").error().code == ErrorCode::NotFound);
        QVERIFY(sha256OfFile(folder.path().toStdString()).error().code == ErrorCode::Unreadable);
    }

private:
    const std::string kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    const std::string kMillion = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
};

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_Sha256.moc"
