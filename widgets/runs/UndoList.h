// UndoList: what can be taken back on a page, newest first. Each step is taken back once, by a key or by the
// button of its notice, in any order. Window thread.
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace hilum::widgets::runs {

class UndoList : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Gives the number of the step. A step with the same `key` as the newest one is a part of it: its own
    /// way back is dropped, for that of the earlier one leads further. "": a step by itself.
    int push(const QString& text, std::function<void()> back, const QString& key = {});
    void undo(int step); ///< nothing where it was taken back already
    void undoLast();
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] QString text() const; ///< of what undoLast() takes back; "" for nothing

Q_SIGNALS:
    void changed();

private:
    struct Step {
        int number = 0;
        QString text, key;
        std::function<void()> back;
    };
    static constexpr std::size_t kMost = 100;
    std::vector<Step> m_steps; ///< oldest first, those that were taken back left out
    int m_next = 1;
};

} // namespace hilum::widgets::runs
