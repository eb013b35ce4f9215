// FilmDelegate: paints a film's cell in the grid: thumbnail, badges, caption. Window thread.
#pragma once

#include <QStyledItemDelegate>

namespace hilum::widgets {

class FilmModel;
class ThumbnailStore;
struct Colours;
struct FilmRow;

class FilmDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FilmDelegate(const FilmModel& model, ThumbnailStore& thumbnails, QObject* parent = nullptr);

    void setThumbnailSide(int side) { m_side = side; } ///< device-independent pixels
    [[nodiscard]] QSize cellSize() const;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& rect, const FilmRow* film) const;
    void paintBadges(QPainter& painter, const QRect& rect, const FilmRow& film, bool mirrored) const;
    void paintCaption(QPainter& painter, const QRect& rect, const FilmRow& film, bool mirrored,
                      const Colours& c) const;

    const FilmModel* m_model;
    ThumbnailStore* m_thumbnails;
    int m_side = 128;
};

} // namespace hilum::widgets
