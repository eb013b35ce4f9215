// PickChip: says in the filter bar that only the films of a list are shown, lets them go, and keeps the list
// as a cohort. Knows numbers only. Window thread.
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace hilum::widgets {

class PickChip : public QWidget {
    Q_OBJECT
public:
    explicit PickChip(QWidget* parent = nullptr);

    /// `films` of the list, of which `gone` are no longer in the workspace; `kept`: it is a cohort already.
    void setPicked(int films, int gone, bool kept);

Q_SIGNALS:
    void clearWanted();
    void saveWanted();

private:
    QPushButton* m_clear;
    QToolButton* m_save;
};

} // namespace hilum::widgets
