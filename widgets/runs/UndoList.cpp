#include "widgets/runs/UndoList.h"

#include <algorithm>
#include <utility>

namespace hilum::widgets::runs {

int UndoList::push(const QString& text, std::function<void()> back, const QString& key) {
    if (!key.isEmpty() && !m_steps.empty() && m_steps.back().key == key)
        return m_steps.back().number;
    m_steps.push_back({m_next++, text, key, std::move(back)});
    if (m_steps.size() > kMost)
        m_steps.erase(m_steps.begin());
    Q_EMIT changed();
    return m_steps.back().number;
}

void UndoList::undo(int step) {
    const auto it = std::ranges::find(m_steps, step, &Step::number);
    if (it == m_steps.end())
        return;
    const auto back = std::move(it->back);
    m_steps.erase(it);
    Q_EMIT changed();
    back();
}

void UndoList::undoLast() {
    if (!m_steps.empty())
        undo(m_steps.back().number);
}

bool UndoList::canUndo() const {
    return !m_steps.empty();
}

QString UndoList::text() const {
    return m_steps.empty() ? QString() : m_steps.back().text;
}

} // namespace hilum::widgets::runs
