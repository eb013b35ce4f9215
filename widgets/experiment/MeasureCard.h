// MeasureCard: what two dry batches cost, measured on this machine, and the batch that fits into it. Shows
// what it is told. Window thread.
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;

namespace hilum::widgets {

class MeasureCard : public QFrame {
    Q_OBJECT
public:
    struct Content {
        enum class State { Unmeasured, Running, Done, Failed } state = State::Unmeasured;
        QString sentence;
        QString fit;          ///< what fits and what it changes; "" nothing to say
        QString apply;        ///< the button that takes it; "" none
        bool possible = true; ///< there is something to measure
    };
    explicit MeasureCard(QWidget* parent = nullptr);
    void setContent(const Content& content);

Q_SIGNALS:
    void measureWanted();
    void cancelWanted();
    void fitWanted();
    void applyWanted();

private:
    QLabel* m_word;
    QLabel* m_sentence;
    QLabel* m_fitText;
    QPushButton* m_measure; ///< or "Cancel" while it runs
    QPushButton* m_fit;
    QPushButton* m_apply;
    bool m_running = false;
};

} // namespace hilum::widgets
