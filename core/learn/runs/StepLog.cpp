#include "learn/runs/StepLog.h"

#include <cmath>

namespace hilum::learn {

StepLog::StepLog(RunGate& gate, std::int64_t stepsPerEpoch, std::int64_t filmsPerStep, double epochLoss)
    : m_gate(gate), m_stepsPerEpoch(stepsPerEpoch), m_filmsPerStep(filmsPerStep), m_epochLoss(epochLoss),
      m_lastFlush(std::chrono::steady_clock::now()) {}

void StepLog::restartClock() {
    m_lastFlush = std::chrono::steady_clock::now();
}

bool StepLog::add(std::int64_t step, const at::Tensor& loss, double learningRate) {
    m_pending.push_back({step, learningRate});
    m_losses.push_back(loss.detach().reshape({}));
    constexpr auto kPause = std::chrono::milliseconds(100);
    if (std::chrono::steady_clock::now() - m_lastFlush < kPause)
        return true;
    return flush();
}

bool StepLog::flush() {
    if (m_pending.empty())
        return m_badStep < 0;
    const at::Tensor values = torch::stack(m_losses).to(torch::kCPU, torch::kDouble).contiguous();
    const auto now = std::chrono::steady_clock::now();
    const double elapsedS = std::chrono::duration<double>(now - m_lastFlush).count();
    const double rate = static_cast<double>(m_pending.size()) * static_cast<double>(m_filmsPerStep) /
                        std::max(elapsedS, 1e-9);
    m_rate = m_rate > 0.0 ? 0.7 * m_rate + 0.3 * rate : rate; // a steadier number for people
    const double* loss = values.data_ptr<double>();
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        if (!std::isfinite(loss[i]) && m_badStep < 0)
            m_badStep = m_pending[i].step;
        m_epochLoss += loss[i];
        m_gate.tell(run::StepLogged{m_pending[i].step, m_pending[i].step / m_stepsPerEpoch, loss[i],
                                    m_pending[i].learningRate, m_rate});
    }
    m_pending.clear();
    m_losses.clear();
    m_lastFlush = now;
    return m_badStep < 0;
}

} // namespace hilum::learn
