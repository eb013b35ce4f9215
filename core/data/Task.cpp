#include "data/Task.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace hilum::data {

namespace {

constexpr std::array<std::string_view, 14> kNihFindings{
    "Atelectasis", "Cardiomegaly", "Effusion",           "Infiltration",  "Mass",
    "Nodule",      "Pneumonia",    "Pneumothorax",       "Consolidation", "Edema",
    "Emphysema",   "Fibrosis",     "Pleural_Thickening", "Hernia"};
constexpr const char* kNoFinding = "No Finding";
constexpr std::size_t kMostClasses = 64;

Task pneumonia(std::span<const Record> records) {
    Task task{TaskKind::Pneumonia, {"Pneumonia"}, {}, 0, false};
    task.labels.reserve(records.size());
    for (const auto& record : records)
        task.labels.push_back(static_cast<std::int8_t>(record.target));
    return task;
}

/// A film whose table says neither a finding nor that there is none.
bool isUnlabelled(const Record& record) {
    return record.target < 0 && record.findings.empty();
}

Result<Task> findings(const Dataset& dataset, std::span<Record> records) {
    Task task{TaskKind::Findings, {}, {}, 0, false};
    if (dataset.layout == "nih") {
        task.outputs.assign(kNihFindings.begin(), kNihFindings.end());
    } else {
        std::set<std::string> named;
        for (const auto& record : records)
            named.insert(record.findings.begin(), record.findings.end());
        task.outputs.assign(named.begin(), named.end());
    }
    if (task.outputs.empty() || task.outputs.size() > kMostClasses)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("its films name {} findings; 1 to {} can be learned"),
                                 task.outputs.size(), kMostClasses),
                     dataset.name};
    const auto pneumoniaAt = std::ranges::find(task.outputs, "Pneumonia");
    task.primary =
        pneumoniaAt == task.outputs.end() ? 0 : static_cast<std::size_t>(pneumoniaAt - task.outputs.begin());
    task.labels.reserve(records.size() * task.columns());
    for (auto& record : records) {
        const std::size_t begin = task.labels.size();
        for (const auto& output : task.outputs)
            task.labels.push_back(isUnlabelled(record) ? std::int8_t{-1}
                                  : std::ranges::find(record.findings, output) != record.findings.end()
                                      ? std::int8_t{1}
                                      : std::int8_t{0});
        record.target = task.labels[begin + task.primary];
    }
    return task;
}

std::string className(const Record& record) {
    if (isUnlabelled(record))
        return {};
    return record.findings.empty() ? kNoFinding : record.findings.front();
}

Result<Task> classes(const Dataset& dataset, std::span<Record> records) {
    if (std::ranges::any_of(records, [](const Record& record) { return record.findings.size() > 1; }))
        return Error{ErrorCode::BadValue,
                     HILUM_TR("some of its films have several findings: ask for findings, not classes"),
                     dataset.name};
    std::set<std::string> names;
    for (const auto& record : records)
        if (auto name = className(record); !name.empty())
            names.insert(std::move(name));
    if (names.size() < 2 || names.size() > kMostClasses)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("its films name {} classes; 2 to {} can be told apart"),
                                 names.size(), kMostClasses),
                     dataset.name};
    Task task{TaskKind::Classes, {names.begin(), names.end()}, {}, names.size() - 1, false};
    if (const auto healthy = std::ranges::find(task.outputs, kNoFinding); healthy != task.outputs.end()) {
        task.primary = static_cast<std::size_t>(healthy - task.outputs.begin());
        task.primaryIsAbsence = true;
    }
    task.labels.reserve(records.size() * task.columns());
    for (auto& record : records) {
        const std::string name = className(record);
        for (const auto& output : task.outputs)
            task.labels.push_back(name.empty()     ? std::int8_t{-1}
                                  : name == output ? std::int8_t{1}
                                                   : std::int8_t{0});
        const bool isPrimary = name == task.outputs[task.primary];
        record.target = name.empty() ? -1 : isPrimary != task.primaryIsAbsence ? 1 : 0;
    }
    return task;
}

} // namespace

std::string_view taskName(TaskKind kind) {
    return kind == TaskKind::Findings ? "findings" : kind == TaskKind::Classes ? "classes" : "pneumonia";
}

std::span<const std::string_view> nihFindings() {
    return kNihFindings;
}

int Task::classOf(std::size_t film) const {
    for (std::size_t column = 0; column < columns(); ++column)
        if (label(film, column) == 1)
            return static_cast<int>(column);
    return -1;
}

Result<Task> askTask(TaskKind kind, const Dataset& dataset, std::span<Record> records) {
    switch (kind) {
    case TaskKind::Findings:
        return findings(dataset, records);
    case TaskKind::Classes:
        return classes(dataset, records);
    case TaskKind::Pneumonia:
        break;
    }
    return pneumonia(records);
}

} // namespace hilum::data
