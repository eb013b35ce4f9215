#include "cli/ProgressBar.h"

#include <algorithm>
#include <fmt/core.h>
#include <unistd.h>

namespace hilum::cli {

ProgressBar::ProgressBar(bool wanted) : m_wanted(wanted && ::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::show(const std::string& label, double share, const std::string& facts) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_wanted || (m_drawn && now - m_last < std::chrono::milliseconds(100)))
        return;
    constexpr int kCells = 28;
    const int filled = static_cast<int>(std::clamp(share, 0.0, 1.0) * kCells);
    std::string bar;
    for (int i = 0; i < kCells; ++i)
        bar += i < filled ? "█" : "·";
    fmt::print(stderr, "\r\033[K{} {} {:3.0f} %  {}", label, bar, share * 100.0, facts);
    std::fflush(stderr);
    m_drawn = true;
    m_last = now;
}

void ProgressBar::clear() {
    if (m_drawn)
        fmt::print(stderr, "\r\033[K");
    std::fflush(stderr);
    m_drawn = false;
}

} // namespace hilum::cli
