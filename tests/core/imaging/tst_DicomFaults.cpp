// Hostile, lying and broken DICOM streams: refused with a code, never a crash, never the memory that they
// claim.
#include "MakeDicom.h"

#include "base/Rng.h"

#include <QtTest>
#include <sys/resource.h>
#include <zlib.h>

using namespace hilum;
using namespace hilum::imaging;
using namespace hilum::test;

namespace {

MakeDicom nested(int depth, bool closed, const char* syntax = kExplicit) {
    MakeDicom dicom(syntax);
    dicom.text(0x00080005, "CS", "ISO_IR 100");
    for (int i = 0; i < depth; ++i)
        dicom.beginSequence(0x00081140);
    for (int i = 0; closed && i < depth; ++i)
        dicom.endSequence();
    return dicom.image(1, 2, 8, 8, 7, 0).pixels8({1, 2});
}

/// Sequences of defined length, each inside the last.
ByteVector nestedDefined(int depth) {
    ByteVector inner;
    for (int i = 0; i < depth; ++i) {
        MakeDicom level;
        level.header(0x00081140, "SQ", static_cast<std::uint32_t>(inner.size() + 8))
            .itemTag(0xFFFEE000U, static_cast<std::uint32_t>(inner.size()));
        ByteVector next = level.dataSet();
        next.insert(next.end(), inner.begin(), inner.end());
        inner = std::move(next);
    }
    return inner;
}

long residentPeakKb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class tst_DicomFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nestingUpToTheLimit() {
        QCOMPARE(outcome(m_scratch.read(nested(64, true).file())), std::string("ok"));
        QCOMPARE(outcome(m_scratch.read(nested(65, true).file())), std::string("too-large"));
    }

    /// 20,000 nested sequences crash DCMTK 3.6.7; every way to write them must be seen before it.
    void nestedBombs() {
        for (const char* syntax : {kExplicit, kImplicit, kBigEndian}) {
            QCOMPARE(outcome(m_scratch.read(nested(20000, true, syntax).file())), std::string("too-large"));
            QCOMPARE(outcome(m_scratch.read(nested(20000, false, syntax).file())), std::string("too-large"));
            QCOMPARE(outcome(m_scratch.read(nested(20000, true, syntax).dataSet())),
                     std::string("too-large"));
        }
        QCOMPARE(outcome(m_scratch.read(MakeDicom().file(nestedDefined(5000)))), std::string("too-large"));
        // A syntax that the data do not follow must not hide them.
        QCOMPARE(outcome(m_scratch.read(MakeDicom(kExplicit).file(nested(20000, true, kImplicit).dataSet()))),
                 std::string("too-large"));
        const auto wrong =
            outcome(m_scratch.read(MakeDicom(kImplicit).file(nested(20000, true, kExplicit).dataSet())));
        QVERIFY2(wrong != "ok", wrong.c_str());
        const auto swapped =
            outcome(m_scratch.read(MakeDicom(kBigEndian).file(nested(20000, true, kExplicit).dataSet())));
        QVERIFY2(swapped != "ok", swapped.c_str());
    }

    void unknownSequencesAreImplicitInside() {
        MakeDicom inside(kImplicit);
        for (int i = 0; i < 20000; ++i)
            inside.beginSequence(0x00081140);
        MakeDicom dicom;
        dicom.header(0x00090010, "UN", 0xFFFFFFFFU).itemTag(0xFFFEE000U, 0xFFFFFFFFU).raw(inside.dataSet());
        QCOMPARE(outcome(m_scratch.read(dicom.file())), std::string("too-large"));
    }

    void lyingSizes() {
        const long before = residentPeakKb();
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom().image(65535, 65535, 16, 16, 15, 0).pixels16({1, 2}).file())),
            std::string("too-large"));
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom().image(8000, 8000, 16, 16, 15, 0).pixels16({1, 2}).file())),
            std::string("truncated"));
        QCOMPARE(outcome(m_scratch.read(
                     MakeDicom(kRle).image(8000, 8000, 16, 16, 15, 0).fragment(ByteVector(100, 0)).file())),
                 std::string("truncated"));
        const ByteVector jpeg = encodeJpeg(GreyImage(16, 16, 99).view(), 90).value();
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom(kBaseline).image(16, 16, 8, 8, 7, 0).fragment(jpeg).file())),
            std::string("ok"));
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom(kBaseline).image(8000, 8000, 8, 8, 7, 0).fragment(jpeg).file())),
            std::string("bad-format"));
        QCOMPARE(outcome(m_scratch.read(MakeDicom(kBaseline).image(16, 8, 8, 8, 7, 0).fragment(jpeg).file())),
                 std::string("bad-format"));
        QCOMPARE(outcome(m_scratch.read(
                     MakeDicom(kBaseline).image(16, 16, 8, 8, 7, 0, "RGB", 3, 0).fragment(jpeg).file())),
                 std::string("bad-format"));
        QCOMPARE(outcome(m_scratch.read(
                     MakeDicom(kJpeg2000).image(8000, 8000, 8, 8, 7, 0).fragment(ByteVector(100, 0)).file())),
                 std::string("truncated"));
        QCOMPARE(outcome(m_scratch.read(MakeDicom().image(0, 0, 8, 8, 7, 0).pixels8({1, 2}).file())),
                 std::string("bad-format"));
        QVERIFY2(residentPeakKb() - before < 64 * 1024, "memory was given to a claim");
    }

    /// Attributes that contradict each other must not make the reader walk beyond the pixel data.
    void contradictions() {
        const ByteVector few(64, 1);
        QCOMPARE(outcome(m_scratch.read(
                     MakeDicom().image(8, 8, 24, 24, 23, 0).pixels8(ByteVector(192, 1)).file())),
                 std::string("unsupported"));
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom().image(8, 12, 8, 8, 7, 0, "YBR_FULL_422").pixels8(few).file())),
            std::string("truncated"));
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom().image(8, 8, 8, 8, 7, 0, "YBR_FULL_422").pixels8(few).file())),
            std::string("ok"));
        QCOMPARE(outcome(m_scratch.read(MakeDicom().image(8, 8, 8, 16, 15, 0).pixels8(few).file())),
                 std::string("ok"));
        QCOMPARE(outcome(m_scratch.read(MakeDicom().image(8, 8, 8, 0, 200, 1).pixels8(few).file())),
                 std::string("ok"));
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom().image(8, 8, 8, 8, 7, 0, "PALETTE COLOR").pixels8(few).file())),
            std::string("bad-format"));
        QCOMPARE(outcome(m_scratch.read(MakeDicom().image(8, 8, 1, 1, 0, 0, "RGB", 3).pixels8(few).file())),
                 std::string("ok"));
        QCOMPARE(outcome(m_scratch.read(
                     MakeDicom().image(8, 8, 8, 8, 7, 0, "RGB", 4).pixels8(ByteVector(256, 1)).file())),
                 std::string("unsupported"));
    }

    void lyingFrames() {
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom().frames(3).image(1, 2, 8, 8, 7, 0).pixels8({1, 2}).file())),
            std::string("truncated"));
        QCOMPARE(outcome(m_scratch.read(
                     MakeDicom().frames(2000000000).image(1, 2, 8, 8, 7, 0).pixels8({1, 2}).file())),
                 std::string("too-large"));
    }

    void lyingLengths() {
        MakeDicom dicom;
        dicom.header(0x00080060, "UT", 0xFFFFFFF0U).image(1, 2, 8, 8, 7, 0).pixels8({1, 2});
        QCOMPARE(outcome(m_scratch.read(dicom.file())), std::string("truncated"));
        MakeDicom sequence;
        sequence.header(0x00081140, "SQ", 0x7FFFFFF0U)
            .itemTag(0xFFFEE000U, 0x7FFFFF00U)
            .image(1, 2, 8, 8, 7, 0)
            .pixels8({1, 2});
        QCOMPARE(outcome(m_scratch.read(sequence.file())), std::string("truncated"));
    }

    void deflateBomb() {
        const ByteVector zeros(32 << 20, 0);
        uLongf size = compressBound(zeros.size());
        ByteVector packed(size);
        compress2(packed.data(), &size, zeros.data(), zeros.size(), 9);
        const ByteVector raw(packed.begin() + 2,
                             packed.begin() + static_cast<std::ptrdiff_t>(size) - 4); // without zlib's frame
        Limits limits;
        limits.maxFileBytes = 1 << 20;
        QCOMPARE(outcome(m_scratch.read(MakeDicom(kDeflated).file(raw), limits)), std::string("too-large"));
        const ByteVector half(raw.begin(), raw.begin() + static_cast<std::ptrdiff_t>(raw.size() / 2));
        QCOMPARE(outcome(m_scratch.read(MakeDicom(kDeflated).file(half))), std::string("truncated"));
    }

    void everyTruncationIsFound() {
        const ByteVector native = MakeDicom()
                                      .text(0x00080060, "CS", "DX")
                                      .beginSequence(0x00081140)
                                      .text(0x00081150, "UI", "1.2")
                                      .endSequence()
                                      .image(4, 4, 16, 16, 15, 0)
                                      .pixels16(std::vector<int>(16, 7))
                                      .file();
        const ByteVector jpeg = encodeJpeg(GreyImage(16, 16, 99).view(), 90).value();
        const ByteVector packed = MakeDicom(kBaseline).image(16, 16, 8, 8, 7, 0).fragment(jpeg).file();
        for (const ByteVector& whole : {native, packed}) {
            QCOMPARE(outcome(m_scratch.read(whole)), std::string("ok"));
            // Only the closing delimiter (8 bytes) of encapsulated data may be missing.
            const std::size_t needed = whole.size() - (&whole == &native ? 0 : 8);
            for (std::size_t n = 0; n < whole.size() - 8; ++n) {
                const auto result =
                    m_scratch.read(ByteVector(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n)));
                QVERIFY2(!result,
                         qPrintable(QString("%1 of %2 bytes were taken for a picture").arg(n).arg(needed)));
            }
        }
    }

    void bytesBehindThePicture() {
        ByteVector bytes = MakeDicom().image(1, 2, 8, 8, 7, 0).pixels8({1, 2}).file();
        for (const std::size_t extra : {1U, 7U, 8U, 100U, 4096U}) {
            ByteVector longer = bytes;
            longer.resize(bytes.size() + extra, 0);
            QCOMPARE(outcome(m_scratch.read(longer)), std::string("ok"));
        }
    }

    void notAPicture() {
        QCOMPARE(outcome(m_scratch.read(MakeDicom().text(0x00080060, "CS", "SR").file())),
                 std::string("not-an-image"));
        QCOMPARE(outcome(m_scratch.read({})), std::string("not-an-image"));
        QCOMPARE(outcome(m_scratch.read(ByteVector(2000, 0))), std::string("not-an-image"));
        QCOMPARE(outcome(m_scratch.read(
                     MakeDicom("1.2.840.10008.1.2.4.102").image(1, 2, 8, 8, 7, 0).fragment({1, 2}).file())),
                 std::string("unsupported"));
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom("1.2.3.4.5").image(1, 2, 8, 8, 7, 0).pixels8({1, 2}).file())),
            std::string("unsupported"));
        QCOMPARE(
            outcome(m_scratch.read(MakeDicom().image(1, 2, 64, 64, 63, 0).pixels8(ByteVector(16, 0)).file())),
            std::string("unsupported"));
        QCOMPARE(outcome(read("/nonexistent/film.dcm")), std::string("not-found"));
        QCOMPARE(outcome(read("/tmp")), std::string("unreadable"));
    }

    /// Any outcome is right, but a picture must be whole. Keyed numbers: a failure can be repeated.
    void randomDamage() {
        const ByteVector jpeg = encodeJpeg(GreyImage(16, 16, 99).view(), 90).value();
        const std::vector<ByteVector> seeds{
            nested(3, true).file(),
            nested(3, true, kImplicit).dataSet(),
            nested(3, true, kBigEndian).file(),
            MakeDicom(kBaseline).image(16, 16, 8, 8, 7, 0).fragment(jpeg).file(),
            MakeDicom().image(4, 4, 8, 8, 7, 0, "YBR_FULL_422", 3, 0).pixels8(ByteVector(32, 1)).file(),
            MakeDicom().image(4, 4, 16, 12, 11, 1, "RGB", 3, 1).pixels16(std::vector<int>(48, 1)).file(),
            MakeDicom()
                .image(1, 2, 16, 12, 11, 1)
                .beginSequence(0x00283000)
                .us(0x00283002, {3, 0xFFFF, 16}, "SS")
                .us(0x00283006, {100, 200, 900})
                .endSequence()
                .pixels16({1, 2})
                .file(),
            MakeDicom(kRle).image(2, 2, 8, 8, 7, 0).fragment(ByteVector(68, 1)).file()};
        for (std::uint32_t trial = 0; trial < 3000; ++trial) {
            ByteVector bytes = seeds[trial % seeds.size()];
            const std::size_t start = bytes.size() > 400 ? 128 : 0;
            for (std::uint32_t flip = 0; flip < 1 + trial % 4; ++flip) {
                const auto random = philox4x32({trial, flip, 0, 0}, {1, 2});
                bytes[start + random[0] % (bytes.size() - start)] = static_cast<std::uint8_t>(random[1]);
            }
            const auto result = m_scratch.read(bytes);
            if (result) {
                QCOMPARE(result->values.size(),
                         static_cast<std::size_t>(result->width) * static_cast<std::size_t>(result->height));
                QCOMPARE(toGrey(*result).pixels.size(), result->values.size());
            } else {
                QVERIFY(!result.error().detail.empty());
            }
        }
    }

private:
    Scratch m_scratch;
};

QTEST_APPLESS_MAIN(tst_DicomFaults)
#include "tst_DicomFaults.moc"
