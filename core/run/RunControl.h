// RunControl: control.db of one run, the way from people to the worker. The window or CLI is its only writer.
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace hilum::run {

enum class Command : std::uint8_t { Pause, Resume, Checkpoint, Stop };
[[nodiscard]] std::string_view commandName(Command command);

/// Appends a command; the worker sees it within 200 ms.
Result<> sendCommand(const std::filesystem::path& runFolder, Command command);

struct SentCommand {
    std::int64_t seq;
    Command command;
};
/// Commands after seq, oldest first; empty when there is no control.db.
Result<std::vector<SentCommand>> commandsSince(const std::filesystem::path& runFolder, std::int64_t seq);

} // namespace hilum::run
