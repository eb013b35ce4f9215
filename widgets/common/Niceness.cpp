#include "widgets/common/Niceness.h"

#include <QProcess>

#include <algorithm>

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

#ifdef Q_OS_UNIX
/// So much above that of the caller, who may be under nice itself.
int above(int by) {
    constexpr int kLowest = 19;
    return std::min(kLowest, ::getpriority(PRIO_PROCESS, 0) + by);
}
#endif
} // namespace

void giveWay([[maybe_unused]] QProcess& process) {
#ifdef Q_OS_UNIX
    process.setChildProcessModifier(
        [niceness = above(kProcess)] { (void)::setpriority(PRIO_PROCESS, 0, niceness); });
#endif
}

void giveWayHere() {
#ifdef Q_OS_LINUX
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), above(kThread));
#endif
}

} // namespace hilum::widgets
