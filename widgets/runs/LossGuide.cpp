// What a loss curve should look like, method by method: its axis, the level of a network that knows nothing,
// a sentence.
#include "widgets/common/Format.h"
#include "widgets/runs/RunText.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace hilum::widgets::runs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LossGuide)
};

/// With the sentence that the caption gets. Not where it is too close to 0 to be seen.
void setBest(LossGuide& guide, double best) {
    constexpr double kSeen = 0.005;
    if (!std::isfinite(best) || best >= guide.chance)
        return;
    guide.best = best;
    if (best < kSeen)
        return;
    guide.bestName = Text::tr("Best possible: %1").arg(formatNumber(best, 2));
    guide.note += u' ' + Text::tr("No network can get below %1: the shaded band is what there is to learn.")
                             .arg(formatNumber(best, 2));
}

LossGuide simClrGuide(const run::RunSpec& spec) {
    LossGuide guide;
    const std::int64_t others = 2 * spec.integer("batch") - 1;
    guide.axis = Text::tr("Loss (NT-Xent, nats)");
    guide.chance = std::log(static_cast<double>(others));
    guide.chanceName = Text::tr("Chance: ln(2·%1 − 1) = %2")
                           .arg(formatCount(spec.integer("batch")), formatNumber(guide.chance, 2));
    guide.note =
        Text::tr(
            "SimCLR picks a film's other view among %1. Guessing costs %2; the loss should fall below that "
            "within the first epochs and go on falling, ever more slowly. A loss that stays on the dashed "
            "line learns nothing.")
            .arg(formatCount(others), formatNumber(guide.chance, 2));
    const auto films = static_cast<double>(spec.integer("batch"));
    if (films > 1.0)
        setBest(guide, std::log1p((2.0 * films - 2.0) *
                                  std::exp((-1.0 / (films - 1.0) - 1.0) / spec.number("temperature"))));
    return guide;
}

LossGuide moCoGuide(const run::RunSpec& spec) {
    LossGuide guide;
    const std::int64_t keys = spec.integer("queueSize") + 1;
    const double directions = spec.flag("symmetric") ? 2.0 : 1.0;
    guide.axis = Text::tr("Loss (InfoNCE, nats)");
    guide.chance = directions * std::log(static_cast<double>(keys));
    guide.chanceName = Text::tr("Chance: ln %1 = %2").arg(formatCount(keys), formatNumber(guide.chance, 2));
    guide.note = Text::tr("MoCo picks a film's own key among %1. The loss often rises first, while the queue "
                          "fills with keys "
                          "of the young network, and then falls below %2.")
                     .arg(formatCount(keys), formatNumber(guide.chance, 2));
    setBest(guide, directions * std::log1p(static_cast<double>(spec.integer("queueSize")) *
                                           std::exp(-1.0 / spec.number("temperature"))));
    return guide;
}

LossGuide byolGuide() {
    LossGuide guide;
    guide.axis = Text::tr("Loss (2 − 2 cos, both directions)");
    guide.chance = 4.0;
    guide.chanceName = Text::tr("Strangers: 4");
    guide.note = Text::tr(
        "BYOL predicts the target's view of the other crop: 0 is a perfect match, 4 no likeness at all. A "
        "loss that drops to 0 within a few steps is no success but a collapse: look at the spread.");
    setBest(guide, 0.0);
    return guide;
}

LossGuide dinoGuide(const run::RunSpec& spec) {
    LossGuide guide;
    guide.axis = Text::tr("Loss (cross-entropy, nats)");
    guide.chance = std::log(static_cast<double>(spec.integer("outputs")));
    guide.chanceName = Text::tr("Uniform student: ln %1 = %2")
                           .arg(formatCount(spec.integer("outputs")), formatNumber(guide.chance, 2));
    guide.note =
        Text::tr(
            "DINO's student matches its teacher. %1 is what a student costs that answers everything alike; a "
            "loss that stays there, or falls to 0, has collapsed.")
            .arg(formatNumber(guide.chance, 2));
    setBest(guide, 0.0);
    return guide;
}

LossGuide maeGuide(const run::RunSpec& spec) {
    LossGuide guide;
    guide.axis = Text::tr("Loss (mean squared error of hidden patches)");
    if (spec.flag("normPix")) {
        const auto pixels = static_cast<double>(spec.integer("patch") * spec.integer("patch"));
        guide.chance = (pixels - 1.0) / pixels;
        guide.chanceName = Text::tr("Blank prediction: %1").arg(formatNumber(guide.chance, 3));
    } else {
        guide.chance = std::numeric_limits<double>::quiet_NaN();
    }
    guide.note = Text::tr(
        "MAE paints the hidden patches. A network that paints every patch in its mean grey costs about 1; "
        "the loss falls slowly below that, and never to 0.");
    setBest(guide, 0.0);
    return guide;
}

/// Entropy of a label of two classes that gives ε/2 away, in nats.
double smoothedEntropy(double smoothing) {
    const double other = smoothing / 2.0;
    return other > 0.0 ? -other * std::log(other) - (1.0 - other) * std::log1p(-other) : 0.0;
}

LossGuide fineTuneGuide(const run::RunSpec& spec) {
    LossGuide guide;
    guide.axis = Text::tr("Loss (cross-entropy, nats)");
    guide.chance = std::log(2.0);
    guide.chanceName = Text::tr("Coin toss: ln 2 = %1").arg(formatNumber(guide.chance, 2));
    guide.note =
        Text::tr(
            "Tossing a coin between the two classes costs %1. With few labels the loss of the training films "
            "falls to almost nothing while the AUROC of the validation films stands still: the best epoch "
            "is kept, not the last.")
            .arg(formatNumber(guide.chance, 2));
    setBest(guide, smoothedEntropy(spec.number("labelSmoothing")));
    return guide;
}

} // namespace

LossGuide lossGuide(const run::RunSpec& spec) {
    if (spec.kind() == run::RunKind::FineTune)
        return fineTuneGuide(spec);
    const std::string method = spec.method();
    if (method == "simclr")
        return simClrGuide(spec);
    if (method == "moco")
        return moCoGuide(spec);
    if (method == "byol")
        return byolGuide();
    if (method == "dino")
        return dinoGuide(spec);
    if (method == "mae")
        return maeGuide(spec);
    LossGuide guide;
    guide.chance = std::numeric_limits<double>::quiet_NaN();
    guide.axis = Text::tr("Loss");
    return guide;
}

} // namespace hilum::widgets::runs
