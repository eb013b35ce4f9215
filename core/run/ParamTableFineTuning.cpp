// The part of the table that only fine-tuning has.
#include "run/ParamTableParts.h"

namespace hilum::run::table {

using enum ParamType;

void addFineTuning(std::vector<Param>& table) {
    table.push_back({"freezeEpochs",
                     HILUM_TR("Frozen at first"),
                     Integer,
                     F,
                     kFull,
                     HILUM_TR("epochs"),
                     0,
                     10000,
                     {},
                     0,
                     "",
                     HILUM_TR("For so long only the classifier learns; then the encoder thaws.")});
    table.push_back({"labelSmoothing",
                     HILUM_TR("Label smoothing"),
                     Number,
                     F,
                     kFull,
                     "",
                     0,
                     0.5,
                     {},
                     0.0,
                     "0.1 (MAE)",
                     HILUM_TR("So much of a label's weight is spread over both classes.")});
    table.push_back(
        {"layerDecay",
         HILUM_TR("Layer decay"),
         Number,
         F,
         kFull,
         "",
         0.1,
         1,
         {},
         0.75,
         "0.65 (MAE), 0.55 (chest X-rays, Xiao 2023)",
         HILUM_TR("Each layer of a ViT learns so much more slowly than the one above it; AdamW only.")});
    table.push_back({"dropPath",
                     HILUM_TR("Drop path"),
                     Number,
                     F,
                     kFull,
                     "",
                     0,
                     0.9,
                     {},
                     0.1,
                     "0.1 (MAE)",
                     HILUM_TR("Share of a ViT's deepest blocks that is left out at random.")});
}

} // namespace hilum::run::table
