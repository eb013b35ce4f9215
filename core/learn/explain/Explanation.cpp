#include "learn/explain/Explanation.h"

#include "base/Text.h"
#include "learn/downstream/Features.h"
#include "learn/downstream/LinearProbe.h"
#include "learn/explain/Neighbours.h"
#include "learn/explain/Pictures.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hilum::learn::explain {

namespace {

constexpr std::size_t kChunk = 32;
constexpr int kFewCells = 5; ///< rows of a map below which pointing is a coarse affair

bool bothClasses(const std::vector<int>& labels) {
    return std::ranges::find(labels, 0) != labels.end() && std::ranges::find(labels, 1) != labels.end();
}

class Explaining {
public:
    Explaining(const ExplainedNetwork& network, const RunData& data, const ExplainOptions& options,
               const DeviceChoice& device, std::stop_token stop)
        : m_network(network), m_data(data), m_options(options), m_device(device), m_stop(std::move(stop)),
          m_side(network.side > 0 ? network.side : data.cache->side()), m_score(network.score) {}

    Result<Explanation> explain();

private:
    Result<> findScore();
    Result<> addPictures();
    Result<> addNeighbours();
    Result<> playPointingGame();
    [[nodiscard]] at::Tensor featuresOf(std::span<const std::uint32_t> films) const {
        return encodeFilms(*m_network.loaded.encoder, *m_data.cache, m_data.cacheRows(films), m_side,
                           m_network.loaded.normalisation, m_device, m_stop);
    }
    [[nodiscard]] at::Tensor imagesOf(std::span<const std::uint32_t> films) const {
        return evaluationBatch(*m_data.cache, m_data.cacheRows(films), m_side, m_network.loaded.normalisation)
            .to(m_device.device);
    }
    [[nodiscard]] FilmMaps mapsOf(const at::Tensor& images) {
        auto shown = filmMaps(*m_network.loaded.encoder, images, m_score ? &*m_score : nullptr);
        m_result.rows = static_cast<int>(shown.maps.size(1));
        m_result.columns = static_cast<int>(shown.maps.size(2));
        return shown;
    }
    [[nodiscard]] GreyImage asFilm(const at::Tensor& image) const {
        return filmPicture(image, m_network.loaded.normalisation.mean,
                           m_network.loaded.normalisation.standardDeviation);
    }

    const ExplainedNetwork& m_network;
    const RunData& m_data;
    const ExplainOptions& m_options;
    const DeviceChoice& m_device;
    std::stop_token m_stop;
    int m_side;
    std::optional<LinearScore> m_score;
    at::Tensor m_trainFeatures; ///< of the labelled training films, once something has asked for them
    Explanation m_result;
};

/// Which map there will be, and the probe where a ResNet has no score of its own.
Result<> Explaining::findScore() {
    if (isVit(m_network.loaded.options.name)) {
        m_result.what =
            HILUM_TR("Attention of the class token in the last block, mean of its heads; it belongs to no "
                     "class");
        m_score.reset();
        return {};
    }
    if (m_score) {
        m_result.what = HILUM_TR("Grad-CAM of the fine-tuned classifier's logit for pneumonia");
        return {};
    }
    const auto training = m_data.indices(data::Part::Train, true);
    const auto validation = m_data.indices(data::Part::Validation, true);
    const auto labels = m_data.labels(training);
    if (!bothClasses(labels)) {
        m_result.what = HILUM_TR("Activation of the last stage; it belongs to no class");
        m_result.notes.emplace_back(
            HILUM_TR("No linear probe could be fitted: training films of one class are missing."));
        return {};
    }
    m_trainFeatures = featuresOf(training);
    const at::Tensor validationFeatures = featuresOf(validation);
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, HILUM_TR("asked to stop while encoding films")};
    m_score = scoreOf(fitProbe(m_trainFeatures, labels, validationFeatures, m_data.labels(validation)));
    m_result.what = fmt::format(
        HILUM_TR("Grad-CAM of the logit of a linear probe that was fitted on {} labelled training films"),
        countText(static_cast<std::int64_t>(training.size())));
    return {};
}

Result<> Explaining::addPictures() {
    const auto films = fixedFilms(m_data, std::array{m_options.part}, m_options.films, m_options.seed);
    if (films.empty())
        return {};
    const at::Tensor images = imagesOf(films);
    const auto shown = mapsOf(images);
    std::optional<MaeReconstruction> reconstructed;
    if (m_network.mae) {
        const auto patches = m_network.loaded.options.side / m_network.loaded.options.patch;
        reconstructed = m_network.mae->reconstruct(
            images, pictureNoise(images.size(0), patches * patches, m_options.seed));
    }
    for (std::size_t i = 0; i < films.size(); ++i) {
        const auto at = static_cast<std::int64_t>(i);
        ExplainedFilm film;
        film.film = asFilm(images[at][0]);
        film.map = mapPicture(shown.maps[at], m_side);
        if (shown.heads.defined())
            film.heads = headsPicture(shown.heads[at]);
        if (reconstructed) {
            film.masked = asFilm(reconstructed->masked[at][0]);
            film.reconstruction = asFilm(reconstructed->reconstruction[at][0]);
        }
        film.boxes = m_data.records[films[i]].boxes;
        film.place = maximumOf(plainMap(shown.maps[at]));
        film.target = m_data.records[films[i]].target;
        m_result.films.push_back(std::move(film));
    }
    return {};
}

Result<> Explaining::addNeighbours() {
    const auto training = m_data.indices(data::Part::Train, true);
    const auto films = fixedFilms(m_data, std::array{m_options.part}, m_options.films, m_options.seed);
    if (training.empty()) {
        m_result.notes.emplace_back(
            HILUM_TR("The dataset has no labelled training films: nearest neighbours are left out."));
        return {};
    }
    if (!m_trainFeatures.defined())
        m_trainFeatures = featuresOf(training);
    const at::Tensor queries = featuresOf(films);
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, HILUM_TR("asked to stop while encoding films")};
    const auto found = nearestFilms(filmFeatures(m_data, training, m_trainFeatures),
                                    filmFeatures(m_data, films, queries), kShownNeighbours);
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::vector<std::uint32_t> nearest;
        for (const Neighbour& film : found[i].nearest)
            nearest.push_back(training[film.index]);
        const at::Tensor images =
            evaluationBatch(*m_data.cache, m_data.cacheRows(nearest), m_side, m_network.loaded.normalisation);
        for (std::size_t j = 0; j < nearest.size(); ++j)
            m_result.films[i].neighbours.push_back({asFilm(images[static_cast<std::int64_t>(j)][0]),
                                                    found[i].nearest[j].similarity,
                                                    found[i].nearest[j].agrees});
    }
    return {};
}

Result<> Explaining::playPointingGame() {
    auto films = m_data.indices(m_options.part, false);
    std::erase_if(films, [&](std::uint32_t i) { return m_data.records[i].boxes.empty(); });
    if (films.empty()) {
        m_result.notes.push_back(fmt::format(
            HILUM_TR("No {} film of the dataset has a radiologist's box: the pointing game is left out."),
            data::partName(m_options.part)));
        return {};
    }
    const auto patients = predictionsOf(m_data, films, std::vector<double>(films.size()));
    std::vector<PointingFilm> outcomes;
    for (std::size_t begin = 0; begin < films.size(); begin += kChunk) {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, HILUM_TR("asked to stop during the pointing game")};
        const auto chunk = std::span(films).subspan(begin, std::min(kChunk, films.size() - begin));
        const auto shown = mapsOf(imagesOf(chunk));
        for (std::size_t i = 0; i < chunk.size(); ++i)
            outcomes.push_back({maximumOf(plainMap(shown.maps[static_cast<std::int64_t>(i)])),
                                m_data.records[chunk[i]].boxes, patients[begin + i].patient});
    }
    if (m_result.rows < kFewCells)
        m_result.notes.push_back(fmt::format(HILUM_TR("The maps have only {} × {} cells, so that a hit says "
                                                      "little; a larger side gives finer maps."),
                                             m_result.rows, m_result.columns));
    m_result.pointing = pointingGame(outcomes, m_options.tolerancePx / m_side);
    if (!m_data.patientsKnown())
        m_result.notes.emplace_back(
            HILUM_TR("Patients are unknown: the interval takes every film for another patient's."));
    return {};
}

Result<Explanation> Explaining::explain() {
    if (m_side > m_data.cache->side())
        m_result.notes.push_back(fmt::format(
            HILUM_TR("The network works at {} px, the pixel cache holds {} px: films were enlarged."), m_side,
            m_data.cache->side()));
    m_result.encoder = m_network.loaded.options.name;
    m_result.dataset = m_data.dataset.name;
    m_result.split = m_data.split.name;
    m_result.part = data::partName(m_options.part);
    m_result.side = m_side;
    m_network.loaded.encoder->to(m_device.device);
    m_network.loaded.encoder->eval();
    if (m_network.mae) {
        m_network.mae->to(m_device.device);
        m_network.mae->eval();
    }
    HILUM_TRY(findScore());
    m_result.kind = isVit(m_network.loaded.options.name) ? MapKind::Attention
                    : m_score                            ? MapKind::GradCam
                                                         : MapKind::Activation;
    HILUM_TRY(addPictures());
    if (m_options.neighbours)
        HILUM_TRY(addNeighbours());
    HILUM_TRY(playPointingGame());
    return std::move(m_result);
}

} // namespace

Result<Explanation> explainNetwork(const ExplainedNetwork& network, const RunData& data,
                                   const ExplainOptions& options, const DeviceChoice& device,
                                   std::stop_token stop) {
    try {
        return Explaining(network, data, options, device, std::move(stop)).explain();
    } catch (const c10::Error& error) {
        const std::string what = error.what_without_backtrace();
        return Error{ErrorCode::Internal, what.substr(0, what.find('\n'))};
    }
}

Json Explanation::toJson() const {
    Json list = Json::array();
    for (const auto& film : films) {
        Json boxes = Json::array();
        for (const auto& box : film.boxes)
            boxes.push_back({box.x, box.y, box.width, box.height});
        Json entry{
            {"boxes", std::move(boxes)}, {"target", film.target}, {"maximum", nullptr}, {"hit", nullptr}};
        if (film.place)
            entry["maximum"] = {film.place->x, film.place->y};
        if (!film.boxes.empty())
            entry["hit"] =
                film.place && pointsInto(*film.place, film.boxes, pointing ? pointing->toleranceShare : 0.0);
        for (const auto& near : film.neighbours)
            entry["neighbours"].push_back(
                {{"similarity", near.similarity}, {"agrees", near.agrees ? Json(*near.agrees) : Json()}});
        list.push_back(std::move(entry));
    }
    return {{"map", mapName(kind)},
            {"what", what},
            {"encoder", encoder},
            {"dataset", dataset},
            {"split", split},
            {"part", part},
            {"side", side},
            {"rows", rows},
            {"columns", columns},
            {"films", list},
            {"pointing", pointing ? pointing->toJson() : Json()},
            {"notes", notes}};
}

} // namespace hilum::learn::explain
