#include "run/FitToMemory.h"

#include <algorithm>

namespace hilum::run {

namespace {

/// Caches grow and other programs want memory too.
constexpr double kUsable = 0.85;
constexpr std::int64_t kSmallestBatch = 8; ///< RunSpec::check() refuses less for pretraining

bool allowed(const RunSpec& spec, std::int64_t batch) {
    RunSpec smaller = spec;
    if (!smaller.set("batch", batch))
        return false;
    const auto concerns = [](const FieldError& error) {
        return error.key == "batch" || error.key == "queueSize" || error.key == "bnSplits";
    };
    return std::ranges::none_of(smaller.check(), concerns);
}

} // namespace

bool canAccumulate(const RunSpec& spec) {
    return spec.method() == "mae" || (spec.method() == "dino" && spec.text("encoder").starts_with("vit_"));
}

Fit fitToMemory(const RunSpec& spec, const MemoryNeed& need) {
    const std::int64_t batch = std::max<std::int64_t>(1, spec.integer("batch"));
    const std::int64_t parts = std::max<std::int64_t>(1, spec.integer("accumulation"));
    if (need.bytesPerFilm <= 0.0) // nobody can tell what less would take, and this batch has been seen to fit
        return {FitKind::AsItIs, batch, parts, need.of(batch)};
    const auto fits = [&](std::int64_t films) { return need.of(films) <= kUsable * need.freeBytes; };
    if (fits(batch))
        return {parts > 1 ? FitKind::WholeBatch : FitKind::AsItIs, batch, 1, need.of(batch)};
    if (canAccumulate(spec))
        for (std::int64_t count = 2; count <= batch; ++count)
            if (batch % count == 0 && fits(batch / count))
                return {count == parts ? FitKind::AsItIs : FitKind::Parts, batch, count,
                        need.of(batch / count)};
    for (std::int64_t films = batch / 2; films >= kSmallestBatch; films /= 2)
        if (fits(films) && allowed(spec, films))
            return {FitKind::SmallerBatch, films, 1, need.of(films)};
    return {FitKind::Nothing, batch, parts, need.of(batch)};
}

} // namespace hilum::run
