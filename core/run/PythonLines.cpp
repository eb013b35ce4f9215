#include "run/PythonLines.h"

#include "base/Json.h"

#include <fmt/format.h>

namespace hilum::run {

namespace {

/// A Python string literal: JSON's are.
std::string quoted(const std::string& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool isVit(const PythonModel& model) {
    return model.encoder.starts_with("vit_");
}

std::string vitLine(const PythonModel& model) {
    // timm's names carry the patch and the side that they were made for; the arguments say what it really is.
    std::string line = fmt::format("model = timm.create_model(\"{}_patch16_224\", num_classes=0, img_size={}",
                                   model.encoder, model.side);
    if (model.patch != 16)
        line += fmt::format(", patch_size={}", model.patch);
    if (model.channels != 3)
        line += fmt::format(", in_chans={}", model.channels);
    // With "avg" timm would put the last norm after the mean, under another name.
    if (model.meanPooling)
        line += ", global_pool=\"avg\", fc_norm=False";
    return line + ")\n";
}

std::string resNetLines(const PythonModel& model) {
    std::string lines =
        fmt::format("model = torchvision.models.{}(); model.fc = torch.nn.Identity()", model.encoder);
    const bool slim = model.width != 64;
    if (slim || model.channels != 3)
        lines += fmt::format("; model.conv1 = torch.nn.Conv2d({}, {}, 7, 2, 3, bias=False)", model.channels,
                             model.width);
    lines += "\n";
    if (!slim)
        return lines;
    const bool deep = model.encoder == "resnet50";
    return lines +
           fmt::format("model.inplanes, model.bn1 = {0}, torch.nn.BatchNorm2d({0})\n"
                       "for i, n in enumerate({1}): setattr(model, f\"layer{{i + 1}}\", "
                       "model._make_layer(torchvision.models.resnet.{2}, {0} << i, n, 1 + (i > 0)))\n",
                       model.width, deep ? "(3, 4, 6, 3)" : "(2, 2, 2, 2)",
                       deep ? "Bottleneck" : "BasicBlock");
}

} // namespace

std::optional<PythonModel> pythonModelOf(const RunSpec& spec) {
    if (spec.kind() != RunKind::Pretrain)
        return std::nullopt;
    PythonModel model;
    model.encoder = spec.text("encoder");
    model.width = spec.integer("width");
    model.side = spec.integer("side");
    if (const auto patch = spec.integer("patch"); patch > 0)
        model.patch = patch;
    model.meanPooling = spec.method() == "mae";
    return model;
}

std::string pythonLines(const PythonModel& model, const std::string& file) {
    const std::string library = isVit(model) ? "timm" : "torch, torchvision";
    return fmt::format("import {}; from safetensors.torch import load_file\n", library) +
           (isVit(model) ? vitLine(model) : resNetLines(model)) +
           fmt::format("model.load_state_dict(load_file({}), strict=True); model.eval()\n", quoted(file));
}

} // namespace hilum::run
