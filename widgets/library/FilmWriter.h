// FilmWriter: what was changed on films, on its way into a file of the workspace; shared with the jobs that
// write it. Of several changes of one film the latest counts; what could not be written waits on. Any thread.
#pragma once

#include "base/Result.h"
#include "data/FilmNotes.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <vector>

namespace hilum::widgets {

/// `Change` has a data::FilmRef `film`.
template <class Change> class FilmWriter {
public:
    /// Puts changes into the file, all or none.
    using Put = std::function<Result<>(const std::vector<Change>&)>;
    explicit FilmWriter(Put put) : m_put(std::move(put)) {}

    void add(Change change) {
        const std::scoped_lock lock(m_listMutex);
        std::erase_if(m_waiting, [&](const Change& w) { return sameFilm(w.film, change.film); });
        m_waiting.push_back(std::move(change));
    }
    [[nodiscard]] bool busy() {
        const std::scoped_lock lock(m_listMutex);
        return !m_waiting.empty();
    }
    /// Writes all that waits; what could not be written waits on, unless it has been changed meanwhile.
    Result<> write() {
        const std::scoped_lock oneAtATime(m_fileMutex);
        std::vector<Change> taken;
        {
            const std::scoped_lock lock(m_listMutex);
            taken.swap(m_waiting);
        }
        if (taken.empty())
            return {};
        Result<> done = m_put(taken);
        if (!done) {
            const std::scoped_lock lock(m_listMutex);
            std::erase_if(taken, [&](const Change& old) {
                return std::ranges::any_of(m_waiting,
                                           [&](const Change& w) { return sameFilm(w.film, old.film); });
            });
            m_waiting.insert(m_waiting.begin(), taken.begin(), taken.end());
        }
        return done;
    }

private:
    Put m_put;
    std::mutex m_listMutex, m_fileMutex;
    std::vector<Change> m_waiting; ///< under m_listMutex
};

} // namespace hilum::widgets
