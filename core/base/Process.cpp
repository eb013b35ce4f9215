#include "base/Process.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>
#include <optional>
#include <system_error>

#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace hilum {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kProcFileBytes = 65536;

/// Fields of /proc/<pid>/stat from the third on. The second, the name in parentheses, may hold blanks and
/// parentheses itself.
std::string statFields(std::int64_t pid) {
    const auto text = readFile(fmt::format("/proc/{}/stat", pid), kProcFileBytes);
    if (!text)
        return {};
    const std::size_t close = text->rfind(") ");
    return close == std::string::npos ? std::string() : text->substr(close + 2);
}

template <class T> std::optional<T> parsed(std::string_view text) {
    T value{};
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    return end.ec == std::errc() ? std::optional<T>(value) : std::nullopt;
}

/// Bytes of a line "Key: 123 kB" of a file of /proc; 0 when it is not there.
std::uint64_t bytesIn(const char* file, std::string_view key) {
    std::ifstream stream(file);
    std::string word;
    while (stream >> word) {
        if (word != key)
            continue;
        std::uint64_t kibibytes = 0;
        return stream >> kibibytes ? kibibytes * 1024U : 0U;
    }
    return 0;
}

} // namespace

bool isAlive(std::int64_t pid, std::string_view boot, std::uint64_t startTicks) {
    if (pid <= 0 || (!boot.empty() && boot != bootId()))
        return false;
    if (::kill(static_cast<pid_t>(pid), 0) != 0 && errno != EPERM)
        return false;
#ifdef __linux__
    const std::string fields = statFields(pid);
    if (!fields.empty() && (fields.front() == 'Z' || fields.front() == 'X'))
        return false;
    if (startTicks != 0 && processStartTicks(pid) != startTicks)
        return false;
#else
    (void)startTicks;
#endif
    return true;
}

std::uint64_t processStartTicks(std::int64_t pid) {
    const std::string fields = statFields(pid);
    constexpr int kStartTimeField = 22; // proc(5)
    std::string_view rest = fields;
    for (int field = 3; field < kStartTimeField; ++field) {
        const std::size_t blank = rest.find(' ');
        if (blank == std::string_view::npos)
            return 0;
        rest.remove_prefix(blank + 1);
    }
    return parsed<std::uint64_t>(rest).value_or(0);
}

std::int64_t processId() {
    return ::getpid();
}

std::string bootId() {
    const auto text = readFile("/proc/sys/kernel/random/boot_id", kProcFileBytes);
    if (!text)
        return {};
    return text->substr(0, text->find('\n'));
}

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

Result<std::uint64_t> freeBytes(const fs::path& path) {
    std::error_code code;
    fs::path place = fs::absolute(path, code);
    while (!code && !fs::exists(place, code) && place.has_relative_path())
        place = place.parent_path();
    struct statvfs volume {};
    if (code || ::statvfs(place.c_str(), &volume) != 0)
        return Error(ErrorCode::Unreadable, HILUM_TR("free space is not known"), path.string());
    return static_cast<std::uint64_t>(volume.f_bavail) * static_cast<std::uint64_t>(volume.f_frsize);
}

std::uint64_t physicalMemoryBytes() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long pageBytes = ::sysconf(_SC_PAGESIZE);
    const std::uint64_t machine =
        pages > 0 && pageBytes > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(pageBytes)
                                   : 0;
    for (const char* file : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
        const auto text = readFile(file, kProcFileBytes);
        const auto limit = text ? parsed<std::uint64_t>(text.value()) : std::nullopt; // "max" is no number
        if (limit && *limit > 0 && *limit < machine)
            return *limit;
    }
    return machine;
}

std::uint64_t residentBytes() {
    return bytesIn("/proc/self/status", "VmRSS:");
}

std::uint64_t peakResidentBytes() {
    return bytesIn("/proc/self/status", "VmHWM:");
}

std::uint64_t availableMemoryBytes() {
    return bytesIn("/proc/meminfo", "MemAvailable:");
}

} // namespace hilum
