// Series: the curves of a run, kept from its events, thinned for the screen without losing a spike.
// One thread.
#pragma once

#include "run/ResourceTrail.h"
#include "run/RunEvent.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace hilum::run {

struct Point {
    double x = 0.0, y = 0.0;
};

/// One value over steps, with its epoch and time.
struct Curve {
    std::vector<std::int64_t> step;
    std::vector<double> epoch; ///< fractional
    std::vector<double> timeS; ///< wall-clock since the first event
    std::vector<double> value;
};

enum class Axis : std::uint8_t { Step, Epoch, Time };

class Series {
public:
    /// Takes events in order; Rewound drops the points that were taken back.
    void add(std::span<const StampedEvent> events);
    /// Takes what the run used of its machine as "resource.cpu" (share of all cores), "resource.memory"
    /// (bytes), "resource.gpu" (share), "resource.gpuMemory" (bytes) and "resource.power" (W), where it is
    /// known. Events first: the first of them is the beginning of time. Samples of steps that were taken back
    /// go when the next sample comes.
    void addSamples(std::span<const ResourceSample> samples);
    [[nodiscard]] std::uint64_t lastSeq() const { return m_lastSeq; }
    /// "loss", "learningRate", "filmsPerSecond", and every evaluated number ("probe.auroc").
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] const Curve* curve(const std::string& name) const;
    /// Points between x0 and x1 for `columns` pixel columns: first, min, max and last of each column.
    [[nodiscard]] std::vector<Point> points(const std::string& name, Axis axis, double x0, double x1,
                                            int columns) const;
    /// Debiased exponential moving average, weight 0 (raw) … 0.999.
    [[nodiscard]] static std::vector<double> smoothed(std::span<const double> values, double weight);

private:
    std::map<std::string, Curve> m_curves;
    std::uint64_t m_lastSeq = 0;
    std::int64_t m_firstMs = 0;
    std::int64_t m_stepsPerEpoch = 1;
};

} // namespace hilum::run
