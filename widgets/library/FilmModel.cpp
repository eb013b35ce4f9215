#include "widgets/library/FilmModel.h"

#include "widgets/common/Format.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/NoteBook.h"

#include <QTimer>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kPage = 64;               ///< rows read at once
constexpr int kMostPages = 160;         ///< 10,240 records in memory at most
constexpr std::size_t kMostWanted = 12; ///< pages; what has been scrolled past is forgotten
} // namespace

FilmModel::FilmModel(Jobs& jobs, QObject* parent) : QAbstractTableModel(parent), m_jobs(&jobs) {
    m_pages.setMaxCost(kMostPages);
}

void FilmModel::setSource(std::shared_ptr<FilmSource> source) {
    m_source = std::move(source);
    setFilms({});
}

void FilmModel::setFilms(std::vector<std::int64_t> ids) {
    beginResetModel();
    m_channel.cancel();
    m_failed = false; // a new list is a new try
    m_wanted.clear();
    m_pages.clear();
    m_ids = std::move(ids);
    endResetModel();
}

void FilmModel::setShaded(bool shaded) {
    if (shaded == m_shaded)
        return;
    m_shaded = shaded;
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void FilmModel::setNotes(const NoteBook* notes) {
    m_notes = notes;
    if (notes)
        connect(notes, &NoteBook::changed, this, [this] {
            if (!m_ids.empty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        });
}

std::int64_t FilmModel::filmId(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : 0;
}

int FilmModel::rowOf(std::int64_t film) const {
    const auto it = std::ranges::find(m_ids, film);
    return it == m_ids.end() ? -1 : static_cast<int>(it - m_ids.begin());
}

const FilmRow* FilmModel::film(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int page = row / kPage;
    const Page* known = m_pages.object(page);
    if (!known) {
        const_cast<FilmModel*>(this)->ask(page); // looking is what makes a row wanted
        return nullptr;
    }
    const FilmRow& film = (*known)[static_cast<std::size_t>(row % kPage)];
    return film.record.id != 0 ? &film : nullptr;
}

void FilmModel::ask(int page) {
    if (!m_source || m_failed)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > kMostWanted)
        m_wanted.pop_front();
    if (!m_scheduled) {
        m_scheduled = true;
        QTimer::singleShot(0, this, [this] {
            m_scheduled = false;
            next();
        });
    }
}

void FilmModel::next() {
    if (m_wanted.empty() || m_channel.pending() > 0)
        return;
    const int page = m_wanted.back();
    m_wanted.pop_back();
    const auto from = static_cast<std::size_t>(page) * kPage;
    if (m_pages.contains(page) || from >= m_ids.size()) {
        next();
        return;
    }
    std::vector<std::int64_t> ids(m_ids.begin() + static_cast<std::ptrdiff_t>(from),
                                  m_ids.begin() +
                                      static_cast<std::ptrdiff_t>(std::min(from + kPage, m_ids.size())));
    const auto work = [source = m_source, ids = std::move(ids), page](std::stop_token) {
        Read read{page, Page(ids.size()), {}};
        auto rows = source->rows(ids);
        if (!rows) {
            read.error = rows.error();
            return read;
        }
        auto next = ids.begin();
        for (FilmRow& row : *rows) { // in the order of ids; the unknown are left out
            next = std::find(next, ids.end(), row.record.id);
            if (next != ids.end())
                read.rows[static_cast<std::size_t>(next - ids.begin())] = std::move(row);
        }
        return read;
    };
    m_jobs->add<Read>(this, m_channel, work, [this](Read read) { take(std::move(read)); });
}

void FilmModel::take(Read read) {
    if (read.error) {
        m_failed = true;
        Q_EMIT readFailed(errorSentence(*read.error));
        return;
    }
    const int first = read.page * kPage;
    const int last = first + static_cast<int>(read.rows.size()) - 1;
    m_pages.insert(read.page, new Page(std::move(read.rows)));
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    next();
}

int FilmModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int FilmModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kFilmColumns;
}

QVariant FilmModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == FilmIdRole)
        return QVariant::fromValue<qint64>(filmId(index.row()));
    const auto column = static_cast<FilmColumn>(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == FilmColumn::Age || column == FilmColumn::Boxes;
        return QVariant::fromValue(
            Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == LoadedRole)
        return film(index.row()) != nullptr;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const FilmRow* film = this->film(index.row());
    if (!film)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Being read")) : QVariant();
    if (role == Qt::DisplayRole)
        return text(*film, column);
    // A tooltip would take markup in a name for markup: rich text is only guessed from a leading tag.
    if (role == Qt::ToolTipRole)
        return QString(QStringLiteral("<span>%1</span>").arg(spoken(*film).toHtmlEscaped()));
    return spoken(*film);
}

QString FilmModel::spoken(const FilmRow& film) const {
    QStringList parts{FilmText::findings(film.record)};
    for (const QString& part : {FilmText::view(film.record.view), FilmText::sex(film.record.sex),
                                FilmText::age(film.record.ageYears), FilmText::part(film.part)}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (const QString marks = text(film, FilmColumn::Marks); !marks.isEmpty())
        parts << marks;
    return parts.join(QStringLiteral(" · "));
}

QString FilmModel::text(const FilmRow& film, FilmColumn column) const {
    const data::Record& record = film.record;
    switch (column) {
    case FilmColumn::Image:
        return m_shaded ? FilmText::hidden() : qs(record.image);
    case FilmColumn::Patient:
        return m_shaded ? FilmText::hidden() : qs(record.patient);
    case FilmColumn::Findings:
        return FilmText::findings(record);
    case FilmColumn::Label:
        return record.target == 1 ? tr("Yes") : record.target == 0 ? tr("No") : tr("–");
    case FilmColumn::View:
        return FilmText::view(record.view);
    case FilmColumn::Sex:
        return FilmText::sex(record.sex);
    case FilmColumn::Age:
        return record.ageYears < 0 ? QString() : formatCount(record.ageYears);
    case FilmColumn::Boxes:
        return record.boxes.empty() ? QString() : formatCount(static_cast<std::int64_t>(record.boxes.size()));
    case FilmColumn::Part:
        return FilmText::part(film.part);
    case FilmColumn::Dataset:
        return qs(film.dataset);
    case FilmColumn::Marks:
        return marks(film.record.id);
    }
    return {};
}

QString FilmModel::marks(std::int64_t film) const {
    const FilmMarks* marks = m_notes ? m_notes->find(film) : nullptr;
    if (!marks)
        return {};
    if (m_shaded)
        return tr("has a mark"); // names may stand in it
    QStringList parts;
    if (marks->labelWrong)
        parts << tr("label wrong");
    parts << marks->tags;
    if (!marks->note.isEmpty())
        parts << marks->note.simplified();
    return parts.join(QStringLiteral(" · "));
}

QVariant FilmModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(formatCount(section + 1)) : QVariant();
    if (section < 0 || section >= kFilmColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<FilmColumn>(section)) {
    case FilmColumn::Image:
        return tr("Image");
    case FilmColumn::Patient:
        return tr("Patient");
    case FilmColumn::Findings:
        return tr("Findings");
    case FilmColumn::Label:
        return tr("Pneumonia");
    case FilmColumn::View:
        return tr("View");
    case FilmColumn::Sex:
        return tr("Sex");
    case FilmColumn::Age:
        return tr("Age");
    case FilmColumn::Boxes:
        return tr("Boxes");
    case FilmColumn::Part:
        return tr("Part");
    case FilmColumn::Dataset:
        return tr("Dataset");
    case FilmColumn::Marks:
        return tr("Notes and tags");
    }
    return {};
}

} // namespace hilum::widgets
