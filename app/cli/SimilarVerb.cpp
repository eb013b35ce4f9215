// hilum-cli similar: what an encoder makes of every film of a dataset, kept beside the run, and the films
// most like one.
#include "base/Text.h"
#include "cli/EmbedFilms.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"
#include "data/FilmEmbeddings.h"
#include "learn/Device.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string run, dataset, image, device = "auto";
    std::size_t most = 12;
    bool again = false;
};

Result<Json> similarTo(const EmbeddedFilms& films, const std::string& image, std::size_t most) {
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
    const auto films = filmsToEmbed(call, options.run, options.dataset);
    if (!films)
        return call.fail(films.error());
    const SignalStop stop;
    if (auto made = embedFilms(call, *films, options.device, options.again, tellerOf(call), stop.token());
        !made)
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
