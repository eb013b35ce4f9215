// The arithmetic of the viewer: windowing against DICOM PS3.3, levels, quantiles, zoom about a point, and
// where a pixel of the film lies in the network's copy.
#include "widgets/library/FilmLoader.h"
#include "widgets/library/FilmPixels.h"
#include "widgets/library/ViewTransform.h"
#include "widgets/library/WindowLevel.h"

#include <QTest>

using namespace hilum;
using namespace hilum::widgets;
using imaging::VoiFunction;
using imaging::VoiWindow;

namespace {

imaging::Radiograph ramp(int width, int height, float first, float step) {
    imaging::Radiograph film;
    film.width = width;
    film.height = height;
    film.bitsStored = 16;
    for (int i = 0; i < width * height; ++i)
        film.values.push_back(first + step * static_cast<float>(i));
    film.smallest = film.rangeLow = film.values.front();
    film.largest = film.rangeHigh = film.values.back();
    return film;
}

} // namespace

class TestLibraryWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The examples that PS3.3 C.11.2.1.2.1 prints for y from 0 to 255.
    void linearIsTheStandards_data() {
        QTest::addColumn<double>("centre");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("grey");
        QTest::newRow("2048/4096 lowest") << 2048.0 << 4096.0 << 0.0 << 0.0;
        QTest::newRow("2048/4096 above") << 2048.0 << 4096.0 << 4095.5 << 255.0;
        QTest::newRow("2048/4096 within")
            << 2048.0 << 4096.0 << 1000.0 << ((1000.0 - 2047.5) / 4095.0 + 0.5) * 255.0;
        QTest::newRow("2048/1 at 2047.5") << 2048.0 << 1.0 << 2047.5 << 0.0;
        QTest::newRow("2048/1 above") << 2048.0 << 1.0 << 2048.0 << 255.0;
        QTest::newRow("0/100 at -50") << 0.0 << 100.0 << -50.0 << 0.0;
        QTest::newRow("0/100 at 50") << 0.0 << 100.0 << 50.0 << 255.0;
        QTest::newRow("0/100 at 10") << 0.0 << 100.0 << 10.0 << ((10.0 + 0.5) / 99.0 + 0.5) * 255.0;
        QTest::newRow("0/1 at -0.5") << 0.0 << 1.0 << -0.5 << 0.0;
        QTest::newRow("0/1 at 0") << 0.0 << 1.0 << 0.0 << 255.0;
    }
    void linearIsTheStandards() {
        QFETCH(double, centre);
        QFETCH(double, width);
        QFETCH(double, value);
        QFETCH(double, grey);
        const VoiWindow window{centre, width, {}, VoiFunction::Linear};
        QVERIFY(qAbs(windowedGrey(value, window, false) - grey) < 1e-9);
        QVERIFY(qAbs(windowedGrey(value, window, true) - (255.0 - grey)) < 1e-9);
    }

    // C.11.2.1.3.2 and C.11.2.1.3.1.
    void exactAndSigmoidAreTheStandards() {
        const VoiWindow exact{0.5, 1.0, {}, VoiFunction::LinearExact};
        QCOMPARE(windowedGrey(0.0, exact, false), 0.0);
        QCOMPARE(windowedGrey(0.25, exact, false), 63.75);
        QCOMPARE(windowedGrey(1.0, exact, false), 255.0);
        const VoiWindow sigmoid{100.0, 50.0, {}, VoiFunction::Sigmoid};
        QCOMPARE(windowedGrey(100.0, sigmoid, false), 127.5);
        QVERIFY(qAbs(windowedGrey(125.0, sigmoid, false) - 255.0 / (1.0 + std::exp(-2.0))) < 1e-9);
    }

    // What is painted is the formula, rounded, for each of the 65,536 values of a 16-bit film.
    void everyValueOf16BitIsWindowed_data() {
        QTest::addColumn<int>("function");
        QTest::addColumn<bool>("lowIsBright");
        QTest::addColumn<bool>("invert");
        for (const auto function : {VoiFunction::Linear, VoiFunction::LinearExact, VoiFunction::Sigmoid}) {
            for (const bool low : {false, true}) {
                for (const bool invert : {false, true})
                    QTest::addRow("function %d low %d invert %d", static_cast<int>(function), low, invert)
                        << static_cast<int>(function) << low << invert;
            }
        }
    }
    void everyValueOf16BitIsWindowed() {
        QFETCH(int, function);
        QFETCH(bool, lowIsBright);
        QFETCH(bool, invert);
        imaging::Radiograph film = ramp(256, 256, -1024.0F, 1.0F);
        film.lowIsBright = lowIsBright;
        const FilmPixels pixels(film);
        const VoiWindow window{20000.0, 30001.0, {}, static_cast<VoiFunction>(function)};
        const QImage image = pixels.render(0, window, invert);
        QCOMPARE(image.format(), QImage::Format_Grayscale8);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x) {
                const double wanted = windowedGrey(double{film.at(x, y)}, window, lowIsBright != invert);
                QVERIFY(qAbs(image.constScanLine(y)[x] - wanted) <= 0.5 + 1e-6);
            }
        }
    }

    void fractionsKeepTheirOrder() {
        const FilmPixels pixels(ramp(64, 64, 0.0F, 0.001F)); // 0 … 4.095
        const VoiWindow window{2.0, 1.0, {}, VoiFunction::LinearExact};
        const QImage image = pixels.render(0, window, false);
        for (int i = 0; i < 64 * 64; ++i) {
            const double wanted = windowedGrey(0.001 * i, window, false);
            QVERIFY(qAbs(image.constScanLine(i / 64)[i % 64] - wanted) < 0.6);
        }
    }

    void withoutAWindowTheFileSpeaks() {
        imaging::Radiograph film = ramp(16, 16, 0.0F, 1.0F);
        film.windows = {{100.0, 50.0, {}, VoiFunction::Linear}};
        const FilmPixels pixels(film);
        QCOMPARE(pixels.render(0, std::nullopt, false), pixels.render(0, film.windows.front(), false));
        QVERIFY(!pixels.presetWindow(WindowPreset::File));
        film.windows.clear(); // a VOI LUT of four entries, the last for everything above
        film.voiLut = {0.0F, 0.25F, 0.5F, 1.0F};
        const QImage byLut = FilmPixels(film).render(0, std::nullopt, false);
        QCOMPARE(int(byLut.constScanLine(0)[1]), 64); // 0.25 · 255, rounded
        QCOMPARE(int(byLut.constScanLine(15)[15]), 255);
    }

    void quantilesAreCounts() {
        const FilmPixels pixels(ramp(100, 10, 0.0F, 1.0F)); // 0 … 999
        QCOMPARE(pixels.quantile(0.0), 0.0);
        QCOMPARE(pixels.quantile(1.0), 999.0);
        QCOMPARE(pixels.quantile(0.5), 499.0);
        QCOMPARE(pixels.quantile(1.0, QRect(0, 0, 100, 1)), 99.0); // the first line only
        // The smallest level that at least 99.5 % of these hundred pixels reach is the last of them, 999.
        QCOMPARE(pixels.autoWindow(QRect(0, 9, 100, 1)).centre, (900.0 + 999.0 + 1.0) / 2.0);
    }

    // On MONOCHROME1 the lungs are the high values.
    void presetsFollowThePolarity() {
        imaging::Radiograph film = ramp(100, 10, 0.0F, 1.0F);
        const VoiWindow usual = *FilmPixels(film).presetWindow(WindowPreset::Lungs);
        film.lowIsBright = true;
        const VoiWindow other = *FilmPixels(film).presetWindow(WindowPreset::Lungs);
        QVERIFY(usual.centre < 500.0);
        QVERIFY(other.centre > 500.0);
        QVERIFY(qAbs(usual.width - other.width) < 3.0);
    }

    void draggingStaysLegal() {
        const VoiWindow from{100.0, 50.0, "FILE", VoiFunction::Linear};
        const VoiWindow wider = draggedWindow(from, kDragPixels, 0.0, 256.0);
        QCOMPARE(wider.width, 306.0);
        QCOMPARE(wider.centre, 100.0);
        QCOMPARE(draggedWindow(from, 0.0, kDragPixels / 2.0, 256.0).centre, 228.0);
        QCOMPARE(draggedWindow(from, -1e6, 0.0, 256.0).width, 1.0); // PS3.3: width ≥ 1
        VoiWindow exact = from;
        exact.function = VoiFunction::LinearExact;
        QVERIFY(draggedWindow(exact, -1e6, 0.0, 256.0).width > 0.0);
    }

    void levelsAreMeansOfFour() {
        imaging::Radiograph film = ramp(1001, 999, 0.0F, 0.0F);
        for (std::size_t i = 0; i < film.values.size(); ++i)
            film.values[i] = static_cast<float>(i % 2 == 0 ? 0 : 100); // rows of odd width alternate
        film.largest = 100.0F;
        const FilmPixels pixels(film);
        QCOMPARE(pixels.levels(), 2);
        QCOMPARE(pixels.levelSize(1), QSize(501, 500));
        const QImage half = pixels.render(1, VoiWindow{50.0, 101.0, {}, VoiFunction::Linear}, false);
        QCOMPARE(int(half.constScanLine(3)[7]),
                 qRound(windowedGrey(50.0, {50.0, 101.0, {}, VoiFunction::Linear}, false)));
        QCOMPARE(pixels.levelFor(1.0), 0);
        QCOMPARE(pixels.levelFor(0.51), 0);
        QCOMPARE(pixels.levelFor(0.5), 1);
        QCOMPARE(pixels.levelFor(0.01), 1); // the coarsest there is
    }

    void zoomKeepsThePointUnderThePointer() {
        ViewTransform view;
        view.setFilm(QSizeF(2000, 1000));
        view.setView(QSizeF(500, 500));
        view.fit();
        QCOMPARE(view.zoom(), 0.25);
        QCOMPARE(view.filmRect(), QRectF(0, 125, 500, 250));
        const QPointF pointer(300, 260);
        const QPointF film = view.toFilm(pointer);
        view.zoomAbout(pointer, 3.0);
        QVERIFY((view.toFilm(pointer) - film).manhattanLength() < 1e-9);
        QVERIFY((view.toWidget(film) - pointer).manhattanLength() < 1e-9);
        view.zoomAbout(pointer, 1e9);
        QCOMPARE(view.zoom(), ViewTransform::kLargestZoom);
        view.pan(QPointF(1e9, -1e9)); // the film cannot be lost
        QVERIFY(view.filmRect().intersects(QRectF(0, 0, 500, 500)));
        view.fit();
        view.setView(QSizeF(1000, 1000)); // a fitted film stays fitted
        QCOMPARE(view.zoom(), 0.5);
    }

    // Datasets squash films: 2,500 × 2,048 at equal spacing in 1,024 × 1,024 is 1.2207 times too narrow.
    void squashedFilmsAreStretched() {
        data::Record record;
        imaging::Radiograph film;
        film.width = film.height = 1024;
        QCOMPARE(trueScale(record, film), QSizeF(1.0, 1.0)); // nothing is known
        record.originalWidth = 2500;
        record.originalHeight = 2048;
        record.spacingXMm = record.spacingYMm = 0.168;
        QCOMPARE(trueScale(record, film), QSizeF(2500.0 / 2048.0, 1.0));
        std::swap(record.originalWidth, record.originalHeight);
        QCOMPARE(trueScale(record, film), QSizeF(1.0, 2500.0 / 2048.0));
        record = {};
        film.spacing = {0.2, 0.1, imaging::SpacingSource::PixelSpacing}; // rows twice as far apart as columns
        QCOMPARE(trueScale(record, film), QSizeF(1.0, 2.0));
        film.spacing.rowMm = 100.0; // beyond belief
        QCOMPARE(trueScale(record, film), QSizeF(1.0, 1.0));
    }

    // imaging::resized makes the copy: a bright spot must be found where networkPixel says.
    void theNetworksPixelIsTheResizers_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("square") << QSize(256, 256);
        QTest::newRow("wide") << QSize(256, 128);
        QTest::newRow("tall") << QSize(96, 192);
    }
    void theNetworksPixelIsTheResizers() {
        QFETCH(QSize, size);
        constexpr int kSide = 64;
        for (const QPoint at :
             {QPoint(10, 20), QPoint(size.width() - 3, size.height() - 5), QPoint(size.width() / 2, 1)}) {
            GreyImage film(size.width(), size.height());
            film.row(at.y())[at.x()] = 255;
            const GreyImage copy = imaging::resized(film.view(), kSide, kSide, size.width() != size.height());
            QPoint brightest;
            for (int y = 0; y < kSide; ++y) {
                for (int x = 0; x < kSide; ++x) {
                    if (copy.view().at(x, y) > copy.view().at(brightest.x(), brightest.y()))
                        brightest = {x, y};
                }
            }
            const auto said = networkPixel(QPointF(at) + QPointF(0.5, 0.5), size, kSide);
            QVERIFY(said);
            QCOMPARE(*said, brightest);
        }
        QVERIFY(!networkPixel(QPointF(-1, 0), size, kSide));
        QVERIFY(!networkPixel(QPointF(size.width(), 0), size, kSide));
    }
};

QTEST_APPLESS_MAIN(TestLibraryWindow)
#include "tst_LibraryWindow.moc"
