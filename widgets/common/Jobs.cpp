#include "widgets/common/Jobs.h"

#include "widgets/common/Niceness.h"

#include <QMetaObject>
#include <QRunnable>
#include <QThread>

#include <algorithm>
#include <exception>

namespace hilum::widgets {

void JobChannel::cancel() {
    m_state->stop.request_stop();
    m_state->stop = std::stop_source();
    ++m_state->generation;
    m_state->pending = 0;
}

Jobs::Jobs(int threads) : m_window(std::make_unique<QObject>()) {
    m_pool.setMaxThreadCount(threads > 0 ? threads : std::max(2, QThread::idealThreadCount()));
    m_pool.setExpiryTimeout(10'000);
}

Jobs::~Jobs() {
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void Jobs::waitForDone() {
    m_pool.waitForDone();
}

void Jobs::addErased(QObject* owner, JobChannel& channel, std::function<void(std::stop_token)> work,
                     std::function<void()> deliver) {
    const auto state = channel.m_state;
    const std::uint64_t generation = state->generation;
    ++state->pending;
    // On the window's thread: is the answer still wanted?
    auto answer = [state, generation, guard = QPointer<QObject>(owner), deliver = std::move(deliver)] {
        if (state->generation != generation)
            return;
        --state->pending;
        if (guard)
            deliver();
    };
    auto* task = QRunnable::create([this, token = state->stop.get_token(), work = std::move(work),
                                    answer = std::move(answer), window = m_window.get()] {
        if (token.stop_requested() || m_stop.stop_requested())
            return;
        [[maybe_unused]] static thread_local const bool gaveWay = (giveWayHere(), true);
        // One token for both reasons to stop: the channel's and the end of the pool.
        std::stop_source either;
        const std::stop_callback byChannel(token, [&either] { either.request_stop(); });
        const std::stop_callback byPool(m_stop.get_token(), [&either] { either.request_stop(); });
        try {
            work(either.get_token());
        } catch (const std::exception& e) {
            // Work returns Results; what still throws (no memory) must not end the window.
            qWarning("A job ended by an exception: %s", e.what());
        }
        QMetaObject::invokeMethod(window, answer, Qt::QueuedConnection);
    });
    // Newest first: a later job has the higher priority.
    m_pool.start(task, ++m_priority);
}

} // namespace hilum::widgets
