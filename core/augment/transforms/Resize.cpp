#include "augment/transforms/Transforms.h"
#include "base/Text.h"

namespace hilum::augment {

namespace {

/// The whole film at the view's size: what evaluation sees.
class Resize final : public Transform {
public:
    std::string_view kind() const override { return "resize"; }
    std::string_view title() const override { return HILUM_TR("Resize"); }
    std::vector<Knob> knobs() const override { return {}; }
    std::unique_ptr<Transform> clone() const override { return std::make_unique<Resize>(*this); }
    void apply(Frame& frame, Rng&) const override { ensureImage(frame); }

private:
    void assign(std::string_view, double) override {}
};

} // namespace

std::unique_ptr<Transform> makeResize() {
    return std::make_unique<Resize>();
}

} // namespace hilum::augment
