// A progress line on a terminal; silent where there is none.
#pragma once

#include <chrono>
#include <string>

namespace hilum::cli {

class ProgressBar {
public:
    /// Draws only when standard error is a terminal and `wanted`.
    explicit ProgressBar(bool wanted);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    /// share 0…1; redraws at most ten times a second.
    void show(const std::string& label, double share, const std::string& facts);
    /// Wipes the line, so that other text can follow.
    void clear();

private:
    bool m_drawn = false;
    bool m_wanted;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace hilum::cli
