// CoreWords: sentences that core composes (base/Phrase.h) in the window's language. Window thread.
#pragma once

#include "base/Text.h"

#include <QString>

#include <string>

namespace hilum::widgets {

/// Translates core's patterns. Where the window reads from right to left, what fills a placeholder is kept
/// apart: numbers and names would change places otherwise.
[[nodiscard]] Translator coreTranslator();
/// What core has composed with coreTranslator(), ready to be shown: what is kept apart reads from left to
/// right (U+2066) unless something Arabic stands in it (U+2067).
[[nodiscard]] QString composedText(const std::string& composed);

} // namespace hilum::widgets
