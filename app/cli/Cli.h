// What the verbs of hilum-cli share: where the workspace is, how results and failures are printed, exit
// codes.
#pragma once

#include "base/Clock.h"
#include "base/Json.h"
#include "base/Result.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>

namespace hilum::cli {

/// Meaningful exit codes, as `hilum-cli --help` lists them.
enum Exit : int {
    kDone = 0,
    kFailed = 1,        ///< something could not be read, written or found
    kWrongUse = 2,      ///< a flag or value that cannot be
    kUnavailable = 3,   ///< a device or program that was asked for is not there
    kRunFailed = 4,     ///< a run failed or diverged
    kLeakage = 5,       ///< the audit is red
    kInterrupted = 130, ///< asked to stop; resumable work was saved
};

/// One call of the program. Verbs fill `action`; main runs it after parsing.
struct Call {
    SystemClock clock;
    std::filesystem::path program; ///< this executable
    std::string workspaceText;     ///< --workspace
    bool json = false;             ///< --json: one JSON value, or one a line while work goes on
    bool quiet = false;
    std::function<int()> action;

    [[nodiscard]] std::filesystem::path workspace() const;
    /// --workspace and --json, for a verb that has them.
    void addCommonFlags(CLI::App& verb, bool needsWorkspace = true);
    /// Prints the sentence (or {"error": …}) and gives the exit code that fits.
    int fail(const Error& error) const;
    /// Prints a JSON value on one line, flushed.
    static void printJson(const Json& value);
    static void printLine(const std::string& text);
};

} // namespace hilum::cli
