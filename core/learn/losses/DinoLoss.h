// The loss of DINO (Caron et al. 2021, eq. 2–4 and algorithm 1): cross-entropy between a centred, sharpened
// teacher and the student. Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

struct DinoLossResult {
    at::Tensor loss;    ///< scalar: mean over the 2·(V − 1) pairs of different views and over films
    at::Tensor entropy; ///< scalar: mean entropy of the teacher's distributions, ln K when uniform; detached
    at::Tensor kl;      ///< scalar: mean KL(teacher ‖ student) over the same pairs; detached
    at::Tensor centreNorm; ///< scalar: length of the centre after its update; detached
};

class DinoLoss final : public torch::nn::Module {
public:
    DinoLoss(std::int64_t outputs, double studentTemperature, double centreMomentum);

    /// student: [V·B, K], teacher: [2·B, K], both view after view, V ≥ 2; the teacher's are the student's
    /// first two views. The centre of the earlier steps is subtracted; then it takes this batch's mean in. No
    /// gradient flows to the teacher. Computed in at least fp32. A batch in several parts: the centre takes
    /// in their mean after the last one.
    DinoLossResult forward(const at::Tensor& student, const at::Tensor& teacher, double teacherTemperature,
                           std::int64_t part = 0, std::int64_t parts = 1);

    at::Tensor center; ///< buffer [1, K], of the raw teacher outputs; named as in the authors' checkpoints

private:
    double m_studentTemperature;
    double m_centreMomentum;
    at::Tensor m_parts; ///< sum of the earlier parts' mean teacher outputs
};

} // namespace hilum::learn
