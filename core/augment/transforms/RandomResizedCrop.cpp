#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <algorithm>
#include <cmath>

namespace hilum::augment {

namespace {

/// Random crop of the film, resized to the view. torchvision's rule: up to ten draws of area and aspect
/// ratio, then the central crop at the clamped ratio (Szegedy et al. 2015, "Going deeper with convolutions",
/// §6).
class RandomResizedCrop final : public Transform {
public:
    std::string_view kind() const override { return "randomResizedCrop"; }
    std::string_view title() const override { return HILUM_TR("Random crop"); }
    std::vector<Knob> knobs() const override {
        return {{"scaleMin", m_scaleMin, 0.01, 1.0, "",
                 HILUM_TR("Smallest share of the film's area that a crop keeps.")},
                {"scaleMax", m_scaleMax, 0.01, 1.0, "",
                 HILUM_TR("Largest share of the film's area that a crop keeps.")},
                {"ratioMin", m_ratioMin, 0.25, 1.0, "", HILUM_TR("Narrowest crop, as width over height.")},
                {"ratioMax", m_ratioMax, 1.0, 4.0, "", HILUM_TR("Widest crop, as width over height.")}};
    }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<RandomResizedCrop>(*this); }

    void apply(Frame& frame, Rng& rng) const override {
        frame.crop = draw(frame.source.width, frame.source.height, rng);
        fillImage(frame);
    }

private:
    void assign(std::string_view key, double value) override {
        (key == "scaleMin"   ? m_scaleMin
         : key == "scaleMax" ? m_scaleMax
         : key == "ratioMin" ? m_ratioMin
                             : m_ratioMax) = value;
    }

    Crop draw(int width, int height, Rng& rng) const {
        const double area = static_cast<double>(width) * height;
        const double scaleLow = std::min(m_scaleMin, m_scaleMax);
        const double ratioLow = std::log(std::min(m_ratioMin, m_ratioMax));
        const double ratioHigh = std::log(std::max(m_ratioMin, m_ratioMax));
        for (int attempt = 0; attempt < 10; ++attempt) {
            const double target = area * rng.uniform(scaleLow, std::max(m_scaleMin, m_scaleMax));
            const double ratio = std::exp(rng.uniform(ratioLow, ratioHigh));
            const auto w = static_cast<int>(std::lround(std::sqrt(target * ratio)));
            const auto h = static_cast<int>(std::lround(std::sqrt(target / ratio)));
            if (w < 1 || h < 1 || w > width || h > height)
                continue;
            const auto y = static_cast<double>(rng.below(static_cast<std::uint32_t>(height - h + 1)));
            const auto x = static_cast<double>(rng.below(static_cast<std::uint32_t>(width - w + 1)));
            return {x, y, static_cast<double>(w), static_cast<double>(h), false};
        }
        const double whole = static_cast<double>(width) / height;
        const double ratio =
            std::clamp(whole, std::min(m_ratioMin, m_ratioMax), std::max(m_ratioMin, m_ratioMax));
        const double w = whole > ratio ? std::round(height * ratio) : width;
        const double h = whole < ratio ? std::round(width / ratio) : height;
        return {std::floor((width - w) / 2.0), std::floor((height - h) / 2.0), w, h, false};
    }

    double m_scaleMin = 0.3;
    double m_scaleMax = 1.0;
    double m_ratioMin = 0.75;
    double m_ratioMax = 4.0 / 3.0;
};

} // namespace

std::unique_ptr<Transform> makeRandomResizedCrop() {
    return std::make_unique<RandomResizedCrop>();
}

} // namespace hilum::augment
