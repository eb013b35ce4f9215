#include "learn/explain/Neighbours.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "learn/downstream/Features.h"
#include "learn/explain/FilmMaps.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_map>

namespace hilum::learn::explain {

namespace {

constexpr double kLeastLength = 1e-12; ///< as torch's normalize(): a feature of zeros is like nothing

/// Cosine similarities [queries, bank] without a copy of the bank.
at::Tensor cosines(const at::Tensor& bank, const at::Tensor& queries) {
    const torch::NoGradGuard noGrad;
    const at::Tensor unit =
        torch::nn::functional::normalize(queries, torch::nn::functional::NormalizeFuncOptions().dim(1));
    return (torch::mm(unit, bank.t()) / bank.norm(2, 1).clamp_min(kLeastLength)).contiguous();
}

Neighbourhood around(const FilmFeatures& bank, const FilmFeatures& queries, std::size_t query,
                     const float* similarities, std::size_t k) {
    Neighbourhood found;
    std::vector<Neighbour> candidates;
    std::size_t others = 0, same = 0;
    const int label = queries.labels[query];
    for (std::size_t i = 0; i < bank.patients.size(); ++i) {
        if (bank.patients[i] == queries.patients[query] || !std::isfinite(similarities[i]))
            continue;
        Neighbour film{
            static_cast<std::uint32_t>(i), std::clamp(static_cast<double>(similarities[i]), -1.0, 1.0), {}};
        if (label >= 0 && bank.labels[i] >= 0) {
            film.agrees = bank.labels[i] == label;
            ++others;
            same += *film.agrees ? 1 : 0;
        }
        candidates.push_back(film);
    }
    const auto count = std::min(k, candidates.size());
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(candidates.begin(), end, candidates.end(), [](const Neighbour& a, const Neighbour& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.index < b.index;
    });
    found.nearest.assign(candidates.begin(), end);
    if (others > 0)
        found.chance = static_cast<double>(same) / static_cast<double>(others);
    return found;
}

std::filesystem::path factsFile(const PicturePlan& plan, std::int64_t step) {
    return plan.folder / fmt::format("neighbours-{:09}.json", step);
}

/// The query and its neighbours as squares from left to right.
Result<> writeRow(const RunData& data, std::span<const std::uint32_t> films, const PicturePlan& plan,
                  const std::filesystem::path& file) {
    const int side = std::min(plan.side, kNeighbourSide);
    const at::Tensor images =
        evaluationBatch(*data.cache, data.cacheRows(films), side, plan.normalisation).squeeze(1);
    GreyImage row(side * static_cast<int>(films.size()), side);
    for (std::int64_t i = 0; i < images.size(0); ++i) {
        const GreyImage film =
            filmPicture(images[i], plan.normalisation.mean, plan.normalisation.standardDeviation);
        for (int y = 0; y < side; ++y)
            std::copy_n(film.view().row(y), side, row.row(y) + i * side);
    }
    return writePgm(file, row.view());
}

/// What the window says beside the rows.
Json factsOf(const RunData& data, const std::vector<Neighbourhood>& found) {
    constexpr double kDigits = 1e4; // the window shows two
    std::int64_t agree = 0, compared = 0;
    double chance = 0.0;
    Json films = Json::array();
    for (const Neighbourhood& one : found) {
        Json row = Json::array();
        for (const Neighbour& film : one.nearest) {
            row.push_back({{"similarity", std::round(film.similarity * kDigits) / kDigits},
                           {"agrees", film.agrees ? Json(*film.agrees) : Json()}});
            if (!film.agrees)
                continue;
            ++compared;
            agree += *film.agrees ? 1 : 0;
            chance += one.chance;
        }
        films.push_back(std::move(row));
    }
    return {{"patientsKnown", data.patientsKnown()},
            {"agree", agree},
            {"compared", compared},
            {"byChance", chance},
            {"films", std::move(films)}};
}

Result<> writeAllNeighbours(const RunData& data, const EncodedFilms& queries, const EncodedFilms& bank,
                            const PicturePlan& plan, std::int64_t step) {
    HILUM_TRY(makePrivateFolder(plan.folder));
    const auto found = nearestFilms(filmFeatures(data, bank.films, bank.features),
                                    filmFeatures(data, queries.films, queries.features), kShownNeighbours);
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::vector<std::uint32_t> films{queries.films[i]};
        for (const Neighbour& film : found[i].nearest)
            films.push_back(bank.films[film.index]);
        HILUM_TRY(writeRow(data, films, plan, plan.folder / fmt::format("neighbours-{}-{:09}.pgm", i, step)));
    }
    return writeFileAtomically(factsFile(plan, step), factsOf(data, found).dump());
}

} // namespace

FilmFeatures filmFeatures(const RunData& data, std::span<const std::uint32_t> films, at::Tensor features) {
    FilmFeatures all{std::move(features), {}, data.labels(films)};
    all.patients.reserve(films.size());
    for (const auto film : films)
        all.patients.emplace_back(data.records[film].patient);
    return all;
}

std::vector<Neighbourhood> nearestFilms(const FilmFeatures& bank, const FilmFeatures& queries,
                                        std::size_t k) {
    std::vector<Neighbourhood> found(queries.patients.size());
    if (bank.patients.empty() || found.empty())
        return found;
    const at::Tensor similarities = cosines(bank.features, queries.features);
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i] =
            around(bank, queries, i,
                   similarities.data_ptr<float>() + i * static_cast<std::size_t>(similarities.size(1)), k);
    return found;
}

at::Tensor takeFeatures(std::span<const std::uint32_t> films, std::span<const EncodedFilms> known,
                        const std::function<at::Tensor(std::span<const std::uint32_t>)>& encode) {
    std::unordered_map<std::uint32_t, at::Tensor> rows;
    for (const EncodedFilms& set : known)
        for (std::size_t i = 0; i < set.films.size(); ++i)
            if (std::ranges::find(films, set.films[i]) != films.end())
                rows.emplace(set.films[i], set.features[static_cast<std::int64_t>(i)]);
    std::vector<std::uint32_t> missing;
    for (const auto film : films)
        if (!rows.contains(film))
            missing.push_back(film);
    if (!missing.empty()) {
        const at::Tensor made = encode(missing);
        for (std::size_t i = 0; i < missing.size(); ++i)
            rows.emplace(missing[i], made[static_cast<std::int64_t>(i)]);
    }
    std::vector<at::Tensor> taken;
    for (const auto film : films)
        taken.push_back(rows.at(film));
    return torch::stack(taken);
}

Result<> writeNeighbours(const RunData& data, const EncodedFilms& queries, const EncodedFilms& bank,
                         const PicturePlan& plan, std::int64_t step) {
    if (queries.films.empty())
        return {};
    try {
        return writeAllNeighbours(data, queries, bank, plan, step);
    } catch (const c10::Error& error) {
        const std::string what = error.what_without_backtrace();
        return Error{ErrorCode::Internal, what.substr(0, what.find('\n'))};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what()};
    }
}

Result<> writeNoNeighbours(const PicturePlan& plan, std::int64_t step) {
    HILUM_TRY(makePrivateFolder(plan.folder));
    return writeFileAtomically(factsFile(plan, step), Json{{"none", "labels"}}.dump());
}

} // namespace hilum::learn::explain
