#include "run/QueueLock.h"

#include "base/Json.h"
#include "run/Queue.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace hilum::run {

namespace {

constexpr std::size_t kNoticeBytes = 2048;
constexpr std::size_t kLongest = 500; ///< bytes of a fact in a notice

std::string shortened(const std::string& text) {
    return text.size() <= kLongest ? text : text.substr(0, kLongest);
}

std::string textOf(const QueueNotice& notice) {
    const Json json{{"run", shortened(notice.run)},
                    {"code", codeName(notice.error.code)},
                    {"detail", shortened(notice.error.detail)},
                    {"where", shortened(notice.error.where)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string stringIn(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

QueueLock::QueueLock(const std::filesystem::path& workspace, int attempts)
    : m_descriptor(::open((workspace / "queue.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    constexpr std::chrono::milliseconds kApart(20);
    for (; m_descriptor >= 0 && !m_held && attempts > 0; --attempts) {
        m_held = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
        if (!m_held && attempts > 1)
            std::this_thread::sleep_for(kApart);
    }
}

QueueLock::~QueueLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void QueueLock::tell(const std::optional<QueueNotice>& notice) const {
    std::string text = notice ? textOf(*notice) : std::string();
    text.resize(std::max(kNoticeBytes, text.size()), ' ');
    // A failure has nobody left to be told to.
    [[maybe_unused]] const auto written = ::pwrite(m_descriptor, text.data(), kNoticeBytes, 0);
}

bool queueAlive(const std::filesystem::path& workspace) {
    if (!std::filesystem::exists(workspace / "queue.lock"))
        return false;
    return !QueueLock(workspace).held();
}

std::optional<QueueNotice> queueNotice(const std::filesystem::path& workspace) {
    const int descriptor = ::open((workspace / "queue.lock").c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    std::array<char, kNoticeBytes> bytes{};
    const auto count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    ::close(descriptor);
    if (count <= 0)
        return std::nullopt;
    const auto json = parseJson({bytes.data(), static_cast<std::size_t>(count)});
    if (!json || !json->is_object())
        return std::nullopt;
    const auto code = codeFromName(stringIn(*json, "code"));
    return QueueNotice{
        stringIn(*json, "run"),
        {code.value_or(ErrorCode::Internal), stringIn(*json, "detail"), stringIn(*json, "where")}};
}

} // namespace hilum::run
