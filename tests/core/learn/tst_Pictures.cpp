// Pictures that runs write: which films, which files, and that nothing else of a run changes by them. Then
// the same networks explained after their run.
#include "RunHelpers.h"
#include "augment/Masking.h"
#include "base/AtomicFile.h"
#include "base/Text.h"
#include "learn/Safetensors.h"
#include "learn/downstream/Features.h"
#include "learn/explain/Explanation.h"
#include "learn/explain/OnePicture.h"
#include "learn/explain/Pictures.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

using namespace hilum;
using namespace hilum::learn;
using namespace hilum::learn::explain;

namespace {

run::RunSpec smallSpec(const std::string& method, std::int64_t probeEvery) {
    run::RunSpec spec(run::RunKind::Pretrain);
    const auto set = [&](const char* key, const Json& value) {
        EXPECT_TRUE(spec.set(key, value).ok()) << key;
    };
    set("method", method);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"side", 48},
                                     {"epochs", 3},
                                     {"batch", 8},
                                     {"probeEvery", probeEvery},
                                     {"checkpointEveryS", 3600},
                                     {"device", "cpu"}})
        set(key, value);
    if (method == "simclr")
        set("width", 8);
    else
        set("encoder", "vit_tiny");
    if (method == "dino")
        for (const auto& [key, value] : {std::pair<const char*, int>{"outputs", 32},
                                         {"headHidden", 64},
                                         {"headBottleneck", 32},
                                         {"localViews", 2}})
            set(key, value);
    if (method == "mae")
        for (const auto& [key, value] :
             {std::pair<const char*, int>{"decoderDim", 32}, {"decoderDepth", 1}, {"decoderHeads", 2}})
            set(key, value);
    return spec;
}

/// Gives the bright squares of the positive films their boxes, as a radiologist would draw them: columns and
/// rows that hold pixels of 220 grey levels.
void drawBoxes(const TinyWorkspace& workspace) {
    auto catalogue = data::Catalogue::open(workspace.path);
    ASSERT_TRUE(catalogue.ok());
    auto dataset = catalogue->dataset("tiny");
    auto records = catalogue->records("tiny");
    ASSERT_TRUE(dataset.ok() && records.ok());
    const auto cache = *data::PixelCache::open(workspace.path / dataset->cacheFile);
    for (auto& record : *records) {
        const GreyView film = cache->film(record.cacheRow);
        int left = film.width, right = -1;
        for (int x = 0; record.target == 1 && x < film.width; ++x)
            if (film.at(x, 20) == 220 && film.at(x, 30) == 220) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        if (right >= left)
            record.boxes = {{left / 48.0, 16.0 / 48.0, (right - left + 1) / 48.0, 16.0 / 48.0, "Pneumonia"}};
    }
    ASSERT_TRUE(catalogue->store(*dataset, *records).ok());
}

std::set<std::string> namesIn(const std::filesystem::path& folder) {
    std::set<std::string> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        names.insert(entry.path().filename().string());
    return names;
}

/// Reads a binary PGM by the rules of its format (netpbm's pgm(5)).
GreyImage readPgm(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string magic;
    int width = 0, height = 0, largest = 0;
    stream >> magic >> width >> height >> largest;
    stream.get();
    EXPECT_EQ(magic, "P5");
    EXPECT_EQ(largest, 255);
    GreyImage image(width, height);
    stream.read(reinterpret_cast<char*>(image.pixels.data()),
                static_cast<std::streamsize>(image.pixels.size()));
    EXPECT_EQ(stream.gcount(), static_cast<std::streamsize>(image.pixels.size()));
    EXPECT_EQ(stream.get(), std::char_traits<char>::eof());
    return image;
}

void expectSameWeights(const run::RunFolder& a, const run::RunFolder& b) {
    const auto first = readSafetensors(a.encoderFile());
    const auto second = readSafetensors(b.encoderFile());
    ASSERT_TRUE(first.ok() && second.ok());
    for (const auto& [name, tensor] : first->tensors)
        EXPECT_TRUE(findTensor(second->tensors, name)->equal(tensor)) << name;
}

class PicturesOf : public testing::TestWithParam<const char*> {};

} // namespace

TEST_P(PicturesOf, AreASideEffect) {
    TinyWorkspace workspace;
    drawBoxes(workspace);
    const std::string method = GetParam();
    // Without evaluations there are no pictures, and the weights are the same to the bit.
    const auto without = workspace.create(smallSpec(method, 0));
    ASSERT_EQ(execute(workspace, without), run::RunState::Finished) << run::summarise(without).reason;
    EXPECT_FALSE(std::filesystem::exists(without.pictures()));
    const auto with = workspace.create(smallSpec(method, 1));
    ASSERT_EQ(execute(workspace, with), run::RunState::Finished) << run::summarise(with).reason;
    expectSameWeights(without, with);
    const auto lossesOf = [](const run::RunFolder& folder) { return curveOf(folder).loss; };
    EXPECT_EQ(lossesOf(without), lossesOf(with));

    std::set<std::string> expected{"films.json"};
    for (const int step : {0, 4, 8, 12})
        expected.insert(fmt::format("neighbours-{:09}.json", step));
    for (int i = 0; i < 8; ++i) {
        expected.insert(fmt::format("film-{}.pgm", i));
        if (method == "mae")
            expected.insert(fmt::format("masked-{}.pgm", i));
        for (const int step : {0, 4, 8, 12}) { // 36 films in batches of 8: four steps an epoch
            expected.insert(fmt::format("neighbours-{}-{:09}.pgm", i, step));
            if (method == "simclr")
                expected.insert(fmt::format("grad-cam-{}-{:09}.pgm", i, step));
            if (method == "dino")
                expected.insert({fmt::format("attention-{}-{:09}.pgm", i, step),
                                 fmt::format("heads-{}-{:09}.pgm", i, step)});
            if (method == "mae")
                expected.insert(fmt::format("reconstruction-{}-{:09}.pgm", i, step));
        }
    }
    EXPECT_EQ(namesIn(with.pictures()), expected);
    for (const auto& name : expected)
        if (name.ends_with(".pgm")) {
            const auto image = readPgm(with.pictures() / name);
            EXPECT_EQ(image.height, name.starts_with("heads") ? 3 : 48) << name; // 48 px in patches of 16
            const int squares = name.starts_with("neighbours") ? 6 : 1;          // the film and its five
            EXPECT_EQ(image.width, name.starts_with("heads") ? 9 : 48 * squares) << name;
        }
    for (const auto& entry : std::filesystem::directory_iterator(with.pictures()))
        EXPECT_EQ(entry.status().permissions() & std::filesystem::perms(077), std::filesystem::perms::none);
}

TEST_P(PicturesOf, AreTheSameAfterAResume) {
    TinyWorkspace workspace;
    const auto whole = workspace.create(smallSpec(GetParam(), 1));
    ASSERT_EQ(execute(workspace, whole), run::RunState::Finished);
    const auto parts = workspace.create(smallSpec(GetParam(), 1));
    run::RunState state = run::RunState::Interrupted;
    for (int sessions = 0; state == run::RunState::Interrupted && sessions < 20; ++sessions)
        state = executeUntil(workspace, parts, 2);
    ASSERT_EQ(state, run::RunState::Finished);
    EXPECT_EQ(curveOf(parts), curveOf(whole));
    ASSERT_EQ(namesIn(parts.pictures()), namesIn(whole.pictures()));
    for (const auto& name : namesIn(whole.pictures()))
        EXPECT_EQ(*readFile(parts.pictures() / name), *readFile(whole.pictures() / name)) << name;
}

INSTANTIATE_TEST_SUITE_P(Methods, PicturesOf, testing::Values("simclr", "dino", "mae"));

TEST(Pictures, OneThatCannotBeWrittenIsAWarning) {
    TinyWorkspace workspace;
    const auto good = workspace.create(smallSpec("simclr", 1));
    ASSERT_EQ(execute(workspace, good), run::RunState::Finished);
    const auto folder = workspace.create(smallSpec("simclr", 1));
    std::ofstream(folder.pictures()) << "a file where the folder should be";
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    EXPECT_EQ(curveOf(folder), curveOf(good));
    const auto warnings = run::summarise(folder).warnings;
    EXPECT_EQ(
        std::ranges::count_if(
            warnings, [](const std::string& w) { return w.find("pictures of step 0") != std::string::npos; }),
        1);
    EXPECT_FALSE(std::ranges::any_of(
        warnings, [](const std::string& w) { return w.find("pictures of step 4") != std::string::npos; }));
}

TEST(Pictures, FilmsAreNeverTestFilmsAndThoseWithBoxesComeFirst) {
    TinyWorkspace workspace;
    drawBoxes(workspace);
    const auto data = openRunData(workspace.path, "tiny", "auto");
    ASSERT_TRUE(data.ok());
    const auto films = pictureFilms(*data, 5);
    ASSERT_EQ(films.size(), 8U);
    EXPECT_EQ(films, pictureFilms(*data, 5));
    EXPECT_NE(films, pictureFilms(*data, 6));
    EXPECT_EQ(std::set(films.begin(), films.end()).size(), 8U);
    const auto validation = data->indices(data::Part::Validation, false);
    ASSERT_LT(validation.size(), 8U); // so that training films must help out
    std::size_t fromValidation = 0;
    for (std::size_t i = 0; i < films.size(); ++i) {
        const auto part = data->split.parts[films[i]];
        EXPECT_NE(part, data::Part::Test);
        fromValidation += part == data::Part::Validation ? 1U : 0U;
        if (i < validation.size()) {
            EXPECT_EQ(part, data::Part::Validation);
        }
        if (i > 0 && part == data->split.parts[films[i - 1]] && data->records[films[i - 1]].boxes.empty()) {
            EXPECT_TRUE(data->records[films[i]].boxes.empty()) << "a film with boxes after one without";
        }
    }
    EXPECT_EQ(fromValidation, validation.size());
}

TEST(Explaining, RunsAndFilesOfEveryKind) {
    TinyWorkspace workspace;
    drawBoxes(workspace);
    const auto data = *openRunData(workspace.path, "tiny", "auto");
    const auto encoder = workspace.create(smallSpec("simclr", 0));
    EXPECT_NE(sentence(networkOf(workspace.path, encoder.id()).error()).find("no encoder yet"),
              std::string::npos);
    ASSERT_EQ(execute(workspace, encoder), run::RunState::Finished);
    run::RunSpec fineTune(run::RunKind::FineTune);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"side", 48},
                                     {"width", 8},
                                     {"epochs", 4},
                                     {"init", "run:" + encoder.id()}})
        ASSERT_TRUE(fineTune.set(key, value).ok()) << key;
    const auto tuned = workspace.create(fineTune);
    ASSERT_EQ(execute(workspace, tuned), run::RunState::Finished) << run::summarise(tuned).reason;

    const auto explained = [&](const std::string& name) {
        const auto network = networkOf(workspace.path, name);
        EXPECT_TRUE(network.ok()) << name;
        return *explainNetwork(*network, data, {data::Part::Test, 3, 0.0, 1}, DeviceChoice{});
    };
    const auto probed = explained(encoder.id());
    EXPECT_EQ(probed.kind, MapKind::GradCam);
    EXPECT_NE(probed.what.find("linear probe"), std::string::npos);
    // 12 test films of 6 patients, every other patient positive: 6 films with boxes.
    ASSERT_TRUE(probed.pointing.has_value());
    EXPECT_EQ(probed.pointing->films, 6);
    EXPECT_EQ(probed.pointing->patients, 3);
    EXPECT_NEAR(probed.pointing->randomPoint, 16.0 * 16.0 / (48.0 * 48.0), 0.03);
    ASSERT_EQ(probed.films.size(), 3U);
    EXPECT_EQ(probed.rows, 2); // 48 px over a stride of 32, rounded up
    EXPECT_EQ(std::ranges::count_if(probed.notes,
                                    [](const auto& n) { return n.find("2 × 2 cells") != std::string::npos; }),
              1);
    EXPECT_EQ(probed.films[0].film.width, 48);
    EXPECT_FALSE(probed.films[0].boxes.empty());
    EXPECT_TRUE(probed.films[0].reconstruction.empty());
    EXPECT_EQ(explained(encoder.encoderFile().string()).toJson()["pointing"], probed.toJson()["pointing"]);
    EXPECT_EQ(explained(tuned.id()).what.find("Grad-CAM of the fine-tuned"), 0U);
    EXPECT_EQ(probed.toJson().dump().find("film-"), std::string::npos); // no names of films
}

TEST(Explaining, TheClassifierIsTheOneThatPredicted) {
    TinyWorkspace workspace;
    const auto data = *openRunData(workspace.path, "tiny", "auto");
    run::RunSpec spec(run::RunKind::FineTune);
    for (const auto& [key, value] :
         {std::pair<const char*, Json>{"dataset", "tiny"}, {"side", 48}, {"width", 8}, {"epochs", 3}})
        ASSERT_TRUE(spec.set(key, value).ok()) << key;
    const auto folder = workspace.create(spec);
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto network = networkOf(workspace.path, folder.id());
    ASSERT_TRUE(network.ok() && network->score.has_value());
    const auto test = data.indices(data::Part::Test, true);
    const torch::NoGradGuard noGrad;
    network->loaded.encoder->eval();
    const at::Tensor images =
        evaluationBatch(*data.cache, data.cacheRows(test), 48, network->loaded.normalisation);
    const at::Tensor probability = (*network->score)(network->loaded.encoder->features(images)).sigmoid();
    const auto kept = *run::RunStore::openForReading(folder.path)->predictions("test");
    ASSERT_EQ(kept.size(), test.size());
    for (std::size_t i = 0; i < test.size(); ++i)
        EXPECT_NEAR(probability[static_cast<std::int64_t>(i)].item<double>(), kept[i].score, 1e-5);
}

TEST(Explaining, MaeShowsWhatItsDecoderMakes) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(smallSpec("mae", 3));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto data = *openRunData(workspace.path, "tiny", "auto");
    const auto network = networkOf(workspace.path, folder.id());
    ASSERT_TRUE(network.ok() && network->mae);
    const auto explanation = explainNetwork(*network, data, {}, DeviceChoice{});
    ASSERT_TRUE(explanation.ok());
    EXPECT_FALSE(explanation->pointing.has_value());
    ASSERT_EQ(explanation->notes.size(), 1U);
    EXPECT_NE(explanation->notes[0].find("radiologist's box"), std::string::npos);
    // The run's own pictures after its last step are of the same weights, films and hidden patches.
    ASSERT_EQ(explanation->films.size(), data.indices(data::Part::Validation, false).size());
    for (std::size_t i = 0; i < explanation->films.size(); ++i)
        EXPECT_EQ(explanation->films[i].reconstruction.pixels,
                  readPgm(folder.pictures() / fmt::format("reconstruction-{}-000000012.pgm", i)).pixels);
}

TEST(Explaining, WhatHasNoNetworkIsSaid) {
    TinyWorkspace workspace;
    run::RunSpec baseline(run::RunKind::Baseline);
    ASSERT_TRUE(baseline.set("dataset", "tiny").ok());
    const auto folder = workspace.create(baseline);
    EXPECT_EQ(networkOf(workspace.path, folder.id()).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(networkOf(workspace.path, "no-such-run").error().code, ErrorCode::NotFound);
    EXPECT_EQ(networkOf(workspace.path, "/nowhere/encoder.safetensors").error().code, ErrorCode::NotFound);
}

TEST(OnePicture, MaeReconstructsWhatTheWindowMasks) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(smallSpec("mae", 0));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto network = networkOf(workspace.path, folder.id());
    ASSERT_TRUE(network.ok() && network->mae);
    const auto data = *openRunData(workspace.path, "tiny", "auto");
    const GreyView film = data.cache->film(3);
    const auto shown = explainPicture(*network, film, {0.5, 9, 4}, DeviceChoice{});
    ASSERT_TRUE(shown.ok());
    EXPECT_EQ(shown->kind, "reconstruction");
    EXPECT_EQ(shown->maskRatio, 0.5);
    ASSERT_EQ(shown->reconstruction.width, 48);
    const auto patch = static_cast<int>(shown->patch), columns = 48 / patch;
    const auto hidden = augment::firstFilmMask(columns * columns, 0.5, 9, 4);
    int changed = 0;
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 48; ++x) {
            const auto at = static_cast<std::size_t>(y * 48 + x);
            const bool same = shown->reconstruction.pixels[at] == shown->film.pixels[at];
            if (!hidden[static_cast<std::size_t>(y / patch * columns + x / patch)]) {
                EXPECT_TRUE(same) << x << ", " << y; // visible: as it is
            }
            changed += same ? 0 : 1;
        }
    EXPECT_GT(changed, 0);
    EXPECT_EQ(explainPicture(*network, film, {0.999, 9, 4}, DeviceChoice{}).error().code,
              ErrorCode::BadValue);
    const GreyImage oblong(20, 10);
    EXPECT_EQ(explainPicture(*network, oblong.view(), {}, DeviceChoice{}).error().code, ErrorCode::BadValue);
    EXPECT_EQ(explainPicture(*network, GreyView{}, {}, DeviceChoice{}).error().code, ErrorCode::BadValue);
}

TEST(OnePicture, DinoAttendsToIt) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(smallSpec("dino", 0));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto network = networkOf(workspace.path, folder.id());
    ASSERT_TRUE(network.ok());
    const auto data = *openRunData(workspace.path, "tiny", "auto");
    const auto shown = explainPicture(*network, data.cache->film(2), {}, DeviceChoice{});
    ASSERT_TRUE(shown.ok());
    EXPECT_EQ(shown->kind, "attention");
    EXPECT_EQ(shown->map.width, shown->side);
    EXPECT_TRUE(shown->reconstruction.empty());
    // The strongest patch is 1 before it is made larger. Bilinear samples of an even factor f lie half a
    // pixel beside its centre: of it they keep at least (1 − 1/(2f))², when all around is 0.
    const double kept = 1.0 - 0.5 / static_cast<double>(shown->patch);
    const auto [least, most] = std::ranges::minmax(shown->map.pixels);
    EXPECT_GE(most, std::floor(255.0 * kept * kept));
    EXPECT_LT(least, most);
}
