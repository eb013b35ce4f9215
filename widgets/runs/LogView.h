// LogView: the end of a log with a search field: matches are marked, Enter goes to the next. Window thread.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace hilum::widgets::runs {

class LogView : public QWidget {
    Q_OBJECT
public:
    explicit LogView(QWidget* parent = nullptr);
    /// Stays at the end when it stood there.
    void setLog(const QString& text, const QString& ifEmpty);
    [[nodiscard]] int matches() const { return m_matches; }

private:
    void mark();
    void next();
    QLineEdit* m_search;
    QLabel* m_found;
    QPlainTextEdit* m_text;
    QString m_shown;
    int m_matches = 0;
};

} // namespace hilum::widgets::runs
