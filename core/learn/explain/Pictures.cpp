#include "learn/explain/Pictures.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Rng.h"
#include "learn/downstream/Features.h"
#include "learn/explain/FilmMaps.h"
#include "learn/methods/Mae.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace hilum::learn::explain {

namespace {

/// Writes "<kind>-<film>[-<step>].pgm" into the plan's folder.
class Writer {
public:
    Writer(const PicturePlan& plan, std::int64_t step) : m_plan(plan), m_step(step) {}
    Result<> once(const char* kind, std::int64_t film, const GreyImage& image) const {
        return writePgm(m_plan.folder / fmt::format("{}-{}.pgm", kind, film), image.view());
    }
    Result<> atStep(std::string_view kind, std::int64_t film, const GreyImage& image) const {
        return writePgm(m_plan.folder / fmt::format("{}-{}-{:09}.pgm", kind, film, m_step), image.view());
    }
    [[nodiscard]] GreyImage asFilm(const at::Tensor& image) const {
        return filmPicture(image, m_plan.normalisation.mean, m_plan.normalisation.standardDeviation);
    }

private:
    const PicturePlan& m_plan;
    std::int64_t m_step;
};

Result<> writeReconstructions(Mae& mae, const at::Tensor& images, const PicturePlan& plan,
                              const Writer& writer) {
    const bool training = mae.is_training();
    mae.eval();
    const auto patches = dynamic_cast<VitEncoder&>(mae.encoder()).vit().options().patches();
    const auto pictures = mae.reconstruct(images, pictureNoise(images.size(0), patches, plan.seed));
    mae.train(training);
    for (std::int64_t i = 0; i < images.size(0); ++i) {
        HILUM_TRY(writer.once("masked", i, writer.asFilm(pictures.masked[i][0])));
        HILUM_TRY(writer.atStep("reconstruction", i, writer.asFilm(pictures.reconstruction[i][0])));
    }
    return {};
}

Result<> writeMaps(Encoder& encoder, const at::Tensor& images, const LinearScore* score,
                   const PicturePlan& plan, const Writer& writer) {
    const auto shown = filmMaps(encoder, images, score);
    for (std::int64_t i = 0; i < images.size(0); ++i) {
        HILUM_TRY(writer.atStep(mapName(shown.kind), i, mapPicture(shown.maps[i], plan.side)));
        if (shown.heads.defined())
            HILUM_TRY(writer.atStep("heads", i, headsPicture(shown.heads[i])));
    }
    return {};
}

/// The boxes alone: neither names nor labels of films.
Result<> writeFilmFacts(const RunData& data, std::span<const std::uint32_t> films, const PicturePlan& plan) {
    Json list = Json::array();
    for (const auto film : films) {
        Json boxes = Json::array();
        for (const auto& box : data.records[film].boxes)
            boxes.push_back({box.x, box.y, box.width, box.height});
        list.push_back({{"boxes", std::move(boxes)}});
    }
    return writeFileAtomically(plan.folder / "films.json", Json{{"films", std::move(list)}}.dump());
}

/// The step of "grad-cam-3-000000120.pgm" and "neighbours-000000120.json"; −1 of every other name.
std::int64_t stepOf(const std::filesystem::path& file) {
    constexpr std::size_t kDigits = 9;
    const std::string stem = file.stem().string();
    std::int64_t step = -1;
    if ((file.extension() != ".pgm" && file.extension() != ".json") || stem.size() <= kDigits ||
        stem[stem.size() - kDigits - 1] != '-')
        return -1;
    const char* const end = stem.data() + stem.size();
    const auto parsed = std::from_chars(end - kDigits, end, step);
    return parsed.ec == std::errc() && parsed.ptr == end ? step : -1;
}

void dropBetween(const std::filesystem::path& folder) {
    std::error_code ignored;
    std::set<std::int64_t> steps;
    std::vector<std::pair<std::int64_t, std::filesystem::path>> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (const auto step = stepOf(entry.path()); step >= 0) {
            steps.insert(step);
            files.emplace_back(step, entry.path());
        }
    const auto dropped = stepsToDrop({steps.begin(), steps.end()}, kPictureSteps);
    for (const auto& [step, file] : files)
        if (std::ranges::find(dropped, step) != dropped.end())
            std::filesystem::remove(file, ignored);
}

Result<> writeAll(Method& method, const RunData& data, std::span<const std::uint32_t> films,
                  const LinearScore* score, const PicturePlan& plan, std::int64_t step) {
    HILUM_TRY(makePrivateFolder(plan.folder));
    const Writer writer(plan, step);
    const at::Tensor images =
        evaluationBatch(*data.cache, data.cacheRows(films), plan.side, plan.normalisation);
    for (std::int64_t i = 0; i < images.size(0); ++i)
        HILUM_TRY(writer.once("film", i, writer.asFilm(images[i][0])));
    HILUM_TRY(writeFilmFacts(data, films, plan));
    const at::Tensor onDevice = images.to(plan.device);
    if (auto* mae = dynamic_cast<Mae*>(&method))
        HILUM_TRY(writeReconstructions(*mae, onDevice, plan, writer));
    else
        HILUM_TRY(writeMaps(method.encoder(), onDevice, score, plan, writer));
    dropBetween(plan.folder);
    return {};
}

} // namespace

std::vector<std::uint32_t> fixedFilms(const RunData& data, std::span<const data::Part> parts,
                                      std::size_t count, std::uint64_t seed) {
    std::vector<std::uint32_t> films;
    Rng rng(seed, "films of the pictures");
    for (const auto part : parts) {
        auto indices = data.indices(part, false);
        shuffle(indices, rng);
        std::ranges::stable_partition(indices,
                                      [&](std::uint32_t i) { return !data.records[i].boxes.empty(); });
        films.insert(films.end(), indices.begin(), indices.end());
    }
    films.resize(std::min(films.size(), count));
    return films;
}

std::vector<std::uint32_t> pictureFilms(const RunData& data, std::uint64_t seed) {
    return fixedFilms(data, std::array{data::Part::Validation, data::Part::Train}, kPictureFilms, seed);
}

Result<> writePictures(Method& method, const RunData& data, std::span<const std::uint32_t> films,
                       const LinearScore* score, const PicturePlan& plan, std::int64_t step) {
    if (films.empty())
        return {};
    const bool training = method.is_training();
    try {
        return writeAll(method, data, films, score, plan, step);
    } catch (const c10::Error& error) {
        // A device without memory for eight films more: no reason to end a run.
        method.train(training);
        const std::string what = error.what_without_backtrace();
        return Error{ErrorCode::Internal, what.substr(0, what.find('\n'))};
    } catch (const std::exception& error) {
        method.train(training);
        return Error{ErrorCode::Internal, error.what()};
    }
}

at::Tensor pictureNoise(std::int64_t films, std::int64_t patches, std::uint64_t seed) {
    constexpr std::int64_t kNoStep = -1; // a key that no step of a training has
    return maeNoise(films, patches, seed, kNoStep);
}

std::vector<std::int64_t> stepsToDrop(std::vector<std::int64_t> steps, std::size_t most) {
    std::vector<std::int64_t> dropped;
    while (steps.size() > std::max<std::size_t>(most, 2)) {
        std::size_t closest = 1;
        for (std::size_t i = 2; i + 1 < steps.size(); ++i)
            if (steps[i + 1] - steps[i - 1] < steps[closest + 1] - steps[closest - 1])
                closest = i;
        dropped.push_back(steps[closest]);
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(closest));
    }
    return dropped;
}

Result<> writePgm(const std::filesystem::path& file, const GreyView& image) {
    std::string bytes = fmt::format("P5\n{} {}\n255\n", image.width, image.height);
    for (int y = 0; y < image.height; ++y)
        bytes.append(reinterpret_cast<const char*>(image.row(y)), static_cast<std::size_t>(image.width));
    return writeFileAtomically(file, bytes);
}

} // namespace hilum::learn::explain
