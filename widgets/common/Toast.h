// Toast: a notice in the lower right corner that never takes the focus. Window thread.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace hilum::widgets {

enum class ToastKind { Info, Success, Warning, Error };

/// An optional button ("Undo", "Show").
struct ToastAction {
    QString text;
    std::function<void()> run;
};

/// Shows `text` in the window of `near`. Goes after 6 s (errors: 12 s; not while the pointer is on it), or on
/// its close button. At most four are up, the oldest goes first.
void showToast(QWidget* near, ToastKind kind, const QString& text, ToastAction action = {});

} // namespace hilum::widgets
