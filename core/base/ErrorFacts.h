// ErrorFacts: what stands in brackets in an error's sentence ("row 5 puts a film into a second part"), in
// another language. Facts are made in English, where the error is, and may come from another process or an
// older file: they are recognised by their words. Pure; any thread.
#pragma once

#include "base/Text.h"

#include <string>
#include <string_view>

namespace hilum {

/// Looks for a HILUM_TR text that makes these facts: the text itself, or a pattern in whose places ({}) stand
/// numbers, words in “…” and what follows the last ": ". As they stand where there is none.
[[nodiscard]] std::string toldFacts(std::string_view facts, const Translator& translate);

} // namespace hilum
