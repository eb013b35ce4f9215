// FilmChooser: the film that the page works on: the one chosen in the Library, or another of the workspace.
// Reads the catalogue and opens the pixel cache on the job pool. Shows counts, never names. Window thread.
#pragma once

#include "base/Result.h"
#include "data/PixelCache.h"
#include "data/Record.h"
#include "widgets/common/Jobs.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace hilum::widgets {

struct AppContext;

/// A film with what is needed to make its views.
struct FilmAtHand {
    data::Record record;
    std::string dataset;
    std::shared_ptr<const data::PixelCache> cache;
};

class FilmChooser : public QWidget {
    Q_OBJECT
public:
    explicit FilmChooser(AppContext& context, QWidget* parent = nullptr);

    /// Looks the datasets up again and loads the session's film, or the first of the session's dataset.
    void refresh();
    /// The film to begin with where the session has none; one that is gone is passed over.
    void prefer(std::int64_t film) { m_preferred = film; }
    void step(int by); ///< ±1: next or previous film of the list
    [[nodiscard]] const FilmAtHand* film() const { return m_film.cache ? &m_film : nullptr; }
    [[nodiscard]] bool loading() const { return m_channel.pending() > 0; }

Q_SIGNALS:
    /// film() is another one.
    void filmChanged();
    /// A sentence: the film or its pixels could not be read.
    void failed(const QString& sentence);

private:
    struct Request {
        std::filesystem::path workspace;
        std::int64_t film = 0; ///< 0: the first
        std::string dataset;   ///< where to look when film is 0
        bool onlyWithBoxes = false;
        bool listToo = true;
        std::string openDataset; ///< of openCache
        std::shared_ptr<const data::PixelCache> openCache;
    };
    struct Answer {
        FilmAtHand film;
        bool listed = false;
        std::vector<std::int64_t> ids;
    };
    static Result<Answer> look(const Request& request);
    void load(std::int64_t film, const std::string& dataset, bool listToo);
    void take(Result<Answer> result);
    void showPlace();
    AppContext* m_context;
    JobChannel m_channel;
    FilmAtHand m_film;
    std::int64_t m_preferred = 0;
    std::vector<std::int64_t> m_ids; ///< films of the dataset, or those of it with a box
    QComboBox* m_datasets;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_place;
    QCheckBox* m_onlyBoxes;
};

} // namespace hilum::widgets
