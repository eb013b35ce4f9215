// Exceptions of LibTorch and the standard library as errors of Hilum: they end at a job's border. Any thread.
#pragma once

#include "base/Result.h"

namespace hilum::learn {

/// What the exception that is being handled means; to be called in a catch block. OutOfMemory where the
/// device or the machine had none left, else Internal with the first line of what it says.
[[nodiscard]] Error errorOfException();

} // namespace hilum::learn
