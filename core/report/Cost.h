// Cost: what a run took, as far as its worker recorded it. Pure functions; any thread.
#pragma once

#include "report/Comparison.h"

#include <limits>

namespace hilum::report {

/// NaN: not recorded.
struct RunCost {
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    double seconds = kUnknown; ///< time in training steps
    double secondsPerEpoch = kUnknown;
    double filmsPerSecond = kUnknown; ///< at the last step
    double viewsPerSecond = kUnknown; ///< augmented views of these films
    double peakMemoryBytes = kUnknown;
    double encoderParameters = kUnknown;
    double multiplyAdds = kUnknown; ///< of the encoder, for one film
    double energyJ = kUnknown;
};

/// The run alone.
[[nodiscard]] RunCost costOf(const ComparedRun& run);
[[nodiscard]] RunCost costOf(const PretrainingRun& run);
/// The run together with the pretraining that it starts from: seconds and energy added, the larger peak
/// memory. NaN where a part was not recorded, the pretraining was not read, or the weights came from a file.
[[nodiscard]] RunCost totalCostOf(const Comparison& comparison, const ComparedRun& run);
/// All runs that took time took it on the same kind of device.
[[nodiscard]] bool onOneDevice(const Comparison& comparison);
/// Its weights were given as a file: nobody recorded what they cost.
[[nodiscard]] bool startsFromFile(const ComparedRun& run);
/// nullptr where the run starts from none, or it was not read.
[[nodiscard]] const PretrainingRun* pretrainingOf(const Comparison& comparison, const ComparedRun& run);

} // namespace hilum::report
