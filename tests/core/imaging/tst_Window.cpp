// Windows, resizing, encoding. Expected values: the equations and examples of DICOM PS3.3 C.11.2, and means.
#include "MakeDicom.h"

#include <QtTest>
#include <cmath>
#include <numeric>

using namespace hilum;
using namespace hilum::imaging;
using namespace hilum::test;

namespace {

Radiograph ramp(int low, int high, int bits) {
    Radiograph film;
    film.width = high - low + 1;
    film.height = 1;
    film.values.resize(static_cast<std::size_t>(film.width));
    std::iota(film.values.begin(), film.values.end(), static_cast<float>(low));
    film.smallest = static_cast<float>(low);
    film.largest = static_cast<float>(high);
    film.bitsStored = bits;
    film.rangeHigh = static_cast<float>(std::pow(2.0, bits) - 1.0);
    return film;
}

/// C.11.2.1.2.1 word by word, for 0…255.
int standard(double x, double c, double w) {
    if (x <= c - 0.5 - (w - 1) / 2)
        return 0;
    if (x > c - 0.5 + (w - 1) / 2)
        return 255;
    return static_cast<int>(std::floor(((x - (c - 0.5)) / (w - 1) + 0.5) * 255.0 + 0.5));
}

} // namespace

class tst_Window : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linear_data() {
        QTest::addColumn<double>("centre");
        QTest::addColumn<double>("width");
        // The first four are the examples of the standard.
        QTest::newRow("2048/4096") << 2048.0 << 4096.0;
        QTest::newRow("2048/1") << 2048.0 << 1.0;
        QTest::newRow("0/100") << 0.0 << 100.0;
        QTest::newRow("0/1") << 0.0 << 1.0;
        QTest::newRow("40.5/400.25") << 40.5 << 400.25;
        QTest::newRow("1.5/2") << 1.5 << 2.0;
    }
    void linear() {
        QFETCH(double, centre);
        QFETCH(double, width);
        const Radiograph film = ramp(-200, 4200, 16);
        const GreyImage grey = toGrey(film, VoiWindow{centre, width, {}, VoiFunction::Linear});
        for (std::size_t i = 0; i < film.values.size(); ++i)
            QCOMPARE(static_cast<int>(grey.pixels[i]), standard(double{film.values[i]}, centre, width));
    }

    /// C.11.2.1.3: y = ((x − c)/w + 0.5) · 255, and y = 255/(1 + exp(−4 (x − c)/w)).
    void otherFunctions() {
        const Radiograph film = ramp(0, 100, 16);
        const GreyImage exact = toGrey(film, VoiWindow{50.0, 100.0, {}, VoiFunction::LinearExact});
        const GreyImage sigmoid = toGrey(film, VoiWindow{50.0, 25.0, {}, VoiFunction::Sigmoid});
        for (std::size_t x = 0; x <= 100; ++x) {
            QCOMPARE(static_cast<int>(exact.pixels[x]),
                     static_cast<int>(std::floor(2.55 * static_cast<double>(x) + 0.5 + 1e-9)));
            const double y = 255.0 / (1.0 + std::exp(-4.0 * (static_cast<double>(x) - 50.0) / 25.0));
            QCOMPARE(static_cast<int>(sigmoid.pixels[x]), static_cast<int>(std::floor(y + 0.5)));
        }
    }

    void eightBitsAreUnchanged() {
        const Radiograph film = ramp(0, 255, 8);
        const GreyImage grey = toGrey(film);
        for (std::size_t i = 0; i < 256; ++i)
            QCOMPARE(static_cast<std::size_t>(grey.pixels[i]), i);
        const VoiWindow window = defaultWindow(film);
        QCOMPARE(window.centre, 128.0);
        QCOMPARE(window.width, 256.0);
    }

    /// Of 0…9999 once each, the 0.5 and 99.5 percentiles are 49 and 9949 (the first value with q·n values at
    /// or below).
    void percentiles() {
        const VoiWindow window = defaultWindow(ramp(0, 9999, 16));
        QCOMPARE(window.centre - 0.5 - (window.width - 1) / 2, 49.0);
        QCOMPARE(window.centre - 0.5 + (window.width - 1) / 2, 9949.0);
        Radiograph constant = ramp(7, 7, 16);
        QCOMPARE(toGrey(constant).pixels, (ByteVector{0}));
        Radiograph nearly = ramp(0, 999, 16);
        std::fill(nearly.values.begin(), nearly.values.end() - 1, 0.0F); // one bright pixel among a thousand
        QCOMPARE(static_cast<int>(toGrey(nearly).pixels.back()), 255);
    }

    void fractionsGetAnExactWindow() {
        Radiograph film = ramp(0, 1000, 16);
        for (float& v : film.values)
            v *= 1e-6F;
        film.largest = film.values.back();
        const GreyImage grey = toGrey(film);
        QCOMPARE(static_cast<int>(grey.pixels.front()), 0);
        QCOMPARE(static_cast<int>(grey.pixels.back()), 255);
        QVERIFY(std::abs(static_cast<int>(grey.pixels[500]) - 128) <= 1);
    }

    void shrinkingAverages() {
        GreyImage image(4, 2);
        image.pixels = {0, 10, 100, 200, 20, 30, 50, 50};
        QCOMPARE(resized(image.view(), 2, 1, false).pixels, (ByteVector{15, 100}));
        // A checkerboard of single pixels has no detail left at a third of its size: an aliasing resize keeps
        // 0 and 255.
        GreyImage board(96, 96);
        for (int y = 0; y < 96; ++y) {
            for (int x = 0; x < 96; ++x)
                board.row(y)[x] = (x + y) % 2 == 0 ? 255 : 0;
        }
        for (const std::uint8_t p : resized(board.view(), 16, 16, false).pixels)
            QVERIFY(p == 127 || p == 128);
        for (const std::uint8_t p :
             resized(board.view(), 16, 200, false).pixels) // one axis shrinks, one grows
            QVERIFY(p == 127 || p == 128);
    }

    void aspectIsKeptOnBlack() {
        const GreyImage wide = resized(GreyImage(40, 20, 200).view(), 10, 10, true);
        for (int y = 0; y < 10; ++y)
            QCOMPARE(static_cast<int>(wide.view().at(5, y)), y >= 2 && y < 7 ? 200 : 0);
        QCOMPARE(resized(GreyImage(8, 8, 50).view(), 32, 32, false).pixels, ByteVector(32 * 32, 50));
        QVERIFY(resized(GreyView{}, 8, 8, false).empty());
        QVERIFY(resized(wide.view(), 0, 8, true).empty());
        QCOMPARE(resized(GreyImage(1000, 1, 9).view(), 10, 10, true).pixels.size(), std::size_t{100});
    }

    void rowsMayBePadded() {
        const ByteVector padded{1, 2, 99, 3, 4, 99};
        const GreyView view{padded.data(), 2, 2, 3};
        QCOMPARE(resized(view, 2, 2, false).pixels, (ByteVector{1, 2, 3, 4}));
        const auto film = m_scratch.read(encodePng(view).value());
        QCOMPARE(film->values, (std::vector<float>{1, 2, 3, 4}));
    }

    void encoding() {
        QCOMPARE(encodeJpeg(GreyImage(4, 4).view(), 0).error().code, ErrorCode::BadValue);
        QCOMPARE(encodePng(GreyView{}).error().code, ErrorCode::BadValue);
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("a.png").toStdString();
        QVERIFY(writePng(file, GreyImage(4, 4, 17).view()).ok());
        QCOMPARE(imaging::read(file)->values, std::vector<float>(16, 17.0F));
        QVERIFY(!writePng("/nonexistent/folder/a.png", GreyImage(4, 4).view()).ok());
        // No metadata: header, data and end are all that a PNG holds.
        const ByteVector png = encodePng(GreyImage(4, 4).view()).value();
        const std::string text(png.begin(), png.end());
        for (const char* chunk : {"tEXt", "iTXt", "zTXt", "tIME", "eXIf"})
            QVERIFY(text.find(chunk) == std::string::npos);
    }

private:
    Scratch m_scratch;
};

QTEST_APPLESS_MAIN(tst_Window)
#include "tst_Window.moc"
