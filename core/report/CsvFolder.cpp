#include "report/CsvFolder.h"

#include "base/AtomicFile.h"
#include "base/Csv.h"
#include "report/Outputs.h"

#include <algorithm>
#include <system_error>

namespace hilum::report {
namespace {

std::string pairRow(const Comparison& comparison, const PairedResult& pair) {
    const ComparedRun& a = comparison.runs[pair.a];
    const ComparedRun& b = comparison.runs[pair.b];
    std::string line;
    for (const std::string& text : {a.id, a.name, b.id, b.name})
        line += csvTextCell(text) + ",";
    for (const double value :
         {pair.difference.difference.value, pair.difference.difference.lower,
          pair.difference.difference.upper, pair.difference.p, pair.deLongP, pair.holmP,
          pair.accuracy.difference.value, pair.accuracy.difference.lower, pair.accuracy.difference.upper,
          pair.accuracy.p, pair.accuracyHolmP, static_cast<double>(pair.mcNemar.onlyA),
          static_cast<double>(pair.mcNemar.onlyB), pair.mcNemar.p, pair.mcNemarHolmP})
        line += csvNumberCell(value) + ",";
    return line + csvTextCell(pair.sentence) + "\r\n";
}

} // namespace

std::string pairsToCsv(const Comparison& comparison) {
    std::string out = "run_a,name_a,run_b,name_b,auroc_difference,auroc_difference_lower,"
                      "auroc_difference_upper,auroc_bootstrap_p,auroc_delong_p,auroc_holm_p,"
                      "accuracy_difference,accuracy_difference_lower,accuracy_difference_upper,"
                      "accuracy_bootstrap_p,accuracy_holm_p,only_a_right,only_b_right,mcnemar_p,"
                      "mcnemar_holm_p,sentence\r\n";
    for (const PairedResult& pair : comparison.pairs)
        out += pairRow(comparison, pair);
    return out;
}

Result<> writeCsvFolder(const Comparison& comparison, const std::filesystem::path& folder) {
    HILUM_TRY(makePrivateFolder(folder));
    HILUM_TRY(writeFileAtomically(folder / "runs.csv", toCsv(comparison)));
    const bool several =
        std::ranges::any_of(comparison.runs, [](const ComparedRun& run) { return !run.outputs.empty(); });
    if (several) {
        HILUM_TRY(writeFileAtomically(folder / "outputs.csv", outputsToCsv(comparison)));
    } else { // one of an earlier comparison would be taken for this one's
        std::error_code ignored;
        std::filesystem::remove(folder / "outputs.csv", ignored);
    }
    return writeFileAtomically(folder / "pairs.csv", pairsToCsv(comparison));
}

} // namespace hilum::report
