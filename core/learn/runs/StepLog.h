// StepLog: losses stay on the device and are read together, at most every 100 ms: a step has no
// synchronisation of its own. GPU thread.
#pragma once

#include "learn/Torch.h"
#include "learn/runs/RunGate.h"

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

namespace hilum::learn {

class StepLog {
public:
    StepLog(RunGate& gate, std::int64_t stepsPerEpoch, std::int64_t filmsPerStep, double epochLoss);

    /// Notes a step; reads back when 100 ms have passed. False: a loss was not finite (see badStep()).
    [[nodiscard]] bool add(std::int64_t step, const at::Tensor& loss, double learningRate);
    /// Reads everything back and tells it. False as add().
    [[nodiscard]] bool flush();
    [[nodiscard]] std::int64_t badStep() const { return m_badStep; }
    /// Sum of the losses of the current epoch so far; flush() first.
    [[nodiscard]] double epochLoss() const { return m_epochLoss; }
    void startEpoch() { m_epochLoss = 0.0; }
    /// The time until the next step counts for no rate (a pause, an evaluation).
    void restartClock();

private:
    struct Pending {
        std::int64_t step;
        double learningRate;
    };
    RunGate& m_gate;
    std::int64_t m_stepsPerEpoch;
    std::int64_t m_filmsPerStep;
    double m_epochLoss;
    double m_rate = 0.0;
    std::int64_t m_badStep = -1;
    std::vector<Pending> m_pending;
    std::vector<at::Tensor> m_losses;
    std::chrono::steady_clock::time_point m_lastFlush;
};

} // namespace hilum::learn
