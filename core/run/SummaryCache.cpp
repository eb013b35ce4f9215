#include "run/SummaryCache.h"

#include <algorithm>
#include <chrono>
#include <sys/stat.h>

namespace hilum::run {

namespace {

/// Times of files are as coarse as the kernel's tick: what is younger may change once more unseen.
constexpr std::int64_t kSettledNs = 1'000'000'000;

std::int64_t nowNs() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

bool changesByItself(RunState state) {
    return state != RunState::Queued && !isFinal(state);
}

} // namespace

SummaryCache::Stamp SummaryCache::stampOf(const RunFolder& folder) {
    Stamp stamp;
    std::size_t at = 0;
    for (const auto& file :
         {folder.specFile(), folder.storeFile(), std::filesystem::path(folder.storeFile()) += "-wal"}) {
        struct stat facts {};
        // A reader leaves an empty log behind.
        const bool there = ::stat(file.c_str(), &facts) == 0 && facts.st_size > 0;
        const std::int64_t timeNs =
            there ? facts.st_mtim.tv_sec * std::int64_t{1'000'000'000} + facts.st_mtim.tv_nsec : 0;
        stamp.numbers[at++] = there ? static_cast<std::int64_t>(facts.st_ino) : -1;
        stamp.numbers[at++] = there ? static_cast<std::int64_t>(facts.st_size) : -1;
        stamp.numbers[at++] = timeNs;
        stamp.newestNs = std::max(stamp.newestNs, timeNs);
    }
    return stamp;
}

RunSummary SummaryCache::read(const RunFolder& folder) {
    const Stamp stamp = stampOf(folder); // before the reading: a change during it is seen next time
    const auto held = m_held.find(folder.path.string());
    if (held != m_held.end() && (!held->second.lasting || held->second.stamp == stamp))
        return held->second.summary;
    ++m_readings;
    RunSummary summary = summarise(folder);
    const bool lasting = !changesByItself(summary.state) && nowNs() - stamp.newestNs >= kSettledNs;
    m_held.insert_or_assign(folder.path.string(), Held{stamp, summary, lasting});
    return summary;
}

void SummaryCache::forget(const RunFolder& folder) {
    m_held.erase(folder.path.string());
}

void SummaryCache::lookAgain() {
    std::erase_if(m_held, [](const auto& held) { return !held.second.lasting; });
}

} // namespace hilum::run
