// What an encoder makes of every film of a dataset, kept beside its run: what `similar` and `map` begin with.
#pragma once

#include "base/Result.h"
#include "cli/Cli.h"
#include "data/PixelCache.h"
#include "data/Record.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::cli {

struct EmbeddedFilms {
    std::string run; ///< id
    data::Dataset dataset;
    std::vector<data::Record> records; ///< in cache order
    std::shared_ptr<const data::PixelCache> cache;
    std::filesystem::path folder; ///< of the run
    std::filesystem::path file;   ///< of the embeddings
    std::string stamp;            ///< data::embeddingsStamp()
};

/// NotFound for an unknown run or dataset.
Result<EmbeddedFilms> filmsToEmbed(const Call& call, const std::string& run, const std::string& dataset);

/// Tells how far a phase is: a line of JSON, or a bar on a terminal.
using TellProgress = std::function<void(const std::string& phase, std::size_t done, std::size_t total)>;
[[nodiscard]] TellProgress tellerOf(const Call& call);

/// Sees to it that the file holds the embeddings of these films; nothing is done where it does, unless
/// `again`. `device`: auto, cpu or cuda. Cancelled.
Result<> embedFilms(const Call& call, const EmbeddedFilms& films, const std::string& device, bool again,
                    const TellProgress& tell, const std::stop_token& stop);

} // namespace hilum::cli
