// PixelCache: what is written is read, nothing appears before commit(), and no damaged file is mapped.
#include "base/Text.h"
#include "data/PixelCache.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace hilum;
using namespace hilum::data;

class TestPixelCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPixel();
    void readsTheDocumentedLayout();
    void appearsOnlyOnCommit();
    void replacesTheOldOneWhole();
    void takesRowsFromManyThreads();
    void refusesWrongRows();
    void refusesImpossibleSides();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
    void refusesWhatIsNoFile();
    void measuresFilms();
};

namespace {

GreyImage filmOf(int side, std::uint32_t seed) {
    GreyImage film(side, side);
    for (std::size_t i = 0; i < film.pixels.size(); ++i)
        film.pixels[i] = static_cast<std::uint8_t>((i * 31 + seed * 101) % 251);
    return film;
}

std::vector<std::uint8_t> pixelsOf(const GreyView& film) {
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < film.height; ++y)
        pixels.insert(pixels.end(), film.row(y), film.row(y) + film.width);
    return pixels;
}

std::shared_ptr<const PixelCache> cacheOf(const std::filesystem::path& file,
                                          const std::vector<GreyImage>& films) {
    auto writer =
        PixelCacheWriter::create(file, films.front().width, static_cast<std::uint32_t>(films.size()));
    for (std::uint32_t row = 0; row < films.size(); ++row)
        if (!writer || !(*writer)->write(row, films[row].view()))
            return nullptr;
    if (!(*writer)->commit())
        return nullptr;
    auto cache = PixelCache::open(file);
    return cache ? *cache : nullptr;
}

/// A header as PixelCache.h describes it, little-endian, and `films` bytes behind it.
QByteArray cacheBytes(const char* magic, std::uint32_t side, std::uint32_t rows, qsizetype films) {
    QByteArray bytes(magic);
    for (const std::uint32_t number : {side, rows})
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes += static_cast<char>((number >> shift) & 0xFFU);
    bytes += QByteArray(4096 - bytes.size(), '\0');
    return bytes + QByteArray(films, '\x2A');
}

void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void TestPixelCache::keepsEveryPixel() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("new/cache/a.hpx").toStdString();
    const std::vector<GreyImage> films{filmOf(19, 0), filmOf(19, 1), filmOf(19, 2)};
    const auto cache = cacheOf(file, films);
    QVERIFY(cache);
    QCOMPARE(cache->side(), 19);
    QCOMPARE(cache->rows(), 3U);
    for (std::uint32_t row = 0; row < 3; ++row)
        QCOMPARE(pixelsOf(cache->film(row)), films[row].pixels);
    struct stat status {};
    QCOMPARE(::stat(file.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U); // films of patients: nobody else's
}

void TestPixelCache::readsTheDocumentedLayout() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.hpx");
    writeBytes(path, cacheBytes("HILUMPX1", 3, 2, 18));
    const auto cache = PixelCache::open(path.toStdString());
    QVERIFY2(cache, cache ? "" : sentence(cache.error()).c_str());
    QCOMPARE((*cache)->side(), 3);
    QCOMPARE((*cache)->rows(), 2U);
    QCOMPARE((*cache)->film(1).at(2, 2), std::uint8_t{42});
    // And the other way round.
    const QString written = folder.filePath("b.hpx");
    GreyImage film(3, 3, 42);
    QVERIFY(cacheOf(written.toStdString(), {film, film}));
    QFile file(written);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), cacheBytes("HILUMPX1", 3, 2, 18));
}

void TestPixelCache::appearsOnlyOnCommit() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("a.hpx").toStdString();
    {
        auto writer = PixelCacheWriter::create(file, 8, 2);
        QVERIFY(writer);
        QVERIFY((*writer)->write(0, filmOf(8, 0).view()));
        QVERIFY((*writer)->write(1, filmOf(8, 1).view()));
        QVERIFY(!std::filesystem::exists(file));
        const auto missing = PixelCache::open(file);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString())); // and the half-made one is gone
}

void TestPixelCache::replacesTheOldOneWhole() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("a.hpx").toStdString();
    const auto old = cacheOf(file, {filmOf(8, 0)});
    QVERIFY(old);
    {
        auto dropped = PixelCacheWriter::create(file, 8, 1);
        QVERIFY(dropped);
        QVERIFY((*dropped)->write(0, filmOf(8, 7).view()));
    }
    QCOMPARE(pixelsOf((*PixelCache::open(file))->film(0)), filmOf(8, 0).pixels);
    const auto fresh = cacheOf(file, {filmOf(8, 5)});
    QVERIFY(fresh);
    QCOMPARE(pixelsOf(fresh->film(0)), filmOf(8, 5).pixels);
    QCOMPARE(pixelsOf(old->film(0)), filmOf(8, 0).pixels); // who mapped the old one keeps it
}

void TestPixelCache::takesRowsFromManyThreads() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("a.hpx").toStdString();
    constexpr std::uint32_t kRows = 64;
    auto writer = PixelCacheWriter::create(file, 16, kRows);
    QVERIFY(writer);
    std::array<bool, 4> fine{};
    {
        std::vector<std::jthread> threads;
        for (std::uint32_t t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                bool all = true;
                for (std::uint32_t row = t; row < kRows; row += 4)
                    all = (*writer)->write(row, filmOf(16, row).view()).ok() && all;
                fine[t] = all;
            });
    }
    for (const bool one : fine)
        QVERIFY(one);
    QVERIFY((*writer)->commit());
    const auto cache = PixelCache::open(file);
    QVERIFY(cache);
    for (std::uint32_t row = 0; row < kRows; ++row)
        QCOMPARE(pixelsOf((*cache)->film(row)), filmOf(16, row).pixels);
}

void TestPixelCache::refusesWrongRows() {
    const QTemporaryDir folder;
    auto writer = PixelCacheWriter::create(folder.filePath("a.hpx").toStdString(), 8, 2);
    QVERIFY(writer);
    QVERIFY(!(*writer)->write(2, filmOf(8, 0).view()));
    QVERIFY(!(*writer)->write(0, filmOf(9, 0).view()));
    QVERIFY(!(*writer)->write(0, GreyImage(8, 7).view()));
    // A window of a wider picture is taken row by row.
    const GreyImage wide = filmOf(20, 3);
    GreyView window = wide.view();
    window.pixels += 20 * 4 + 6;
    window.width = window.height = 8;
    QVERIFY((*writer)->write(1, window));
    QVERIFY((*writer)->commit());
    const auto cache = PixelCache::open(folder.filePath("a.hpx").toStdString());
    QVERIFY(cache);
    QCOMPARE(pixelsOf((*cache)->film(1)), pixelsOf(window));
    QCOMPARE(pixelsOf((*cache)->film(0)), std::vector<std::uint8_t>(64, 0)); // never written: black
}

void TestPixelCache::refusesImpossibleSides() {
    const QTemporaryDir folder;
    for (const int side : {-1, 0, 4097}) {
        const auto writer = PixelCacheWriter::create(folder.filePath("a.hpx").toStdString(), side, 1);
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::BadValue);
    }
}

void TestPixelCache::refusesDamagedFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("shorter than its header") << cacheBytes("HILUMPX1", 8, 2, 0).left(15);
    QTest::newRow("header only") << cacheBytes("HILUMPX1", 8, 2, 0);
    QTest::newRow("one byte short") << cacheBytes("HILUMPX1", 8, 2, 127);
    QTest::newRow("one byte long") << cacheBytes("HILUMPX1", 8, 2, 129);
    QTest::newRow("another program's file") << cacheBytes("\x89PNG\r\n\x1A\n", 8, 2, 128);
    QTest::newRow("a later format") << cacheBytes("HILUMPX2", 8, 2, 128);
    QTest::newRow("side 0") << cacheBytes("HILUMPX1", 0, 2, 0);
    QTest::newRow("side 4097") << cacheBytes("HILUMPX1", 4097, 0, 0);
    QTest::newRow("side that is negative as an int") << cacheBytes("HILUMPX1", 0x80000008U, 2, 128);
    QTest::newRow("more rows than bytes") << cacheBytes("HILUMPX1", 8, 0xFFFFFFFFU, 128);
    // 4096² · 2^8 rows = 2^32 bytes: 32-bit sums would call this file whole.
    QTest::newRow("rows that wrap around") << cacheBytes("HILUMPX1", 4096, 256, 0);
    QTest::newRow("big-endian") << cacheBytes("HILUMPX1", 0x08000000U, 0x02000000U, 128);
}

void TestPixelCache::refusesDamagedFiles() {
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.hpx");
    writeBytes(path, bytes);
    const auto refused = PixelCache::open(path.toStdString());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    QCOMPARE(refused.error().where, path.toStdString());
}

void TestPixelCache::refusesWhatIsNoFile() {
    const QTemporaryDir folder;
    const auto isFolder = PixelCache::open(folder.path().toStdString());
    QVERIFY(!isFolder);
    QCOMPARE(isFolder.error().code, ErrorCode::Unreadable);
    const std::string pipe = folder.filePath("pipe").toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const auto isPipe = PixelCache::open(pipe); // must not wait for a writer
    QVERIFY(!isPipe);
    QCOMPARE(isPipe.error().code, ErrorCode::Unreadable);
}

void TestPixelCache::measuresFilms() {
    const QTemporaryDir folder;
    GreyImage halves(4, 4, 50);
    for (int x = 0; x < 4; ++x)
        halves.row(0)[x] = halves.row(1)[x] = 150;
    const auto cache =
        cacheOf(folder.filePath("a.hpx").toStdString(), {halves, GreyImage(4, 4, 100), GreyImage(4, 4, 200)});
    QVERIFY(cache);
    const std::uint32_t first[] = {0};
    QCOMPARE(pixelStatistics(*cache, first).mean, 100.0 / 255.0);
    QCOMPARE(pixelStatistics(*cache, first).standardDeviation, 50.0 / 255.0); // half at +50, half at −50
    // Films 100 and 200: mean 150, all pixels 50 from it.
    const std::uint32_t both[] = {1, 2};
    QCOMPARE(pixelStatistics(*cache, both).mean, 150.0 / 255.0);
    QCOMPARE(pixelStatistics(*cache, both).standardDeviation, 50.0 / 255.0);
    const std::uint32_t constant[] = {1};
    QVERIFY(pixelStatistics(*cache, constant).standardDeviation > 0.0); // something divides by it
    const PixelStatistics none = pixelStatistics(*cache, {});
    QVERIFY(std::isfinite(none.mean) && none.standardDeviation > 0.0);
}

QTEST_APPLESS_MAIN(TestPixelCache)
#include "tst_PixelCache.moc"
