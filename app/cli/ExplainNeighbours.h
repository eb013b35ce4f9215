// `hilum-cli explain --neighbours`: the films that a network takes for alike, as a picture and as lines.
#pragma once

#include "imaging/Overlay.h"
#include "learn/explain/Explanation.h"

namespace hilum::cli {

/// The film, and after a gap its neighbours from left to right, each in a frame with a mark in its corner:
/// blue and a tick where the label agrees, orange and a cross where it does not, grey where nobody knows.
[[nodiscard]] imaging::ColourImage neighbourRow(const learn::explain::ExplainedFilm& film);
/// A line a film: the similarities, each with ✓ or ✕, and how many agree in all. Nothing without neighbours.
void printNeighbours(const learn::explain::Explanation& explanation);

} // namespace hilum::cli
