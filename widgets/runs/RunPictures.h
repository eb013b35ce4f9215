// RunPictures: the pictures that a run wrote as it learned, on films that stay the same, with a slider over
// its steps: maps or reconstructions, and each film's nearest neighbours. Files are read on the job pool.
// Owned by RunDetails, window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/runs/PictureFiles.h"

#include <QWidget>

#include <filesystem>

class QLabel;
class QSlider;

namespace hilum::widgets::runs {

/// Images in columns, as large as the width allows, on the canvas' near black.
class PictureGrid : public QWidget {
    Q_OBJECT
public:
    explicit PictureGrid(QWidget* parent = nullptr);
    void setImages(std::vector<QImage> images, int columns);
    [[nodiscard]] const std::vector<QImage>& images() const { return m_images; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    [[nodiscard]] QRectF cell(int index) const;
    std::vector<QImage> m_images;
    int m_columns = 1;
};

class NeighbourPanel;

class RunPictures : public QWidget {
    Q_OBJECT
public:
    explicit RunPictures(Jobs& jobs, QWidget* parent = nullptr);
    /// A run's pictures/; an empty path for none. `pretraining` decides what is said while there are no
    /// pictures.
    void setFolder(const std::filesystem::path& folder, bool pretraining);
    /// Looks for new steps. A slider that stands at the last step goes on to the newest.
    void refresh();

private:
    void showIndex(const PictureIndex& index);
    void showStep(int position);
    Jobs* m_jobs;
    JobChannel m_indexChannel, m_imageChannel;
    std::filesystem::path m_folder;
    bool m_pretraining = true;
    PictureIndex m_index;
    QLabel* m_what;
    PictureGrid* m_grid;
    NeighbourPanel* m_neighbours;
    QWidget* m_stepRow;
    QSlider* m_slider;
    QLabel* m_step;
};

} // namespace hilum::widgets::runs
