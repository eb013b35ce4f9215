// LeakageCard: the audit before any training: a light, one sentence, what is shared between which parts, the
// films in a list that folds out, and the remedy as a button. Window thread.
#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <QStringList>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace hilum::widgets {

class LeakageCard : public QFrame {
    Q_OBJECT
public:
    enum class Light { Reading, Green, Amber, Red };
    /// Two parts that share something.
    struct Pair {
        QString title;  ///< "Training and test"
        QString counts; ///< by name, by content, patients; a line each
    };
    struct Content {
        Light light = Light::Reading;
        QString sentence;
        QList<Pair> pairs;
        QStringList films;       ///< their names; empty: there is nothing to fold out
        QString advice;          ///< what the button cannot do; "" none
        QString notes;           ///< the split, and what was not looked at
        bool excludable = false; ///< the button is there
    };

    explicit LeakageCard(QWidget* parent = nullptr);
    void setContent(const Content& content);
    [[nodiscard]] QWidget* films() const; ///< the list of names
    void setBusy(bool busy);              ///< splits are being written: no second click

Q_SIGNALS:
    void excludeWanted(); ///< save splits without the shared films

private:
    void addRemedies(QVBoxLayout* column);
    void showLight();
    void showPairs(const QList<Pair>& pairs);
    void fold(bool open);
    Light m_light = Light::Reading;
    QLabel* m_icon;
    QLabel* m_word;
    QLabel* m_sentence;
    QVBoxLayout* m_pairLayout;
    QList<QPair<QLabel*, QLabel*>> m_pairs; ///< title and counts; unused ones are hidden
    QPushButton* m_unfold;
    QListWidget* m_films;
    QLabel* m_advice;
    QPushButton* m_exclude;
    QLabel* m_notes;
};

} // namespace hilum::widgets
