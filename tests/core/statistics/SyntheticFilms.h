// Films for the tests of statistics, from a formula that any other program can repeat to the last bit:
// integers of splitmix64 (Steele et al. 2014), divided once. The expected values in the tests were computed
// from the same films by the programs that the tests name.
#pragma once

#include "statistics/Predictions.h"

#include <QtTest>

#include <cmath>
#include <cstdint>
#include <vector>

namespace hilum::test {

struct SyntheticFilms {
    std::vector<int> label;
    std::vector<double> a;       ///< few ties
    std::vector<double> b;       ///< correlated with a, weaker
    std::vector<double> aCoarse; ///< a on a grid of 1/20: many ties
    std::vector<std::uint32_t> patient;

    [[nodiscard]] statistics::Predictions predictions(const std::vector<double>& score) const {
        return {label, score, patient};
    }
};

/// For each film r1, r2, r3 = next() mod 1000 and patient = next() mod patients; label = r1 < 400;
/// a = (r2 + 350 label)/1350, b = (r2 + r3 + 300 label)/2300, aCoarse = floor((r2 + 350 label)/68)/20.
inline SyntheticFilms syntheticFilms(int n, std::uint32_t patients, std::uint64_t seed = 2024) {
    std::uint64_t state = seed;
    const auto next = [&state] {
        state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    };
    SyntheticFilms films;
    for (int i = 0; i < n; ++i) {
        const int r1 = static_cast<int>(next() % 1000);
        const int r2 = static_cast<int>(next() % 1000);
        const int r3 = static_cast<int>(next() % 1000);
        const int label = r1 < 400 ? 1 : 0;
        films.label.push_back(label);
        films.a.push_back((r2 + 350 * label) / 1350.0);
        films.b.push_back((r2 + r3 + 300 * label) / 2300.0);
        films.aCoarse.push_back(((r2 + 350 * label) / 68) / 20.0);
        films.patient.push_back(static_cast<std::uint32_t>(next() % patients));
    }
    return films;
}

inline bool close(double actual, double expected, double tolerance = 1e-12) {
    if (std::abs(actual - expected) <= tolerance)
        return true;
    qWarning("actual %.17g, expected %.17g, tolerance %g", actual, expected, tolerance);
    return false;
}

} // namespace hilum::test

#define QCLOSE(...) QVERIFY(hilum::test::close(__VA_ARGS__))
