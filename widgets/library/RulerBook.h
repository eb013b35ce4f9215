// RulerBook: the rulers of all films, one sheet a film, whichever pane of whichever page shows it. Kept in
// the workspace's rulers.json (data/FilmRulers.h): each finished change is written at once, off the window's
// thread; what could not be written stays here and is tried again with the next change. One for the window,
// made beside the AppContext; window thread.
#pragma once

#include "data/FilmRulers.h"
#include "widgets/common/Jobs.h"
#include "widgets/library/Ruler.h"

#include <QObject>
#include <QString>

#include <compare>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hilum::widgets {

/// The film that rulers are drawn on.
struct RulerFilm {
    std::int64_t film = 0; ///< catalogue id; 0: none
    std::string hash;      ///< of the file that was imported
    /// The file is another one by now: its pixels need not be those of the film. Its rulers have a sheet of
    /// their own, and go with the window.
    bool changed = false;
    friend auto operator<=>(const RulerFilm&, const RulerFilm&) = default;
};

class RulerBook : public QObject {
    Q_OBJECT
public:
    /// Without a workspace all rulers go with the book.
    explicit RulerBook(Jobs& jobs, std::filesystem::path workspace = {}, QObject* parent = nullptr);
    ~RulerBook() override;

    /// Reads the file; to be called when datasets have changed. Films are found by id and hash, after a new
    /// import by their hash alone (which is then put right in the file); what belongs to films that are not
    /// here stays in the file.
    void read();
    /// Of a film without rulers an empty one. Valid until the next change or read().
    [[nodiscard]] const RulerSheet& sheet(const RulerFilm& film) const;
    /// All that is done to rulers goes this way: `what` does it, panes hear of it, and what it leaves is kept
    /// unless it is in the middle of something (RulerSheet::changing).
    void change(const RulerFilm& film, const std::function<void(RulerSheet&)>& what);
    /// Nothing is read nor waits to be written.
    [[nodiscard]] bool settled() const {
        return m_readChannel.pending() == 0 && m_writeChannel.pending() == 0;
    }

Q_SIGNALS:
    void changed(const hilum::widgets::RulerFilm& film);
    void failed(const QString& sentence);

private:
    using Reading = std::vector<data::RulersOfFilm>;
    class Writer;
    struct Page {
        RulerSheet sheet;
        std::vector<Ruler> kept; ///< as the file has them, or is about to
    };
    static Result<Reading> readFile(const std::filesystem::path& workspace);
    void take(const Reading& reading);
    void takePage(const RulerFilm& film, std::vector<Ruler> inFile);
    void keep(const RulerFilm& film, Page& page);
    Jobs* m_jobs;
    JobChannel m_readChannel, m_writeChannel;
    std::filesystem::path m_workspace; ///< "": none
    std::map<RulerFilm, Page> m_pages;
    std::shared_ptr<Writer> m_writer;
    bool m_known = false; ///< what the file has; before that nothing is written over it
    bool m_readAgain = false;
};

} // namespace hilum::widgets
