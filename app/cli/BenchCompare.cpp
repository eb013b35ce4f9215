#include "cli/BenchCompare.h"

#include "base/Rng.h"
#include "cli/TableAudit.h"
#include "cli/Timing.h"
#include "report/Pairs.h"

#include <cmath>
#include <fmt/format.h>

namespace hilum::cli {

namespace {

constexpr std::uint32_t kPatients = 1252; ///< of RSNA's films in NIH's test list

report::ComparedRun randomRun(int number, const statistics::Predictions& films) {
    report::ComparedRun run;
    run.id = fmt::format("run-{}", number);
    run.testSet = "bench";
    run.test = films;
    Rng rng(static_cast<std::uint64_t>(number), "bench scores");
    for (std::size_t i = 0; i < films.size(); ++i) {
        const double shift = (0.8 + 0.02 * number) * films.label[i];
        run.test.score.push_back(1.0 / (1.0 + std::exp(-(rng.normal() + shift))));
    }
    return run;
}

} // namespace

Json benchCompare(int films, int runs, int resamples) {
    statistics::Predictions shared;
    Rng rng(1, "bench films");
    for (int i = 0; i < films; ++i) {
        shared.label.push_back(rng.chance(0.36) ? 1 : 0);
        shared.cluster.push_back(rng.below(kPatients));
    }
    report::Comparison comparison;
    comparison.resamples = resamples;
    for (int number = 0; number < runs; ++number)
        comparison.runs.push_back(randomRun(number, shared));
    const double seconds = secondsOf([&] { report::testPairs(comparison, 1); });
    return {{"films", films},
            {"runs", runs},
            {"resamples", resamples},
            {"pairs", comparison.pairs.size()},
            {"seconds", seconds}};
}

Result<Json> benchAudit(const std::filesystem::path& nih, const std::filesystem::path& rsna) {
    Result<Json> audit = Json();
    const double seconds = secondsOf([&] { audit = tableAudit({nih, rsna, {}, "official"}); });
    if (!audit)
        return audit.error();
    return Json{{"images", (*audit)["nih"]["images"].get<std::int64_t>() +
                               (*audit)["rsna"]["images"].get<std::int64_t>()},
                {"seconds", seconds}};
}

} // namespace hilum::cli
