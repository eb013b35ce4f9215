#include "GeneratedRuns.h"

#include "base/Rng.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace hilum::report::test {
namespace {

/// A fixture that cannot be made ends the test program with the reason.
template <class T> T must(Result<T> result, const char* what) {
    if (!result) {
        std::fprintf(stderr, "fixture: %s: %s (%s)\n", what, result.error().detail.c_str(),
                     result.error().where.c_str());
        std::abort();
    }
    return std::move(result).value();
}

run::RunSpec specOf(run::RunKind kind, const std::vector<std::pair<std::string, Json>>& settings) {
    run::RunSpec spec(kind);
    must(spec.set("dataset", "rsna"), "dataset");
    for (const auto& [key, value] : settings)
        must(spec.set(key, value), key.c_str());
    return spec;
}

bool asksForClasses(const Recipe& recipe) {
    return std::ranges::any_of(recipe.settings, [](const auto& setting) {
        return setting.first == "task" && setting.second == Json("classes");
    });
}

void writePart(run::RunStore& store, const Recipe& recipe, const std::string& part) {
    must(store.writePredictions(part, predictionsOf(recipe, part)), part.c_str());
    for (std::size_t k = 0; k < recipe.outputs.size(); ++k)
        must(store.writePredictions(part + "/" + recipe.outputs[k], outputPredictionsOf(recipe, part, k)),
             part.c_str());
}

} // namespace

std::vector<run::Prediction> outputPredictionsOf(const Recipe& recipe, const std::string& part,
                                                 std::size_t output) {
    std::vector<run::Prediction> rows = predictionsOf(recipe, part);
    const std::string& name = recipe.outputs.at(output);
    const bool classes = asksForClasses(recipe);
    Rng labels(7, classes ? "classes " + part : "labels " + part + name);
    Rng noise(recipe.noiseSeed, "noise " + part + name);
    for (run::Prediction& row : rows) {
        const bool positive = classes
                                  ? labels.below(static_cast<std::uint32_t>(recipe.outputs.size())) == output
                                  : labels.chance(recipe.prevalence);
        row.label = positive ? 1 : 0;
        row.score = 1.0 / (1.0 + std::exp(1.0 - noise.normal() - recipe.separation * row.label));
    }
    return rows;
}

std::vector<run::Prediction> predictionsOf(const Recipe& recipe, const std::string& part) {
    std::vector<run::Prediction> rows;
    // Labels belong to the film, not to the run: runs with the same films agree in them.
    Rng labels(7, "labels " + part);
    Rng noise(recipe.noiseSeed, "noise " + part);
    const int offset = part == "test" ? 0 : 1'000'000;
    for (int i = 0; i < recipe.films; ++i) {
        run::Prediction row;
        row.film = recipe.firstFilm + i + offset;
        row.patient = static_cast<std::uint32_t>(offset + i / recipe.filmsPerPatient);
        row.label = labels.chance(recipe.prevalence) ? 1 : 0;
        const double x = noise.normal() + recipe.separation * row.label;
        row.score = recipe.constant ? 0.0 : 1.0 / (1.0 + std::exp(1.0 - x));
        rows.push_back(row);
    }
    return rows;
}

run::RunFolder makeRun(const std::filesystem::path& workspace, const Recipe& recipe) {
    const SystemClock clock;
    const run::RunFolder folder =
        must(run::createRun(workspace, specOf(recipe.kind, recipe.settings), clock), "createRun");
    auto store = must(run::RunStore::openForWriting(folder.path, clock), "openForWriting");
    Json metrics = Json::object();
    for (const auto& [name, value] : recipe.metrics)
        metrics[name] = value;
    const std::vector<run::RunEvent> events{
        run::PlanMade{100, 10, 10, recipe.device, "fp32", Json{{"batch", 32}}},
        run::StepLogged{99, 9, 0.31, 1e-4, 512.0 / recipe.elapsedS},
        run::Evaluated{"test", 99, metrics},
        run::Ended{recipe.state, recipe.reason, recipe.elapsedS},
    };
    must(store.append(events), "append");
    if (recipe.tested)
        writePart(store, recipe, "test");
    if (recipe.validation)
        writePart(store, recipe, "validation");
    for (const auto& [name, value] : recipe.facts)
        must(store.writeFact(name, value), name.c_str());
    must(store.close(), "close");
    return folder;
}

run::RunFolder makePretraining(const std::filesystem::path& workspace, int epochs, std::uint64_t seed,
                               double elapsedS, const std::vector<std::pair<std::string, Json>>& settings) {
    const SystemClock clock;
    std::vector<std::pair<std::string, Json>> all{{"epochs", epochs}, {"seed", seed}};
    all.insert(all.end(), settings.begin(), settings.end());
    const run::RunSpec spec = specOf(run::RunKind::Pretrain, all);
    const run::RunFolder folder = must(run::createRun(workspace, spec, clock), "createRun");
    auto store = must(run::RunStore::openForWriting(folder.path, clock), "openForWriting");
    constexpr int kStepsPerEpoch = 20;
    std::vector<run::RunEvent> events{
        run::PlanMade{epochs * kStepsPerEpoch, kStepsPerEpoch, epochs, "cpu", "fp32", Json{{"batch", 256}}}};
    Rng noise(seed, "loss");
    for (int step = 0; step < epochs * kStepsPerEpoch; ++step) {
        const double loss = 3.4 + 2.1 * std::exp(-step / 160.0) + 0.06 * noise.normal();
        events.emplace_back(run::StepLogged{step, step / kStepsPerEpoch, loss, 0.1, 41.0});
    }
    events.emplace_back(run::Ended{run::RunState::Finished, "", elapsedS});
    must(store.append(events), "append");
    must(store.writeFact("protocol", Json{{"pretrainedOn", "1,004 films of the pretraining pool"}}),
         "protocol");
    must(store.close(), "close");
    return folder;
}

Json protocolFact(std::int64_t trainingFilms, std::int64_t testFilms, bool synthetic) {
    return {
        {"dataset", "rsna"},
        {"split", "random by patient"},
        {"splitHash", "0f3c"},
        {"splitSentence", "Films were divided by patient, 70 : 10 : 20, stratified by label, with seed 1."},
        {"trainingFilms", trainingFilms},
        {"trainingPatients", trainingFilms - trainingFilms / 8},
        {"validationFilms", 201},
        {"testFilms", testFilms},
        {"testPatients", testFilms / 2},
        {"synthetic", synthetic}};
}

} // namespace hilum::report::test
