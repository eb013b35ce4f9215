// Explanation: where a network looks on the films of one part of a dataset, with pictures of a few of them
// and the pointing game over all that have boxes. GPU thread.
#pragma once

#include "base/Json.h"
#include "learn/Device.h"
#include "learn/explain/FilmMaps.h"
#include "learn/explain/Networks.h"
#include "learn/explain/PointingGame.h"
#include "learn/runs/RunData.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::learn::explain {

struct ExplainOptions {
    data::Part part = data::Part::Validation;
    std::size_t films = 8;    ///< that pictures are made of; those with boxes first
    double tolerancePx = 0.0; ///< of the pointing game, at the network's side
    std::uint64_t seed = 1;   ///< chooses the films and MAE's hidden patches
    bool neighbours = false;  ///< also each film's nearest labelled training films
};

/// A nearest film; see Neighbours.h.
struct ExplainedNeighbour {
    GreyImage film; ///< side × side
    double similarity = 0.0;
    std::optional<bool> agrees;
};

/// Pictures of one film, all side × side but `heads`; empty where the network has none of the kind.
struct ExplainedFilm {
    GreyImage film, map, heads, masked, reconstruction;
    std::vector<data::Box> boxes;
    std::optional<Place> place; ///< the map's maximum
    int target = -1;
    std::vector<ExplainedNeighbour> neighbours; ///< the most similar first; none of the same patient
};

struct Explanation {
    MapKind kind = MapKind::Activation;
    std::string what; ///< an English sentence: what the maps show, and of which score
    std::string encoder;
    std::string dataset, split, part;
    int side = 0;              ///< px of the films
    int rows = 0, columns = 0; ///< cells of the maps before they are enlarged
    std::vector<ExplainedFilm> films;
    std::optional<PointingScore> pointing; ///< nothing where no film of the part has a box
    std::vector<std::string> notes;        ///< English sentences: what is missing and why

    /// Everything but the pictures; no names of films.
    [[nodiscard]] Json toJson() const;
};

/// A ResNet without a score gets that of a linear probe fitted on the labelled training films, its penalty
/// chosen on validation. Without films of both classes the maps are those of the activation. Cancelled on a
/// stop.
Result<Explanation> explainNetwork(const ExplainedNetwork& network, const RunData& data,
                                   const ExplainOptions& options, const DeviceChoice& device,
                                   std::stop_token stop = {});

} // namespace hilum::learn::explain
