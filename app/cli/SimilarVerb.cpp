// hilum-cli similar: what an encoder makes of every film of a dataset, kept beside the run, and the films
// most like one.
#include "base/Text.h"
#include "cli/ProgressBar.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"
#include "data/Catalogue.h"
#include "data/FilmEmbeddings.h"
#include "learn/downstream/Features.h"
#include "learn/explain/Networks.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t kStep = 256; ///< films between two signs of life

struct Options {
    std::string run, dataset, image, device = "auto";
    std::size_t most = 12;
    bool again = false;
};

struct Films {
    data::Dataset dataset;
    std::vector<data::Record> records;
    std::shared_ptr<const data::PixelCache> cache;
    fs::path file;
    std::string stamp;
};

Result<Films> filmsOf(const Call& call, const Options& options) {
    HILUM_TRY_ASSIGN(const auto folder, run::openRun(call.workspace(), options.run));
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(call.workspace(), OpenMode::ReadOnly));
    Films films;
    HILUM_TRY_ASSIGN(films.dataset, catalogue.dataset(options.dataset));
    HILUM_TRY_ASSIGN(films.records, catalogue.records(options.dataset));
    HILUM_TRY_ASSIGN(films.cache, data::PixelCache::open(call.workspace() / films.dataset.cacheFile));
    films.file = data::embeddingsFile(folder.path, films.dataset.name);
    films.stamp = data::embeddingsStamp(call.workspace(), films.dataset);
    return films;
}

/// The file's, when it is of these films.
bool known(const Films& films) {
    const auto head = data::readEmbeddingsHead(films.file);
    return head && head->stamp == films.stamp && head->rows == films.cache->rows();
}

Result<> embed(const Call& call, const Options& options, const Films& films) {
    HILUM_TRY_ASSIGN(const auto network, learn::explain::networkOf(call.workspace(), options.run));
    run::RunSpec spec(run::RunKind::Probe);
    HILUM_TRY(spec.set("device", options.device));
    HILUM_TRY_ASSIGN(const auto device, learn::chooseDevice(spec));
    learn::Encoder& encoder = *network.loaded.encoder;
    encoder.to(device.device);
    const int side = network.side > 0 ? network.side : films.cache->side();
    const auto dimension = static_cast<std::size_t>(encoder.featureSize());
    std::vector<float> values(dimension * films.cache->rows(), 0.0F);
    std::vector<std::uint32_t> rows;
    for (const data::Record& record : films.records)
        if (record.cacheRow < films.cache->rows())
            rows.push_back(record.cacheRow);
    const SignalStop stop;
    ProgressBar bar(!call.json && !call.quiet);
    const std::string phase = HILUM_TR("Comparing films");
    for (std::size_t from = 0; from < rows.size(); from += kStep) {
        const auto some = std::span(rows).subspan(from, std::min(kStep, rows.size() - from));
        const at::Tensor features = learn::encodeFilms(encoder, *films.cache, some, side,
                                                       network.loaded.normalisation, device, stop.token())
                                        .contiguous();
        if (stop.token().stop_requested())
            return Error(ErrorCode::Cancelled, {});
        for (std::size_t i = 0; i < some.size(); ++i)
            std::memcpy(values.data() + some[i] * dimension, features.data_ptr<float>() + i * dimension,
                        dimension * sizeof(float));
        const std::size_t done = from + some.size();
        if (call.json)
            Call::printJson({{"phase", phase}, {"done", done}, {"total", rows.size()}});
        else
            bar.show(phase, static_cast<double>(done) / static_cast<double>(rows.size()),
                     fmt::format("{} of {}", countText(static_cast<std::int64_t>(done)),
                                 countText(static_cast<std::int64_t>(rows.size()))));
    }
    return data::writeEmbeddings(
        films.file, {static_cast<std::uint32_t>(dimension), films.cache->rows(), films.stamp}, values);
}

Result<Json> similarTo(const Films& films, const std::string& image, std::size_t most) {
    const auto film = std::ranges::find(films.records, image, &data::Record::image);
    if (film == films.records.end())
        return Error{ErrorCode::NotFound, "the dataset has no film of this name", image};
    HILUM_TRY_ASSIGN(const auto rows, data::mostSimilar(films.file, film->cacheRow, most));
    Json list = Json::array();
    for (const data::SimilarRow& row : rows) {
        const auto other = std::ranges::find(films.records, row.row, &data::Record::cacheRow);
        if (other != films.records.end())
            list.push_back({{"image", other->image}, {"cosine", row.cosine}});
    }
    return list;
}

int similarVerb(const Call& call, const Options& options) {
    learn::setComputeThreads();
    const auto films = filmsOf(call, options);
    if (!films)
        return call.fail(films.error());
    if (options.again || !known(*films))
        if (auto made = embed(call, options, *films); !made)
            return call.fail(made.error());
    Json answer{{"dataset", films->dataset.name}, {"films", films->records.size()}};
    if (!options.image.empty()) {
        auto similar = similarTo(*films, options.image, options.most);
        if (!similar)
            return call.fail(similar.error());
        answer["similar"] = std::move(similar).value();
    }
    if (call.json) {
        Call::printJson(answer);
        return kDone;
    }
    Call::printLine(fmt::format("{} films of {} in {}",
                                countText(static_cast<std::int64_t>(films->records.size())),
                                films->dataset.name, films->file.string()));
    if (answer.contains("similar"))
        for (const Json& one : answer["similar"])
            Call::printLine(fmt::format("  {:.3f}  {}", one["cosine"].get<double>(),
                                        one["image"].get_ref<const std::string&>()));
    return kDone;
}

} // namespace

void addSimilarVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("similar", "Find the films that an encoder takes for most alike");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("run", options->run, "Id of a run with an encoder")->required();
    verb->add_option("--dataset", options->dataset, "Films to compare")->required();
    verb->add_option("--image", options->image, "Name of the film whose likes are listed");
    verb->add_option("--most", options->most, "How many are listed")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    verb->add_flag("--again", options->again, "Make the embeddings anew, though they are there");
    verb->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    verb->callback(
        [&call, options] { call.action = [&call, options] { return similarVerb(call, *options); }; });
}

} // namespace hilum::cli
