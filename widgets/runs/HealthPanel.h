// HealthPanel: the verdict on a pretraining run: a light, a sentence, what to change, the numbers under it,
// and a button that takes the change into Experiment. Owned by RunDetails, window thread.
#pragma once

#include "widgets/runs/RunText.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace hilum::widgets::runs {

class HealthPanel : public QWidget {
    Q_OBJECT
public:
    explicit HealthPanel(QWidget* parent = nullptr);
    /// Hides itself where the run does not pretrain.
    void setRow(const RunRow& row);

Q_SIGNALS:
    /// `value` is null where the verdict only tells which setting it is about.
    void cloneWanted(const QString& run, const QString& parameter, const hilum::Json& value);

private:
    void showNumbers(const std::vector<run::HealthNumber>& numbers);
    void showButton(const run::HealthFinding& finding);
    QString m_run, m_parameter, m_shown;
    Json m_value;
    QLabel* m_light;
    QLabel* m_word;
    QLabel* m_sentence;
    QLabel* m_suggestion;
    QPushButton* m_clone;
    QFormLayout* m_numbers;
};

} // namespace hilum::widgets::runs
