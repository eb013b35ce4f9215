// ViewerTools: what can be done with a shown film beside looking at it: rulers, mirror and turn, copying and
// saving what is shown. Buttons and keys for the canvases of one ViewerPanel, which owns it. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/Orientation.h"

#include <QImage>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QKeyEvent;
class QToolButton;
class QWidget;

namespace hilum::widgets {

class Dialogs;
class RulerBook;
class ViewerWidget;

class ViewerTools : public QObject {
    Q_OBJECT
public:
    /// Makes a button of the bar: name, icon, text, tip, checkable.
    using MakeButton =
        std::function<QToolButton*(const QString&, const QString&, const QString&, const QString&, bool)>;

    /// Keys that reach `panel` and no child of it are the tools'.
    ViewerTools(Jobs& jobs, QWidget* panel, const MakeButton& make);
    /// A canvas of the panel, the first before others; keys and buttons act on the one with the focus,
    /// otherwise on the current one. The ruler is on or off for all of them.
    void attach(ViewerWidget* canvas);
    /// Of the active pane; the first one attached until it is told.
    void setCurrent(ViewerWidget* canvas);
    /// Where rulers lie; one of its own, which keeps nothing, until it is told.
    void setRulerBook(RulerBook* book);
    /// Without them nothing can be saved.
    void setDialogs(Dialogs* dialogs);
    /// Lines of Page::shortcuts().
    [[nodiscard]] static QStringList keys();

    void copyPicture();
    void savePicture();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] ViewerWidget* canvas() const;
    void makeTurnMenu(QToolButton* button);
    void makePictureMenu(QToolButton* button);
    void setRuler(bool on);
    void turn(int quarters);
    void flip();
    void showOrientation();
    /// The key is the tools': does it, if `act`.
    bool handle(const QKeyEvent& event, bool act);
    bool plainKey(int key, bool shift, bool act);
    bool controlKey(int key, bool shift, bool act);
    bool nudge(const QKeyEvent& event, bool act);
    void removeRuler();
    [[nodiscard]] QImage pictureOrWhy();

    Jobs* m_jobs;
    JobChannel m_saving;
    QWidget* m_panel;
    RulerBook* m_rulerBook;
    Dialogs* m_dialogs = nullptr;
    std::vector<ViewerWidget*> m_canvases;
    ViewerWidget* m_current = nullptr;
    QToolButton* m_ruler;
    QToolButton* m_flip;
    QToolButton* m_turn;
    QAction* m_save = nullptr;
};

} // namespace hilum::widgets
