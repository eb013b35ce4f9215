// A queue of bounded length between threads. Waiting ends by an item, by close() or by a stop request.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace hilum {

template <class T> class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// Waits for room. False when the queue was closed or a stop was requested.
    bool push(T item, std::stop_token stop = {}) {
        std::unique_lock lock(m_mutex);
        const bool room = m_changed.wait(lock, stop, [&] { return m_closed || m_items.size() < m_capacity; });
        if (!room || m_closed || stop.stop_requested())
            return false;
        m_items.push_back(std::move(item));
        m_changed.notify_all();
        return true;
    }

    /// Waits for an item. Empty when the queue is closed and drained, or a stop was requested.
    std::optional<T> pop(std::stop_token stop = {}) {
        std::unique_lock lock(m_mutex);
        const bool ready = m_changed.wait(lock, stop, [&] { return m_closed || !m_items.empty(); });
        if (!ready || m_items.empty() || stop.stop_requested())
            return std::nullopt;
        T item = std::move(m_items.front());
        m_items.pop_front();
        m_changed.notify_all();
        return item;
    }

    void close() {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    [[nodiscard]] std::size_t size() const {
        const std::scoped_lock lock(m_mutex);
        return m_items.size();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<T> m_items;
    std::size_t m_capacity;
    bool m_closed = false;
};

} // namespace hilum
