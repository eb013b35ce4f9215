#include "learn/optim/Optimiser.h"

#include "base/Text.h"

#include <fmt/format.h>

namespace hilum::learn {

Optimiser::Optimiser(torch::nn::Module& module, int buffers, const RateOf& rateOf) {
    for (const auto& item : module.named_parameters()) {
        if (!item.value().requires_grad())
            continue;
        Slot slot{item.key(), item.value(), {}, rateOf ? rateOf(item.key()) : 1.0, 0};
        for (int i = 0; i < buffers; ++i)
            slot.state.push_back(torch::zeros_like(slot.parameter));
        m_slots.push_back(std::move(slot));
    }
}

void Optimiser::zeroGrad() {
    for (auto& slot : m_slots)
        slot.parameter.mutable_grad() = at::Tensor();
}

TensorMap Optimiser::state() const {
    TensorMap map;
    std::vector<std::int64_t> steps;
    for (const auto& slot : m_slots) {
        steps.push_back(slot.steps);
        for (std::size_t i = 0; i < slot.state.size(); ++i)
            map.emplace_back(fmt::format("optimiser.{}.{}", slot.name, i), slot.state[i]);
    }
    map.emplace_back("optimiser.steps", torch::tensor(steps, torch::kLong));
    return map;
}

Result<> Optimiser::load(const TensorMap& source) {
    TensorMap targets = state();
    for (const auto& [name, target] : targets) {
        const auto* found = findTensor(source, name);
        if (found == nullptr || found->sizes() != target.sizes())
            return Error{ErrorCode::Corrupt,
                         fmt::format(HILUM_TR("the optimiser's “{}” is missing or has another shape"), name)};
    }
    const torch::NoGradGuard noGrad;
    for (auto& [name, target] : targets)
        target.copy_(*findTensor(source, name));
    const at::Tensor steps = targets.back().second;
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_slots[i].steps = steps[static_cast<std::int64_t>(i)].item<std::int64_t>();
    return {};
}

} // namespace hilum::learn
