// KeysOverlay: what the keyboard does, over the whole window; `?` or F1 shows it, Esc, `?` or a click hides
// it. Owned by MainWindow, window thread.
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace hilum::app {

class KeysOverlay : public QWidget {
    Q_OBJECT
public:
    explicit KeysOverlay(QWidget* window);
    /// Lines of "key\tsentence".
    void showKeys(const QString& pageTitle, const QStringList& pageKeys);

Q_SIGNALS:
    void tourWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// A card whose keys of the page stand in so many columns.
    QWidget* makeCard(const QString& pageTitle, const QStringList& pageKeys, int columns);
    QGridLayout* makeList(QWidget* card, const QString& title, const QStringList& keys, bool narrow);
    void leave();
    QScrollArea* m_scroll = nullptr;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace hilum::app
