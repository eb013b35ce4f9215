// MapPanel: the Library's third view: the films of a dataset as points, by what a run's encoder makes of
// them. Reads the file that `hilum-cli map` writes and has it written where it is not there. Shows no names.
// Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/FilmPlane.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QFrame;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace hilum::widgets {

struct AppContext;
class CliProcess;
class EmptyState;
class FilmScatter;
class ThumbnailStore;

class MapPanel : public QWidget {
    Q_OBJECT
public:
    MapPanel(AppContext& context, ThumbnailStore& thumbnails, QWidget* parent = nullptr);

    void setSource(std::shared_ptr<FilmSource> source);
    /// "" for the largest dataset: a map is of one.
    void setDataset(const QString& name);
    /// The films that pass the filter: the others are pale.
    void setShownFilms(const std::vector<std::int64_t>& films);
    void setFilm(std::int64_t film); ///< the film at hand
    void setShaded(bool shaded);     ///< no pictures
    void draw();                     ///< lays the films out, though they are
    [[nodiscard]] bool settled() const { return m_channel.pending() == 0; }
    [[nodiscard]] const FilmPlane& plane() const { return m_plane; }
    [[nodiscard]] FilmScatter* scatter() const { return m_scatter; }
    [[nodiscard]] static QStringList keys();

Q_SIGNALS:
    void filmChosen(qint64 film);
    void filmOpened(qint64 film);
    void filmsPicked(const hilum::widgets::FilmList& films); ///< ascending; by a loop
    void pickCleared();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTools(QWidget* bar);
    void buildStates();
    void buildCard();
    QComboBox* makeCombo(QWidget* bar, const QString& name, const QString& accessible, const QString& tip);
    void takeRuns();
    void refresh(); ///< when it is seen, else later
    void read(bool justMade);
    void take(FilmPlane plane);
    void fillFindings();
    void colour();
    void showLegend();
    void noteShown();
    void showState(QWidget* state);
    void showProgress(const QString& phase, qint64 done, qint64 total);
    void showCard(int index);
    void placeCard();
    void speak();
    [[nodiscard]] data::MapMethod method() const;
    [[nodiscard]] QString datasetName() const;
    [[nodiscard]] QString wish() const; ///< run, dataset and method as one text
    [[nodiscard]] qint64 filmAt(int index) const;

    AppContext* m_context;
    ThumbnailStore* m_thumbnails;
    std::shared_ptr<FilmSource> m_source;
    JobChannel m_channel;
    QPointer<CliProcess> m_process;
    QString m_making; ///< wish() of what is being made
    QString m_dataset;
    FilmPlane m_plane;
    MapClasses m_classes;                   ///< of m_plane, by the colour chosen
    std::vector<std::int64_t> m_shownFilms; ///< ascending
    std::vector<bool> m_passing;            ///< for each point, whether its film is one of these
    std::int64_t m_film = 0;
    bool m_stale = true, m_shaded = false;
    int m_cardFilm = -1;
    QComboBox* m_runs = nullptr;
    QComboBox* m_method = nullptr;
    QComboBox* m_colour = nullptr;
    QComboBox* m_finding = nullptr;
    QToolButton* m_lasso = nullptr;
    QToolButton* m_fit = nullptr;
    QStackedWidget* m_states = nullptr;
    EmptyState* m_none = nullptr;   ///< no encoder
    EmptyState* m_unmade = nullptr; ///< no map yet
    EmptyState* m_busy = nullptr;   ///< a map is being made
    QWidget* m_content = nullptr;
    QWidget* m_blank = nullptr;
    QLabel* m_reading = nullptr; ///< on it, when reading takes a while
    FilmScatter* m_scatter = nullptr;
    QLabel* m_legend = nullptr;
    QLabel* m_note = nullptr;
    QFrame* m_card = nullptr;
    QLabel* m_cardPicture = nullptr;
    QLabel* m_cardText = nullptr;
};

} // namespace hilum::widgets
