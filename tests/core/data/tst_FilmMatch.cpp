// Hash, matching and near-duplicates on drawn pictures: what must not change the answer (window, size, noise,
// order) and what must (another film).
#include "Films.h"

#include "base/Rng.h"
#include "data/FilmMatch.h"
#include "data/LeakageAudit.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::data;
using namespace hilum::data::testing;

namespace {

/// A film as a sum of a few smooth waves of its own: no two seeds look alike.
GreyImage picture(std::uint64_t seed, int side) {
    Rng rng(seed, "picture");
    std::vector<std::array<double, 4>> waves;
    for (int i = 0; i < 12; ++i)
        waves.push_back(
            {rng.uniform(0.5, 6.0), rng.uniform(0.5, 6.0), rng.uniform(0.0, 6.28), rng.uniform(5.0, 14.0)});
    GreyImage image(side, side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            double value = 120.0;
            for (const auto& [fx, fy, phase, size] : waves)
                value += size * std::sin(6.28 * (fx * x + fy * y) / side + phase);
            image.row(y)[x] = static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
        }
    return image;
}

/// Another window, and noise of ±3 grey levels.
GreyImage rewindowed(GreyImage image, std::uint64_t seed) {
    Rng rng(seed, "noise");
    for (auto& pixel : image.pixels)
        pixel = static_cast<std::uint8_t>(
            std::clamp(0.7 * pixel + 30.0 + static_cast<double>(rng.below(7)) - 3.0, 0.0, 255.0));
    return image;
}

/// Means of 2 × 2 pixels.
GreyImage halved(const GreyImage& image) {
    GreyImage half(image.width / 2, image.height / 2);
    const GreyView view = image.view();
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x) {
            const int sum = view.at(2 * x, 2 * y) + view.at(2 * x + 1, 2 * y) + view.at(2 * x, 2 * y + 1) +
                            view.at(2 * x + 1, 2 * y + 1);
            half.row(y)[x] = static_cast<std::uint8_t>((sum + 2) / 4);
        }
    return half;
}

class Cached {
public:
    explicit Cached(const std::vector<GreyImage>& films) {
        const auto file = std::filesystem::path(m_dir.path().toStdString()) / "films.hpx";
        auto writer =
            PixelCacheWriter::create(file, films.front().width, static_cast<std::uint32_t>(films.size()));
        for (std::uint32_t i = 0; i < films.size(); ++i)
            if (!(*writer)->write(i, films[i].view()))
                qFatal("the cache cannot be written");
        if (!(*writer)->commit())
            qFatal("the cache cannot be written");
        cache = *PixelCache::open(file);
    }
    std::shared_ptr<const PixelCache> cache;

private:
    QTemporaryDir m_dir;
};

std::vector<Record> recordsOf(std::size_t films, const std::string& prefix) {
    std::vector<Record> records;
    for (std::uint32_t i = 0; i < films; ++i) {
        records.push_back(film(i, prefix + std::to_string(i), 0));
        records.back().image = prefix + std::to_string(i);
        records.back().contentHash = "content-" + records.back().image;
        records.back().sex = i % 2 == 0 ? Sex::Female : Sex::Male;
        records.back().view = i % 3 == 0 ? View::AP : View::PA;
        records.back().ageYears = 20 + static_cast<int>(i);
    }
    return records;
}

} // namespace

class TestFilmMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHashIgnoresWindowAndSize() {
        const GreyImage film = picture(1, 128);
        QVERIFY(hashDistance(filmHash(film.view()), filmHash(film.view())) == 0);
        QVERIFY(hashDistance(filmHash(film.view()), filmHash(rewindowed(film, 1).view())) <= 8);
        QVERIFY(hashDistance(filmHash(film.view()), filmHash(halved(film).view())) <= 2);
        QVERIFY(hashDistance(filmHash(film.view()), filmHash(picture(2, 128).view())) > 60);
    }

    void theHashOfNothingIsEmpty() {
        QCOMPARE(filmHash(GreyImage(8, 8, 9).view()), FilmHash{});
        QCOMPARE(filmHash(GreyImage(64, 64, 9).view()), FilmHash{}); // flat
    }

    /// A step down from each block to its right neighbour sets the first 15 bits of each row and not the
    /// last.
    void theHashIsAsDocumented() {
        GreyImage ramp(16, 16);
        for (int y = 0; y < 16; ++y)
            for (int x = 0; x < 16; ++x)
                ramp.row(y)[x] = static_cast<std::uint8_t>(200 - 10 * x);
        const FilmHash hash = filmHash(ramp.view());
        for (const auto word : hash.bits)
            QCOMPARE(word, std::uint64_t{0x7FFF7FFF7FFF7FFF});
    }

    void findsThePartnerOfEveryFilm() {
        std::vector<GreyImage> gallery, queries;
        for (std::uint64_t i = 0; i < 40; ++i)
            gallery.push_back(picture(i, 64));
        const std::vector<std::uint32_t> asked{7, 31, 0, 12, 39};
        for (const auto i : asked)
            queries.push_back(rewindowed(picture(i, 64), i));
        const Cached q(queries), g(gallery);
        auto queryRecords = recordsOf(queries.size(), "q");
        const auto galleryRecords = recordsOf(gallery.size(), "g");
        for (std::size_t i = 0; i < asked.size(); ++i) { // the facts of the true partner, a birthday later
            queryRecords[i].sex = galleryRecords[asked[i]].sex;
            queryRecords[i].view = galleryRecords[asked[i]].view;
            queryRecords[i].ageYears = galleryRecords[asked[i]].ageYears + 1;
        }
        queryRecords[3].sex = Sex::Unknown;
        queryRecords[4].view = queryRecords[4].view == View::AP ? View::PA : View::AP; // a wrong table
        const auto pairs = matchFilms({queryRecords, *q.cache}, {galleryRecords, *g.cache});
        QCOMPARE(pairs.size(), asked.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            QCOMPARE(pairs[i].query, static_cast<std::uint32_t>(i));
            QCOMPARE(pairs[i].gallery, asked[i]);
            QVERIFY(pairs[i].certain);
            QCOMPARE(pairs[i].factsAgree, i != 4);
            QVERIFY(pairs[i].similarity > 0.99 && pairs[i].similarity <= 1.0 + 1e-6);
        }
    }

    void aFilmWithoutPartnerIsUncertain() {
        const Cached q({picture(1000, 64)}), g({picture(1, 64), picture(2, 64)});
        const auto queries = recordsOf(1, "q"), gallery = recordsOf(2, "g");
        const auto pairs = matchFilms({queries, *q.cache}, {gallery, *g.cache});
        QCOMPARE(pairs.size(), std::size_t{1});
        QVERIFY(!pairs[0].certain);
        QVERIFY(pairs[0].similarity < 0.9);
        QVERIFY(matchFilms({queries, *q.cache}, {std::span<const Record>{}, *g.cache}).empty());
    }

    void twoPatientsWithOneFilmAreUncertain() {
        const Cached q({picture(1, 64)}), g({picture(1, 64), picture(1, 64)});
        const auto queries = recordsOf(1, "q");
        auto gallery = recordsOf(2, "g");
        gallery[1].sex = gallery[0].sex; // nothing but the name tells them apart
        gallery[1].view = gallery[0].view;
        gallery[1].ageYears = gallery[0].ageYears;
        QVERIFY(!matchFilms({queries, *q.cache}, {gallery, *g.cache})[0].certain);
        gallery[1].patient = gallery[0].patient; // the same person twice: it is clear who that is
        QVERIFY(matchFilms({queries, *q.cache}, {gallery, *g.cache})[0].certain);
    }

    void onePartnerForTwoIsUncertain() {
        const Cached q({picture(1, 64), picture(1, 64)}), g({picture(1, 64), picture(2, 64)});
        const auto queries = recordsOf(2, "q"), gallery = recordsOf(2, "g");
        for (const auto& pair : matchFilms({queries, *q.cache}, {gallery, *g.cache}))
            QVERIFY(!pair.certain);
    }

    void theAuditCountsNearDuplicates() {
        const auto a = std::make_shared<Cached>(std::vector{picture(1, 64), picture(2, 64)});
        const Cached b({rewindowed(picture(2, 64), 9), picture(3, 64)});
        const std::vector<AuditSet> sets{{"training", recordsOf(2, "a"), AuditRole::Training, true, a->cache},
                                         {"test", recordsOf(2, "b"), AuditRole::Test, true, b.cache}};
        const auto report = audit(sets);
        QCOMPARE(report.pairs[0].nearDuplicates, std::int64_t{1});
        QVERIFY(report.light == AuditLight::Amber);
        QCOMPARE(report.toJson()["pairs"][0]["nearDuplicates"], Json(1));
        // The same file or the same name is no near-duplicate: it is counted as what it is.
        auto same = sets;
        same[1].films[0].contentHash = same[0].films[1].contentHash;
        QCOMPARE(audit(same).pairs[0].nearDuplicates, std::int64_t{0});
        same = sets;
        same[1].films[0].image = same[0].films[1].image;
        QCOMPARE(audit(same).pairs[0].nearDuplicates, std::int64_t{0});
        auto blind = sets;
        blind[0].pixels = nullptr;
        QCOMPARE(audit(blind).pairs[0].nearDuplicates, std::int64_t{-1});
        QVERIFY(audit(blind).light == AuditLight::Green);
        QVERIFY(!audit(blind).toJson()["pairs"][0].contains("nearDuplicates"));
    }
};

QTEST_GUILESS_MAIN(TestFilmMatch)
#include "tst_FilmMatch.moc"
