// cropAndResize against closed forms and against Pillow, whose bilinear filter it follows.
#include "Films.h"

#include <QTest>

#include <cmath>

using namespace hilum;
using namespace hilum::augment;
using namespace hilum::augment::testing;

class TestCropResize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAConstantFilm_data();
    void keepsAConstantFilm();
    void copiesAtTheSameSize();
    void halvesWithTriangleWeights();
    void interpolatesBetweenTwoPixels();
    void mirrors();
    void readsRowsByTheirStride();
    void agreesWithPillow_data();
    void agreesWithPillow();
};

namespace {

FloatImage resized(const GreyImage& film, const Crop& crop, int side) {
    FloatImage out;
    cropAndResize(film.view(), crop, side, out);
    return out;
}

Crop whole(const GreyImage& film) {
    return {0.0, 0.0, static_cast<double>(film.width), static_cast<double>(film.height), false};
}

} // namespace

void TestCropResize::keepsAConstantFilm_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("side");
    QTest::newRow("shrunk") << 97 << 61 << 16;
    QTest::newRow("enlarged") << 9 << 5 << 40;
    QTest::newRow("one pixel") << 1 << 1 << 8;
    QTest::newRow("to one pixel") << 33 << 20 << 1;
}

void TestCropResize::keepsAConstantFilm() {
    QFETCH(const int, width);
    QFETCH(const int, height);
    QFETCH(const int, side);
    const GreyImage film(width, height, 171);
    const FloatImage out = resized(film, whole(film), side);
    QCOMPARE(out.pixels.size(), static_cast<std::size_t>(side * side));
    for (const float pixel : out.pixels)
        QVERIFY(std::abs(pixel - 171.0F / 255.0F) < 1e-6F); // the weights of a pixel sum to 1
}

void TestCropResize::copiesAtTheSameSize() {
    const GreyImage film = patternFilm(31, 31);
    const FloatImage out = resized(film, whole(film), 31);
    constexpr float kUnit = 1.0F / 255.0F;
    for (int y = 0; y < 31; ++y)
        for (int x = 0; x < 31; ++x)
            QCOMPARE(pixelAt(out, x, y), kUnit * static_cast<float>(film.view().at(x, y)));
    // A crop of the view's own size is a copy of that window.
    const FloatImage window = resized(film, {4.0, 7.0, 12.0, 12.0, false}, 12);
    for (int y = 0; y < 12; ++y)
        for (int x = 0; x < 12; ++x)
            QCOMPARE(pixelAt(window, x, y), kUnit * static_cast<float>(film.view().at(x + 4, y + 7)));
}

void TestCropResize::halvesWithTriangleWeights() {
    // Shrinking by 2 stretches the triangle to ±2 source pixels. Source pixels lie at distances 1.5, 0.5,
    // 0.5, 1.5 from an output's centre: weights 1:3:3:1. At the border the outer pixel is missing: 3:3:1.
    GreyImage film(8, 8, 0);
    for (int y = 0; y < 8; ++y)
        film.row(y)[2] = 255;
    const FloatImage out = resized(film, whole(film), 4);
    const float expected[4] = {1.0F / 7.0F, 3.0F / 8.0F, 0.0F, 0.0F};
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            QVERIFY(std::abs(pixelAt(out, x, y) - expected[x]) < 1e-6F);

    GreyImage lines(8, 8, 0);
    for (int x = 0; x < 8; ++x)
        lines.row(4)[x] = 255;
    const FloatImage down = resized(lines, whole(lines), 4);
    const float rows[4] = {0.0F, 1.0F / 8.0F, 3.0F / 8.0F, 0.0F};
    for (int y = 0; y < 4; ++y)
        QVERIFY(std::abs(pixelAt(down, 1, y) - rows[y]) < 1e-6F);
}

void TestCropResize::interpolatesBetweenTwoPixels() {
    // 2 → 4: outputs at 0.25, 0.75, 1.25, 1.75; centres of the source at 0.5 and 1.5.
    GreyImage film(2, 2, 0);
    film.row(0)[1] = film.row(1)[1] = 255;
    const FloatImage out = resized(film, whole(film), 4);
    const float expected[4] = {0.0F, 0.25F, 0.75F, 1.0F};
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            QVERIFY(std::abs(pixelAt(out, x, y) - expected[x]) < 1e-6F);
}

void TestCropResize::mirrors() {
    const GreyImage film = patternFilm(53, 41);
    for (const int side : {7, 32, 90}) {
        Crop crop{3.5, 2.25, 40.0, 37.5, false};
        const FloatImage plain = resized(film, crop, side);
        crop.mirrored = true;
        const FloatImage mirrored = resized(film, crop, side);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                QCOMPARE(pixelAt(mirrored, x, y), pixelAt(plain, side - 1 - x, y));
    }
}

void TestCropResize::readsRowsByTheirStride() {
    const GreyImage film = patternFilm(40, 30);
    GreyView window = film.view();
    window.pixels += 5 + 2 * 40;
    window.width = 20;
    window.height = 16;
    FloatImage fromWindow;
    cropAndResize(window, {0.0, 0.0, 20.0, 16.0, false}, 10, fromWindow);
    GreyImage copy(20, 16);
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 20; ++x)
            copy.row(y)[x] = film.view().at(x + 5, y + 2);
    QCOMPARE(fromWindow.pixels, resized(copy, whole(copy), 10).pixels);
}

// Pillow 13.0.0:
//   film = Image.fromarray(numpy.fromfunction(lambda y, x: (7*x + 13*y) % 256, (40, 50)).astype("uint8"))
//   film.resize((side, side), Image.BILINEAR, box=box).getpixel((x, y))
void TestCropResize::agreesWithPillow_data() {
    QTest::addColumn<Crop>("crop");
    QTest::addColumn<int>("side");
    QTest::addColumn<QList<int>>("probes"); // x, y, level
    QTest::newRow("whole") << Crop{0.0, 0.0, 50.0, 40.0, false} << 16
                           << QList<int>{4,   2,  170, 8,  3,  38, 15,  14, 36, 15,  12, 219, 6,  3,
                                         165, 15, 0,   91, 12, 13, 190, 0,  14, 216, 8,  7,   164};
    QTest::newRow("crop") << Crop{5.0, 3.0, 32.0, 32.0, false} << 12
                          << QList<int>{9,  1,  40, 5,   0, 184, 0,  0, 91, 10,  8, 43, 0,  6,
                                        43, 10, 3,  126, 6, 11,  72, 0, 8,  112, 3, 7,  134};
    QTest::newRow("enlarged") << Crop{10.0, 8.0, 12.0, 12.0, false} << 24
                              << QList<int>{15,  17, 76, 7,  11, 9, 7,  21, 74, 7,  14, 29, 9, 0,
                                            201, 13, 17, 69, 20, 3, 50, 5,  20, 61, 23, 9,  52};
    QTest::newRow("fraction") << Crop{2.5, 1.25, 31.25, 29.25, false} << 15
                              << QList<int>{1,  11, 81, 5,  14, 215, 11, 11, 225, 8,   14, 117, 6, 8,
                                            78, 13, 14, 76, 10, 3,   65, 4,  4,   204, 9,  14,  40};
}

void TestCropResize::agreesWithPillow() {
    QFETCH(const Crop, crop);
    QFETCH(const int, side);
    QFETCH(const QList<int>, probes);
    const FloatImage out = resized(patternFilm(50, 40), crop, side);
    QVERIFY(probes.size() >= 24);
    for (qsizetype i = 0; i + 2 < probes.size(); i += 3) {
        const float level = 255.0F * pixelAt(out, probes[i], probes[i + 1]);
        // Pillow rounds to whole levels after each of its two passes.
        QVERIFY2(std::abs(level - static_cast<float>(probes[i + 2])) <= 1.0F,
                 qPrintable(QStringLiteral("(%1, %2): %3, Pillow has %4")
                                .arg(probes[i])
                                .arg(probes[i + 1])
                                .arg(static_cast<double>(level))
                                .arg(probes[i + 2])));
    }
}

QTEST_APPLESS_MAIN(TestCropResize)
#include "tst_CropResize.moc"
