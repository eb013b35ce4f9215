// Events as rows: kind and JSON body. Used by RunStore and by --json output.
#pragma once

#include "base/Result.h"
#include "run/RunEvent.h"

#include <string>
#include <string_view>

namespace hilum::run {

[[nodiscard]] std::string_view eventKind(const RunEvent& event); ///< "state", "plan", "step", …
[[nodiscard]] Json eventToJson(const RunEvent& event);
Result<RunEvent> eventFromJson(std::string_view kind, const Json& body);
/// Step that the event belongs to, −1 where it belongs to none; rewind() drops evaluations by it.
[[nodiscard]] std::int64_t eventStep(const RunEvent& event);
Result<RunState> stateFromName(std::string_view name);

} // namespace hilum::run
