// KindCard: a card that chooses what to set up: title, what it is, what it costs. One of its row is checked;
// arrow keys walk. Window thread.
#pragma once

#include <QAbstractButton>
#include <QString>
#include <QStringList>

namespace hilum::widgets {

class KindCard : public QAbstractButton {
    Q_OBJECT
public:
    /// Without an icon it is a narrower card, for rows that stand under another row of cards.
    KindCard(const QString& iconName, const QString& title, const QString& sentence, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// The sentence as it is painted at this width; where it is too long its end is "…" and the tool tip has
    /// the rest.
    [[nodiscard]] QStringList linesFor(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int heightOf(qsizetype lines) const;
    QString m_icon;
    QString m_sentence;
};

} // namespace hilum::widgets
