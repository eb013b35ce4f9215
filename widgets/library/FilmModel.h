// FilmModel: the films that pass the filter, as ids; records come in pages, off the window's thread, when a
// row is first looked at. Serves the grid and the table. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/FilmSource.h"

#include <QAbstractTableModel>
#include <QCache>

#include <deque>
#include <memory>
#include <vector>

namespace hilum::widgets {

class NoteBook;

class FilmModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { FilmIdRole = Qt::UserRole + 1, LoadedRole };

    explicit FilmModel(Jobs& jobs, QObject* parent = nullptr);

    void setSource(std::shared_ptr<FilmSource> source); ///< empties the model
    [[nodiscard]] const std::shared_ptr<FilmSource>& source() const { return m_source; }
    void setFilms(std::vector<std::int64_t> ids);
    /// Whose marks the column Marks shows; follows its changes. Null: none.
    void setNotes(const NoteBook* notes);
    [[nodiscard]] const NoteBook* notes() const { return m_notes; }
    /// The privacy shade: names are shown as dots.
    void setShaded(bool shaded);
    [[nodiscard]] bool shaded() const { return m_shaded; }

    [[nodiscard]] const std::vector<std::int64_t>& films() const { return m_ids; }
    [[nodiscard]] std::int64_t filmId(int row) const; ///< 0 outside
    [[nodiscard]] int rowOf(std::int64_t film) const; ///< -1 when it is not shown
    /// nullptr until the row's page has come; asks for it. Valid until control returns to the event loop.
    [[nodiscard]] const FilmRow* film(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void readFailed(const QString& sentence); ///< the catalogue could not be read; once until setSource()

private:
    using Page = std::vector<FilmRow>; ///< unknown ids leave a row with record.id 0
    struct Read {
        int page = 0;
        Page rows;
        std::optional<Error> error;
    };
    void ask(int page);
    void next();
    void take(Read read);
    [[nodiscard]] QString text(const FilmRow& film, FilmColumn column) const;
    [[nodiscard]] QString marks(std::int64_t film) const;
    [[nodiscard]] QString spoken(const FilmRow& film) const;

    Jobs* m_jobs;
    JobChannel m_channel;
    std::shared_ptr<FilmSource> m_source;
    std::vector<std::int64_t> m_ids;
    QCache<int, Page> m_pages;
    std::deque<int> m_wanted; ///< newest at the back
    const NoteBook* m_notes = nullptr;
    bool m_shaded = false;
    bool m_scheduled = false;
    bool m_failed = false;
};

} // namespace hilum::widgets
