// GpuThread: the background GPU thread. It owns every tensor of a run; nobody else calls torch meanwhile.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <thread>

#include "base/BoundedQueue.h"

namespace hilum::learn {

class GpuThread {
public:
    GpuThread();
    /// Finishes the task that runs, then joins.
    ~GpuThread();
    GpuThread(const GpuThread&) = delete;
    GpuThread& operator=(const GpuThread&) = delete;

    /// Runs `task` on the thread; tasks run one after another, in order.
    template <class F> auto post(F task) -> std::future<std::invoke_result_t<F>> {
        auto packaged = std::make_shared<std::packaged_task<std::invoke_result_t<F>()>>(std::move(task));
        auto future = packaged->get_future();
        m_tasks.push([packaged] { (*packaged)(); });
        return future;
    }

private:
    BoundedQueue<std::function<void()>> m_tasks;
    std::jthread m_thread; ///< last member: ends before the queue goes
};

} // namespace hilum::learn
