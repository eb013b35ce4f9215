#include "widgets/library/RulerBook.h"

#include "widgets/common/Format.h"
#include "widgets/library/FilmSource.h"
#include "widgets/library/FilmWriter.h"

#include <algorithm>
#include <utility>

namespace hilum::widgets {

namespace {

std::vector<data::FilmRuler> numbersOf(const std::vector<Ruler>& rulers) {
    std::vector<data::FilmRuler> numbers;
    for (const Ruler& ruler : rulers)
        numbers.push_back({ruler.from.x(), ruler.from.y(), ruler.to.x(), ruler.to.y()});
    return numbers;
}

std::vector<Ruler> rulersOf(const std::vector<data::FilmRuler>& numbers) {
    std::vector<Ruler> rulers;
    for (const data::FilmRuler& at : numbers)
        rulers.push_back({{at[0], at[1]}, {at[2], at[3]}});
    return rulers;
}

/// Which films of the workspace the entries are about; see FilmSource::resolve().
Result<std::vector<std::int64_t>> resolve(const std::vector<data::RulersOfFilm>& entries,
                                          FilmSource& source) {
    std::vector<data::FilmRef> films;
    for (const data::RulersOfFilm& entry : entries)
        films.push_back(entry.film);
    return source.resolve(films);
}

bool rebindAll(std::vector<data::RulersOfFilm>& entries, const std::vector<std::int64_t>& found) {
    std::vector<data::FilmRef*> films;
    for (data::RulersOfFilm& entry : entries)
        films.push_back(&entry.film);
    return rebind(films, found);
}

} // namespace

class RulerBook::Writer : public FilmWriter<data::RulersOfFilm> {
public:
    explicit Writer(const std::filesystem::path& file)
        : FilmWriter([file](const std::vector<data::RulersOfFilm>& changes) {
              return data::changeRulers(file, [&](std::vector<data::RulersOfFilm>& films) {
                  for (const data::RulersOfFilm& change : changes) {
                      std::erase_if(films, [&](const data::RulersOfFilm& one) {
                          return sameFilm(one.film, change.film);
                      });
                      films.push_back(change); // without rulers it is dropped
                  }
              });
          }) {}
};

RulerBook::RulerBook(Jobs& jobs, std::filesystem::path workspace, QObject* parent)
    : QObject(parent), m_jobs(&jobs), m_workspace(std::move(workspace)),
      m_writer(std::make_shared<Writer>(data::rulersFile(m_workspace))) {}

RulerBook::~RulerBook() {
    if (m_writer->busy()) // what was just drawn is kept though the window closes
        (void)m_writer->write();
}

Result<RulerBook::Reading> RulerBook::readFile(const std::filesystem::path& workspace) {
    const std::filesystem::path file = data::rulersFile(workspace);
    HILUM_TRY_ASSIGN(Reading entries, data::readRulers(file));
    if (entries.empty())
        return entries;
    FilmSource source(workspace);
    HILUM_TRY_ASSIGN(const std::vector<std::int64_t> found, resolve(entries, source));
    if (rebindAll(entries, found))
        HILUM_TRY(data::changeRulers(file, [&](std::vector<data::RulersOfFilm>& fresh) {
            if (const auto again = resolve(fresh, source)) // may have changed since
                rebindAll(fresh, *again);
        }));
    Reading here;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (found[i] != 0)
            here.push_back(std::move(entries[i]));
    return here;
}

void RulerBook::read() {
    if (m_workspace.empty())
        return;
    m_readAgain = m_writeChannel.pending() > 0; // when that has been written
    if (m_readAgain || m_writer->busy())
        return;
    m_jobs->start<Result<Reading>>(
        this, m_readChannel, [folder = m_workspace](std::stop_token) { return readFile(folder); },
        [this](const Result<Reading>& reading) {
            if (reading)
                take(*reading);
            else
                Q_EMIT failed(tr("%1 Rulers that were kept are not shown, and new ones are not kept, until "
                                 "this file of the workspace can be read or has been moved away.")
                                  .arg(errorSentence(reading.error())));
        });
}

void RulerBook::take(const Reading& reading) {
    m_readAgain = std::ranges::any_of(m_pages, [](const auto& page) { return page.second.sheet.changing(); });
    if (m_readAgain)
        return; // when the hand rests
    std::map<RulerFilm, std::vector<Ruler>> now;
    for (const auto& [film, page] : m_pages)
        if (!film.changed)
            now[film]; // gone from the file, unless it stands there
    for (const data::RulersOfFilm& entry : reading) {
        auto& rulers = now[{entry.film.film, entry.film.hash, false}];
        const auto more = rulersOf(entry.rulers); // two entries may turn out to be one film's
        rulers.insert(rulers.end(), more.begin(), more.end());
    }
    m_known = true;
    for (auto& [film, rulers] : now)
        takePage(film, std::move(rulers));
}

/// A sheet that the file says the same of keeps what can be undone; what was drawn before the file was known
/// joins what it has.
void RulerBook::takePage(const RulerFilm& film, std::vector<Ruler> inFile) {
    Page& page = m_pages[film];
    if (page.kept == inFile && page.sheet.rulers() == page.kept)
        return;
    const std::vector<Ruler> drawn =
        page.sheet.rulers() == page.kept ? std::vector<Ruler>() : page.sheet.rulers();
    page.kept = inFile;
    inFile.insert(inFile.end(), drawn.begin(), drawn.end());
    page.sheet = RulerSheet(std::move(inFile));
    keep(film, page);
    Q_EMIT changed(film);
}

const RulerSheet& RulerBook::sheet(const RulerFilm& film) const {
    static const RulerSheet kEmpty;
    const auto found = m_pages.find(film);
    return found == m_pages.end() ? kEmpty : found->second.sheet;
}

void RulerBook::change(const RulerFilm& film, const std::function<void(RulerSheet&)>& what) {
    if (film.film == 0)
        return;
    Page& page = m_pages[film];
    what(page.sheet);
    if (!page.sheet.changing())
        keep(film, page);
    if (m_readAgain && settled())
        read();
    Q_EMIT changed(film);
}

void RulerBook::keep(const RulerFilm& film, Page& page) {
    if (m_workspace.empty() || film.changed || page.sheet.rulers() == page.kept)
        return;
    if (!m_known) {
        if (m_readChannel.pending() == 0)
            read();
        return;
    }
    m_readAgain = m_readAgain || m_readChannel.pending() > 0;
    m_readChannel.cancel(); // what it would bring is older
    page.kept = page.sheet.rulers();
    m_writer->add({{film.film, film.hash}, numbersOf(page.kept)});
    m_jobs->add<Result<>>(
        this, m_writeChannel, [writer = m_writer](std::stop_token) { return writer->write(); },
        [this](const Result<>& done) {
            if (m_readAgain && m_writeChannel.pending() == 0)
                read();
            if (!done)
                Q_EMIT failed(tr("%1 The rulers stay here and are written with the next change.")
                                  .arg(errorSentence(done.error())));
        });
}

} // namespace hilum::widgets
