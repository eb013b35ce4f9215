// Where a run that extends another one begins. GPU thread.
#pragma once

#include "learn/Checkpoint.h"
#include "learn/runs/RunContext.h"
#include "run/ExtendRun.h"

namespace hilum::learn {

/// The checkpoint of the last step of the run that the spec's `extends` names; empty when it names none. The
/// time that the other run took is part of it, for it is part of what the weights cost. NotFound, BadValue
/// and Corrupt say why the run cannot go on from there. Tells once what an extension is and is not.
Result<std::optional<Checkpoint>> extendedStart(RunContext& context);

/// BadValue when the run that the spec's `extends` names saw other films than `now`.
Result<> checkExtension(const RunContext& context, const run::ExtensionFilms& now);

} // namespace hilum::learn
