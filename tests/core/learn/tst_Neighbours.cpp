// Nearest films: against a search by hand, and what runs of the five methods write of them.
#include "RunHelpers.h"
#include "base/AtomicFile.h"
#include "base/Json.h"
#include "learn/explain/Explanation.h"
#include "learn/explain/Neighbours.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <set>

using namespace hilum;
using namespace hilum::learn;
using namespace hilum::learn::explain;

namespace {

run::RunSpec shortRun(const std::string& method) {
    run::RunSpec spec(run::RunKind::Pretrain);
    std::vector<std::pair<const char*, Json>> settings{
        {"method", method}, {"dataset", "tiny"}, {"side", 48},      {"epochs", 1},
        {"batch", 8},       {"probeEvery", 1},   {"device", "cpu"}, {"checkpointEveryS", 3600}};
    if (method == "mae")
        settings.insert(
            settings.end(),
            {{"encoder", "vit_tiny"}, {"decoderDim", 32}, {"decoderDepth", 1}, {"decoderHeads", 2}});
    else if (method == "dino")
        settings.insert(settings.end(), {{"encoder", "vit_tiny"},
                                         {"outputs", 32},
                                         {"headHidden", 64},
                                         {"headBottleneck", 32},
                                         {"localViews", 2}});
    else
        settings.emplace_back("width", 8);
    if (method == "moco")
        settings.emplace_back("queueSize", 16);
    for (const auto& [key, value] : settings)
        EXPECT_TRUE(spec.set(key, value).ok()) << key;
    return spec;
}

std::map<std::string, std::string> neighbourFiles(const run::RunFolder& folder) {
    std::map<std::string, std::string> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder.pictures(), none))
        if (const auto name = entry.path().filename().string(); name.starts_with("neighbours-"))
            files.emplace(name, *readFile(entry.path()));
    return files;
}

/// Small whole numbers, so that similarities of films that are alike are equal to the bit.
at::Tensor coarseFeatures(std::int64_t films, std::int64_t size, std::uint64_t seed) {
    Rng rng(seed, "coarse features");
    at::Tensor features = torch::empty({films, size});
    for (std::int64_t i = 0; i < films; ++i)
        for (std::int64_t j = 0; j < size; ++j)
            features[i][j] = static_cast<float>(rng.below(3)) + (j == 0 ? 1.0F : 0.0F);
    return features;
}

/// Every pair by hand in double precision, whole numbers in the sums; a film that is alike comes in the
/// bank's order.
std::vector<std::pair<std::uint32_t, double>> byHand(const FilmFeatures& bank, const FilmFeatures& queries,
                                                     std::size_t query, std::size_t k) {
    std::vector<std::pair<std::uint32_t, double>> all;
    const auto q = queries.features[static_cast<std::int64_t>(query)].to(torch::kDouble);
    for (std::size_t i = 0; i < bank.patients.size(); ++i) {
        if (bank.patients[i] == queries.patients[query])
            continue;
        const auto b = bank.features[static_cast<std::int64_t>(i)].to(torch::kDouble);
        double dot = 0.0, qq = 0.0, bb = 0.0;
        for (std::int64_t j = 0; j < q.size(0); ++j) {
            const double x = q[j].item<double>(), y = b[j].item<double>();
            dot += x * y;
            qq += x * x;
            bb += y * y;
        }
        all.emplace_back(static_cast<std::uint32_t>(i), dot / std::sqrt(qq * bb));
    }
    std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a.second > b.second + 1e-9; });
    all.resize(std::min(k, all.size()));
    return all;
}

} // namespace

TEST(Neighbours, AreThoseOfASearchByHand) {
    static constexpr std::array<const char*, 6> kPatients{"a", "b", "c", "d", "e", "f"};
    FilmFeatures bank{coarseFeatures(40, 6, 1), {}, {}}, queries{coarseFeatures(7, 6, 2), {}, {}};
    for (std::size_t i = 0; i < 40; ++i) {
        bank.patients.emplace_back(kPatients[i % kPatients.size()]);
        bank.labels.push_back(static_cast<int>(i % 3 == 0));
    }
    for (std::size_t i = 0; i < 7; ++i) {
        queries.patients.emplace_back(kPatients[i % kPatients.size()]);
        queries.labels.push_back(i == 6 ? -1 : static_cast<int>(i % 2));
    }
    for (const std::size_t k : {1U, 5U, 100U}) {
        const auto found = nearestFilms(bank, queries, k);
        ASSERT_EQ(found.size(), 7U);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto expected = byHand(bank, queries, i, k);
            ASSERT_EQ(found[i].nearest.size(), expected.size());
            for (std::size_t j = 0; j < expected.size(); ++j) {
                const Neighbour& film = found[i].nearest[j];
                EXPECT_NEAR(film.similarity, expected[j].second, 1e-6);
                EXPECT_NE(bank.patients[film.index], queries.patients[i]);
                EXPECT_EQ(film.agrees.has_value(), i != 6);
                if (film.agrees) {
                    EXPECT_EQ(*film.agrees, bank.labels[film.index] == queries.labels[i]);
                }
            }
            EXPECT_EQ(std::isnan(found[i].chance), i == 6);
        }
    }
}

TEST(Neighbours, OfEqualsTheEarlierOneComesFirst) {
    // Films 1, 3 and 4 point the same way at other lengths, powers of two: the same similarity to the bit.
    const at::Tensor features =
        torch::tensor({{0.0F, 1.0F}, {2.0F, 2.0F}, {3.0F, 0.0F}, {1.0F, 1.0F}, {8.0F, 8.0F}, {0.0F, 0.0F}});
    const FilmFeatures bank{features, {"a", "b", "c", "d", "b", "f"}, {0, 1, 0, 1, 1, 0}};
    const FilmFeatures queries{torch::tensor({{1.0F, 1.0F}, {1.0F, 1.0F}}), {"nobody", "b"}, {1, 1}};
    const auto found = nearestFilms(bank, queries, 4);
    const auto indices = [&](std::size_t i) {
        std::vector<std::uint32_t> list;
        for (const auto& film : found[i].nearest)
            list.push_back(film.index);
        return list;
    };
    EXPECT_EQ(indices(0), (std::vector<std::uint32_t>{1, 3, 4, 0}));
    EXPECT_EQ(indices(1), (std::vector<std::uint32_t>{3, 0, 2, 5})); // both films of "b" are left out
    EXPECT_EQ(found[1].nearest.back().similarity, 0.0);              // a feature of zeros is like nothing
    EXPECT_DOUBLE_EQ(found[0].chance, 3.0 / 6.0);
    EXPECT_DOUBLE_EQ(found[1].chance, 1.0 / 4.0);
}

TEST(Neighbours, FeaturesThatAreNoNumbersAreNone) {
    const FilmFeatures bank{torch::tensor({{NAN, 1.0F}, {1.0F, 0.0F}}), {"a", "b"}, {0, 1}};
    const auto found = nearestFilms(bank, {torch::tensor({{1.0F, 1.0F}}), {"c"}, {1}}, 5);
    ASSERT_EQ(found[0].nearest.size(), 1U);
    EXPECT_EQ(found[0].nearest[0].index, 1U);
    EXPECT_TRUE(nearestFilms({torch::empty({0, 2}), {}, {}}, {torch::ones({1, 2}), {"c"}, {1}}, 5)[0]
                    .nearest.empty());
    EXPECT_TRUE(nearestFilms(bank, {torch::full({1, 2}, NAN), {"c"}, {1}}, 5)[0].nearest.empty());
}

TEST(Neighbours, FeaturesAtHandAreNotMadeAgain) {
    const std::vector<std::uint32_t> first{4, 7}, second{9}, wanted{9, 5, 4};
    const std::array<EncodedFilms, 2> known{
        {{first, torch::tensor({{4.0F}, {7.0F}})}, {second, torch::tensor({{9.0F}})}}};
    std::vector<std::uint32_t> asked;
    const at::Tensor taken = takeFeatures(wanted, known, [&](std::span<const std::uint32_t> films) {
        asked.assign(films.begin(), films.end());
        return torch::tensor({{5.0F}});
    });
    EXPECT_EQ(asked, std::vector<std::uint32_t>{5});
    EXPECT_TRUE(taken.equal(torch::tensor({{9.0F}, {5.0F}, {4.0F}})));
}

class NeighboursOf : public testing::TestWithParam<const char*> {};

TEST_P(NeighboursOf, AreWrittenAndTheSameInASecondRun) {
    TinyWorkspace workspace;
    const auto first = workspace.create(shortRun(GetParam()));
    const auto second = workspace.create(shortRun(GetParam()));
    ASSERT_EQ(execute(workspace, first), run::RunState::Finished) << run::summarise(first).reason;
    ASSERT_EQ(execute(workspace, second), run::RunState::Finished);
    const auto files = neighbourFiles(first);
    EXPECT_EQ(files.size(), 2U * (8U + 1U)); // before the first step and after the epoch
    EXPECT_EQ(files, neighbourFiles(second));
    const auto facts = parseJson(files.at("neighbours-000000004.json"));
    ASSERT_TRUE(facts.ok());
    EXPECT_EQ((*facts)["films"].size(), 8U);
    EXPECT_EQ((*facts)["compared"], 40);
    int agree = 0;
    for (const Json& film : (*facts)["films"]) {
        EXPECT_EQ(film.size(), 5U);
        double last = 1.0;
        for (const Json& near : film) {
            EXPECT_LE(near["similarity"].get<double>(), last);
            last = near["similarity"].get<double>();
            agree += near["agrees"].get<bool>() ? 1 : 0;
        }
    }
    EXPECT_EQ((*facts)["agree"], agree);
    EXPECT_GT((*facts)["byChance"].get<double>(), 0.0);
    EXPECT_LT((*facts)["byChance"].get<double>(), 40.0);
}

INSTANTIATE_TEST_SUITE_P(Methods, NeighboursOf, testing::Values("simclr", "moco", "byol", "dino", "mae"));

TEST(NeighboursOfARun, WithoutLabelsSayWhyThereAreNone) {
    TinyWorkspace workspace([](std::uint32_t, data::Record& record) { record.target = 0; });
    const auto folder = workspace.create(shortRun("simclr"));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
    const auto files = neighbourFiles(folder);
    ASSERT_EQ(files.size(), 2U); // no rows of films
    EXPECT_EQ(files.at("neighbours-000000004.json"), R"({"none":"labels"})");
    EXPECT_FALSE(std::ranges::any_of(run::summarise(folder).warnings, [](const std::string& warning) {
        return warning.find("could not be written") != std::string::npos;
    }));
}

TEST(NeighboursOfARun, UnlabelledFilmsHaveThemWithoutAVerdict) {
    // The validation films of every third patient have no label: they are queries, never neighbours.
    TinyWorkspace workspace([](std::uint32_t i, data::Record& record) {
        if (i / 2 % 3 == 0)
            record.target = -1;
    });
    const auto folder = workspace.create(shortRun("simclr"));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
    const auto data = *openRunData(workspace.path, "tiny", "auto");
    const auto facts = parseJson(neighbourFiles(folder).at("neighbours-000000004.json"));
    ASSERT_TRUE(facts.ok());
    const auto films = pictureFilms(data, 1);
    std::size_t unlabelled = 0;
    for (std::size_t i = 0; i < films.size(); ++i) {
        const bool labelled = data.records[films[i]].target >= 0;
        unlabelled += labelled ? 0 : 1;
        for (const Json& near : (*facts)["films"][i])
            EXPECT_EQ(near["agrees"].is_null(), !labelled);
    }
    EXPECT_GT(unlabelled, 0U);
    EXPECT_EQ((*facts)["compared"], 5 * (films.size() - unlabelled));
}

TEST(NeighboursOfARun, CanBeAskedForAfterwards) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(shortRun("mae"));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto network = networkOf(workspace.path, folder.id());
    ASSERT_TRUE(network.ok());
    ExplainOptions options;
    options.neighbours = true;
    const auto explanation =
        explainNetwork(*network, *openRunData(workspace.path, "tiny", "auto"), options, DeviceChoice{});
    ASSERT_TRUE(explanation.ok());
    const auto facts = *parseJson(neighbourFiles(folder).at("neighbours-000000004.json"));
    ASSERT_FALSE(explanation->films.empty());
    for (std::size_t i = 0; i < explanation->films.size(); ++i) { // the run's own films begin with these
        ASSERT_EQ(explanation->films[i].neighbours.size(), kShownNeighbours);
        for (std::size_t j = 0; j < kShownNeighbours; ++j) {
            const auto& near = explanation->films[i].neighbours[j];
            EXPECT_NEAR(near.similarity, facts["films"][i][j]["similarity"].get<double>(), 1e-4);
            EXPECT_EQ(near.film.width, 48);
        }
    }
    EXPECT_EQ(explanation->toJson()["films"][0]["neighbours"].size(), kShownNeighbours);
}
