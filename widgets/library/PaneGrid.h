// PaneGrid: one, two or four films side by side, one of them active; what is done to one is done to the
// others while they are linked. Owned by ViewerPanel. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/FilmPane.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace hilum::widgets {

enum class PaneLayout { One, Two, Four };
/// 1, 2 or 4, as settings keep it.
[[nodiscard]] int paneCount(PaneLayout layout);
/// One for any other number.
[[nodiscard]] PaneLayout paneLayout(int count);

class PaneGrid : public QWidget {
    Q_OBJECT
public:
    explicit PaneGrid(Jobs& jobs, QWidget* parent = nullptr);

    void setSource(const std::shared_ptr<FilmSource>& source);
    /// Panes that are not seen keep their films; one pane is the active one's.
    void arrange(PaneLayout layout);
    [[nodiscard]] PaneLayout arrangement() const { return m_arrangement; }
    /// Panes that are seen, and one of them.
    [[nodiscard]] int count() const { return paneCount(m_arrangement); }
    [[nodiscard]] FilmPane& pane(int index) const;

    [[nodiscard]] FilmPane& active() const { return *m_panes[static_cast<std::size_t>(m_active)]; }
    [[nodiscard]] ViewerWidget* canvas() const { return active().canvas(); }
    [[nodiscard]] int activeIndex() const { return m_active; }
    void activate(int index);
    void activateNext();

    /// Two films in two panes, the second active; what already stands there is not read again.
    void showPair(std::int64_t first, std::int64_t second);
    void clear(); ///< no film anywhere

    /// Window, zoom and place of all panes go together.
    [[nodiscard]] bool linked() const { return m_linked; }
    void setLinked(bool linked);
    /// Others take the place of the active pane, which was moved from outside.
    void spreadPlace();

    void setShaded(bool shaded);
    void setBoxesShown(bool shown);
    /// To the active pane; to each on its own values while they are linked.
    void applyPreset(WindowPreset preset);
    void autoWindow();

    /// A second canvas over the film of the first (once), which follows it in everything; the first stays
    /// active.
    ViewerWidget* addMirror();
    /// Above each column of panes, one text a column; empty: nothing.
    void setCaptions(const QStringList& captions);

Q_SIGNALS:
    void canvasAdded(hilum::widgets::ViewerWidget* canvas); ///< for tools that look after every canvas
    void activeChanged();
    void arrangementChanged();
    void windowChanged(); ///< of the active pane
    void viewChanged();   ///< zoom or place of the active pane
    void boxesToggled(bool shown);
    void probed(const std::optional<hilum::widgets::Probe>& probe);
    void emptied(); ///< the active pane's film has gone; another may be on its way
    void loaded();  ///< the active pane's file was read, or could not be

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addPane();
    void place();
    void showFrames();
    void showNotice();
    [[nodiscard]] std::vector<FilmPane*> seen() const;
    [[nodiscard]] FilmPane* paneOf(const QObject* canvas) const;
    void followPlace(FilmPane& from);
    void followWindow(FilmPane& from);
    void carryWindow(const FilmPane& from, FilmPane& to);
    void takeLoaded(FilmPane& pane);

    Jobs* m_jobs;
    std::shared_ptr<FilmSource> m_source;
    QGridLayout* m_grid; ///< notice and captions stand in its first rows, so that films stay level
    QLabel* m_notice;
    std::vector<QLabel*> m_captions;
    std::vector<FilmPane*> m_panes; ///< in reading order; at least one
    PaneLayout m_arrangement = PaneLayout::One;
    int m_active = 0;
    bool m_linked = true;
    bool m_shaded = false;
    bool m_following = false; ///< what canvases tell is the echo of following
    bool m_mirrored = false;
};

} // namespace hilum::widgets
