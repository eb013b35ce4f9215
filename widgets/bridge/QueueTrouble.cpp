#include "widgets/bridge/QueueTrouble.h"

#include <utility>

namespace hilum::widgets {

namespace {
constexpr int kLookMs = 2'000;
}

QueueTrouble::QueueTrouble(std::filesystem::path workspace, Jobs& jobs, QObject* parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_jobs(&jobs) {
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &QueueTrouble::look);
    m_timer.start();
}

void QueueTrouble::look() {
    using Answer = std::optional<run::QueueNotice>;
    if (m_channel.pending() > 0)
        return;
    m_jobs->add<Answer>(
        this, m_channel, [workspace = m_workspace](std::stop_token) { return run::queueNotice(workspace); },
        [this](Answer notice) {
            if (notice == m_notice)
                return;
            m_notice = std::move(notice);
            Q_EMIT changed();
        });
}

} // namespace hilum::widgets
