#include "widgets/library/ThumbnailStore.h"

#include "imaging/Radiograph.h"

#include <QTimer>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kMostKilobytes = 96 * 1024;
constexpr std::size_t kMostWanted = 400; ///< what has scrolled far away is forgotten, oldest first
constexpr std::size_t kPerJob = 24;
} // namespace

QImage thumbnailOf(const data::PixelCache& cache, std::uint32_t row, int side) {
    if (row >= cache.rows() || side < 1)
        return {};
    const GreyView view = cache.film(row);
    const GreyImage scaled = imaging::resized(view, side, side, false);
    if (scaled.empty())
        return {};
    const QImage grey(scaled.pixels.data(), side, side, side, QImage::Format_Grayscale8);
    return grey.convertToFormat(QImage::Format_RGB32); // as the window paints it; also a deep copy
}

ThumbnailStore::ThumbnailStore(Jobs& jobs, QObject* parent) : QObject(parent), m_jobs(&jobs) {
    m_images.setMaxCost(kMostKilobytes);
}

void ThumbnailStore::setSource(std::shared_ptr<FilmSource> source, bool sameFilms) {
    m_channel.cancel();
    m_source = std::move(source);
    if (!sameFilms)
        m_images.clear();
    m_wanted.clear();
    m_queued.clear();
    m_failed.clear();
}

void ThumbnailStore::setSide(int side) {
    if (side == m_side)
        return;
    m_side = side;
    m_channel.cancel();
    m_wanted.clear();
    m_queued.clear();
}

QImage ThumbnailStore::image(const FilmRow& film) {
    const QImage* known = m_images.object(film.record.id);
    if (known && known->width() == m_side)
        return *known;
    const QImage former = known ? *known : QImage();
    if (!m_failed.contains(film.record.id))
        ask(film);
    return former;
}

void ThumbnailStore::ask(const FilmRow& film) {
    if (!m_source || m_queued.contains(film.record.id))
        return;
    m_queued.insert(film.record.id);
    m_wanted.push_back({film.record.id, film.record.dataset, film.record.cacheRow});
    if (m_wanted.size() > kMostWanted) {
        m_queued.remove(m_wanted.front().film);
        m_wanted.pop_front();
    }
    if (!m_scheduled) {
        m_scheduled = true; // one turn of the event loop gathers what a repaint asks for
        QTimer::singleShot(0, this, [this] {
            m_scheduled = false;
            next();
        });
    }
}

void ThumbnailStore::next() {
    if (m_wanted.empty() || m_channel.pending() > 0)
        return;
    std::vector<Wanted> batch;
    while (!m_wanted.empty() && batch.size() < kPerJob) {
        batch.push_back(m_wanted.back());
        m_wanted.pop_back();
    }
    const auto work = [source = m_source, batch = std::move(batch), side = m_side](std::stop_token stop) {
        std::vector<Made> made;
        for (const Wanted& wanted : batch) {
            if (stop.stop_requested())
                break;
            const auto cache = source->cache(wanted.dataset);
            made.push_back({wanted.film, cache ? thumbnailOf(**cache, wanted.row, side) : QImage()});
        }
        return made;
    };
    m_jobs->add<std::vector<Made>>(this, m_channel, work,
                                   [this](std::vector<Made> made) { take(std::move(made)); });
}

void ThumbnailStore::take(std::vector<Made> made) {
    for (Made& one : made) {
        m_queued.remove(one.film);
        if (one.image.isNull())
            m_failed.insert(one.film);
        else
            m_images.insert(one.film, new QImage(one.image),
                            std::max(1, static_cast<int>(one.image.sizeInBytes() / 1024)));
    }
    Q_EMIT arrived();
    next();
}

} // namespace hilum::widgets
