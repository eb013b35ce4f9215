#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <array>
#include <fmt/format.h>

namespace hilum::augment {

namespace {

struct Maker {
    std::string_view kind;
    std::unique_ptr<Transform> (*make)();
};

/// The one list: a new transform is a new file and one line here.
constexpr std::array kMakers{
    Maker{"randomResizedCrop", makeRandomResizedCrop},   Maker{"resize", makeResize},
    Maker{"horizontalFlip", makeHorizontalFlip},         Maker{"rotate", makeRotate},
    Maker{"brightnessContrast", makeBrightnessContrast}, Maker{"gaussianBlur", makeGaussianBlur},
    Maker{"gaussianNoise", makeGaussianNoise},           Maker{"solarize", makeSolarize},
};

} // namespace

std::vector<std::string> transformKinds() {
    std::vector<std::string> kinds;
    for (const auto& maker : kMakers)
        kinds.emplace_back(maker.kind);
    return kinds;
}

Result<std::unique_ptr<Transform>> makeTransform(std::string_view kind) {
    for (const auto& maker : kMakers)
        if (maker.kind == kind)
            return maker.make();
    return Error{ErrorCode::UnknownKey, HILUM_TR("no transform has this name"), std::string(kind)};
}

Result<> Transform::set(std::string_view key, double value) {
    for (const auto& knob : knobs()) {
        if (knob.key != key)
            continue;
        if (!(value >= knob.low && value <= knob.high))
            return Error{ErrorCode::BadValue,
                         fmt::format(HILUM_TR("{} is not between {} and {}"), value, knob.low, knob.high),
                         fmt::format("{}.{}", kind(), key)};
        assign(key, value);
        return {};
    }
    return Error{ErrorCode::UnknownKey, HILUM_TR("the transform has no such setting"),
                 fmt::format("{}.{}", kind(), key)};
}

void ensureImage(Frame& frame) {
    if (!frame.image.pixels.empty())
        return;
    frame.crop = {0.0, 0.0, static_cast<double>(frame.source.width), static_cast<double>(frame.source.height),
                  false};
    fillImage(frame);
}

void fillImage(Frame& frame) {
    if (frame.onlyCrop)
        frame.image = FloatImage(1, 1);
    else
        cropAndResize(frame.source, frame.crop, frame.side, frame.image);
}

} // namespace hilum::augment
