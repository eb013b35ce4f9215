// What single self-supervised methods add to the table, and their own defaults for what all of them have. A
// new method is a line in kMethods, its settings here, and its file in learn/methods.
#include "run/ParamTableParts.h"

#include <algorithm>
#include <utility>

namespace hilum::run::table {

using enum ParamType;

namespace {

using Methods = std::vector<std::string>;

const Methods kVit{"dino", "mae"};

Param setting(const char* key, const char* label, ParamType type, Methods methods) {
    Param param{.key = key, .label = label, .type = type, .kinds = P, .essential = kFull};
    param.methods = std::move(methods);
    return param;
}

Param number(const char* key, const char* label, double low, double high, double fallback, const char* paper,
             const char* help, Methods methods) {
    Param param = setting(key, label, Number, std::move(methods));
    param.low = low;
    param.high = high;
    param.fallback = fallback;
    param.paper = paper;
    param.help = help;
    return param;
}

Param integer(const char* key, const char* label, const char* unit, std::int64_t low, std::int64_t high,
              std::int64_t fallback, const char* paper, const char* help, Methods methods) {
    Param param = setting(key, label, Integer, std::move(methods));
    param.unit = unit;
    param.low = static_cast<double>(low);
    param.high = static_cast<double>(high);
    param.fallback = fallback;
    param.paper = paper;
    param.help = help;
    return param;
}

Param flag(const char* key, const char* label, bool fallback, const char* paper, const char* help,
           Methods methods) {
    Param param = setting(key, label, Flag, std::move(methods));
    param.fallback = fallback;
    param.paper = paper;
    param.help = help;
    return param;
}

void addMoCo(std::vector<Param>& table) {
    const Methods moco{"moco"};
    table.push_back(
        integer("queueSize", HILUM_TR("Queue"), HILUM_TR("keys"), 16, 1048576, 4096, "65,536 (MoCo)",
                HILUM_TR("Keys of earlier films that serve as negatives: a multiple of the batch, and a "
                         "small share of the films, or a film meets its own past."),
                moco));
    table.push_back(integer(
        "bnSplits", HILUM_TR("Norm groups"), HILUM_TR("groups"), 1, 64, 8, "8 GPUs (MoCo)",
        HILUM_TR("Batch norm sees so many parts of the batch apart, as on several GPUs: one group lets "
                 "the keys give the answer away."),
        moco));
    table.push_back(flag("symmetric", HILUM_TR("Symmetric loss"), false, "no (MoCo v2)",
                         HILUM_TR("Both views serve as query and as key: twice the work of a step."), moco));
    table.push_back(flag("mlpHead", HILUM_TR("MLP head"), true, "v1: no, v2: yes",
                         HILUM_TR("Two layers before the loss (v2) instead of one (v1)."), moco));
}

void addMomentum(std::vector<Param>& table) {
    Param param = number(
        "emaMomentum", HILUM_TR("Target momentum"), 0, 1, 0.996, "0.996 → 1 (BYOL, DINO), 0.999 (MoCo)",
        HILUM_TR("How slowly the second network follows the first; it rises to 1 in BYOL and DINO. Small "
                 "sets want less."),
        {"moco", "byol", "dino"});
    param.byMethod = {{"moco", 0.99}, {"byol", 0.99}, {"dino", 0.996}};
    table.push_back(std::move(param));
}

void addByol(std::vector<Param>& table) {
    const Methods byol{"byol"};
    table.push_back(integer("hidden", HILUM_TR("Hidden size"), "", 16, 16384, 4096, "4,096 (BYOL)",
                            HILUM_TR("Width of the hidden layer of projector and predictor."), byol));
    table.push_back(
        number("predictorRate", HILUM_TR("Predictor's rate"), 0.1, 100, 1.0,
               "1; more without a target (BYOL, table 21)",
               HILUM_TR("Factor on the predictor's learning rate. A predictor that keeps up with the "
                        "target keeps more directions of the embedding alive: small sets want more."),
               byol));
    Param outputs =
        integer("outputs", HILUM_TR("Output size"), "", 8, 131072, 256, "256 (BYOL)",
                HILUM_TR("Length of the vectors that the loss compares; DINO's prototypes, of which small "
                         "sets want fewer."),
                {"byol", "dino"});
    outputs.byMethod = {{"dino", 4096}};
    outputs.paperByMethod = {{"dino", "65,536 (DINO)"}};
    table.push_back(std::move(outputs));
}

void addDino(std::vector<Param>& table) {
    const Methods dino{"dino"};
    table.push_back(integer("headHidden", HILUM_TR("Head width"), "", 16, 8192, 2048, "2,048 (DINO)",
                            HILUM_TR("Width of the head's hidden layers."), dino));
    table.push_back(integer("headBottleneck", HILUM_TR("Head bottleneck"), "", 8, 2048, 256, "256 (DINO)",
                            HILUM_TR("Size before the last layer."), dino));
    table.push_back(flag("normLastLayer", HILUM_TR("Fixed last norm"), true, "yes (DINO)",
                         HILUM_TR("Keeps the lengths of the last layer's weights: steadier."), dino));
    table.push_back(number("studentTemperature", HILUM_TR("Student temperature"), 0.01, 1, 0.1, "0.1 (DINO)",
                           HILUM_TR("Sharpness of the student's answer."), dino));
    table.push_back(number(
        "teacherTemperature", HILUM_TR("Teacher temperature"), 0.005, 1, 0.04, "0.04, or 0.04 → 0.07 (DINO)",
        HILUM_TR("Sharpness of the teacher's answer after its warm-up. Lower it when the answers "
                 "become uniform."),
        dino));
    table.push_back(number("teacherTemperatureWarm", HILUM_TR("Teacher temperature at the start"), 0.005, 1,
                           0.04, "0.04 (DINO)", HILUM_TR("Where the teacher's warm-up begins."), dino));
    table.push_back(integer("teacherWarmEpochs", HILUM_TR("Teacher's warm-up"), HILUM_TR("epochs"), 0, 1000,
                            0, "0 or 30 (DINO)", HILUM_TR("Epochs until the teacher has its temperature."),
                            dino));
    table.push_back(number("centreMomentum", HILUM_TR("Centre momentum"), 0, 0.9999, 0.9, "0.9 (DINO)",
                           HILUM_TR("How slowly the centre of the teacher's outputs moves."), dino));
    table.push_back(number("clip", HILUM_TR("Gradient clip"), 0, 100, 3.0, "3.0 (DINO)",
                           HILUM_TR("Longest gradient of a tensor; 0 clips nothing."), dino));
    table.push_back(integer("freezeLastLayerEpochs", HILUM_TR("Last layer frozen"), HILUM_TR("epochs"), 0,
                            1000, 1, "1 (DINO)",
                            HILUM_TR("Epochs at the start in which the last layer stays as it is."), dino));
    table.push_back(integer("localViews", HILUM_TR("Local views"), HILUM_TR("views"), 0, 16, 6, "8 (DINO)",
                            HILUM_TR("Small crops that only the student sees; the recipe must make them."),
                            dino));
    table.push_back(number("weightDecayEnd", HILUM_TR("Weight decay at the end"), 0, 1, 0.4, "0.4 (DINO)",
                           HILUM_TR("Weight decay rises to this by a cosine."), dino));
    table.push_back(number(
        "dropPath", HILUM_TR("Drop path"), 0, 0.9, 0.1, "0.1 (DINO)",
        HILUM_TR("Share of the student's deepest blocks that is left out at random (ViT only)."), dino));
}

void addMae(std::vector<Param>& table) {
    const Methods mae{"mae"};
    table.push_back(number("maskRatio", HILUM_TR("Masked"), 0.05, 0.95, 0.75,
                           "0.75 (MAE), 0.9 (chest X-rays, Xiao 2023)",
                           HILUM_TR("Share of the patches that are hidden."), mae));
    table.push_back(flag("normPix", HILUM_TR("Normalised pixels"), true, "yes, for the strong results (MAE)",
                         HILUM_TR("Each patch is compared after its own mean and deviation were taken off."),
                         mae));
    table.push_back(integer("decoderDim", HILUM_TR("Decoder width"), "", 16, 1024, 512, "512 (MAE)",
                            HILUM_TR("Width of the decoder, which is thrown away."), mae));
    table.push_back(integer("decoderDepth", HILUM_TR("Decoder depth"), HILUM_TR("blocks"), 1, 12, 8,
                            "8 (MAE)", HILUM_TR("Blocks of the decoder; 2 is faster and nearly as good."),
                            mae));
    table.push_back(integer("decoderHeads", HILUM_TR("Decoder heads"), "", 1, 32, 16, "16 (MAE)",
                            HILUM_TR("Attention heads of the decoder."), mae));
}

Param& find(std::vector<Param>& table, const char* key) {
    return *std::ranges::find_if(table, [&](const Param& p) { return p.key == key && (p.kinds & P) != 0; });
}

/// Defaults that differ by method, with what the papers used.
void setDefaults(std::vector<Param>& table) {
    find(table, "temperature").methods = {"simclr", "moco"};
    find(table, "projector").methods = {"simclr"};
    find(table, "projectionDim").methods = {"simclr", "moco"};
    find(table, "momentum").methods = {"simclr", "moco", "byol", "dino"};
    find(table, "temperature").paperByMethod = {{"moco", "0.2 (MoCo v2), 0.07 (v1)"}};
    find(table, "encoder").byMethod = {{"dino", "vit_tiny"}, {"mae", "vit_base"}};
    find(table, "encoder").paperByMethod = {{"dino", "ViT-S/16"}, {"mae", "ViT-B/16 (MAE, the study)"}};
    find(table, "recipe").byMethod = {
        {"moco", "moco-cxr"}, {"byol", "byol-cxr"}, {"dino", "dino-cxr"}, {"mae", "mae-cxr"}};
    find(table, "recipe").paperByMethod = {
        {"moco", "moco-paper"}, {"byol", "byol-paper"}, {"dino", "dino-paper"}, {"mae", "mae-paper"}};
    find(table, "optimiser").byMethod = {{"moco", "sgd"}, {"dino", "adamw"}, {"mae", "adamw"}};
    find(table, "optimiser").paperByMethod = {{"moco", "SGD (MoCo)"},
                                              {"byol", "LARS (BYOL)"},
                                              {"dino", "AdamW (DINO)"},
                                              {"mae", "AdamW, betas 0.9 and 0.95 (MAE)"}};
    find(table, "learningRate").paperByMethod = {
        {"moco", "0.03·batch/256 (MoCo)"},
        {"byol", "0.2·batch/256 (BYOL), 2.0·batch/256 for small sets"},
        {"dino", "0.0005·batch/256 (DINO)"},
        {"mae", "0.00015·batch/256 (MAE)"}};
    find(table, "weightDecay").byMethod = {{"moco", 1e-4}, {"byol", 1e-6}, {"dino", 0.04}, {"mae", 0.05}};
    find(table, "weightDecay").paperByMethod = {{"moco", "1e-4, norms and biases too (MoCo)"},
                                                {"byol", "1.5e-6 (BYOL)"},
                                                {"dino", "0.04 → 0.4 (DINO)"},
                                                {"mae", "0.05 (MAE)"}};
    find(table, "warmupEpochs").byMethod = {{"moco", 0}, {"mae", 40}};
    find(table, "warmupEpochs").paperByMethod = {{"moco", "0 (MoCo)"}, {"mae", "40 (MAE)"}};
    find(table, "batch").byMethod = {{"dino", 64}};
}

} // namespace

void addMethods(std::vector<Param>& table) {
    addMoCo(table);
    addMomentum(table);
    addByol(table);
    addDino(table);
    addMae(table);
    Param patch = integer("patch", HILUM_TR("Patch size"), "px", 4, 32, 16, "16",
                          HILUM_TR("Side of a ViT's patch; the film's side is a multiple of it."), kVit);
    patch.kinds = P | F | L;
    table.push_back(std::move(patch));
    setDefaults(table);
}

} // namespace hilum::run::table
