#include "report/Pareto.h"

#include <algorithm>
#include <cmath>

namespace hilum::report {

std::vector<std::size_t> paretoFront(std::span<const double> cost, std::span<const double> quality) {
    if (cost.size() != quality.size())
        return {};
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < cost.size(); ++i)
        if (std::isfinite(cost[i]) && std::isfinite(quality[i]))
            order.push_back(i);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return cost[a] != cost[b] ? cost[a] < cost[b] : quality[a] > quality[b];
    });
    std::vector<std::size_t> front;
    for (const std::size_t i : order) {
        const bool first = front.empty();
        const bool better = !first && quality[i] > quality[front.back()];
        const bool equal = !first && quality[i] == quality[front.back()] && cost[i] == cost[front.back()];
        if (first || better || equal)
            front.push_back(i);
    }
    return front;
}

} // namespace hilum::report
