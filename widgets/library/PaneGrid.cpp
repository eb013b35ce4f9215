#include "widgets/library/PaneGrid.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/library/PaneLink.h"
#include "widgets/library/RulerTool.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kColumns = 2;
constexpr int kFirstRow = 2; ///< of panes
} // namespace

int paneCount(PaneLayout layout) {
    return layout == PaneLayout::One ? 1 : layout == PaneLayout::Two ? 2 : 4;
}

PaneLayout paneLayout(int count) {
    return count == 2 ? PaneLayout::Two : count == 4 ? PaneLayout::Four : PaneLayout::One;
}

PaneGrid::PaneGrid(Jobs& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(&jobs), m_grid(new QGridLayout(this)) {
    setObjectName(QStringLiteral("viewerPanes"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1);
    m_notice = makeLabel({}, TypeStep::Body, false, this);
    setRole(m_notice, "banner");
    m_notice->setObjectName(QStringLiteral("viewerNotice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_grid->addWidget(m_notice, 0, 0, 1, kColumns);
    addPane();
    place();
}

void PaneGrid::addPane() {
    auto* pane = new FilmPane(*m_jobs, static_cast<int>(m_panes.size()), this);
    pane->setSource(m_source);
    pane->setShaded(m_shaded);
    if (!m_panes.empty()) {
        pane->canvas()->setBoxesShown(canvas()->boxesShown());
        pane->setEmptySentence(tr("No film here. The arrows or Page Down bring one."));
    }
    m_panes.push_back(pane);
    ViewerWidget* film = pane->canvas();
    film->installEventFilter(this);
    connect(film, &ViewerWidget::windowChanged, this, [this, pane] { followWindow(*pane); });
    connect(film, &ViewerWidget::viewChanged, this, [this, pane] { followPlace(*pane); });
    connect(film, &ViewerWidget::boxesToggled, this, &PaneGrid::setBoxesShown);
    connect(film, &ViewerWidget::probed, this, &PaneGrid::probed);
    connect(pane, &FilmPane::loaded, this, [this, pane] { takeLoaded(*pane); });
    connect(pane, &FilmPane::standInShown, this, [this, pane] {
        showNotice();
        if (pane == &active())
            Q_EMIT emptied();
    });
    Q_EMIT canvasAdded(film);
}

void PaneGrid::setSource(const std::shared_ptr<FilmSource>& source) {
    m_source = source;
    for (FilmPane* pane : m_panes)
        pane->setSource(source);
}

FilmPane& PaneGrid::pane(int index) const {
    return *m_panes.at(static_cast<std::size_t>(index));
}

std::vector<FilmPane*> PaneGrid::seen() const {
    if (m_arrangement == PaneLayout::One)
        return {&active()};
    return {m_panes.begin(), m_panes.begin() + count()};
}

void PaneGrid::arrange(PaneLayout layout) {
    while (static_cast<int>(m_panes.size()) < paneCount(layout))
        addPane();
    if (layout == PaneLayout::Two && m_active >= kColumns) { // it must be among those that are seen
        std::swap(m_panes[0], m_panes[static_cast<std::size_t>(m_active)]);
        m_active = 0;
    }
    const bool changed = layout != m_arrangement;
    m_arrangement = layout;
    place();
    if (changed)
        Q_EMIT arrangementChanged();
}

void PaneGrid::place() {
    const bool focused = focusWidget() != nullptr && focusWidget()->hasFocus();
    const auto shown = seen();
    for (FilmPane* pane : m_panes)
        m_grid->removeWidget(pane);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const int number = static_cast<int>(i);
        m_grid->addWidget(shown[i], kFirstRow + number / kColumns, number % kColumns);
        shown[i]->canvas()->setAccessibleName(
            shown.size() == 1 ? tr("Film") : tr("Film in pane %1").arg(formatCount(number + 1)));
    }
    const int columns = std::min(kColumns, static_cast<int>(shown.size()));
    const int rows = static_cast<int>(shown.size()) / columns;
    for (int i = 0; i < kColumns; ++i) { // a column without panes takes no room
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setRowStretch(kFirstRow + i, i < rows ? 1 : 0);
    }
    showFrames();
    showNotice();
    for (FilmPane* pane : m_panes)
        pane->setVisible(std::ranges::find(shown, pane) != shown.end());
    if (focused)
        canvas()->setFocus();
}

void PaneGrid::showFrames() {
    const bool several = m_arrangement != PaneLayout::One && !m_mirrored;
    for (const auto& pane : m_panes) {
        pane->setNamed(several);
        pane->setFrame(!several            ? FilmPane::Frame::None
                       : pane == &active() ? FilmPane::Frame::Active
                                           : FilmPane::Frame::Quiet);
    }
}

/// The first notice of a pane that is seen; panes share it, so that their films stay level.
void PaneGrid::showNotice() {
    const auto shown = seen();
    const auto first =
        std::ranges::find_if(shown, [](const FilmPane* pane) { return !pane->notice().isEmpty(); });
    m_notice->setVisible(first != shown.end());
    if (first == shown.end())
        return;
    const auto number = first - shown.begin() + 1;
    m_notice->setText(shown.size() == 1 || m_mirrored
                          ? (*first)->notice()
                          : tr("Pane %1: %2").arg(formatCount(number), (*first)->notice()));
}

void PaneGrid::activate(int index) {
    if (index < 0 || index >= static_cast<int>(m_panes.size()) || index == m_active || pane(index).mirrors())
        return;
    m_active = index;
    if (m_arrangement == PaneLayout::One)
        place();
    showFrames();
    Q_EMIT activeChanged();
    Q_EMIT windowChanged();
    Q_EMIT viewChanged();
}

void PaneGrid::activateNext() {
    if (m_arrangement == PaneLayout::One || m_mirrored)
        return;
    activate((m_active + 1) % count());
    canvas()->setFocus();
}

void PaneGrid::showPair(std::int64_t first, std::int64_t second) {
    while (static_cast<int>(m_panes.size()) < kColumns)
        addPane();
    // Panes that show one of the two already change their places only.
    const auto bring = [this](std::int64_t film, std::size_t to) {
        const auto has = std::ranges::find(m_panes, film, [](const FilmPane* pane) { return pane->film(); });
        if (has != m_panes.end())
            std::iter_swap(m_panes.begin() + static_cast<std::ptrdiff_t>(to), has);
        else
            m_panes[to]->showFilm(film);
    };
    if (m_panes[0]->film() == second)
        std::swap(m_panes[0], m_panes[1]);
    bring(first, 0);
    bring(second, 1);
    m_active = 1;
    const bool changed = m_arrangement != PaneLayout::Two;
    m_arrangement = PaneLayout::Two;
    place();
    if (changed)
        Q_EMIT arrangementChanged();
    Q_EMIT activeChanged();
    Q_EMIT windowChanged();
    Q_EMIT viewChanged();
}

void PaneGrid::clear() {
    for (FilmPane* pane : m_panes)
        pane->showFilm(0);
}

void PaneGrid::setLinked(bool linked) {
    m_linked = linked;
    if (linked) {
        followPlace(active());
        followWindow(active());
    }
}

void PaneGrid::spreadPlace() {
    followPlace(active());
}

void PaneGrid::setShaded(bool shaded) {
    m_shaded = shaded;
    for (FilmPane* pane : m_panes)
        pane->setShaded(shaded);
}

void PaneGrid::setBoxesShown(bool shown) {
    for (FilmPane* pane : m_panes)
        pane->canvas()->setBoxesShown(shown); // tells only a change
    Q_EMIT boxesToggled(shown);
}

void PaneGrid::applyPreset(WindowPreset preset) {
    {
        const QScopedValueRollback following(m_following, true);
        for (FilmPane* pane : seen())
            if (m_linked || pane == &active())
                pane->canvas()->applyPreset(preset);
    }
    Q_EMIT windowChanged();
}

void PaneGrid::autoWindow() {
    {
        const QScopedValueRollback following(m_following, true);
        for (FilmPane* pane : seen())
            if (m_linked || pane == &active())
                pane->canvas()->autoWindow();
    }
    Q_EMIT windowChanged();
}

void PaneGrid::followPlace(FilmPane& from) {
    if (m_following || from.changing())
        return;
    if (m_linked && from.canvas()->hasPixels()) {
        const QScopedValueRollback following(m_following, true);
        for (FilmPane* pane : seen()) {
            if (pane == &from || !pane->canvas()->hasPixels())
                continue;
            if (m_mirrored) { // one film: exactly the same
                pane->canvas()->follow(*from.canvas());
                continue;
            }
            pane->canvas()->setProportionsTrue(from.canvas()->proportionsTrue());
            pane->canvas()->setPlace(from.canvas()->place());
        }
    }
    Q_EMIT viewChanged();
}

void PaneGrid::carryWindow(const FilmPane& from, FilmPane& to) {
    if (m_mirrored) {
        to.canvas()->follow(*from.canvas());
        return;
    }
    const bool opposite =
        from.canvas()->film().pixels->film().lowIsBright != to.canvas()->film().pixels->film().lowIsBright;
    to.canvas()->setInverted(from.canvas()->inverted());
    to.canvas()->setWindow(
        carriedWindow(from.canvas()->window(), from.ownWindow(), to.ownWindow(), opposite));
}

void PaneGrid::followWindow(FilmPane& from) {
    if (m_following || from.changing())
        return;
    if (m_linked && from.canvas()->hasPixels()) {
        const QScopedValueRollback following(m_following, true);
        for (FilmPane* pane : seen())
            if (pane != &from && pane->canvas()->hasPixels())
                carryWindow(from, *pane);
    }
    Q_EMIT windowChanged();
}

/// A film that joins linked ones is seen as they are.
void PaneGrid::takeLoaded(FilmPane& pane) {
    if (m_linked && !m_mirrored && pane.canvas()->hasPixels()) {
        const auto shown = seen();
        const auto model = std::ranges::find_if(
            shown, [&](const FilmPane* other) { return other != &pane && other->canvas()->hasPixels(); });
        if (model != shown.end() && std::ranges::find(shown, &pane) != shown.end()) {
            const QScopedValueRollback following(m_following, true);
            pane.canvas()->setPlace((*model)->canvas()->place());
            carryWindow(**model, pane);
        }
    }
    showNotice();
    if (&pane != &active())
        return;
    Q_EMIT windowChanged();
    Q_EMIT viewChanged();
    Q_EMIT loaded();
}

ViewerWidget* PaneGrid::addMirror() {
    if (!m_mirrored) {
        addPane();
        m_mirrored = true;
        FilmPane& second = *m_panes[1];
        second.canvas()->setObjectName(QStringLiteral("viewerLinked"));
        second.setEmptySentence({});
        second.mirror(*m_panes[0]);
        arrange(PaneLayout::Two);
    }
    return m_panes[1]->canvas();
}

void PaneGrid::setCaptions(const QStringList& captions) {
    for (int i = static_cast<int>(m_captions.size()); i < std::min<int>(kColumns, int(captions.size()));
         ++i) {
        QLabel* label = makeLabel({}, TypeStep::Caption, false, this);
        label->setObjectName(QStringLiteral("viewerCaption%1").arg(i));
        label->setWordWrap(true);
        label->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        m_grid->addWidget(label, kFirstRow - 1, i);
        m_captions.push_back(label);
    }
    for (std::size_t i = 0; i < m_captions.size(); ++i) {
        const QString caption = captions.value(static_cast<qsizetype>(i));
        m_captions[i]->setText(caption);
        m_captions[i]->setVisible(!caption.isEmpty());
    }
}

FilmPane* PaneGrid::paneOf(const QObject* canvas) const {
    const auto found =
        std::ranges::find_if(m_panes, [&](const FilmPane* pane) { return pane->canvas() == canvas; });
    return found != m_panes.end() ? *found : nullptr;
}

bool PaneGrid::eventFilter(QObject* watched, QEvent* event) {
    FilmPane* pane = paneOf(watched);
    if (pane == nullptr || m_mirrored || m_arrangement == PaneLayout::One)
        return QWidget::eventFilter(watched, event);
    const auto index = static_cast<int>(std::ranges::find(m_panes, pane) - m_panes.begin());
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::MouseButtonPress:
        activate(index);
        break;
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton && !pane->canvas()->rulers()->on()) {
            activate(index);
            arrange(PaneLayout::One);
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hilum::widgets
