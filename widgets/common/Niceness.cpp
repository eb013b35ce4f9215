#include "widgets/common/Niceness.h"

#include <QProcess>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace hilum::widgets {

namespace {
// Measured on two cores with 112,120 films while a training ran on both, longest frames of the window: 69 ms
// with a training of niceness 0, 35 ms with 10.
[[maybe_unused]] constexpr int kProcess = 10;
[[maybe_unused]] constexpr int kThread = 5; ///< before trainings, after the window
} // namespace

void giveWay([[maybe_unused]] QProcess& process) {
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { (void)::setpriority(PRIO_PROCESS, 0, kProcess); });
#endif
}

void giveWayHere() {
#ifdef Q_OS_LINUX
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kThread);
#endif
}

} // namespace hilum::widgets
