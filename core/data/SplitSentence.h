// SplitSentence: the sentences that say how a split was made. They are stored in English; a window shows them
// in its own language, those of older workspaces as well. Pure; any thread.
#pragma once

#include "base/Text.h"

#include <string>
#include <string_view>

namespace hilum::data {

inline constexpr char kOfficialSentence[] =
    HILUM_TR("The dataset's own lists; {:.0f} % of the training patients are kept for validation, drawn by "
             "patient (seed {}).");
inline constexpr char kRandomSentence[] =
    HILUM_TR("Drawn at random by patient: {:.0f} % of the patients for test, {:.0f} % of the rest for "
             "validation (seed {}).");
inline constexpr char kFoldSentence[] =
    HILUM_TR("Fold {} of {} by patient, stratified by label; {:.0f} % of the other patients for validation "
             "(seed {}).");
inline constexpr char kFilmsSentence[] =
    HILUM_TR("Drawn at random by film, not by patient: {:.0f} % of the films for test, {:.0f} % of the rest "
             "for validation (seed {}).");
inline constexpr char kTableSentence[] = HILUM_TR("The user's own table: {} of {} films have a part.");
inline constexpr char kOneLeftOut[] = HILUM_TR("1 film was left out by the leakage audit.");
inline constexpr char kSomeLeftOut[] = HILUM_TR("{} films were left out by the leakage audit.");
inline constexpr char kCohortSentence[] =
    HILUM_TR("Of these only the films of the cohort “{}”, as it was when the split was made.");

/// A split's `protocol` in another language; a sentence that none of the above made stays as it is.
[[nodiscard]] std::string splitSentence(std::string_view protocol, const Translator& translate);

} // namespace hilum::data
