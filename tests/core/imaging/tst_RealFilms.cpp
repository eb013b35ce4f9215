// Real pictures, read in place from HILUM_TEST_DATA. Expected values: the manifest, other encodings of the
// same picture, and OpenCV's JPEG decoder.
#include "imaging/Radiograph.h"

#include "base/AtomicFile.h"
#include "base/Csv.h"

#include <QtTest>
#include <cmath>
#include <fstream>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

using namespace hilum;
using namespace hilum::imaging;
namespace fs = std::filesystem;

namespace {

std::string outcome(const Result<Radiograph>& result) {
    return result ? "ok" : std::string(codeName(result.error().code));
}

std::vector<fs::path> filesUnder(const fs::path& folder, const std::string& extension) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() == extension)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

double meanDifference(const Radiograph& a, const Radiograph& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += std::abs(double{a.values[i]} - double{b.values[i]});
    return sum / static_cast<double>(a.values.size());
}

} // namespace

class tst_RealFilms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const QByteArray root = qgetenv("HILUM_TEST_DATA");
        if (root.isEmpty() || !fs::exists(fs::path(root.toStdString()) / "dicom" / "manifest.csv"))
            QSKIP("HILUM_TEST_DATA names no folder with the real films");
        m_root = root.toStdString();
    }

    void matrix_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expect");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        const CsvTable table = readCsv(m_root / "dicom" / "manifest.csv").value();
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const auto cell = [&](const char* name) {
                return QString::fromStdString(table.cell(r, table.column(name)));
            };
            QTest::newRow(qPrintable(cell("file")))
                << cell("file") << cell("expect") << cell("rows").toInt() << cell("cols").toInt();
        }
    }
    void matrix() {
        QFETCH(QString, file);
        QFETCH(QString, expect);
        QFETCH(int, rows);
        QFETCH(int, columns);
        const auto film = read(m_root / "dicom" / file.toStdString());
        if (film) {
            QCOMPARE(film->values.size(),
                     static_cast<std::size_t>(film->width) * static_cast<std::size_t>(film->height));
            QVERIFY(std::isfinite(film->smallest) && std::isfinite(film->largest));
            QCOMPARE(toGrey(*film).pixels.size(), film->values.size());
            QVERIFY(film->format.starts_with("DICOM, "));
        } else {
            QVERIFY(!film.error().detail.empty());
            QVERIFY(!film.error().where.empty());
        }
        // Its picture is whole and readable although other parsers do not reach it.
        if (file == "nonimage/GH1339.dcm")
            expect = "decode";
        if (expect.startsWith("decode")) {
            QVERIFY2(film.ok(), film ? "" : film.error().detail.c_str());
            QCOMPARE(film->height, rows);
            QCOMPARE(film->width, columns);
        } else if (expect.startsWith("refuse:")) {
            QVERIFY2(!film, "decoded");
        }
    }

    /// The same picture in lossless encodings has the same values.
    void losslessTwins_data() {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("CT1") << QStringList{
            "grey/CT1_UNC.dcm", "grey/CT1_RLE.dcm", "grey/CT1_J2KR.dcm",
            "broken_or_odd/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm"};
        QTest::newRow("NM1") << QStringList{"grey/NM1_RLE.dcm", "grey/NM1_J2KR.dcm", "grey/JPEG-LL.dcm"};
        QTest::newRow("RG3") << QStringList{"other_radiograph/RG3_JPLL.dcm", "other_radiograph/RG3_J2KR.dcm"};
        QTest::newRow("MR_small") << QStringList{"grey/MR_small.dcm", "grey/MR_small_RLE.dcm",
                                                 "grey/MR_small_bigendian.dcm"};
        QTest::newRow("emri") << QStringList{"multiframe/emri_small.dcm", "multiframe/emri_small_RLE.dcm",
                                             "multiframe/emri_small_big_endian.dcm",
                                             "multiframe/emri_small_jpeg_2k_lossless.dcm"};
        QTest::newRow("liver") << QStringList{"multiframe/liver.dcm", "multiframe/liver_expb.dcm",
                                              "multiframe/liver_j2k.dcm", "grey/liver_expb_1frame.dcm"};
        QTest::newRow("liver 510") << QStringList{"multiframe/liver_nonbyte_aligned.dcm",
                                                  "multiframe/liver_nonbyte_aligned_j2k.dcm"};
        QTest::newRow("US1") << QStringList{"colour/US1_UNCR.dcm", "colour/US1_RLE.dcm"};
        QTest::newRow("OBXXXX1A") << QStringList{"colour/OBXXXX1A_expb.dcm",
                                                 "colour/OBXXXX1A_rle_2frame.dcm"};
        QTest::newRow("SC_rgb") << QStringList{"colour/SC_rgb.dcm", "colour/SC_rgb_expb.dcm",
                                               "colour/SC_rgb_jpeg_gdcm.dcm"};
        QTest::newRow("SC_rgb 16") << QStringList{"colour/SC_rgb_expb_16bit.dcm",
                                                  "colour/SC_rgb_rle_16bit.dcm",
                                                  "colour/SC_rgb_rle_16bit_2frame.dcm"};
        QTest::newRow("SC_rgb 32") << QStringList{"colour/SC_rgb_32bit_2frame.dcm",
                                                  "colour/SC_rgb_rle_32bit_2frame.dcm"};
        const QString ct = "codec_ct/CTImage.dcm";
        QTest::newRow("CTImage") << QStringList{
            ct,
            ct + "_BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2.dcm",
            ct + "_DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99.dcm",
            ct + "_JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm",
            ct + "_JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80.dcm",
            ct + "_LittleEndianExplicitTransferSyntax_1.2.840.10008.1.2.1.dcm",
            ct + "_RLELosslessTransferSyntax_1.2.840.10008.1.2.5.dcm"};
    }
    void losslessTwins() {
        QFETCH(QStringList, files);
        const auto first = read(m_root / "dicom" / files.first().toStdString());
        QCOMPARE(outcome(first), std::string("ok"));
        QVERIFY(first->largest > first->smallest);
        for (const QString& name : files.mid(1)) {
            const auto twin = read(m_root / "dicom" / name.toStdString());
            QCOMPARE(outcome(twin), std::string("ok"));
            QVERIFY2(twin->values == first->values, qPrintable(name));
        }
    }

    /// Lossy encodings of the same picture stay near: a wrong sign or precision would be off by half the
    /// range.
    void lossyTwins_data() {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("lossy");
        QTest::addColumn<double>("limit");
        QTest::newRow("CT 14 bits signed") << "grey/693_UNCR.dcm"
                                           << "grey/693_J2KI.dcm" << 100.0;
        QTest::newRow("CTImage") << "codec_ct/CTImage.dcm"
                                 << "codec_ct/CTImage.dcm_JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91.dcm"
                                 << 5.0;
        QTest::newRow("MR1") << "grey/MR1_JLSL.dcm"
                             << "grey/MR1_J2KI.dcm" << 60.0;
        QTest::newRow("RG2") << "other_radiograph/RG2_RLE.dcm"
                             << "other_radiograph/RG2_J2KI.dcm" << 10.0;
        QTest::newRow("RG3") << "other_radiograph/RG3_JPLL.dcm"
                             << "other_radiograph/RG3_J2KI.dcm" << 10.0;
        QTest::newRow("NM1 JPEG-LS") << "grey/NM1_RLE.dcm"
                                     << "grey/NM1_JLSN.dcm" << 10.0;
        QTest::newRow("NM1 J2K") << "grey/NM1_RLE.dcm"
                                 << "grey/NM1_J2KI.dcm" << 10.0;
        QTest::newRow("NM1 JPEG") << "grey/NM1_RLE.dcm"
                                  << "grey/JPEG-lossy.dcm" << 10.0;
        QTest::newRow("XA1") << "grey/XA1_JLSN.dcm"
                             << "grey/XA1_JPLY.dcm" << 10.0;
        QTest::newRow("US1") << "colour/US1_UNCR.dcm"
                             << "colour/US1_J2KI.dcm" << 10.0;
    }
    void lossyTwins() {
        QFETCH(QString, original);
        QFETCH(QString, lossy);
        QFETCH(double, limit);
        const auto a = read(m_root / "dicom" / original.toStdString());
        const auto b = read(m_root / "dicom" / lossy.toStdString());
        QCOMPARE(outcome(a), std::string("ok"));
        QCOMPARE(outcome(b), std::string("ok"));
        const double difference = meanDifference(*a, *b);
        QVERIFY2(difference < limit, qPrintable(QString::number(difference)));
    }

    /// dcmdjpls, another program, gives 0…4000 for this file; a common decoder gives zeros.
    void silentDecoderTrap() {
        const auto film = read(m_root / "dicom/grey/MR1_JLSL.dcm");
        QCOMPARE(outcome(film), std::string("ok"));
        QCOMPARE(film->smallest, 0.0F);
        QCOMPARE(film->largest, 4000.0F);
    }

    /// One chest, once with its PhotometricInterpretation edited.
    void monochrome1LooksInverted() {
        const auto two =
            read(m_root / "dicom/chest/1.2.276.0.7230010.3.1.4.8323329.6904.1517875201.850819.dcm");
        const auto one = read(m_root / "dicom/chest/Fake_MONOHR1.dcm");
        QCOMPARE(outcome(two), std::string("ok"));
        QCOMPARE(outcome(one), std::string("ok"));
        QCOMPARE(one->values, two->values);
        const GreyImage a = toGrey(*two);
        const GreyImage b = toGrey(*one);
        QVERIFY(std::equal(a.pixels.begin(), a.pixels.end(), b.pixels.begin(), b.pixels.end(),
                           [](int x, int y) { return x + y == 255; }));
        QCOMPARE(toGrey(*one, std::nullopt, true).pixels, a.pixels);
    }

    void chestWithZeroSpacing() {
        const auto film = read(m_root / "dicom/chest/RG1_J2KI.dcm");
        QCOMPARE(outcome(film), std::string("ok"));
        QVERIFY(film->spacing.source == SpacingSource::None);
        QVERIFY(film->lowIsBright);
        QCOMPARE(defaultWindow(*film).centre, 15000.0);
    }

    void negatives() {
        const std::vector<std::pair<const char*, const char*>> expected{
            {"bitflip_crc.png", "bad-format"},
            {"truncated_half.jpeg", "truncated"},
            {"git_lfs_pointer.png", "not-an-image"},
            {"html_saved_as.dcm", "not-an-image"},
            {"siim_header_only.dcm", "truncated"},
            {"manifest.csv", "not-an-image"},
            {"png_named.jpg", "ok"},
            {"cartoon_320.jpg", "ok"},
            {"diagram_rgba.png", "ok"}};
        for (const auto& [name, code] : expected)
            QCOMPARE(std::string(name) + " " + outcome(read(m_root / "negatives" / name)),
                     std::string(name) + " " + code);
        QCOMPARE(read(m_root / "negatives/png_named.jpg")->format, std::string("PNG"));
    }

    /// NIH as released: 80 PNGs of 1024², four of them RGBA with equal colours; the grey is the stored value.
    void nih() {
        const auto files = filesUnder(m_root / "nih", ".png");
        QCOMPARE(files.size(), std::size_t{80});
        int colour = 0;
        for (const fs::path& file : files) {
            const auto film = read(file);
            QCOMPARE(outcome(film), std::string("ok"));
            QVERIFY(film->width == 1024 && film->height == 1024);
            const cv::Mat reference = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
            colour += reference.channels() == 4 ? 1 : 0;
            cv::Mat first;
            cv::extractChannel(reference, first, 0);
            QVERIFY(std::equal(film->values.begin(), film->values.end(), first.begin<std::uint8_t>()));
            QVERIFY(film->notes.empty() == (reference.channels() == 1));
        }
        QCOMPARE(colour, 4);
    }

    void nih256AndKermany() {
        const auto small = filesUnder(m_root / "nih-256", ".png");
        QCOMPARE(small.size(), std::size_t{1004});
        for (const fs::path& file : small) {
            const auto film = read(file);
            QVERIFY(film.ok() && film->width == 256 && film->height == 256);
        }
        const auto jpegs = filesUnder(m_root / "kermany224", ".jpeg");
        QCOMPARE(jpegs.size(), std::size_t{5840});
        for (std::size_t i = 0; i < jpegs.size(); i += 10) {
            const auto film = read(jpegs[i]);
            QVERIFY(film.ok() && film->width == 224 && film->height == 224);
        }
    }

    /// 8-bit films without a window: grey is the stored value, and that is what OpenCV decodes from the JPEG
    /// inside.
    void rsna() {
        const auto files = filesUnder(m_root / "rsna", ".dcm");
        QCOMPARE(files.size(), std::size_t{341});
        for (std::size_t n = 0; n < files.size(); ++n) {
            const auto film = read(files[n]);
            QCOMPARE(outcome(film), std::string("ok"));
            QVERIFY(film->width == 1024 && film->height == 1024 && film->windows.empty() &&
                    !film->lowIsBright);
            const GreyImage grey = toGrey(*film);
            QVERIFY(std::equal(film->values.begin(), film->values.end(), grey.pixels.begin()));
            if (n % 10 != 0)
                continue;
            const std::string bytes = readFile(files[n]).value();
            const std::size_t start = bytes.find("\xFF\xD8\xFF");
            const cv::Mat raw(1, static_cast<int>(bytes.size() - start), CV_8U,
                              const_cast<char*>(bytes.data() + start));
            const cv::Mat reference = cv::imdecode(raw, cv::IMREAD_GRAYSCALE);
            QVERIFY(std::equal(grey.pixels.begin(), grey.pixels.end(), reference.begin<std::uint8_t>()));
        }
    }

    void truncatedFilms() {
        const std::string whole = readFile(filesUnder(m_root / "rsna", ".dcm").front()).value();
        QTemporaryDir folder;
        const fs::path file = folder.filePath("cut.dcm").toStdString();
        for (std::size_t n = 200; n + 9 < whole.size(); n += 997) {
            std::ofstream(file, std::ios::binary).write(whole.data(), static_cast<std::streamsize>(n));
            QCOMPARE(outcome(read(file)), std::string("truncated"));
        }
    }

private:
    fs::path m_root;
};

QTEST_APPLESS_MAIN(tst_RealFilms)
#include "tst_RealFilms.moc"
