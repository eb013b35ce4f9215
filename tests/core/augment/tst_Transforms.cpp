// Each transform against a closed form. The draws are repeated here from the key: first "happens at all",
// then the transform's own numbers.
#include "Films.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

using namespace hilum;
using namespace hilum::augment;
using namespace hilum::augment::testing;

class TestTransforms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesKnobsOutsideTheirRange();
    void refusesUnknownNames();
    void cropsUniformAreas();
    void cropsInsideTheFilm();
    void fallsBackToTheCentre();
    void flipsAsOftenAsAsked_data();
    void flipsAsOftenAsAsked();
    void flipsNeverAndAlways();
    void rotatesARamp();
    void leavesTheFilmAtZeroDegrees();
    void scalesBrightness();
    void stretchesContrastAboutTheMean();
    void clipsToTheUnitRange();
    void blursByTheGaussian();
    void addsNoiseOfTheDrawnWidth();
    void solarises();
};

namespace {

MadeView madeFrom(const GreyImage& film, const Recipe& recipe, int side, std::uint32_t record = 0) {
    return recipe.makeView(film.view(), side, DrawKey{11, 2, record, 0, 0}, 0);
}

/// The stream of the first step for madeFrom(…, record), after "happens at all" was drawn.
Rng streamOf(std::uint32_t record, std::uint16_t transform = 0) {
    Rng rng(DrawKey{11, 2, record, 0, transform});
    (void)rng.uniform();
    return rng;
}

} // namespace

void TestTransforms::refusesKnobsOutsideTheirRange() {
    int seen = 0;
    for (const auto& kind : transformKinds()) {
        auto made = makeTransform(kind);
        QVERIFY(made);
        Transform& step = **made;
        QCOMPARE(std::string(step.kind()), kind);
        QVERIFY(!step.title().empty());
        for (const auto& knob : step.knobs()) {
            ++seen;
            QVERIFY2(knob.low <= knob.value && knob.value <= knob.high, knob.key.c_str());
            QVERIFY2(!knob.help.empty(), knob.key.c_str());
            for (const double legal : {knob.low, knob.high}) {
                QVERIFY2(step.set(knob.key, legal), knob.key.c_str());
                const auto after = step.knobs();
                const auto same =
                    std::ranges::find_if(after, [&](const Knob& other) { return other.key == knob.key; });
                QVERIFY(same != after.end());
                QCOMPARE(same->value, legal);
            }
            constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
            constexpr double kInfinity = std::numeric_limits<double>::infinity();
            for (const double illegal : {knob.low - 1e-6, knob.high + 1e-6, kNan, kInfinity, -kInfinity}) {
                const auto refused = step.set(knob.key, illegal);
                QVERIFY2(!refused, knob.key.c_str());
                QCOMPARE(refused.error().code, ErrorCode::BadValue);
                QCOMPARE(refused.error().where, kind + "." + knob.key);
            }
        }
    }
    QCOMPARE(seen, 11);
}

void TestTransforms::refusesUnknownNames() {
    const auto none = makeTransform("teleport");
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::UnknownKey);
    auto rotate = makeTransform("rotate");
    QVERIFY(rotate);
    const auto refused = (*rotate)->set("radians", 1.0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnknownKey);
    QCOMPARE(refused.error().where, std::string("rotate.radians"));
}

void TestTransforms::cropsUniformAreas() {
    // At most half of the film at ratios up to 4:3 always fits: no draw is rejected, so the share is uniform.
    const Recipe recipe = recipeOf(R"([{"kind":"randomResizedCrop","scaleMin":0.1,"scaleMax":0.5}])");
    const GreyImage film(400, 400, 100);
    constexpr std::size_t kBins = 9;
    constexpr int kDraws = 2000;
    std::array<int, kBins> counts{};
    for (std::uint32_t record = 0; record < kDraws; ++record) {
        const Crop crop = madeFrom(film, recipe, 2, record).crop;
        const double share = crop.width * crop.height / (400.0 * 400.0);
        // Sides are whole pixels, at least 109 of them: half a pixel of each is below 1 % of the area.
        QVERIFY(share > 0.1 * 0.99 && share < 0.5 * 1.01);
        const double ratio = crop.width / crop.height;
        QVERIFY(ratio > 0.75 * 0.99 && ratio < 4.0 / 3.0 * 1.01);
        const double bin = std::clamp((share - 0.1) / 0.4 * static_cast<double>(kBins), 0.0, 8.5);
        ++counts[static_cast<std::size_t>(bin)];
    }
    constexpr double kExpected = static_cast<double>(kDraws) / static_cast<double>(kBins);
    double chiSquare = 0.0;
    for (const int count : counts)
        chiSquare += (count - kExpected) * (count - kExpected) / kExpected;
    // 8 degrees of freedom: P(χ² > x) = e^(−x/2) Σ_{k<4} (x/2)^k / k!, which is 1e-6 at x = 42.70.
    QVERIFY2(chiSquare < 42.70, qPrintable(QString::number(chiSquare)));
}

void TestTransforms::cropsInsideTheFilm() {
    const Recipe recipe = recipeOf(R"([{"kind":"randomResizedCrop","scaleMin":0.01,"scaleMax":1.0,
                                        "ratioMin":0.25,"ratioMax":4.0}])");
    const GreyImage film = patternFilm(61, 37);
    double leftmost = 61.0, rightmost = 0.0;
    for (std::uint32_t record = 0; record < 1000; ++record) {
        const MadeView made = madeFrom(film, recipe, 4, record);
        const Crop& crop = made.crop;
        QVERIFY(crop.x >= 0.0 && crop.y >= 0.0 && crop.width >= 1.0 && crop.height >= 1.0);
        QVERIFY(crop.x + crop.width <= 61.0 && crop.y + crop.height <= 37.0);
        leftmost = std::min(leftmost, crop.x);
        rightmost = std::max(rightmost, crop.x + crop.width);
        // The picture is that crop and nothing else.
        FloatImage again;
        cropAndResize(film.view(), crop, 4, again);
        QCOMPARE(made.image.pixels, again.pixels);
    }
    QCOMPARE(leftmost, 0.0);
    QCOMPARE(rightmost, 61.0);
}

void TestTransforms::fallsBackToTheCentre() {
    // The whole area at a ratio of at most 4:3 fits into no film of 10:1: torchvision then takes the central
    // crop at the clamped ratio, 100 · 4/3 = 133 wide, (1000 − 133) / 2 = 433 from the left.
    const Recipe recipe = recipeOf(R"([{"kind":"randomResizedCrop","scaleMin":1.0,"scaleMax":1.0}])");
    const Crop wide = madeFrom(GreyImage(1000, 100, 9), recipe, 4).crop;
    QCOMPARE(wide.x, 433.0);
    QCOMPARE(wide.y, 0.0);
    QCOMPARE(wide.width, 133.0);
    QCOMPARE(wide.height, 100.0);
    const Crop high = madeFrom(GreyImage(100, 1000, 9), recipe, 4).crop;
    QCOMPARE(high.x, 0.0);
    QCOMPARE(high.y, 433.0);
    QCOMPARE(high.width, 100.0);
    QCOMPARE(high.height, 133.0);
}

void TestTransforms::flipsAsOftenAsAsked_data() {
    QTest::addColumn<double>("probability");
    QTest::newRow("0.1") << 0.1;
    QTest::newRow("0.5") << 0.5;
    QTest::newRow("0.9") << 0.9;
}

void TestTransforms::flipsAsOftenAsAsked() {
    QFETCH(const double, probability);
    Recipe recipe = recipeOf(R"([{"kind":"horizontalFlip"}])");
    recipe.views[0].steps[0]->probability = probability;
    const GreyImage film = patternFilm(4, 4);
    constexpr int kDraws = 4000;
    int flips = 0;
    for (std::uint32_t record = 0; record < kDraws; ++record)
        flips += madeFrom(film, recipe, 4, record).crop.mirrored ? 1 : 0;
    // Hoeffding: P(|k − np| ≥ t) ≤ 2 exp(−2t²/n), which is 1e-6 at t = √(n ln(2e6) / 2).
    const double bound = std::sqrt(kDraws * std::log(2e6) / 2.0);
    QVERIFY2(std::abs(flips - kDraws * probability) < bound, qPrintable(QString::number(flips)));
}

void TestTransforms::flipsNeverAndAlways() {
    Recipe recipe = recipeOf(R"([{"kind":"horizontalFlip"}])");
    const GreyImage film = patternFilm(12, 12);
    const FloatImage plain = madeFrom(film, recipeOf(R"([{"kind":"resize"}])"), 12).image;
    for (std::uint32_t record = 0; record < 300; ++record) {
        recipe.views[0].steps[0]->probability = 0.0;
        QCOMPARE(madeFrom(film, recipe, 12, record).image.pixels, plain.pixels);
        recipe.views[0].steps[0]->probability = 1.0;
        const MadeView flipped = madeFrom(film, recipe, 12, record);
        QVERIFY(flipped.crop.mirrored);
        for (int y = 0; y < 12; ++y)
            for (int x = 0; x < 12; ++x)
                QCOMPARE(pixelAt(flipped.image, x, y), pixelAt(plain, 11 - x, y));
    }
}

void TestTransforms::rotatesARamp() {
    // Bilinear interpolation is exact on a plane: level 3x + 4y (below 256) turned by the drawn angle is a
    // plane.
    const int side = 33;
    GreyImage film(side, side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            film.row(y)[x] = static_cast<std::uint8_t>(3 * x + 4 * y);
    const Recipe recipe = recipeOf(R"([{"kind":"rotate","degrees":45}])");
    for (std::uint32_t record = 0; record < 20; ++record) {
        const double angle = streamOf(record).uniform(-45.0, 45.0) * std::numbers::pi / 180.0;
        const FloatImage turned = madeFrom(film, recipe, side, record).image;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const double dx = x - 16.0;
                const double dy = y - 16.0;
                if (std::hypot(dx, dy) > 15.9)
                    continue; // beyond the inscribed circle the border is repeated
                const double sourceX = 16.0 + std::cos(angle) * dx - std::sin(angle) * dy;
                const double sourceY = 16.0 + std::sin(angle) * dx + std::cos(angle) * dy;
                const double expected = (3.0 * sourceX + 4.0 * sourceY) / 255.0;
                QVERIFY(std::abs(static_cast<double>(pixelAt(turned, x, y)) - expected) < 1e-5);
            }
    }
}

void TestTransforms::leavesTheFilmAtZeroDegrees() {
    const GreyImage film = patternFilm(20, 20);
    const FloatImage plain = madeFrom(film, recipeOf(R"([{"kind":"resize"}])"), 20).image;
    QCOMPARE(madeFrom(film, recipeOf(R"([{"kind":"rotate","degrees":0}])"), 20).image.pixels, plain.pixels);
}

void TestTransforms::scalesBrightness() {
    // On a constant film contrast does nothing (x f + x (1 − f) = x), so the factor can be read off.
    const GreyImage film(6, 6, 90);
    const Recipe recipe =
        recipeOf(R"([{"kind":"brightnessContrast","probability":1,"brightness":0.5,"contrast":0}])");
    for (std::uint32_t record = 0; record < 50; ++record) {
        const double factor = streamOf(record).uniform(0.5, 1.5);
        for (const float pixel : madeFrom(film, recipe, 6, record).image.pixels)
            QVERIFY(std::abs(static_cast<double>(pixel) - 90.0 / 255.0 * factor) < 1e-6);
    }
}

void TestTransforms::stretchesContrastAboutTheMean() {
    GreyImage film(2, 2, 100);
    film.row(0)[1] = film.row(1)[0] = 150; // mean 125, far from both ends
    const Recipe recipe =
        recipeOf(R"([{"kind":"brightnessContrast","probability":1,"brightness":0,"contrast":0.8}])");
    for (std::uint32_t record = 0; record < 50; ++record) {
        Rng rng = streamOf(record);
        (void)rng.uniform(); // brightness is drawn first, whatever its range
        const double factor = rng.uniform(0.2, 1.8);
        const FloatImage out = madeFrom(film, recipe, 2, record).image;
        QVERIFY(std::abs(static_cast<double>(pixelAt(out, 0, 0)) - (125.0 - 25.0 * factor) / 255.0) < 1e-6);
        QVERIFY(std::abs(static_cast<double>(pixelAt(out, 1, 0)) - (125.0 + 25.0 * factor) / 255.0) < 1e-6);
    }
}

void TestTransforms::clipsToTheUnitRange() {
    const GreyImage film = patternFilm(24, 24);
    const Recipe jitter =
        recipeOf(R"([{"kind":"brightnessContrast","probability":1,"brightness":0.95,"contrast":0.95}])");
    const Recipe noise = recipeOf(R"([{"kind":"gaussianNoise","probability":1,"sigma":0.2}])");
    int clipped = 0;
    for (std::uint32_t record = 0; record < 200; ++record) {
        for (const Recipe* recipe : {&jitter, &noise}) {
            for (const float pixel : madeFrom(film, *recipe, 24, record).image.pixels) {
                QVERIFY(pixel >= 0.0F && pixel <= 1.0F);
                clipped += pixel == 1.0F ? 1 : 0;
            }
        }
    }
    QVERIFY(clipped > 1000); // there was something to clip
}

void TestTransforms::blursByTheGaussian() {
    const int side = 40;
    GreyImage film(side, side, 0);
    film.row(20)[20] = 255;
    const Recipe recipe = recipeOf(R"([{"kind":"gaussianBlur","probability":1,"sigmaMin":5,"sigmaMax":5}])");
    const FloatImage out = madeFrom(film, recipe, side).image;
    // σ counts in pixels of a 224-pixel view; the kernel's radius is side / 20 = 2. g(d) ∝ exp(−d² / 2σ²).
    const double sigma = 5.0 * side / 224.0;
    const auto g = [&](int d) { return std::exp(-d * d / (2.0 * sigma * sigma)); };
    const double norm = g(0) + 2.0 * g(1) + 2.0 * g(2);
    for (int y = 16; y <= 24; ++y)
        for (int x = 16; x <= 24; ++x) {
            const int dx = std::abs(x - 20);
            const int dy = std::abs(y - 20);
            const double expected = dx > 2 || dy > 2 ? 0.0 : g(dx) * g(dy) / (norm * norm);
            QVERIFY(std::abs(static_cast<double>(pixelAt(out, x, y)) - expected) < 1e-6);
        }
    const GreyImage flat(side, side, 77);
    for (const float pixel : madeFrom(flat, recipe, side).image.pixels)
        QVERIFY(std::abs(pixel - 77.0F / 255.0F) < 1e-6F);
}

void TestTransforms::addsNoiseOfTheDrawnWidth() {
    const int side = 64;
    const GreyImage film(side, side, 128);
    const Recipe recipe = recipeOf(R"([{"kind":"gaussianNoise","probability":1,"sigma":0.1}])");
    for (std::uint32_t record = 0; record < 10; ++record) {
        const double sigma = streamOf(record).uniform(0.0, 0.1);
        double sum = 0.0;
        double squares = 0.0;
        for (const float pixel : madeFrom(film, recipe, side, record).image.pixels) {
            const double noise = static_cast<double>(pixel) - 128.0 / 255.0;
            sum += noise;
            squares += noise * noise;
        }
        constexpr double kCount = 64.0 * 64.0;
        // Five standard errors: σ/√n of a mean, σ/√(2n) of a standard deviation.
        QVERIFY(std::abs(sum / kCount) < 5.0 * sigma / std::sqrt(kCount) + 1e-6);
        const double width = std::sqrt(squares / kCount);
        QVERIFY(std::abs(width - sigma) < 5.0 * sigma / std::sqrt(2.0 * kCount) + 1e-6);
    }
}

void TestTransforms::solarises() {
    // BYOL, appendix B: x below the threshold stays, the rest becomes 1 − x.
    GreyImage film(2, 2);
    film.pixels = {0, 100, 200, 255};
    const Recipe recipe = recipeOf(R"([{"kind":"solarize","probability":1,"threshold":0.5}])");
    const FloatImage out = madeFrom(film, recipe, 2).image;
    const float expected[4] = {0.0F, 100.0F / 255.0F, 55.0F / 255.0F, 0.0F};
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY(std::abs(out.pixels[i] - expected[i]) < 1e-6F);
}

QTEST_APPLESS_MAIN(TestTransforms)
#include "tst_Transforms.moc"
