// SimCLR (Chen et al. 2020, "A simple framework for contrastive learning of visual representations").
#pragma once

#include "learn/heads/SimClrProjector.h"
#include "learn/methods/Method.h"

namespace hilum::learn {

/// Both views go through encoder and projector in one forward pass, so that batch norm sees them together, as
/// in the authors' code; NT-Xent compares the projections. The encoder is kept, the projector thrown away.
class SimClr final : public Method {
public:
    SimClr(std::shared_ptr<Encoder> encoder, EncoderOptions options,
           std::shared_ptr<SimClrProjector> projector, double temperature);

    Step step(const std::vector<at::Tensor>& views, const StepProgress& progress) override;
    Encoder& encoder() override { return *m_encoder; }
    const EncoderOptions& encoderOptions() const override { return m_options; }
    std::size_t viewCount() const override { return 2; }

private:
    std::shared_ptr<Encoder> m_encoder;
    EncoderOptions m_options;
    std::shared_ptr<SimClrProjector> m_projector;
    double m_temperature;
};

Result<std::shared_ptr<Method>> makeSimClr(const run::RunSpec& spec);

} // namespace hilum::learn
