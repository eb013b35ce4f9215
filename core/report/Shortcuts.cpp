#include "report/Shortcuts.h"

#include "base/Text.h"
#include "report/Facts.h"
#include "report/RunName.h"

namespace hilum::report {
namespace {

/// "view" and "demographics" of a baseline; "" for what is none.
std::string ruleOf(const ComparedRun& run) {
    return textAt(run.spec, "kind") == run::kindName(run::RunKind::Baseline) ? textAt(run.spec, "rule")
                                                                             : std::string();
}

} // namespace

std::string shortcutName(const ComparedRun& run) {
    const std::string rule = ruleOf(run);
    return rule == "view" ? kViewAlone : rule == "demographics" ? kDemographicsAlone : std::string();
}

std::string shortcutLabel(const ComparedRun& run) {
    const std::string rule = ruleOf(run);
    return rule == "view"           ? HILUM_TR("view alone")
           : rule == "demographics" ? HILUM_TR("view, sex and age")
                                    : std::string();
}

} // namespace hilum::report
