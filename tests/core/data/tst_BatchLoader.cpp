// BatchLoader: the same batches whatever the threads and wherever it starts; it ends when asked, at any
// moment.
#include "data/BatchLoader.h"
#include "data/Sampler.h"

#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <numeric>

using namespace hilum;
using namespace hilum::data;

class TestBatchLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesTheDocumentedBatches();
    void doesNotDependOnThreads();
    void goesOnWhereItStopped();
    void dropsTheLastOrNot_data();
    void dropsTheLastOrNot();
    void keepsTheGivenOrder();
    void gradesViews();
    void endsAtOnceWithoutFilms();
    void stopsWhileItWaits();
    void stopsBeforeItBegins();
    void canBeDestroyedWhileItProduces();
    void canBeDestroyedWhileItIsFull();
    void makesAtLeastOneAhead();

private:
    std::vector<Batch> drain(const LoaderOptions& options, const augment::Recipe& recipe) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<const PixelCache> m_cache;
    std::vector<std::uint32_t> m_rows;
    augment::Recipe m_recipe;
};

namespace {

constexpr int kCacheSide = 24;
constexpr std::uint32_t kFilms = 37;

LoaderOptions smallOptions() {
    LoaderOptions options;
    options.side = 16;
    options.batch = 5;
    options.epochs = 3;
    options.seed = 9;
    options.normalisation = {0.4, 0.2};
    return options;
}

void compare(const std::vector<Batch>& actual, const std::vector<Batch>& expected) {
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        QCOMPARE(actual[i].epoch, expected[i].epoch);
        QCOMPARE(actual[i].index, expected[i].index);
        QCOMPARE(actual[i].rows, expected[i].rows);
        QCOMPARE(actual[i].sides, expected[i].sides);
        QVERIFY(actual[i].views == expected[i].views); // every float, bit for bit
    }
}

/// Holds every loader thread inside a transform until it is opened.
struct Gate {
    std::mutex mutex;
    std::condition_variable changed;
    bool open = false;
    int entered = 0;

    void pass() {
        std::unique_lock lock(mutex);
        ++entered;
        changed.notify_all();
        changed.wait(lock, [this] { return open; });
    }
    void waitForVisitors(int count) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return entered >= count; });
    }
    void release() {
        const std::scoped_lock lock(mutex);
        open = true;
        changed.notify_all();
    }
};

class GateStep final : public augment::Transform {
public:
    explicit GateStep(std::shared_ptr<Gate> gate) : m_gate(std::move(gate)) {}
    std::string_view kind() const override { return "gate"; }
    std::string_view title() const override { return "Gate"; }
    std::vector<augment::Knob> knobs() const override { return {}; }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<GateStep>(*this); }
    void apply(augment::Frame&, Rng&) const override { m_gate->pass(); }

private:
    void assign(std::string_view, double) override {}
    std::shared_ptr<Gate> m_gate;
};

augment::Recipe gated(const std::shared_ptr<Gate>& gate) {
    augment::Recipe recipe;
    recipe.views.emplace_back();
    recipe.views[0].steps.push_back(std::make_unique<GateStep>(gate));
    return recipe;
}

} // namespace

void TestBatchLoader::initTestCase() {
    m_dir = std::make_unique<QTemporaryDir>();
    const std::string file = m_dir->filePath("cache.hpx").toStdString();
    auto writer = PixelCacheWriter::create(file, kCacheSide, kFilms + 3);
    QVERIFY(writer);
    for (std::uint32_t row = 0; row < kFilms + 3; ++row) {
        GreyImage film(kCacheSide, kCacheSide);
        for (std::size_t i = 0; i < film.pixels.size(); ++i)
            film.pixels[i] = static_cast<std::uint8_t>((i * 7 + row * 53) % 256);
        QVERIFY((*writer)->write(row, film.view()));
    }
    QVERIFY((*writer)->commit());
    m_cache = PixelCache::open(file).value();
    for (std::uint32_t i = 0; i < kFilms; ++i)
        m_rows.push_back(i + 3); // not where the counting starts
    m_recipe = augment::preset("simclr-cxr").value();
}

std::vector<Batch> TestBatchLoader::drain(const LoaderOptions& options, const augment::Recipe& recipe) const {
    BatchLoader loader(m_cache, m_rows, recipe, options);
    std::vector<Batch> batches;
    while (auto batch = loader.next())
        batches.push_back(std::move(*batch));
    return batches;
}

void TestBatchLoader::makesTheDocumentedBatches() {
    // By hand: order of the epoch, five films each, every view by its key (seed, epoch, row), normalised.
    LoaderOptions options = smallOptions();
    std::vector<Batch> expected;
    for (std::uint32_t epoch = 0; epoch < 3; ++epoch) {
        const auto order = epochOrder(m_rows, 9, epoch);
        for (std::uint32_t index = 0; index < kFilms / 5; ++index) {
            Batch batch{epoch, index, {}, {16, 16}, {{}, {}}};
            for (std::uint32_t b = 0; b < 5; ++b) {
                const auto row = order[index * 5 + b];
                batch.rows.push_back(row);
                for (std::size_t v = 0; v < 2; ++v) {
                    std::vector<float> view(16 * 16);
                    m_recipe.makeInto(m_cache->film(row), 16, DrawKey{9, epoch, row, 0, 0}, v, 0.4F, 0.2F,
                                      view.data());
                    batch.views[v].insert(batch.views[v].end(), view.begin(), view.end());
                }
            }
            expected.push_back(std::move(batch));
        }
    }
    options.threads = 0;
    compare(drain(options, m_recipe), expected);
    BatchLoader loader(m_cache, m_rows, m_recipe, options);
    QCOMPARE(loader.batchesPerEpoch(), std::int64_t{7});
}

void TestBatchLoader::doesNotDependOnThreads() {
    LoaderOptions options = smallOptions();
    options.threads = 0;
    const auto reference = drain(options, m_recipe);
    QCOMPARE(reference.size(), std::size_t{21});
    for (const unsigned threads : {1U, 3U, 4U})
        for (const std::size_t ahead : {std::size_t{1}, std::size_t{4}, std::size_t{50}}) {
            options.threads = threads;
            options.ahead = ahead;
            compare(drain(options, m_recipe), reference);
        }
}

void TestBatchLoader::goesOnWhereItStopped() {
    LoaderOptions options = smallOptions();
    options.threads = 0;
    const auto reference = drain(options, m_recipe);
    options.threads = 2;
    for (std::size_t start = 0; start < reference.size(); ++start) {
        options.firstEpoch = static_cast<std::int64_t>(start / 7);
        options.firstBatch = static_cast<std::int64_t>(start % 7);
        compare(drain(options, m_recipe),
                {reference.begin() + static_cast<std::ptrdiff_t>(start), reference.end()});
    }
    options.firstEpoch = 3; // a run that was complete
    options.firstBatch = 0;
    compare(drain(options, m_recipe), {});
}

void TestBatchLoader::dropsTheLastOrNot_data() {
    QTest::addColumn<int>("batch");
    QTest::addColumn<bool>("dropLast");
    QTest::addColumn<QList<qsizetype>>("sizes"); // of one epoch of 37 films
    QTest::newRow("10, dropped") << 10 << true << QList<qsizetype>{10, 10, 10};
    QTest::newRow("10, kept") << 10 << false << QList<qsizetype>{10, 10, 10, 7};
    QTest::newRow("37 fits") << 37 << true << QList<qsizetype>{37};
    QTest::newRow("37 kept") << 37 << false << QList<qsizetype>{37};
    QTest::newRow("40, dropped") << 40 << true << QList<qsizetype>{};
    QTest::newRow("40, kept") << 40 << false << QList<qsizetype>{37};
}

void TestBatchLoader::dropsTheLastOrNot() {
    QFETCH(const int, batch);
    QFETCH(const bool, dropLast);
    QFETCH(const QList<qsizetype>, sizes);
    LoaderOptions options = smallOptions();
    options.batch = batch;
    options.dropLast = dropLast;
    options.epochs = 2;
    options.threads = 2;
    const auto batches = drain(options, augment::preset("evaluation").value());
    QCOMPARE(static_cast<qsizetype>(batches.size()), 2 * sizes.size());
    for (std::size_t i = 0; i < batches.size(); ++i) {
        const auto expected = sizes[static_cast<qsizetype>(i) % sizes.size()];
        QCOMPARE(static_cast<qsizetype>(batches[i].rows.size()), expected);
        QCOMPARE(static_cast<qsizetype>(batches[i].views[0].size()), expected * 16 * 16);
    }
}

void TestBatchLoader::keepsTheGivenOrder() {
    LoaderOptions options = smallOptions();
    options.shuffled = false;
    options.dropLast = false;
    options.epochs = 1;
    std::vector<std::uint32_t> seen;
    for (const auto& batch : drain(options, augment::preset("evaluation").value()))
        seen.insert(seen.end(), batch.rows.begin(), batch.rows.end());
    QCOMPARE(seen, m_rows);
}

void TestBatchLoader::gradesViews() {
    augment::Recipe recipe = augment::preset("simclr-cxr").value();
    recipe.views[1].sideFactor = 0.5;
    LoaderOptions options = smallOptions();
    options.epochs = 1;
    options.side = 32;
    const auto batches = drain(options, recipe);
    QCOMPARE(batches[0].sides, (std::vector<int>{32, 16}));
    QCOMPARE(batches[0].views[0].size(), std::size_t{5 * 32 * 32});
    QCOMPARE(batches[0].views[1].size(), std::size_t{5 * 16 * 16});
}

void TestBatchLoader::endsAtOnceWithoutFilms() {
    for (const unsigned threads : {0U, 2U}) {
        LoaderOptions options = smallOptions();
        options.threads = threads;
        BatchLoader loader(m_cache, {}, m_recipe, options);
        QVERIFY(!loader.next());
        QCOMPARE(loader.batchesPerEpoch(), std::int64_t{0});
    }
}

void TestBatchLoader::stopsWhileItWaits() {
    const auto gate = std::make_shared<Gate>();
    LoaderOptions options = smallOptions();
    options.threads = 2;
    BatchLoader loader(m_cache, m_rows, gated(gate), options);
    gate->waitForVisitors(2); // both threads are at work: no batch is ready, and none will be
    std::stop_source stop;
    std::optional<Batch> got = Batch{};
    {
        const std::jthread consumer([&] { got = loader.next(stop.get_token()); });
        stop.request_stop();
    }
    QVERIFY(!got);
    gate->release();
    const auto first = loader.next(); // nothing was lost by the wait that was broken off
    QVERIFY(first);
    QCOMPARE(first->epoch, std::int64_t{0});
    QCOMPARE(first->index, std::int64_t{0});
}

void TestBatchLoader::stopsBeforeItBegins() {
    std::stop_source stop;
    stop.request_stop();
    for (const unsigned threads : {0U, 2U}) {
        LoaderOptions options = smallOptions();
        options.threads = threads;
        BatchLoader loader(m_cache, m_rows, m_recipe, options);
        QVERIFY(loader.next());
        QVERIFY(!loader.next(stop.get_token())); // whether or not the next one lies ready
        const auto second = loader.next();
        QVERIFY(second);
        QCOMPARE(second->index, std::int64_t{1});
    }
}

void TestBatchLoader::canBeDestroyedWhileItProduces() {
    const auto gate = std::make_shared<Gate>();
    LoaderOptions options = smallOptions();
    options.threads = 3;
    auto loader = std::make_unique<BatchLoader>(m_cache, m_rows, gated(gate), options);
    gate->waitForVisitors(3);
    const std::jthread opener([&] { gate->release(); });
    loader.reset();                                        // waits for the films in work, and for no more
    QVERIFY(gate->entered >= 3 && gate->entered <= 4 * 5); // never more than the four batches ahead
}

void TestBatchLoader::canBeDestroyedWhileItIsFull() {
    const auto gate = std::make_shared<Gate>();
    gate->release();
    LoaderOptions options = smallOptions();
    options.threads = 2;
    options.ahead = 2;
    {
        BatchLoader loader(m_cache, m_rows, gated(gate), options);
        gate->waitForVisitors(2 *
                              5); // both batches ahead are made or nearly so; then the threads wait for room
    }
    QCOMPARE(gate->entered, 2 * 5); // never more than was allowed ahead
}

void TestBatchLoader::makesAtLeastOneAhead() {
    LoaderOptions options = smallOptions();
    options.epochs = 1;
    options.threads = 1;
    options.ahead = 0;
    QCOMPARE(drain(options, m_recipe).size(), std::size_t{7});
}

QTEST_APPLESS_MAIN(TestBatchLoader)
#include "tst_BatchLoader.moc"
