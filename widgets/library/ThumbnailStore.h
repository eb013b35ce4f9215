// ThumbnailStore: small pictures of films, from the mapped pixel cache through a bounded store; whatever is
// missing is made off the window's thread, newest first. Window thread.
#pragma once

#include "widgets/common/Jobs.h"
#include "widgets/library/FilmSource.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <deque>
#include <memory>

namespace hilum::widgets {

/// A row of a pixel cache as a picture of side × side, antialiased. Null when the row is not there.
[[nodiscard]] QImage thumbnailOf(const data::PixelCache& cache, std::uint32_t row, int side);

class ThumbnailStore : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailStore(Jobs& jobs, QObject* parent = nullptr);

    /// Forgets everything, unless the films are still the same.
    void setSource(std::shared_ptr<FilmSource> source, bool sameFilms = false);
    /// Device pixels; pictures of the former size are still given until the new ones arrive.
    void setSide(int side);
    [[nodiscard]] int side() const { return m_side; }
    /// The picture, or a null image while it is being made (arrived() follows) or when it cannot be.
    [[nodiscard]] QImage image(const FilmRow& film);
    [[nodiscard]] bool failed(std::int64_t film) const { return m_failed.contains(film); }

Q_SIGNALS:
    void arrived(); ///< at least one more picture is there

private:
    struct Wanted {
        std::int64_t film = 0;
        std::int64_t dataset = 0;
        std::uint32_t row = 0;
    };
    struct Made {
        std::int64_t film = 0;
        QImage image;
    };
    void ask(const FilmRow& film);
    void next();
    void take(std::vector<Made> made);

    Jobs* m_jobs;
    JobChannel m_channel;
    std::shared_ptr<FilmSource> m_source;
    QCache<qint64, QImage> m_images; ///< cost in kilobytes
    std::deque<Wanted> m_wanted;     ///< newest at the back
    QSet<qint64> m_queued;
    QSet<qint64> m_failed;
    int m_side = 128;
    bool m_scheduled = false;
};

} // namespace hilum::widgets
