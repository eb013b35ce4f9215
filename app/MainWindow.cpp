#include "app/MainWindow.h"

#include "app/KeysOverlay.h"
#include "app/PaintedFrame.h"
#include "app/Rail.h"
#include "app/StatusStrip.h"
#include "app/Tour.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/Shade.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Dresser.h"
#include "widgets/common/Page.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace hilum::app {

using namespace widgets;

namespace {

constexpr int kFirstWidth = 1320, kFirstHeight = 740;   ///< fits 1366 × 768 with a title bar
constexpr int kDetailsWidth = 310, kLeastDetails = 280; ///< a row of a recipe needs so much
constexpr int kQuietMs = 1500;       ///< after the window is up, until the other pages are made
constexpr int kBetweenPagesMs = 200; ///< one at a time: the window hears its user meanwhile
constexpr int kAskedMs = 10'000;     ///< so long a second wish to close is an answer
constexpr auto kGeometry = "window/geometry";
constexpr auto kPage = "window/page";
constexpr auto kTheme = "window/theme";
constexpr auto kDetails = "window/details";
constexpr auto kDetailsWidthKey = "window/detailsWidth";

/// Who takes the keys of a page first: its list, a button, a field for text, nobody.
constexpr int kRanks = 3;
int rankOf(const QWidget& widget) {
    if (!widget.isVisible() || !widget.isEnabled() || !(widget.focusPolicy() & Qt::TabFocus) ||
        widget.focusProxy())
        return kRanks;
    if (widget.inherits("QAbstractItemView"))
        return 0;
    const bool text = widget.inherits("QLineEdit") || widget.inherits("QAbstractSpinBox") ||
                      widget.inherits("QPlainTextEdit") || widget.inherits("QComboBox");
    return text ? 2 : 1;
}

} // namespace

MainWindow::MainWindow(AppContext& context, std::vector<PageEntry> pages, QWidget* parent)
    : QMainWindow(parent), m_context(&context), m_detailsWidth(kDetailsWidth) {
    for (PageEntry& entry : pages)
        m_pages.push_back({std::move(entry), nullptr, nullptr});
    build();
    addKeys();
    connectBridge();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/hilum.svg")));
    std::vector<PageEntry> entries;
    std::ranges::transform(m_pages, std::back_inserter(entries), &Place::entry);

    auto* central = new QWidget(this);
    m_rail = new Rail(entries, central);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(QStringLiteral("pages"));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_stack->addWidget(new QWidget); // a place that the page takes when it is made
    m_details = new PaintedStack;
    m_details->setObjectName(QStringLiteral("detailsPane"));
    m_details->setAccessibleName(tr("Details"));
    m_details->setMinimumWidth(kLeastDetails);
    m_splitter = new PaintedSplitter(central);
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({kFirstWidth - kDetailsWidth, kDetailsWidth});
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_detailsWidth = m_splitter->sizes().value(1); });
    m_status = new StatusStrip(*m_context, central);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_splitter, 1);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    for (QWidget* frame : std::initializer_list<QWidget*>{this, central, m_splitter, m_stack, m_details})
        Dresser::takeApart(*frame);
    m_keys = new KeysOverlay(this);
    m_tour = new Tour(entries, m_rail->pageButtons(), this);
    connectParts();
}

void MainWindow::connectParts() {
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &MainWindow::makeNextPage);
    connect(m_keys, &KeysOverlay::tourWanted, this, &MainWindow::showTour);
    connect(m_tour, &Tour::ended, this, [this] {
        focusPage();
        Q_EMIT tourEnded();
    });
    connect(m_rail, &Rail::languageSwitched, this, &MainWindow::languageSwitched);
    connect(m_rail, &Rail::workspacesWanted, this, &MainWindow::workspacesWanted);
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
    connect(m_rail, &Rail::themeSwitched, this, &MainWindow::switchTheme);
    connect(m_rail, &Rail::keysWanted, this, &MainWindow::showKeys);
    connect(m_status, &StatusStrip::detailsToggled, this, [this] { setDetailsShown(!m_detailsWanted); });
    connect(m_status, &StatusStrip::runsWanted, this, [this] { showPage(static_cast<int>(PageId::Runs)); });
}

void MainWindow::addKeys() {
    const auto key = [this](const QKeySequence& sequence, auto&& call) {
        auto* shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, std::forward<decltype(call)>(call));
    };
    for (int i = 0; i < pageCount(); ++i)
        key(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] { showPage(i); });
    key(QKeySequence(Qt::Key_Question), [this] { showKeys(); });
    key(QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    key(QKeySequence(Qt::Key_F7), [this] { Q_EMIT languageSwitched(); });
    key(QKeySequence(Qt::Key_F8), [this] { switchTheme(); });
    key(QKeySequence(Qt::Key_F9), [this] { setDetailsShown(!m_detailsWanted); });
    key(QKeySequence(Qt::Key_F11), [this] { isFullScreen() ? showNormal() : showFullScreen(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { Q_EMIT workspacesWanted(nullptr); });
    key(QKeySequence::Quit, [this] { close(); });
    addShadeKey(this, *m_context->session);
}

void MainWindow::connectBridge() {
    connect(m_context->session, &Session::pageRequested, this, [this](PageId id) {
        const auto it =
            std::ranges::find_if(m_pages, [id](const Place& place) { return place.entry.id == id; });
        if (it != m_pages.end())
            showPage(static_cast<int>(it - m_pages.begin()));
    });
    // The page has filled, and what had the focus may be gone with its empty state.
    connect(m_context->model, &WorkspaceModel::loadedFirst, this, &MainWindow::focusPage,
            Qt::QueuedConnection);
    connect(m_context->launcher, &Launcher::failed, this,
            [this](const QString& sentence) { showToast(this, ToastKind::Error, sentence); });
}

namespace {

/// A stack is as wide as its widest page: those that nobody sees ask for no room.
void setAside(QWidget* page, bool aside) {
    if (page) {
        const auto policy = aside ? QSizePolicy::Ignored : QSizePolicy::Preferred;
        page->setSizePolicy(policy, policy);
    }
}

} // namespace

void MainWindow::makePage(Place& place) {
    const int index = static_cast<int>(&place - m_pages.data());
    QWidget* empty = m_stack->widget(index);
    place.page = place.entry.make(*m_context, m_stack);
    m_stack->insertWidget(index, place.page);
    m_stack->removeWidget(empty);
    delete empty;
    place.details = place.page->detailsPane();
    if (place.details)
        m_details->addWidget(place.details);
    setAside(place.page, true);
    setAside(place.details, true);
    connect(place.page, &Page::detailsRequested, this, [this, page = place.page] {
        if (m_stack->currentWidget() == page)
            setDetailsShown(true);
    });
}

void MainWindow::showPage(int index) {
    if (index < 0 || index >= pageCount() || index == m_current)
        return;
    if (m_current >= 0 && page(m_current)) {
        page(m_current)->deactivated();
        setAside(page(m_current), true);
        setAside(m_pages[static_cast<std::size_t>(m_current)].details, true);
    }
    Place& place = m_pages[static_cast<std::size_t>(index)];
    if (!place.page)
        makePage(place);
    m_current = index;
    setAside(place.page, false);
    setAside(place.details, false);
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    setWindowTitle(tr("%1 – Hilum").arg(place.page->title()));
    showDetails();
    place.page->activated();
    focusPage();
}

/// Where the page itself has put the focus nowhere: keys must reach the page, and not the rail. Fields for
/// text come last, for letters are the pages' shortcuts.
void MainWindow::focusPage() {
    Page* current = page(m_current);
    if (!current || !isVisible())
        return; // showEvent() comes back
    const QWidget* now = focusWidget();
    if (now && now->isVisible() && current->isAncestorOf(now))
        return;
    if (m_keys->isVisible() || m_tour->isAncestorOf(now))
        return;
    QWidget* best = current;
    int bestRank = current->focusPolicy() == Qt::NoFocus ? kRanks : 0;
    for (QWidget* next = current->nextInFocusChain(); next != current; next = next->nextInFocusChain())
        if (const int rank = rankOf(*next); rank < bestRank && current->isAncestorOf(next)) {
            best = next;
            bestRank = rank;
        }
    best->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    focusPage();
    m_later.start(kQuietMs);
}

/// A page that is chosen shall be there at once; what it costs is paid before, when nothing else is asked.
void MainWindow::makeNextPage() {
    const auto next = std::ranges::find(m_pages, nullptr, &Place::page);
    if (next == m_pages.end())
        return;
    makePage(*next);
    m_later.start(kBetweenPagesMs);
}

void MainWindow::showTour() {
    m_tour->start();
}

QStringList MainWindow::running() const {
    QStringList all = m_status->running();
    for (const Place& place : m_pages)
        if (place.page)
            all += place.page->running();
    return all;
}

Page* MainWindow::page(int index) const {
    return index >= 0 && index < pageCount() ? m_pages[static_cast<std::size_t>(index)].page : nullptr;
}

void MainWindow::showDetails() {
    const Place* place = m_current >= 0 ? &m_pages[static_cast<std::size_t>(m_current)] : nullptr;
    const bool available = place && place->details;
    if (available)
        m_details->setCurrentWidget(place->details);
    m_details->setVisible(available && m_detailsWanted);
    // A page that needs the room takes it from the pane; the next one gives it back.
    if (available && m_detailsWanted && m_splitter->width() > m_detailsWidth)
        m_splitter->setSizes({m_splitter->width() - m_detailsWidth, m_detailsWidth});
    m_status->setDetailsAvailable(available, m_detailsWanted);
}

void MainWindow::setDetailsShown(bool shown) {
    m_detailsWanted = shown;
    showDetails();
}

bool MainWindow::detailsShown() const {
    return m_details->isVisibleTo(this);
}

void MainWindow::switchTheme() {
    applyTheme(*qApp, currentTheme() == Theme::Dark ? Theme::Light : Theme::Dark);
}

void MainWindow::showKeys() {
    const Page* current = page(m_current);
    m_keys->showKeys(current ? current->title() : QString(), current ? current->shortcuts() : QStringList());
}

Theme MainWindow::rememberedTheme(const QString& settingsFile) {
    if (settingsFile.isEmpty())
        return Theme::Dark;
    const QSettings settings(settingsFile, QSettings::IniFormat);
    return settings.value(QLatin1String(kTheme)).toString() == QLatin1String("light") ? Theme::Light
                                                                                      : Theme::Dark;
}

void MainWindow::restore() {
    resize(kFirstWidth, kFirstHeight);
    if (const QScreen* screen = QApplication::primaryScreen())
        resize(size().boundedTo(screen->availableSize()));
    int first = 0;
    if (!m_context->settingsFile.isEmpty()) {
        const QSettings settings(m_context->settingsFile, QSettings::IniFormat);
        restoreGeometry(settings.value(QLatin1String(kGeometry)).toByteArray());
        m_detailsWidth =
            std::max(kLeastDetails, settings.value(QLatin1String(kDetailsWidthKey), kDetailsWidth).toInt());
        m_detailsWanted = settings.value(QLatin1String(kDetails), true).toBool();
        first = std::clamp(settings.value(QLatin1String(kPage), 0).toInt(), 0, pageCount() - 1);
    }
    showPage(first);
}

void MainWindow::remember() {
    if (m_context->settingsFile.isEmpty())
        return;
    QSettings settings(m_context->settingsFile, QSettings::IniFormat);
    settings.setValue(QLatin1String(kGeometry), saveGeometry());
    settings.setValue(QLatin1String(kDetailsWidthKey), m_detailsWidth);
    settings.setValue(QLatin1String(kDetails), m_detailsWanted);
    settings.setValue(QLatin1String(kPage), m_current);
    settings.setValue(QLatin1String(kTheme),
                      currentTheme() == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
}

/// What is under way would be lost without a word: it is said once, and the second time counts.
bool MainWindow::mayClose() {
    const QStringList unfinished = running();
    if (unfinished.isEmpty() || m_closeAnyway)
        return true;
    m_closeAnyway = true;
    auto* asked = new QTimer(this);
    asked->setObjectName(QStringLiteral("closeAsked"));
    asked->setSingleShot(true);
    connect(asked, &QTimer::timeout, this, [this, asked] {
        m_closeAnyway = false;
        asked->deleteLater();
    });
    asked->start(kAskedMs);
    showToast(this, ToastKind::Warning,
              tr("Still at work: %1. It would end unfinished. Wait until it has ended, or close again.")
                  .arg(unfinished.join(tr(", "))),
              {tr("Close anyway"), [this] {
                   m_closeAnyway = true; // however long they thought about it
                   close();
               }});
    return false;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) {
        event->ignore();
        return;
    }
    remember();
    if (Page* current = page(m_current))
        current->deactivated();
    QMainWindow::closeEvent(event);
}

} // namespace hilum::app
