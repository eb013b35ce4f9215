#include "learn/runs/QueueContents.h"

#include "data/Sampler.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hilum::learn {

namespace {

/// Gives the films of a step, as indices into order.patients; shuffles an epoch once.
class Batches {
public:
    explicit Batches(const FilmOrder& order) : m_order(order), m_all(order.patients.size()) {
        std::iota(m_all.begin(), m_all.end(), 0U);
    }

    [[nodiscard]] std::span<const std::uint32_t> of(std::int64_t step) {
        if (const auto epoch = step / m_order.stepsPerEpoch; epoch != m_epoch) {
            m_epoch = epoch;
            m_shuffled = data::epochOrder(m_all, m_order.seed, static_cast<std::uint32_t>(epoch));
        }
        const auto first = static_cast<std::size_t>((step % m_order.stepsPerEpoch) * m_order.batch);
        return std::span(m_shuffled).subspan(first, static_cast<std::size_t>(m_order.batch));
    }

private:
    const FilmOrder& m_order;
    std::vector<std::uint32_t> m_all, m_shuffled;
    std::int64_t m_epoch = -1;
};

} // namespace

std::vector<std::pair<std::string, double>> queueContents(const FilmOrder& order, std::int64_t keys,
                                                          std::int64_t keysPerFilm, std::int64_t stepsMade) {
    if (stepsMade < 1)
        return {};
    const std::int64_t age = std::min(keys / (order.batch * keysPerFilm), stepsMade - 1);
    Batches batches(order);
    std::unordered_map<std::uint32_t, double> ofFilm;
    std::unordered_map<std::uint32_t, double> ofPatient;
    for (std::int64_t back = 1; back <= age; ++back)
        for (const auto film : batches.of(stepsMade - 1 - back)) {
            ofFilm[film] += static_cast<double>(keysPerFilm);
            ofPatient[order.patients[film]] += static_cast<double>(keysPerFilm);
        }
    double sameFilm = 0.0;
    double samePatient = 0.0;
    for (const auto film : batches.of(stepsMade - 1)) {
        sameFilm += ofFilm[film];
        samePatient += ofPatient[order.patients[film]];
    }
    const auto queries = static_cast<double>(order.batch);
    return {{"moco.queueAge", static_cast<double>(age)},
            {"moco.sameFilm", sameFilm / queries},
            {"moco.samePatient", samePatient / queries}};
}

} // namespace hilum::learn
