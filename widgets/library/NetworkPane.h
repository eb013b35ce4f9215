// NetworkPane: what the network sees of the film at hand, beside it: the copy at the size of a run, moved and
// zoomed with the film, and the line of what was done to it. Owned by PaneTools. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/NetworkCopy.h"
#include "widgets/library/ViewerWidget.h"

#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;

namespace hilum::widgets {

class NetworkPane : public QWidget {
    Q_OBJECT
public:
    explicit NetworkPane(Jobs& jobs, QWidget* parent = nullptr);

    /// Measures anew what runs normalise with: a split may have been saved since.
    void setSource(std::shared_ptr<FilmSource> source);
    /// Shows the copy of what a canvas shows; `runSides`: sizes of the runs on its dataset, newest first.
    void showFilm(const ViewerWidget& canvas, std::vector<int> runSides);
    void clear();
    /// Looks where the canvas looks.
    void follow(const ViewerWidget& canvas);
    /// Moves a canvas to where this one looks.
    void lead(ViewerWidget& canvas) const;
    void setShaded(bool shaded);
    void setBoxesShown(bool shown);
    [[nodiscard]] ViewerWidget* canvas() const { return m_canvas; }
    [[nodiscard]] int side() const { return m_copy.side; } ///< of what is shown; 0: nothing
    /// The size that somebody chose; 0: that of the newest run.
    [[nodiscard]] int wantedSide() const { return m_wanted; }
    void setWantedSide(int side);

Q_SIGNALS:
    void moved(); ///< by hand
    void made();  ///< the copy of another film is there, fitted
    void wantedSideChanged();

private:
    void fillSides();
    void make();
    void take(NetworkCopy copy);
    void measure();
    void showSteps();
    void showProbe(const std::optional<Probe>& probe);

    Jobs* m_jobs;
    JobChannel m_channel, m_measureChannel;
    std::shared_ptr<FilmSource> m_source;
    ViewerWidget* m_canvas;
    QComboBox* m_sides;
    QLabel* m_steps;
    QLabel* m_probe;
    LoadedFilm m_film; ///< the clinical one
    NetworkCopy m_copy;
    std::vector<int> m_runSides;
    std::map<std::int64_t, Normalisation> m_normalisations; ///< by dataset
    int m_wanted = 0;
    bool m_changing = false; ///< what the canvas tells is nobody's doing
};

} // namespace hilum::widgets
