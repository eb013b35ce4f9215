// Histories of sick and healthy runs for the tests of Health.
#pragma once

#include "run/Health.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hilum::run::healthtest {

inline constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr std::int64_t kSteps = 1000;

using Values = std::vector<double>;
using Numbers = std::map<std::string, Values>;

/// Ten evaluations of 1,000 steps, after 100, 200, … steps; shorter lists stand at the end of the run.
inline HealthHistory historyOf(const Numbers& numbers, std::size_t evaluations = 10) {
    HealthHistory history;
    history.totalSteps = kSteps;
    for (std::size_t i = 0; i < evaluations; ++i) {
        Json metrics = Json::object();
        for (const auto& [name, values] : numbers)
            if (i + values.size() >= evaluations)
                metrics[name] = values[i + values.size() - evaluations];
        history.samples.push_back({static_cast<std::int64_t>(i + 1) * 100, std::move(metrics)});
    }
    return history;
}

inline RunSpec specOf(const std::vector<std::pair<std::string, Json>>& settings = {}) {
    RunSpec spec(RunKind::Pretrain);
    for (const auto& [key, value] : settings)
        if (!spec.set(key, value))
            qFatal("the test's own setting is refused");
    return spec;
}

inline HealthFinding finding(const std::string& rule, const HealthHistory& history,
                             const RunSpec& spec = specOf()) {
    const auto all = healthFindings(history, spec);
    const auto found = std::ranges::find(all, rule, &HealthFinding::rule);
    if (found == all.end())
        qFatal("no such rule");
    return *found;
}

inline HealthLight light(const std::string& rule, const Numbers& numbers, const RunSpec& spec = specOf()) {
    return finding(rule, historyOf(numbers), spec).light;
}

inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

inline Values ten(double value) {
    return Values(10, value);
}

/// Spread × √d of unit vectors with a mean cosine c to each other: each of the d variances is (1 − c)/d.
inline double spreadOf(double meanCosine) {
    return std::sqrt(1.0 - meanCosine);
}

/// Numbers of a run in which nothing is wrong, whatever its method.
inline Numbers healthyNumbers() {
    return {{"embedding.spread", ten(0.93)},
            {"embedding.rank", ten(61.0)},
            {"embedding.dimension", ten(128.0)},
            {"gradient.norm", {1.0, 1.2, 0.9, 1.1, 1.0, 0.8, 1.3, 1.0, 0.9, 1.1}},
            {"simclr.accuracy", {0.1, 0.3, 0.5, 0.6, 0.7, 0.7, 0.8, 0.8, 0.8, 0.9}},
            {"knn.auroc", {0.6, 0.65, 0.7, 0.71, 0.72, 0.74, 0.75, 0.75, 0.76, 0.76}},
            {"probe.auroc", {0.62, 0.66, 0.7, 0.72, 0.73, 0.75, 0.76, 0.77, 0.77, 0.78}},
            {"loss", {5.0, 4.0, 3.5, 3.0, 2.8, 2.6, 2.5, 2.4, 2.3, 2.2}}};
}

/// One set of sick numbers for every rule.
inline const std::vector<std::pair<std::string, Numbers>>& sickNumbers() {
    static const std::vector<std::pair<std::string, Numbers>> kSick{
        // Equal answers: 2 − 2 cos = 0 in both directions.
        {"byol-collapse", {{"byol.loss", ten(0.0)}, {"embedding.spread", ten(0.0)}}},
        {"dino-uniform", {{"dino.entropy", ten(1.0)}}},
        {"dino-one-hot", {{"dino.entropy", ten(0.0)}}},
        {"batch-norm-leak", {{"moco.accuracy", ten(0.99)}, {"knn.auroc", ten(0.5)}}},
        {"collapse", {{"embedding.spread", ten(0.0)}}},
        {"chance", {{"simclr.accuracy", ten(1.0 / 511.0)}}},
        {"own-past", {{"moco.sameFilm", ten(2.0)}}},
        {"blank-reconstruction", {{"mae.loss", ten(255.0 / 256.0)}}},
        {"gradient", {{"gradient.norm", {1, 1, 1, 1, 1, 1, 1, 1, 1, 101}}}},
        {"dimensional-collapse", {{"embedding.rank", ten(1.0)}, {"embedding.dimension", ten(128.0)}}},
        {"falling-auroc",
         {{"probe.auroc", {0.6, 0.7, 0.8, 0.8, 0.78, 0.75, 0.72, 0.7, 0.68, 0.66}},
          {"loss", {5.0, 4.0, 3.5, 3.0, 2.8, 2.6, 2.5, 2.4, 2.3, 2.2}}}}};
    return kSick;
}

} // namespace hilum::run::healthtest
