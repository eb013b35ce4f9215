#include "data/BatchLoader.h"

#include "data/Sampler.h"

#include <algorithm>
#include <cmath>

namespace hilum::data {

BatchLoader::BatchLoader(std::shared_ptr<const PixelCache> cache, std::vector<std::uint32_t> rows,
                         augment::Recipe recipe, LoaderOptions options)
    : m_cache(std::move(cache)), m_rows(std::move(rows)), m_recipe(std::move(recipe)), m_options(options) {
    const auto films = static_cast<std::int64_t>(m_rows.size());
    m_perEpoch =
        m_options.dropLast ? films / m_options.batch : (films + m_options.batch - 1) / m_options.batch;
    m_firstTicket = m_options.firstEpoch * m_perEpoch + m_options.firstBatch;
    m_endTicket = m_options.epochs * m_perEpoch;
    m_nextToMake = m_nextToGive = m_firstTicket;
    m_options.ahead = std::max<std::size_t>(1, m_options.ahead); // with none, nobody would make the next one
    for (unsigned i = 0; i < m_options.threads; ++i)
        m_threads.emplace_back([this](std::stop_token stop) { work(stop); });
}

BatchLoader::~BatchLoader() {
    for (auto& thread : m_threads)
        thread.request_stop();
}

std::shared_ptr<const std::vector<std::uint32_t>> BatchLoader::orderOf(std::int64_t epoch) {
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_orders.find(epoch); known != m_orders.end())
            return known->second;
    }
    auto order = std::make_shared<const std::vector<std::uint32_t>>(
        m_options.shuffled ? epochOrder(m_rows, m_options.seed, static_cast<std::uint32_t>(epoch)) : m_rows);
    const std::scoped_lock lock(m_mutex);
    m_orders.erase(m_orders.begin(), m_orders.lower_bound(epoch - 1));
    return m_orders.try_emplace(epoch, std::move(order)).first->second;
}

Batch BatchLoader::make(std::int64_t ticket) {
    Batch batch;
    batch.epoch = ticket / m_perEpoch;
    batch.index = ticket % m_perEpoch;
    const auto order = orderOf(batch.epoch);
    const auto begin = static_cast<std::size_t>(batch.index * m_options.batch);
    const auto end = std::min(begin + static_cast<std::size_t>(m_options.batch), order->size());
    batch.rows.assign(order->begin() + static_cast<std::ptrdiff_t>(begin),
                      order->begin() + static_cast<std::ptrdiff_t>(end));
    const auto mean = static_cast<float>(m_options.normalisation.mean);
    const auto deviation = static_cast<float>(m_options.normalisation.standardDeviation);
    for (std::size_t v = 0; v < m_recipe.views.size(); ++v) {
        const int side = m_recipe.views[v].sideOf(m_options.side);
        const auto pixels = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
        std::vector<float> view(batch.rows.size() * pixels);
        for (std::size_t b = 0; b < batch.rows.size(); ++b) {
            const DrawKey key{m_options.seed, static_cast<std::uint32_t>(batch.epoch), batch.rows[b], 0, 0};
            m_recipe.makeInto(m_cache->film(batch.rows[b]), m_options.side, key, v, mean, deviation,
                              view.data() + b * pixels);
        }
        batch.sides.push_back(side);
        batch.views.push_back(std::move(view));
    }
    return batch;
}

void BatchLoader::work(std::stop_token stop) {
    while (!stop.stop_requested()) {
        std::int64_t ticket = 0;
        {
            std::unique_lock lock(m_mutex);
            const auto room = [&] {
                return m_nextToMake >= m_endTicket ||
                       m_nextToMake < m_nextToGive + static_cast<std::int64_t>(m_options.ahead);
            };
            if (!m_changed.wait(lock, stop, room) || m_nextToMake >= m_endTicket)
                return;
            ticket = m_nextToMake++;
        }
        Batch batch = make(ticket);
        const std::scoped_lock lock(m_mutex);
        m_ready.emplace(ticket, std::move(batch));
        m_changed.notify_all();
    }
}

std::optional<Batch> BatchLoader::next(std::stop_token stop) {
    if (m_nextToGive >= m_endTicket || stop.stop_requested())
        return std::nullopt;
    if (m_threads.empty())
        return make(m_nextToGive++);
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [&] { return m_ready.contains(m_nextToGive); }))
        return std::nullopt;
    auto node = m_ready.extract(m_nextToGive++);
    m_changed.notify_all();
    return std::move(node.mapped());
}

} // namespace hilum::data
