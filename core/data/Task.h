// Task: what a labelled film is asked. One yes-or-no question, a question for each finding, or one class of
// several. Values, any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::data {

enum class TaskKind : std::uint8_t {
    Pneumonia, ///< Record::target
    Findings,  ///< every finding of its own, several may be there: NIH's fourteen
    Classes    ///< exactly one of the dataset's classes; those of pneumonia count as one
};
[[nodiscard]] std::string_view taskName(TaskKind kind); ///< "pneumonia", "findings", "classes"

/// The fourteen findings of NIH ChestX-ray14 (Wang et al., CVPR 2017), in that paper's order.
[[nodiscard]] std::span<const std::string_view> nihFindings();

struct Task {
    TaskKind kind = TaskKind::Pneumonia;
    std::vector<std::string> outputs; ///< a name for each column: one, the findings, or the classes
    std::vector<std::int8_t> labels;  ///< films × outputs; 0, 1, −1: not known
    std::size_t primary = 0; ///< the column whose scores stand for the run where one number is wanted
    bool primaryIsAbsence = false; ///< the primary question is “not this column”: any class but “No Finding”

    [[nodiscard]] std::size_t columns() const { return outputs.size(); }
    [[nodiscard]] int label(std::size_t film, std::size_t column) const {
        return labels[film * columns() + column];
    }
    /// The column of the film's class; −1 where it has none. Classes only.
    [[nodiscard]] int classOf(std::size_t film) const;
};

/// The question of `kind` for these films, whose target becomes the answer to its primary question. Findings:
/// NIH's fourteen where the layout is "nih", otherwise all that the dataset names, pneumonia or else the
/// first of them being primary; films without any label stay out. Classes: any class but the one without a
/// finding is primary, or where there is no such class the last of the alphabet. BadValue when the dataset
/// cannot answer: one class only, more than 64, or no finding at all.
Result<Task> askTask(TaskKind kind, const Dataset& dataset, std::span<Record> records);

} // namespace hilum::data
