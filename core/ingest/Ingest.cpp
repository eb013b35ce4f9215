#include "ingest/Ingest.h"

#include "base/AtomicFile.h"
#include "base/Clock.h"
#include "base/Failpoint.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "ingest/FilmDecoder.h"
#include "ingest/Layouts.h"
#include "ingest/Plan.h"
#include "ingest/RsnaMatching.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>
#include <unordered_map>

namespace hilum::ingest {
namespace fs = std::filesystem;
namespace {

/// Removes what an import that ends early has made: files, and folders that were not there and are empty.
class Leftovers {
public:
    Leftovers() = default;
    ~Leftovers() {
        std::error_code ignored; // a folder that is not empty stays
        for (auto path = m_paths.rbegin(); path != m_paths.rend(); ++path)
            fs::remove(*path, ignored);
    }
    Leftovers(const Leftovers&) = delete;
    Leftovers& operator=(const Leftovers&) = delete;
    void add(fs::path path) { m_paths.push_back(std::move(path)); }
    void addIfNew(const fs::path& folder) {
        std::error_code ec;
        if (!fs::exists(folder, ec))
            add(folder);
    }
    void keepAll() { m_paths.clear(); }

private:
    std::vector<fs::path> m_paths;
};

std::uintmax_t cacheBytes(std::size_t films, int side) {
    const auto pixels = static_cast<std::uintmax_t>(side) * static_cast<std::uintmax_t>(side);
    return pixels * films;
}

/// DiskFull before the first film is read, not after the last. Looks at the workspace's volume, not the
/// films'.
Result<> checkSpace(const fs::path& workspace, const IngestOptions& options, std::size_t films) {
    constexpr std::uintmax_t kRowBytes = 2000; // a film's rows in the catalogue, with its indices
    const std::uintmax_t needed =
        cacheBytes(films, options.cacheSide) + kRowBytes * films + options.keepFreeBytes;
    std::error_code ec;
    fs::path existing = fs::absolute(workspace, ec);
    while (!fs::exists(existing, ec) && existing.has_parent_path() && existing != existing.parent_path())
        existing = existing.parent_path();
    const fs::space_info space = fs::space(existing, ec);
    if (ec || space.available >= needed)
        return {};
    return Error(ErrorCode::DiskFull,
                 fmt::format(HILUM_TR("{} are needed, {} are free"), bytesText(static_cast<double>(needed)),
                             bytesText(static_cast<double>(space.available))),
                 workspace.string());
}

/// The cache files of the dataset that this import replaces, and a name for the new one. While the old
/// catalogue row stands, its cache stays: a kill between the two leaves the old dataset whole.
struct CacheNames {
    std::string oldFile, newFile; ///< below the workspace
};

Result<CacheNames> cacheNames(const fs::path& workspace, const std::string& name, int side) {
    CacheNames names;
    names.newFile = fmt::format("cache/{}-{}.hpx", name, side);
    std::error_code ec;
    if (!fs::exists(workspace / "workspace.db", ec))
        return names;
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace, OpenMode::ReadOnly));
    if (const auto old = catalogue.dataset(name); old)
        names.oldFile = old->cacheFile;
    for (int number = 2; names.newFile == names.oldFile; ++number)
        names.newFile = fmt::format("cache/{}-{}.{}.hpx", name, side, number);
    return names;
}

Result<> renameDurably(const fs::path& from, const fs::path& to) {
    std::error_code ec;
    fs::rename(from, to, ec);
    if (ec)
        return writeError(ec.value(), to);
    const int folder = ::open(to.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

/// Copies the rows of films that came in, without gaps.
Result<> compact(const fs::path& from, const fs::path& to, const std::vector<FilmOutcome>& outcomes,
                 std::size_t kept) {
    HILUM_TRY_ASSIGN(const auto source, data::PixelCache::open(from));
    HILUM_TRY_ASSIGN(const auto target,
                     data::PixelCacheWriter::create(to, source->side(), static_cast<std::uint32_t>(kept)));
    std::uint32_t row = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        if (outcomes[i].reason.empty()) {
            HILUM_TRY(target->write(row++, source->film(static_cast<std::uint32_t>(i))));
        }
    return target->commit();
}

/// Lists what was left out and takes it off the plan.
std::size_t dropSkipped(const std::vector<FilmOutcome>& outcomes, IngestPlan& plan) {
    std::size_t kept = 0;
    std::int64_t implausible = 0, unknown = 0, unlisted = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const FilmOutcome& outcome = outcomes[i];
        if (!outcome.reason.empty()) {
            unlisted += addSkipped(plan.report, plan.records[i].file, outcome.reason) ? 0 : 1;
            continue;
        }
        implausible += outcome.ageImplausible ? 1 : 0;
        unknown += outcome.patientUnknown ? 1 : 0;
        if (kept != i)
            plan.records[kept] = std::move(plan.records[i]);
        plan.records[kept].cacheRow = static_cast<std::uint32_t>(kept);
        ++kept;
    }
    plan.records.resize(kept);
    auto& notes = plan.report.notes;
    if (implausible > 0)
        notes.push_back(said(HILUM_TR("{} above 120 years in the files: the age is unknown."),
                             counted(implausible, "age")));
    if (unknown > 0)
        notes.push_back(said(HILUM_TR("{} without PatientID: each counts as a patient of its own."),
                             counted(unknown, "film")));
    if (unlisted > 0)
        notes.push_back(said(HILUM_TR("{} more were skipped than are listed."), counted(unlisted, "file")));
    return kept;
}

void noteDuplicates(const std::vector<data::Record>& records, ImportReport& report) {
    struct Group {
        std::int64_t films = 0;
        bool inTest = false, elsewhere = false;
    };
    std::unordered_map<std::string_view, Group> groups;
    for (const data::Record& record : records) {
        Group& group = groups[record.contentHash];
        ++group.films;
        (record.givenPart == "test" ? group.inTest : group.elsewhere) = true;
    }
    std::int64_t repeated = 0, extra = 0, across = 0;
    for (const auto& [unused, group] : groups) {
        repeated += group.films > 1 ? 1 : 0;
        extra += group.films - 1;
        across += group.inTest && group.elsewhere ? 1 : 0;
    }
    if (repeated > 0)
        report.notes.push_back(said(HILUM_TR("{} of identical files ({} more than once); {} of them "
                                             "both in test and elsewhere. All were kept."),
                                    counted(repeated, "group"), counted(extra, "film"), countText(across)));
}

data::Dataset datasetOf(const IngestPlan& plan, const IngestOptions& options, const std::string& cacheFile) {
    data::Dataset dataset;
    dataset.name = plan.name;
    dataset.layout = plan.report.layout;
    dataset.root = plan.root.string();
    dataset.cacheFile = cacheFile;
    dataset.cacheSide = options.cacheSide;
    dataset.films = plan.report.films;
    dataset.patients = plan.report.patients;
    dataset.positives = plan.report.positives;
    dataset.labelled = plan.report.labelled;
    dataset.synthetic = plan.synthetic;
    dataset.importReport = plan.report.toJson().dump(-1, ' ', false, Json::error_handler_t::replace);
    return dataset;
}

struct Job {
    const fs::path& workspace;
    const IngestOptions& options;
    const ProgressSink& progress;
    std::stop_token stop;
};

/// Decodes into a file beside the cache, then moves it there, or copies the rows that came in.
Result<> makeCache(const Job& job, const fs::path& target, IngestPlan& plan, Leftovers& leftovers) {
    const fs::path decoded = target.string() + ".decoded";
    HILUM_TRY(makePrivateFolder(target.parent_path()));
    HILUM_TRY_ASSIGN(auto writer,
                     data::PixelCacheWriter::create(decoded, job.options.cacheSide,
                                                    static_cast<std::uint32_t>(plan.records.size())));
    HILUM_TRY_ASSIGN(const auto outcomes, decodeFilms(plan, *writer, job.options, job.progress, job.stop));
    const std::size_t kept = dropSkipped(outcomes, plan);
    if (kept == 0)
        return Error(ErrorCode::Unreadable,
                     fmt::format(HILUM_TR("none of {} could be read; for example: {}"),
                                 counted(static_cast<std::int64_t>(outcomes.size()), "file"),
                                 outcomes.empty() ? std::string() : outcomes.front().reason),
                     plan.root.string());
    HILUM_FAILPOINT("ingest-before-cache");
    leftovers.add(decoded);
    HILUM_TRY(writer->commit());
    leftovers.add(target);
    if (kept == outcomes.size())
        return renameDurably(decoded, target);
    return compact(decoded, target, outcomes, kept);
}

Result<> store(const Job& job, const CacheNames& names, IngestPlan& plan) {
    if (job.progress)
        job.progress({HILUM_TR("Saving"), 0, 1});
    HILUM_FAILPOINT("ingest-before-store");
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(job.workspace, OpenMode::Create));
    HILUM_TRY(catalogue.store(datasetOf(plan, job.options, names.newFile), plan.records));
    HILUM_FAILPOINT("ingest-after-store");
    if (job.progress)
        job.progress({HILUM_TR("Saving"), 1, 1});
    return {};
}

Result<ImportReport> ingestUnguarded(const fs::path& folder, const Job& job) {
    const SystemClock clock;
    const double startS = clock.steadyS();
    if (job.progress)
        job.progress({HILUM_TR("Reading tables"), 0, 1});
    HILUM_TRY_ASSIGN(IngestPlan plan, makePlan(folder, job.workspace, job.options, job.stop));
    if (job.progress)
        job.progress({HILUM_TR("Reading tables"), 1, 1});
    HILUM_TRY(checkSpace(job.workspace, job.options, plan.records.size()));
    HILUM_TRY_ASSIGN(const CacheNames names, cacheNames(job.workspace, plan.name, job.options.cacheSide));
    Leftovers leftovers;
    leftovers.addIfNew(job.workspace);
    leftovers.addIfNew(job.workspace / "cache");
    const fs::path target = job.workspace / names.newFile;
    HILUM_TRY(makeCache(job, target, plan, leftovers));
    if (plan.patientsUnknown)
        HILUM_TRY(matchRsnaByPixels(job.workspace, target, plan, job.options.threads, job.stop));
    noteDuplicates(plan.records, plan.report);
    countRecords(plan.records, plan.report);
    plan.report.elapsedS = clock.steadyS() - startS;
    if (job.stop.stop_requested())
        return Error(ErrorCode::Cancelled, {}, plan.name);
    HILUM_TRY(store(job, names, plan));
    leftovers.keepAll();
    std::error_code ignored;
    fs::remove(target.string() + ".decoded", ignored);
    if (!names.oldFile.empty() && names.oldFile != names.newFile)
        fs::remove(job.workspace / names.oldFile, ignored);
    return std::move(plan.report);
}

} // namespace

Result<ImportReport> ingest(const fs::path& folder, const fs::path& workspace, const IngestOptions& options,
                            const ProgressSink& progress, std::stop_token stop) {
    try {
        return ingestUnguarded(folder, {workspace, options, progress, std::move(stop)});
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, {}, folder.string());
    } catch (const std::exception& e) {
        return Error(ErrorCode::Internal, e.what(), folder.string());
    }
}

} // namespace hilum::ingest
