// Runs with several outputs, and the baselines that look at no pixel, on a tiny workspace. Expected numbers
// are computed again from the predictions that stand in run.db, or are closed forms.
#include "RunHelpers.h"
#include "learn/Safetensors.h"
#include "learn/downstream/Knn.h"
#include "learn/runs/RunData.h"
#include "statistics/Statistics.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

using namespace hilum;
using namespace hilum::learn;

namespace {

run::RunSpec specOf(run::RunKind kind, const std::vector<std::pair<const char*, Json>>& values) {
    run::RunSpec spec(kind);
    EXPECT_TRUE(spec.set("dataset", "tiny").ok());
    if (kind != run::RunKind::Baseline) {
        EXPECT_TRUE(spec.setAll({{"side", 48}, {"width", 8}, {"device", "cpu"}}).ok());
    }
    EXPECT_TRUE(spec.setAll(values).ok());
    EXPECT_TRUE(spec.check().empty());
    return spec;
}

using Rows = std::vector<run::Prediction>;

Rows predictionsOf(const run::RunFolder& folder, const std::string& part) {
    return run::RunStore::openForReading(folder.path)->predictions(part).value();
}

double aurocOf(const Rows& rows) {
    std::vector<int> labels;
    std::vector<double> scores;
    for (const auto& row : rows) {
        labels.push_back(row.label);
        scores.push_back(row.score);
    }
    return statistics::auroc(labels, scores);
}

std::map<std::string, double> metricsOf(const run::RunFolder& folder) {
    return run::summarise(folder).metrics;
}

/// A disc is "Disc"; every third patient also has "Tube", which no pixel shows; film 5 has no labels.
void describeFindings(std::uint32_t i, data::Record& record) {
    if (record.target == 1)
        record.findings.emplace_back("Disc");
    if ((i / 2) % 3 == 0)
        record.findings.emplace_back("Tube");
    if (i == 5) {
        record.findings.clear();
        record.target = -1;
    }
}

/// Three classes: without a finding, a disc in an even patient's film, a disc in an odd one's.
void describeClasses(std::uint32_t i, data::Record& record) {
    if (record.target == 1)
        record.findings.emplace_back((i / 4) % 2 == 0 ? "Alpha" : "Beta");
}

} // namespace

TEST(Tasks, FindingsAreLearnedEachOfItsOwn) {
    TinyWorkspace workspace(describeFindings);
    const auto folder = workspace.create(specOf(
        run::RunKind::FineTune, {{"init", "scratch"}, {"task", "findings"}, {"epochs", 12}, {"batch", 12}}));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto disc = predictionsOf(folder, "test/Disc"), tube = predictionsOf(folder, "test/Tube");
    ASSERT_EQ(disc.size(), 12U); // films 36 to 47
    ASSERT_EQ(tube.size(), 12U);
    for (const auto& row : disc) // ids count from 1
        EXPECT_EQ(row.label, static_cast<int>(((row.film - 1) / 2) % 2));
    for (const auto& row : tube)
        EXPECT_EQ(row.label, ((row.film - 1) / 2) % 3 == 0 ? 1 : 0);
    EXPECT_GT(aurocOf(disc), 0.9); // bright discs are easy
    const auto metrics = metricsOf(folder);
    EXPECT_NEAR(metrics.at("test.meanAuroc"), 0.5 * (aurocOf(disc) + aurocOf(tube)), 1e-12);
    // Without "Pneumonia" among them the first finding stands for the run.
    EXPECT_DOUBLE_EQ(metrics.at("test.auroc"), aurocOf(predictionsOf(folder, "test")));
    EXPECT_DOUBLE_EQ(metrics.at("test.auroc"), aurocOf(disc));
}

TEST(Tasks, ClassesAreExclusiveUnderBothProtocols) {
    TinyWorkspace workspace(describeClasses);
    for (const char* protocol : {"logistic", "knn"}) {
        const auto folder = workspace.create(
            specOf(run::RunKind::Probe,
                   {{"init", "untrained"}, {"task", "classes"}, {"protocol", protocol}, {"neighbours", 3}}));
        ASSERT_EQ(execute(workspace, folder), run::RunState::Finished) << protocol;
        std::map<std::int64_t, std::map<std::string, double>> shares;
        std::map<std::int64_t, std::string> truth;
        for (const char* name : {"Alpha", "Beta", "No Finding"})
            for (const auto& row : predictionsOf(folder, std::string("test/") + name)) {
                shares[row.film][name] = row.score;
                if (row.label == 1)
                    truth[row.film] = name;
            }
        ASSERT_EQ(shares.size(), 12U);
        ASSERT_EQ(truth.size(), 12U);
        double right = 0.0;
        for (const auto& [film, share] : shares) {
            double sum = 0.0;
            for (const auto& [name, value] : share)
                sum += value;
            EXPECT_NEAR(sum, 1.0, 1e-6);
            const auto likeliest =
                std::ranges::max_element(share, {}, [](const auto& entry) { return entry.second; });
            right += likeliest->first == truth[film] ? 1.0 / 12.0 : 0.0;
        }
        EXPECT_NEAR(metricsOf(folder).at("test.classAccuracy"), right, 1e-12);
        for (const auto& row : predictionsOf(folder, "test")) { // any class but "No Finding"
            EXPECT_NEAR(row.score, 1.0 - shares[row.film]["No Finding"], 1e-12);
            EXPECT_EQ(row.label, truth[row.film] == "No Finding" ? 0 : 1);
        }
    }
}

TEST(Tasks, ClassesAreFineTuned) {
    TinyWorkspace workspace(describeClasses);
    const auto folder = workspace.create(specOf(
        run::RunKind::FineTune, {{"init", "scratch"}, {"task", "classes"}, {"epochs", 12}, {"batch", 12}}));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    EXPECT_GT(metricsOf(folder).at("test.auroc"), 0.9); // a disc or none
    const auto file = readSafetensors(folder.classifierFile());
    ASSERT_TRUE(file.ok());
    const auto* head = findTensor(file->tensors, "fc.weight");
    ASSERT_NE(head, nullptr);
    EXPECT_EQ(head->size(0), 3);
}

/// Classes set the films' target; the split must not follow, or what pretraining saw could be tested on.
TEST(Tasks, OneNameIsOneSplitWhateverTheTask) {
    TinyWorkspace workspace([](std::uint32_t i, data::Record& record) {
        record.target = (i / 2) % 4 == 0 ? 1 : 0; // pneumonia and the classes divide the patients differently
        record.findings = {i % 6 < 2 ? "Alpha" : "Beta"};
    });
    for (const char* name : {"random-1", "random-2", "fold-1-of-3", "official", "auto"}) {
        const auto plain = openRunData(workspace.path, "tiny", name);
        ASSERT_TRUE(plain.ok()) << name;
        for (const auto kind : {data::TaskKind::Findings, data::TaskKind::Classes}) {
            const auto asked = openRunData(workspace.path, "tiny", name, kind);
            ASSERT_TRUE(asked.ok()) << name;
            EXPECT_EQ(asked->split.hash, plain->split.hash) << name;
        }
    }
}

TEST(Tasks, BaselinesAnswerTheTask) {
    TinyWorkspace workspace([](std::uint32_t i, data::Record& record) {
        describeFindings(i, record);
        // Whoever has a tube lies.
        record.view = (i / 2) % 3 == 0 ? data::View::AP : data::View::PA;
    });
    const auto folder =
        workspace.create(specOf(run::RunKind::Baseline, {{"rule", "view"}, {"task", "findings"}}));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    EXPECT_DOUBLE_EQ(aurocOf(predictionsOf(folder, "test/Tube")), 1.0);
    EXPECT_DOUBLE_EQ(metricsOf(folder).at("test.auroc"), aurocOf(predictionsOf(folder, "test/Disc")));
    const auto majority =
        workspace.create(specOf(run::RunKind::Baseline, {{"rule", "majority"}, {"task", "findings"}}));
    ASSERT_EQ(execute(workspace, majority), run::RunState::Finished);
    for (const char* output : {"test/Disc", "test/Tube"})
        EXPECT_DOUBLE_EQ(aurocOf(predictionsOf(majority, output)), 0.5);
    EXPECT_DOUBLE_EQ(metricsOf(majority).at("test.meanAuroc"), 0.5);
}

/// What a run used before it was interrupted counts when it has ended.
TEST(Tasks, ResourcesOfFormerSessionsAreKept) {
    TinyWorkspace workspace;
    const auto folder =
        workspace.create(specOf(run::RunKind::FineTune, {{"init", "scratch"}, {"epochs", 2}, {"batch", 12}}));
    constexpr std::int64_t kMuch = std::int64_t{1} << 50;
    auto store = run::RunStore::openForWriting(folder.path, workspace.clock);
    ASSERT_TRUE(store->writeFact("resources", {{"energyJ", 10.0}, {"peakMemoryBytes", kMuch}}).ok());
    ASSERT_TRUE(store->close().ok());
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto fact = run::RunStore::openForReading(folder.path)->fact("resources").value();
    ASSERT_TRUE(fact);
    EXPECT_GE((*fact)["energyJ"].get<double>(), 10.0);
    EXPECT_EQ((*fact)["peakMemoryBytes"].get<std::int64_t>(), kMuch);
    EXPECT_GT((*fact)["multiplyAdds"].get<std::int64_t>(), 0);
}

/// A split of the same name that holds other films: nobody knows then what the encoder has seen.
TEST(Tasks, PretrainingOnAnotherSplitOfTheNameIsUnknown) {
    TinyWorkspace workspace;
    auto catalogue = data::Catalogue::open(workspace.path);
    const auto dataset = catalogue->dataset("tiny").value();
    const auto records = catalogue->records("tiny").value();
    auto split = data::randomSplit(dataset, records, 0.2, 0.1, 1).value();
    split.name = "mine";
    ASSERT_TRUE(catalogue->saveSplit(split).ok());
    run::RunSpec pretrain(run::RunKind::Pretrain);
    ASSERT_TRUE(pretrain.setAll({{"dataset", "tiny"}, {"split", "mine"}}).ok());
    const auto encoder = workspace.create(pretrain);
    auto store = run::RunStore::openForWriting(encoder.path, workspace.clock);
    ASSERT_TRUE(store->writeFact("protocol", {{"splitHash", split.hash}}).ok());
    ASSERT_TRUE(store->close().ok());
    const auto probe = specOf(run::RunKind::Probe, {{"init", "run:" + encoder.id()}});
    EXPECT_TRUE(pretrainingSetOf(workspace.path, probe).known);
    auto other = data::randomSplit(dataset, records, 0.2, 0.1, 2).value();
    other.name = "mine";
    other.hash = data::splitHash(other, records);
    ASSERT_TRUE(catalogue->saveSplit(other).ok());
    EXPECT_FALSE(pretrainingSetOf(workspace.path, probe).known);
    EXPECT_TRUE(pretrainingSetOf(workspace.path, probe).any);
}

TEST(Tasks, ATaskThatTheFilmsCannotAnswerIsRefused) {
    TinyWorkspace workspace; // no findings at all
    for (const auto& [task, says] : {std::pair{"findings", "0 findings"}, {"classes", "1 classes"}}) {
        const auto folder =
            workspace.create(specOf(run::RunKind::Probe, {{"init", "untrained"}, {"task", task}}));
        EXPECT_EQ(execute(workspace, folder), run::RunState::Failed);
        EXPECT_NE(run::summarise(folder).reason.find(says), std::string::npos);
    }
}

TEST(Tasks, ValidationOnlyLeavesTheTestUnread) {
    TinyWorkspace workspace;
    for (const char* protocol : {"logistic", "knn"}) {
        const auto folder = workspace.create(specOf(
            run::RunKind::Probe, {{"init", "untrained"}, {"protocol", protocol}, {"validationOnly", true}}));
        ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
        EXPECT_TRUE(predictionsOf(folder, "test").empty());
        const auto metrics = metricsOf(folder);
        for (const auto& [name, value] : metrics)
            EXPECT_FALSE(name.starts_with("test.")) << name;
        EXPECT_DOUBLE_EQ(metrics.at("validation.auroc"), aurocOf(predictionsOf(folder, "validation")));
    }
}

TEST(Tasks, TheViewAloneIsHalfSensitivityPlusSpecificity) {
    // All ill patients but every third lie (AP), all others but every fifth stand.
    TinyWorkspace workspace([](std::uint32_t i, data::Record& record) {
        const bool ill = record.target == 1;
        record.view = ill == ((i / 2) % (ill ? 3 : 5) != 0) ? data::View::AP : data::View::PA;
        record.sex = data::Sex::Female;
    });
    const auto folder = workspace.create(specOf(run::RunKind::Baseline, {{"rule", "view"}}));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    double hits[2] = {0, 0}, all[2] = {0, 0};
    for (std::uint32_t i = 36; i < 48; ++i) {
        const auto label = static_cast<int>((i / 2) % 2);
        const bool lies = (label == 1) == ((i / 2) % (label == 1 ? 3 : 5) != 0);
        all[label] += 1;
        hits[label] += lies == (label == 1) ? 1 : 0;
    }
    EXPECT_NEAR(metricsOf(folder).at("test.auroc"), 0.5 * (hits[0] / all[0] + hits[1] / all[1]), 1e-12);
    const auto fact = run::RunStore::openForReading(folder.path)->fact("testFilms").value();
    ASSERT_TRUE(fact);
    EXPECT_EQ((*fact)["film"].size(), 12U);
    EXPECT_EQ((*fact)["filmsOfPatient"][0], Json(2));
}

TEST(Tasks, FactsThatNeverVaryTellNothing) {
    TinyWorkspace workspace([](std::uint32_t, data::Record& record) { record.ageYears = 50; });
    const auto folder = workspace.create(specOf(run::RunKind::Baseline, {{"rule", "demographics"}}));
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    EXPECT_DOUBLE_EQ(metricsOf(folder).at("test.auroc"), 0.5);
}

TEST(Knn, VotesAreTheMeanOfTheNeighboursRows) {
    const at::Tensor train = torch::tensor({{1.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}}, torch::kDouble);
    const at::Tensor votes = torch::tensor({{1.0, 0.0}, {1.0, 1.0}, {0.0, 1.0}}, torch::kDouble);
    const at::Tensor test = torch::tensor({{3.0, 0.0}, {0.0, 2.0}}, torch::kDouble);
    const at::Tensor got = knnVotes(train, votes, test, 2, 0.07);
    EXPECT_NEAR(got[0][0].item<double>(), 1.0, 1e-12); // two neighbours of equal weight
    EXPECT_NEAR(got[0][1].item<double>(), 0.5, 1e-12);
    const double far = std::exp(-1.0 / 0.07); // the second neighbour stands at a right angle
    EXPECT_NEAR(got[1][1].item<double>(), (1.0 + far * votes[0][1].item<double>()) / (1.0 + far), 1e-6);
    EXPECT_NEAR(knnVotes(train, votes, test, 1, 0.07)[1][0].item<double>(), 0.0, 1e-12);
}
