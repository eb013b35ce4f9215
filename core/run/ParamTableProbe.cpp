// The part of the table that only probes have.
#include "run/ParamTableParts.h"
#include "run/ProbeProtocols.h"

namespace hilum::run::table {

using enum ParamType;

namespace {

/// Which probe it is, and what of the labelled films it reads.
void addProtocol(std::vector<Param>& table) {
    Param protocol{
        .key = "protocol", .label = HILUM_TR("Protocol"), .type = Choice, .kinds = L, .essential = kFull};
    protocol.choices = {"logistic", "knn"};
    for (const auto& known : probeProtocols())
        protocol.choices.emplace_back(known.name);
    protocol.fallback = "logistic";
    protocol.paper = "each method's own";
    protocol.help =
        HILUM_TR("logistic: regression on features computed once, the same answer every time. knn: the votes "
                 "of the most similar films. Otherwise a linear layer as that method's authors "
                 "trained it: crops and mirror, many epochs.");
    table.push_back(std::move(protocol));

    Param neighbours{.key = "neighbours",
                     .label = HILUM_TR("Neighbours"),
                     .type = Integer,
                     .kinds = L,
                     .essential = kFull};
    neighbours.unit = HILUM_TR("films");
    neighbours.low = 1;
    neighbours.high = 1000;
    neighbours.fallback = 20;
    neighbours.paper = "20 (DINO), 200 (MoCo's demo)";
    neighbours.help = HILUM_TR("So many training films vote under the protocol knn.");
    table.push_back(std::move(neighbours));

    Param validationOnly{.key = "validationOnly",
                         .label = HILUM_TR("Validation only"),
                         .type = Flag,
                         .kinds = L,
                         .essential = kFull};
    validationOnly.fallback = false;
    validationOnly.help =
        HILUM_TR("The test part stays unread: for choosing between settings. Only protocols "
                 "logistic and knn.");
    table.push_back(std::move(validationOnly));
}

/// A linear layer as the authors of a method trained it.
void addPaperProbe(std::vector<Param>& table) {
    Param epochs{
        .key = "epochs", .label = HILUM_TR("Epochs"), .type = Integer, .kinds = L, .essential = kFull};
    epochs.unit = HILUM_TR("epochs");
    epochs.high = 10000;
    epochs.fallback = 0;
    epochs.paper = "80 to 100";
    epochs.help =
        HILUM_TR("How often every labelled film is seen; 0 takes the protocol's own number. logistic and "
                 "knn have no epochs.");
    table.push_back(std::move(epochs));

    Param batch{.key = "batch", .label = HILUM_TR("Batch"), .type = Integer, .kinds = L, .essential = kFull};
    batch.unit = HILUM_TR("films");
    batch.low = 2;
    batch.high = 8192;
    batch.fallback = 256;
    batch.paper = "256 (MoCo), 1,024 (DINO, BYOL), 4,096 (SimCLR), 16,384 (MAE)";
    batch.help = HILUM_TR("Films in one step of a protocol with epochs.");
    table.push_back(std::move(batch));

    Param rate{.key = "learningRate",
               .label = HILUM_TR("Learning rate"),
               .type = Number,
               .kinds = L,
               .essential = kFull};
    rate.high = 100;
    rate.fallback = 0;
    rate.paper = "30 (MoCo), 0.1 (SimCLR, MAE), 0.2 (BYOL), 0.001 (DINO), each · batch/256";
    rate.help = HILUM_TR("0 takes the protocol's own rule.");
    table.push_back(std::move(rate));

    Param recipe{
        .key = "recipe", .label = HILUM_TR("Augmentation"), .type = Recipe, .kinds = L, .essential = kFull};
    recipe.fallback = "probe-paper";
    recipe.paper = "crops from 0.08 of the film, mirror";
    recipe.help = HILUM_TR("How a training film is varied under a protocol with epochs.");
    table.push_back(std::move(recipe));
}

} // namespace

void addProbe(std::vector<Param>& table) {
    addProtocol(table);
    addPaperProbe(table);
}

} // namespace hilum::run::table
