#include "ingest/Demo.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Parallel.h"
#include "base/Text.h"
#include "ingest/demo/Files.h"
#include "ingest/demo/Film.h"
#include "ingest/demo/Tables.h"

#include <fmt/format.h>
#include <memory>
#include <mutex>
#include <opencv2/core.hpp>
#include <optional>

namespace hilum::ingest {
namespace fs = std::filesystem;

namespace {

constexpr int kDemoVersion = 1; ///< raised whenever the same options give other files
constexpr const char* kMarker = "synthetic.json";
constexpr const char* kGenerator = "hilum demo";

Result<> check(const DemoOptions& o) {
    if (o.patients < 4 || o.patients > 30000)
        return Error(ErrorCode::BadValue,
                     fmt::format(HILUM_TR("{} patients, allowed are 4 to 30,000"), o.patients), "patients");
    if (o.side < demo::kSmallestSide || o.side > demo::kLargestSide)
        return Error(ErrorCode::BadValue, fmt::format(HILUM_TR("{} pixels, allowed are 64 to 1,024"), o.side),
                     "side");
    if (!(o.rsnaShare >= 0.0 && o.rsnaShare <= 1.0))
        return Error(ErrorCode::BadValue, fmt::format(HILUM_TR("{}, allowed are 0 to 1"), o.rsnaShare),
                     "rsnaShare");
    return {};
}

Json describe(const DemoOptions& o) {
    return {{"generator", kGenerator},
            {"version", kDemoVersion},
            {"notice", "Synthetic films, drawn by a program. They show no person."},
            {"options",
             {{"patients", o.patients}, {"rsnaShare", o.rsnaShare}, {"side", o.side}, {"seed", o.seed}}}};
}

bool whole(const fs::path& file) {
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    return !failed && size > 0;
}

fs::path pngPath(const fs::path& folder, const demo::FilmEntry& film) {
    return folder / "nih" / fmt::format("images_{:03}", film.folder) / "images" / film.name;
}

fs::path dicomPath(const fs::path& folder, const demo::FilmEntry& film) {
    return folder / "rsna" / "stage_2_train_images" / (film.rsnaId + ".dcm");
}

std::vector<fs::path> tablePaths(const fs::path& folder) {
    const fs::path nih = folder / "nih";
    const fs::path rsna = folder / "rsna";
    return {nih / "Data_Entry_2017.csv",
            nih / "train_val_list.txt",
            nih / "test_list.txt",
            nih / "BBox_List_2017.csv",
            rsna / "stage_2_train_labels.csv",
            rsna / "stage_2_detailed_class_info.csv",
            rsna / "rsna_to_nih_match.csv"};
}

/// What stands in the folder already.
struct Present {
    bool ours = false; ///< begun by makeDemo with the same options and version
    std::optional<DemoSummary> finished;
};

Result<Present> inspect(const fs::path& folder, const DemoOptions& options,
                        const std::vector<demo::FilmEntry>& films) {
    Present present;
    std::error_code failed;
    const bool marked = fs::exists(folder / kMarker, failed);
    if (!marked) {
        for (const char* part : {"nih", "rsna"})
            if (fs::exists(folder / part, failed) && !fs::is_empty(folder / part, failed))
                return Error(
                    ErrorCode::BadValue,
                    fmt::format(HILUM_TR("it already has a folder “{}” that is not the demo's"), part),
                    folder.string());
        return present;
    }
    HILUM_TRY_ASSIGN(const Json marker, readJson(folder / kMarker));
    const Json wanted = describe(options);
    for (const char* key : {"generator", "version", "options"})
        if (!marker.is_object() || !marker.contains(key) || marker[key] != wanted[key])
            return Error(ErrorCode::BadValue,
                         HILUM_TR("it holds a demo set with other options or of another version"),
                         folder.string());
    present.ours = true;
    if (!marker.value("complete", false) || !marker.contains("counts"))
        return present;
    for (const fs::path& table : tablePaths(folder))
        if (!whole(table))
            return present;
    for (const demo::FilmEntry& film : films)
        if (!whole(pngPath(folder, film)) || (!film.rsnaId.empty() && !whole(dicomPath(folder, film))))
            return present;
    const Json& counts = marker["counts"];
    present.finished = DemoSummary{counts.value("nihFilms", 0), counts.value("nihPatients", 0),
                                   counts.value("rsnaFilms", 0), counts.value("rsnaPositive", 0)};
    return present;
}

Result<> drawAndWrite(const fs::path& folder, const DemoOptions& options, demo::FilmEntry& film,
                      demo::Fields& fields) {
    try {
        const DemoFilm drawn = demo::drawFilm(options.seed, film.patient, film.film, options.side,
                                              film.traits, film.plan, fields);
        film.opacities = drawn.opacities;
        HILUM_TRY_ASSIGN(const demo::Bytes png, demo::encodePng(drawn.picture));
        HILUM_TRY(demo::writePicture(pngPath(folder, film), png));
        if (film.rsnaId.empty())
            return {};
        HILUM_TRY_ASSIGN(const demo::DicomFilm dicom, demo::encodeDicom(drawn.picture, film, options.seed));
        film.jpegMse = dicom.jpegMse;
        return demo::writePicture(dicomPath(folder, film), dicom.bytes);
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, "drawing a demo film");
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, e.what());
    }
}

Result<> writeFilms(const fs::path& folder, const DemoOptions& options, std::vector<demo::FilmEntry>& films,
                    const ProgressSink& progress, const std::stop_token& stop) {
    std::mutex mutex;
    std::int64_t done = 0;
    std::optional<Error> failure;
    std::vector<std::unique_ptr<demo::Fields>> spare; // memory to work in, one for each thread at work
    std::stop_source own;
    const std::stop_callback forward(stop, [&own] { own.request_stop(); });
    parallelFor(
        films.size(), options.threads,
        [&](std::size_t i) {
            auto fields = std::make_unique<demo::Fields>();
            {
                const std::scoped_lock lock(mutex);
                if (!spare.empty()) {
                    fields = std::move(spare.back());
                    spare.pop_back();
                }
            }
            Result<> written = drawAndWrite(folder, options, films[i], *fields);
            const std::scoped_lock lock(mutex);
            spare.push_back(std::move(fields));
            if (!written && !failure) {
                failure = std::move(written).error();
                own.request_stop();
            }
            ++done;
            if (progress)
                progress({HILUM_TR("Drawing the demo films"), done, static_cast<std::int64_t>(films.size())});
        },
        own.get_token());
    if (failure)
        return *failure;
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled,
                     fmt::format(HILUM_TR("{} of {} films were drawn"), done, films.size()), folder.string());
    return {};
}

Result<> writeTables(const fs::path& folder, const DemoOptions& options,
                     const std::vector<demo::FilmEntry>& films) {
    const std::string texts[] = {demo::nihEntryTable(films),  demo::nihList(films, false),
                                 demo::nihList(films, true),  demo::nihBoxTable(films, options.seed),
                                 demo::rsnaLabelTable(films), demo::rsnaClassTable(films),
                                 demo::rsnaMatchTable(films)};
    const std::vector<fs::path> paths = tablePaths(folder);
    for (std::size_t i = 0; i < paths.size(); ++i)
        HILUM_TRY(writeFileAtomically(paths[i], texts[i]));
    return {};
}

} // namespace

Result<DemoSummary> makeDemo(const fs::path& folder, const DemoOptions& options, const ProgressSink& progress,
                             std::stop_token stop) {
    HILUM_TRY(check(options));
    std::vector<demo::FilmEntry> films = demo::listFilms(options);
    HILUM_TRY_ASSIGN(const Present present, inspect(folder, options, films));
    if (present.finished)
        return *present.finished;
    for (const char* part : {"nih/images_001/images", "nih/images_002/images", "rsna/stage_2_train_images"})
        HILUM_TRY(makePrivateFolder(folder / part));
    Json marker = describe(options);
    marker["complete"] = false;
    HILUM_TRY(writeJson(folder / kMarker, marker));
    HILUM_TRY(writeFilms(folder, options, films, progress, stop));
    HILUM_TRY(writeTables(folder, options, films));
    const DemoSummary summary = demo::summaryOf(films);
    marker["complete"] = true;
    marker["counts"] = {{"nihFilms", summary.nihFilms},
                        {"nihPatients", summary.nihPatients},
                        {"rsnaFilms", summary.rsnaFilms},
                        {"rsnaPositive", summary.rsnaPositive}};
    HILUM_TRY(writeJson(folder / kMarker, marker));
    return summary;
}

} // namespace hilum::ingest
