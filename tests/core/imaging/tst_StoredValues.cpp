// The way back from values to what a file stores (PS3.3 C.11.1): rescaling is undone, a table is not and
// keeps the stored numbers, colour has no single one.
#include "MakeDicom.h"

#include <QtTest>
#include <array>
#include <map>
#include <numeric>

using namespace hilum;
using namespace hilum::imaging;
using namespace hilum::test;
namespace fs = std::filesystem;

namespace {

/// 0 … n − 1 as 16-bit pixels of one row.
std::vector<int> counting(int n) {
    std::vector<int> values(static_cast<std::size_t>(n));
    std::iota(values.begin(), values.end(), 0);
    return values;
}

} // namespace

class tst_StoredValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutALutTheyAreTheValues() {
        const auto film = m_scratch.read(
            MakeDicom().image(1, 4, 16, 12, 11, 1).pixels16({0x07FF, 0x0800, 0xF001, 0xFFFF}).file());
        QCOMPARE(outcome(film), std::string("ok"));
        QVERIFY(film->stored.kept.empty());
        for (int x = 0; x < 4; ++x)
            QCOMPARE(film->storedAt(x, 0), std::optional(double{film->at(x, 0)}));
    }

    void rescalingIsUndone_data() {
        QTest::addColumn<QByteArray>("slope");
        QTest::addColumn<QByteArray>("intercept");
        QTest::newRow("shifted") << QByteArray("1") << QByteArray("-1024");
        QTest::newRow("half") << QByteArray("0.5") << QByteArray("-1000");
        QTest::newRow("a third") << QByteArray("0.333333") << QByteArray("0.1");
        QTest::newRow("downwards") << QByteArray("-1") << QByteArray("65535");
        QTest::newRow("fine") << QByteArray("5.6120501942e-06") << QByteArray("0");
    }
    void rescalingIsUndone() {
        QFETCH(QByteArray, slope);
        QFETCH(QByteArray, intercept);
        constexpr int kColumns = 4096;
        const auto film = m_scratch.read(MakeDicom()
                                             .image(1, kColumns, 16, 16, 15, 0)
                                             .text(0x00281052, "DS", intercept.toStdString())
                                             .text(0x00281053, "DS", slope.toStdString())
                                             .pixels16(counting(kColumns))
                                             .file());
        QCOMPARE(outcome(film), std::string("ok"));
        QVERIFY(film->stored.kept.empty()); // no copy of the pixels is needed for it
        for (int x = 0; x < kColumns; ++x)
            QCOMPARE(film->storedAt(x, 0), std::optional(double(x)));
    }

    // 1000 + 1e-6 · n: neighbours are one float. The stored numbers must not be lost for it.
    void tooFineForAFloatIsKept() {
        constexpr int kColumns = 64;
        const auto film = m_scratch.read(MakeDicom()
                                             .image(1, kColumns, 16, 12, 11, 0)
                                             .text(0x00281052, "DS", "1000")
                                             .text(0x00281053, "DS", "0.000001")
                                             .pixels16(counting(kColumns))
                                             .file());
        QCOMPARE(film->at(10, 0), film->at(11, 0));
        for (int x = 0; x < kColumns; ++x)
            QCOMPARE(film->storedAt(x, 0), std::optional(double(x)));
    }

    // Values below the first entry and above the last share one: the table cannot be read backwards.
    void aTableKeepsThem() {
        MakeDicom dicom;
        dicom.image(1, 5, 16, 12, 11, 1)
            .beginSequence(0x00283000)
            .us(0x00283002, {3, 0xFFFF, 16}, "SS")
            .us(0x00283006, {100, 200, 900})
            .endSequence();
        const auto film = m_scratch.read(dicom.pixels16({0x0800, 0x0FFF, 0, 1, 7}).file());
        QCOMPARE(film->at(0, 0), 100.0F);
        const std::array expected{-2048.0, -1.0, 0.0, 1.0, 7.0};
        for (int x = 0; x < 5; ++x)
            QCOMPARE(film->storedAt(x, 0), std::optional(expected[static_cast<std::size_t>(x)]));
    }

    void colourHasNone() {
        const auto film = m_scratch.read(
            MakeDicom().image(1, 2, 8, 8, 7, 0, "RGB", 3, 0).pixels8({10, 20, 30, 40, 50, 60}).file());
        QCOMPARE(outcome(film), std::string("ok"));
        QVERIFY(!film->storedAt(0, 0));
    }

    // A real Modality LUT Sequence on 10 bits: one stored number, one value.
    void realTables() {
        const QByteArray root = qgetenv("HILUM_TEST_DATA");
        const fs::path file =
            fs::path(root.toStdString()) / "dicom/other_radiograph/CR-ModalitySequenceLUT.dcm";
        if (root.isEmpty() || !fs::exists(file))
            QSKIP("HILUM_TEST_DATA names no folder with the real films");
        const auto film = read(file);
        QCOMPARE(outcome(film), std::string("ok"));
        std::map<double, float> valueOf;
        for (int y = 0; y < film->height; y += 7) {
            for (int x = 0; x < film->width; x += 5) {
                const auto stored = film->storedAt(x, y);
                QVERIFY(stored && *stored >= 0.0 && *stored <= 1023.0); // 10 bits
                const auto [known, isNew] = valueOf.emplace(*stored, film->at(x, y));
                QCOMPARE(known->second, film->at(x, y));
                Q_UNUSED(isNew);
            }
        }
        QVERIFY(valueOf.size() > 100);
    }

private:
    Scratch m_scratch;
};

QTEST_MAIN(tst_StoredValues)
#include "tst_StoredValues.moc"
