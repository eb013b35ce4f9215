#include "widgets/augment/FilmChooser.h"

#include "data/Catalogue.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace hilum::widgets {

namespace {

QToolButton* arrow(const char* iconName, const QString& name, const QString& text, const QString& tip,
                   QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(QLatin1String(iconName)));
    describe(button, name, text, tip);
    return button;
}

} // namespace

FilmChooser::FilmChooser(AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(&context), m_datasets(new QComboBox(this)),
      m_previous(arrow("chevron-left", QStringLiteral("previousFilm"), tr("Previous film"),
                       tr("Previous film (Page up)"), this)),
      m_next(arrow("chevron-right", QStringLiteral("nextFilm"), tr("Next film"), tr("Next film (Page down)"),
                   this)),
      m_place(makeLabel({}, TypeStep::Body, false, this)), m_onlyBoxes(new QCheckBox(tr("With box"), this)) {
    describe(m_datasets, QStringLiteral("filmDataset"), tr("Dataset"),
             tr("The dataset whose films are shown."));
    m_datasets->setSizeAdjustPolicy(QComboBox::AdjustToContents); // names come later than the box
    describe(m_onlyBoxes, QStringLiteral("onlyBoxes"), tr("Only films with a box"),
             tr("Walk through films on which a radiologist has drawn a box."));
    m_place->setObjectName(QStringLiteral("filmPlace"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    layout->addWidget(m_datasets);
    layout->addWidget(m_previous);
    layout->addWidget(m_place);
    layout->addWidget(m_next);
    layout->addSpacing(space::kXs);
    layout->addWidget(m_onlyBoxes);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_datasets, &QComboBox::activated, this,
            [this] { load(0, ss(m_datasets->currentData().toString()), true); });
    connect(m_onlyBoxes, &QCheckBox::toggled, this, [this] { load(m_film.record.id, m_film.dataset, true); });
    connect(m_context->session, &Session::filmChanged, this, [this](qint64 id) {
        if (id != 0 && id != m_film.record.id)
            load(id, {}, true);
    });
    showPlace();
}

void FilmChooser::refresh() {
    const auto& datasets = m_context->model->datasets();
    const QString shown = m_datasets->currentData().toString();
    m_datasets->clear();
    for (const data::Dataset& dataset : datasets)
        m_datasets->addItem(qs(dataset.name), qs(dataset.name));
    m_datasets->setVisible(datasets.size() > 1);
    const int listed = m_datasets->findData(shown);
    m_datasets->setCurrentIndex(listed >= 0 ? listed
                                            : m_datasets->findData(m_context->model->largestDataset()));
    if (datasets.empty()) {
        m_channel.cancel();
        m_film = {};
        m_ids.clear();
        showPlace();
        Q_EMIT filmChanged();
        return;
    }
    const QString wanted = m_context->session->dataset();
    const bool known = m_context->model->dataset(wanted) != nullptr;
    // An import may have replaced the dataset: the cache is opened anew.
    m_film.cache.reset();
    const std::int64_t film = m_context->session->film();
    load(film != 0 || known ? film : m_preferred, ss(known ? wanted : m_context->model->largestDataset()),
         true);
}

void FilmChooser::step(int by) {
    if (m_ids.empty() || loading())
        return;
    const auto here = std::ranges::find(m_ids, m_film.record.id);
    const auto count = static_cast<std::ptrdiff_t>(m_ids.size());
    const std::ptrdiff_t index = here == m_ids.end() ? (by > 0 ? -1 : 0) : here - m_ids.begin();
    const std::ptrdiff_t next = ((index + by) % count + count) % count;
    load(m_ids[static_cast<std::size_t>(next)], m_film.dataset, false);
}

void FilmChooser::load(std::int64_t film, const std::string& dataset, bool listToo) {
    Request request{m_context->workspace, film,        dataset, m_onlyBoxes->isChecked(), listToo,
                    m_film.dataset,       m_film.cache};
    m_context->jobs->start<Result<Answer>>(
        this, m_channel, [request = std::move(request)](std::stop_token) { return look(request); },
        [this](Result<Answer> result) { take(std::move(result)); });
}

Result<FilmChooser::Answer> FilmChooser::look(const Request& request) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(request.workspace, OpenMode::ReadOnly));
    HILUM_TRY_ASSIGN(const auto datasets, catalogue.datasets());
    Answer answer;
    std::vector<data::Record> found;
    if (request.film != 0) {
        HILUM_TRY_ASSIGN(found, catalogue.records(std::span(&request.film, 1)));
    }
    const auto home = std::ranges::find_if(datasets, [&](const data::Dataset& d) {
        return found.empty() ? d.name == request.dataset : d.id == found.front().dataset;
    });
    if (home == datasets.end())
        return Error{ErrorCode::NotFound, "the workspace has no such dataset", request.dataset};
    if (request.listToo) {
        data::Filter filter;
        filter.dataset = home->name;
        filter.onlyWithBoxes = request.onlyWithBoxes;
        HILUM_TRY_ASSIGN(answer.ids, catalogue.find(filter));
        answer.listed = true;
        const bool unfit = found.empty() || (request.onlyWithBoxes && found.front().boxes.empty());
        if (unfit && !answer.ids.empty()) {
            HILUM_TRY_ASSIGN(found, catalogue.records(std::span(answer.ids).first(1)));
        }
    }
    if (found.empty())
        return Error{ErrorCode::NotFound, "the dataset has no films", home->name};
    answer.film.record = std::move(found.front());
    answer.film.dataset = home->name;
    answer.film.cache = request.openCache;
    if (!answer.film.cache || request.openDataset != home->name) {
        HILUM_TRY_ASSIGN(answer.film.cache, data::PixelCache::open(request.workspace / home->cacheFile));
    }
    if (answer.film.record.cacheRow >= answer.film.cache->rows())
        return Error{ErrorCode::Corrupt,
                     "its pixel cache has fewer films than the catalogue; import the dataset again",
                     home->name};
    return answer;
}

void FilmChooser::take(Result<Answer> result) {
    if (!result) {
        Q_EMIT failed(errorSentence(result.error()));
        return;
    }
    if (result->listed && result->ids.empty() && m_onlyBoxes->isChecked()) {
        const QSignalBlocker quiet(m_onlyBoxes);
        m_onlyBoxes->setChecked(false);
        Q_EMIT failed(tr("No film of this dataset has a box."));
        return;
    }
    m_film = std::move(result->film);
    if (result->listed)
        m_ids = std::move(result->ids);
    m_datasets->setCurrentIndex(m_datasets->findData(qs(m_film.dataset)));
    showPlace();
    m_context->session->setFilm(m_film.record.id);
    Q_EMIT filmChanged();
}

void FilmChooser::showPlace() {
    const auto here = std::ranges::find(m_ids, m_film.record.id);
    const QString count = formatCount(static_cast<std::int64_t>(m_ids.size()));
    m_place->setText(here == m_ids.end()
                         ? tr("Film – of %1").arg(count)
                         : tr("Film %1 of %2").arg(formatCount(here - m_ids.begin() + 1), count));
    m_previous->setEnabled(m_ids.size() > 1);
    m_next->setEnabled(m_ids.size() > 1);
}

} // namespace hilum::widgets
