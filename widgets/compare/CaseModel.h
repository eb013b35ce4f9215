// CaseModel: the cases that are shown, in their order; what the catalogue knows of their films comes in pages
// through FilmModel. CaseDelegate paints one: thumbnail, kind, scores, facts. Window thread.
#pragma once

#include "widgets/compare/CaseSet.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <memory>
#include <vector>

namespace hilum::widgets {

class FilmModel;
class FilmSource;
class Jobs;
class ThumbnailStore;
struct FilmRow;

namespace compare {

class CaseTags;

class CaseModel : public QAbstractListModel {
    Q_OBJECT
public:
    CaseModel(Jobs& jobs, const CaseTags& tags, QObject* parent = nullptr);

    void setSource(const std::shared_ptr<FilmSource>& source);
    /// The rows of `set` with these indices.
    void show(const SharedCases& set, std::vector<std::size_t> rows);
    void setShaded(bool shaded);
    [[nodiscard]] bool shaded() const;
    [[nodiscard]] const SharedCases& cases() const { return m_set; }
    [[nodiscard]] const CaseRow& row(int index) const {
        return m_set->rows[m_rows.at(static_cast<std::size_t>(index))];
    }
    [[nodiscard]] int rowOf(std::int64_t film) const; ///< −1 when it is not shown
    /// nullptr until it has been read; valid until control returns to the event loop.
    [[nodiscard]] const FilmRow* film(int index) const;
    [[nodiscard]] bool tagged(int index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void readFailed(const QString& sentence);

private:
    const CaseTags* m_tags;
    FilmModel* m_films;
    SharedCases m_set;
    std::vector<std::size_t> m_rows; ///< into m_set->rows
};

class CaseDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kThumbnail = 56; ///< px
    CaseDelegate(const CaseModel& model, ThumbnailStore& thumbnails, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& rect, int row) const;
    void paintText(QPainter& painter, const QRect& rect, int row, Qt::Alignment start) const;
    const CaseModel* m_model;
    ThumbnailStore* m_thumbnails;
};

} // namespace compare
} // namespace hilum::widgets
