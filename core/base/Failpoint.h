// Places where a test can end the process as a power cut would. HILUM_FAIL=name:i in the environment makes
// the i-th hit (from 1) of HILUM_FAILPOINT("name") call _exit(137). Any thread; costs one comparison
// otherwise.
#pragma once

#include <string_view>

namespace hilum {

void failpoint(std::string_view name) noexcept;

} // namespace hilum

#define HILUM_FAILPOINT(name) ::hilum::failpoint(name)
