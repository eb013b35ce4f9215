// SummaryPane: the right column of "Experiment": what the run will do and cost, what stands against it, and
// the buttons that set it going. Window thread.
#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hilum::widgets {

class SummaryPane : public QWidget {
    Q_OBJECT
public:
    explicit SummaryPane(QWidget* parent = nullptr);
    /// Label and value, from top to bottom.
    void setRows(const QList<QPair<QString, QString>>& rows);
    enum class Light { Good, Warning, Bad };
    /// Split and leakage, as a traffic light with a sentence.
    void setLeakage(Light light, const QString& sentence);
    /// The films that are shared, one a line (empty: none are listed), and whether they can be left out by
    /// one click.
    void setShared(const QStringList& films, bool excludable);
    /// How many settings need attention, and what stands beside no field.
    void setProblems(int count, const QString& elsewhere);
    void setBusy(bool busy); ///< runs are being written: no second click
    [[nodiscard]] QString valueOf(const QString& label) const;

Q_SIGNALS:
    void startWanted();
    void queueWanted();
    void copyWanted();
    void excludeWanted(); ///< save splits without the shared films

private:
    QVBoxLayout* m_rowLayout;
    QList<QPair<QString, QString>> m_rows;
    QList<QPair<QLabel*, QLabel*>> m_labels;
    QLabel* m_leakIcon;
    QLabel* m_leakText;
    QLabel* m_shared;
    QPushButton* m_list;
    QPushButton* m_exclude;
    QLabel* m_problems;
    QPushButton* m_start;
    QPushButton* m_queue;
    QPushButton* m_copy;
    Light m_light = Light::Good;
};

} // namespace hilum::widgets
