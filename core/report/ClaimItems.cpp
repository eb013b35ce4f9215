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
    ClaimItem{1, kTitle, HILUM_TR("The title says that AI is used, and of which kind"), 1},
    ClaimItem{2, kTitle, HILUM_TR("Summary of design, methods, results and conclusions"), 2},
    ClaimItem{3, kIntroduction, HILUM_TR("Background, and what the model is meant for"), 3},
    ClaimItem{4, kIntroduction, HILUM_TR("Aims, questions, hypotheses"), 4},
    ClaimItem{5, kDesign, HILUM_TR("Prospective or retrospective"), 5},
    ClaimItem{6, kDesign, HILUM_TR("What kind of goal the study has"), 6},
    ClaimItem{7, kData, HILUM_TR("Where the data come from"), 7},
    ClaimItem{8, kData, HILUM_TR("Who was taken in and who was left out"), 8},
    ClaimItem{9, kData, HILUM_TR("What was done to the images beforehand"), 9},
    ClaimItem{10, kData, HILUM_TR("Subsets that were chosen"), 10},
    ClaimItem{11, kData, HILUM_TR("De-identification"), 12},
    ClaimItem{12, kData, HILUM_TR("Missing data"), 13},
    ClaimItem{13, kData, HILUM_TR("How the images were acquired"), 0},
    ClaimItem{14, kReference, HILUM_TR("How the reference standard was obtained"), 14},
    ClaimItem{15, kReference, HILUM_TR("Why this reference standard"), 15},
    ClaimItem{16, kReference, HILUM_TR("Who annotated"), 16},
    ClaimItem{17, kReference, HILUM_TR("How the test films were annotated"), 17},
    ClaimItem{18, kReference, HILUM_TR("How far annotators agree, with others and with themselves"), 18},
    ClaimItem{19, kPartitions, HILUM_TR("How films were assigned to the parts"), 20},
    ClaimItem{20, kPartitions, HILUM_TR("At which level the parts are disjoint"), 21},
    ClaimItem{21, kTestData, HILUM_TR("Size of the test set, and why"), 19},
    ClaimItem{22, kModel, HILUM_TR("The model: inputs, layers, outputs"), 22},
    ClaimItem{23, kModel, HILUM_TR("Software with versions, hardware"), 23},
    ClaimItem{24, kModel, HILUM_TR("Initial weights"), 24},
    ClaimItem{25, kTraining, HILUM_TR("How it was trained"), 25},
    ClaimItem{26, kTraining, HILUM_TR("How the final model was chosen"), 26},
    ClaimItem{27, kTraining, HILUM_TR("Ensembles"), 27},
    ClaimItem{28, kEvaluation, HILUM_TR("Measures of performance"), 28},
    ClaimItem{29, kEvaluation, HILUM_TR("Statistics of uncertainty and significance"), 29},
    ClaimItem{30, kEvaluation, HILUM_TR("Robustness, sensitivity analyses"), 30},
    ClaimItem{31, kEvaluation, HILUM_TR("Explanations, and how they were checked"), 31},
    ClaimItem{32, kEvaluation, HILUM_TR("Evaluation on internal data"), 0},
    ClaimItem{33, kEvaluation, HILUM_TR("Test on external data"), 32},
    ClaimItem{34, kEvaluation, HILUM_TR("Registration as a clinical trial"), 40},
    ClaimItem{35, kResultsData, HILUM_TR("How many were included and excluded"), 33},
    ClaimItem{36, kResultsData, HILUM_TR("Demographic and clinical characteristics of each part"), 34},
    ClaimItem{37, kPerformance, HILUM_TR("Performance with its uncertainty"), 35},
    ClaimItem{38, kPerformance, HILUM_TR("Diagnostic performance with its precision"), 36},
    ClaimItem{39, kPerformance, HILUM_TR("Where the model fails"), 37},
    ClaimItem{40, kDiscussion, HILUM_TR("Limitations"), 38},
    ClaimItem{41, kDiscussion, HILUM_TR("What it means for practice"), 39},
    ClaimItem{42, kOther, HILUM_TR("Where the full protocol or more detail stands"), 41},
    ClaimItem{43, kOther, HILUM_TR("Availability of software, model and data"), 0},
    ClaimItem{44, kOther, HILUM_TR("Funding, and the funders' role"), 42},
};

} // namespace

std::span<const ClaimItem> claimItems() {
    return kItems;
}

} // namespace hilum::report
