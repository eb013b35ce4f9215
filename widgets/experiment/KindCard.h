// KindCard: a card that chooses what to set up: title, what it is, what it costs. One of its row is checked;
// arrow keys walk. Window thread.
#pragma once

#include <QAbstractButton>
#include <QString>

namespace hilum::widgets {

class KindCard : public QAbstractButton {
    Q_OBJECT
public:
    /// Without an icon it is a narrower card, for rows that stand under another row of cards.
    KindCard(const QString& iconName, const QString& title, const QString& sentence, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_sentence;
};

} // namespace hilum::widgets
