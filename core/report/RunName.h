// RunName: what people call a compared run ("SimCLR → fine-tuned, 15 % of the labels"), in another language.
// Names are made in English, and a report has them so. Pure; any thread.
#pragma once

#include "base/Phrase.h"
#include "base/Text.h"

#include <array>
#include <string>

namespace hilum::report {

// What names are made of (RunReading.cpp, Shortcuts.cpp), and found by in another language.
inline constexpr char kUntrainedEncoder[] = HILUM_TR("untrained encoder"),
                      kUntrained[] = HILUM_TR("untrained {}"),
                      kEncoderFile[] = HILUM_TR("encoder from a file"), kNameOfRun[] = HILUM_TR("run {}"),
                      kOnGivenWeights[] = HILUM_TR("{} on given weights"), kAfter[] = HILUM_TR("{} after {}"),
                      kAlwaysYes[] = HILUM_TR("always yes"), kAlwaysNo[] = HILUM_TR("always no"),
                      kBaseline[] = HILUM_TR("baseline"), kBaselineOf[] = HILUM_TR("baseline: {}"),
                      kProbe[] = HILUM_TR("probe"), kProbeAs[] = HILUM_TR("probe as {}"),
                      kFromScratch[] = HILUM_TR("from scratch"), kFineTuned[] = HILUM_TR("fine-tuned"),
                      kOfTheLabels[] = HILUM_TR("{} of the labels"),
                      kLabelledFilms[] = HILUM_TR("{} labelled films"), kSeed[] = HILUM_TR("seed {}"),
                      kDraw[] = HILUM_TR("label draw {}"), kViewAlone[] = HILUM_TR("view position alone"),
                      kDemographicsAlone[] = HILUM_TR("view, sex and age alone"), ///< with a comma of its own
    kListOf[] = HILUM_TR("{}, {}"), kStep[] = HILUM_TR("{} → {}");
/// Settings that tell runs of one name apart, as "learning rate 0.5".
inline constexpr std::array kTellingSettings{"encoder",      "width", "epochs",  "batch",
                                             "learningRate", "side",  "dataset", "split"};

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
