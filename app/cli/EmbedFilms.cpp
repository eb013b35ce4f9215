#include "cli/EmbedFilms.h"

#include "base/Text.h"
#include "cli/ProgressBar.h"
#include "data/Catalogue.h"
#include "data/FilmEmbeddings.h"
#include "learn/downstream/Features.h"
#include "learn/explain/Networks.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace hilum::cli {

namespace {

constexpr std::size_t kStep = 256; ///< films between two signs of life

/// The file's, when it is of these films.
bool known(const EmbeddedFilms& films) {
    const auto head = data::readEmbeddingsHead(films.file);
    return head && head->stamp == films.stamp && head->rows == films.cache->rows();
}

} // namespace

Result<EmbeddedFilms> filmsToEmbed(const Call& call, const std::string& run, const std::string& dataset) {
    HILUM_TRY_ASSIGN(const auto folder, run::openRun(call.workspace(), run));
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(call.workspace(), OpenMode::ReadOnly));
    EmbeddedFilms films;
    films.run = run;
    films.folder = folder.path;
    HILUM_TRY_ASSIGN(films.dataset, catalogue.dataset(dataset));
    HILUM_TRY_ASSIGN(films.records, catalogue.records(dataset));
    HILUM_TRY_ASSIGN(films.cache, data::PixelCache::open(call.workspace() / films.dataset.cacheFile));
    films.file = data::embeddingsFile(folder.path, films.dataset.name);
    films.stamp = data::embeddingsStamp(call.workspace(), films.dataset);
    return films;
}

TellProgress tellerOf(const Call& call) {
    if (call.json)
        return [](const std::string& phase, std::size_t done, std::size_t total) {
            Call::printJson({{"phase", phase}, {"done", done}, {"total", total}});
        };
    return [bar = std::make_shared<ProgressBar>(!call.quiet)](const std::string& phase, std::size_t done,
                                                              std::size_t total) {
        if (done >= total)
            bar->clear();
        else
            bar->show(phase, static_cast<double>(done) / static_cast<double>(total),
                      fmt::format("{} of {}", countText(static_cast<std::int64_t>(done)),
                                  countText(static_cast<std::int64_t>(total))));
    };
}

Result<> embedFilms(const Call& call, const EmbeddedFilms& films, const std::string& device, bool again,
                    const TellProgress& tell, const std::stop_token& stop) {
    if (!again && known(films))
        return {};
    HILUM_TRY_ASSIGN(const auto network, learn::explain::networkOf(call.workspace(), films.run));
    run::RunSpec spec(run::RunKind::Probe);
    HILUM_TRY(spec.set("device", device));
    HILUM_TRY_ASSIGN(const auto chosen, learn::chooseDevice(spec));
    learn::Encoder& encoder = *network.loaded.encoder;
    encoder.to(chosen.device);
    const int side = network.side > 0 ? network.side : films.cache->side();
    const auto dimension = static_cast<std::size_t>(encoder.featureSize());
    std::vector<float> values(dimension * films.cache->rows(), 0.0F);
    std::vector<std::uint32_t> rows;
    for (const data::Record& record : films.records)
        if (record.cacheRow < films.cache->rows())
            rows.push_back(record.cacheRow);
    for (std::size_t from = 0; from < rows.size(); from += kStep) {
        const auto some = std::span(rows).subspan(from, std::min(kStep, rows.size() - from));
        const at::Tensor features =
            learn::encodeFilms(encoder, *films.cache, some, side, network.loaded.normalisation, chosen, stop)
                .contiguous();
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled, {});
        for (std::size_t i = 0; i < some.size(); ++i)
            std::memcpy(values.data() + some[i] * dimension, features.data_ptr<float>() + i * dimension,
                        dimension * sizeof(float));
        tell(HILUM_TR("Comparing films"), from + some.size(), rows.size());
    }
    return data::writeEmbeddings(
        films.file, {static_cast<std::uint32_t>(dimension), films.cache->rows(), films.stamp}, values);
}

} // namespace hilum::cli
