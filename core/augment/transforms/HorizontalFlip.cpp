#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <algorithm>

namespace hilum::augment {

namespace {

/// Mirror image with probability p. It moves the heart to the right side: switch it off where laterality
/// counts.
class HorizontalFlip final : public Transform {
public:
    HorizontalFlip() { probability = 0.5; }
    std::string_view kind() const override { return "horizontalFlip"; }
    std::string_view title() const override { return HILUM_TR("Horizontal flip"); }
    std::vector<Knob> knobs() const override { return {}; }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<HorizontalFlip>(*this); }
    void apply(Frame& frame, Rng&) const override {
        ensureImage(frame);
        for (int y = 0; y < frame.image.height; ++y)
            std::reverse(frame.image.row(y), frame.image.row(y) + frame.image.width);
        frame.crop.mirrored = !frame.crop.mirrored;
    }

private:
    void assign(std::string_view, double) override {}
};

} // namespace

std::unique_ptr<Transform> makeHorizontalFlip() {
    return std::make_unique<HorizontalFlip>();
}

} // namespace hilum::augment
