#include "statistics/Multiplicity.h"

#include "statistics/Predictions.h"

#include <algorithm>
#include <cmath>

namespace hilum::statistics {

std::vector<double> holm(std::span<const double> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i]))
            order.push_back(i);
    std::ranges::stable_sort(order, {}, [p](std::size_t i) { return p[i]; });

    std::vector<double> adjusted(p.size(), kNotANumber);
    double running = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto remaining = static_cast<double>(order.size() - rank);
        running = std::max(running, std::min(1.0, remaining * p[order[rank]]));
        adjusted[order[rank]] = running;
    }
    return adjusted;
}

} // namespace hilum::statistics
