// Page: one of the five rooms of the window. Made lazily by PageList, owned by MainWindow. Window thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace hilum::widgets {

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);
    /// Name as it stands in the rail and the window's title. Never a film's, patient's or folder's name.
    [[nodiscard]] virtual QString title() const = 0;
    /// What the foldable pane on the right shows while this page is up; nullptr: the pane is hidden. The page
    /// makes it once (parent: the page); MainWindow takes it into the pane.
    [[nodiscard]] virtual QWidget* detailsPane() { return nullptr; }
    /// The page has come up: start timers and watchers.
    virtual void activated() {}
    /// The page is no longer seen: slow down or stop.
    virtual void deactivated() {}
    /// What would end unfinished with the page (a report that is being written), as people read it.
    [[nodiscard]] virtual QStringList running() const { return {}; }
    /// Keys of this page for the overlay on `?`: lines of "key\tsentence", for example tr("I\tInvert").
    [[nodiscard]] virtual QStringList shortcuts() const { return {}; }

Q_SIGNALS:
    /// The details pane should be unfolded (something was selected for the first time).
    void detailsRequested();
};

} // namespace hilum::widgets
