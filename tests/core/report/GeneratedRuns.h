// Run folders made by RunStore with predictions that follow a known law, for tests of report.
#pragma once

#include "base/Clock.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace hilum::report::test {

/// What one generated run is. Scores are binormal: N(0, 1) for label 0, N(separation, 1) for label 1, through
/// a logistic curve; their AUROC is Φ(separation / √2).
struct Recipe {
    run::RunKind kind = run::RunKind::FineTune;
    std::vector<std::pair<std::string, Json>> settings{}; ///< of the spec
    double separation = 1.0;
    std::uint64_t noiseSeed = 1; ///< the same seed gives the same noise to every film
    int films = 400;
    int firstFilm = 1;
    double prevalence = 0.25;
    int filmsPerPatient = 2;
    bool constant = false; ///< the score is 0 for every film
    bool validation = true;
    double elapsedS = 60.0;
    std::string device = "cpu";
    run::RunState state = run::RunState::Finished;
    std::string reason{};
    std::vector<std::pair<std::string, Json>> facts{};
    std::vector<std::string> outputs{}; ///< findings or, where `settings` has the task "classes", classes
    std::vector<std::pair<std::string, double>> metrics{}; ///< as the worker told them
    bool tested = true;                                    ///< false: without any test predictions
};

/// Predictions of one of recipe.outputs, under the same binormal law. Findings are independent; a film is of
/// one class, drawn evenly.
std::vector<run::Prediction> outputPredictionsOf(const Recipe& recipe, const std::string& part,
                                                 std::size_t output);
std::vector<run::Prediction> predictionsOf(const Recipe& recipe, const std::string& part);
run::RunFolder makeRun(const std::filesystem::path& workspace, const Recipe& recipe);
/// A pretraining run with a falling loss over `epochs` epochs and further `settings`.
run::RunFolder makePretraining(const std::filesystem::path& workspace, int epochs, std::uint64_t seed,
                               double elapsedS,
                               const std::vector<std::pair<std::string, Json>>& settings = {});
/// The "protocol" fact of a worker.
Json protocolFact(std::int64_t trainingFilms, std::int64_t testFilms, bool synthetic);

} // namespace hilum::report::test
