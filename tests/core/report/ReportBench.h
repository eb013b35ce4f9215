// What the tests of report share: fresh workspaces, a comparison or a fatal end, and how to compare numbers.
#pragma once

#include "report/Comparison.h"
#include "run/RunStore.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace hilum::report::test {

/// Empty workspaces, one after the other, that go with this object.
class Workspaces {
public:
    std::filesystem::path next() {
        const std::filesystem::path path =
            std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_made);
        std::filesystem::create_directories(path / "runs");
        return path;
    }

private:
    QTemporaryDir m_dir;
    int m_made = 0;
};

inline Comparison compared(const std::vector<run::RunFolder>& runs, int resamples) {
    auto result = compare(runs, resamples);
    if (!result)
        qFatal("compare: %s", result.error().detail.c_str());
    return std::move(result).value();
}

inline statistics::Predictions predictions(std::span<const run::Prediction> rows) {
    statistics::Predictions out;
    for (const run::Prediction& row : rows) {
        out.label.push_back(row.label);
        out.score.push_back(row.score);
        out.cluster.push_back(row.patient);
    }
    return out;
}

inline void sameInterval(const statistics::Interval& actual, const statistics::Interval& expected) {
    QCOMPARE(actual.value, expected.value);
    QCOMPARE(actual.lower, expected.lower);
    QCOMPARE(actual.upper, expected.upper);
}

inline bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
inline bool holds(const std::vector<std::string>& texts, const std::string& part) {
    return std::ranges::any_of(texts, [&](const std::string& text) { return holds(text, part); });
}

} // namespace hilum::report::test
