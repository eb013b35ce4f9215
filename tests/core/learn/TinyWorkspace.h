// A workspace small enough for a test: 48 films of 24 patients, bright discs on the positive ones, in a fresh
// folder.
#pragma once

#include "base/Rng.h"
#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <gtest/gtest.h>
#include <unistd.h>
#include <utility>

namespace hilum::learn {

class TinyWorkspace {
public:
    /// `describe` may change what the catalogue says of film i.
    explicit TinyWorkspace(std::function<void(std::uint32_t, data::Record&)> describe = {})
        : m_describe(std::move(describe)) {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        path = std::filesystem::path(testing::TempDir()) /
               fmt::format("hilum-{}-{}-{}", test->test_suite_name(), test->name(), ::getpid());
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
        make();
    }
    ~TinyWorkspace() { std::filesystem::remove_all(path); }

    std::filesystem::path path;
    SystemClock clock;

    run::RunFolder create(const run::RunSpec& spec) {
        auto folder = run::createRun(path, spec, clock);
        EXPECT_TRUE(folder.ok());
        return *folder;
    }

private:
    std::function<void(std::uint32_t, data::Record&)> m_describe;
    static constexpr int kSide = 48;
    static constexpr std::uint32_t kFilms = 48;

    static GreyImage film(std::uint32_t i, bool positive) {
        GreyImage image(kSide, kSide);
        Rng rng(DrawKey{7, 0, i, 0, 0});
        const double slope = rng.uniform(0.5, 2.0);
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x)
                image.row(y)[x] = static_cast<std::uint8_t>(40.0 + slope * x + rng.uniform(0.0, 40.0));
        const int cx = 12 + static_cast<int>(rng.below(24));
        for (int y = 16; positive && y < 32; ++y)
            for (int x = cx - 8; x < cx + 8; ++x)
                image.row(y)[x] = 220;
        return image;
    }

    void make() {
        std::vector<data::Record> records;
        auto writer = data::PixelCacheWriter::create(path / "cache" / "tiny.hpx", kSide, kFilms);
        ASSERT_TRUE(writer.ok());
        for (std::uint32_t i = 0; i < kFilms; ++i) {
            data::Record record;
            record.cacheRow = i;
            record.image = fmt::format("film-{}.png", i);
            record.patient = fmt::format("tiny:{}", i / 2);
            record.givenPart = i < 36 ? "train" : "test";
            record.target = static_cast<int>((i / 2) % 2);
            ASSERT_TRUE((*writer)->write(i, film(i, record.target == 1).view()).ok());
            if (m_describe)
                m_describe(i, record);
            records.push_back(record);
        }
        ASSERT_TRUE((*writer)->commit().ok());
        auto catalogue = data::Catalogue::open(path);
        ASSERT_TRUE(catalogue.ok());
        data::Dataset dataset;
        dataset.name = "tiny";
        dataset.layout = "folders";
        dataset.cacheFile = "cache/tiny.hpx";
        dataset.cacheSide = kSide;
        dataset.films = kFilms;
        ASSERT_TRUE(catalogue->store(dataset, records).ok());
    }
};

} // namespace hilum::learn
