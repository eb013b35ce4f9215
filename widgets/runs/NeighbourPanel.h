// NeighbourPanel: the nearest films of a run's fixed films at one step: how many have their film's label, and
// rows of films. Owned by RunPictures, window thread.
#pragma once

#include "widgets/runs/NeighbourFiles.h"

#include <QWidget>

class QLabel;

namespace hilum::widgets::runs {

/// A row for each film: the film, and its neighbours in frames whose colour and mark say whether the label
/// agrees, with the similarity below. The film stands where reading begins; where the width leaves too little
/// for each, its neighbours stand in two lines beside it.
class NeighbourGrid : public QWidget {
    Q_OBJECT
public:
    explicit NeighbourGrid(QWidget* parent = nullptr);
    void setRows(std::vector<NeighbourRow> rows);
    [[nodiscard]] const std::vector<NeighbourRow>& rows() const { return m_rows; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    [[nodiscard]] std::size_t perLine() const;                     ///< neighbours beside one another
    [[nodiscard]] double side(std::size_t neighboursAcross) const; ///< px of a film
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] QRectF cell(std::size_t row, std::size_t place) const;
    void paintNeighbour(QPainter& painter, const QRectF& place, const NeighbourFilm& film) const;
    std::vector<NeighbourRow> m_rows;
    std::size_t m_most = 0; ///< neighbours of the longest row
};

class NeighbourPanel : public QWidget {
    Q_OBJECT
public:
    explicit NeighbourPanel(QWidget* parent = nullptr);
    void setStep(NeighbourStep step);

private:
    QLabel* m_what;
    QLabel* m_count;
    NeighbourGrid* m_grid;
};

} // namespace hilum::widgets::runs
