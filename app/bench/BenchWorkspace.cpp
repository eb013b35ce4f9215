#include "app/bench/BenchWorkspace.h"

#include "base/Clock.h"
#include "base/Rng.h"
#include "data/Catalogue.h"
#include "data/FilmEmbeddings.h"
#include "data/FilmMap.h"
#include "data/PixelCache.h"
#include "imaging/Radiograph.h"
#include "ingest/Demo.h"
#include "ingest/NihTables.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace hilum::app {

namespace fs = std::filesystem;

namespace {

constexpr int kSide = 64; ///< of the copy: 459 MB at 112,120 films
constexpr std::uint32_t kPictures = 64;
constexpr std::int64_t kPerWrite = 50'000;
constexpr auto kName = "nih";

Result<std::vector<data::Record>> tableRows(const BenchSize& size) {
    std::vector<std::string> names;
    std::error_code code;
    for (fs::directory_iterator it(size.nih, code), end; !code && it != end; it.increment(code))
        names.push_back(it->path().filename().string());
    const std::string table = ingest::nihTableName(names);
    if (table.empty())
        return Error{ErrorCode::NotADataset, "no table Data_Entry_2017", size.nih.string()};
    HILUM_TRY_ASSIGN(auto entries, ingest::readNihEntries(size.nih / table));
    return std::move(entries.records);
}

/// Rows as the table has them: 3.6 films a patient, a third with a finding.
std::vector<data::Record> inventedRows(std::uint32_t films) {
    std::vector<data::Record> rows(films);
    for (std::uint32_t i = 0; i < films; ++i) {
        data::Record& row = rows[i];
        row.image = std::to_string(10'000'000 + i) + ".png";
        row.patient = "made:" + std::to_string(i * 5 / 18);
        row.sex = i % 2 == 0 ? data::Sex::Female : data::Sex::Male;
        row.view = i % 3 == 0 ? data::View::AP : data::View::PA;
        row.ageYears = 20 + static_cast<int>(i % 70);
        if (i % 3 == 0)
            row.findings = {i % 2 == 0 ? "Effusion" : "Infiltration"};
    }
    return rows;
}

Result<> writePictures(const fs::path& file, std::uint32_t films) {
    std::vector<GreyImage> pictures;
    for (std::uint32_t i = 0; i < kPictures; ++i) {
        const auto drawn = ingest::drawDemoFilm(1, i, 0, 128);
        pictures.push_back(imaging::resized(drawn.picture.view(), kSide, kSide, false));
    }
    HILUM_TRY_ASSIGN(const auto writer, data::PixelCacheWriter::create(file, kSide, films));
    for (std::uint32_t row = 0; row < films; ++row)
        HILUM_TRY(writer->write(row, pictures[row % kPictures].view()));
    return writer->commit();
}

Result<std::int64_t> storeFilms(const fs::path& workspace, const BenchSize& size) {
    std::vector<data::Record> rows;
    if (size.nih.empty()) {
        rows = inventedRows(size.films);
    } else {
        HILUM_TRY_ASSIGN(rows, tableRows(size));
        rows.resize(std::min<std::size_t>(rows.size(), size.films));
    }
    std::uint32_t next = 0;
    for (data::Record& row : rows) {
        row.cacheRow = next++;
        row.file = row.image;
        row.contentHash = row.image;
    }
    data::Dataset dataset;
    dataset.name = kName;
    dataset.layout = "nih";
    dataset.root = size.nih.empty() ? workspace.string() : size.nih.string();
    dataset.cacheFile = std::string("cache/") + kName + ".hpx";
    dataset.cacheSide = kSide;
    dataset.films = static_cast<std::int64_t>(rows.size());
    std::error_code code;
    fs::create_directories(workspace / "cache", code); // the writer says it where that failed
    HILUM_TRY(writePictures(workspace / dataset.cacheFile, next));
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace));
    HILUM_TRY(catalogue.store(dataset, rows));
    return dataset.films;
}

/// Clouds of unlike size and density, as films lie by an encoder.
Result<> storeMap(const fs::path& workspace, const fs::path& runFolder) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace));
    HILUM_TRY_ASSIGN(const auto dataset, catalogue.dataset(kName));
    data::FilmMap map;
    map.stamp = data::embeddingsStamp(workspace, dataset);
    map.films = static_cast<std::uint64_t>(dataset.films);
    map.shareX = 0.3;
    map.shareY = 0.1;
    Rng rng(1, "points of a map");
    constexpr std::uint32_t kClouds = 12;
    for (std::uint32_t row = 0; row < map.films; ++row) {
        const std::uint32_t cloud = rng.below(kClouds);
        const double width = 0.05 + 0.03 * (cloud % 5), turn = 0.9 * cloud;
        map.rows.push_back(row);
        map.x.push_back(static_cast<float>(std::cos(turn) * (0.3 + 0.06 * cloud) + width * rng.normal()));
        map.y.push_back(static_cast<float>(std::sin(turn) * (0.3 + 0.06 * cloud) + width * rng.normal()));
    }
    return data::writeMap(data::mapFile(runFolder, kName, map.method), map);
}

/// A loss that falls, with noise and one spike that no drawing may lose.
double lossAt(std::int64_t step, std::int64_t steps) {
    const double t = static_cast<double>(step);
    return step == steps / 2 ? 60.0 : 6.0 / std::sqrt(1.0 + t / 1000.0) + 0.3 * std::sin(t * 12.9898);
}

Result<> storeRun(const fs::path& workspace, std::int64_t steps, const Clock& clock) {
    run::RunSpec spec(run::RunKind::Pretrain);
    HILUM_TRY(spec.setAll({{"name", "A run of many steps"}, {"dataset", kName}}));
    HILUM_TRY_ASSIGN(const auto folder, run::createRun(workspace, spec, clock));
    HILUM_TRY_ASSIGN(auto store, run::RunStore::openForWriting(folder.path, clock));
    for (std::int64_t from = 0; from < steps; from += kPerWrite) {
        std::vector<run::RunEvent> events;
        for (std::int64_t step = from; step < std::min(steps, from + kPerWrite); ++step)
            events.emplace_back(run::StepLogged{step, step / 1000, lossAt(step, steps), 0.1, 200.0});
        HILUM_TRY(store.append(events));
    }
    HILUM_TRY(store.append(run::Ended{run::RunState::Finished, "", static_cast<double>(steps) / 100.0}));
    HILUM_TRY(store.close());
    return storeMap(workspace, folder.path);
}

} // namespace

Result<BenchContents> makeBenchWorkspace(const fs::path& workspace, const BenchSize& size) {
    BenchContents contents;
    HILUM_TRY_ASSIGN(contents.films, storeFilms(workspace, size));
    const SystemClock clock;
    HILUM_TRY(storeRun(workspace, size.steps, clock));
    contents.steps = size.steps;
    return contents;
}

} // namespace hilum::app
