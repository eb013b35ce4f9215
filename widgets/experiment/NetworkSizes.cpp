#include "widgets/experiment/NetworkSizes.h"

#include <cmath>

namespace hilum::widgets {

namespace {

double transformerBlocks(double dim, double depth) {
    return depth *
           (12.0 * dim * dim + 13.0 * dim); // qkv, projection, two MLP layers, their biases, two norms
}

double vitDim(const std::string& name) {
    return name == "vit_base" ? 768.0 : name == "vit_small" ? 384.0 : 192.0;
}

double linear(double in, double out, bool bias) {
    return in * out + (bias ? out : 0.0);
}

double byolMlp(double in, double hidden, double out) {
    return linear(in, hidden, true) + 2.0 * hidden + linear(hidden, out, false);
}

double simClrProjector(const run::RunSpec& spec, double features) {
    const auto out = static_cast<double>(spec.integer("projectionDim"));
    const std::string kind = spec.text("projector");
    if (kind == "solo")
        return linear(features, features * 8.0, true) + linear(features * 8.0, out, true);
    const double hidden = kind == "paper2" ? 1.0 : 2.0;
    return hidden * (features * features + 2.0 * features) + features * out + out;
}

double dinoHead(const run::RunSpec& spec, double features) {
    const auto hidden = static_cast<double>(spec.integer("headHidden"));
    const auto bottleneck = static_cast<double>(spec.integer("headBottleneck"));
    const auto outputs = static_cast<double>(spec.integer("outputs"));
    return linear(features, hidden, true) + linear(hidden, hidden, true) + linear(hidden, bottleneck, true) +
           bottleneck * outputs + (spec.flag("normLastLayer") ? 0.0 : outputs);
}

double maeDecoder(const run::RunSpec& spec, double features) {
    const auto dim = static_cast<double>(spec.integer("decoderDim"));
    const auto pixels = static_cast<double>(spec.integer("patch") * spec.integer("patch"));
    return linear(features, dim, true) + dim +
           transformerBlocks(dim, static_cast<double>(spec.integer("decoderDepth"))) + 2.0 * dim +
           linear(dim, pixels, true);
}

} // namespace

double resnet18Parameters(std::int64_t width) {
    const auto w = static_cast<double>(width);
    double sum = 49.0 * w + 2.0 * w; // 7 × 7 stem and its norm
    double in = w;
    for (int stage = 0; stage < 4; ++stage) {
        const double out = w * std::pow(2.0, stage);
        for (int block = 0; block < 2; ++block) {
            sum += 9.0 * in * out + 2.0 * out + 9.0 * out * out + 2.0 * out;
            if (in != out)
                sum += in * out + 2.0 * out; // 1 × 1 shortcut
            in = out;
        }
    }
    return sum;
}

double resnet50Parameters(std::int64_t width) {
    const auto w = static_cast<double>(width);
    double sum = 49.0 * w + 2.0 * w;
    double in = w;
    constexpr int kBlocks[] = {3, 4, 6, 3};
    for (int stage = 0; stage < 4; ++stage) {
        const double mid = w * std::pow(2.0, stage), out = 4.0 * mid;
        for (int block = 0; block < kBlocks[stage]; ++block) {
            sum += in * mid + 2.0 * mid + 9.0 * mid * mid + 2.0 * mid + mid * out + 2.0 * out;
            if (block == 0)
                sum += in * out + 2.0 * out;
            in = out;
        }
    }
    return sum;
}

double vitParameters(const std::string& name, std::int64_t side, std::int64_t patch) {
    const double dim = vitDim(name);
    const auto grid = static_cast<double>(patch > 0 ? side / patch : 0);
    const auto pixels = static_cast<double>(patch * patch);
    return linear(pixels, dim, true) + dim + (grid * grid + 1.0) * dim + transformerBlocks(dim, 12.0) +
           2.0 * dim;
}

double encoderParameters(const run::RunSpec& spec) {
    const std::string encoder = spec.text("encoder");
    if (encoder.starts_with("vit_"))
        return vitParameters(encoder, spec.integer("side"), spec.integer("patch"));
    return encoder == "resnet50" ? resnet50Parameters(spec.integer("width"))
                                 : resnet18Parameters(spec.integer("width"));
}

std::int64_t encoderFeatures(const run::RunSpec& spec) {
    const std::string encoder = spec.text("encoder");
    if (encoder.starts_with("vit_"))
        return static_cast<std::int64_t>(vitDim(encoder));
    return spec.integer("width") * (encoder == "resnet50" ? 32 : 8);
}

double headParameters(const run::RunSpec& spec) {
    const auto features = static_cast<double>(encoderFeatures(spec));
    const std::string method = spec.method();
    if (method == "simclr")
        return simClrProjector(spec, features);
    if (method == "moco") {
        const auto out = static_cast<double>(spec.integer("projectionDim"));
        return (spec.flag("mlpHead") ? linear(features, features, true) : 0.0) + linear(features, out, true);
    }
    if (method == "byol") {
        const auto hidden = static_cast<double>(spec.integer("hidden"));
        const auto out = static_cast<double>(spec.integer("outputs"));
        return byolMlp(features, hidden, out) + byolMlp(out, hidden, out);
    }
    if (method == "dino")
        return dinoHead(spec, features);
    return method == "mae" ? maeDecoder(spec, features) : 0.0;
}

double keptParameters(const run::RunSpec& spec) {
    const std::string method = spec.method();
    const double encoder = encoderParameters(spec);
    if (method == "moco")
        return encoder + headParameters(spec) +
               static_cast<double>(spec.integer("queueSize") * spec.integer("projectionDim"));
    if (method == "byol") {
        const auto out = static_cast<double>(spec.integer("outputs"));
        return encoder + byolMlp(static_cast<double>(encoderFeatures(spec)),
                                 static_cast<double>(spec.integer("hidden")), out);
    }
    return method == "dino" ? encoder + headParameters(spec) : 0.0;
}

} // namespace hilum::widgets
