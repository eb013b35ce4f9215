// Makers of the transforms; augment/Transform.cpp lists them.
#pragma once

#include "augment/Recipe.h"

namespace hilum::augment {

std::unique_ptr<Transform> makeRandomResizedCrop();
std::unique_ptr<Transform> makeResize();
std::unique_ptr<Transform> makeHorizontalFlip();
std::unique_ptr<Transform> makeRotate();
std::unique_ptr<Transform> makeBrightnessContrast();
std::unique_ptr<Transform> makeGaussianBlur();
std::unique_ptr<Transform> makeGaussianNoise();
std::unique_ptr<Transform> makeSolarize();

/// Takes the whole source, resized, when no crop has made the picture yet.
void ensureImage(Frame& frame);
/// The picture of frame.crop.
void fillImage(Frame& frame);

} // namespace hilum::augment
