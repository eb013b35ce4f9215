// FilmPane: one film of the viewer: a line that says which, the canvas, and the job that reads it. Owned by
// PaneGrid. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/FilmLoader.h"
#include "widgets/library/ViewerWidget.h"

#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace hilum::widgets {

class FilmPane : public QWidget {
    Q_OBJECT
public:
    enum class Frame { None, Quiet, Active };

    /// `number` from 0: only names differ.
    FilmPane(Jobs& jobs, int number, QWidget* parent = nullptr);

    [[nodiscard]] ViewerWidget* canvas() const { return m_canvas; }
    void setSource(std::shared_ptr<FilmSource> source) { m_source = std::move(source); }
    /// Loads and shows a film; 0 leaves the pane empty.
    void showFilm(std::int64_t film);
    [[nodiscard]] std::int64_t film() const { return m_film; } ///< 0: none
    /// What an empty pane says.
    void setEmptySentence(const QString& sentence);
    /// From now on this pane shows the film of another one (two maps over one film), which must outlive it.
    void mirror(FilmPane& other);
    [[nodiscard]] bool mirrors() const { return m_mirrors; }
    /// The window that the film had when it came: of the file, or the default.
    [[nodiscard]] const imaging::VoiWindow& ownWindow() const { return m_ownWindow; }
    /// What is to be known before the film is looked at: its file is no longer the one that was imported.
    [[nodiscard]] const QString& notice() const { return m_notice; }
    /// A film is being put on the canvas: what the canvas tells meanwhile is nobody's doing.
    [[nodiscard]] bool changing() const { return m_changing; }

    void setFrame(Frame frame);
    [[nodiscard]] Frame frame() const { return m_frame; }
    /// Above the canvas, in one line: which film this is.
    void setNamed(bool named);
    void setShaded(bool shaded);

Q_SIGNALS:
    void standInShown(const QImage& picture, const QString& sentence);
    void filmShown();
    /// The file has been read, or could not be.
    void loaded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setStandIn(const QImage& picture, const QString& sentence);
    void setFilm(const LoadedFilm& film);
    void takeStandIn(const LoadedFilm& film);
    void take(const LoadedFilm& film);
    void showName();

    Jobs* m_jobs;
    JobChannel m_channel;
    std::shared_ptr<FilmSource> m_source;
    ViewerWidget* m_canvas;
    QVBoxLayout* m_layout;
    QLabel* m_name;
    QString m_notice;
    QString m_emptySentence;
    FilmRow m_row; ///< of the film, once it is known
    imaging::VoiWindow m_ownWindow;
    std::int64_t m_film = 0;
    Frame m_frame = Frame::None;
    bool m_named = false;
    bool m_shaded = false;
    bool m_mirrors = false;
    bool m_changing = false;
    bool m_fileAnswered = false; ///< with pixels or an error; the two reads run side by side
};

} // namespace hilum::widgets
