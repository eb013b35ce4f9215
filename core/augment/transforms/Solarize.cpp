#include "augment/transforms/Transforms.h"
#include "base/Text.h"

namespace hilum::augment {

namespace {

/// Inverts what is brighter than the threshold (BYOL, Grill et al. 2020, appendix B: x < 0.5 ? x : 1 − x).
class Solarize final : public Transform {
public:
    Solarize() { probability = 0.2; }
    std::string_view kind() const override { return "solarize"; }
    std::string_view title() const override { return HILUM_TR("Solarise"); }
    std::vector<Knob> knobs() const override {
        return {{"threshold", m_threshold, 0.0, 1.0, "", HILUM_TR("Pixels at or above it are inverted.")}};
    }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<Solarize>(*this); }
    void apply(Frame& frame, Rng&) const override {
        ensureImage(frame);
        const auto threshold = static_cast<float>(m_threshold);
        for (auto& pixel : frame.image.pixels)
            if (pixel >= threshold)
                pixel = 1.0F - pixel;
    }

private:
    void assign(std::string_view, double value) override { m_threshold = value; }
    double m_threshold = 0.5;
};

} // namespace

std::unique_ptr<Transform> makeSolarize() {
    return std::make_unique<Solarize>();
}

} // namespace hilum::augment
