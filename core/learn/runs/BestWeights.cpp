#include "learn/runs/BestWeights.h"

#include <cmath>

namespace hilum::learn {

namespace {

constexpr auto kPrefix = "best.";
constexpr auto kAuroc = "best-auroc";
constexpr auto kStep = "best-step";

} // namespace

void BestWeights::consider(std::int64_t stepsMade, double auroc, const torch::nn::Module& model) {
    m_considered = stepsMade;
    if (std::isfinite(auroc) && auroc <= m_auroc)
        return;
    m_auroc = auroc;
    m_weights.clear();
    for (const auto& [name, tensor] : stateOf(model))
        m_weights.emplace_back(kPrefix + name, tensor.clone());
}

TensorMap BestWeights::state() const {
    TensorMap state = m_weights;
    state.emplace_back(kAuroc, torch::tensor(std::isfinite(m_auroc) ? m_auroc : -1.0, torch::kDouble));
    state.emplace_back(kStep, torch::tensor(m_considered, torch::kLong));
    return state;
}

void BestWeights::load(const TensorMap& checkpoint) {
    m_weights.clear();
    for (const auto& [name, tensor] : checkpoint)
        if (name.starts_with(kPrefix))
            m_weights.emplace_back(name, tensor);
    const auto* auroc = findTensor(checkpoint, kAuroc);
    m_auroc = auroc != nullptr ? auroc->item<double>() : -1.0;
    const auto* step = findTensor(checkpoint, kStep);
    m_considered = step != nullptr ? step->item<std::int64_t>() : -1;
}

Result<> BestWeights::restoreInto(torch::nn::Module& model) const {
    return loadState(model, m_weights, kPrefix);
}

} // namespace hilum::learn
