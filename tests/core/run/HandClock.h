// A clock that stands still until a test moves it.
#pragma once

#include "base/Clock.h"

namespace hilum::run::testing {

class HandClock final : public Clock {
public:
    [[nodiscard]] std::int64_t nowMs() const override { return ms; }
    [[nodiscard]] double steadyS() const override { return static_cast<double>(ms) / 1000.0; }
    std::int64_t ms = 1'700'000'000'000; ///< 2023-11-14 22:13:20 UTC
};

} // namespace hilum::run::testing
