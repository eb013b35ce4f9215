#include "widgets/library/PaneTools.h"

#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/library/DicomTagPanel.h"
#include "widgets/library/NetworkPane.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::widgets {

namespace {

constexpr std::array kLayouts{PaneLayout::One, PaneLayout::Two, PaneLayout::Four};
constexpr int kTagsWidth = 380;
constexpr int kLeastBeside = 200;
constexpr int kRestMs = 300;
constexpr double kLargestShare = 0.8; ///< the films stay the matter

/// 0 for what nobody can have chosen.
double shareOf(double kept) {
    return kept > 0.0 && kept <= kLargestShare ? kept : 0.0;
}

} // namespace

PaneTools::PaneTools(Jobs& jobs, PaneGrid& panes, QSplitter& beside, QHBoxLayout& line, RunSides runSides,
                     QObject* parent)
    : QObject(parent), m_panes(&panes), m_beside(&beside), m_runSides(std::move(runSides)),
      m_network(new NetworkPane(jobs, &beside)), m_tags(new DicomTagPanel(&beside)) {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_network, m_tags}) {
        widget->setMinimumWidth(kLeastBeside);
        widget->hide();
        beside.addWidget(widget);
    }
    beside.setStretchFactor(0, 1);
    beside.setStretchFactor(1, 1);
    beside.setStretchFactor(2, 0);
    panes.installEventFilter(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &PaneTools::sharesChanged);
    connect(&beside, &QSplitter::splitterMoved, this, &PaneTools::noteShares);
    buildBar(line);
    connectPanes();
    showButtons();
}

QToolButton* PaneTools::addTool(QHBoxLayout& line, const QString& name, const QString& text,
                                const QString& accessible, const QString& tip, bool checkable) {
    auto* tool = new QToolButton(m_beside->parentWidget());
    tool->setText(text);
    tool->setCheckable(checkable);
    tool->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the film
    describe(tool, name, accessible, tip);
    line.addWidget(tool);
    return tool;
}

void PaneTools::buildBar(QHBoxLayout& line) {
    m_prior = addTool(line, QStringLiteral("viewerPrior"), tr("Prior"), tr("Prior beside it"),
                      tr("Put the patient's film before this one beside it (O)"), false);
    connect(m_prior, &QToolButton::clicked, this, &PaneTools::priorWanted);
    line.addSpacing(space::kS);
    const std::array tips{tr("1×1: one film (7, or a double click on it)"),
                          tr("1×2: two films side by side (8)"), tr("2×2: four films (9)")};
    const std::array spoken{tr("One film"), tr("Two films"), tr("Four films")};
    m_layouts = new QButtonGroup(this);
    for (std::size_t i = 0; i < kLayouts.size(); ++i) {
        const int count = paneCount(kLayouts[i]);
        QToolButton* tool =
            addTool(line, QStringLiteral("viewerPanes%1").arg(count), {}, spoken[i], tips[i], true);
        tool->setIcon(icon(QStringLiteral("panes-%1").arg(count)));
        tool->setIconSize({18, 18});
        m_layouts->addButton(tool, count);
    }
    connect(m_layouts, &QButtonGroup::idClicked, this, [this](int count) { arrange(paneLayout(count)); });
    m_linked =
        addTool(line, QStringLiteral("viewerLinkedPanes"), tr("Linked"), tr("Linked"),
                tr("Zoom, place and window of all panes go together (K). Windows go by each film's own, "
                   "since films have no common units."),
                true);
    connect(m_linked, &QToolButton::clicked, this, [this](bool on) {
        m_panes->setLinked(on);
        Q_EMIT setupChanged();
    });
    line.addSpacing(space::kS);
    m_networkTool = addTool(line, QStringLiteral("viewerNetwork"), tr("Network"), tr("What the network sees"),
                            tr("Show beside the film what the network sees of it (N)"), true);
    connect(m_networkTool, &QToolButton::clicked, this, [this](bool on) {
        showNetwork(on);
        Q_EMIT setupChanged();
    });
    m_tagsTool = addTool(line, QStringLiteral("viewerTags"), tr("DICOM"), tr("DICOM tags"),
                         tr("Show the DICOM tags of the film (D)"), true);
    connect(m_tagsTool, &QToolButton::clicked, this, [this](bool on) {
        showTags(on);
        Q_EMIT setupChanged();
    });
}

void PaneTools::connectPanes() {
    connect(m_panes, &PaneGrid::loaded, this, &PaneTools::showActive);
    connect(m_panes, &PaneGrid::activeChanged, this, &PaneTools::showActive);
    connect(m_panes, &PaneGrid::emptied, this, [this] { // what is beside belongs to the former film
        m_network->clear();
        m_tags->clear();
    });
    connect(m_panes, &PaneGrid::arrangementChanged, this, [this] {
        showButtons();
        Q_EMIT setupChanged();
    });
    connect(m_panes, &PaneGrid::boxesToggled, m_network, &NetworkPane::setBoxesShown);
    connect(m_panes, &PaneGrid::viewChanged, this, [this] {
        if (m_network->isVisibleTo(m_beside))
            m_network->follow(*m_panes->canvas());
    });
    connect(m_network, &NetworkPane::made, this, [this] { m_network->follow(*m_panes->canvas()); });
    connect(m_network, &NetworkPane::moved, this, [this] {
        m_network->lead(*m_panes->canvas());
        m_panes->spreadPlace();
    });
    connect(m_tags, &DicomTagPanel::leaveWanted, this, [this] { m_panes->canvas()->setFocus(); });
    connect(m_network, &NetworkPane::wantedSideChanged, this, &PaneTools::setupChanged);
}

void PaneTools::setSource(const std::shared_ptr<FilmSource>& source) {
    m_network->setSource(source);
}

void PaneTools::setShaded(bool shaded) {
    m_network->setShaded(shaded);
    m_tags->setShaded(shaded);
}

ViewerSetup PaneTools::setup() const {
    return {m_panes->count(),
            m_panes->linked(),
            m_networkTool->isChecked(),
            m_tagsTool->isChecked(),
            m_network->wantedSide(),
            m_networkShare,
            m_tagsShare};
}

void PaneTools::setSetup(const ViewerSetup& setup) {
    const QSignalBlocker quiet(this);
    m_panes->setLinked(setup.linked);
    m_network->setWantedSide(setup.networkSide);
    m_networkShare = shareOf(setup.networkShare);
    m_tagsShare = shareOf(setup.tagsShare);
    arrange(paneLayout(setup.panes));
    showNetwork(setup.network);
    showTags(setup.tags);
}

void PaneTools::arrange(PaneLayout layout) {
    m_panes->arrange(layout);
    showButtons(); // a click on the button that was down leaves it down
}

void PaneTools::showNetwork(bool shown) {
    m_network->setVisible(shown);
    spread();
    showActive();
    showButtons();
}

void PaneTools::showTags(bool shown) {
    m_tags->setVisible(shown);
    spread();
    showActive();
    showButtons();
}

/// As they were left by hand; otherwise the network's copy takes as much room as a column of films, the table
/// what its columns need.
void PaneTools::spread() {
    const int width = m_beside->width();
    m_spread = m_beside->isVisible();
    const auto part = [width](double share, int usual) {
        return share > 0.0 ? static_cast<int>(std::lround(share * width)) : usual;
    };
    const int tags = m_tags->isVisibleTo(m_beside) ? part(m_tagsShare, std::min(kTagsWidth, width / 2)) : 0;
    const int columns = std::min(2, m_panes->count());
    const int network =
        m_network->isVisibleTo(m_beside) ? part(m_networkShare, (width - tags) / (columns + 1)) : 0;
    const int handles = m_beside->handleWidth() * ((network > 0 ? 1 : 0) + (tags > 0 ? 1 : 0));
    m_beside->setSizes({width - handles - tags - network, network, tags});
}

void PaneTools::noteShares() {
    const QList<int> sizes = m_beside->sizes();
    const double width = std::max(1, m_beside->width());
    if (m_network->isVisibleTo(m_beside))
        m_networkShare = shareOf(sizes.value(1) / width);
    if (m_tags->isVisibleTo(m_beside))
        m_tagsShare = shareOf(sizes.value(2) / width);
    m_rest.start();
}

bool PaneTools::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && !m_spread) { // its width is known only when all has its place
        m_spread = true;
        QTimer::singleShot(0, this, &PaneTools::spread);
    }
    return QObject::eventFilter(watched, event);
}

void PaneTools::showActive() {
    const ViewerWidget& canvas = *m_panes->canvas();
    if (!m_network->isVisibleTo(m_beside))
        m_network->clear(); // it holds no film that nobody sees
    else
        m_network->showFilm(canvas, m_runSides ? m_runSides(canvas.film().film.dataset) : std::vector<int>());
    if (m_tags->isVisibleTo(m_beside))
        m_tags->showFilm(canvas);
}

void PaneTools::showButtons() {
    m_layouts->button(m_panes->count())->setChecked(true);
    m_linked->setChecked(m_panes->linked());
    m_linked->setEnabled(m_panes->count() > 1);
    m_networkTool->setChecked(m_network->isVisibleTo(m_beside));
    m_tagsTool->setChecked(m_tags->isVisibleTo(m_beside));
}

bool PaneTools::key(int key) {
    switch (key) {
    case Qt::Key_7:
    case Qt::Key_8:
    case Qt::Key_9:
        arrange(kLayouts[static_cast<std::size_t>(key - Qt::Key_7)]);
        return true;
    case Qt::Key_Space:
        m_panes->activateNext();
        return true;
    case Qt::Key_K:
        if (m_panes->count() > 1)
            m_linked->click();
        return true;
    case Qt::Key_N:
        m_networkTool->click();
        return true;
    case Qt::Key_D:
        m_tagsTool->click();
        if (m_tagsTool->isChecked())
            m_tags->focusSearch();
        return true;
    case Qt::Key_O:
        Q_EMIT priorWanted();
        return true;
    default:
        return false;
    }
}

QStringList PaneTools::keys() {
    return {tr("7, 8 and 9\tOne film, two films, four films"),
            tr("Space\tNext pane"),
            tr("K\tZoom, place and window of all panes go together"),
            tr("O\tThe patient's earlier film beside this one"),
            tr("N\tWhat the network sees, beside the film"),
            tr("D\tDICOM tags")};
}

} // namespace hilum::widgets
