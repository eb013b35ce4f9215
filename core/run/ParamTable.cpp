// The table itself. One key may stand twice when its default differs between kinds of runs.
#include "run/ParamTableParts.h"

namespace hilum::run {

namespace table {

using enum ParamType;

namespace {

/// What it is called, and which films it is about.
void addSubject(std::vector<Param>& table) {
    table.push_back({"name",
                     HILUM_TR("Name"),
                     Text,
                     kAll,
                     kEssential,
                     "",
                     0,
                     0,
                     {},
                     "",
                     "",
                     HILUM_TR("What lists and reports call the run.")});
    table.push_back({"dataset",
                     HILUM_TR("Dataset"),
                     Text,
                     kAll,
                     kEssential,
                     "",
                     0,
                     0,
                     {},
                     "",
                     "",
                     HILUM_TR("The dataset of this workspace that the run uses."),
                     kProtocol});
    table.push_back(
        {"split",
         HILUM_TR("Split"),
         Text,
         kAll,
         kFull,
         "",
         0,
         0,
         {},
         "auto",
         "",
         HILUM_TR("A saved split; auto takes the dataset's own lists, or a random one by patient."),
         kProtocol});
    table.push_back({"seed",
                     HILUM_TR("Seed"),
                     Integer,
                     kAll,
                     kFull,
                     "",
                     0,
                     4294967295.0,
                     {},
                     1,
                     "",
                     HILUM_TR("Every random draw follows from it: the same seed gives the same numbers.")});
}

/// What it takes of the machine.
void addMachine(std::vector<Param>& table) {
    table.push_back({"device",
                     HILUM_TR("Device"),
                     Choice,
                     P | F | L,
                     kEssential,
                     "",
                     0,
                     0,
                     {"auto", "cpu", "cuda"},
                     "auto",
                     "",
                     HILUM_TR("auto takes the GPU when there is one. A GPU that was asked for is never "
                              "replaced by the CPU.")});
    table.push_back({"precision",
                     HILUM_TR("Precision"),
                     Choice,
                     P | F | L,
                     kFull,
                     "",
                     0,
                     0,
                     {"auto", "fp32", "bf16"},
                     "auto",
                     "",
                     HILUM_TR("bf16 by autocast where the device has it; losses stay in fp32.")});
    table.push_back(
        {"threads",
         HILUM_TR("Threads"),
         Integer,
         P | F | L,
         kFull,
         "",
         0,
         256,
         {},
         0,
         "",
         HILUM_TR("Threads that compute; 0 takes one per core. With fewer the queue runs several at "
                  "once, sooner for small networks. Another number rounds otherwise, as another GPU "
                  "does: results differ a little.")});
    table.push_back({"loaderThreads",
                     HILUM_TR("Loader threads"),
                     Integer,
                     P | F | L,
                     kFull,
                     "",
                     0,
                     64,
                     {},
                     1,
                     "",
                     HILUM_TR("Threads that make the views; the numbers do not depend on it.")});
}

void addCheckpoints(std::vector<Param>& table) {
    table.push_back({"checkpointEveryS",
                     HILUM_TR("Checkpoint every"),
                     Number,
                     P | F | L,
                     kFull,
                     "s",
                     1,
                     3600,
                     {},
                     120,
                     "",
                     HILUM_TR("A crash loses at most so much work.")});
}

} // namespace

void addCommon(std::vector<Param>& table) {
    addSubject(table);
    addMachine(table);
    addCheckpoints(table);
}

namespace {

void addArchitecture(std::vector<Param>& table) {
    table.push_back({"method",
                     HILUM_TR("Method"),
                     Choice,
                     P,
                     kEssential,
                     "",
                     0,
                     0,
                     {"simclr", "moco", "byol", "dino", "mae"},
                     "simclr",
                     "",
                     HILUM_TR("The self-supervised method.")});
    table.push_back({"encoder",
                     HILUM_TR("Encoder"),
                     Choice,
                     P | F | L,
                     kFull,
                     "",
                     0,
                     0,
                     {"resnet18", "resnet50", "vit_tiny", "vit_small", "vit_base"},
                     "resnet18",
                     "ResNet-18 (the study)",
                     HILUM_TR("The network that is trained and kept.")});
    table.push_back(
        {"width",
         HILUM_TR("Encoder width"),
         Integer,
         P | F | L,
         kFull,
         HILUM_TR("channels"),
         8,
         128,
         {},
         64,
         "64",
         HILUM_TR("Channels of the first stage. 64 is ResNet-18; fewer make a slimmer and faster one.")});
    table.push_back(
        {"side",
         HILUM_TR("Film size"),
         Integer,
         P | F | L,
         kEssential,
         "px",
         48,
         512,
         {},
         128,
         "224",
         HILUM_TR("Side of the square that the network sees; at most the size of the pixel cache."),
         kProtocol});
}

/// The weights that a run begins with.
void addStart(std::vector<Param>& table) {
    table.push_back(
        {"init",
         HILUM_TR("Start from"),
         Text,
         P,
         kEssential,
         "",
         0,
         0,
         {},
         "scratch",
         "scratch",
         HILUM_TR("scratch, run:ID of a pretraining run or file:PATH of weights, as ImageNet's, of the same "
                  "network: its encoder is taken, the heads begin anew.")});
    table.push_back(
        {"init",
         HILUM_TR("Start from"),
         Text,
         F,
         kEssential,
         "",
         0,
         0,
         {},
         "scratch",
         "",
         HILUM_TR("scratch, run:ID of a pretraining run, file:PATH of an encoder.safetensors, or best:ID,ID "
                  "of probes.")});
    table.push_back({"init",
                     HILUM_TR("Encoder from"),
                     Text,
                     L,
                     kEssential,
                     "",
                     0,
                     0,
                     {},
                     "untrained",
                     "",
                     HILUM_TR("untrained, run:ID of a pretraining run, file:PATH of an encoder.safetensors, "
                              "or best:ID,ID of probes.")});
}

} // namespace

void addNetwork(std::vector<Param>& table) {
    addArchitecture(table);
    addStart(table);
}

namespace {

/// What is looked at while pretraining goes on, and from where it goes on.
void addWatching(std::vector<Param>& table) {
    table.push_back({"probeEvery",
                     HILUM_TR("Probe every"),
                     Integer,
                     P,
                     kFull,
                     HILUM_TR("epochs"),
                     0,
                     10000,
                     {},
                     5,
                     "",
                     HILUM_TR("kNN and linear probe while it trains; 0 leaves them out.")});
    table.push_back({"probeDataset",
                     HILUM_TR("Probe on"),
                     Text,
                     P,
                     kFull,
                     "",
                     0,
                     0,
                     {},
                     "",
                     "",
                     HILUM_TR("The labelled dataset that the probes use; empty takes the run's own.")});
    table.push_back({"extends",
                     HILUM_TR("Goes on from"),
                     Text,
                     P,
                     kFull,
                     "",
                     0,
                     0,
                     {},
                     "",
                     "",
                     HILUM_TR("ID of a finished run with the same settings and fewer epochs: this one starts "
                              "from its last step, and the learning rate rises again. Empty starts anew.")});
}

/// How many of the labels are used.
void addLabels(std::vector<Param>& table) {
    table.push_back({"labelFraction",
                     HILUM_TR("Label fraction"),
                     Number,
                     F | L,
                     kEssential,
                     "",
                     0.0001,
                     1,
                     {},
                     1.0,
                     "",
                     HILUM_TR("Share of the training labels that is used, by patient; fewer than five films "
                              "of a class are refused.")});
    table.push_back({"labelCount",
                     HILUM_TR("Label count"),
                     Integer,
                     F | L,
                     kFull,
                     HILUM_TR("films"),
                     0,
                     1000000,
                     {},
                     0,
                     "",
                     HILUM_TR("Instead of a share: so many labelled films; 0 follows the share.")});
    table.push_back(
        {"labelSeed",
         HILUM_TR("Label draw"),
         Integer,
         F | L,
         kFull,
         "",
         0,
         4294967295.0,
         {},
         1,
         "",
         HILUM_TR("Which films are drawn; smaller subsets lie inside larger ones of the same draw.")});
}

/// What is asked of a film.
void addTask(std::vector<Param>& table) {
    table.push_back({"task",
                     HILUM_TR("Task"),
                     Choice,
                     F | L | B,
                     kEssential,
                     "",
                     0,
                     0,
                     {"pneumonia", "findings", "classes"},
                     "pneumonia",
                     "",
                     HILUM_TR("Pneumonia or not; every finding of its own (NIH's fourteen); or one of the "
                              "classes that the dataset names."),
                     true});
    table.push_back({"rule",
                     HILUM_TR("Rule"),
                     Choice,
                     B,
                     kEssential,
                     "",
                     0,
                     0,
                     {"majority", "view", "demographics"},
                     "majority",
                     "",
                     HILUM_TR("What looks at no pixel: the larger class for every film; the view position "
                              "alone; or view, sex and age, as logistic models of the training films.")});
}

} // namespace

void addEvaluation(std::vector<Param>& table) {
    addWatching(table);
    addLabels(table);
    addTask(table);
}

} // namespace table

namespace {

std::vector<Param> makeTable() {
    std::vector<Param> params;
    table::addCommon(params);
    table::addNetwork(params);
    table::addBudget(params);
    table::addSimClr(params);
    table::addOptimiser(params);
    table::addFineTuning(params);
    table::addProbe(params);
    table::addEvaluation(params);
    table::addMethods(params);
    for (auto& param : params) // a spec read back from its JSON has 120.0 where the table says 120
        if (param.type == ParamType::Number) {
            param.fallback = param.fallback.get<double>();
            for (auto& [method, value] : param.byMethod)
                value = value.get<double>();
        }
    return params;
}

} // namespace

std::span<const Param> parameters() {
    static const std::vector<Param> kTable = makeTable();
    return kTable;
}

} // namespace hilum::run
