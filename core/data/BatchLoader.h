// BatchLoader: views of films, batch by batch, made by loader threads ahead of the trainer. The batches are
// the same whatever the number of threads. One consumer thread.
#pragma once

#include "augment/Recipe.h"
#include "data/PixelCache.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace hilum::data {

/// views[v] holds B × side_v × side_v floats, normalised; rows[b] the cache row of film b.
struct Batch {
    std::int64_t epoch = 0;
    std::int64_t index = 0; ///< within the epoch
    std::vector<std::uint32_t> rows;
    std::vector<int> sides;
    std::vector<std::vector<float>> views;
};

struct LoaderOptions {
    int side = 64; ///< of the network's input, pixels
    int batch = 128;
    bool dropLast = true; ///< leave out an incomplete last batch
    bool shuffled = true; ///< keyed order per epoch; false: as given
    std::int64_t epochs = 1;
    std::int64_t firstEpoch = 0;
    std::int64_t firstBatch = 0; ///< within firstEpoch: where a resumed run goes on
    unsigned threads = 1;        ///< 0: made by the consumer itself
    std::size_t ahead = 4;       ///< batches kept ready
    std::uint64_t seed = 1;
    PixelStatistics normalisation;
};

class BatchLoader {
public:
    BatchLoader(std::shared_ptr<const PixelCache> cache, std::vector<std::uint32_t> rows,
                augment::Recipe recipe, LoaderOptions options);
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// The next batch in order; empty after the last one or on a stop request.
    std::optional<Batch> next(std::stop_token stop = {});
    [[nodiscard]] std::int64_t batchesPerEpoch() const { return m_perEpoch; }

private:
    [[nodiscard]] Batch make(std::int64_t ticket);
    [[nodiscard]] std::shared_ptr<const std::vector<std::uint32_t>> orderOf(std::int64_t epoch);
    void work(std::stop_token stop);

    std::shared_ptr<const PixelCache> m_cache;
    std::vector<std::uint32_t> m_rows;
    augment::Recipe m_recipe;
    LoaderOptions m_options;
    std::int64_t m_perEpoch = 0;
    std::int64_t m_firstTicket = 0;
    std::int64_t m_endTicket = 0;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::int64_t m_nextToMake = 0; ///< ticket = epoch × batches per epoch + index
    std::int64_t m_nextToGive = 0;
    std::map<std::int64_t, Batch> m_ready;
    std::map<std::int64_t, std::shared_ptr<const std::vector<std::uint32_t>>> m_orders;
    std::vector<std::jthread> m_threads; ///< last member: joined before anything else goes
};

} // namespace hilum::data
