// DINO (Caron et al. 2021, "Emerging properties in self-supervised vision transformers").
#pragma once

#include "learn/heads/DinoHead.h"
#include "learn/losses/DinoLoss.h"
#include "learn/methods/Method.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hilum::learn {

struct DinoOptions {
    DinoHeadOptions head;
    double studentTemperature = 0.1;
    double teacherTemperatureWarm = 0.04; ///< in epoch 0
    double teacherTemperature = 0.04;     ///< from epoch teacherWarmEpochs − 1 on
    std::int64_t teacherWarmEpochs = 0;
    double emaMomentum = 0.996; ///< at step 0; 1 at the end
    double centreMomentum = 0.9;
    double clip = 3.0; ///< limit of each gradient's norm; 0: none
    std::int64_t freezeLastLayerEpochs = 1;
    std::int64_t localViews = 8;
};

/// BadValue, naming the key, when an option cannot work.
Result<> checkDino(const DinoOptions& options);

/// Backbone and head; the names are those of the authors' checkpoints.
class DinoNetwork final : public torch::nn::Module {
public:
    DinoNetwork(std::shared_ptr<Encoder> backbone, std::shared_ptr<DinoHead> head);
    /// crops[v]: [B, 1, S_v, S_v] → [V·B, K] in the order of the crops. Neighbours of equal size go through
    /// the backbone together, all features through the head together.
    at::Tensor forward(const std::vector<at::Tensor>& crops);

    std::shared_ptr<Encoder> backbone;
    std::shared_ptr<DinoHead> head;
};

/// The student sees all views, the teacher the first two; the teacher is the moving average of the student
/// and its encoder is kept. Both stay in training mode; the teacher's batch norms, if any, keep statistics of
/// their own.
class Dino final : public Method {
public:
    /// The two encoders have the same layout; the teacher takes the student's weights. `teacherOptions`
    /// describes the encoder that is kept. `options` has passed checkDino.
    Dino(std::shared_ptr<Encoder> student, std::shared_ptr<Encoder> teacher, EncoderOptions teacherOptions,
         const DinoOptions& options);

    /// views: two global ones, then the local ones.
    Step step(const std::vector<at::Tensor>& views, const StepProgress& progress) override;
    /// Clips each of the student's gradients; in the first epochs the last layer gets none.
    void beforeOptimiser(const StepProgress& progress) override;
    void afterOptimiser(const StepProgress& progress) override;
    Encoder& encoder() override { return *m_teacher->backbone; }
    std::vector<Encoder*> encoders() override {
        return {m_student->backbone.get(), m_teacher->backbone.get()};
    }
    const EncoderOptions& encoderOptions() const override { return m_encoderOptions; }
    std::size_t viewCount() const override { return 2 + static_cast<std::size_t>(m_options.localViews); }

    [[nodiscard]] DinoNetwork& student() { return *m_student; }
    [[nodiscard]] DinoNetwork& teacher() { return *m_teacher; }
    [[nodiscard]] DinoLoss& loss() { return *m_loss; }

private:
    DinoOptions m_options;
    EncoderOptions m_encoderOptions;
    std::shared_ptr<DinoNetwork> m_student;
    std::shared_ptr<DinoNetwork> m_teacher;
    std::shared_ptr<DinoLoss> m_loss;
};

Result<std::shared_ptr<Method>> makeDino(const run::RunSpec& spec);

} // namespace hilum::learn
