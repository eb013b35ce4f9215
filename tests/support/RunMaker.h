// RunMaker: run folders with steps, evaluations and predictions, written through RunStore as a worker would.
// Header only; a failure to write ends the program, for no test makes sense after it.
#pragma once

#include "base/Process.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <cmath>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace hilum::run {

template <class T> T orDie(Result<T> result) {
    if (!result)
        std::abort();
    return std::move(result).value();
}

inline RunSpec specNamed(RunKind kind, const std::string& name, const std::string& dataset = "demo-nih") {
    RunSpec spec(kind);
    orDie(spec.set("name", name));
    orDie(spec.set("dataset", dataset));
    return spec;
}

inline RunFolder makeRun(const std::filesystem::path& workspace, const RunSpec& spec, const Clock& clock) {
    return orDie(createRun(workspace, spec, clock));
}

inline RunStore openStore(const RunFolder& folder, const Clock& clock) {
    return orDie(RunStore::openForWriting(folder.path, clock));
}

/// This process owns the run: as long as it lives the run counts as running.
inline void own(RunStore& store, const Clock& clock) {
    orDie(store.setOwner({processId(), hostName(), bootId(), processStartTicks(processId()), clock.nowMs()}));
}

inline std::vector<RunEvent> stepsFrom(std::int64_t from, std::int64_t to, std::int64_t perEpoch = 10) {
    std::vector<RunEvent> events;
    for (std::int64_t s = from; s < to; ++s)
        events.push_back(
            StepLogged{s, s / perEpoch, 6.0 / std::sqrt(static_cast<double>(s + 1)), 0.1, 200.0});
    return events;
}

/// Predictions whose positives score higher by `separation` standard deviations: AUROC about
/// Φ(separation / √2). Two films for each patient. The films are the same for every seed, the scores are not.
inline std::vector<Prediction> predictionsOf(std::int64_t firstFilm, int films, double separation,
                                             unsigned seed) {
    std::mt19937 bits(seed);
    const auto uniform = [&] { return (static_cast<double>(bits()) + 0.5) / 4294967296.0; };
    std::vector<Prediction> all;
    for (int i = 0; i < films; ++i) {
        const int label = i % 4 == 0 ? 1 : 0;
        const double normal = std::sqrt(-2.0 * std::log(uniform())) * std::cos(6.283185307179586 * uniform());
        const double logit = normal + separation * label - separation / 2.0;
        all.push_back({firstFilm + i, static_cast<std::uint32_t>((firstFilm + i) / 2), label,
                       1.0 / (1.0 + std::exp(-logit))});
    }
    return all;
}

/// Ends a run as a tested one.
inline void finishTested(const RunFolder& folder, const Clock& clock, double separation, unsigned seed,
                         double elapsedS = 42.0, int testFilms = 160) {
    RunStore store = openStore(folder, clock);
    orDie(store.writePredictions("validation", predictionsOf(1, 80, separation, seed + 1000)));
    orDie(store.writePredictions("test", predictionsOf(1001, testFilms, separation, seed)));
    orDie(store.writeFact("protocol", Json{{"trainingFilms", 200}}));
    orDie(store.append(Ended{RunState::Finished, "", elapsedS}));
    orDie(store.close());
}

} // namespace hilum::run
