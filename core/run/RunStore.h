// RunStore: run.db of one run. The worker is its only writer; readers open it read-only.
// One object per thread.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "base/Sqlite.h"
#include "run/RunEvent.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hilum::run {

/// One film's prediction. `patient` is a one-way number that is equal for films of one patient.
struct Prediction {
    std::int64_t film = 0; ///< catalogue id
    std::uint32_t patient = 0;
    int label = 0;
    double score = 0.0; ///< probability of the positive class
};

/// Who runs it: written by the worker, read by those who ask whether it still lives.
struct Owner {
    std::int64_t pid = 0;
    std::string host;
    std::string boot;             ///< boot id of the machine
    std::uint64_t startTicks = 0; ///< tells the process from a later one of the same number
    std::int64_t heartbeatMs = 0;
};

class RunStore {
public:
    static Result<RunStore> create(const std::filesystem::path& runFolder, const Clock& clock);
    static Result<RunStore> openForWriting(const std::filesystem::path& runFolder, const Clock& clock);
    static Result<RunStore> openForReading(const std::filesystem::path& runFolder);

    /// All or nothing, durable on return.
    Result<> append(std::span<const RunEvent> events);
    Result<> append(const RunEvent& event) { return append(std::span(&event, 1)); }
    /// Takes steps ≥ step and evaluations at later steps back and appends Rewound, in one transaction.
    Result<> rewind(std::int64_t step);
    /// Events after seq, oldest first, at most `limit`.
    Result<std::vector<StampedEvent>> eventsSince(std::uint64_t seq, std::size_t limit = 100'000);
    /// All events but the steps, and the last step: enough for a summary, however long the run.
    Result<std::vector<StampedEvent>> eventsWithLastStep();

    Result<> setOwner(const Owner& owner);
    Result<> heartbeat();
    Result<std::optional<Owner>> owner();

    /// Replaces the predictions of `part` ("validation", "test", "test/Effusion").
    Result<> writePredictions(const std::string& part, std::span<const Prediction> predictions);
    Result<std::vector<Prediction>> predictions(const std::string& part);
    /// The parts that hold predictions, each once, in the order of their bytes.
    Result<std::vector<std::string>> predictionParts();
    /// Small facts under a name, replaced as a whole ("audit", "spec-hash", "summary").
    Result<> writeFact(const std::string& name, const Json& value);
    Result<std::optional<Json>> fact(const std::string& name);
    /// Leaves WAL mode, so that the folder can be copied; stays in it, which is no error, while somebody
    /// reads.
    Result<> close();

private:
    RunStore(Database database, const Clock* clock) : m_database(std::move(database)), m_clock(clock) {}
    Result<> insert(std::span<const RunEvent> events);
    Result<> readSteps(const char* clause, std::int64_t since, std::int64_t most,
                       std::vector<StampedEvent>& all);
    Result<> readEvents(std::int64_t since, std::int64_t most, std::vector<StampedEvent>& all);
    Database m_database;
    const Clock* m_clock;
};

} // namespace hilum::run
