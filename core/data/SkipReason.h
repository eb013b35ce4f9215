// SkipReason: why an import left a file out. The sentences are stored in English with the dataset; a window
// shows them in its own language. Pure; any thread.
#pragma once

#include "base/Text.h"

#include <string>
#include <string_view>

namespace hilum::data {

/// Name of the file, modality (DICOM PS3.3 C.7.3.1.1.1).
inline constexpr char kOtherModality[] =
    HILUM_TR("“{}” is a picture of modality {}, not a radiograph, so it was left out.");

/// A stored reason in another language: an error's sentence, one of the above, or a text without arguments; a
/// sentence that no Hilum wrote stays as it is.
[[nodiscard]] std::string skipReason(std::string_view stored, const Translator& translate);

} // namespace hilum::data
