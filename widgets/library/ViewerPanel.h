// ViewerPanel: the viewer over the grid: films (PaneGrid), tools, keys, read-out. Says which film it shows;
// which comes next is the page's to say. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/PaneGrid.h"
#include "widgets/library/PaneTools.h"

#include <QWidget>

#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QToolButton;

namespace hilum::widgets {

class Dialogs;
class NumberBox;
class RulerBook;
class ViewerTools;

class ViewerPanel : public QWidget {
    Q_OBJECT
public:
    explicit ViewerPanel(Jobs& jobs, QWidget* parent = nullptr);

    void setSource(std::shared_ptr<FilmSource> source);
    /// Loads and shows a film in the active pane.
    void showFilm(std::int64_t film);
    void clear();                            ///< all panes
    [[nodiscard]] std::int64_t film() const; ///< of the active pane; 0: none
    /// "12 of 341". An index below 0: the film is not among those shown, but would stand before number
    /// `place` of them; below 0, too, it stands nowhere, and the arrows are off.
    void setPosition(int index, int count, int place = -1);
    void setShaded(bool shaded);
    /// Of the active pane: another one after activeChanged().
    [[nodiscard]] ViewerWidget* canvas() const { return m_canvas; }
    [[nodiscard]] PaneGrid& panes() const { return *m_panes; }
    /// Several films, the network's copy, DICOM tags, priors (once), with their buttons and keys.
    PaneTools& addPaneTools(PaneTools::RunSides runSides);
    /// A second canvas beside the first (once): it shows the same film, and the two follow each other in
    /// window, zoom and place.
    ViewerWidget* addLinked();
    /// What stands above each canvas, one text a canvas; empty: nothing.
    void setCaptions(const QStringList& captions);
    /// Leaves out what leads back to a list that is not there, because it stands beside the viewer.
    void setCloseShown(bool shown);
    /// Where rulers lie; null: they go with this viewer.
    void setRulerBook(RulerBook* book);
    /// What asks where a picture shall be saved; without it none can be.
    void setDialogs(Dialogs* dialogs);
    /// One more tool at the end of the bar.
    void addToBar(QWidget* tool);
    /// Lines of Page::shortcuts().
    [[nodiscard]] static QStringList keys();

Q_SIGNALS:
    void closeWanted();
    void stepWanted(int by);        ///< +1 next film, -1 previous
    void patientStepWanted(int by); ///< the same among the films of the patient
    void shadeWanted();
    /// The file of the active pane has been read, or could not be.
    void loaded();
    void activeChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addTool(QHBoxLayout* line, const QString& name, const QString& iconName, const QString& text,
                         const QString& tip, bool checkable = false);
    QWidget* makeTools();
    void addWindowTools(QHBoxLayout* line);
    QWidget* makeReadout();
    void takeActive();
    void showWindow();
    void typeWindow();
    void showProbe(const std::optional<Probe>& probe);
    bool viewKey(int key);

    Jobs* m_jobs;
    PaneGrid* m_panes;
    ViewerWidget* m_canvas; ///< of the active pane
    PaneTools* m_paneTools = nullptr;
    ViewerTools* m_filmTools = nullptr;   ///< rulers, mirror and turn, the picture
    QSplitter* m_beside = nullptr;        ///< the films, and what stands beside them
    QHBoxLayout* m_readoutLine = nullptr; ///< below them
    QHBoxLayout* m_tools = nullptr;
    QToolButton* m_close = nullptr;
    QWidget* m_closeLine = nullptr; ///< between it and what follows
    QLabel* m_position = nullptr;
    QLabel* m_readout = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_invert = nullptr;
    QToolButton* m_boxes = nullptr;
    QToolButton* m_proportions = nullptr;
    QToolButton* m_shade = nullptr;
    NumberBox* m_centre = nullptr;
    NumberBox* m_width = nullptr;
};

/// "As the film says", "Lungs" …
[[nodiscard]] QString presetName(WindowPreset preset);

} // namespace hilum::widgets
