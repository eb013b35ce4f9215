// What the Library does with the map of films: a third view beside grid and table, and a loop drawn on it as
// a filter.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/library/CohortBox.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/MapPanel.h"
#include "widgets/library/PickChip.h"

#include <QComboBox>
#include <QShortcut>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

namespace hilum::widgets {

void LibraryPage::buildMap() {
    m_map = new MapPanel(*m_context, *m_thumbnails, this);
    m_stack->addWidget(m_map);
    m_pickChip = new PickChip(m_filters);
    m_filters->addFilter(m_pickChip);
    m_mapKey = new QShortcut(QKeySequence(Qt::Key_M), this);
    m_mapKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_mapKey, &QShortcut::activated, this, [this] { setMap(true); });
    connect(m_mapTool, &QToolButton::clicked, this, [this] { setMap(true); });
    connect(m_pickChip, &PickChip::clearWanted, this, &LibraryPage::letPickGo);
    connect(m_pickChip, &PickChip::saveWanted, m_cohorts, &CohortBox::save);
    connect(m_cohorts, &CohortBox::changed, this, [this] {
        showPick(m_pickGone);
        m_memoryTimer.start(); // a list is remembered by its cohort
    });
    connect(m_map, &MapPanel::pickCleared, this, &LibraryPage::letPickGo);
    connect(m_map, &MapPanel::filmsPicked, this, &LibraryPage::pick);
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
    for (QWidget* tool : std::initializer_list<QWidget*>{m_size, m_sort, m_direction})
        tool->setVisible(!map); // points have neither size nor order
    remember(QStringLiteral("library/map"), map);
    if (m_viewerShown)
        return;
    showContent();
    activated();
}

/// Only these films, until they are let go. A list that can be kept knows them by their hashes.
void LibraryPage::pick(const FilmList& films) {
    if (films.empty() || !m_source)
        return;
    using Answer = Result<data::FilmPick>;
    m_context->jobs->start<Answer>(
        this, m_pickChannel, [source = m_source, films](std::stop_token) { return source->refs(films); },
        [this](Answer picked) {
            if (picked)
                m_filters->setPicked(std::make_shared<const data::FilmPick>(std::move(picked).value()));
            else
                showToast(this, ToastKind::Error, errorSentence(picked.error()));
        });
}

void LibraryPage::letPickGo() {
    m_pickChannel.cancel();
    m_filters->setPicked(nullptr);
}

/// `gone`: films of the list that are not in the workspace any more. Said once a list.
void LibraryPage::showPick(std::int64_t gone) {
    const auto picked = m_filters->choice().picked;
    const bool news = gone > 0 && (picked != m_pickSaid || gone != m_pickGone);
    m_pickGone = picked ? static_cast<int>(gone) : 0;
    const data::Cohort* cohort = m_cohorts->shown();
    m_pickChip->setPicked(picked ? static_cast<int>(picked->size()) : 0, m_pickGone,
                          cohort != nullptr && cohort->choice.picked);
    if (picked && news)
        showToast(
            this, ToastKind::Warning,
            tr("Films of this list that are no longer in the workspace: %1. They are back when their files "
               "are imported again.")
                .arg(formatCount(gone)));
    m_pickSaid = picked;
}

} // namespace hilum::widgets
