// The verbs compare and report as a program of their own: they need no LibTorch, hilum-cli does.
#include "cli/Verbs.h"

int main(int argc, char** argv) {
    using namespace hilum::cli;
    CLI::App app("compare and report");
    app.require_subcommand(1);
    Call call;
    call.program = argv[0];
    addCompareVerbs(app, call);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUse;
    }
    return call.action();
}
