// ViewerPanel: the viewer over the grid: canvas, tools, keys, read-out. Loads films by job and says which one
// it shows; which comes next is the page's to say. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/FilmLoader.h"
#include "widgets/library/ViewerWidget.h"

#include <QWidget>

#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace hilum::widgets {

class Dialogs;
class NumberBox;
class ViewerTools;

class ViewerPanel : public QWidget {
    Q_OBJECT
public:
    explicit ViewerPanel(Jobs& jobs, QWidget* parent = nullptr);

    void setSource(std::shared_ptr<FilmSource> source);
    /// Loads and shows a film.
    void showFilm(std::int64_t film);
    void clear();
    [[nodiscard]] std::int64_t film() const { return m_film; } ///< 0: none
    /// "12 of 341"; an index below 0 (not among the films shown) gives only arrows that are off.
    void setPosition(int index, int count);
    void setShaded(bool shaded);
    [[nodiscard]] ViewerWidget* canvas() const { return m_canvas; }
    /// A second canvas beside the first (once): it shows the same film, and the two follow each other in
    /// window, zoom and place.
    ViewerWidget* addLinked();
    /// What stands above each canvas, one text a canvas; empty: nothing.
    void setCaptions(const QStringList& captions);
    /// Leaves out what leads back to a list that is not there, because it stands beside the viewer.
    void setCloseShown(bool shown);
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
    /// The file has been read, or could not be.
    void loaded();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addTool(QHBoxLayout* line, const QString& name, const QString& iconName, const QString& text,
                         const QString& tip, bool checkable = false);
    QWidget* makeTools();
    void addWindowTools(QHBoxLayout* line);
    QWidget* makeReadout();
    void takeStandIn(const LoadedFilm& film);
    void take(LoadedFilm film);
    void link(ViewerWidget* from, ViewerWidget* to);
    void setStandIn(const QImage& picture, const QString& sentence);
    void showWindow();
    void typeWindow();
    void showProbe(const std::optional<Probe>& probe);
    bool viewKey(int key);

    Jobs* m_jobs;
    JobChannel m_channel;
    std::shared_ptr<FilmSource> m_source;
    ViewerWidget* m_canvas;
    ViewerWidget* m_linked = nullptr;
    ViewerTools* m_filmTools = nullptr; ///< rulers, mirror and turn, the picture
    QHBoxLayout* m_canvases = nullptr;
    QHBoxLayout* m_captions = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QToolButton* m_close = nullptr;
    QWidget* m_closeLine = nullptr; ///< between it and what follows
    QLabel* m_position = nullptr;
    QLabel* m_readout = nullptr;
    QLabel* m_notice = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_invert = nullptr;
    QToolButton* m_boxes = nullptr;
    QToolButton* m_proportions = nullptr;
    QToolButton* m_shade = nullptr;
    NumberBox* m_centre = nullptr;
    NumberBox* m_width = nullptr;
    std::int64_t m_film = 0;
    bool m_fileAnswered = false; ///< with pixels or an error; the two reads run side by side
};

/// "As the film says", "Lungs" …
[[nodiscard]] QString presetName(WindowPreset preset);

} // namespace hilum::widgets
