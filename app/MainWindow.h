// MainWindow: rail, pages, details pane, status strip. Pages are made when they are first shown, or one by
// one when the window has been up for a while; nothing slow happens in the constructor. Window thread.
#pragma once

#include "widgets/PageList.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/common/Theme.h"

#include <QMainWindow>
#include <QTimer>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace hilum::widgets {
class Page;
}

namespace hilum::app {

class KeysOverlay;
class Rail;
class StatusStrip;
class Tour;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(widgets::AppContext& context,
                        std::vector<widgets::PageEntry> pages = widgets::pageList(),
                        QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(int index);
    [[nodiscard]] int currentPage() const { return m_current; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] widgets::Page* page(int index) const; ///< nullptr: not made yet
    void setDetailsShown(bool shown);
    [[nodiscard]] bool detailsShown() const;
    void switchTheme();
    void showKeys();
    /// The card that walks along the pages.
    void showTour();
    /// What would end unfinished with the window (an import, a report), as people read it.
    [[nodiscard]] QStringList running() const;

    /// The theme that the settings remember; dark when they remember none.
    [[nodiscard]] static widgets::Theme rememberedTheme(const QString& settingsFile);

Q_SIGNALS:
    void languageSwitched();
    /// Another workspace is wanted; a menu may open beside `button`.
    void workspacesWanted(QWidget* button);
    void tourEnded();

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Place {
        widgets::PageEntry entry;
        widgets::Page* page = nullptr;
        QWidget* details = nullptr;
    };
    void build();
    void connectParts();
    void addKeys();
    void connectBridge();
    void makePage(Place& place);
    void makeNextPage();
    void showDetails();
    void focusPage();
    void restore();
    void remember();
    [[nodiscard]] bool mayClose();
    widgets::AppContext* m_context;
    std::vector<Place> m_pages;
    int m_current = -1;
    bool m_detailsWanted = true;
    int m_detailsWidth;         ///< as somebody has drawn it
    bool m_closeAnyway = false; ///< somebody was told what would end unfinished
    Rail* m_rail = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_stack = nullptr;
    QStackedWidget* m_details = nullptr;
    StatusStrip* m_status = nullptr;
    KeysOverlay* m_keys = nullptr;
    Tour* m_tour = nullptr;
    QTimer m_later;
};

} // namespace hilum::app
