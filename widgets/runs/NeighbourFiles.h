// NeighbourFiles: the nearest films of a run's fixed films at one step, as the run wrote them. Reads files:
// call it on the job pool.
#pragma once

#include <QImage>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace hilum::widgets::runs {

struct NeighbourFilm {
    QImage image;
    double similarity = 0.0;    ///< cosine
    std::optional<bool> agrees; ///< nothing where the film of the row has no label
};
struct NeighbourRow {
    QImage film;
    std::vector<NeighbourFilm> nearest; ///< the most similar first
};
/// What there is to see of one step, or why there is nothing.
enum class NeighbourState {
    NotWritten, ///< the step has none: an older run
    NoLabels,   ///< the run had no labelled films of both classes to look among
    Written,
};
struct NeighbourStep {
    NeighbourState state = NeighbourState::NotWritten;
    bool patientsKnown = true;
    std::int64_t agree = 0, compared = 0; ///< neighbours with the label of their film, of those with labels
    double byChance = 0.0;                ///< how many would agree if they were drawn at random
    std::vector<NeighbourRow> rows;       ///< a file that cannot be read leaves a row without images
};
[[nodiscard]] NeighbourStep readNeighbours(const std::filesystem::path& folder, std::int64_t step,
                                           const std::stop_token& stop);

} // namespace hilum::widgets::runs
