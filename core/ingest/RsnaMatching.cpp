#include "ingest/RsnaMatching.h"

#include "data/Catalogue.h"
#include "data/FilmMatch.h"
#include "data/PixelCache.h"
#include "ingest/Layouts.h"
#include "ingest/NihTables.h"

#include <algorithm>
#include <fmt/format.h>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

struct Gallery {
    std::string name;
    std::vector<data::Record> films;
    std::shared_ptr<const data::PixelCache> cache;
};

/// NIH's datasets of the workspace that still have their pixels.
Result<std::vector<Gallery>> galleries(const fs::path& workspace) {
    std::vector<Gallery> found;
    std::error_code ec;
    if (!fs::exists(workspace / "workspace.db", ec))
        return found;
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace, OpenMode::ReadOnly));
    HILUM_TRY_ASSIGN(const auto datasets, catalogue.datasets());
    for (const auto& dataset : datasets) {
        if (dataset.layout != kNihLayout.name)
            continue;
        auto cache = data::PixelCache::open(workspace / dataset.cacheFile);
        if (!cache)
            continue;
        HILUM_TRY_ASSIGN(auto films, catalogue.records(dataset.name));
        std::erase_if(films, [&](const data::Record& film) { return film.cacheRow >= (*cache)->rows(); });
        found.push_back({dataset.name, std::move(films), std::move(*cache)});
    }
    return found;
}

void take(data::Record& film, const data::Record& source) {
    film.nihImage = source.image;
    if (std::string patient = nihPatient(source.image); !patient.empty())
        film.patient = std::move(patient);
    film.givenPart = source.givenPart;
    film.originalWidth = source.originalWidth;
    film.originalHeight = source.originalHeight;
    film.spacingXMm = source.spacingXMm;
    film.spacingYMm = source.spacingYMm;
}

struct Tally {
    std::int64_t certain = 0, againstFacts = 0;
    double similarity = 1.0, margin = 1.0; ///< the least of the certain ones
};

void noteTally(const Tally& tally, const std::string& gallery, IngestPlan& plan) {
    auto& notes = plan.report.notes;
    const auto films = static_cast<std::int64_t>(plan.records.size());
    notes.push_back(said(
        HILUM_TR("{} of {} were matched to NIH images of “{}” by sex, age, view and pixels: correlation at "
                 "least {:.4f}, and at least {:.4f} above the next patient's film."),
        countText(tally.certain), counted(films, "film"), gallery, fmt::format("{:.4f}", tally.similarity),
        fmt::format("{:.4f}", tally.margin)));
    if (tally.againstFacts > 0)
        notes.push_back(
            said(HILUM_TR("{} of them matched although sex, age or view differ between the two tables."),
                 countText(tally.againstFacts)));
}

} // namespace

Result<> matchRsnaByPixels(const fs::path& workspace, const fs::path& cacheFile, IngestPlan& plan,
                           unsigned threads, std::stop_token stop) {
    HILUM_TRY_ASSIGN(const auto all, galleries(workspace));
    if (all.empty())
        return {};
    HILUM_TRY_ASSIGN(const auto cache, data::PixelCache::open(cacheFile));
    data::MatchOptions options;
    options.threads = threads;
    std::int64_t matched = 0;
    for (const Gallery& gallery : all) {
        Tally tally;
        const auto pairs =
            data::matchFilms({plan.records, *cache}, {gallery.films, *gallery.cache}, options, stop);
        for (const auto& pair : pairs) {
            data::Record& film = plan.records[pair.query];
            if (!pair.certain || !film.nihImage.empty())
                continue;
            take(film, gallery.films[pair.gallery]);
            ++tally.certain;
            tally.againstFacts += pair.factsAgree ? 0 : 1;
            tally.similarity = std::min(tally.similarity, pair.similarity);
            tally.margin = std::min(tally.margin, pair.margin);
        }
        matched += tally.certain;
        if (tally.certain > 0)
            noteTally(tally, gallery.name, plan);
    }
    auto& notes = plan.report.notes;
    const auto rest = static_cast<std::int64_t>(plan.records.size()) - matched;
    if (matched > 0)
        std::erase(notes, std::string(kRsnaPatientsUnknown));
    if (matched > 0 && rest > 0)
        notes.push_back(said(HILUM_TR("{} without a certain match: each counts as a patient of its own."),
                             counted(rest, "film")));
    return {};
}

} // namespace hilum::ingest
