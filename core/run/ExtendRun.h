// Extending a finished pretraining run: a new run that starts from another's last step and makes the epochs
// that it had not. Values, any thread.
#pragma once

#include "base/Result.h"
#include "run/RunFolder.h"
#include "run/RunSpec.h"

#include <cstdint>
#include <vector>

namespace hilum::run {

/// The specification that does `epochs` more than a finished run: the same settings, more epochs, and
/// `extends` with the run's id. BadValue with the reason for runs of another kind, runs that have not
/// finished, and fewer than one epoch; NotFound when the checkpoint of the last step is gone.
[[nodiscard]] Result<RunSpec> extended(const RunSummary& finished, std::int64_t epochs);

/// Why `spec` cannot go on from a run with the specification `from`, each beside its field: everything but
/// name, device, loader threads, pace of saving and probing must be the same, and the epochs more.
[[nodiscard]] std::vector<FieldError> extensionErrors(const RunSpec& spec, const RunSpec& from);

/// What became of a run's films, of its "protocol" fact and its plan: an extension must find the same ones.
struct ExtensionFilms {
    std::string splitHash;          ///< "" where nobody knows
    std::int64_t films = 0;         ///< of pretraining; 0 where nobody knows
    std::int64_t stepsPerEpoch = 0; ///< 0 where nobody knows
};

/// BadValue when the dataset or its split has changed since: the other epochs would see other films, and
/// films of today's test part may have been seen in the first ones.
[[nodiscard]] Result<> checkExtensionFilms(const ExtensionFilms& now, const ExtensionFilms& then);

/// Share of its highest learning rate that a run of `epochs` has after the first `before` of them, by the
/// cosine alone: what an extension jumps to from 0. In [0, 1].
[[nodiscard]] double extensionRate(std::int64_t before, std::int64_t epochs);

/// What an extension is and is not, one paragraph for people.
[[nodiscard]] const char* extensionSentence();

} // namespace hilum::run
