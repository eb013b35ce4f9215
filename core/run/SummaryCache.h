// SummaryCache: summaries of runs that are read again only when their files have changed. One thread.
#pragma once

#include "run/RunFolder.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace hilum::run {

class SummaryCache {
public:
    /// As summarise(). A run that is at work is read once a look: only its process tells whether it lives.
    RunSummary read(const RunFolder& folder);
    /// A new look begins.
    void lookAgain();
    /// This run has been written to.
    void forget(const RunFolder& folder);
    [[nodiscard]] std::int64_t readings() const { return m_readings; } ///< how often files were opened

private:
    struct Stamp { ///< of spec.json, run.db and its log
        std::array<std::int64_t, 9> numbers{};
        std::int64_t newestNs = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    struct Held {
        Stamp stamp;
        RunSummary summary;
        bool lasting; ///< beyond this look
    };
    static Stamp stampOf(const RunFolder& folder);
    std::map<std::string, Held> m_held; ///< by folder
    std::int64_t m_readings = 0;
};

} // namespace hilum::run
