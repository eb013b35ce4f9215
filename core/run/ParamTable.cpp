// The table itself. One key may stand twice when its default differs between kinds of runs.
#include "base/Text.h"
#include "run/Param.h"

namespace hilum::run {

namespace {

constexpr unsigned P = static_cast<unsigned>(RunKind::Pretrain);
constexpr unsigned F = static_cast<unsigned>(RunKind::FineTune);
constexpr unsigned L = static_cast<unsigned>(RunKind::Probe);
constexpr unsigned B = static_cast<unsigned>(RunKind::Baseline);
constexpr unsigned kAll = P | F | L | B;
constexpr bool kEssential = true;
constexpr bool kFull = false;
constexpr bool kProtocol = true;

using enum ParamType;

void addCommon(std::vector<Param>& table) {
    table.push_back({"name", HILUM_TR("Name"), Text, kAll, kEssential, "", 0, 0, {}, "", "",
                     HILUM_TR("What lists and reports call the run.")});
    table.push_back({"dataset", HILUM_TR("Dataset"), Text, kAll, kEssential, "", 0, 0, {}, "", "",
                     HILUM_TR("The dataset of this workspace that the run uses."), kProtocol});
    table.push_back({"split", HILUM_TR("Split"), Text, kAll, kFull, "", 0, 0, {}, "auto", "",
                     HILUM_TR("A saved split; auto takes the dataset's own lists, or a random one by patient."), kProtocol});
    table.push_back({"seed", HILUM_TR("Seed"), Integer, kAll, kFull, "", 0, 4294967295.0, {}, 1, "",
                     HILUM_TR("Every random draw follows from it: the same seed gives the same numbers.")});
    table.push_back({"device", HILUM_TR("Device"), Choice, P | F | L, kEssential, "", 0, 0, {"auto", "cpu", "cuda"}, "auto", "",
                     HILUM_TR("auto takes the GPU when there is one. A GPU that was asked for is never replaced by the CPU.")});
    table.push_back({"precision", HILUM_TR("Precision"), Choice, P | F | L, kFull, "", 0, 0, {"auto", "fp32", "bf16"}, "auto", "",
                     HILUM_TR("bf16 by autocast where the device has it; losses stay in fp32.")});
    table.push_back({"loaderThreads", HILUM_TR("Loader threads"), Integer, P | F, kFull, "", 0, 64, {}, 1, "",
                     HILUM_TR("Threads that make the views; the numbers do not depend on it.")});
    table.push_back({"checkpointEveryS", HILUM_TR("Checkpoint every"), Number, P | F, kFull, "s", 1, 3600, {}, 120, "",
                     HILUM_TR("A crash loses at most so much work.")});
}

void addNetwork(std::vector<Param>& table) {
    table.push_back({"method", HILUM_TR("Method"), Choice, P, kEssential, "", 0, 0, {"simclr"}, "simclr", "",
                     HILUM_TR("The self-supervised method.")});
    table.push_back({"encoder", HILUM_TR("Encoder"), Choice, P | F | L, kFull, "", 0, 0, {"resnet18"}, "resnet18",
                     "ResNet-18 (the study)", HILUM_TR("The network that is trained and kept.")});
    table.push_back({"width", HILUM_TR("Encoder width"), Integer, P | F | L, kFull, "channels", 8, 128, {}, 64, "64",
                     HILUM_TR("Channels of the first stage. 64 is ResNet-18; fewer make a slimmer and faster one.")});
    table.push_back({"side", HILUM_TR("Film size"), Integer, P | F | L, kEssential, "px", 48, 512, {}, 128, "224",
                     HILUM_TR("Side of the square that the network sees; at most the size of the pixel cache."), kProtocol});
    table.push_back({"init", HILUM_TR("Start from"), Text, F, kEssential, "", 0, 0, {}, "scratch", "",
                     HILUM_TR("scratch, run:ID of a pretraining run, or file:PATH of an encoder.safetensors.")});
    table.push_back({"init", HILUM_TR("Encoder from"), Text, L, kEssential, "", 0, 0, {}, "untrained", "",
                     HILUM_TR("untrained, run:ID of a pretraining run, or file:PATH of an encoder.safetensors.")});
}

void addBudget(std::vector<Param>& table) {
    table.push_back({"epochs", HILUM_TR("Epochs"), Integer, P, kEssential, "epochs", 1, 10000, {}, 100, "1,000 (SimCLR)",
                     HILUM_TR("How often every film is seen.")});
    table.push_back({"batch", HILUM_TR("Batch"), Integer, P, kEssential, "films", 2, 8192, {}, 256, "4,096 (SimCLR)",
                     HILUM_TR("Films in one step. A contrastive loss compares within the batch: it is never halved silently.")});
    table.push_back({"epochs", HILUM_TR("Epochs"), Integer, F, kEssential, "epochs", 1, 10000, {}, 30, "",
                     HILUM_TR("How often every labelled film is seen.")});
    table.push_back({"minSteps", HILUM_TR("At least"), Integer, F, kFull, "steps", 0, 1000000, {}, 0, "",
                     HILUM_TR("With few labels, epochs are added until so many steps are made; 0 adds none.")});
    table.push_back({"batch", HILUM_TR("Batch"), Integer, F, kEssential, "films", 2, 8192, {}, 32, "",
                     HILUM_TR("Films in one step.")});
}

void addSimClr(std::vector<Param>& table) {
    table.push_back({"recipe", HILUM_TR("Augmentation"), Recipe, P, kEssential, "", 0, 0, {}, "simclr-cxr", "simclr-paper",
                     HILUM_TR("How the two views of a film are made: a preset's name or a recipe.")});
    table.push_back({"temperature", HILUM_TR("Temperature"), Number, P, kFull, "", 0.01, 5, {}, 0.2, "0.1 (SimCLR), 0.2 (the study)",
                     HILUM_TR("NT-Xent's temperature: lower makes hard negatives count more.")});
    table.push_back({"projector", HILUM_TR("Projection head"), Choice, P, kFull, "", 0, 0, {"official3", "paper2", "solo"}, "official3",
                     "3 layers (SimCLR v2 code)", HILUM_TR("The head that is thrown away after pretraining.")});
    table.push_back({"projectionDim", HILUM_TR("Projection size"), Integer, P, kFull, "", 8, 4096, {}, 128, "128",
                     HILUM_TR("Length of the vectors that the loss compares.")});
}

void addOptimiser(std::vector<Param>& table) {
    table.push_back({"optimiser", HILUM_TR("Optimiser"), Choice, P, kFull, "", 0, 0, {"lars", "sgd"}, "lars", "LARS (SimCLR)",
                     HILUM_TR("LARS scales each layer's step by its own size; SGD is the plain one.")});
    table.push_back({"learningRate", HILUM_TR("Learning rate"), Number, P, kFull, "", 0, 100, {}, 0, "0.075·√batch (SimCLR, small batches)",
                     HILUM_TR("0 takes the method's own rule: 0.075·√batch for LARS, 0.03·batch/256 for SGD.")});
    table.push_back({"weightDecay", HILUM_TR("Weight decay"), Number, P, kFull, "", 0, 1, {}, 1e-6, "1e-6 (SimCLR)",
                     HILUM_TR("Pulls weights towards zero; not applied to norms and biases.")});
    table.push_back({"warmupEpochs", HILUM_TR("Warm-up"), Integer, P, kFull, "epochs", 0, 1000, {}, 10, "10 (SimCLR)",
                     HILUM_TR("The learning rate rises linearly for so long, at most a tenth of the run; then it follows a cosine to 0.")});
    table.push_back({"momentum", HILUM_TR("Momentum"), Number, P, kFull, "", 0, 0.999, {}, 0.9, "0.9",
                     HILUM_TR("How much of the last step is kept.")});
    table.push_back({"optimiser", HILUM_TR("Optimiser"), Choice, F, kFull, "", 0, 0, {"adamw", "sgd"}, "adamw", "",
                     HILUM_TR("AdamW is the safer one with few films.")});
    table.push_back({"learningRate", HILUM_TR("Learning rate"), Number, F, kFull, "", 1e-8, 100, {}, 1e-3, "",
                     HILUM_TR("The highest learning rate; it follows a cosine to 0.")});
    table.push_back({"weightDecay", HILUM_TR("Weight decay"), Number, F, kFull, "", 0, 1, {}, 0.01, "",
                     HILUM_TR("Pulls weights towards zero; not applied to norms and biases.")});
    table.push_back({"warmupEpochs", HILUM_TR("Warm-up"), Integer, F, kFull, "epochs", 0, 1000, {}, 2, "",
                     HILUM_TR("The learning rate rises linearly for so long, at most a tenth of the run.")});
    table.push_back({"recipe", HILUM_TR("Augmentation"), Recipe, F, kFull, "", 0, 0, {}, "finetune-cxr", "",
                     HILUM_TR("How a training film is varied: a preset's name or a recipe.")});
}

void addEvaluation(std::vector<Param>& table) {
    table.push_back({"probeEvery", HILUM_TR("Probe every"), Integer, P, kFull, "epochs", 0, 10000, {}, 5, "",
                     HILUM_TR("kNN and linear probe while it trains; 0 leaves them out.")});
    table.push_back({"probeDataset", HILUM_TR("Probe on"), Text, P, kFull, "", 0, 0, {}, "", "",
                     HILUM_TR("The labelled dataset that the probes use; empty takes the run's own.")});
    table.push_back({"labelFraction", HILUM_TR("Label fraction"), Number, F | L, kEssential, "", 0.0001, 1, {}, 1.0, "",
                     HILUM_TR("Share of the training labels that is used, by patient; fewer than five films of a class are refused.")});
    table.push_back({"labelCount", HILUM_TR("Label count"), Integer, F | L, kFull, "films", 0, 1000000, {}, 0, "",
                     HILUM_TR("Instead of a share: so many labelled films; 0 follows the share.")});
    table.push_back({"labelSeed", HILUM_TR("Label draw"), Integer, F | L, kFull, "", 0, 4294967295.0, {}, 1, "",
                     HILUM_TR("Which films are drawn; smaller subsets lie inside larger ones of the same draw.")});
    table.push_back({"rule", HILUM_TR("Rule"), Choice, B, kEssential, "", 0, 0, {"majority"}, "majority", "",
                     HILUM_TR("Answers the larger class of the training films for every film.")});
}

std::vector<Param> makeTable() {
    std::vector<Param> table;
    addCommon(table);
    addNetwork(table);
    addBudget(table);
    addSimClr(table);
    addOptimiser(table);
    addEvaluation(table);
    return table;
}

} // namespace

std::span<const Param> parameters() {
    static const std::vector<Param> kTable = makeTable();
    return kTable;
}

} // namespace hilum::run
