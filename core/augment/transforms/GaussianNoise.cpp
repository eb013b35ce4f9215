#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <algorithm>

namespace hilum::augment {

namespace {

/// Additive Gaussian noise with a standard deviation drawn from 0…σ: quantum mottle of a lower dose.
class GaussianNoise final : public Transform {
public:
    GaussianNoise() { probability = 0.5; }
    std::string_view kind() const override { return "gaussianNoise"; }
    std::string_view title() const override { return HILUM_TR("Noise"); }
    std::vector<Knob> knobs() const override {
        return {{"sigma", m_sigma, 0.0, 0.2, "",
                 HILUM_TR("Largest standard deviation, as a share of full white.")}};
    }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<GaussianNoise>(*this); }
    void apply(Frame& frame, Rng& rng) const override {
        ensureImage(frame);
        const double sigma = rng.uniform(0.0, m_sigma);
        for (auto& pixel : frame.image.pixels)
            pixel = std::clamp(pixel + static_cast<float>(sigma * rng.normal()), 0.0F, 1.0F);
    }

private:
    void assign(std::string_view, double value) override { m_sigma = value; }
    double m_sigma = 0.03;
};

} // namespace

std::unique_ptr<Transform> makeGaussianNoise() {
    return std::make_unique<GaussianNoise>();
}

} // namespace hilum::augment
