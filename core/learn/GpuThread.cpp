#include "learn/GpuThread.h"

namespace hilum::learn {

GpuThread::GpuThread()
    : m_tasks(64), m_thread([this] {
          while (auto task = m_tasks.pop())
              (*task)();
      }) {}

GpuThread::~GpuThread() {
    m_tasks.close();
}

} // namespace hilum::learn
