#include "ingest/FilmDecoder.h"

#include "base/Parallel.h"
#include "base/Sha256.h"
#include "base/Text.h"
#include "ingest/Cells.h"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <mutex>
#include <new>
#include <optional>

namespace hilum::ingest {
namespace {

constexpr std::int64_t kBadFilesAlwaysAllowed = 20;
constexpr std::size_t kExamplesInError = 5;

/// The sentence with the file as the report names it: below the root.
std::string reasonFor(Error error, const data::Record& record) {
    error.where = cleanText(record.file);
    return sentence(error);
}

class Decoder {
public:
    Decoder(IngestPlan& plan, data::PixelCacheWriter& cache, const IngestOptions& options,
            const ProgressSink& progress)
        : m_plan(plan), m_reader(readerOf(plan.layout)), m_cache(cache), m_options(options),
          m_progress(progress), m_outcomes(plan.records.size()) {}

    Result<std::vector<FilmOutcome>> run(const std::stop_token& stop) {
        const std::stop_callback forward(stop, [this] { m_stop.request_stop(); });
        report();
        parallelFor(
            m_outcomes.size(), m_options.threads, [this](std::size_t i) { decodeGuarded(i); },
            m_stop.get_token());
        if (m_failure)
            return *m_failure;
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled, {}, m_plan.name);
        return std::move(m_outcomes);
    }

private:
    void decodeGuarded(std::size_t i) noexcept {
        try {
            const auto result = decode(i);
            finished(m_outcomes[i], result ? std::nullopt : std::optional<Error>(result.error()));
        } catch (const std::bad_alloc&) {
            stopWith(Error(ErrorCode::OutOfMemory, {}, m_plan.name));
        } catch (const std::exception& e) {
            stopWith(Error(ErrorCode::Internal, e.what(), m_plan.name));
        }
    }

    /// An error here ends the whole import; a file that cannot be read only marks its outcome.
    Result<> decode(std::size_t i) {
        data::Record& record = m_plan.records[i];
        FilmOutcome& outcome = m_outcomes[i];
        const auto file = m_plan.root / record.file;
        const auto radiograph = imaging::read(file, m_options.limits);
        if (!radiograph) {
            if (radiograph.error().code == ErrorCode::OutOfMemory)
                return radiograph.error();
            outcome.reason = reasonFor(radiograph.error(), record);
            const ErrorCode code = radiograph.error().code;
            outcome.damaged = !(m_reader.expectsOtherFiles &&
                                (code == ErrorCode::NotAnImage || code == ErrorCode::Unsupported));
            return {};
        }
        Refined refined = m_reader.refine(record, *radiograph, m_plan);
        outcome.reason = std::move(refined.unsuitable);
        outcome.ageImplausible = refined.ageImplausible;
        outcome.patientUnknown = refined.patientUnknown;
        if (!outcome.reason.empty())
            return {};
        auto hash = sha256OfFile(file);
        if (!hash) {
            outcome.reason = reasonFor(hash.error(), record);
            outcome.damaged = true;
            return {};
        }
        record.contentHash = std::move(hash).value();
        const GreyImage grey = imaging::toGrey(*radiograph);
        const bool square = grey.width == grey.height;
        const GreyImage film =
            imaging::resized(grey.view(), m_options.cacheSide, m_options.cacheSide, !square);
        return m_cache.write(static_cast<std::uint32_t>(i), film.view());
    }

    void finished(const FilmOutcome& outcome, std::optional<Error> failure) {
        const std::scoped_lock lock(m_mutex);
        ++m_done;
        if (failure && !m_failure)
            m_failure = std::move(failure);
        if (outcome.damaged) {
            ++m_bad;
            if (const auto index = static_cast<std::size_t>(&outcome - m_outcomes.data());
                m_badExamples.size() < kExamplesInError)
                m_badExamples.push_back(cleanText(m_plan.records[index].file));
        }
        const auto allowed =
            static_cast<std::int64_t>(m_options.badShareAllowed * static_cast<double>(m_outcomes.size()));
        if (m_bad > std::max(kBadFilesAlwaysAllowed, allowed) && !m_failure)
            m_failure = tooManyBad();
        if (m_failure)
            m_stop.request_stop();
        constexpr std::int64_t kReports = 1000;
        const auto total = static_cast<std::int64_t>(m_outcomes.size());
        if (m_done == total || m_done % std::max<std::int64_t>(1, total / kReports) == 0)
            report();
    }

    void stopWith(Error error) {
        const std::scoped_lock lock(m_mutex);
        if (!m_failure)
            m_failure = std::move(error);
        m_stop.request_stop();
    }

    /// The names stand in the place, which logs leave out.
    [[nodiscard]] Error tooManyBad() const {
        std::string examples;
        for (const std::string& example : m_badExamples)
            examples += fmt::format("{}{}", examples.empty() ? "" : ", ", example);
        return {ErrorCode::Unreadable,
                fmt::format(HILUM_TR("{} of the first {} cannot be read; {:.3g} % are allowed"),
                            countText(m_bad), counted(m_done, "file"), 100.0 * m_options.badShareAllowed),
                fmt::format("{}: {}, …", m_plan.root.string(), examples)};
    }

    void report() const {
        if (m_progress)
            m_progress({HILUM_TR("Reading films"), m_done, static_cast<std::int64_t>(m_outcomes.size())});
    }

    IngestPlan& m_plan;
    const LayoutReader& m_reader;
    data::PixelCacheWriter& m_cache;
    const IngestOptions& m_options;
    const ProgressSink& m_progress;
    std::vector<FilmOutcome> m_outcomes;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::optional<Error> m_failure;
    std::vector<std::string> m_badExamples;
    std::int64_t m_done = 0;
    std::int64_t m_bad = 0;
};

} // namespace

Result<std::vector<FilmOutcome>> decodeFilms(IngestPlan& plan, data::PixelCacheWriter& cache,
                                             const IngestOptions& options, const ProgressSink& progress,
                                             std::stop_token stop) {
    return Decoder(plan, cache, options, progress).run(stop);
}

} // namespace hilum::ingest
