// The part of the table about budget, method and optimiser.
#include "run/ParamTableParts.h"

namespace hilum::run {

namespace table {

using enum ParamType;

namespace {

void addPretrainingBudget(std::vector<Param>& table) {
    table.push_back({"epochs",
                     HILUM_TR("Epochs"),
                     Integer,
                     P,
                     kEssential,
                     HILUM_TR("epochs"),
                     1,
                     10000,
                     {},
                     100,
                     "1,000 (SimCLR)",
                     HILUM_TR("How often every film is seen.")});
    table.push_back({"batch",
                     HILUM_TR("Batch"),
                     Integer,
                     P,
                     kEssential,
                     HILUM_TR("films"),
                     2,
                     8192,
                     {},
                     256,
                     "4,096 (SimCLR)",
                     HILUM_TR("Films in one step. A contrastive loss compares within the batch: it is never "
                              "halved silently.")});
    table.push_back(
        {"films",
         HILUM_TR("Films"),
         Integer,
         P,
         kFull,
         HILUM_TR("films"),
         0,
         10000000,
         {},
         0,
         "60,000 (the study)",
         HILUM_TR("So many films of the training and validation parts, drawn by patient; 0 takes all.")});
    table.push_back(
        {"filmSeed",
         HILUM_TR("Film draw"),
         Integer,
         P,
         kFull,
         "",
         0,
         4294967295.0,
         {},
         1,
         "",
         HILUM_TR("Which patients are drawn; smaller sets lie inside larger ones of the same draw.")});
}

/// A batch that is taken in parts.
void addParts(std::vector<Param>& table) {
    table.push_back(
        {"accumulation",
         HILUM_TR("Accumulation"),
         Integer,
         P,
         kFull,
         HILUM_TR("parts"),
         1,
         1024,
         {},
         1,
         "",
         HILUM_TR("A step's batch goes through the network in so many parts, for less memory. The gradient "
                  "is the same; only MAE and DINO with a ViT can do it.")});
}

void addFineTuningBudget(std::vector<Param>& table) {
    table.push_back({"epochs",
                     HILUM_TR("Epochs"),
                     Integer,
                     F,
                     kEssential,
                     HILUM_TR("epochs"),
                     1,
                     10000,
                     {},
                     30,
                     "",
                     HILUM_TR("How often every labelled film is seen.")});
    table.push_back(
        {"minSteps",
         HILUM_TR("At least"),
         Integer,
         F,
         kFull,
         HILUM_TR("steps"),
         0,
         1000000,
         {},
         0,
         "",
         HILUM_TR("With few labels, epochs are added until so many steps are made; 0 adds none.")});
    table.push_back({"batch",
                     HILUM_TR("Batch"),
                     Integer,
                     F,
                     kEssential,
                     HILUM_TR("films"),
                     2,
                     8192,
                     {},
                     32,
                     "",
                     HILUM_TR("Films in one step.")});
}

} // namespace

void addBudget(std::vector<Param>& table) {
    addPretrainingBudget(table);
    addParts(table);
    addFineTuningBudget(table);
}

void addSimClr(std::vector<Param>& table) {
    table.push_back({"recipe",
                     HILUM_TR("Augmentation"),
                     Recipe,
                     P,
                     kEssential,
                     "",
                     0,
                     0,
                     {},
                     "simclr-cxr",
                     "simclr-paper",
                     HILUM_TR("How the two views of a film are made: a preset's name or a recipe.")});
    table.push_back({"temperature",
                     HILUM_TR("Temperature"),
                     Number,
                     P,
                     kFull,
                     "",
                     0.01,
                     5,
                     {},
                     0.2,
                     "0.1 (SimCLR), 0.2 (the study)",
                     HILUM_TR("NT-Xent's temperature: lower makes hard negatives count more.")});
    table.push_back({"projector",
                     HILUM_TR("Projection head"),
                     Choice,
                     P,
                     kFull,
                     "",
                     0,
                     0,
                     {"official3", "paper2", "solo"},
                     "official3",
                     "3 layers (SimCLR v2 code)",
                     HILUM_TR("The head that is thrown away after pretraining.")});
    table.push_back({"projectionDim",
                     HILUM_TR("Projection size"),
                     Integer,
                     P,
                     kFull,
                     "",
                     8,
                     4096,
                     {},
                     128,
                     "128",
                     HILUM_TR("Length of the vectors that the loss compares.")});
}

namespace {

void addPretrainingOptimiser(std::vector<Param>& table) {
    table.push_back(
        {"optimiser",
         HILUM_TR("Optimiser"),
         Choice,
         P,
         kFull,
         "",
         0,
         0,
         {"lars", "sgd", "adamw"},
         "lars",
         "LARS (SimCLR)",
         HILUM_TR("LARS scales each layer's step by its own size, SGD is the plain one, AdamW suits ViTs.")});
    table.push_back({"learningRate",
                     HILUM_TR("Learning rate"),
                     Number,
                     P,
                     kFull,
                     "",
                     0,
                     100,
                     {},
                     0,
                     "0.075·√batch (SimCLR, small batches)",
                     HILUM_TR("0 takes the method's own rule.")});
    table.push_back({"weightDecay",
                     HILUM_TR("Weight decay"),
                     Number,
                     P,
                     kFull,
                     "",
                     0,
                     1,
                     {},
                     1e-6,
                     "1e-6 (SimCLR)",
                     HILUM_TR("Pulls weights towards zero; not applied to norms and biases.")});
    table.push_back({"warmupEpochs",
                     HILUM_TR("Warm-up"),
                     Integer,
                     P,
                     kFull,
                     HILUM_TR("epochs"),
                     0,
                     1000,
                     {},
                     10,
                     "10 (SimCLR)",
                     HILUM_TR("The learning rate rises linearly for so long, at most a tenth of the run; "
                              "then it follows a cosine to 0.")});
}

void addSgdMomentum(std::vector<Param>& table) {
    table.push_back({"momentum",
                     HILUM_TR("Momentum"),
                     Number,
                     P,
                     kFull,
                     "",
                     0,
                     0.999,
                     {},
                     0.9,
                     "0.9",
                     HILUM_TR("How much of the last step is kept.")});
}

void addFineTuningOptimiser(std::vector<Param>& table) {
    table.push_back({"optimiser",
                     HILUM_TR("Optimiser"),
                     Choice,
                     F,
                     kFull,
                     "",
                     0,
                     0,
                     {"adamw", "sgd"},
                     "adamw",
                     "",
                     HILUM_TR("AdamW is the safer one with few films.")});
    table.push_back({"learningRate",
                     HILUM_TR("Learning rate"),
                     Number,
                     F,
                     kFull,
                     "",
                     1e-8,
                     100,
                     {},
                     1e-3,
                     "",
                     HILUM_TR("The highest learning rate; it follows a cosine to 0.")});
    table.push_back({"weightDecay",
                     HILUM_TR("Weight decay"),
                     Number,
                     F,
                     kFull,
                     "",
                     0,
                     1,
                     {},
                     0.01,
                     "",
                     HILUM_TR("Pulls weights towards zero; not applied to norms and biases.")});
    table.push_back({"warmupEpochs",
                     HILUM_TR("Warm-up"),
                     Integer,
                     F,
                     kFull,
                     HILUM_TR("epochs"),
                     0,
                     1000,
                     {},
                     2,
                     "",
                     HILUM_TR("The learning rate rises linearly for so long, at most a tenth of the run.")});
}

void addFineTuningRecipe(std::vector<Param>& table) {
    table.push_back({"recipe",
                     HILUM_TR("Augmentation"),
                     Recipe,
                     F,
                     kFull,
                     "",
                     0,
                     0,
                     {},
                     "finetune-cxr",
                     "",
                     HILUM_TR("How a training film is varied: a preset's name or a recipe.")});
}

} // namespace

void addOptimiser(std::vector<Param>& table) {
    addPretrainingOptimiser(table);
    addSgdMomentum(table);
    addFineTuningOptimiser(table);
    addFineTuningRecipe(table);
}

} // namespace table

} // namespace hilum::run
