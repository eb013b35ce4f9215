// Jobs: short cancellable work off the window's thread, newest first. An answer reaches the window's thread
// only if its channel has not moved on and its owner still lives: a late answer is dropped. Jobs is made,
// called and destroyed on the window's thread; the work runs on a thread pool.
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace hilum::widgets {

/// Jobs of one purpose ("preview", "thumbnails of the grid"); a member of whoever asks. Its destruction
/// cancels.
class JobChannel {
public:
    JobChannel() : m_state(std::make_shared<State>()) {}
    ~JobChannel() { cancel(); }
    JobChannel(const JobChannel&) = delete;
    JobChannel& operator=(const JobChannel&) = delete;

    /// Asks everything in this channel to stop; no answer of it will arrive.
    void cancel();
    [[nodiscard]] std::uint64_t generation() const { return m_state->generation; }
    /// How many jobs of the current generation have no answer yet.
    [[nodiscard]] int pending() const { return m_state->pending; }

private:
    friend class Jobs;
    struct State { // touched on the window's thread only, but for `stop`'s token
        std::uint64_t generation = 0;
        int pending = 0;
        std::stop_source stop;
    };
    std::shared_ptr<State> m_state;
};

class Jobs {
public:
    /// threads 0: as many as cores, at least 2.
    explicit Jobs(int threads = 0);
    /// Asks everything to stop and waits for what runs.
    ~Jobs();
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;

    /// Cancels what the channel still has under way, then runs `work` on the pool and gives its value to
    /// `onWindowThread`. `work` must not touch widgets nor throw, and should look at its token at least every
    /// 50 ms.
    template <class T>
    void start(QObject* owner, JobChannel& channel, std::function<T(std::stop_token)> work,
               std::function<void(T)> onWindowThread) {
        channel.cancel();
        add<T>(owner, channel, std::move(work), std::move(onWindowThread));
    }
    /// As start(), beside what the channel has under way (thumbnails: one channel, many jobs; cancel() drops
    /// all).
    template <class T>
    void add(QObject* owner, JobChannel& channel, std::function<T(std::stop_token)> work,
             std::function<void(T)> onWindowThread) {
        auto answer = std::make_shared<std::unique_ptr<T>>();
        addErased(
            owner, channel,
            [answer, work = std::move(work)](std::stop_token stop) {
                *answer = std::make_unique<T>(work(stop));
            },
            [answer, onWindowThread = std::move(onWindowThread)] {
                if (*answer)
                    onWindowThread(std::move(**answer));
            });
    }
    /// Waits until no job runs or waits (tests; their answers still need the event loop).
    void waitForDone();

private:
    void addErased(QObject* owner, JobChannel& channel, std::function<void(std::stop_token)> work,
                   std::function<void()> deliver);
    QThreadPool m_pool;
    std::unique_ptr<QObject> m_window; ///< lives on the window's thread; receives the answers
    std::stop_source m_stop;
    int m_priority = 0;
};

} // namespace hilum::widgets
