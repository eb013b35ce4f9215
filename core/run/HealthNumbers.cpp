#include "run/HealthNumbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace hilum::run {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

constexpr std::array kKeys{"embedding.spread", "embedding.rank",  "dino.kl",       "dino.entropy",
                           "byol.loss",        "simclr.accuracy", "moco.accuracy", "moco.sameFilm",
                           "mae.loss",         "gradient.norm",   "probe.auroc",   "knn.auroc"};

/// Which numbers a rule of Health.cpp reads.
const std::map<std::string, std::vector<std::string>>& readBy() {
    static const std::map<std::string, std::vector<std::string>> kReadBy{
        {"byol-collapse", {"byol.loss", "embedding.spread"}},
        {"dino-uniform", {"dino.entropy", "dino.kl"}},
        {"dino-one-hot", {"dino.entropy", "dino.kl"}},
        {"batch-norm-leak", {"moco.accuracy", "knn.auroc"}},
        {"collapse", {"embedding.spread"}},
        {"chance", {"simclr.accuracy", "moco.accuracy"}},
        {"own-past", {"moco.sameFilm"}},
        {"blank-reconstruction", {"mae.loss"}},
        {"gradient", {"gradient.norm"}},
        {"dimensional-collapse", {"embedding.rank"}},
        {"falling-auroc", {"probe.auroc", "knn.auroc"}}};
    return kReadBy;
}

/// One number over the evaluations, finite readings only.
struct Track {
    std::vector<double> values;
    std::int64_t step = 0; ///< of the newest
};

std::optional<Track> trackOf(const HealthHistory& history, const std::string& key) {
    Track track;
    for (const HealthSample& sample : history.samples) {
        const auto found = sample.metrics.find(key);
        if (found == sample.metrics.end() || !found->is_number() || !std::isfinite(found->get<double>()))
            continue;
        track.values.push_back(found->get<double>());
        track.step = sample.step;
    }
    return track.values.empty() ? std::nullopt : std::optional(track);
}

double lastOf(const HealthHistory& history, const std::string& key) {
    const auto track = trackOf(history, key);
    return track ? track->values.back() : kNan;
}

double median(std::vector<double> values) {
    if (values.empty())
        return kNan;
    std::ranges::sort(values);
    const auto half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

/// Guessing finds 1 of the 2N − 1 other views (Chen et al. 2020) or 1 of the 1 + K keys (He et al. 2020).
double guessing(const std::string& key, const RunSpec& spec) {
    return key == "simclr.accuracy" ? 1.0 / std::max(1.0, 2.0 * spec.number("batch") - 1.0)
                                    : 1.0 / (1.0 + std::max(0.0, spec.number("queueSize")));
}

double againstOf(const std::string& key, const Track& track, const HealthHistory& history,
                 const RunSpec& spec) {
    const double dimension = lastOf(history, "embedding.dimension");
    if (key == "embedding.spread")
        return dimension > 0.0 ? 1.0 / std::sqrt(dimension) : kNan;
    if (key == "embedding.rank")
        return std::fmin(dimension, lastOf(history, "embedding.films"));
    if (key == "dino.entropy")
        return 1.0;
    if (key == "byol.loss")
        return 8.0; // 2 − 2 cos, both directions
    if (key == "simclr.accuracy" || key == "moco.accuracy")
        return guessing(key, spec);
    if (key == "moco.sameFilm")
        return 0.5;
    if (key == "mae.loss")
        return lastOf(history, "mae.blank");
    if (key == "gradient.norm")
        return median({track.values.begin(), track.values.end() - 1});
    if (key == "probe.auroc" || key == "knn.auroc")
        return std::ranges::max(track.values);
    return kNan;
}

} // namespace

std::vector<HealthNumber> healthNumbers(const HealthHistory& history, const RunSpec& spec,
                                        const std::string& rule) {
    std::vector<HealthNumber> numbers;
    if (spec.kind() != RunKind::Pretrain)
        return numbers;
    const auto found = readBy().find(rule);
    for (const std::string key : kKeys) {
        const auto track = trackOf(history, key);
        if (!track)
            continue;
        const bool judged =
            found != readBy().end() && std::ranges::find(found->second, key) != found->second.end();
        numbers.push_back(
            {key, track->values.back(), againstOf(key, *track, history, spec), track->step, judged});
    }
    std::ranges::stable_partition(numbers, &HealthNumber::judged);
    return numbers;
}

} // namespace hilum::run
