#include "run/Series.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::run {

namespace {

void put(Curve& curve, std::int64_t step, double epoch, double timeS, double value) {
    curve.step.push_back(step);
    curve.epoch.push_back(epoch);
    curve.timeS.push_back(timeS);
    curve.value.push_back(value);
}

void cutFrom(Curve& curve, std::int64_t step) {
    const auto first = std::ranges::lower_bound(curve.step, step) - curve.step.begin();
    const auto keep = static_cast<std::size_t>(first);
    curve.step.resize(keep);
    curve.epoch.resize(keep);
    curve.timeS.resize(keep);
    curve.value.resize(keep);
}

double xOf(const Curve& curve, Axis axis, std::size_t i) {
    return axis == Axis::Step    ? static_cast<double>(curve.step[i])
           : axis == Axis::Epoch ? curve.epoch[i]
                                 : curve.timeS[i];
}

/// First, smallest, largest and last point of [begin, end), in order of x.
void putColumn(const Curve& curve, Axis axis, std::size_t begin, std::size_t end,
               std::vector<Point>& points) {
    std::size_t low = begin;
    std::size_t high = begin;
    for (std::size_t i = begin; i < end; ++i) {
        // A comparison with NaN is false: a NaN never hides a spike.
        if (curve.value[i] < curve.value[low] || std::isnan(curve.value[low]))
            low = i;
        if (curve.value[i] > curve.value[high] || std::isnan(curve.value[high]))
            high = i;
    }
    std::size_t chosen[] = {begin, std::min(low, high), std::max(low, high), end - 1};
    std::size_t last = begin;
    for (std::size_t k = 0; k < 4; ++k)
        if (k == 0 || chosen[k] > last) {
            points.push_back({xOf(curve, axis, chosen[k]), curve.value[chosen[k]]});
            last = chosen[k];
        }
}

} // namespace

void Series::add(std::span<const StampedEvent> events) {
    for (const auto& stamped : events) {
        if (m_lastSeq == 0)
            m_firstMs = stamped.atMs;
        m_lastSeq = std::max(m_lastSeq, stamped.seq);
        const double timeS = static_cast<double>(stamped.atMs - m_firstMs) / 1000.0;
        if (const auto* plan = std::get_if<PlanMade>(&stamped.event)) {
            m_stepsPerEpoch = std::max<std::int64_t>(1, plan->stepsPerEpoch);
        } else if (const auto* step = std::get_if<StepLogged>(&stamped.event)) {
            const double epoch = static_cast<double>(step->step) / static_cast<double>(m_stepsPerEpoch);
            put(m_curves["loss"], step->step, epoch, timeS, step->loss);
            put(m_curves["learningRate"], step->step, epoch, timeS, step->learningRate);
            put(m_curves["filmsPerSecond"], step->step, epoch, timeS, step->filmsPerSecond);
        } else if (const auto* evaluated = std::get_if<Evaluated>(&stamped.event)) {
            const double epoch = static_cast<double>(evaluated->step) / static_cast<double>(m_stepsPerEpoch);
            for (const auto& [key, value] : evaluated->metrics.items())
                if (value.is_number())
                    put(m_curves[key], evaluated->step, epoch, timeS, value.get<double>());
        } else if (const auto* rewound = std::get_if<Rewound>(&stamped.event)) {
            for (auto& [name, curve] : m_curves) {
                const bool perStep = name == "loss" || name == "learningRate" || name == "filmsPerSecond";
                cutFrom(curve, perStep ? rewound->step : rewound->step + 1);
            }
        }
    }
}

void Series::addSamples(std::span<const ResourceSample> samples) {
    if (m_lastSeq == 0)
        return;
    for (const ResourceSample& sample : samples) {
        const double epoch = static_cast<double>(sample.step) / static_cast<double>(m_stepsPerEpoch);
        const double timeS = static_cast<double>(sample.atMs - m_firstMs) / 1000.0;
        const std::array<std::pair<const char*, double>, 5> numbers{
            {{"resource.cpu", sample.cpu},
             {"resource.memory", sample.memoryBytes},
             {"resource.gpu", sample.gpu},
             {"resource.gpuMemory", sample.gpuMemoryBytes},
             {"resource.power", sample.powerW}}};
        for (const auto& [name, value] : numbers) {
            if (!std::isfinite(value))
                continue;
            Curve& curve = m_curves[name];
            cutFrom(curve, sample.step + 1);
            put(curve, sample.step, epoch, timeS, value);
        }
    }
}

std::vector<std::string> Series::names() const {
    std::vector<std::string> names;
    for (const auto& [name, curve] : m_curves)
        names.push_back(name);
    return names;
}

const Curve* Series::curve(const std::string& name) const {
    const auto found = m_curves.find(name);
    return found == m_curves.end() ? nullptr : &found->second;
}

std::vector<Point> Series::points(const std::string& name, Axis axis, double x0, double x1,
                                  int columns) const {
    std::vector<Point> points;
    const Curve* found = curve(name);
    if (found == nullptr || found->value.empty() || columns < 1 || !(x1 > x0))
        return points;
    const auto size = found->value.size();
    const auto firstAt = [&](double x) {
        std::size_t low = 0;
        std::size_t high = size;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            (xOf(*found, axis, middle) < x ? low = middle + 1 : high = middle);
        }
        return low;
    };
    // One neighbour on each side, so that the line reaches the edge of the picture.
    const std::size_t begin = firstAt(x0) > 0 ? firstAt(x0) - 1 : 0;
    const std::size_t end = std::min(size, firstAt(std::nextafter(x1, INFINITY)) + 1);
    if (end - begin <= static_cast<std::size_t>(columns) * 4) {
        for (std::size_t i = begin; i < end; ++i)
            points.push_back({xOf(*found, axis, i), found->value[i]});
        return points;
    }
    std::size_t i = begin;
    for (int column = 0; column < columns && i < end; ++column) {
        const double edge = x0 + (x1 - x0) * (column + 1) / columns;
        const std::size_t next = column + 1 == columns ? end : std::clamp(firstAt(edge), i, end);
        if (next > i)
            putColumn(*found, axis, i, next, points);
        i = next;
    }
    return points;
}

std::vector<double> Series::smoothed(std::span<const double> values, double weight) {
    std::vector<double> smooth;
    smooth.reserve(values.size());
    double mean = 0.0;
    double left = 1.0; // weight of the start value 0 that is still in the mean
    for (const double value : values) {
        if (!std::isfinite(value)) {
            smooth.push_back(value);
            continue;
        }
        mean = weight * mean + (1.0 - weight) * value;
        left *= weight;
        smooth.push_back(mean / (1.0 - left));
    }
    return smooth;
}

} // namespace hilum::run
