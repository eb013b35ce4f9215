// What the Library does with the map of films: a third view beside grid and table, and a loop drawn on it as
// a filter.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/MapPanel.h"
#include "widgets/library/NoteBook.h"

#include <QPushButton>
#include <QShortcut>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace hilum::widgets {

void LibraryPage::buildMap() {
    m_map = new MapPanel(*m_context, *m_thumbnails, this);
    m_stack->addWidget(m_map);
    m_pickChip = new QPushButton(icon(QStringLiteral("close")), {}, m_filters);
    const QString tip = tr("Only the films in the loop are shown. Click to see all again.");
    describe(m_pickChip, QStringLiteral("mapPick"), tip, tip);
    m_pickChip->hide();
    m_filters->addFilter(m_pickChip);
    m_mapKey = new QShortcut(QKeySequence(Qt::Key_M), this);
    m_mapKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_mapKey, &QShortcut::activated, this, [this] { setMap(true); });
    connect(m_mapTool, &QToolButton::clicked, this, [this] { setMap(true); });
    connect(m_pickChip, &QPushButton::clicked, this, [this] { setPick({}); });
    connect(m_filters, &FilterBar::cleared, this, [this] { setPick({}); });
    connect(m_map, &MapPanel::pickCleared, this, [this] { setPick({}); });
    connect(m_map, &MapPanel::filmsPicked, this, [this](const FilmList& films) { setPick(films); });
    connect(m_map, &MapPanel::filmOpened, this, &LibraryPage::showListed);
    connect(m_map, &MapPanel::filmChosen, this, [this](qint64 film) {
        if (const int row = m_model->rowOf(film); row >= 0)
            select(row);
    });
    connect(m_context->session, &Session::filmChanged, m_map, &MapPanel::setFilm);
}

void LibraryPage::setMap(bool map) {
    m_mapShown = map;
    m_gridTool->setChecked(!map && !m_tableShown);
    m_tableTool->setChecked(!map && m_tableShown);
    m_mapTool->setChecked(map);
    m_size->setEnabled(!map && !m_tableShown);
    remember(QStringLiteral("library/map"), map);
    if (m_viewerShown)
        return;
    showContent();
    activated();
}

/// Only these films, until they are let go; none: all that the filters let pass. Of one dataset.
void LibraryPage::setPick(const FilmList& films) {
    if (films.empty() && !m_picked)
        return;
    m_picked = films.empty() ? nullptr : std::make_shared<const FilmList>(films);
    m_pickDataset = m_filters->filter().dataset;
    const int count = static_cast<int>(films.size());
    const QString text = tr("%n films from the map", nullptr, count);
    m_pickChip->setText(text);
    m_pickChip->setAccessibleName(text);
    m_pickChip->setVisible(m_picked != nullptr);
    search();
}

/// The films that marks and the map leave; null: all.
std::shared_ptr<const FilmList> LibraryPage::amongFilms() {
    const auto marked = m_notes->films(m_filters->choice().mark);
    if (m_picked && m_filters->filter().dataset != m_pickDataset) { // its map is out of sight
        m_picked = nullptr;
        m_pickChip->hide();
    }
    if (!m_picked || !marked)
        return m_picked ? m_picked : marked;
    auto both = std::make_shared<FilmList>();
    std::ranges::set_intersection(*marked, *m_picked, std::back_inserter(*both));
    return both;
}

} // namespace hilum::widgets
