#include "widgets/library/LibraryPage.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Dialogs.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/Toast.h"
#include "widgets/library/CohortBox.h"
#include "widgets/library/FilmDelegate.h"
#include "widgets/library/FilmDetails.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/HistogramStrip.h"
#include "widgets/library/ImportPanel.h"
#include "widgets/library/MapPanel.h"
#include "widgets/library/NoteBook.h"
#include "widgets/library/SimilarFilms.h"
#include "widgets/library/ThumbnailStore.h"
#include "widgets/library/ViewerPanel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

// What the page does. How it is put together stands in LibraryPageLayout.cpp.
namespace hilum::widgets {

namespace {
std::string stampOf(const std::vector<data::Dataset>& datasets) {
    std::string stamp;
    for (const data::Dataset& dataset : datasets)
        stamp += dataset.name + '/' + std::to_string(dataset.id) + '/' + dataset.cacheFile + '/' +
                 std::to_string(dataset.films) + ';';
    return stamp;
}

} // namespace

LibraryPage::~LibraryPage() {
    if (m_memoryTimer.isActive())
        rememberView();
}

QString LibraryPage::title() const {
    return tr("Library");
}

QWidget* LibraryPage::detailsPane() {
    return m_details;
}

void LibraryPage::activated() {
    m_notes->read(); // another page may have written
    if (m_viewerShown)
        m_viewer->setFocus();
    else if (m_mapShown)
        m_map->setFocus();
    else if (m_tableShown)
        m_table->setFocus();
    else
        m_grid->setFocus();
}

void LibraryPage::deactivated() {
    m_factsTimer.stop();
}

QStringList LibraryPage::shortcuts() const {
    QStringList keys{tr("Ctrl+O\tOpen a folder of films"),
                     tr("/\tSearch for an image or a patient"),
                     tr("G and T\tGrid and table"),
                     tr("Enter\tOpen the film in the viewer"),
                     tr("L\tTag “label wrong” on and off"),
                     tr("Ctrl+N\tWrite a note on the film"),
                     tr("Ctrl+Z and Ctrl+Shift+Z\tUndo and redo notes and tags"),
                     tr("Shift+D\tHistograms of the films shown"),
                     tr("Shift+click on a bar\tExtend the range of ages")};
    return keys + MapPanel::keys() + ViewerPanel::keys() + PaneTools::keys();
}

bool LibraryPage::viewerShown() const {
    return m_viewerShown;
}

bool LibraryPage::settled() const {
    return m_searched && m_searchChannel.pending() == 0 && m_pickChannel.pending() == 0;
}

void LibraryPage::takeDatasets() {
    const auto& datasets = m_context->model->datasets();
    const std::string stamp = stampOf(datasets);
    if (stamp == m_datasetStamp && m_source) {
        checkSplits();
        return;
    }
    const bool first = m_datasetStamp.empty();
    m_datasetStamp = stamp;
    m_filters->setDatasets(datasets);
    if (first && !datasets.empty())
        restoreView();
    replaceSource(false);
}

void LibraryPage::checkSplits() {
    // The catalogue has changed, but no dataset: perhaps a split was saved.
    m_context->jobs->start<std::string>(
        this, m_splitChannel,
        [source = m_source](std::stop_token) {
            auto stamp = source->splitStamp();
            return stamp ? std::move(stamp).value() : std::string();
        },
        [this](std::string stamp) {
            if (stamp.empty() || stamp == m_splitStamp)
                return;
            const bool known = !m_splitStamp.empty();
            m_splitStamp = std::move(stamp);
            if (known)
                replaceSource(true);
        });
}

void LibraryPage::replaceSource(bool sameFilms) {
    m_source = std::make_shared<FilmSource>(m_context->workspace);
    m_thumbnails->setSource(m_source, sameFilms);
    m_viewer->setSource(m_source);
    m_notes->read(m_source);
    m_similar->setSource(m_source);
    m_map->setSource(m_source);
    if (!sameFilms) {
        if (m_viewerShown)
            closeViewer();
        m_details->clear();
        m_splitStamp.clear();
        checkSplits();
    }
    search();
}

void LibraryPage::search() {
    m_query.filter = m_filters->filter();
    m_query.among = m_notes->films(m_filters->choice().mark);
    m_query.picked = m_filters->choice().picked;
    m_map->setDataset(m_filters->dataset());
    m_query.marked = m_notes->films(std::string(data::kAnyMark));
    m_cohorts->setChoice(m_filters->choice());
    m_histograms->setChoice(m_filters->choice());
    if (!m_query.picked)
        showPick(0);
    m_memoryTimer.start();
    if (!m_source || m_context->model->datasets().empty()) {
        m_model->setFilms({});
        showContent();
        return;
    }
    m_filters->setBusy(true);
    m_context->jobs->start<Result<FoundFilms>>(
        this, m_searchChannel,
        [source = m_source, query = m_query](std::stop_token stop) { return source->find(query, stop); },
        [this](Result<FoundFilms> found) { takeFound(std::move(found)); });
    using Counts = Result<std::map<std::string, std::int64_t>>;
    m_context->jobs->start<Counts>(
        this, m_countChannel,
        [source = m_source, query = m_query](std::stop_token stop) {
            return source->findingCounts(query, stop);
        },
        [this](Counts counts) {
            if (counts)
                m_filters->setFindingCounts(*counts);
        });
}

void LibraryPage::takeFound(Result<FoundFilms> found) {
    m_searched = true;
    if (!found) {
        m_filters->setBusy(false);
        if (found.error().code != ErrorCode::Cancelled)
            showToast(this, ToastKind::Error, errorSentence(found.error()));
        return;
    }
    const std::int64_t former = m_context->session->film();
    const std::vector<std::int64_t> formerFilms = m_model->films();
    showPick(found->gone);
    const data::FilmChoice choice = m_filters->choice();
    const bool sameChoice = std::exchange(m_foundChoice, choice) == choice;
    m_filters->setFound(static_cast<std::int64_t>(found->ids.size()), found->total, found->hasSplits);
    if (m_model->source() != m_source)
        m_model->setSource(m_source);
    m_model->setFilms(std::move(found->ids));
    m_map->setShownFilms(m_model->films());
    countShown();
    showContent();
    const int row = m_model->rowOf(former);
    if (row >= 0)
        select(row);
    else if (m_model->rowCount() > 0 && !m_viewerShown) // the film at hand is one of those shown
        select(sameChoice ? nearestRow(formerFilms, former) : 0);
    if (m_viewerShown)
        placeHidden(formerFilms);
}

void LibraryPage::showContent() {
    const bool any = !m_context->model->datasets().empty();
    m_filters->setVisible(any && !m_viewerShown);
    m_histograms->setVisible(any && !m_viewerShown && m_histogramsWanted);
    m_mapKey->setEnabled(!m_viewerShown);
    QWidget* content = m_empty;
    if (m_viewerShown)
        content = m_viewer;
    else if (any && m_model->rowCount() == 0 && m_searched && m_filters->narrows())
        content = m_nothing;
    else if (any)
        content = m_mapShown ? m_map : m_tableShown ? static_cast<QWidget*>(m_table) : m_grid;
    else if (m_import->state() != ImportPanel::State::Hidden)
        content = m_blank; // the card has the word
    m_stack->setCurrentWidget(content);
}

void LibraryPage::select(int row) {
    const QModelIndex index = m_model->index(row, 0);
    m_grid->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_grid->scrollTo(index);
    m_table->scrollTo(index);
}

void LibraryPage::noteCurrent() {
    const std::int64_t film = m_model->filmId(m_grid->currentIndex().row());
    if (film == 0)
        return;
    m_context->session->setFilm(film);
    m_factsTimer.start();
}

void LibraryPage::readCurrentFacts(std::int64_t film) {
    if (!m_source || film == 0)
        return;
    const int side = static_cast<int>(FilmDetails::kThumbnail * devicePixelRatioF());
    m_context->jobs->start<FilmFacts>(
        this, m_factsChannel,
        [source = m_source, film, side, allOf = m_details->allFilmsOf()](std::stop_token) {
            return readFacts(*source, film, side, allOf);
        },
        [this](FilmFacts facts) {
            m_details->setFacts(std::move(facts));
            if (m_viewerShown)
                m_details->setFile(&m_viewer->canvas()->film());
        });
}

void LibraryPage::openViewer(int row) {
    const std::int64_t film = m_model->filmId(row);
    if (film == 0)
        return;
    select(row);
    m_viewerShown = true;
    showContent();
    showInViewer(film);
    m_viewer->setFocus();
    Q_EMIT detailsRequested();
}

/// A film of a list in the details pane; the filter may hide it.
void LibraryPage::showListed(std::int64_t film) {
    if (const int row = m_model->rowOf(film); row >= 0)
        select(row);
    m_viewerShown = true;
    showContent();
    showInViewer(film);
    m_viewer->setFocus();
}

void LibraryPage::showInViewer(std::int64_t film) {
    if (m_model->rowOf(film) < 0 && film != m_viewer->film()) // a way off the list begins where one is
        m_hidden.put(film, std::clamp(rowBehind(m_viewer->film()), 0, m_model->rowCount()));
    showPosition(film);
    m_viewer->showFilm(film);
    fillPanes();
    m_context->session->setFilm(film);
    m_factsTimer.stop();
    readCurrentFacts(film);
}

/// Where one goes on from a film: the row after it, or after its place, if the list does not show it.
int LibraryPage::rowBehind(std::int64_t film) const {
    if (const int row = m_model->rowOf(film); row >= 0)
        return row + 1;
    return m_hidden.find(film).value_or(m_grid->currentIndex().row() + 1);
}

/// Where the cursor goes when a film has left the list (its tag has gone): to the next one.
int LibraryPage::nearestRow(const std::vector<std::int64_t>& formerFilms, std::int64_t film) const {
    HiddenPlaces places;
    places.follow(formerFilms, m_model->films(), std::array{film});
    return std::min(places.find(film).value_or(0), m_model->rowCount() - 1);
}

/// Films in the viewer may have left the list (a tag has gone): the next and the previous one are those that
/// were beside them.
void LibraryPage::placeHidden(const std::vector<std::int64_t>& formerFilms) {
    std::vector<std::int64_t> open{m_viewer->film()};
    for (int i = 0; i < m_viewer->panes().count(); ++i)
        open.push_back(m_viewer->panes().pane(i).film());
    m_hidden.follow(formerFilms, m_model->films(), open);
    showPosition(m_viewer->film());
}

void LibraryPage::showPosition(std::int64_t film) {
    m_viewer->setPosition(m_model->rowOf(film), m_model->rowCount(), rowBehind(film));
}

void LibraryPage::stepViewer(int by) {
    const int row = m_model->rowOf(m_viewer->film());
    const int behind = rowBehind(m_viewer->film());
    const int next = row >= 0 ? row + by : by > 0 ? behind : behind - 1;
    if (next < 0 || next >= m_model->rowCount())
        return;
    select(next);
    showInViewer(m_model->filmId(next));
}

void LibraryPage::closeViewer() {
    m_viewerShown = false;
    const int behind = rowBehind(m_viewer->film());
    m_viewer->clear();
    m_hidden.clear();
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0) // the film at hand is no longer listed
        select(std::min(behind, m_model->rowCount() - 1));
    m_details->setFile(nullptr);
    showContent();
    activated();
    // The grid's film is the one at hand again.
    noteCurrent();
}

void LibraryPage::setShaded(bool shaded) {
    m_model->setShaded(shaded);
    m_viewer->setShaded(shaded);
    m_details->setShaded(shaded);
    m_map->setShaded(shaded);
    m_filters->setShaded(shaded);
    m_grid->viewport()->update();
}

void LibraryPage::chooseFolder() {
    const QString folder = m_context->dialogs->openFolder(this, tr("Open a folder of films"), {});
    if (!folder.isEmpty())
        m_import->preview(folder);
}

void LibraryPage::showImportReport() {
    const data::Dataset* dataset = m_context->model->dataset(m_filters->dataset());
    if (!dataset && m_context->model->datasets().size() == 1)
        dataset = &m_context->model->datasets().front();
    if (!dataset) {
        showToast(this, ToastKind::Info, tr("Choose a dataset first: each has an import card of its own."));
        return;
    }
    const Result<Json> report = parseJson(dataset->importReport, dataset->name);
    if (report && report->is_object())
        m_import->showReport(*report);
    else
        showToast(this, ToastKind::Info, tr("No import card was kept for this dataset."));
}

void LibraryPage::setTable(bool table) {
    m_tableShown = table;
    setMap(false);
    if (m_viewerShown)
        return;
    const QModelIndex current = m_grid->currentIndex();
    table ? m_table->scrollTo(current) : m_grid->scrollTo(current);
    remember(QStringLiteral("library/table"), table);
}

void LibraryPage::setThumbnailSide(int side) {
    m_delegate->setThumbnailSide(side);
    m_thumbnails->setSide(static_cast<int>(side * devicePixelRatioF()));
    m_grid->setCellSize(m_delegate->cellSize());
    remember(QStringLiteral("library/thumbnail"), side);
}

void LibraryPage::sortBy(int column) {
    const auto wanted = static_cast<FilmColumn>(column);
    setSort(wanted, wanted == m_query.sort && !m_query.descending);
    search();
}

void LibraryPage::setSort(FilmColumn column, bool descending) {
    m_query.sort = column;
    m_query.descending = descending;
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(column),
                                                  descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    const QSignalBlocker quiet(m_sort);
    m_sort->setCurrentIndex(static_cast<int>(column));
    m_direction->setChecked(descending);
    m_direction->setText(descending ? QStringLiteral("↓") : QStringLiteral("↑"));
}

void LibraryPage::remember(const QString& key, const QVariant& value) {
    if (m_context->settingsFile.isEmpty())
        return;
    QSettings settings(m_context->settingsFile, QSettings::IniFormat);
    settings.setValue(key, value);
}

} // namespace hilum::widgets
