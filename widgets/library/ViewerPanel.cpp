#include "widgets/library/ViewerPanel.h"

#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"
#include "widgets/library/ProbeText.h"
#include "widgets/library/ViewerTools.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace hilum::widgets {

namespace {

constexpr double kZoomKey = 1.25;
constexpr int kFieldWidth = 84;
constexpr double kLargestValue = 1e9;

QFrame* separator(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFixedSize(1, 20);
    const auto tint = [line] {
        line->setStyleSheet(QStringLiteral("background: %1; border: 0;").arg(colours().border.name()));
    };
    tint();
    onThemeChanged(line, tint);
    return line;
}

} // namespace

QString presetName(WindowPreset preset) {
    switch (preset) {
    case WindowPreset::File:
        return ViewerPanel::tr("As the film says");
    case WindowPreset::Full:
        return ViewerPanel::tr("Full range");
    case WindowPreset::Lungs:
        return ViewerPanel::tr("Lungs");
    case WindowPreset::Mediastinum:
        return ViewerPanel::tr("Mediastinum and bone");
    case WindowPreset::Contrast:
        return ViewerPanel::tr("High contrast");
    }
    return {};
}

ViewerPanel::ViewerPanel(Jobs& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(&jobs), m_panes(new PaneGrid(jobs, this)), m_canvas(m_panes->canvas()) {
    setObjectName(QStringLiteral("viewer"));
    setFocusProxy(m_canvas);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    m_beside = new QSplitter(Qt::Horizontal, this);
    m_beside->setChildrenCollapsible(false);
    m_beside->addWidget(m_panes);
    layout->addWidget(m_beside, 1);
    layout->addWidget(makeReadout());
    connect(m_panes, &PaneGrid::windowChanged, this, &ViewerPanel::showWindow);
    connect(m_panes, &PaneGrid::boxesToggled, m_boxes, &QToolButton::setChecked);
    connect(m_panes, &PaneGrid::probed, this, &ViewerPanel::showProbe);
    connect(m_panes, &PaneGrid::loaded, this, &ViewerPanel::loaded);
    connect(m_panes, &PaneGrid::activeChanged, this, &ViewerPanel::takeActive);
    setPosition(-1, 0);
}

QToolButton* ViewerPanel::addTool(QHBoxLayout* line, const QString& name, const QString& iconName,
                                  const QString& text, const QString& tip, bool checkable) {
    auto* tool = new QToolButton(this);
    tool->setIcon(icon(iconName));
    tool->setIconSize({18, 18});
    tool->setCheckable(checkable);
    tool->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the film
    describe(tool, name, text, tip);
    line->addWidget(tool);
    return tool;
}

QWidget* ViewerPanel::makeTools() {
    auto* bar = new QWidget(this);
    setRole(bar, "toolbar");
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(space::kS, space::kXs, space::kS, space::kXs);
    line->setSpacing(space::kXs);
    const bool mirrored = isRightToLeft();
    const QString back = mirrored ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left");
    const QString ahead = mirrored ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right");
    m_tools = line;
    m_close = addTool(line, QStringLiteral("viewerClose"), QStringLiteral("grid"), tr("Back to the films"),
                      tr("Back to the films (Esc)"));
    m_close->setText(tr("Films"));
    m_close->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_close, &QToolButton::clicked, this, &ViewerPanel::closeWanted);
    m_closeLine = separator(bar);
    line->addWidget(m_closeLine);
    m_previous = addTool(line, QStringLiteral("viewerPrevious"), back, tr("Previous film"),
                         tr("Previous film (left arrow, Page Up)"));
    m_position = makeLabel({}, TypeStep::Caption, true, bar);
    m_position->setObjectName(QStringLiteral("viewerPosition"));
    line->addWidget(m_position);
    m_next = addTool(line, QStringLiteral("viewerNext"), ahead, tr("Next film"),
                     tr("Next film (right arrow, Page Down)"));
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    line->addWidget(separator(bar));
    addWindowTools(line);
    line->addStretch(1);
    m_invert = addTool(line, QStringLiteral("viewerInvert"), QStringLiteral("invert"), tr("Invert"),
                       tr("Invert black and white (I)"), true);
    connect(m_invert, &QToolButton::toggled, this, [this](bool on) { m_canvas->setInverted(on); });
    m_boxes = addTool(line, QStringLiteral("viewerBoxes"), QStringLiteral("boxes"), tr("Boxes"),
                      tr("Show or hide the boxes (B)"), true);
    m_boxes->setChecked(m_canvas->boxesShown());
    connect(m_boxes, &QToolButton::toggled, m_panes, &PaneGrid::setBoxesShown);
    m_proportions =
        addTool(line, QStringLiteral("viewerProportions"), QString(), tr("True proportions"),
                tr("Show the film as wide and high as it was; the file has squashed it (P)"), true);
    m_proportions->setText(tr("Aspect"));
    m_proportions->setChecked(true);
    m_proportions->setVisible(false);
    connect(m_proportions, &QToolButton::toggled, this,
            [this](bool on) { m_canvas->setProportionsTrue(on); });
    m_filmTools = new ViewerTools(
        *m_jobs, this,
        [this, line](const QString& name, const QString& iconName, const QString& text, const QString& tip,
                     bool checkable) { return addTool(line, name, iconName, text, tip, checkable); });
    m_filmTools->attach(m_canvas);
    connect(m_panes, &PaneGrid::canvasAdded, m_filmTools, &ViewerTools::attach);
    auto* fit =
        addTool(line, QStringLiteral("viewerFit"), QStringLiteral("fit"), tr("Fit"), tr("Whole film (=)"));
    connect(fit, &QToolButton::clicked, this, [this] { m_canvas->fit(); });
    auto* full = addTool(line, QStringLiteral("viewerOneToOne"), QString(), tr("1:1"),
                         tr("One pixel of the film on one of the screen (0)"));
    full->setText(tr("1:1"));
    connect(full, &QToolButton::clicked, this, [this] { m_canvas->oneToOne(); });
    m_shade = addTool(line, QStringLiteral("viewerShade"), QStringLiteral("shade"), tr("Privacy shade"),
                      tr("Hide pictures and names (.)"), true);
    connect(m_shade, &QToolButton::clicked, this, &ViewerPanel::shadeWanted);
    return bar;
}

void ViewerPanel::addWindowTools(QHBoxLayout* line) {
    const auto field = [&](const QString& letter, const QString& name, const QString& accessible,
                           const QString& tip) {
        line->addWidget(makeLabel(letter, TypeStep::Body, true, this));
        auto* box = new NumberBox(false, this);
        box->setRange(-kLargestValue, kLargestValue);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setKeyboardTracking(false);
        box->setFixedWidth(kFieldWidth);
        describe(box, name, accessible, tip);
        connect(box, &QDoubleSpinBox::valueChanged, this, &ViewerPanel::typeWindow);
        connect(box, &QDoubleSpinBox::editingFinished, this, [this, box] {
            if (box->hasFocus()) // Enter: the keys go back to the film; Tab goes on to the next tool
                m_canvas->setFocus();
        });
        line->addWidget(box);
        return box;
    };
    m_centre = field(tr("C", "window centre"), QStringLiteral("viewerCentre"), tr("Window centre"),
                     tr("Window centre, in values of the film. Drag up and down with the right button."));
    m_width = field(tr("W", "window width"), QStringLiteral("viewerWidth"), tr("Window width"),
                    tr("Window width, in values of the film. Drag left and right with the right button."));
    auto* presets = addTool(line, QStringLiteral("viewerPresets"), QStringLiteral("contrast"),
                            tr("Window presets"), tr("Window presets (1 to 5)"));
    auto* menu = new QMenu(presets);
    int number = 1;
    for (const WindowPreset preset : kWindowPresets) {
        auto* action =
            menu->addAction(tr("%1\t%2", "preset, then its key").arg(presetName(preset)).arg(number++));
        connect(action, &QAction::triggered, this, [this, preset] { m_panes->applyPreset(preset); });
    }
    presets->setMenu(menu);
    presets->setPopupMode(QToolButton::InstantPopup);
    auto* automatic = addTool(line, QStringLiteral("viewerAuto"), QString(), tr("Auto"),
                              tr("Window over what is in view, without its darkest and brightest 0.5 % (A)"));
    automatic->setText(tr("Auto"));
    connect(automatic, &QToolButton::clicked, m_panes, &PaneGrid::autoWindow);
}

QWidget* ViewerPanel::makeReadout() {
    auto* bar = new QWidget(this);
    setRole(bar, "status");
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    m_readout = makeLabel({}, TypeStep::Caption, true, bar);
    m_readout->setObjectName(QStringLiteral("viewerProbe"));
    m_readout->setAccessibleName(tr("Pixel under the pointer"));
    m_readout->setToolTip(tr("The pixel under the pointer: its value in the file, that after the modality "
                             "LUT, and what the network sees in its smaller copy."));
    m_readout->setMinimumWidth(0);
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_readout, 1);
    m_readoutLine = line;
    return bar;
}

void ViewerPanel::setSource(std::shared_ptr<FilmSource> source) {
    m_panes->setSource(source);
    if (m_paneTools != nullptr)
        m_paneTools->setSource(source);
}

PaneTools& ViewerPanel::addPaneTools(PaneTools::RunSides runSides) {
    if (m_paneTools == nullptr)
        m_paneTools = new PaneTools(*m_jobs, *m_panes, *m_beside, *m_readoutLine, std::move(runSides), this);
    return *m_paneTools;
}

std::int64_t ViewerPanel::film() const {
    return m_panes->active().film();
}

void ViewerPanel::setCloseShown(bool shown) {
    m_close->setVisible(shown);
    m_closeLine->setVisible(shown);
}

void ViewerPanel::setRulerBook(RulerBook* book) {
    if (book != nullptr)
        m_filmTools->setRulerBook(book);
}

void ViewerPanel::setDialogs(Dialogs* dialogs) {
    m_filmTools->setDialogs(dialogs);
}

void ViewerPanel::addToBar(QWidget* tool) {
    m_tools->addWidget(tool);
}

ViewerWidget* ViewerPanel::addLinked() {
    return m_panes->addMirror();
}

void ViewerPanel::setCaptions(const QStringList& captions) {
    m_panes->setCaptions(captions);
}

void ViewerPanel::clear() {
    m_panes->clear();
}

void ViewerPanel::showFilm(std::int64_t film) {
    m_panes->active().showFilm(film);
}

/// Tools and keys act on another pane now.
void ViewerPanel::takeActive() {
    m_canvas = m_panes->canvas();
    setFocusProxy(m_canvas);
    m_filmTools->setCurrent(m_canvas);
    Q_EMIT activeChanged();
}

void ViewerPanel::setPosition(int index, int count, int place) {
    const int behind = index >= 0 ? index + 1 : place;
    m_previous->setEnabled(index >= 0 ? index > 0 : place > 0);
    m_next->setEnabled(behind >= 0 && behind < count);
    m_position->setText(index < 0 ? tr("not among the films shown")
                                  : tr("%1 of %2").arg(formatCount(index + 1), formatCount(count)));
    m_position->setVisible(count > 0);
}

void ViewerPanel::setShaded(bool shaded) {
    m_panes->setShaded(shaded);
    if (m_paneTools != nullptr)
        m_paneTools->setShaded(shaded);
    m_shade->setChecked(shaded);
}

void ViewerPanel::showWindow() {
    const imaging::VoiWindow window = m_canvas->window();
    const QSignalBlocker quietCentre(m_centre), quietWidth(m_width), quietAspect(m_proportions);
    m_centre->setValue(window.centre);
    m_width->setValue(window.width);
    m_centre->setEnabled(m_canvas->hasPixels());
    m_width->setEnabled(m_canvas->hasPixels());
    m_invert->setChecked(m_canvas->inverted());
    m_proportions->setChecked(m_canvas->proportionsTrue());
    m_proportions->setVisible(m_canvas->squashed());
}

void ViewerPanel::typeWindow() {
    imaging::VoiWindow window = m_canvas->window();
    window.centre = m_centre->value();
    window.width = m_width->value();
    m_canvas->setWindow(window);
}

void ViewerPanel::showProbe(const std::optional<Probe>& probe) {
    if (!probe) {
        m_readout->setText(tr("Right button: window. Left button: move. Wheel: zoom. ? shows all keys."));
        return;
    }
    const QString whole = ProbeText::of(*probe);
    const bool fits = m_readout->fontMetrics().horizontalAdvance(whole) <= m_readout->width();
    m_readout->setText(fits ? whole : ProbeText::brief(*probe));
}

bool ViewerPanel::viewKey(int key) {
    if (key >= Qt::Key_1 && key < Qt::Key_1 + static_cast<int>(kWindowPresets.size())) {
        m_panes->applyPreset(kWindowPresets[static_cast<std::size_t>(key - Qt::Key_1)]);
        return true;
    }
    switch (key) {
    case Qt::Key_A:
        m_panes->autoWindow();
        return true;
    case Qt::Key_I:
        m_canvas->setInverted(!m_canvas->inverted());
        return true;
    case Qt::Key_B:
        m_canvas->setBoxesShown(!m_canvas->boxesShown());
        return true;
    case Qt::Key_P:
        if (m_canvas->squashed()) // on another film it would change the next one's unseen
            m_proportions->toggle();
        return true;
    case Qt::Key_Equal:
        m_canvas->fit();
        return true;
    case Qt::Key_0:
        m_canvas->oneToOne();
        return true;
    case Qt::Key_Plus:
        m_canvas->zoomBy(kZoomKey);
        return true;
    case Qt::Key_Minus:
        m_canvas->zoomBy(1.0 / kZoomKey);
        return true;
    default:
        return false;
    }
}

void ViewerPanel::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int ahead = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int key = event->key();
    if (viewKey(key) || (m_paneTools != nullptr && m_paneTools->key(key)))
        return;
    if (key == ahead || key == Qt::Key_PageDown || key == Qt::Key_Down)
        Q_EMIT stepWanted(1);
    else if (key == back || key == Qt::Key_PageUp || key == Qt::Key_Up)
        Q_EMIT stepWanted(-1);
    else if (key == Qt::Key_BracketRight)
        Q_EMIT patientStepWanted(1);
    else if (key == Qt::Key_BracketLeft)
        Q_EMIT patientStepWanted(-1);
    else if (key == Qt::Key_Escape)
        Q_EMIT closeWanted();
    else
        QWidget::keyPressEvent(event);
}

QStringList ViewerPanel::keys() {
    const QStringList keys{
        tr("1 … 5\tWindow presets: as the film says, full range, lungs, mediastinum, high contrast"),
        tr("A\tWindow over what is in view"),
        tr("I\tInvert black and white"),
        tr("B\tBoxes on and off"),
        tr("P\tTrue proportions, or those of the file"),
        tr("=\tFit the whole film"),
        tr("0\tOne pixel of the film on one of the screen"),
        tr("+ and −\tZoom in and out"),
        tr("Arrows, Page Up and Page Down\tPrevious and next film"),
        tr("[ and ]\tPrevious and next film of the same patient"),
        tr("Esc\tBack to the films")};
    return keys + ViewerTools::keys();
}

} // namespace hilum::widgets
