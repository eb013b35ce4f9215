// Words for people. Core writes English marked HILUM_TR; the window passes a translator.
#pragma once

#include "base/Error.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// Marks an English text that the window translates; lupdate knows the macro by alias.
#define HILUM_TR(text) text

namespace hilum {

/// Gives the translation of an English text, or the text itself.
using Translator = std::function<std::string(std::string_view english)>;

/// The sentence for a failure: what happened, to which file, and what to do.
[[nodiscard]] std::string sentence(const Error& error, const Translator& translate = {});

/// As sentence(), but without the place: for logs, which never hold names or paths of films.
[[nodiscard]] std::string sentenceForLog(const Error& error);

/// What sentence() said in English, in another process or before, translated; the detail in brackets stays as
/// it was written. Nothing where sentence() did not make the text.
[[nodiscard]] std::optional<std::string> retold(std::string_view said, const Translator& translate);

/// "1,004", "3 min 20 s", "1.2 GB": the same everywhere in core, CLI and reports.
[[nodiscard]] std::string countText(std::int64_t n);
[[nodiscard]] std::string durationText(double seconds);
[[nodiscard]] std::string bytesText(double bytes);

} // namespace hilum
