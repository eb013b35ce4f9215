#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace hilum::augment {

namespace {

/// Gaussian blur with σ drawn uniformly; kernel radius side/20 as in SimCLR (Chen et al. 2020, appendix A),
/// so that σ counts in pixels of a 224-pixel view and is scaled to this view's size.
class GaussianBlur final : public Transform {
public:
    GaussianBlur() { probability = 0.5; }
    std::string_view kind() const override { return "gaussianBlur"; }
    std::string_view title() const override { return HILUM_TR("Gaussian blur"); }
    std::vector<Knob> knobs() const override {
        return {
            {"sigmaMin", m_sigmaMin, 0.05, 5.0, "px", HILUM_TR("Smallest σ, in pixels of a 224-pixel view.")},
            {"sigmaMax", m_sigmaMax, 0.05, 5.0, "px", HILUM_TR("Largest σ, in pixels of a 224-pixel view.")}};
    }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<GaussianBlur>(*this); }

    void apply(Frame& frame, Rng& rng) const override {
        ensureImage(frame);
        const double drawn = rng.uniform(std::min(m_sigmaMin, m_sigmaMax), std::max(m_sigmaMin, m_sigmaMax));
        const int side = frame.image.width;
        const double sigma = std::max(drawn * side / 224.0, 1e-3);
        const int radius = std::max(1, side / 20);
        cv::Mat picture(side, side, CV_32F, frame.image.pixels.data());
        cv::GaussianBlur(picture, picture, cv::Size(2 * radius + 1, 2 * radius + 1), sigma, sigma,
                         cv::BORDER_REFLECT_101);
    }

private:
    void assign(std::string_view key, double value) override {
        (key == "sigmaMin" ? m_sigmaMin : m_sigmaMax) = value;
    }
    double m_sigmaMin = 0.1;
    double m_sigmaMax = 2.0;
};

} // namespace

std::unique_ptr<Transform> makeGaussianBlur() {
    return std::make_unique<GaussianBlur>();
}

} // namespace hilum::augment
