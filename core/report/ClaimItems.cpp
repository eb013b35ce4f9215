#include "report/Claim.h"

#include "base/Text.h"

#include <array>

namespace hilum::report {
namespace {

constexpr const char *kTitle = HILUM_TR("Title and abstract"), *kIntroduction = HILUM_TR("Introduction"),
                     *kDesign = HILUM_TR("Study design"), *kData = HILUM_TR("Data"),
                     *kReference = HILUM_TR("Reference standard"), *kPartitions = HILUM_TR("Partitions"),
                     *kTestData = HILUM_TR("Test data"), *kModel = HILUM_TR("Model"),
                     *kTraining = HILUM_TR("Training"), *kEvaluation = HILUM_TR("Evaluation"),
                     *kResultsData = HILUM_TR("Results: data"),
                     *kPerformance = HILUM_TR("Results: performance"), *kDiscussion = HILUM_TR("Discussion"),
                     *kOther = HILUM_TR("Other");

constexpr std::array kItems{
    ClaimItem{1, kTitle, HILUM_TR("The title says that AI is used, and of which kind"), 1,
              HILUM_TR("a title that says so.")},
    ClaimItem{2, kTitle, HILUM_TR("Summary of design, methods, results and conclusions"), 2,
              HILUM_TR("a summary with design, methods and conclusions.")},
    ClaimItem{3, kIntroduction, HILUM_TR("Background, and what the model is meant for"), 3,
              HILUM_TR("what is known, what the model is for, and who would use it.")},
    ClaimItem{4, kIntroduction, HILUM_TR("Aims, questions, hypotheses"), 4,
              HILUM_TR("hypotheses, and whether they were written down before the runs.")},
    ClaimItem{5, kDesign, HILUM_TR("Prospective or retrospective"), 5,
              HILUM_TR("whether the films were there before the study was planned.")},
    ClaimItem{6, kDesign, HILUM_TR("What kind of goal the study has"), 6,
              HILUM_TR("what it is for: exploration, feasibility, non-inferiority, …")},
    ClaimItem{7, kData, HILUM_TR("Where the data come from"), 7,
              HILUM_TR("links and licences, and how far these patients are those that the model is "
                       "meant for.")},
    ClaimItem{8, kData, HILUM_TR("Who was taken in and who was left out"), 8,
              HILUM_TR("which patients and films the collection took in, where and when.")},
    ClaimItem{9, kData, HILUM_TR("What was done to the images beforehand"), 9, ""},
    ClaimItem{10, kData, HILUM_TR("Subsets that were chosen"), 10, ""},
    ClaimItem{11, kData, HILUM_TR("De-identification"), 12,
              HILUM_TR("how the collection was de-identified.")},
    ClaimItem{12, kData, HILUM_TR("Missing data"), 13,
              HILUM_TR("whether films or labels are missing for a reason that matters.")},
    ClaimItem{13, kData, HILUM_TR("How the images were acquired"), 0,
              HILUM_TR("devices, views, settings and size of the original films.")},
    ClaimItem{14, kReference, HILUM_TR("How the reference standard was obtained"), 14,
              HILUM_TR("how the labels were made, in enough detail to do it again.")},
    ClaimItem{15, kReference, HILUM_TR("Why this reference standard"), 15,
              HILUM_TR("why this standard, and what its flaws are.")},
    ClaimItem{16, kReference, HILUM_TR("Who annotated"), 16,
              HILUM_TR("who annotated, how many, with which training and experience.")},
    ClaimItem{17, kReference, HILUM_TR("How the test films were annotated"), 17,
              HILUM_TR("with which instructions and tools they were made.")},
    ClaimItem{18, kReference, HILUM_TR("How far annotators agree, with others and with themselves"), 18,
              HILUM_TR("agreement between and within annotators, and how differences were settled.")},
    ClaimItem{19, kPartitions, HILUM_TR("How films were assigned to the parts"), 20,
              HILUM_TR("how films were assigned; these runs did not record it.")},
    ClaimItem{20, kPartitions, HILUM_TR("At which level the parts are disjoint"), 21,
              HILUM_TR("whether films of one patient can lie in two parts.")},
    ClaimItem{21, kTestData, HILUM_TR("Size of the test set, and why"), 19,
              HILUM_TR("whether that size was planned, and for which difference.")},
    ClaimItem{22, kModel, HILUM_TR("The model: inputs, layers, outputs"), 22, ""},
    ClaimItem{23, kModel, HILUM_TR("Software with versions, hardware"), 23,
              HILUM_TR("what was not recorded.")},
    ClaimItem{24, kModel, HILUM_TR("Initial weights"), 24, HILUM_TR("where the given weights come from.")},
    ClaimItem{25, kTraining, HILUM_TR("How it was trained"), 25,
              HILUM_TR("which settings were tried and given up before these runs.")},
    ClaimItem{26, kTraining, HILUM_TR("How the final model was chosen"), 26, ""},
    ClaimItem{27, kTraining, HILUM_TR("Ensembles"), 27, ""},
    ClaimItem{28, kEvaluation, HILUM_TR("Measures of performance"), 28,
              HILUM_TR("which of them matters for the intended use.")},
    ClaimItem{29, kEvaluation, HILUM_TR("Statistics of uncertainty and significance"), 29, ""},
    ClaimItem{30, kEvaluation, HILUM_TR("Robustness, sensitivity analyses"), 30,
              HILUM_TR("how it does on other devices, views, patients and noisy labels.")},
    ClaimItem{31, kEvaluation, HILUM_TR("Explanations, and how they were checked"), 31,
              HILUM_TR("whether maps of where the network looks were used, and how they were checked; this "
                       "report has none.")},
    ClaimItem{32, kEvaluation, HILUM_TR("Evaluation on internal data"), 0, ""},
    ClaimItem{33, kEvaluation, HILUM_TR("Test on external data"), 32,
              HILUM_TR("a test on films of another hospital, or why there is none.")},
    ClaimItem{34, kEvaluation, HILUM_TR("Registration as a clinical trial"), 40,
              HILUM_TR("registry and number, if it is a clinical trial.")},
    ClaimItem{35, kResultsData, HILUM_TR("How many were included and excluded"), 33,
              HILUM_TR("how many films were left out at import, and why.")},
    ClaimItem{
        36, kResultsData, HILUM_TR("Demographic and clinical characteristics of each part"), 34,
        HILUM_TR("sex, age, views and clinical characteristics in each part, as far as they are not there.")},
    ClaimItem{37, kPerformance, HILUM_TR("Performance with its uncertainty"), 35, ""},
    ClaimItem{38, kPerformance, HILUM_TR("Diagnostic performance with its precision"), 36, ""},
    ClaimItem{39, kPerformance, HILUM_TR("Where the model fails"), 37,
              HILUM_TR("what the wrongly answered films have in common.")},
    ClaimItem{40, kDiscussion, HILUM_TR("Limitations"), 38, HILUM_TR("those that only you know.")},
    ClaimItem{41, kDiscussion, HILUM_TR("What it means for practice"), 39,
              HILUM_TR("what follows for practice. Hilum is for research and no medical device.")},
    ClaimItem{42, kOther, HILUM_TR("Where the full protocol or more detail stands"), 41,
              HILUM_TR("where the study's protocol can be read.")},
    ClaimItem{43, kOther, HILUM_TR("Availability of software, model and data"), 0,
              HILUM_TR("where these weights and films can be had.")},
    ClaimItem{44, kOther, HILUM_TR("Funding, and the funders' role"), 42,
              HILUM_TR("who paid, and what part they had.")},
};

} // namespace

std::span<const ClaimItem> claimItems() {
    return kItems;
}

} // namespace hilum::report
