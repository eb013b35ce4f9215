// QueueTrouble: what hinders the queue of a workspace, read off the window's thread every two seconds. Window
// thread.
#pragma once

#include "run/QueueNotice.h"
#include "widgets/common/Jobs.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <optional>

namespace hilum::widgets {

class QueueTrouble : public QObject {
    Q_OBJECT
public:
    QueueTrouble(std::filesystem::path workspace, Jobs& jobs, QObject* parent = nullptr);
    /// The last reading; nothing while all is well.
    [[nodiscard]] const std::optional<run::QueueNotice>& notice() const { return m_notice; }
    void look(); ///< reads now

Q_SIGNALS:
    void changed();

private:
    std::filesystem::path m_workspace;
    Jobs* m_jobs;
    JobChannel m_channel;
    QTimer m_timer;
    std::optional<run::QueueNotice> m_notice;
};

} // namespace hilum::widgets
