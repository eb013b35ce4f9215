#include "learn/losses/DinoLoss.h"

namespace hilum::learn {

DinoLoss::DinoLoss(std::int64_t outputs, double studentTemperature, double centreMomentum)
    : center(register_buffer("center", torch::zeros({1, outputs}))), m_studentTemperature(studentTemperature),
      m_centreMomentum(centreMomentum) {}

DinoLossResult DinoLoss::forward(const at::Tensor& student, const at::Tensor& teacher,
                                 double teacherTemperature, std::int64_t part, std::int64_t parts) {
    const auto type = student.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const auto films = teacher.size(0) / 2;
    const auto views = student.size(0) / films;
    const at::Tensor raw = teacher.detach().to(type);
    const at::Tensor logQ = ((raw - center) / teacherTemperature).log_softmax(-1);
    const at::Tensor q = logQ.exp();
    const at::Tensor logP =
        (student.to(type) / m_studentTemperature).log_softmax(-1).view({views, films, student.size(1)});

    // Σ_i Σ_{v ≠ i} q_i · log p_v with the sum over the local views taken once, not once for each q.
    const at::Tensor q0 = q.narrow(0, 0, films);
    const at::Tensor q1 = q.narrow(0, films, films);
    at::Tensor product = q0 * logP[1] + q1 * logP[0];
    if (views > 2)
        product = product + (q0 + q1) * logP.narrow(0, 2, views - 2).sum(0);
    const auto terms = static_cast<double>(2 * (views - 1));

    DinoLossResult result;
    result.loss = product.sum() / (-terms * static_cast<double>(films));
    const torch::NoGradGuard noGrad;
    result.entropy = -(q * logQ).sum(-1).mean();
    result.kl = result.loss.detach() - result.entropy; // each q stands in V − 1 of the pairs
    const at::Tensor mean = raw.mean(0, true).to(center.scalar_type());
    m_parts = part == 0 ? mean : m_parts + mean;
    // Only now: the loss above, and that of every part, is with the old centre.
    if (part + 1 == parts)
        center.mul_(m_centreMomentum).add_(m_parts, (1.0 - m_centreMomentum) / static_cast<double>(parts));
    result.centreNorm = center.norm();
    return result;
}

} // namespace hilum::learn
