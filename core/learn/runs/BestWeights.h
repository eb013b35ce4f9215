// BestWeights: the weights with the best validation AUROC so far, and up to which step that was looked at. It
// is part of every checkpoint, because a checkpoint may be older than the newest look: a run that goes on
// from there must look again, whatever run.db has already been told. GPU thread.
#pragma once

#include "learn/TensorMap.h"

#include <cstdint>

namespace hilum::learn {

class BestWeights {
public:
    /// Takes a copy of the weights when `auroc` is above the best so far. A NaN (validation lacks a class)
    /// says nothing, and the newest weights are kept.
    void consider(std::int64_t stepsMade, double auroc, const torch::nn::Module& model);
    /// Whether the weights after so many steps have been considered, in this session or before the
    /// checkpoint.
    [[nodiscard]] bool considered(std::int64_t stepsMade) const { return stepsMade <= m_considered; }
    [[nodiscard]] bool empty() const { return m_weights.empty(); }
    [[nodiscard]] double auroc() const { return m_auroc; }

    /// For a checkpoint: "best.<name>" for every tensor of the model, "best-auroc" (-1: none) and
    /// "best-step".
    [[nodiscard]] TensorMap state() const;
    /// From a checkpoint; one without "best-step", of an older Hilum, is looked at again.
    void load(const TensorMap& checkpoint);
    /// Puts the best weights into the model; Corrupt when they are another network's.
    Result<> restoreInto(torch::nn::Module& model) const;

private:
    double m_auroc = -1.0;
    std::int64_t m_considered = -1;
    TensorMap m_weights;
};

} // namespace hilum::learn
