#include "statistics/StepForms.h"

#include "statistics/Auroc.h"

namespace hilum::statistics {
namespace {

struct Known {
    Metric metric;
    StepForm form;
};
constexpr Known kKnown[] = {{&auroc, &aurocOf}, {&averagePrecision, &averagePrecisionOf}};

} // namespace

StepForm stepForm(Metric metric) {
    for (const Known& known : kKnown)
        if (known.metric == metric)
            return known.form;
    return nullptr;
}

} // namespace hilum::statistics
