// What the studies of the command line spend: the demo's small budgets, and the methods of the five-method
// study.
#pragma once

#include "run/StudyPlan.h"

namespace hilum::cli {

/// The demo's budget: films of 64 px and a ResNet-18 of quarter width (ViT-Ti for DINO and MAE), so that five
/// minutes on two cores suffice for SimCLR; the others take longer.
Result<> demoBudget(run::ShortStudyOptions& study);

/// The other methods beside the study's own, as run::studyMethod sets them for so many films.
Result<> addOtherMethods(run::ShortStudyOptions& study, std::int64_t films);

/// With the study's own SimCLR small enough for about a quarter of an hour on two cores.
Result<> addOtherMethodsOfDemo(run::ShortStudyOptions& study);

} // namespace hilum::cli
