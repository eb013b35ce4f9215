// RunName: what people call a compared run ("SimCLR → fine-tuned, 15 % of the labels"), in another language.
// Names are made in English, and a report has them so. Pure; any thread.
#pragma once

#include "base/Phrase.h"
#include "base/Text.h"

#include <string>

namespace hilum::report {

/// Piece by piece; what is a name of its own (SimCLR, ViT-Ti, a dataset) stays.
[[nodiscard]] std::string runNameIn(const std::string& name, const Translator& translate);
[[nodiscard]] std::string runNameIn(const Words& words, const std::string& name);
/// In quotes: names read like words ("from scratch").
[[nodiscard]] std::string quotedName(const Words& words, const std::string& name);
/// durationText ("7 min 05 s").
[[nodiscard]] std::string durationIn(const Words& words, double seconds);
/// What a run says of its device ("CPU, 2 threads").
[[nodiscard]] std::string deviceIn(const Words& words, const std::string& device);

} // namespace hilum::report
