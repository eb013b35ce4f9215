// What a well-formed DICOM picture means. Expected values are closed forms of PS3.3 and PS3.5.
#include "MakeDicom.h"

#include <QtTest>
#include <zlib.h>

using namespace hilum;
using namespace hilum::imaging;
using namespace hilum::test;

namespace {

std::vector<float> floats(std::initializer_list<double> values) {
    std::vector<float> out;
    for (const double v : values)
        out.push_back(static_cast<float>(v));
    return out;
}

/// Raw deflate, PS3.5 A.5.
ByteVector deflated(const ByteVector& data) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    ByteVector out(deflateBound(&stream, static_cast<uLong>(data.size())));
    stream.next_in = const_cast<Bytef*>(data.data());
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

class tst_DicomRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void syntaxes_data() {
        QTest::addColumn<QByteArray>("syntax");
        QTest::addColumn<bool>("bare");
        for (const char* s : {kExplicit, kImplicit, kBigEndian, kDeflated})
            QTest::newRow(s) << QByteArray(s) << false;
        for (const char* s : {kExplicit, kImplicit, kBigEndian})
            QTest::newRow((QByteArray("bare ") + s).constData()) << QByteArray(s) << true;
    }
    void syntaxes() {
        QFETCH(QByteArray, syntax);
        QFETCH(bool, bare);
        MakeDicom dicom(syntax.toStdString());
        dicom.text(0x00080060, "CS", "DX")
            .image(2, 3, 16, 16, 15, 0)
            .pixels16({0, 1, 255, 256, 40000, 65535});
        const ByteVector bytes = bare                  ? dicom.dataSet()
                                 : syntax == kDeflated ? dicom.file(deflated(dicom.dataSet()))
                                                       : dicom.file();
        const auto film = m_scratch.read(bytes);
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->width, 3);
        QCOMPARE(film->height, 2);
        QCOMPARE(film->values, floats({0, 1, 255, 256, 40000, 65535}));
        QCOMPARE(film->smallest, 0.0F);
        QCOMPARE(film->largest, 65535.0F);
        QCOMPARE(film->bitsStored, 16);
    }

    /// PS3.5 8.1.1: bits above the high bit are not part of the sample; sign sits in the high bit.
    void oddDepths() {
        const auto signed12 = m_scratch.read(
            MakeDicom().image(1, 4, 16, 12, 11, 1).pixels16({0x07FF, 0x0800, 0xF001, 0xFFFF}).file());
        QCOMPARE(outcome(signed12), std::string("ok"));
        QCOMPARE(signed12->values, floats({2047, -2048, 1, -1}));
        const auto highAligned =
            m_scratch.read(MakeDicom().image(1, 2, 16, 12, 15, 0).pixels16({0xABCF, 0x001F}).file());
        QCOMPARE(highAligned->values, floats({0xABC, 1}));
        const auto signed8 =
            m_scratch.read(MakeDicom().image(1, 4, 8, 8, 7, 1).pixels8({0, 127, 128, 255}).file());
        QCOMPARE(signed8->values, floats({0, 127, -128, -1}));
        const auto bits =
            m_scratch.read(MakeDicom().image(2, 5, 1, 1, 0, 0).pixels8({0b00110001, 0b10}).file());
        QCOMPARE(bits->values, floats({1, 0, 0, 0, 1, 1, 0, 0, 0, 1}));
    }

    void rescale() {
        const auto film = m_scratch.read(MakeDicom()
                                             .image(1, 3, 16, 12, 11, 0)
                                             .text(0x00281052, "DS", "-1024")
                                             .text(0x00281053, "DS", "0.5")
                                             .pixels16({0, 1, 4095})
                                             .file());
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->values, floats({-1024, -1023.5, 1023.5}));
        QCOMPARE(film->rangeLow, -1024.0F);
        QCOMPARE(film->rangeHigh, 1023.5F);
        const auto zero = m_scratch.read(MakeDicom()
                                             .image(1, 2, 8, 8, 7, 0)
                                             .text(0x00281052, "DS", "5")
                                             .text(0x00281053, "DS", "0")
                                             .pixels8({3, 9})
                                             .file());
        QCOMPARE(zero->values, floats({3, 9}));
        QCOMPARE(zero->notes.size(), std::size_t{1});
    }

    /// PS3.3 C.11.1.1: values below the first take the first entry, above the last the last; it replaces
    /// rescaling.
    void modalityLut() {
        MakeDicom dicom;
        dicom.image(1, 5, 16, 12, 11, 1)
            .beginSequence(0x00283000)
            .us(0x00283002, {3, 0xFFFF, 16}, "SS")
            .us(0x00283006, {100, 200, 900})
            .endSequence();
        const auto film = m_scratch.read(dicom.pixels16({0x0800, 0x0FFF, 0, 1, 7}).file());
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->values, floats({100, 100, 200, 900, 900}));
        QCOMPARE(film->rangeHigh, 900.0F);
    }

    /// VOI LUT of 4 entries with 8 bits: grey = entry; an explicit window wins over it.
    void voiLut() {
        MakeDicom dicom;
        dicom.image(1, 6, 8, 8, 7, 0)
            .beginSequence(0x00283010)
            .us(0x00283002, {4, 10, 8})
            .us(0x00283006, {0, 10, 200, 255}, "OW")
            .endSequence();
        const auto film = m_scratch.read(dicom.pixels8({0, 10, 11, 12, 13, 99}).file());
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(toGrey(*film).pixels, (ByteVector{0, 0, 10, 200, 255, 255}));
        QCOMPARE(toGrey(*film, VoiWindow{128.0, 256.0, {}, VoiFunction::Linear}).pixels,
                 (ByteVector{0, 10, 11, 12, 13, 99}));
    }

    void windows() {
        const auto film = m_scratch.read(MakeDicom()
                                             .image(1, 2, 16, 12, 11, 0)
                                             .text(0x00281050, "DS", "2048\\40")
                                             .text(0x00281051, "DS", "4096\\400")
                                             .text(0x00281055, "LO", "WIDE\\SOFT")
                                             .pixels16({0, 4095})
                                             .file());
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->windows.size(), std::size_t{2});
        QCOMPARE(film->windows[1].centre, 40.0);
        QCOMPARE(film->windows[1].width, 400.0);
        QCOMPARE(film->windows[1].explanation, std::string("SOFT"));
        QCOMPARE(defaultWindow(*film).width, 4096.0);
        QCOMPARE(toGrey(*film).pixels, (ByteVector{0, 255}));
        const auto broken = m_scratch.read(MakeDicom()
                                               .image(1, 2, 8, 8, 7, 0)
                                               .text(0x00281050, "DS", "10")
                                               .text(0x00281051, "DS", "0")
                                               .pixels8({0, 255})
                                               .file());
        QVERIFY(broken->windows.empty());
    }

    void polarity_data() {
        QTest::addColumn<QByteArray>("photometric");
        QTest::addColumn<QByteArray>("shape");
        QTest::addColumn<bool>("inverted");
        QTest::newRow("MONOCHROME2") << QByteArray("MONOCHROME2") << QByteArray() << false;
        QTest::newRow("IDENTITY") << QByteArray("MONOCHROME2") << QByteArray("IDENTITY") << false;
        QTest::newRow("MONOCHROME1") << QByteArray("MONOCHROME1") << QByteArray() << true;
        QTest::newRow("INVERSE") << QByteArray("MONOCHROME2") << QByteArray("INVERSE") << true;
        QTest::newRow("once, not twice") << QByteArray("MONOCHROME1") << QByteArray("INVERSE") << true;
    }
    void polarity() {
        QFETCH(QByteArray, photometric);
        QFETCH(QByteArray, shape);
        QFETCH(bool, inverted);
        MakeDicom dicom;
        dicom.image(1, 2, 8, 8, 7, 0, photometric.toStdString());
        if (!shape.isEmpty())
            dicom.text(0x20500020, "CS", shape.toStdString());
        const auto film = m_scratch.read(dicom.pixels8({0, 200}).file());
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->values, floats({0, 200})); // never inverted in the values
        QCOMPARE(toGrey(*film).pixels, inverted ? (ByteVector{255, 55}) : (ByteVector{0, 200}));
        QCOMPARE(toGrey(*film, std::nullopt, true).pixels,
                 inverted ? (ByteVector{0, 200}) : (ByteVector{255, 55}));
    }

    void spacing_data() {
        QTest::addColumn<QByteArray>("pixel");
        QTest::addColumn<QByteArray>("imager");
        QTest::addColumn<int>("source");
        QTest::addColumn<double>("rowMm");
        QTest::addColumn<double>("columnMm");
        const int none = static_cast<int>(SpacingSource::None);
        const int pixel = static_cast<int>(SpacingSource::PixelSpacing);
        const int imager = static_cast<int>(SpacingSource::ImagerPixelSpacing);
        QTest::newRow("absent") << QByteArray() << QByteArray() << none << 0.0 << 0.0;
        QTest::newRow("both") << QByteArray("0.143\\0.144") << QByteArray("0.2\\0.2") << pixel << 0.143
                              << 0.144;
        QTest::newRow("zero") << QByteArray("0.000\\0.000") << QByteArray() << none << 0.0 << 0.0;
        QTest::newRow("zero, imager") << QByteArray("0\\0") << QByteArray("0.2\\0.3") << imager << 0.2 << 0.3;
        QTest::newRow("absurd") << QByteArray("33.3\\33.3") << QByteArray() << none << 0.0 << 0.0;
        QTest::newRow("negative") << QByteArray("-0.1\\0.1") << QByteArray() << none << 0.0 << 0.0;
        QTest::newRow("half") << QByteArray("0.1") << QByteArray() << none << 0.0 << 0.0;
        QTest::newRow("text") << QByteArray("a\\b") << QByteArray() << none << 0.0 << 0.0;
    }
    void spacing() {
        QFETCH(QByteArray, pixel);
        QFETCH(QByteArray, imager);
        MakeDicom dicom;
        if (!imager.isEmpty())
            dicom.text(0x00181164, "DS", imager.toStdString());
        dicom.spacing(pixel.toStdString()).image(1, 2, 8, 8, 7, 0).pixels8({1, 2});
        const auto film = m_scratch.read(dicom.file());
        QCOMPARE(outcome(film), std::string("ok"));
        QTEST(static_cast<int>(film->spacing.source), "source");
        QTEST(film->spacing.rowMm, "rowMm");
        QTEST(film->spacing.columnMm, "columnMm");
    }

    /// BT.601 luma: red 76, green 150, blue 29, white 255.
    void colour() {
        const ByteVector rgb{255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255};
        const ByteVector planes{255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255};
        const auto interleaved =
            m_scratch.read(MakeDicom().image(2, 2, 8, 8, 7, 0, "RGB", 3, 0).pixels8(rgb).file());
        const auto planar =
            m_scratch.read(MakeDicom().image(2, 2, 8, 8, 7, 0, "RGB", 3, 1).pixels8(planes).file());
        QCOMPARE(outcome(interleaved), std::string("ok"));
        QCOMPARE(interleaved->values, floats({76, 150, 29, 255}));
        QCOMPARE(planar->values, interleaved->values);
        QCOMPARE(interleaved->notes, std::vector<std::string>{"colour turned to grey"});
        const auto ybr = m_scratch.read(
            MakeDicom().image(1, 2, 8, 8, 7, 0, "YBR_FULL_422", 3, 0).pixels8({7, 9, 128, 128}).file());
        QCOMPARE(ybr->values, floats({7, 9}));
        MakeDicom palette;
        palette.image(1, 3, 8, 8, 7, 0, "PALETTE COLOR");
        for (const std::uint32_t c : {1U, 2U, 3U})
            palette.us(0x00281100 + c, {2, 5, 16});
        palette.us(0x00281201, {0xFFFF, 0}, "OW")
            .us(0x00281202, {0, 0xFFFF}, "OW")
            .us(0x00281203, {0, 0}, "OW");
        const auto mapped = m_scratch.read(palette.pixels8({0, 5, 6}).file());
        QCOMPARE(outcome(mapped), std::string("ok"));
        QCOMPARE(mapped->values, floats({76, 76, 150}));
    }

    void firstOfManyFrames() {
        const auto film = m_scratch.read(
            MakeDicom().frames(3).image(1, 2, 16, 16, 15, 0).pixels16({1, 2, 3, 4, 5, 6}).file());
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->values, floats({1, 2}));
        QCOMPARE(film->frames, 3);
        QCOMPARE(film->notes, std::vector<std::string>{"1 of 3 frames"});
    }

    void tags() {
        MakeDicom dicom;
        dicom.text(0x00080005, "CS", "ISO_IR 100")
            .text(0x00100010, "PN", "M\xFCller<img src='x'>")
            .text(0x00104000, "LT", std::string(1000, 'x'));
        const auto film =
            m_scratch.read(dicom.text(0x00185101, "CS", "PA").image(1, 2, 8, 8, 7, 0).pixels8({1, 2}).file());
        QCOMPARE(outcome(film), std::string("ok"));
        const auto value = [&](const char* key) -> std::string {
            for (const Tag& tag : film->tags) {
                if (tag.key == key)
                    return tag.name + "=" + tag.value;
            }
            return "absent";
        };
        QCOMPARE(value("(0018,5101)"), std::string("ViewPosition=PA"));
        QCOMPARE(value("(0010,0010)"), std::string("PatientName=Müller<img src='x'>"));
        QCOMPARE(value("(0010,4000)"), "PatientComments=" + std::string(256, 'x'));
        QCOMPARE(value("(7fe0,0010)"), std::string("absent"));
    }

private:
    Scratch m_scratch;
};

QTEST_APPLESS_MAIN(tst_DicomRules)
#include "tst_DicomRules.moc"
