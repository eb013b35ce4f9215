// RecipeFigures: closed forms on invented films, and a second witness from full pictures.
#include "data/RecipeFigures.h"

#include "data/Catalogue.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace hilum;
using namespace hilum::data;

namespace {

constexpr int kSide = 64;

/// A cache of a grey ramp per film, and its records; the film `row` has a box where `boxes` says so.
struct Films {
    QTemporaryDir folder;
    std::shared_ptr<const PixelCache> cache;
    FigureFilms films;

    explicit Films(std::uint32_t count, std::uint8_t fill = 0) {
        const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "a.hpx";
        auto writer = PixelCacheWriter::create(file, kSide, count);
        for (std::uint32_t row = 0; row < count; ++row) {
            GreyImage film(kSide, kSide, fill);
            for (int y = 0; y < kSide && fill == 0; ++y)
                for (int x = 0; x < kSide; ++x)
                    film.row(y)[x] =
                        static_cast<std::uint8_t>((4 * x + 8 * (y % 2) + 3 * static_cast<int>(row)) % 256);
            (void)(*writer)->write(row, film.view());
            Record record;
            record.cacheRow = row;
            films.films.push_back(record);
        }
        (void)(*writer)->commit();
        cache = *PixelCache::open(file);
    }
    void addBoxes(const Box& box) {
        for (Record record : films.films) {
            record.boxes = {box};
            films.withBoxes.push_back(record);
        }
    }
};

augment::Recipe oneStep(const char* steps) {
    return augment::Recipe::fromJson(
               parseJson(std::string(R"({"name":"t","views":[{"name":"v","steps":)") + steps + "}]}").value())
        .value();
}

} // namespace

class TestRecipeFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Half of the box lies left of x = 24 of 64.
    void shareOfABox() {
        const std::vector<Box> boxes{{0.25, 0.25, 0.25, 0.5, ""}};
        QCOMPARE(shareInside(boxes, {0, 0, 64, 64, false}, 64), 1.0);
        QCOMPARE(shareInside(boxes, {0, 0, 24, 64, false}, 64), 0.5);
        QCOMPARE(shareInside(boxes, {40, 0, 24, 64, false}, 64), 0.0);
        QCOMPARE(shareInside({}, {0, 0, 64, 64, false}, 64), 0.0);
    }

    void wholeFilmsLoseNothing() {
        Films films(5);
        films.addBoxes({0.1, 0.1, 0.8, 0.8, ""});
        const auto figures = recipeFigures(*augment::preset("evaluation"), *films.cache, films.films, {});
        QVERIFY(figures.boxLost.known() && figures.drawLost.known());
        QCOMPARE(figures.boxLost.bad, 0.0);
        QCOMPARE(figures.drawLost.bad, 0.0);
        QCOMPARE(figures.smallCrops.bad, 0.0);
        QVERIFY(!figures.lungMissed.known());
        QVERIFY(!figures.clipped.known() && !figures.detailLost.known()); // no such step
    }

    /// Crops of at most 40 % never keep half of a box that is the film; all are small below a fifth.
    void cropsAtTheirEnds() {
        Films films(4);
        films.addBoxes({0.0, 0.0, 1.0, 1.0, ""});
        const auto recipe = oneStep(R"([{"kind":"randomResizedCrop","scaleMin":0.05,"scaleMax":0.1}])");
        const auto figures = recipeFigures(recipe, *films.cache, films.films, {});
        QCOMPARE(figures.boxLost.value(), 1.0);
        QCOMPARE(figures.smallCrops.value(), 1.0);
        QCOMPARE(figures.boxLost.of, std::int64_t{4} * figures.boxDraws);
        QCOMPARE(figures.lungMissed.of, figures.smallCrops.of);
        QVERIFY(figures.lungMissed.value() > 0.0 && figures.lungMissed.value() < 1.0);
    }

    /// Counted again from full pictures.
    void agreesWithTheViews() {
        Films films(6);
        const Box box{0.2, 0.3, 0.3, 0.3, ""};
        films.addBoxes(box);
        FigureOptions options;
        options.draws = 120;
        options.seed = 4;
        const auto recipe = *augment::preset("simclr-paper");
        const auto figures = recipeFigures(recipe, *films.cache, films.films, options);
        QCOMPARE(figures.boxDraws, 20);
        std::int64_t lost = 0;
        for (std::uint32_t row = 0; row < 6; ++row)
            for (std::uint32_t draw = 0; draw < 20; ++draw)
                for (const auto& made : recipe.make(films.cache->film(row), 16, {4, draw, row, 0, 0}))
                    lost += shareInside(std::span(&box, 1), made.crop, kSide) < 0.5 ? 1 : 0;
        QCOMPARE(static_cast<std::int64_t>(figures.boxLost.bad), lost);
        QCOMPARE(figures.boxLost.of, 6 * 20 * 2);
    }

    /// A film of one bright grey level g is clipped where g f ≥ 1: f is uniform in 1 ± 0.9.
    void clippingInClosedForm() {
        Films films(100, 200);
        FigureOptions options;
        options.pixelDraws = 4000;
        options.pixelSide = 8;
        const auto recipe =
            oneStep(R"([{"kind":"brightnessContrast","probability":1,"brightness":0.9,"contrast":0}])");
        const auto figures = recipeFigures(recipe, *films.cache, films.films, options);
        const double expected = (1.9 - 254.5 / 200.0) / 1.8; // to white; 0.5 / 200 / 1.8 never to black
        // Hoeffding for 4,000 draws at 1e-6.
        QVERIFY(std::abs(figures.clipped.value() - expected) < std::sqrt(std::log(2e6) / 8000.0));
        const auto none = oneStep(R"([{"kind":"brightnessContrast","brightness":0,"contrast":0}])");
        QCOMPARE(recipeFigures(none, *films.cache, films.films, options).clipped.bad, 0.0);
    }

    void blurTakesDetail() {
        const Films films(10);
        const auto with = [&](const char* steps) {
            return recipeFigures(oneStep(steps), *films.cache, films.films, {}).detailLost;
        };
        const Share strong = with(R"([{"kind":"gaussianBlur","probability":1,"sigmaMin":5,"sigmaMax":5}])");
        const Share weak = with(R"([{"kind":"gaussianBlur","probability":1,"sigmaMin":1.5,"sigmaMax":1.5}])");
        QVERIFY(strong.known() && weak.known());
        QVERIFY(strong.value() > weak.value() && weak.value() > 0.0 && strong.value() <= 1.0);
        const Share never = with(R"([{"kind":"gaussianBlur","probability":0}])");
        QVERIFY(!never.known());
    }

    void lungsByBoxesAndByRule() {
        std::vector<Record> films(2 * kFieldBoxes);
        for (std::size_t i = 0; i < films.size(); ++i)
            films[i].boxes = {i % 2 == 0 ? Box{0.1, 0.2, 0.3, 0.4, ""} : Box{0.6, 0.25, 0.3, 0.5, ""}};
        const LungField field = lungField(films);
        QCOMPARE(field.boxes, static_cast<std::int64_t>(films.size()));
        QCOMPARE(field.left.x, 0.1);
        QVERIFY(std::abs(field.right.y + field.right.height - 0.75) < 1e-12);
        QCOMPARE(field.shareOf({10, 20, 20, 20, false}, 100), 1.0);
        QCOMPARE(field.shareOf({45, 20, 10, 20, false}, 100), 0.0); // the mediastinum
        films.pop_back();                                           // one half has too few
        films.resize(kFieldBoxes);
        QCOMPARE(lungField(films).boxes, std::int64_t{0});
        QCOMPARE(lungField({}).boxes, std::int64_t{0});
        QCOMPARE(lungField({}).shareOf({0, 0, 0, 0, false}, 100), 0.0);
    }

    void takesFilmsEvenly() {
        QTemporaryDir folder;
        auto catalogue = Catalogue::open(folder.path().toStdString());
        QVERIFY(catalogue);
        std::vector<Record> records(20);
        for (std::uint32_t row = 0; row < 20; ++row) {
            records[row].cacheRow = row;
            records[row].image = records[row].file =
                QStringLiteral("f%1").arg(row, 2, 10, QLatin1Char('0')).toStdString();
            records[row].contentHash = records[row].image;
            if (row % 4 == 0)
                records[row].boxes = {{0.1, 0.1, 0.1, 0.1, "Pneumonia"}};
        }
        Dataset dataset;
        dataset.name = "made";
        QVERIFY(catalogue->store(dataset, records));
        FigureOptions options;
        options.mostFilms = 4;
        const auto found = figureFilms(*catalogue, "made", options);
        QVERIFY(found);
        QCOMPARE(found->all, 20);
        QCOMPARE(found->allWithBoxes, 5);
        QCOMPARE(found->films.size(), std::size_t{4});
        QCOMPARE(found->films[1].cacheRow, 5U);
        QCOMPARE(found->withBoxes.size(), std::size_t{4});
    }

    void nothingToCountOn() {
        const Films films(1);
        const auto figures = recipeFigures(*augment::preset("byol-paper"), *films.cache, FigureFilms{}, {});
        QVERIFY(!figures.boxLost.known() && !figures.smallCrops.known() && !figures.clipped.known());
        QCOMPARE(figures.boxLost.value(), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestRecipeFigures)
#include "tst_RecipeFigures.moc"
