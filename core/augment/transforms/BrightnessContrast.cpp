#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <algorithm>
#include <numeric>

namespace hilum::augment {

namespace {

/// What colour jitter is on grey films (torchvision's ColorJitter; saturation and hue do nothing there):
/// brightness x·f and contrast f·x + (1 − f)·mean, in random order, clipped to [0, 1] after each.
class BrightnessContrast final : public Transform {
public:
    BrightnessContrast() { probability = 0.8; }
    std::string_view kind() const override { return "brightnessContrast"; }
    std::string_view title() const override { return HILUM_TR("Brightness and contrast"); }
    std::vector<Knob> knobs() const override {
        return {
            {"brightness", m_brightness, 0.0, 0.95, "", HILUM_TR("The factor is drawn from 1 − b to 1 + b.")},
            {"contrast", m_contrast, 0.0, 0.95, "", HILUM_TR("The factor is drawn from 1 − c to 1 + c.")}};
    }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<BrightnessContrast>(*this); }

    void apply(Frame& frame, Rng& rng) const override {
        ensureImage(frame);
        const auto brightness = static_cast<float>(rng.uniform(1.0 - m_brightness, 1.0 + m_brightness));
        const auto contrast = static_cast<float>(rng.uniform(1.0 - m_contrast, 1.0 + m_contrast));
        const bool contrastFirst = rng.chance(0.5);
        if (contrastFirst)
            applyContrast(frame.image, contrast);
        for (auto& pixel : frame.image.pixels)
            pixel = std::clamp(pixel * brightness, 0.0F, 1.0F);
        if (!contrastFirst)
            applyContrast(frame.image, contrast);
    }

private:
    void assign(std::string_view key, double value) override {
        (key == "brightness" ? m_brightness : m_contrast) = value;
    }

    static void applyContrast(FloatImage& image, float factor) {
        const double sum = std::accumulate(image.pixels.begin(), image.pixels.end(), 0.0);
        const auto mean = static_cast<float>(sum / static_cast<double>(image.pixels.size()));
        for (auto& pixel : image.pixels)
            pixel = std::clamp(pixel * factor + mean * (1.0F - factor), 0.0F, 1.0F);
    }

    double m_brightness = 0.4;
    double m_contrast = 0.4;
};

} // namespace

std::unique_ptr<Transform> makeBrightnessContrast() {
    return std::make_unique<BrightnessContrast>();
}

} // namespace hilum::augment
