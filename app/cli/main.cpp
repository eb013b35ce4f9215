// hilum-cli: Hilum without a window.
#include "cli/Allocator.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"

#include <exception>
#include <fmt/core.h>
#include <sys/stat.h>

namespace {

std::filesystem::path ownPath(const char* argv0) {
    std::error_code error;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path(argv0) : path;
}

} // namespace

int main(int argc, char** argv) {
    // Films of patients: what Hilum writes is for its user alone.
    ::umask(077);
    using namespace hilum::cli;
    keepFreedMemory();
    installSignalHandlers();
    CLI::App app("Hilum: self-supervised learning on chest X-rays. Research use, not for diagnosis.",
                 "hilum-cli");
    app.set_version_flag("--version", HILUM_VERSION);
    app.require_subcommand(1);
    app.footer("Exit codes: 0 done; 1 failed; 2 wrong use; 3 device or program not there; 4 a run failed;\n"
               "5 the leakage audit is red; 130 interrupted, work saved.");
    Call call;
    call.program = ownPath(argv[0]);
    addTrainVerbs(app, call);
    addAuditVerb(app, call);
    addQueueVerb(app, call);
    addRunVerb(app, call);
    addPreflightVerb(app, call);
    addDoctorVerb(app, call);
    addExportVerb(app, call);
    addImportVerb(app, call);
#ifdef HILUM_WITH_FILES
    addDemoVerb(app, call);
    addIngestVerb(app, call);
    addCompareVerbs(app, call);
    addStudyVerb(app, call);
    addSplitVerb(app, call);
    addBenchVerb(app, call);
    addExplainVerb(app, call);
    addSimilarVerb(app, call);
    addMapVerb(app, call);
#endif
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUse;
    }
    try {
        return call.action ? call.action() : kWrongUse;
    } catch (const std::exception& error) {
        const std::string what = error.what(); // LibTorch adds a page of addresses after the first line
        return call.fail(hilum::Error{hilum::ErrorCode::Internal, what.substr(0, what.find('\n'))});
    }
}
