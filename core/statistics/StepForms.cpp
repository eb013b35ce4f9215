#include "statistics/StepForms.h"

#include "statistics/Auroc.h"
#include "statistics/Calibration.h"
#include "statistics/FixedRate.h"

namespace hilum::statistics {
namespace {

struct Known {
    Metric metric;
    StepForm form;
};
using Steps = std::span<const ScoreStep>;
constexpr Known kKnown[] = {
    {&auroc, &aurocOf},
    {&averagePrecision, &averagePrecisionOf},
    {&sensitivityAtSpecificity90, [](Steps steps) { return sensitivityAtSpecificityOf(steps, 0.90); }},
    {&sensitivityAtSpecificity95, [](Steps steps) { return sensitivityAtSpecificityOf(steps, 0.95); }},
    {&specificityAtSensitivity90, [](Steps steps) { return specificityAtSensitivityOf(steps, 0.90); }},
    {&specificityAtSensitivity95, [](Steps steps) { return specificityAtSensitivityOf(steps, 0.95); }},
    {&equalWidthCalibrationError, &equalWidthCalibrationErrorOf}};

} // namespace

StepForm stepForm(Metric metric) {
    for (const Known& known : kKnown)
        if (known.metric == metric)
            return known.form;
    return nullptr;
}

} // namespace hilum::statistics
