// hilum-cli map: the films of a dataset as points of a plane, by what an encoder makes of them, kept beside
// the run, where the window reads them.
#include "base/Text.h"
#include "cli/EmbedFilms.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"
#include "data/FilmEmbeddings.h"
#include "data/FilmMap.h"
#include "learn/Device.h"
#include "statistics/PrincipalComponents.h"
#include "statistics/Tsne.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

constexpr std::size_t kMostTsneFilms = 2'000; ///< every pair of them is looked at in every step
constexpr std::size_t kTsneAxes = 50;         ///< principal components that t-SNE is given, as its authors do
constexpr std::size_t kTell = 10;             ///< steps between two signs of life
constexpr std::uint64_t kSeed = 0;

struct Options {
    std::string run, dataset, method = "pca", device = "auto";
    std::size_t films = 0; ///< 0: as many as the method takes
    bool again = false;
};

struct Rows {
    std::vector<std::uint32_t> rows; ///< of films that have an embedding
    std::vector<float> values;       ///< rows × dimension
    std::uint64_t films = 0;         ///< that have one, also those that are left out
};

bool isZero(std::span<const float> row) {
    return std::ranges::all_of(row, [](float value) { return value == 0.0F; });
}

/// At most `most` of the films, spread over patients; films without an embedding are left out first.
Result<Rows> rowsOf(const EmbeddedFilms& films, std::size_t dimension, std::size_t most,
                    const std::stop_token& stop) {
    std::vector<std::uint32_t> all;
    for (const data::Record& record : films.records)
        if (record.cacheRow < films.cache->rows())
            all.push_back(record.cacheRow);
    HILUM_TRY_ASSIGN(const auto values, data::readEmbeddings(films.file, all, stop));
    std::vector<data::Record> embedded;
    std::vector<std::size_t> places; // in `all`
    for (std::size_t i = 0, record = 0; i < all.size(); ++i, ++record) {
        while (films.records[record].cacheRow != all[i])
            ++record;
        if (!isZero(std::span(values).subspan(i * dimension, dimension))) {
            embedded.push_back(films.records[record]);
            places.push_back(i);
        }
    }
    Rows rows;
    rows.films = embedded.size();
    for (const std::size_t chosen : data::spreadOverPatients(embedded, most, kSeed)) {
        const auto row = std::span(values).subspan(places[chosen] * dimension, dimension);
        rows.rows.push_back(all[places[chosen]]);
        rows.values.insert(rows.values.end(), row.begin(), row.end());
    }
    return rows;
}

Result<data::FilmMap> layOut(const EmbeddedFilms& films, data::MapMethod method, std::size_t most,
                             const TellProgress& tell, const std::stop_token& stop) {
    HILUM_TRY_ASSIGN(const auto head, data::readEmbeddingsHead(films.file));
    HILUM_TRY_ASSIGN(auto rows, rowsOf(films, head.dimension, most, stop));
    const bool tsne = method == data::MapMethod::Tsne;
    data::FilmMap map;
    map.method = method;
    map.stamp = films.stamp;
    map.films = rows.films;
    const std::string phase = HILUM_TR("Finding the principal components");
    tell(phase, 0, 1);
    HILUM_TRY_ASSIGN(const auto components, statistics::principalComponents(rows.values, head.dimension,
                                                                            tsne ? kTsneAxes : 2, 0, stop));
    const auto along = statistics::alongAxes(components, rows.values);
    tell(phase, 1, 1);
    const std::size_t axes = components.variances.size(), n = rows.rows.size();
    statistics::Plane points{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
    for (std::size_t i = 0; i < n; ++i) {
        points.x[i] = along[i * axes];
        points.y[i] = axes > 1 ? along[i * axes + 1] : 0.0;
    }
    if (tsne) {
        const statistics::TsneSettings settings;
        const auto steps = static_cast<std::size_t>(settings.iterations);
        HILUM_TRY_ASSIGN(auto made, statistics::tsne(
                                        along, axes, points, settings,
                                        [&](int step) {
                                            if (const auto done = static_cast<std::size_t>(step);
                                                done % kTell == 0 || done == steps)
                                                tell(HILUM_TR("Laying the films out"), done, steps);
                                        },
                                        stop));
        points = std::move(made.points);
        map.perplexity = made.perplexity;
        map.loss = made.loss;
    } else if (components.total > 0.0) {
        map.shareX = components.variances[0] / components.total;
        map.shareY = axes > 1 ? components.variances[1] / components.total : 0.0;
    }
    map.rows = std::move(rows.rows);
    map.x.assign(points.x.begin(), points.x.end());
    map.y.assign(points.y.begin(), points.y.end());
    return map;
}

/// The file's, when it is of these films and of as many as are wanted.
bool known(const std::filesystem::path& file, const EmbeddedFilms& films, std::size_t most) {
    const auto map = data::readMap(file);
    return map && map->stamp == films.stamp && map->rows.size() == std::min<std::uint64_t>(most, map->films);
}

Result<data::FilmMap> makeMap(const Call& call, const Options& options, data::MapMethod method) {
    HILUM_TRY_ASSIGN(const auto films, filmsToEmbed(call, options.run, options.dataset));
    const auto file = data::mapFile(films.folder, films.dataset.name, method);
    std::size_t most = options.films > 0 ? options.films : films.records.size();
    if (method == data::MapMethod::Tsne)
        most = std::min(most, kMostTsneFilms);
    if (!options.again && known(file, films, most))
        return data::readMap(file);
    const SignalStop stop;
    const TellProgress tell = tellerOf(call);
    HILUM_TRY(embedFilms(call, films, options.device, false, tell, stop.token()));
    HILUM_TRY_ASSIGN(auto map, layOut(films, method, most, tell, stop.token()));
    HILUM_TRY(data::writeMap(file, map));
    return map;
}

int mapVerb(const Call& call, const Options& options) {
    learn::setComputeThreads();
    const auto map = makeMap(call, options, *data::mapMethodOf(options.method));
    if (!map)
        return call.fail(map.error());
    const auto shown = static_cast<std::int64_t>(map->rows.size());
    if (call.json) {
        Json answer{{"dataset", options.dataset},
                    {"method", options.method},
                    {"films", map->films},
                    {"shown", shown}};
        if (map->method == data::MapMethod::Tsne)
            answer.update({{"perplexity", map->perplexity}, {"loss", map->loss}});
        else
            answer["explained"] = {map->shareX, map->shareY};
        Call::printJson(answer);
        return kDone;
    }
    Call::printLine(fmt::format("{} of {} films of {} laid out", countText(shown),
                                countText(static_cast<std::int64_t>(map->films)), options.dataset));
    Call::printLine(map->method == data::MapMethod::Tsne
                        ? fmt::format("t-SNE, perplexity {:.1f}, divergence {:.3f} nats: only neighbourhood "
                                      "means something, not distance or cluster size",
                                      map->perplexity, map->loss)
                        : fmt::format("The two components explain {:.1f} % and {:.1f} % of the variance",
                                      100.0 * map->shareX, 100.0 * map->shareY));
    return kDone;
}

} // namespace

void addMapVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("map", "Lay films out as points by what an encoder makes of them");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--run,run", options->run, "Id of a run with an encoder")->required();
    verb->add_option("--dataset", options->dataset, "Films to lay out")->required();
    verb->add_option("--method", options->method,
                     "pca: the two principal components. tsne: t-SNE of the first 50, of at most 2,000 films")
        ->check(CLI::IsMember({"pca", "tsne"}))
        ->capture_default_str();
    verb->add_option("--films", options->films,
                     "How many films, spread over patients; 0: as many as the method takes")
        ->check(CLI::Range(std::size_t{0}, std::size_t{2'000'000}))
        ->capture_default_str();
    verb->add_flag("--again", options->again, "Lay them out anew, though they are");
    verb->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    verb->callback([&call, options] { call.action = [&call, options] { return mapVerb(call, *options); }; });
}

} // namespace hilum::cli
