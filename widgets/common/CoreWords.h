// CoreWords: sentences that core composes (base/Phrase.h) in the window's language. Window thread.
#pragma once

#include "base/Text.h"

namespace hilum::widgets {

/// Translates core's patterns. Where the window reads from right to left, what fills a placeholder is kept
/// apart (U+2068 … U+2069): numbers and names would change places otherwise.
[[nodiscard]] Translator coreTranslator();

} // namespace hilum::widgets
