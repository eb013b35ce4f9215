// How the Library is put together: widgets, connections, keys, drag and drop.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Dresser.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/NameDelegate.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"
#include "widgets/library/CohortBox.h"
#include "widgets/library/FilmDelegate.h"
#include "widgets/library/FilmDetails.h"
#include "widgets/library/FilmGrid.h"
#include "widgets/library/FilmModel.h"
#include "widgets/library/FilterBar.h"
#include "widgets/library/HistogramStrip.h"
#include "widgets/library/ImportPanel.h"
#include "widgets/library/LibraryPage.h"
#include "widgets/library/NoteBook.h"
#include "widgets/library/NotePanel.h"
#include "widgets/library/SharedNotes.h"
#include "widgets/library/SimilarFilms.h"
#include "widgets/library/ThumbnailStore.h"
#include "widgets/library/ViewerPanel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace hilum::widgets {

namespace {

constexpr int kSmallestThumbnail = 64, kLargestThumbnail = 256, kThumbnailStep = 16, kUsualThumbnail = 128;
constexpr int kFactsMs = 90;
constexpr int kMemoryMs = 800;
constexpr int kNarrow = 1100;    ///< px
constexpr int kLeastFilms = 170; ///< px that an import card above them leaves
constexpr std::array<int, kFilmColumns> kColumnWidths{210, 110, 230, 100, 80, 80, 70, 80, 110, 130, 220};

/// The folder in what is dragged; "" when there is none.
QString draggedFolder(const QMimeData* data) {
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

LibraryPage::LibraryPage(AppContext& context, QWidget* parent)
    : Page(parent), m_context(&context), m_model(new FilmModel(*context.jobs, this)),
      m_thumbnails(new ThumbnailStore(*context.jobs, this)), m_notes(&sharedNotes(context)) {
    setObjectName(QStringLiteral("libraryPage"));
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildFilters();
    m_import = new ImportPanel(context, this);
    auto* importHolder = new QHBoxLayout; // air around the card, only while it is there
    importHolder->addWidget(m_import);
    m_stack = new QStackedWidget(this);
    m_stack->setMinimumHeight(kLeastFilms);
    for (QWidget* frame : std::initializer_list<QWidget*>{this, m_stack}) // of five views one is in sight
        Dresser::takeApart(*frame);
    buildViews();
    buildMap();
    buildViewer();
    m_details = new FilmDetails(this);
    m_similar = new SimilarPanel(context, m_details);
    m_details->addPanel(m_similar);
    buildHistograms();
    layout->addWidget(m_filters);
    layout->addWidget(m_histograms);
    layout->addLayout(importHolder);
    layout->addWidget(m_stack, 1);
    m_drop = makeLabel(tr("Drop the folder to look at it"), TypeStep::Title, false, this);
    m_drop->setAlignment(Qt::AlignCenter);
    m_drop->setObjectName(QStringLiteral("dropHint"));
    m_drop->hide();
    m_factsTimer.setSingleShot(true);
    m_factsTimer.setInterval(kFactsMs);
    m_memoryTimer.setSingleShot(true);
    m_memoryTimer.setInterval(kMemoryMs);
    connect(&m_memoryTimer, &QTimer::timeout, this, &LibraryPage::rememberView);
    connectBridge();
    buildNotes();
    addKeys();
    connect(m_import, &ImportPanel::stateChanged, this, [this, importHolder] {
        const int gap = m_import->state() == ImportPanel::State::Hidden ? 0 : space::kM;
        importHolder->setContentsMargins(gap, gap, gap, gap);
        showContent();
    });
    int side = kUsualThumbnail;
    bool table = false, map = false;
    if (!context.settingsFile.isEmpty()) {
        const QSettings settings(context.settingsFile, QSettings::IniFormat);
        side = settings.value(QStringLiteral("library/thumbnail"), side).toInt();
        table = settings.value(QStringLiteral("library/table"), false).toBool();
        map = settings.value(QStringLiteral("library/map"), false).toBool();
        m_histogramsWanted = settings.value(QStringLiteral("library/histograms"), true).toBool();
    }
    {
        const QSignalBlocker quiet(m_size);
        m_size->setValue(side);
    }
    m_histogramTool->setChecked(m_histogramsWanted);
    setThumbnailSide(m_size->value());
    setSort(m_query.sort, m_query.descending);
    setTable(table);
    setMap(map);
    if (context.model->loaded())
        takeDatasets();
    showContent();
}

QToolButton* LibraryPage::makeTool(const QString& name, const QString& iconName, const QString& text,
                                   const QString& tip, bool checkable) {
    auto* tool = new QToolButton(m_filters);
    tool->setIcon(icon(iconName));
    tool->setIconSize({18, 18});
    tool->setCheckable(checkable);
    describe(tool, name, text, tip);
    m_filters->addTool(tool);
    return tool;
}

void LibraryPage::buildFilters() {
    m_filters = new FilterBar(this);
    auto* report = makeTool(QStringLiteral("importReport"), QStringLiteral("info"), tr("Import card"),
                            tr("What came in with this dataset and what was skipped"), false);
    connect(report, &QToolButton::clicked, this, &LibraryPage::showImportReport);
    m_size = new QSlider(Qt::Horizontal, m_filters);
    m_size->setRange(kSmallestThumbnail, kLargestThumbnail);
    m_size->setSingleStep(kThumbnailStep);
    m_size->setPageStep(2 * kThumbnailStep);
    m_size->setFixedWidth(56);
    describe(m_size, QStringLiteral("thumbnailSize"), tr("Size of the thumbnails"));
    connect(m_size, &QSlider::valueChanged, this, &LibraryPage::setThumbnailSide);
    m_filters->addTool(m_size);
    buildSort();
    m_gridTool =
        makeTool(QStringLiteral("showGrid"), QStringLiteral("grid"), tr("Grid"), tr("Thumbnails (G)"), true);
    m_tableTool =
        makeTool(QStringLiteral("showTable"), QStringLiteral("table"), tr("Table"), tr("Table (T)"), true);
    m_mapTool = makeTool(QStringLiteral("showMap"), QStringLiteral("map"), tr("Map"),
                         tr("Films as points: those that an encoder takes for alike lie together (M)"), true);
    connect(m_gridTool, &QToolButton::clicked, this, [this] { setTable(false); });
    connect(m_tableTool, &QToolButton::clicked, this, [this] { setTable(true); });
    m_importButton = new QPushButton(icon(QStringLiteral("folder")), tr("Import…"), m_filters);
    describe(m_importButton, QStringLiteral("importFolder"), tr("Import folder"),
             tr("Open a folder of films, or drop it on this page (Ctrl+O)"));
    connect(m_importButton, &QPushButton::clicked, this, &LibraryPage::chooseFolder);
    m_filters->addTool(m_importButton);
    connect(m_filters, &FilterBar::changed, this, &LibraryPage::search);
    connect(m_filters, &FilterBar::datasetChosen, m_context->session, &Session::setDataset);
    m_cohorts = new CohortBox(*m_context, m_filters);
    m_filters->addFilter(m_cohorts);
    connect(m_cohorts, &CohortBox::chosen, this, [this](const data::FilmChoice& choice) {
        if (!m_filters->setChoice(choice))
            showToast(this, ToastKind::Warning,
                      tr("The dataset of this cohort is not in the workspace. Import it again."));
    });
}

void LibraryPage::buildSort() {
    m_sort = new QComboBox(m_filters);
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sort->setMinimumContentsLength(5);
    m_sort->view()->setTextElideMode(Qt::ElideNone);
    describe(m_sort, QStringLiteral("sortChooser"), tr("Order of the films"),
             tr("The order of the films, in the grid and in the table"));
    for (int column = 0; column < kFilmColumns; ++column)
        m_sort->addItem(m_model->headerData(column, Qt::Horizontal).toString());
    m_direction = new QToolButton(m_filters);
    m_direction->setCheckable(true);
    describe(m_direction, QStringLiteral("sortDescending"), tr("Backwards"), tr("The other way round"));
    const auto sort = [this] {
        setSort(static_cast<FilmColumn>(m_sort->currentIndex()), m_direction->isChecked());
        search();
    };
    connect(m_sort, &QComboBox::activated, this, sort);
    connect(m_direction, &QToolButton::clicked, this, sort);
    m_filters->addTool(m_sort);
    m_filters->addTool(m_direction);
    m_histogramTool =
        makeTool(QStringLiteral("showHistograms"), QStringLiteral("histogram"), tr("Histograms"),
                 tr("Age, view, sex and findings of the films shown (Shift+D)"), true);
    connect(m_histogramTool, &QToolButton::clicked, this, &LibraryPage::setHistogramsShown);
}

void LibraryPage::buildHistograms() {
    m_histograms = new HistogramStrip(this);
    connect(m_histograms, &HistogramStrip::choiceWanted, m_filters, &FilterBar::setChoice);
}

void LibraryPage::buildViews() {
    m_empty =
        new EmptyState(QStringLiteral("lungs"), tr("No films yet"),
                       tr("Open a folder of chest films, or drop it here. NIH ChestX-ray14, RSNA, class "
                          "folders, a table with pictures and DICOM folders are recognised. Nothing is "
                          "copied or changed; a small copy for training is kept in the workspace."),
                       tr("Open a folder…"), tr("Demo data"), this);
    m_empty->setObjectName(QStringLiteral("libraryEmpty"));
    connect(m_empty, &EmptyState::actionChosen, this, &LibraryPage::chooseFolder);
    connect(m_empty, &EmptyState::secondActionChosen, this, [this] { m_import->makeDemo(); });
    m_nothing = new EmptyState(QStringLiteral("filter"), tr("No film passes"),
                               tr("No film has all that is asked for. Clear the filters, or change one."),
                               tr("Clear all"), {}, this);
    m_nothing->setObjectName(QStringLiteral("libraryNothing"));
    connect(m_nothing, &EmptyState::actionChosen, m_filters, &FilterBar::clear);
    m_blank = new QWidget(this);

    m_grid = new FilmGrid(this);
    setRole(m_grid, "canvas");
    describe(m_grid, QStringLiteral("filmGrid"), tr("Films"));
    m_grid->setToolTip({});
    m_delegate = new FilmDelegate(*m_model, *m_thumbnails, m_grid);
    m_grid->setItemDelegate(m_delegate);
    m_grid->setModel(m_model);
    connect(m_thumbnails, &ThumbnailStore::arrived, m_grid->viewport(), qOverload<>(&QWidget::update));

    m_table = new QTableView(this);
    describe(m_table, QStringLiteral("filmTable"), tr("Table of films"));
    m_table->setToolTip({});
    m_table->setModel(m_model);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setSelectionModel(m_grid->selectionModel());
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < kFilmColumns; ++column)
        m_table->setColumnWidth(column, kColumnWidths[static_cast<std::size_t>(column)]);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &LibraryPage::sortBy);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, &m_memoryTimer,
            qOverload<>(&QTimer::start));

    for (QWidget* widget : std::initializer_list<QWidget*>{m_empty, m_nothing, m_blank, m_grid, m_table})
        m_stack->addWidget(widget);
    for (QAbstractItemView* view : std::initializer_list<QAbstractItemView*>{m_grid, m_table})
        connect(view, &QAbstractItemView::activated, this,
                [this](const QModelIndex& index) { openViewer(index.row()); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LibraryPage::noteCurrent);
    connect(m_model, &FilmModel::readFailed, this,
            [this](const QString& sentence) { showToast(this, ToastKind::Error, sentence); });
}

void LibraryPage::buildViewer() {
    m_viewer = new ViewerPanel(*m_context->jobs, this);
    m_viewer->setDialogs(m_context->dialogs);
    m_viewer->setRulerBook(m_context->rulers);
    m_stack->addWidget(m_viewer);
    connect(m_viewer, &ViewerPanel::closeWanted, this, &LibraryPage::closeViewer);
    connect(m_viewer, &ViewerPanel::stepWanted, this, &LibraryPage::stepViewer);
    connect(m_viewer, &ViewerPanel::shadeWanted, m_context->session,
            [session = m_context->session] { session->setShaded(!session->shaded()); });
    connect(m_viewer, &ViewerPanel::loaded, this,
            [this] { m_details->setFile(&m_viewer->canvas()->film()); });
    connect(m_viewer, &ViewerPanel::patientStepWanted, this, [this](int by) {
        if (const std::int64_t film = m_details->patientFilm(m_viewer->film(), by))
            showInViewer(film);
    });
    buildPanes();
}

void LibraryPage::connectBridge() {
    connect(m_context->model, &WorkspaceModel::datasetsChanged, this, &LibraryPage::takeDatasets);
    connect(m_context->session, &Session::datasetChanged, m_filters, &FilterBar::setDataset);
    connect(m_context->session, &Session::shadedChanged, this, &LibraryPage::setShaded);
    setShaded(m_context->session->shaded());
    connect(&m_factsTimer, &QTimer::timeout, this, [this] { readCurrentFacts(m_context->session->film()); });
    connect(m_import, &ImportPanel::anotherFolderWanted, this, &LibraryPage::chooseFolder);
    connect(m_import, &ImportPanel::imported, m_context->model, &WorkspaceModel::refresh);
    connect(m_import, &ImportPanel::showWanted, this, [this](const QString& dataset) {
        m_filters->clear();
        m_filters->setDataset(dataset);
        m_context->session->setDataset(dataset);
    });
    connect(m_details, &FilmDetails::filmChosen, this, &LibraryPage::showListed);
    connect(m_details, &FilmDetails::allFilmsWanted, this,
            [this] { readCurrentFacts(m_details->facts()->film.record.id); });
    connect(m_similar, &SimilarPanel::filmChosen, this, &LibraryPage::showListed);
    connect(m_details, &FilmDetails::factsShown, this, [this] {
        const FilmFacts* facts = m_details->facts();
        m_similar->setFilm(facts && !facts->error ? &facts->film : nullptr);
    });
    connect(m_context->session, &Session::filmChanged, this, [this](qint64 film) {
        if (m_viewerShown || m_model->filmId(m_grid->currentIndex().row()) == film)
            return;
        if (const int row = m_model->rowOf(film); row >= 0)
            select(row);
    });
}

void LibraryPage::addKeys() {
    const auto key = [this](const QKeySequence& keys, auto call) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    key(QKeySequence(Qt::Key_L), [this] { toggleLabelWrong(); });
    key(QKeySequence::New, [this] {
        Q_EMIT detailsRequested();
        m_details->notes()->focusNote();
    });
    key(QKeySequence::Undo, [this] { undoMark(false); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { undoMark(true); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_D), [this] { setHistogramsShown(!m_histogramsWanted); });
    key(QKeySequence::Open, [this] { chooseFolder(); });
    key(QKeySequence(Qt::Key_Slash), [this] {
        if (!m_viewerShown)
            m_filters->focusSearch();
    });
    key(QKeySequence(Qt::Key_G), [this] {
        if (!m_viewerShown)
            setTable(false);
    });
    key(QKeySequence(Qt::Key_T), [this] {
        if (!m_viewerShown)
            setTable(true);
    });
}

void LibraryPage::dragEnterEvent(QDragEnterEvent* event) {
    if (draggedFolder(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    const Colours& c = colours();
    m_drop->setStyleSheet(
        QStringLiteral("background: rgba(0,0,0,170); color: %1; border: 2px dashed %2; border-radius: %3px;")
            .arg(colours(Theme::Dark).text.name(), c.accent.name())
            .arg(kCardRadius));
    m_drop->setGeometry(rect().adjusted(space::kM, space::kM, -space::kM, -space::kM));
    m_drop->raise();
    m_drop->show();
}

void LibraryPage::dragLeaveEvent(QDragLeaveEvent*) {
    m_drop->hide();
}

void LibraryPage::dropEvent(QDropEvent* event) {
    m_drop->hide();
    const QString folder = draggedFolder(event->mimeData());
    if (folder.isEmpty())
        return;
    event->acceptProposedAction();
    if (m_viewerShown)
        closeViewer();
    m_import->preview(folder);
}

void LibraryPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_importButton->setText(width() < kNarrow ? QString() : tr("Import…")); // the count needs the room
    m_drop->setGeometry(rect().adjusted(space::kM, space::kM, -space::kM, -space::kM));
}

} // namespace hilum::widgets
