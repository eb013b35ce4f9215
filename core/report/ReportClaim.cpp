// The CLAIM checklist as a table: what the runs answer, and what is left to those who publish.
#include "base/Text.h"
#include "report/Claim.h"
#include "report/ReportParts.h"

#include <fmt/format.h>

namespace hilum::report {
namespace {

Cell itemCell(const ClaimItem& item) {
    return {.text = fmt::format("{}. {}", item.number, item.text),
            .detail = fmt::format("{}; {}", item.section,
                                  item.in2020 > 0 ? fmt::format(HILUM_TR("2020: item {}"), item.in2020)
                                                  : std::string(HILUM_TR("2020: no number of its own")))};
}

Cell statusCell(const ClaimAnswer& answer) {
    if (answer.known.empty())
        return {.text = HILUM_TR("you must answer"), .tone = Tone::Warning, .strong = true};
    if (!answer.yours.empty())
        return {.text = HILUM_TR("partly filled in by Hilum"), .tone = Tone::Warning};
    return {.text = HILUM_TR("filled in by Hilum"), .tone = Tone::Good};
}

Cell answerCell(const ClaimAnswer& answer) {
    const std::string yours = answer.yours.empty() ? "" : HILUM_TR("You must answer: ") + answer.yours;
    if (answer.known.empty())
        return {.text = yours};
    return {.text = answer.known, .detail = yours};
}

} // namespace

std::vector<Block> claimSection(const Comparison& comparison) {
    Table table;
    table.columns = {{HILUM_TR("Item"), false}, {HILUM_TR("Status"), false}, {HILUM_TR("Answer"), false}};
    int filled = 0, partly = 0;
    for (const ClaimItem& item : claimItems()) {
        const ClaimAnswer answer = claimAnswer(item.number, comparison);
        filled += !answer.known.empty() && answer.yours.empty() ? 1 : 0;
        partly += !answer.known.empty() && !answer.yours.empty() ? 1 : 0;
        table.rows.push_back({itemCell(item), statusCell(answer), answerCell(answer)});
    }
    const int all = static_cast<int>(table.rows.size());
    table.caption =
        fmt::format(HILUM_TR("Checklist for Artificial Intelligence in Medical Imaging, 2024 update: "
                             "of {} items Hilum fills in {}, partly {}, and {} are yours"),
                    all, filled, partly, all - filled - partly);
    table.note =
        HILUM_TR("Items in words of our own, numbered as in Tejani et al., Radiology: Artificial "
                 "Intelligence 2024;6(4):e240300 (doi 10.1148/ryai.240300); the first edition is Mongan, "
                 "Moy & Kahn, ibid. 2020;2(2):e200029, whose item 11, common data elements, is gone. A "
                 "journal wants its official form.");
    return {Heading{2, HILUM_TR("CLAIM checklist"), "claim"}, std::move(table)};
}

} // namespace hilum::report
