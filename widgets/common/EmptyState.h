// EmptyState: what a page or pane shows while there is nothing to show: a picture, a sentence that says what
// to do, and the button that does it. Window thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace hilum::widgets {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// `icon` as in Icons.h. Empty button texts leave the buttons out.
    EmptyState(const QString& icon, const QString& title, const QString& sentence, const QString& button = {},
               const QString& secondButton = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    void setIcon(const QString& icon);
    [[nodiscard]] QPushButton* button() const { return m_button; } ///< objectName "emptyAction"
    [[nodiscard]] QPushButton* secondButton() const { return m_second; }

Q_SIGNALS:
    void actionChosen();
    void secondActionChosen();

private:
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_button = nullptr;
    QPushButton* m_second = nullptr;
};

} // namespace hilum::widgets
