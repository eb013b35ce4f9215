#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <cmath>
#include <numbers>

namespace hilum::augment {

namespace {

/// Rotation about the centre by an angle drawn from ±degrees; bilinear, the border is repeated.
class Rotate final : public Transform {
public:
    std::string_view kind() const override { return "rotate"; }
    std::string_view title() const override { return HILUM_TR("Rotation"); }
    std::vector<Knob> knobs() const override {
        return {{"degrees", m_degrees, 0.0, 45.0, "°", HILUM_TR("Largest angle to either side.")}};
    }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<Rotate>(*this); }

    void apply(Frame& frame, Rng& rng) const override {
        ensureImage(frame);
        const double angle = rng.uniform(-m_degrees, m_degrees) * std::numbers::pi / 180.0;
        const auto cosine = static_cast<float>(std::cos(angle));
        const auto sine = static_cast<float>(std::sin(angle));
        const int side = frame.image.width;
        const float centre = static_cast<float>(side - 1) / 2.0F;
        FloatImage turned(side, side);
        for (int y = 0; y < side; ++y) {
            const float dy = static_cast<float>(y) - centre;
            float* line = turned.row(y);
            for (int x = 0; x < side; ++x) {
                const float dx = static_cast<float>(x) - centre;
                line[x] =
                    sample(frame.image, centre + cosine * dx - sine * dy, centre + sine * dx + cosine * dy);
            }
        }
        frame.image = std::move(turned);
    }

private:
    void assign(std::string_view, double value) override { m_degrees = value; }

    static float sample(const FloatImage& image, float x, float y) {
        const auto last = static_cast<float>(image.width - 1);
        x = std::fmin(std::fmax(x, 0.0F), last);
        y = std::fmin(std::fmax(y, 0.0F), last);
        const int x0 = static_cast<int>(x);
        const int y0 = static_cast<int>(y);
        const int x1 = x0 + (x0 + 1 < image.width ? 1 : 0);
        const int y1 = y0 + (y0 + 1 < image.height ? 1 : 0);
        const float fx = x - static_cast<float>(x0);
        const float fy = y - static_cast<float>(y0);
        const float upper = image.row(y0)[x0] * (1.0F - fx) + image.row(y0)[x1] * fx;
        const float lower = image.row(y1)[x0] * (1.0F - fx) + image.row(y1)[x1] * fx;
        return upper * (1.0F - fy) + lower * fy;
    }

    double m_degrees = 10.0;
};

} // namespace

std::unique_ptr<Transform> makeRotate() {
    return std::make_unique<Rotate>();
}

} // namespace hilum::augment
