// Facts about processes, this machine and its volumes. Free functions, any thread.
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace hilum {

/// True when process `pid` runs in this boot of this machine. A `boot` other than bootId() means dead (a pid
/// says nothing after a restart); "" skips that check. A zombie is dead. `startTicks` (of processStartTicks)
/// tells a process from another that got its number later; 0 skips that check.
[[nodiscard]] bool isAlive(std::int64_t pid, std::string_view boot, std::uint64_t startTicks = 0);
/// When a process started, in clock ticks after the boot; 0 when there is no such process.
[[nodiscard]] std::uint64_t processStartTicks(std::int64_t pid);
[[nodiscard]] std::int64_t processId();
/// An id that changes with every start of the machine; "" where the system has none.
[[nodiscard]] std::string bootId();
[[nodiscard]] std::string hostName();
/// Bytes that this user may still write on the volume of `path` (or of its nearest folder that exists).
[[nodiscard]] Result<std::uint64_t> freeBytes(const std::filesystem::path& path);
/// Memory of the machine, or the limit of the control group if that is less.
[[nodiscard]] std::uint64_t physicalMemoryBytes();
/// Memory of the machine that a program may still take without others giving up theirs; 0: not told.
[[nodiscard]] std::uint64_t availableMemoryBytes();
/// Memory that this process has; 0: not told.
[[nodiscard]] std::uint64_t residentBytes();
/// Most memory that this program held at once; 0: not told. getrusage's number survives exec and can be the
/// starter's.
[[nodiscard]] std::uint64_t peakResidentBytes();

} // namespace hilum
