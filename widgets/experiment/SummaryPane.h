// SummaryPane: the right column of "Experiment": what the run will do and cost, what stands against it, and
// the buttons that set it going. Window thread.
#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hilum::widgets {

class LeakageCard;
class MeasureCard;

class SummaryPane : public QWidget {
    Q_OBJECT
public:
    explicit SummaryPane(QWidget* parent = nullptr);
    /// Label and value, from top to bottom.
    void setRows(const QList<QPair<QString, QString>>& rows);
    [[nodiscard]] LeakageCard& leakage() const { return *m_leakage; }
    [[nodiscard]] MeasureCard& measure() const { return *m_measure; }
    /// How many settings need attention, and what stands beside no field.
    void setProblems(int count, const QString& elsewhere);
    void setBusy(bool busy); ///< runs are being written: no second click
    [[nodiscard]] QString valueOf(const QString& label) const;

Q_SIGNALS:
    void startWanted();
    void queueWanted();
    void copyWanted();

private:
    QVBoxLayout* m_rowLayout;
    QList<QPair<QString, QString>> m_rows;
    QList<QPair<QLabel*, QLabel*>> m_labels;
    LeakageCard* m_leakage;
    MeasureCard* m_measure;
    QLabel* m_problems;
    QPushButton* m_start;
    QPushButton* m_queue;
    QPushButton* m_copy;
};

} // namespace hilum::widgets
