// What the studies of the command line spend: the demo's small budgets, and the methods of the five-method
// study.
#pragma once

#include "run/StudyPlan.h"

namespace hilum::cli {

/// The demo's budget: films of 64 px and a ResNet-18 of quarter width, so that five minutes on two cores
/// suffice.
Result<> demoBudget(run::ShortStudyOptions& study);

/// The other methods beside the study's own, as run::studyMethod sets them for so many films.
Result<> addOtherMethods(run::ShortStudyOptions& study, std::int64_t films);

/// Small enough for about a quarter of an hour on two cores with SimCLR's demo budget: quarter-width ResNets,
/// ViT-Ti for DINO and MAE.
Result<> addOtherMethodsOfDemo(run::ShortStudyOptions& study);

} // namespace hilum::cli
