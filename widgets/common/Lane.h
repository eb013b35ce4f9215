// Lane: work that may not be lost and may not overtake itself: writing what a person changed, commands to a
// run. Off the window's thread, one piece after the other in the order asked for, whatever the pool prefers;
// the answers come in the same order. What still waits when the lane ends is done there and then. A member
// of whoever asks; window thread.
#pragma once

#include "base/Result.h"
#include "widgets/common/Jobs.h"

#include <deque>
#include <functional>
#include <memory>

namespace hilum::widgets {

class Lane {
public:
    using Work = std::function<Result<>()>;
    using Answer = std::function<void(const Result<>&)>;

    /// `owner` has the lane as a member; after its end no answer comes.
    Lane(Jobs& jobs, QObject& owner) : m_jobs(&jobs), m_owner(&owner) {}
    /// Waits for what runs and does what waits. No answers.
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// An exception in `work` is answered as a failure; the pieces behind it go on.
    void add(Work work, Answer answer);
    /// Everything that was asked for has been done and answered.
    [[nodiscard]] bool idle() const { return !m_underWay && m_waiting.empty(); }

private:
    class Piece;
    void startNext();
    Jobs* m_jobs;
    QObject* m_owner;
    JobChannel m_channel;
    std::deque<std::shared_ptr<Piece>> m_waiting;
    std::shared_ptr<Piece> m_underWay; ///< in the pool, its answer not here yet
};

} // namespace hilum::widgets
