#include "base/Log.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <algorithm>
#include <cerrno>
#include <ctime>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hilum {
namespace {

std::string_view levelName(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return "DEBUG";
    case LogLevel::Info:
        return "INFO";
    case LogLevel::Warning:
        return "WARNING";
    case LogLevel::Error:
        break;
    }
    return "ERROR";
}

std::string utcText(std::int64_t ms) {
    constexpr std::int64_t kMsPerS = 1000;
    const std::time_t seconds = ms / kMsPerS;
    std::tm parts{};
    if (::gmtime_r(&seconds, &parts) == nullptr)
        return "?";
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, ms % kMsPerS);
}

} // namespace

Log::Log(std::filesystem::path file, const Clock& clock, LogLevel least, std::size_t maxBytes)
    : m_file(std::move(file)), m_clock(clock), m_least(least), m_maxBytes(maxBytes) {}

Log::~Log() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool Log::openFile() {
    m_descriptor = ::open(m_file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    struct stat status {};
    m_size = m_descriptor >= 0 && ::fstat(m_descriptor, &status) == 0
                 ? static_cast<std::size_t>(status.st_size)
                 : 0;
    return m_descriptor >= 0;
}

Result<std::unique_ptr<Log>> Log::open(std::filesystem::path file, const Clock& clock, LogLevel least,
                                       std::size_t maxBytes) {
    std::unique_ptr<Log> log(new Log(std::move(file), clock, least, maxBytes));
    if (!log->openFile())
        return writeError(errno, log->m_file);
    return log;
}

void Log::write(LogLevel level, std::string_view text) {
    if (level < m_least)
        return;
    std::string line = fmt::format("{} {} {}", utcText(m_clock.nowMs()), levelName(level), text);
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    line += '\n';

    const std::scoped_lock lock(m_mutex);
    if (m_descriptor >= 0 && m_size > 0 && m_size + line.size() > m_maxBytes) {
        ::close(m_descriptor);
        std::filesystem::path old = m_file;
        old += ".1";
        (void)::rename(m_file.c_str(), old.c_str());
        openFile();
    }
    if (m_descriptor < 0)
        return;
    const ssize_t n = ::write(m_descriptor, line.data(), line.size());
    m_size += n > 0 ? static_cast<std::size_t>(n) : 0;
}

void Log::error(const hilum::Error& error) {
    write(LogLevel::Error, sentenceForLog(error));
}

} // namespace hilum
