#include "widgets/common/Lane.h"

#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace hilum::widgets {

/// Done once, by the job or by the end of the lane, whichever comes first.
class Lane::Piece {
public:
    Piece(Work work, Answer answer) : m_work(std::move(work)), m_answer(std::move(answer)) {}

    Result<> run() {
        const std::scoped_lock oneOfThem(m_mutex);
        if (!m_result)
            m_result = tryWork();
        return *m_result;
    }
    void answer(const Result<>& result) const { m_answer(result); }

private:
    [[nodiscard]] Result<> tryWork() const {
        try {
            return m_work();
        } catch (const std::bad_alloc&) {
            return Error{ErrorCode::OutOfMemory, "while something was being written"};
        } catch (const std::exception& e) {
            return Error{ErrorCode::Internal, e.what()};
        }
    }
    Work m_work;
    Answer m_answer;
    std::mutex m_mutex;
    std::optional<Result<>> m_result; ///< under m_mutex
};

Lane::~Lane() {
    if (m_underWay)
        (void)m_underWay->run();
    for (const auto& piece : m_waiting)
        (void)piece->run();
}

void Lane::add(Work work, Answer answer) {
    m_waiting.push_back(std::make_shared<Piece>(std::move(work), std::move(answer)));
    if (!m_underWay)
        startNext();
}

void Lane::startNext() {
    if (m_waiting.empty())
        return;
    m_underWay = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_jobs->add<Result<>>(
        m_owner, m_channel, [piece = m_underWay](std::stop_token) { return piece->run(); },
        [this](const Result<>& result) {
            const auto piece = std::exchange(m_underWay, nullptr);
            startNext(); // before the answer, which may end the lane
            piece->answer(result);
        });
}

} // namespace hilum::widgets
