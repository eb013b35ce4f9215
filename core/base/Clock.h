// Time as a parameter: code that needs it takes a Clock, tests give their own.
#pragma once

#include <chrono>
#include <cstdint>

namespace hilum {

class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970, for stamps that people read.
    [[nodiscard]] virtual std::int64_t nowMs() const = 0;
    /// Seconds on a clock that never jumps, for durations.
    [[nodiscard]] virtual double steadyS() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] std::int64_t nowMs() const override {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    [[nodiscard]] double steadyS() const override {
        using namespace std::chrono;
        return duration<double>(steady_clock::now().time_since_epoch()).count();
    }
};

} // namespace hilum
