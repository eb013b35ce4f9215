#include "learn/exchange/MethodNames.h"

#include "learn/encoders/Stem.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace hilum::learn {

namespace {

struct Renaming {
    std::string_view method, ours, theirs;
};
/// Prefixes; the first that fits is taken.
constexpr Renaming kRenamings[] = {
    {"simclr", "encoder.network.", "encoder."},
    {"simclr", "projector.layers.", "projector."},
    {"moco", "encoder_q.encoder.network.", "encoder_q."},
    {"moco", "encoder_k.encoder.network.", "encoder_k."},
    {"moco", "keys.", ""},
    {"byol", "online.encoder.network.", "online.encoder."},
    {"byol", "target.encoder.network.", "target.encoder."},
    {"dino", "student.backbone.network.", "student.backbone."},
    {"dino", "teacher.backbone.network.", "teacher.backbone."},
    {"mae", "encoder.network.", ""},
    {"mae", "decoder.", ""},
};

void replaceFirst(std::string& text, std::string_view part, std::string_view by) {
    if (const auto at = text.find(part); at != std::string::npos)
        text.replace(at, part.size(), by);
}

std::string authorsName(const std::string& method, const std::string& name, bool linearHead) {
    std::string result = name;
    for (const auto& renaming : kRenamings)
        if (renaming.method == method && name.starts_with(renaming.ours)) {
            result = std::string(renaming.theirs) + name.substr(renaming.ours.size());
            break;
        }
    if (method == "moco" && linearHead)
        replaceFirst(result, ".fc.0.", ".fc."); // torchvision's own classifier has no index
    if (method == "simclr")
        replaceFirst(result, ".norm.", "."); // the norm without a shift holds one of torch's
    return result;
}

std::string lossText(const run::RunSpec& spec) {
    const auto method = spec.method();
    if (method == "simclr")
        return fmt::format("NT-Xent, 1x: mean over the 2N views (the authors' code has 2x), temperature {}",
                           spec.number("temperature"));
    if (method == "moco")
        return fmt::format("InfoNCE, {}, temperature {}",
                           spec.flag("symmetric") ? "2x: sum of both directions" : "1x: one direction",
                           spec.number("temperature"));
    if (method == "byol")
        return "2 - 2 cos, 2x: sum of both directions";
    if (method == "dino")
        return "cross-entropy, 1x: mean over pairs of views";
    return fmt::format("squared error, mean over hidden patches, {}",
                       spec.flag("normPix") ? "each normalised by its own mean and deviation"
                                            : "of pixels as they are");
}

} // namespace

TensorMap authorsState(const std::string& method, const TensorMap& state, int channels) {
    const bool linearHead =
        std::ranges::none_of(state, [](const auto& entry) { return entry.first == "encoder_q.fc.2.weight"; });
    TensorMap result;
    for (const auto& [ours, values] : state) {
        const auto name = authorsName(method, ours, linearHead);
        at::Tensor tensor = values.detach().clone();
        if (channels == 3 && isStem(name))
            tensor = expandStem(tensor);
        if (channels == 3 && method == "mae" && name.starts_with("decoder_pred."))
            tensor = tensor.repeat_interleave(3, 0); // pixels of a patch: the channel varies fastest
        result.emplace_back(name, tensor);
    }
    return result;
}

std::map<std::string, std::string> conventionsOf(const run::RunSpec& spec) {
    if (spec.kind() != run::RunKind::Pretrain)
        return {};
    std::map<std::string, std::string> facts{{"method", spec.method()},
                                             {"epochs", std::to_string(spec.integer("epochs"))},
                                             {"batch", std::to_string(spec.integer("batch"))},
                                             {"optimiser", spec.text("optimiser")},
                                             {"loss", lossText(spec)}};
    if (spec.text("optimiser") == "lars")
        facts["lars"] = spec.method() == "byol" ? "v = m v + q g; p -= lr v (JAX's form)"
                                                : "v = m v + lr q g; p -= v (TensorFlow's form)";
    return facts;
}

} // namespace hilum::learn
