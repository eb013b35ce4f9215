#include "app/PrintReport.h"

#include "base/Json.h"
#include "base/Text.h"
#include "report/ChosenRuns.h"
#include "report/Comparison.h"
#include "widgets/common/Format.h"
#include "widgets/report/PdfWriter.h"

#include <QHashSeed>

#include <cstdio>

namespace hilum::app {

using widgets::ss;

namespace {

Result<> print(const Options& options) {
    std::vector<std::string> ids;
    for (const QString& id : options.runs)
        ids.push_back(ss(id));
    HILUM_TRY_ASSIGN(const auto folders, report::chosenRuns(options.workspace, ids, ss(options.study)));
    HILUM_TRY_ASSIGN(const report::Comparison comparison, report::compare(folders));
    const report::ReportOptions wording{ss(options.title), ss(options.study), true};
    return widgets::pdf::writePdf(report::toDocument(comparison, wording), ss(options.printReport));
}

} // namespace

void preparePrinting() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Fonts are written in the order of a hash table.
    QHashSeed::setDeterministicGlobalSeed();
}

int printReport(const Options& options) {
    const Result<> done = print(options);
    if (done)
        return 0;
    const Error& error = done.error();
    if (options.json) {
        const Json json{
            {"error", {{"code", codeName(error.code)}, {"detail", error.detail}, {"where", error.where}}}};
        std::printf("%s\n", json.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
    } else {
        std::fprintf(stderr, "hilum: %s\n", sentence(error).c_str());
    }
    return 1;
}

} // namespace hilum::app
