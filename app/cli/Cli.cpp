#include "cli/Cli.h"

#include "base/Text.h"

#include <cstdlib>
#include <fmt/core.h>

namespace hilum::cli {

std::filesystem::path Call::workspace() const {
    if (!workspaceText.empty())
        return std::filesystem::absolute(workspaceText);
    if (const char* named = std::getenv("HILUM_WORKSPACE"); named != nullptr && *named != '\0')
        return std::filesystem::absolute(named);
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const auto base = data != nullptr && *data != '\0'
                          ? std::filesystem::path(data)
                          : std::filesystem::path(home != nullptr ? home : "/tmp") / ".local/share";
    return base / "hilum" / "workspace";
}

void Call::addCommonFlags(CLI::App& verb, bool needsWorkspace) {
    if (needsWorkspace)
        verb.add_option(
            "-w,--workspace", workspaceText,
            "Folder of the workspace (default: HILUM_WORKSPACE or ~/.local/share/hilum/workspace)");
    verb.add_flag("--json", json, "Print JSON instead of text");
    verb.add_flag("-q,--quiet", quiet, "Print no progress");
}

int Call::fail(const Error& error) const {
    if (json)
        printJson({{"error", {{"code", codeName(error.code)}, {"message", sentence(error)}}}});
    else
        fmt::print(stderr, "hilum-cli: {}\n", sentence(error));
    switch (error.code) {
    case ErrorCode::DeviceUnavailable:
        return kUnavailable;
    case ErrorCode::UnknownKey:
    case ErrorCode::BadValue:
    case ErrorCode::TooFewLabels:
        return kWrongUse;
    case ErrorCode::Cancelled:
        return kInterrupted;
    default:
        return kFailed;
    }
}

void Call::printJson(const Json& value) {
    fmt::print("{}\n", value.dump(-1, ' ', false, Json::error_handler_t::replace));
    std::fflush(stdout);
}

void Call::printLine(const std::string& text) {
    fmt::print("{}\n", text);
    std::fflush(stdout);
}

} // namespace hilum::cli
