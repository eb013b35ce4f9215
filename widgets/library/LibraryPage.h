// LibraryPage: the room "Library": films of the workspace as a grid or a table, filters, the viewer over
// them, import of folders, notes, cohorts, histograms. Made by PageList, owned by MainWindow. Window thread.
#pragma once

#include "data/Cohort.h"
#include "widgets/common/Jobs.h"
#include "widgets/common/Page.h"
#include "widgets/library/FilmLoader.h"
#include "widgets/library/FilmSource.h"
#include "widgets/library/HiddenPlaces.h"

#include <QTimer>

#include <memory>
#include <string>

class QComboBox;
class QLabel;
class QPushButton;
class QShortcut;
class QSlider;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace hilum::widgets {

struct AppContext;
class CohortBox;
class EmptyState;
class FilmDelegate;
class FilmDetails;
class FilmGrid;
class FilmModel;
class FilterBar;
class HistogramStrip;
class ImportPanel;
class MapPanel;
class NoteBook;
class PickChip;
class SimilarPanel;
class ThumbnailStore;
class ViewerPanel;

class LibraryPage : public Page {
    Q_OBJECT
public:
    explicit LibraryPage(AppContext& context, QWidget* parent = nullptr);
    ~LibraryPage() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* detailsPane() override;
    void activated() override;
    void deactivated() override;
    [[nodiscard]] QStringList shortcuts() const override;

    // For tests and for the tools of the page itself.
    [[nodiscard]] FilmModel* films() const { return m_model; }
    [[nodiscard]] FilterBar* filters() const { return m_filters; }
    [[nodiscard]] NoteBook* notes() const { return m_notes; }
    [[nodiscard]] CohortBox* cohorts() const { return m_cohorts; }
    [[nodiscard]] HistogramStrip* histograms() const { return m_histograms; }
    [[nodiscard]] SimilarPanel* similar() const { return m_similar; }
    [[nodiscard]] MapPanel* map() const { return m_map; }
    [[nodiscard]] ViewerPanel* viewer() const { return m_viewer; }
    [[nodiscard]] bool viewerShown() const;
    [[nodiscard]] bool settled() const; ///< no search is under way
    void openViewer(int row);
    void closeViewer();
    void setShaded(bool shaded); ///< follows the session

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildFilters();
    void buildViews();
    void buildMap();
    void buildViewer();
    void buildPanes();
    void buildNotes();
    void buildSort();
    void buildHistograms();
    void connectBridge();
    void addKeys();
    QToolButton* makeTool(const QString& name, const QString& iconName, const QString& text,
                          const QString& tip, bool checkable);
    void takeDatasets();
    void checkSplits();
    void replaceSource(bool sameFilms);
    void search();
    void takeFound(Result<FoundFilms> found);
    void chooseFolder();
    void showContent();
    void setTable(bool table);
    void setMap(bool map);
    void pick(const FilmList& films);
    void letPickGo();
    void showPick(std::int64_t gone);
    void setThumbnailSide(int side);
    void sortBy(int column);
    void setSort(FilmColumn column, bool descending);
    void showListed(std::int64_t film);
    void showMarks();
    void takeMarks();
    void toggleLabelWrong();
    void toggleLabelWrong(std::int64_t film, const std::string& hash);
    void undoMark(bool again);
    void countShown();
    void setHistogramsShown(bool shown);
    void restoreView();
    void rememberView();
    void recallCohort(const std::string& name);
    void select(int row);
    void noteCurrent();
    void readCurrentFacts(std::int64_t film);
    void stepViewer(int by);
    [[nodiscard]] int rowBehind(std::int64_t film) const;
    [[nodiscard]] int nearestRow(const std::vector<std::int64_t>& formerFilms, std::int64_t film) const;
    void placeHidden(const std::vector<std::int64_t>& formerFilms);
    void showPosition(std::int64_t film);
    void showInViewer(std::int64_t film);
    void fillPanes();
    void noteActivePane();
    void showPrior();
    void showImportReport();
    void remember(const QString& key, const QVariant& value);

    AppContext* m_context;
    std::shared_ptr<FilmSource> m_source;
    std::string m_datasetStamp, m_splitStamp;
    FilmQuery m_query;
    data::FilmChoice m_foundChoice; ///< of the films that are shown
    FilmModel* m_model;
    ThumbnailStore* m_thumbnails;
    NoteBook* m_notes;
    FilterBar* m_filters = nullptr;
    CohortBox* m_cohorts = nullptr;
    HistogramStrip* m_histograms = nullptr;
    QToolButton* m_histogramTool = nullptr;
    QComboBox* m_sort = nullptr;
    QToolButton* m_direction = nullptr;
    QPushButton* m_importButton = nullptr;
    ImportPanel* m_import = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyState* m_nothing = nullptr; ///< no film passes
    QWidget* m_blank = nullptr;      ///< while the import card has the word
    FilmGrid* m_grid = nullptr;
    FilmDelegate* m_delegate = nullptr;
    QTableView* m_table = nullptr;
    ViewerPanel* m_viewer = nullptr;
    FilmDetails* m_details = nullptr;
    SimilarPanel* m_similar = nullptr;
    QSlider* m_size = nullptr;
    QToolButton* m_gridTool = nullptr;
    QToolButton* m_tableTool = nullptr;
    QToolButton* m_mapTool = nullptr;
    MapPanel* m_map = nullptr;
    QShortcut* m_mapKey = nullptr; ///< the viewer has another use for it
    PickChip* m_pickChip = nullptr;
    int m_pickGone = 0;                               ///< films of the list that are not here
    std::shared_ptr<const data::FilmPick> m_pickSaid; ///< the last of which it was said that films are gone
    QLabel* m_drop = nullptr;
    HiddenPlaces m_hidden; ///< of films in the viewer that the filter hides
    QTimer m_factsTimer;   ///< facts of a film are read when the cursor rests
    QTimer m_memoryTimer;  ///< filters, sort and widths are kept when the hand rests
    JobChannel m_markChannel, m_searchChannel, m_countChannel, m_factsChannel, m_splitChannel, m_priorChannel,
        m_distributionChannel, m_pickChannel;
    bool m_tableShown = false;
    bool m_mapShown = false;
    bool m_viewerShown = false;
    bool m_histogramsWanted = true;
    bool m_searched = false;
};

} // namespace hilum::widgets
