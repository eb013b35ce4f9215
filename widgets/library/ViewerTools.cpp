#include "widgets/library/ViewerTools.h"

#include "base/AtomicFile.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/library/RulerTool.h"
#include "widgets/library/ViewerWidget.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QSignalBlocker>
#include <QToolButton>

namespace hilum::widgets {

namespace {

constexpr double kStep = 1.0, kLongStep = 10.0; ///< pixels of the file

/// Written whole or not at all.
Result<> writePicture(const QImage& picture, const std::filesystem::path& file) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return Error(ErrorCode::Internal, "the picture cannot be packed", file.string());
    return writeFileAtomically(file,
                               std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace

ViewerTools::ViewerTools(Jobs& jobs, QWidget* panel, const MakeButton& make)
    : QObject(panel), m_jobs(&jobs), m_panel(panel), m_rulerBook(new RulerBook(jobs, {}, this)),
      m_ruler(make(
          QStringLiteral("viewerRuler"), QStringLiteral("ruler"), tr("Ruler"),
          tr("Ruler (M): drag from point to point; drag an end to move it; Shift keeps it level or plumb; "
             "Delete removes it"),
          true)),
      m_flip(make(QStringLiteral("viewerFlip"), QStringLiteral("flip"), tr("Mirror"),
                  tr("Mirror left to right (F)"), true)),
      m_turn(make(QStringLiteral("viewerTurn"), QStringLiteral("turn"), tr("Turn"),
                  tr("Turn clockwise by 90° (R); anticlockwise with Shift+R or by holding the button down"),
                  false)) {
    makeTurnMenu(m_turn);
    makePictureMenu(make(QStringLiteral("viewerPicture"), QStringLiteral("copy"), tr("Picture"),
                         tr("Copy the picture as shown (Ctrl+C), or save it (Ctrl+S)"), false));
    connect(m_ruler, &QToolButton::toggled, this, &ViewerTools::setRuler);
    connect(m_flip, &QToolButton::clicked, this, &ViewerTools::flip);
    panel->installEventFilter(this);
}

void ViewerTools::makeTurnMenu(QToolButton* button) {
    auto* menu = new QMenu(button);
    connect(menu->addAction(tr("Clockwise by 90°\tR")), &QAction::triggered, this, [this] { turn(1); });
    connect(menu->addAction(tr("Anticlockwise by 90°\tShift+R")), &QAction::triggered, this,
            [this] { turn(-1); });
    menu->addSeparator();
    connect(menu->addAction(tr("As the film is")), &QAction::triggered, this, [this] {
        if (ViewerWidget* shown = canvas())
            shown->setOrientation({});
    });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::DelayedPopup); // a click turns, holding it down gives the choice
    connect(button, &QToolButton::clicked, this, [this] { turn(1); });
}

void ViewerTools::makePictureMenu(QToolButton* button) {
    auto* menu = new QMenu(button);
    connect(menu->addAction(tr("Copy picture\tCtrl+C")), &QAction::triggered, this,
            &ViewerTools::copyPicture);
    m_save = menu->addAction(tr("Save picture as PNG…\tCtrl+S"));
    connect(m_save, &QAction::triggered, this, &ViewerTools::savePicture);
    m_save->setEnabled(false);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
}

void ViewerTools::attach(ViewerWidget* added) {
    m_canvases.push_back(added);
    if (m_current == nullptr)
        m_current = added;
    added->rulers()->setBook(m_rulerBook);
    added->rulers()->setOn(m_ruler->isChecked());
    connect(added->rulers(), &RulerTool::onChanged, m_ruler, &QToolButton::setChecked);
    connect(added, &ViewerWidget::viewChanged, this, &ViewerTools::showOrientation);
}

void ViewerTools::setRulerBook(RulerBook* book) {
    m_rulerBook = book;
    for (ViewerWidget* shown : m_canvases)
        shown->rulers()->setBook(book);
}

void ViewerTools::setDialogs(Dialogs* dialogs) {
    m_dialogs = dialogs;
    m_save->setEnabled(dialogs != nullptr);
}

ViewerWidget* ViewerTools::canvas() const {
    for (ViewerWidget* candidate : m_canvases) {
        if (candidate->hasFocus())
            return candidate;
    }
    return m_current;
}

void ViewerTools::setCurrent(ViewerWidget* canvas) {
    m_current = canvas;
    showOrientation();
}

void ViewerTools::setRuler(bool on) {
    for (ViewerWidget* shown : m_canvases)
        shown->rulers()->setOn(on);
}

void ViewerTools::turn(int quarters) {
    if (ViewerWidget* shown = canvas())
        shown->setOrientation(shown->orientation().turned(quarters));
}

void ViewerTools::flip() {
    if (ViewerWidget* shown = canvas())
        shown->setOrientation(shown->orientation().flipped());
    showOrientation(); // the button has toggled itself
}

void ViewerTools::showOrientation() {
    const ViewerWidget* shown = canvas();
    m_flip->setChecked(shown != nullptr && shown->orientation().mirrored);
}

QImage ViewerTools::pictureOrWhy() {
    ViewerWidget* shown = canvas();
    QImage picture = shown != nullptr ? shown->shownPicture() : QImage();
    if (picture.isNull())
        showToast(m_panel, ToastKind::Warning,
                  shown != nullptr && shown->shaded()
                      ? tr("The picture is hidden. Press . to show it, then copy or save it.")
                      : tr("There is no picture yet. Wait until the film is shown."));
    return picture;
}

void ViewerTools::copyPicture() {
    const QImage picture = pictureOrWhy();
    if (picture.isNull())
        return;
    QGuiApplication::clipboard()->setImage(picture);
    showToast(m_panel, ToastKind::Success,
              tr("The picture is in the clipboard, %1 × %2 pixels, without names. What is burnt into the "
                 "film itself goes along.")
                  .arg(formatCount(picture.width()), formatCount(picture.height())));
}

void ViewerTools::savePicture() {
    const QImage picture = m_dialogs != nullptr ? pictureOrWhy() : QImage();
    if (picture.isNull())
        return;
    QString file = m_dialogs->saveFile(m_panel, tr("Save the picture"), QStringLiteral("film.png"),
                                       tr("PNG picture (*.png)"));
    if (file.isEmpty())
        return;
    m_jobs->start<Result<>>(
        this, m_saving,
        [picture, path = std::filesystem::path(file.toStdString())](std::stop_token) {
            return writePicture(picture, path);
        },
        [this](Result<> written) {
            written ? showToast(m_panel, ToastKind::Success,
                                tr("The picture is saved, without names. What is burnt into the film itself "
                                   "goes along."))
                    : showToast(m_panel, ToastKind::Error, errorSentence(written.error()));
        });
}

void ViewerTools::removeRuler() {
    ViewerWidget* shown = canvas();
    const auto removed = shown != nullptr ? shown->rulers()->removeSelected() : std::nullopt;
    if (!removed)
        return;
    const auto undo = [book = QPointer(shown->rulers()->book()), removed = *removed] {
        if (book)
            RulerTool::putBack(*book, removed);
    };
    showToast(m_panel, ToastKind::Info, tr("The ruler is removed."), {tr("Undo"), undo});
}

bool ViewerTools::eventFilter(QObject* watched, QEvent* event) {
    const bool ask = event->type() == QEvent::ShortcutOverride; // before a shortcut of the page takes the key
    if (watched != m_panel || (!ask && event->type() != QEvent::KeyPress))
        return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (!handle(*key, !ask))
        return QObject::eventFilter(watched, event);
    key->accept();
    return true;
}

bool ViewerTools::handle(const QKeyEvent& event, bool act) {
    const ViewerWidget* shown = canvas();
    if (shown == nullptr)
        return false;
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const bool shift = held.testFlag(Qt::ShiftModifier);
    if (held.testFlag(Qt::AltModifier))
        return nudge(event, act);
    if ((held & ~Qt::ShiftModifier) == Qt::NoModifier)
        return plainKey(event.key(), shift, act);
    return (held & ~Qt::ShiftModifier) == Qt::ControlModifier && controlKey(event.key(), shift, act);
}

bool ViewerTools::plainKey(int key, bool shift, bool act) {
    ViewerWidget* shown = canvas();
    RulerTool* rulers = shown->rulers();
    const auto done = [act](auto&& call) {
        if (act)
            call();
        return true;
    };
    switch (key) {
    case Qt::Key_M:
        return done([&] { m_ruler->toggle(); });
    case Qt::Key_F:
        return done([&] { flip(); });
    case Qt::Key_R:
        return done([&] { turn(shift ? -1 : 1); });
    case Qt::Key_Insert:
        if (shift)
            return done([&] { rulers->selectNext(); });
        return done([&] {
            rulers->addWithin(shown->transform().filmRect().intersected(QRectF(shown->rect())),
                              shown->pixelsToWidget());
        });
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return rulers->sheet().selected() >= 0 && done([&] { removeRuler(); });
    case Qt::Key_Escape: // first what is being drawn, then the tool, then the viewer
        return (rulers->dragging() || rulers->on()) && done([&] {
                   if (!rulers->cancel())
                       m_ruler->setChecked(false);
               });
    default:
        return false;
    }
}

bool ViewerTools::controlKey(int key, bool shift, bool act) {
    RulerTool* rulers = canvas()->rulers();
    if (key == Qt::Key_Z) { // where no ruler was changed, the page's own undo is meant
        const bool can = shift ? rulers->sheet().canRedo() : rulers->sheet().canUndo();
        if (can && act)
            shift ? rulers->redo() : rulers->undo();
        return can;
    }
    if (shift || (key != Qt::Key_C && (key != Qt::Key_S || m_dialogs == nullptr)))
        return false;
    if (act)
        key == Qt::Key_C ? copyPicture() : savePicture();
    return true;
}

bool ViewerTools::nudge(const QKeyEvent& event, bool act) {
    ViewerWidget* shown = canvas();
    QPointF by;
    switch (event.key()) {
    case Qt::Key_Left:
        by = {-1, 0};
        break;
    case Qt::Key_Right:
        by = {1, 0};
        break;
    case Qt::Key_Up:
        by = {0, -1};
        break;
    case Qt::Key_Down:
        by = {0, 1};
        break;
    default:
        return false;
    }
    if (shown->rulers()->sheet().selected() < 0)
        return false;
    const bool first = event.modifiers().testFlag(Qt::ControlModifier);
    by *= event.modifiers().testFlag(Qt::ShiftModifier) ? kLongStep : kStep;
    if (act)
        shown->rulers()->nudge(first ? RulerPart::From : RulerPart::To, by, shown->pixelsToWidget());
    return true;
}

QStringList ViewerTools::keys() {
    return {tr("M\tRuler: drag from point to point; Shift keeps it level or plumb"),
            tr("Insert\tA ruler across the middle; Shift+Insert chooses the next one"),
            tr("Alt+Arrows\tMove the end of the chosen ruler; with Ctrl its start, with Shift by ten pixels"),
            tr("Delete, Ctrl+Z\tRemove the chosen ruler; take back what was done to rulers"),
            tr("F\tMirror left to right"),
            tr("R and Shift+R\tTurn by 90°, clockwise and anticlockwise"),
            tr("Ctrl+C and Ctrl+S\tCopy and save the picture as shown, without names")};
}

} // namespace hilum::widgets
