// Niceness: who steps back when there is not enough processor for all. The window comes first: training and
// imports take every core, and a window that stutters meanwhile is closed by its user. Where a system has no
// niceness nothing happens. Any thread.
#pragma once

class QProcess;

namespace hilum::widgets {

/// A process that shall give way to the window; to be called before it is started.
void giveWay(QProcess& process);
/// The same for the calling thread, for good. Only Linux has a niceness of threads.
void giveWayHere();

} // namespace hilum::widgets
