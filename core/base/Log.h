// A log file: one line an entry, with time and level. Made by whoever starts a process and passed down; lines
// never hold names, ids or paths of films. Any thread.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string_view>

namespace hilum {

enum class LogLevel { Debug, Info, Warning, Error };

class Log {
public:
    /// Appends to `file` (mode 0600). At maxBytes the file becomes "<file>.1" and a new one begins.
    static Result<std::unique_ptr<Log>> open(std::filesystem::path file, const Clock& clock,
                                             LogLevel least = LogLevel::Info,
                                             std::size_t maxBytes = std::size_t{16} << 20U);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    /// "2024-05-01T12:00:00.000Z WARNING text"; control characters become blanks. A line that cannot be
    /// written is dropped: a full disk must not stop a run because of its log.
    void write(LogLevel level, std::string_view text);
    void debug(std::string_view text) { write(LogLevel::Debug, text); }
    void info(std::string_view text) { write(LogLevel::Info, text); }
    void warning(std::string_view text) { write(LogLevel::Warning, text); }
    void error(std::string_view text) { write(LogLevel::Error, text); }
    /// Writes sentenceForLog(error), which leaves the place out.
    void error(const hilum::Error& error);

private:
    Log(std::filesystem::path file, const Clock& clock, LogLevel least, std::size_t maxBytes);
    bool openFile();

    std::filesystem::path m_file;
    const Clock& m_clock;
    LogLevel m_least;
    std::size_t m_maxBytes;
    std::mutex m_mutex;
    std::size_t m_size = 0;
    int m_descriptor = -1;
};

} // namespace hilum
