#include "widgets/library/ViewerPanel.h"

#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"
#include "widgets/library/ProbeText.h"
#include "widgets/library/ThumbnailStore.h"
#include "widgets/library/ViewerTools.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
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
    : QWidget(parent), m_jobs(&jobs), m_canvas(new ViewerWidget(jobs, this)) {
    setObjectName(QStringLiteral("viewer"));
    setFocusProxy(m_canvas);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    m_notice = makeLabel({}, TypeStep::Body, false, this);
    setRole(m_notice, "banner");
    m_notice->setObjectName(QStringLiteral("viewerNotice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    layout->addWidget(m_notice);
    m_captions = new QHBoxLayout;
    m_captions->setSpacing(1);
    layout->addLayout(m_captions);
    m_canvases = new QHBoxLayout;
    m_canvases->setSpacing(1);
    m_canvases->addWidget(m_canvas, 1);
    layout->addLayout(m_canvases, 1);
    layout->addWidget(makeReadout());
    connect(m_canvas, &ViewerWidget::windowChanged, this, &ViewerPanel::showWindow);
    connect(m_canvas, &ViewerWidget::boxesToggled, m_boxes, &QToolButton::setChecked);
    connect(m_canvas, &ViewerWidget::probed, this, &ViewerPanel::showProbe);
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
    connect(m_invert, &QToolButton::toggled, m_canvas, &ViewerWidget::setInverted);
    m_boxes = addTool(line, QStringLiteral("viewerBoxes"), QStringLiteral("boxes"), tr("Boxes"),
                      tr("Show or hide the boxes (B)"), true);
    m_boxes->setChecked(m_canvas->boxesShown());
    connect(m_boxes, &QToolButton::toggled, m_canvas, &ViewerWidget::setBoxesShown);
    m_proportions =
        addTool(line, QStringLiteral("viewerProportions"), QString(), tr("True proportions"),
                tr("Show the film as wide and high as it was; the file has squashed it (P)"), true);
    m_proportions->setText(tr("Aspect"));
    m_proportions->setChecked(true);
    m_proportions->setVisible(false);
    connect(m_proportions, &QToolButton::toggled, m_canvas, &ViewerWidget::setProportionsTrue);
    m_filmTools = new ViewerTools(
        *m_jobs, this,
        [this, line](const QString& name, const QString& iconName, const QString& text, const QString& tip,
                     bool checkable) { return addTool(line, name, iconName, text, tip, checkable); });
    m_filmTools->attach(m_canvas);
    auto* fit =
        addTool(line, QStringLiteral("viewerFit"), QStringLiteral("fit"), tr("Fit"), tr("Whole film (=)"));
    connect(fit, &QToolButton::clicked, m_canvas, &ViewerWidget::fit);
    auto* full = addTool(line, QStringLiteral("viewerOneToOne"), QString(), tr("1:1"),
                         tr("One pixel of the film on one of the screen (0)"));
    full->setText(tr("1:1"));
    connect(full, &QToolButton::clicked, m_canvas, &ViewerWidget::oneToOne);
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
        connect(box, &QDoubleSpinBox::editingFinished, m_canvas, [this, box] {
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
        connect(action, &QAction::triggered, m_canvas, [this, preset] { m_canvas->applyPreset(preset); });
    }
    presets->setMenu(menu);
    presets->setPopupMode(QToolButton::InstantPopup);
    auto* automatic = addTool(line, QStringLiteral("viewerAuto"), QString(), tr("Auto"),
                              tr("Window over what is in view, without its darkest and brightest 0.5 % (A)"));
    automatic->setText(tr("Auto"));
    connect(automatic, &QToolButton::clicked, m_canvas, &ViewerWidget::autoWindow);
}

QWidget* ViewerPanel::makeReadout() {
    auto* bar = new QWidget(this);
    setRole(bar, "status");
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    m_readout = makeLabel({}, TypeStep::Caption, true, bar);
    m_readout->setObjectName(QStringLiteral("viewerProbe"));
    m_readout->setAccessibleName(tr("Pixel under the pointer"));
    m_readout->setMinimumWidth(0);
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_readout, 1);
    return bar;
}

void ViewerPanel::setSource(std::shared_ptr<FilmSource> source) {
    m_source = std::move(source);
}

void ViewerPanel::setCloseShown(bool shown) {
    m_close->setVisible(shown);
    m_closeLine->setVisible(shown);
}

void ViewerPanel::setDialogs(Dialogs* dialogs) {
    m_filmTools->setDialogs(dialogs);
}

void ViewerPanel::addToBar(QWidget* tool) {
    m_tools->addWidget(tool);
}

ViewerWidget* ViewerPanel::addLinked() {
    if (m_linked != nullptr)
        return m_linked;
    m_linked = new ViewerWidget(*m_jobs, this);
    m_linked->setObjectName(QStringLiteral("viewerLinked"));
    m_canvases->addWidget(m_linked, 1);
    m_filmTools->attach(m_linked);
    connect(m_linked, &ViewerWidget::probed, this, &ViewerPanel::showProbe);
    connect(m_canvas, &ViewerWidget::boxesToggled, m_linked, &ViewerWidget::setBoxesShown);
    link(m_canvas, m_linked);
    link(m_linked, m_canvas);
    return m_linked;
}

void ViewerPanel::setCaptions(const QStringList& captions) {
    while (m_captions->count() < captions.size()) {
        QLabel* label = makeLabel({}, TypeStep::Caption, false, this);
        label->setObjectName(QStringLiteral("viewerCaption%1").arg(m_captions->count()));
        label->setWordWrap(true);
        label->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        m_captions->addWidget(label, 1);
    }
    for (int i = 0; i < m_captions->count(); ++i) {
        auto* label = qobject_cast<QLabel*>(m_captions->itemAt(i)->widget());
        label->setText(captions.value(i));
        label->setVisible(i < captions.size());
    }
}

/// What is done to one canvas is done to the other.
void ViewerPanel::link(ViewerWidget* from, ViewerWidget* to) {
    const auto follow = [this, from, to] { // following is silent: it does not come back
        if (!from->hasPixels() || !to->hasPixels())
            return;
        to->follow(*from);
        showWindow();
    };
    connect(from, &ViewerWidget::windowChanged, this, follow);
    connect(from, &ViewerWidget::viewChanged, this, follow);
}

void ViewerPanel::setStandIn(const QImage& picture, const QString& sentence) {
    m_canvas->setStandIn(picture, sentence);
    if (m_linked != nullptr)
        m_linked->setStandIn(picture, sentence);
}

void ViewerPanel::clear() {
    m_channel.cancel();
    m_film = 0;
    m_notice->hide();
    setStandIn({}, {});
}

void ViewerPanel::showFilm(std::int64_t film) {
    m_film = film;
    m_fileAnswered = false;
    m_notice->hide();
    setStandIn({}, {});
    if (!m_source || film == 0)
        return;
    // The network's copy is there at once; the file follows.
    const auto copy = [source = m_source, film](std::stop_token) {
        LoadedFilm early;
        auto rows = source->rows(std::array{film});
        if (!rows || rows->empty())
            return early;
        early.film = std::move(rows->front());
        const auto cache = source->cache(early.film.record.dataset);
        if (cache && early.film.record.cacheRow < (*cache)->rows()) {
            const GreyView view = (*cache)->film(early.film.record.cacheRow);
            early.network = GreyImage(view.width, view.height);
            for (int y = 0; y < view.height; ++y)
                std::copy_n(view.row(y), view.width, early.network.row(y));
        }
        return early;
    };
    m_jobs->start<LoadedFilm>(this, m_channel, copy, [this](LoadedFilm early) { takeStandIn(early); });
    m_jobs->add<LoadedFilm>(
        this, m_channel,
        [source = m_source, film](std::stop_token stop) { return loadFilm(*source, film, stop); },
        [this](LoadedFilm whole) { take(std::move(whole)); });
}

namespace {

QImage pictureOf(const GreyImage& grey) {
    if (grey.empty())
        return {};
    return QImage(grey.pixels.data(), grey.width, grey.height, grey.width, QImage::Format_Grayscale8).copy();
}

} // namespace

void ViewerPanel::takeStandIn(const LoadedFilm& film) {
    if (m_fileAnswered || film.network.empty())
        return; // the file, or what is wrong with it, was quicker
    setStandIn(pictureOf(film.network), tr("Reading the film…"));
}

void ViewerPanel::take(LoadedFilm film) {
    m_fileAnswered = true;
    if (film.error) {
        const QString why = errorSentence(*film.error);
        setStandIn(pictureOf(film.network),
                   film.network.empty()
                       ? tr("The film cannot be shown. %1").arg(why)
                       : tr("The original file cannot be shown. %1 This is the copy of %2 pixels that "
                            "the network sees.")
                             .arg(why, formatCount(film.network.width)));
    } else if (film.pixels) {
        if (film.changed) {
            m_notice->setText(tr("This file has changed since it was imported: what the network sees is the "
                                 "former picture. Import the folder again."));
            m_notice->show();
        }
        if (m_linked != nullptr)
            m_linked->setFilm(film);
        m_canvas->setFilm(std::move(film));
    }
    Q_EMIT loaded();
}

void ViewerPanel::setPosition(int index, int count) {
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index >= 0 && index + 1 < count);
    m_position->setText(index < 0 ? tr("not among the films shown")
                                  : tr("%1 of %2").arg(formatCount(index + 1), formatCount(count)));
    m_position->setVisible(count > 0);
}

void ViewerPanel::setShaded(bool shaded) {
    m_canvas->setShaded(shaded);
    if (m_linked != nullptr)
        m_linked->setShaded(shaded);
    m_shade->setChecked(shaded);
}

void ViewerPanel::showWindow() {
    const imaging::VoiWindow window = m_canvas->window();
    const QSignalBlocker quietCentre(m_centre), quietWidth(m_width);
    m_centre->setValue(window.centre);
    m_width->setValue(window.width);
    m_centre->setEnabled(m_canvas->hasPixels());
    m_width->setEnabled(m_canvas->hasPixels());
    m_invert->setChecked(m_canvas->inverted());
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
    m_readout->setText(ProbeText::of(*probe));
}

bool ViewerPanel::viewKey(int key) {
    if (key >= Qt::Key_1 && key < Qt::Key_1 + static_cast<int>(kWindowPresets.size())) {
        m_canvas->applyPreset(kWindowPresets[static_cast<std::size_t>(key - Qt::Key_1)]);
        return true;
    }
    switch (key) {
    case Qt::Key_A:
        m_canvas->autoWindow();
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
    if (viewKey(key))
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
