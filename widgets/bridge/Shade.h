// Shade: the privacy shade on all pages. Session holds whether it is on; here are the key and a cover for
// widgets that know nothing of it. Window thread.
#pragma once

#include <QPointer>
#include <QWidget>

namespace hilum::widgets {

class Session;

/// The full stop turns the shade on and off while the focus is anywhere in `window`. Once a window: two
/// shortcuts of one key answer neither.
void addShadeKey(QWidget* window, Session& session);

/// Lies over a widget while the shade is on: nothing of it is seen, pointed at or read out.
class ShadeCover : public QWidget {
    Q_OBJECT
public:
    /// Child of `covered`, as large as it is, above all that it holds.
    ShadeCover(QWidget* covered, Session& session);
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    QPointer<QWidget> m_covered;
    Session* m_session;
};

/// A cover for each of them; nothing without a session (tests of single widgets).
template <class... Widgets> void coverByShade(Session* session, Widgets*... widgets) {
    if (session != nullptr)
        (new ShadeCover(widgets, *session), ...);
}

} // namespace hilum::widgets
